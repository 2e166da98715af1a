/** Changes to a text after it was added are dated and shown wherever the notice is. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { renderMdx } from '../../../scripts/ingest/write-notice.ts';
import { changeLog, lastChangedOn } from '../../../src/knowledge/changes/change-log.ts';
import { noticeEntry } from '../../../src/open-data/notice-file.ts';
import { textVersion } from '../../../src/open-data/text-version.ts';
import { noticeOf } from '../../helpers/notice-of.ts';

const TEXT = '2024年教育信息化工作要点\n一、甲\n内容。\n';
const CHANGES = [
  { on: '2026-03-01', kind: 'corrected', what: '第1条脱字' },
  { on: '2026-05-01', kind: 're-read', what: '据原件重新识读' },
  { on: '2026-03-01', kind: 'corrected', what: '第2条误字' },
];

test('the log is sorted newest first, the later entry first within a day, and the addition last', () => {
  const { notice } = noticeOf(TEXT, { changes: CHANGES });
  assert.deepEqual(
    changeLog(notice).map(({ on, kind, what }) => [on, kind, what]),
    [
      ['2026-05-01', 're-read', '据原件重新识读'],
      ['2026-03-01', 'corrected', '第2条误字'],
      ['2026-03-01', 'corrected', '第1条脱字'],
      ['2026-01-01', 'added', '据测试整理'],
    ],
  );
  assert.equal(lastChangedOn(notice), '2026-05-01');
  assert.deepEqual(noticeEntry(notice).changes, changeLog(notice));
  assert.deepEqual(renderMdx(notice).notice.changes, notice.changes);
});

test('a notice without changes has an entry for its addition, with its corrections and redactions', () => {
  const { notice } = noticeOf(TEXT, {
    corrections: [{ find: '内容', replace: '内容', reason: '测试' }],
    redactions: [{ at: 'c1', find: '内容', reason: '测试' }],
  });
  assert.equal('changes' in notice, false);
  assert.deepEqual(
    changeLog(notice).map(({ what }) => what),
    ['据测试整理，更正提取错误 1 处，隐去 1 处'],
  );
});

test('a change older than the notice is an error', () => {
  const early = [{ on: '2025-12-31', kind: 'corrected', what: '误字' }];
  assert.throws(() => noticeOf(TEXT, { changes: early }), /2025-12-31 is older than the notice/);
});

test('the version of a text depends on each character and on the boundaries of its parts', () => {
  const record = { label: '1.', title: '甲', titleEnd: '。', text: '乙丙' };
  const versionOf = (...records: (typeof record)[]) => textVersion({ records });
  const versions = [
    versionOf(record),
    versionOf({ ...record, text: '乙丁' }),
    versionOf({ ...record, title: '甲乙', text: '丙' }),
    versionOf(record, record),
  ];
  assert.equal(new Set(versions).size, versions.length);
  assert.equal(versionOf({ ...record }), versions[0]);
});
