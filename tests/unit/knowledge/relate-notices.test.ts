import assert from 'node:assert/strict';
import { test } from 'node:test';

import { relateNotices } from '../../../src/knowledge/kin/relate-notices.ts';
import { noticeOf } from '../../helpers/notice-of.ts';

const notice = (province: string, year: number, ordinal = '') =>
  noticeOf(`${year}年工作要点\n一、甲\n1. 乙。丙。`, { id: `${province}-${year}${ordinal}`, province })
    .notice;

test('the notices before and after one are those of its province, by year, then by id', () => {
  const all = [
    notice('shaanxi', 2024),
    notice('fujian', 2023),
    notice('shaanxi', 2022, '-2'),
    notice('shaanxi', 2022),
  ];
  const named = [...relateNotices(all)].map(
    ([id, { earlier, later }]) => `${earlier?.id ?? '—'} ${id} ${later?.id ?? '—'}`,
  );
  assert.deepEqual(named.toSorted(), [
    'shaanxi-2022 shaanxi-2022-2 shaanxi-2024',
    'shaanxi-2022-2 shaanxi-2024 —',
    '— fujian-2023 —',
    '— shaanxi-2022 shaanxi-2022-2',
  ]);
});
