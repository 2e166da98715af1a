/** Malformed text, of any content and order, never stops ingest and is never lost. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { comparableLines, findDifference } from '../../../scripts/fidelity.ts';
import { cleanLines } from '../../../scripts/ingest/clean/clean-text.ts';
import { findFacts } from '../../../scripts/ingest/facts/find-facts.ts';
import { parseNotice } from '../../../scripts/ingest/parse/parse-notice.ts';
import { structureText } from '../../../scripts/ingest/parse/structure-text.ts';
import { fuzzOptions } from '../../helpers/fuzz.ts';

const FRAGMENTS = [
  ...[
    '一、',
    '二、总体要求',
    '（一）',
    '（二）推进应用。内容。',
    '1.',
    '2. 建设。',
    '（1）小项；',
    '①',
    '第一章 总则',
    '第一条 为了规范。',
  ],
  ...[
    '附件',
    '附件1',
    '2024年工作要点',
    '管理办法',
    '各市教育局：',
    '陕西省教育厅',
    '2024年3月5日',
    '主动公开',
    '2024年3月6日印发',
  ],
  ...[
    '陕教〔2024〕7号',
    '关于印发《要点》的通知',
    '工作目标\t工作内容\t具体任务\t完成时间\t责任主体\t协助单位',
    '(一)甲\t乙\t丙\t2017年\t丁\t',
    '\t\t\t2018年\t戊\t',
    '\t\t己。\t\t\t庚\t辛',
  ],
  ...[
    '甲\t乙',
    '序号\t重点任务\t工作举措\t牵头单位\t责任单位\t完成时限\t备注',
    '1\t夯实基础\t建设平台\t信息处\t\u2063\t6月\t',
    '一、夯实基础\t\t\t\t\t\t',
    '\u2063\t\u2063\t甲\u2064乙\t\u2063\t保卫处\t\t年底前',
    '㈠守牢底线。',
    '1）部署阶段。',
    '附件：1.甲 2.乙',
    '附件2：丙',
    '各高等学校:',
    '江东省教育厅 2023-3-31',
    '二〇二三年三月三十一日',
    '特此通知。',
    '\t',
    '，',
    '”',
    '《',
    '应当提交：',
    '内容。',
    '内容，',
    '—3—',
    '12',
    '',
    '（责任单位：科技处）',
    '总 则 规 定总 则 规 定',
  ],
];
const text = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...FRAGMENTS) },
      fc.string({ unit: 'grapheme', maxLength: 20 }),
    ),
    {
      maxLength: 30,
    },
  )
  .map((lines) => lines.join('\n'));

test('every character of any text is in its structure, in order', () => {
  fc.assert(
    fc.property(text, fc.constantFrom('printed' as const, 'paragraphs' as const), (given, ends) => {
      const { lines } = cleanLines(given);
      const { structure } = parseNotice(lines, [], ends);
      assert.equal(findDifference(comparableLines(lines), structureText(structure)), null);
      findFacts(structure);
    }),
    fuzzOptions(200),
  );
});

for (const [what, huge] of [
  ['a line of two million characters', '教育。'.repeat(700_000)],
  ['a hundred thousand lines that all run on', '教育，\n'.repeat(100_000)],
  [
    'fifty thousand clauses',
    Array.from({ length: 50_000 }, (_, index) => `${(index % 999) + 1}. 甲。乙。`).join('\n'),
  ],
  ['a hundred thousand table rows', '甲\t乙\n'.repeat(100_000)],
  ['a hundred thousand opening brackets', '（'.repeat(100_000)],
] as const) {
  test(`reads ${what}`, () => {
    const { lines } = cleanLines(huge);
    const { structure } = parseNotice(lines);
    assert.equal(findDifference(comparableLines(lines), structureText(structure)), null);
  });
}
