import assert from 'node:assert/strict';
import { test } from 'node:test';

import { createNoticeFinder } from '../../../src/knowledge/find-in-notice.ts';
import { FACTS } from '../../../src/knowledge/codings/checkable-names.ts';
import { listCheckable } from '../../../src/knowledge/codings/list-checkable.ts';
import { listPromised } from '../../../src/knowledge/citations/list-promises.ts';
import { readNotices } from '../../../src/mdx/notice-files.ts';
import { tallyCodings } from '../../../src/knowledge/codings/tally-codings.ts';
import { listCodings } from '../../../src/views/clause-codings.ts';
import { collectionOf } from '../../helpers/collection-of.ts';
import { noticeOf, root, segment, vocabulary } from '../../helpers/notice-of.ts';

const find = createNoticeFinder({ ...vocabulary, segment });
const notices = readNotices(root);

/** Counted by hand: clauses, then how many name a unit, a date, a number, a document, and none of them. */
const COUNTS: Record<string, number[]> = {
  'fujian-2020': [30, 28, 1, 2, 1, 2],
  'shaanxi-2017': [14, 14, 14, 6, 5, 0],
  'shaanxi-2024': [21, 0, 1, 1, 2, 18],
  'shandong-2023': [17, 0, 0, 5, 0, 12],
  'sichuan-2022': [17, 0, 1, 3, 1, 13],
};
for (const notice of notices)
  test(`counts what can be checked in ${notice.id}`, () => {
    const { clauses, facts, none } = tallyCodings(listCodings(collectionOf(notice)));
    assert.deepEqual([clauses, ...FACTS.map((fact) => facts[fact]), none], COUNTS[notice.id]);
  });

test('a clause counts once for each instrument, however often it uses it', () => {
  const { notice } = noticeOf(
    [
      '2024年要点',
      '一、任务',
      '1. 甲。开展教师培训，组织校长培训。',
      '2. 乙。开展骨干教师培训。',
      '3. 丙。建设数字教育资源。',
    ].join('\n'),
  );
  const { instruments } = tallyCodings(listCodings(collectionOf(notice)));
  assert.deepEqual([instruments['training'], instruments['platforms']], [2, 1]);
});

/** The checkable facts in a clause's text. */
const CLAUSES: [text: string, facts: string][] = [
  ['由省电教馆负责建设平台。', 'units'],
  ['各地要加强统筹。', ''],
  ['2024年底前完成部署。', 'dates'],
  ['每季度开展通报。', 'dates recurring'],
  ['建设平台。（完成时间：长期坚持）', ''],
  ['持续推进平台建设。', ''],
  ['遴选20个示范区。', 'numbers'],
  ['印发《数据管理办法》。', 'documents'],
  ['落实《数据管理办法》。', ''],
  ['平台', ''],
  [`推进${Array.from({ length: 200 }, (_, at) => `平台${at}`).join('、')}。`, ''],
  ['鼓励各地探索但不得摊派。', ''],
  ['使用“必须”“不低于”等用语。', ''],
];
for (const [text, facts] of CLAUSES)
  test(`finds ${facts || 'none of the four facts'} in ${text}`, () => {
    const { notice } = noticeOf(`2024年教育信息化工作要点\n一、重点工作\n1. 推进工作。${text}`);
    const [clause] = listCheckable(notice, find(notice));
    assert.ok(clause);
    const found = [...FACTS, 'recurring' as const].filter((fact) => clause[fact].length > 0);
    assert.equal(found.join(' '), facts);
  });

test('a section’s title makes no clause checkable', () => {
  const { notice } = noticeOf('2024年工作要点\n一、2024年底前建成100所学校\n1. 推进工作。建设平台。');
  const [clause] = listCheckable(notice, find(notice));
  assert.deepEqual([clause?.dates, clause?.numbers], [[], []]);
});

test('a promised document is seen again in a later notice, not in one of the same year', () => {
  const promise = noticeOf('2022年教育信息化工作要点\n一、工作\n1. 数据。印发《陕西省教育数据管理办法》。', {
    id: 'shaanxi-2022',
  }).notice;
  const later = noticeOf(
    '2024年教育信息化工作要点\n一、工作\n1. 数据。落实《陕西省教育数据管理办法》。',
  ).notice;
  const same = { ...later, id: 'shaanxi-2022-2', year: 2022 };
  const collection = collectionOf(promise, later, same);
  const yearOf = (id: string) => collection.noticeById.get(id)?.year ?? 0;
  const [promised] = listPromised(collection.knowledge.documents, yearOf);
  assert.deepEqual(
    promised?.promised.map(({ notice }) => notice),
    ['shaanxi-2022'],
  );
  assert.deepEqual(
    promised.seenAgain.map(({ notice }) => notice),
    ['shaanxi-2024'],
  );
});
