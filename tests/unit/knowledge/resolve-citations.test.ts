import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isLaw } from '../../../src/knowledge/citations/find-laws.ts';
import { collectionOf } from '../../helpers/collection-of.ts';
import { noticeOf } from '../../helpers/notice-of.ts';

const TITLES: [title: string, isLawTitle: boolean][] = [
  ['中华人民共和国网络安全法', true],
  ['网络安全法', true],
  ['江东省数字教育促进法', true],
  ['江东省数字教育促进条例', true],
  ['教育数据管理办法', false],
  ['教育数据管理规定', false],
  ['教育信息化2.0行动计划', false],
];
for (const [title, isLawTitle] of TITLES)
  test(`《${title}》 is ${isLawTitle ? 'a law' : 'no law'}`, () => assert.equal(isLaw(title), isLawTitle));

test('documents are sorted by role, by number of citations, then by title', () => {
  const text = [
    '2024年教育信息化工作要点',
    '一、任务',
    '1. 甲。制定《戊管理办法》，落实《乙行动计划》。',
    '2. 乙。落实《丁行动计划》《乙行动计划》《甲行动计划》。',
  ].join('\n');
  const { documents } = collectionOf(noticeOf(text).notice).knowledge;
  assert.deepEqual(
    documents.map(({ title }) => title),
    ['乙行动计划', '丁行动计划', '甲行动计划', '戊管理办法'],
  );
});
