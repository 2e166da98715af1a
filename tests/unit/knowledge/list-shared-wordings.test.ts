import assert from 'node:assert/strict';
import { test } from 'node:test';

import { deriveKnowledge } from '../../../src/knowledge/derive-knowledge.ts';
import { listSharedWordings, tallyWordings } from '../../../src/knowledge/kin/list-shared-wordings.ts';
import { readNotices } from '../../../src/mdx/notice-files.ts';
import { root, segment, vocabulary } from '../../helpers/notice-of.ts';

const wordings = listSharedWordings(deriveKnowledge(readNotices(root), { ...vocabulary, segment }).kin);

/** Read from the texts of the notices: the words, the clauses with them, and the first notice with them. */
const SHARED: [words: string, clauses: string, earliest: string][] = [
  [
    '鼓励企业等社会力量积极支持教育信息化建设与应用，持续推进与',
    'fujian-2020#c26 shaanxi-2024#c20',
    'fujian-2020',
  ],
  ['指导各地开展本地区教育信息化培训', 'shaanxi-2017#c11 shaanxi-2024#c15', 'shaanxi-2017'],
  ['教育信息化工作营造良好的舆论氛围', 'fujian-2020#c29 shaanxi-2017#c14', 'shaanxi-2017'],
  ['做好重要时期网络安全保障工作', 'shaanxi-2024#c19 sichuan-2022#c17', 'sichuan-2022'],
  ['进一步完善教育信息化管理体制', 'fujian-2020#c4 shaanxi-2017#c1', 'shaanxi-2017'],
  ['提升网络安全态势感知能力', 'shaanxi-2024#c17 sichuan-2022#c17', 'sichuan-2022'],
];

test('wording shared by the five notices is listed once, longest first, with its clauses and the first notice', () => {
  assert.deepEqual(
    wordings.map(({ words, clauses, earliest }) => [words, [...clauses.keys()].sort().join(' '), earliest]),
    SHARED,
  );
});

test('each clause is quoted as printed, without punctuation at the ends', () => {
  for (const { clauses } of wordings)
    for (const quote of clauses.values()) assert.doesNotMatch(quote, /^[，。；\s]|[，。；\s]$/u);
});

test('a notice has the share of its shared wording, and what of it no earlier notice has', () => {
  assert.deepEqual(
    [...tallyWordings(wordings)].sort(),
    Object.entries({
      'fujian-2020': { shared: 3, first: 1 },
      'shaanxi-2017': { shared: 3, first: 3 },
      'shaanxi-2024': { shared: 4, first: 0 },
      'sichuan-2022': { shared: 2, first: 2 },
    }),
  );
});

test('wording of the most notices comes first', () => {
  const kin = (id: string, text: string, ...others: string[]) =>
    [
      `${id}#c1`,
      others.map((notice) => ({
        record: { notice, id: 'c1', text },
        shared: [{ text, right: { start: 0, end: text.length }, earliest: id }],
      })),
    ] as unknown as [string, never[]];
  const [long, short] = ['健全教育系统数据分类分级保护制度和台账', '定期通报各校网络安全整改情况'];
  const listed = listSharedWordings(
    new Map([kin('fujian-2020', long, 'hubei-2021'), kin('hunan-2020', short, 'hubei-2021', 'jilin-2022')]),
  );
  assert.deepEqual(
    listed.map(({ words, clauses }) => [words, clauses.size]),
    [
      [short, 3],
      [long, 2],
    ],
  );
});
