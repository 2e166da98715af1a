import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { readNotices } from '../../../src/mdx/notice-files.ts';
import { findResponsibility } from '../../../src/knowledge/duties/find-responsibility.ts';
import { listRecords } from '../../../src/knowledge/records/list-records.ts';
import { fuzzOptions } from '../../helpers/fuzz.ts';
import { root } from '../../helpers/notice-of.ts';
import { readGold } from '../../helpers/score-findings.ts';

const unitsOf = (text: string) =>
  findResponsibility('c1', text).flatMap(({ units }) => units.map(({ role, quote }) => `${role} ${quote}`));

const NOTES: [text: string, ...units: string[]][] = [
  // Labels in brackets.
  [
    '落实。（责任单位：科技处、省电教馆、各高等学校）',
    ...['responsible 科技处', 'responsible 省电教馆', 'responsible 各高等学校'],
  ],
  ['落实。[责任单位：科技处、厅直属单位（学校)]', ...['responsible 科技处', 'responsible 厅直属单位（学校)']],
  ['落实。(责任单位：思政处、教师处）', 'responsible 思政处', 'responsible 教师处'],
  ['落实。（责任部门：财务处，科技处）', 'responsible 财务处', 'responsible 科技处'],
  ['落实。【责任单位：基教处;职成处】', 'responsible 基教处', 'responsible 职成处'],
  ['（一）优化服务（指标牵头单位：省教育厅）', 'lead 省教育厅'],
  ['落实。（责任主体：信息处 协助单位：财务处）', 'lead 信息处', 'assist 财务处'],
  ['落实。（牵头：科技处，配合：财务处）', 'lead 科技处', 'assist 财务处'],
  [
    '落实。（牵头单位：省教育厅；责任单位：省财政厅、各市人民政府）',
    ...['lead 省教育厅', 'responsible 省财政厅', 'responsible 各市人民政府'],
  ],
  ['落实。（牵头部门：市工信局；目标位置：全省前3）', 'lead 市工信局'],
  ['落实。（责任单位：省委\n宣传部、省教育厅）', 'responsible 省委\n宣传部', 'responsible 省教育厅'],
  ['落实。（责任单\n位：科技处）', 'responsible 科技处'],
  // Verbs in brackets.
  [
    '落实。（省教育厅牵头，省财政厅、省人力资源社会保障厅配合，6月底前完成）',
    ...['lead 省教育厅', 'assist 省财政厅', 'assist 省人力资源社会保障厅'],
  ],
  ['落实。（省教育厅负责，2022年底前完成）', 'responsible 省教育厅'],
  [
    '落实。（教育部、发展改革委、财政部按职责分工负责）',
    ...['responsible 教育部', 'responsible 发展改革委', 'responsible 财政部'],
  ],
  ['落实。〔州发展改革委，州教育局等按职责分工负责〕', 'responsible 州发展改革委', 'responsible 州教育局'],
  ['落实。（由市教育局会同市财政局负责）', 'responsible 市教育局', 'assist 市财政局'],
  [
    '落实。（责任单位：省教育厅牵头，省财政厅配合，各市人民政府按职责分工负责）',
    ...['lead 省教育厅', 'assist 省财政厅', 'responsible 各市人民政府'],
  ],
  [
    '落实。（省教育厅牵头，各市政府落实。以下均需各市落实，不再列出）',
    'lead 省教育厅',
    'responsible 各市政府',
  ],
  // Without brackets.
  ['落实。责任单位：县教育局，配合单位：县财政局。', 'responsible 县教育局', 'assist 县财政局'],
  ['牵头单位：省教育厅\n配合单位：省财政厅', 'lead 省教育厅', 'assist 省财政厅'],
  ['责任单位：\n各区人民政府，\n市直有关部门', 'responsible 各区人民政府', 'responsible 市直有关部门'],
  [
    '落实。牵头单位：市资源局。责任单位：市教育局。完成时限：2023年12月。',
    ...['lead 市资源局', 'responsible 市教育局'],
  ],
  // Names.
  [
    '（责任单位：发展和改革委员会、教育和体育局、人力资源和社会保障厅）',
    ...['responsible 发展和改革委员会', 'responsible 教育和体育局', 'responsible 人力资源和社会保障厅'],
  ],
  ['（省教育厅和省财政厅负责）', 'responsible 省教育厅', 'responsible 省财政厅'],
  ['（省教育厅与各市人民政府负责）', 'responsible 省教育厅', 'responsible 各市人民政府'],
  [
    '（责任单位：市教育局等有关部门及各县区人民政府、开发区管委会）',
    ...['responsible 市教育局', 'responsible 各县区人民政府', 'responsible 开发区管委会'],
  ],
  ['（责任单位：市财政局等行业主管部门）', 'responsible 市财政局'],
  ['（责任单位：各级党委和政府、中等职业学校）', 'responsible 各级党委和政府', 'responsible 中等职业学校'],
  ['（责任单位：各市（州）人民政府）', 'responsible 各市（州）人民政府'],
  ['（责任单位：各县〈市、区〉教育局）', 'responsible 各县〈市、区〉教育局'],
  [
    '（责任单位：县、区政府，市直有关部门、单位）',
    ...['responsible 县、区政府', 'responsible 市直有关部门、单位'],
  ],
  ['（责任单位：各市、州、县人民政府、学校）', 'responsible 各市、州、县人民政府', 'responsible 学校'],
  ['（责任单位：各市、县教育局）', 'responsible 各市、县教育局'],
  ['（责任单位：各区、市财政局）', 'responsible 各区', 'responsible 市财政局'],
  ['（“互联网、教育”联席会议成员单位负责）', 'responsible “互联网、教育”联席会议成员单位'],
  ['（责任单位：科技处基教处职成处）', 'responsible 科技处基教处职成处'],
];
for (const [text, ...units] of NOTES) {
  test(`finds the responsible units in ${JSON.stringify(text)}`, () =>
    assert.deepEqual(unitsOf(text), units));
}

interface GoldSentence {
  text: string;
  units: string[];
  deadline?: string;
}
for (const { text, units, deadline } of readGold<GoldSentence>('sentences/units.yaml')) {
  test(`finds ${units.join(' and ') || 'nobody'} in ${JSON.stringify(text)}`, () => {
    const found = findResponsibility('c1', text, 2024);
    const lines = found.flatMap(({ units: own, inRunningText }) =>
      own.map(({ role, quote }) => `${inRunningText ? 'text: ' : ''}${role} ${quote}`),
    );
    assert.deepEqual(lines, units);
    assert.equal(found.map((one) => one.deadline?.quote).find(Boolean), deadline);
  });
}

test('a sentence is quoted whole, and a note isn’t read as a sentence', () => {
  const found = findResponsibility('c1', '推进应用。省教育厅负责统筹，各市落实。（科技处负责）');
  assert.deepEqual(
    found.map(({ quote, inRunningText }) => [quote, inRunningText]),
    [
      ['省教育厅负责统筹，各市落实', true],
      ['（科技处负责）', false],
    ],
  );
});

test('text after a line break may continue a word, and isn’t read', () => {
  const names = unitsOf('由省行政审批和政务信息化建设管\n理局负责汇总，省财政厅负责审核。');
  assert.deepEqual(names, ['responsible 省财政厅']);
});

const NONE = [
  '印发《办法（试行）》，（2019—2022年）占（30%）。',
  '坚持（以下简称责任制）落实到位。',
  '《办法》（由其负责解释）。',
  '（法定代表人或者主要负责人）和（社会力量参与）',
  '（年满十八周岁的学生参加）',
  '各责任单位要认真落实，牵头单位：要发挥作用',
  '依法追究责任：',
  '（责任单位：）',
];
for (const text of NONE) {
  test(`finds nobody responsible in ${JSON.stringify(text)}`, () => assert.deepEqual(unitsOf(text), []));
}

test('quotes the whole note, with its bracket and its 等', () => {
  const [note] = findResponsibility('c1', '落实。（责任单位：科技处等）');
  assert.equal(note?.quote, '（责任单位：科技处等）');
  assert.deepEqual(
    note?.units.map(({ quote }) => quote),
    ['科技处'],
  );
});

test('reads the deadline inside a note', () => {
  const deadlines = (text: string, noticeYear?: number) =>
    findResponsibility('c1', text, noticeYear).map(
      ({ deadline }) => deadline && [deadline.quote, deadline.year],
    );
  assert.deepEqual(deadlines('（省教育厅负责，2022年底前完成）'), [['2022年底前', 2022]]);
  assert.deepEqual(deadlines('（省教育厅负责，6月底前完成）', 2022), [['6月底前', 2022]]);
  assert.deepEqual(deadlines('（责任单位：科技处；完\n成时限：2023年6\n月）'), [['2023年6\n月', 2023]]);
  assert.deepEqual(deadlines('（责任单位：科技处；完成时限：持续推进）2022年底前'), [['持续推进', null]]);
  assert.deepEqual(deadlines('（责任单位：科技处）2022年底前'), [null]);
});

test('reads an unclosed bracket up to the end of its line, and flags it', () => {
  const notes = (text: string) =>
    findResponsibility('c1', text).map(({ quote, unclosed }) => [quote, unclosed]);
  assert.deepEqual(notes('落实。（责任单位：科技处、省电教馆\n二是建设（试行）'), [
    ['（责任单位：科技处、省电教馆', true],
  ]);
  assert.deepEqual(notes('（责任单位：科技处（学校\n2.建设（科技处负责）'), [
    ['（责任单位：科技处（学校', true],
    ['（科技处负责）', false],
  ]);
  assert.deepEqual(notes('（责任单位：科技处）'), [['（责任单位：科技处）', false]]);
});

test('every note and unit quotes its place, for any text', () => {
  const words = fc.constantFrom(
    ...[
      '（',
      '）',
      '[',
      ']',
      '〔',
      '“',
      '”',
      '责任单位：',
      '牵头单位：',
      '责任',
      '牵头',
      '负责',
      '配合',
      '按职责分工负责',
    ],
    ...[
      '科技处',
      '省教育厅',
      '各市',
      '县',
      '政府',
      '等',
      '和',
      '、',
      '，',
      '；',
      '。',
      '：',
      '由',
      '2022年',
      '年底前',
    ],
    ...['6月', '完成时限：', '\n', '\t', ' '],
  );
  const texts = fc.oneof(
    fc.array(words, { maxLength: 30 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      let readUpTo = 0;
      for (const note of findResponsibility('c1', text)) {
        assert.ok(note.start >= readUpTo && note.units.length > 0);
        readUpTo = note.end;
        for (const finding of [note, ...note.units, ...(note.deadline ? [note.deadline] : [])]) {
          assert.deepEqual([finding.clauseId, text.slice(finding.start, finding.end)], ['c1', finding.quote]);
          assert.ok(finding.quote !== '' && finding.start >= note.start && finding.end <= note.end);
        }
      }
    }),
    fuzzOptions(200),
  );
});

const PIECES = [
  '（',
  '（责任单位：',
  '（负责',
  '（科技处负责）',
  '责任单位：A，',
  '科技处和',
  '（A等和负责',
  '（县、负责',
  '牵头单位：\n',
];
for (const piece of PIECES) {
  // A quadratic rule would take minutes.
  test(`reads twenty thousand characters of ${JSON.stringify(piece)}`, { timeout: 60_000 }, () => {
    findResponsibility('c1', piece.repeat(20_000 / piece.length));
  });
}

const fujian = readNotices(root)
  .filter(({ id }) => id === 'fujian-2020')
  .flatMap(listRecords);

/** Notes per clause, counted in the source's text: 34 in total, at most one per paragraph and at its end. */
const PRINTED: Record<string, number> = { c1: 0, c2: 0, c4: 2, c10: 2, c13: 5 };

test('finds every note of Fujian 2020', () => {
  const found = fujian.map(({ id, text }) => [id, findResponsibility(id, text).length]);
  const printed = fujian.map(({ id, kind }) => [id, kind === 'clause' ? (PRINTED[id] ?? 1) : 0]);
  assert.deepEqual(found, printed);
  assert.equal(
    printed.reduce((sum, [, count]) => sum + Number(count), 0),
    34,
  );
});

test('each note of Fujian 2020 ends its paragraph and is closed', () => {
  for (const { id, text } of fujian) {
    for (const { end, unclosed } of findResponsibility(id, text)) {
      assert.match(text.slice(end, end + 1), /^\n?$/u);
      assert.equal(unclosed, false);
    }
  }
});

const UNITS: Record<string, string[]> = {
  c3: ['厅网络安全和信息化领导小组成员单位、各高等学校、各级教育行政部门'],
  c4: [
    '厅网络安全和信息化领导小组成员单位、各高等学校、各级教育行政部门',
    '科技处、基教处、职成处、高教处、教师处、省教育管理信息中心、省电教馆、省教研室、福建教育电视台、各高等学校、各级教育行政部门',
  ],
  c10: ['思政处、教师处', '法规处'],
  c13: [
    '学生处',
    '学生处、省教育考试院',
    '规划处、省教育装备与基建中心',
    '督导处',
    '基教处、科技处、省电教馆、各级教育行政部门',
  ],
  c14: ['科技处、规划处、省电教馆、各高等学校、各级教育行政部门、厅属单位（学校）'],
  c15: ['科技处、省教育管理信息中心、各高等学校、各级教育行政部门'],
  c20: ['科技处、福州第一中学、福建师范大学附属中学、福州实验小学、福建师范大学附属小学'],
  c24: [
    '科技处、基教处、职成处、高教处、体卫艺语处、省教育管理信息中心、各级教育行政部门、各高等学校、厅直属单位（学校)',
  ],
  c26: ['财务处、科技处、规划处、督导处、各级教育行政部门'],
  c30: ['各有关处室、各高等学校、各级教育行政部门、各有关直属单位（学校）'],
};
for (const [id, printed] of Object.entries(UNITS)) {
  test(`finds the units of Fujian’s clause ${id}`, () => {
    const text = fujian.find((record) => record.id === id)?.text ?? '';
    const notes = findResponsibility(id, text);
    assert.deepEqual(
      notes.map(({ units }) => units.map(({ quote }) => quote).join('、')),
      printed,
    );
    assert.ok(notes.every(({ units }) => units.every(({ role }) => role === 'responsible')));
  });
}

test('a bracket without a label is a note if most of its names are units', () => {
  const units = (text: string) =>
    findResponsibility('c1', text).flatMap((note) => note.units.map(({ quote }) => quote));
  assert.deepEqual(units('加强管理。（科技处、电教馆、张三负责）'), ['科技处', '电教馆', '张三']);
  assert.deepEqual(units('加强管理。（科技处、张三负责）'), []);
});
