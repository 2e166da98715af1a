import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { readNotices } from '../../scripts/notice-files.ts';
import { findDeadlines } from '../../src/knowledge/find-deadlines.ts';
import { findResponsibility } from '../../src/knowledge/find-responsibility.ts';
import { listRecords } from '../../src/knowledge/list-records.ts';
import { root } from '../helpers/notice-of.ts';

const unitsOf = (text: string) =>
  findResponsibility('c1', text).flatMap(({ units }) => units.map(({ role, quote }) => `${role} ${quote}`));

const NOTES: [text: string, units: string[]][] = [
  [
    '落实。（责任单位：科技处、省电教馆、各高等学校）',
    ['responsible 科技处', 'responsible 省电教馆', 'responsible 各高等学校'],
  ],
  ['落实。[责任单位：科技处、厅直属单位（学校)]', ['responsible 科技处', 'responsible 厅直属单位（学校)']],
  ['落实。(责任部门：财务处、规划处)', ['responsible 财务处', 'responsible 规划处']],
  [
    '落实。（牵头单位：省教育厅；责任单位：省财政厅，各市人民政府）',
    ['lead 省教育厅', 'responsible 省财政厅', 'responsible 各市人民政府'],
  ],
  [
    '落实。（省教育厅牵头，省财政厅、省人力资源和社会保障厅配合，6月底前完成）',
    ['lead 省教育厅', 'assist 省财政厅', 'assist 省人力资源和社会保障厅'],
  ],
  ['落实。（省教育厅负责，2022年底前完成）', ['responsible 省教育厅']],
  [
    '落实。（教育部、发展改革委、财政部按职责分工负责）',
    ['responsible 教育部', 'responsible 发展改革委', 'responsible 财政部'],
  ],
  ['落实。〔州发展改革委，州教育局等按职责分工负责〕', ['responsible 州发展改革委', 'responsible 州教育局']],
  ['落实。责任单位：县教育局，配合单位：县财政局。', ['responsible 县教育局', 'assist 县财政局']],
  ['牵头单位：省教育厅\n配合单位：省财政厅', ['lead 省教育厅', 'assist 省财政厅']],
  ['落实。（责任单位：科技处、省电教馆', ['responsible 科技处', 'responsible 省电教馆']],
  ['印发《办法（试行）》，（2019—2022年）占（30%）。', []],
  ['坚持（以下简称责任制）落实到位。', []],
  ['建设（由其负责解释）。', []],
];
for (const [text, units] of NOTES) {
  test(`reads who is responsible in ${JSON.stringify(text)}`, () => assert.deepEqual(unitsOf(text), units));
}

test('reads the deadline inside a note, and flags a bracket that isn’t closed', () => {
  const [note] = findResponsibility('c1', '落实。（省教育厅负责，2022年底前完成');
  assert.deepEqual([note?.deadline?.year, note?.deadline?.quote, note?.unclosed], [2022, '2022年底前', true]);
});

const DEADLINES: [text: string, deadlines: [quote: string, year: number | null, month: number | null][]][] = [
  ['年底前完成', [['年底前', null, 12]]],
  ['确保2022年底全面完成', [['2022年底', 2022, 12]]],
  ['到 2024 年底，达标', [['2024 年底', 2024, 12]]],
  ['6月底前完成', [['6月底前', null, 6]]],
  ['2023年6月30日前报送', [['2023年6月30日前', 2023, 6]]],
  ['2025年前建成', [['2025年前', 2024, null]]],
  ['到2025年，形成', [['到2025年', 2025, null]]],
  ['任务。\t2017年10月\t信保处', [['2017年10月', 2017, 10]]],
  ['“十四五”期间', [['“十四五”期间', 2025, null]]],
  ['《2020年工作要点》（教〔2019〕8号），2018年以来', []],
];
for (const [text, expected] of DEADLINES) {
  test(`reads the deadlines in ${JSON.stringify(text)}`, () => {
    assert.deepEqual(
      findDeadlines('c1', text).map(({ quote, year, month }) => [quote, year, month]),
      expected,
    );
  });
}

test('every finding quotes its place, and no text stops it', () => {
  const piece = fc.constantFrom(
    '（',
    '）',
    '[',
    '责任单位：',
    '牵头',
    '负责',
    '科技处',
    '、',
    '，',
    '；',
    '2022年',
    '年底前',
    '6月',
    '底',
    '\n',
    '等',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const text = pieces.join('');
      const notes = findResponsibility('c1', text);
      const findings = [
        ...notes,
        ...notes.flatMap(({ units }) => units),
        ...notes.flatMap(({ deadline }) => deadline ?? []),
        ...findDeadlines('c1', text),
      ];
      for (const { start, end, quote } of findings) assert.equal(text.slice(start, end), quote);
    }),
    { numRuns: 1000 },
  );
});

test('reads twenty thousand brackets', () => {
  assert.deepEqual(findResponsibility('c1', '（'.repeat(20_000)), []);
  assert.deepEqual(findResponsibility('c1', '（责任单位：'.repeat(4000)).length > 0, true);
});

const fujian = readNotices(root)
  .filter(({ id }) => id === 'fujian-2020')
  .flatMap(listRecords);

test('finds every note of Fujian 2020, one at the end of each paragraph that has one', () => {
  const printed = fujian.map(({ text }) => (text.match(/[（([]责任(?:单位|部门)：/gu) ?? []).length);
  assert.deepEqual(
    fujian.map(({ id, text }) => findResponsibility(id, text).length),
    printed,
  );
  assert.equal(
    printed.reduce((sum, count) => sum + count, 0),
    34,
  );
});

test('reads the units of Fujian’s clause 22 with their own brackets', () => {
  const text = fujian.find(({ number }) => number === 22)?.text ?? '';
  assert.deepEqual(unitsOf(text).slice(-4), [
    'responsible 省教育管理信息中心',
    'responsible 各级教育行政部门',
    'responsible 各高等学校',
    'responsible 厅直属单位（学校)',
  ]);
});
