import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { readNotices } from '../../../src/mdx/notice-files.ts';
import { deriveKnowledge } from '../../../src/knowledge/derive-knowledge.ts';
import {
  findIndicators as findWithDictionary,
  type Indicator,
} from '../../../src/knowledge/targets/find-indicators.ts';
import { root, segment, vocabulary } from '../../helpers/notice-of.ts';
import { readGold, scoreFindings } from '../../helpers/score-findings.ts';

const findIndicators = (clauseId: string, text: string, year?: number, sectionTitles: string[] = []) =>
  findWithDictionary(clauseId, text, year, { sectionTitles, wordAt: segment.wordAt });

interface Expected {
  notice?: string;
  clause?: string;
  quote?: string;
  comparator: string;
  value?: number;
  max?: number;
  base?: number;
  unit: string;
  change?: string;
  subject?: string;
  scope?: string;
  deadline?: string;
  alsoAt?: string[];
}

/** Formats the fields of a target in one line, which shows a wrong one. */
const showExpected = (one: Expected) =>
  [
    ...[one.comparator, one.value ?? '—', one.max ?? '', one.unit],
    ...[one.base === undefined ? '' : `from ${one.base}`, one.change ?? ''],
    ...[one.subject ?? '—', one.scope ?? '—', one.deadline ?? '—'],
  ]
    .filter((field) => field !== '')
    .join(' ');

const showFound = (found: Indicator) =>
  showExpected({
    comparator: found.comparator,
    unit: found.unitOfMeasure,
    ...(found.targetValue !== null && { value: found.targetValue }),
    ...(found.targetValueMax !== null && { max: found.targetValueMax }),
    ...(found.baseValue !== null && { base: found.baseValue }),
    ...(found.change !== null && { change: found.change }),
    ...(found.subject !== null && { subject: found.subject }),
    ...(found.scope !== null && { scope: found.scope }),
    ...(found.deadline !== null && { deadline: found.deadline.quote }),
  });

for (const { text, found } of readGold<{ text: string; found: Expected[] }>('sentences/indicators.yaml')) {
  const what = found.length === 0 ? 'no indicator' : found.map(showExpected).join(' and ');
  test(`finds ${what} in ${text}`, () =>
    assert.deepEqual(findIndicators('c1', text, 2024).map(showFound), found.map(showExpected)));
}

const show = (text: string) =>
  findIndicators('c1', text, 2022).map(
    ({ comparator, targetValue, targetValueMax, unitOfMeasure, subject }) =>
      [
        comparator,
        targetValue ?? '—',
        ...(targetValueMax === null ? [] : [targetValueMax]),
        unitOfMeasure,
        subject ?? '—',
      ].join(' '),
  );

const TARGETS: [text: string, ...found: string[]][] = [
  ['新增300 门高等学校在线开放课程', 'exactly 300 门 高等学校在线开放课程'],
  ['安排资金3,000万元', 'exactly 30000000 元 资金'],
  ['覆盖率不超过９０％', 'at-most 90 % 覆盖率'],
  ['实现千兆到校百兆到班', 'reach — 千兆到校百兆到班 —'],
];
for (const [text, ...found] of TARGETS) {
  test(`finds ${found.join(' and ')} in ${text}`, () => assert.deepEqual(show(text), found));
}

const NONE: [what: string, text: string][] = [
  ['years', '2022年印发，到2024年，“十四五”期间，2018-2020年'],
  ['ordinals', '第五届活动，第3次会议，党的十九届五中全会'],
  ['versions and generations', '教育信息化2.0，5G，IPv6，WiFi6，H.265'],
  ['numbers of documents', '教基函〔2019〕8号（川办发〔2020〕3号）'],
  ['titles', '《2020年教育脱贫攻坚任务分工方案（100个）》'],
  ['slogans', '推进三个课堂，增强四个意识，做到两个维护，两项督导'],
  ['existing numbers', '已建成300门课程，累计培训5000人次'],
  ['indefinite numbers', '打造一批示范校，建立一个平台'],
  ['numbers of existing things', '完善43个教学联盟，依托4所学校，继续指导和督促4所中小学'],
  ['lists of numbers', '第24、25、26条'],
  ['conditions', '招收残疾学生5人以上的学校；如覆盖率低于60%，予以通报'],
  ['stages', '推进大数据中心二期项目'],
  ['counts of named things', '由教育厅、财政厅等9个部门组成'],
  ['a speed that only qualifies', '推进10Mbps以上宽带接入'],
  ['labels', '1.加强建设\n2.完善机制'],
];
for (const [what, text] of NONE) {
  test(`finds no indicator in ${what}`, () => assert.deepEqual(show(text), []));
}

test('uses the deadline of the sentence, or of the table row', () => {
  const deadlines = (text: string) =>
    findIndicators('c1', text, 2022).map(({ deadline }) => deadline?.quote ?? null);
  assert.deepEqual(deadlines('到2024年底，达标率不低于70%。明年6月底前完成。'), ['到2024年底']);
  assert.deepEqual(deadlines('接入率达到98%。\t2022年12月\t各市'), ['2022年12月']);
});

test('flags a share of more than 100 %, except growth', () => {
  const flags = (text: string) => findIndicators('c1', text).map((one) => one.flags);
  assert.deepEqual(flags('覆盖率达到120%'), [['over-100']]);
  assert.deepEqual(flags('经费增长120%'), [[]]);
});

test('flags two values for one subject', () => {
  const found = findIndicators('c1', '覆盖率达到80%。覆盖率达到90%。');
  assert.deepEqual(
    found.map((one) => one.flags),
    [['contradictory'], ['contradictory']],
  );
});

test('ignores a section about the past', () => {
  const found = (title: string) => findIndicators('c1', '覆盖率达到98%。', 2022, ['一、总体情况', title]);
  assert.deepEqual([found('（一）发展基础').length, found('（一）工作成效').length], [0, 0]);
  assert.equal(found('（一）主要目标').length, 1);
});

const { indicators } = deriveKnowledge(readNotices(root), { ...vocabulary, segment });

test('agrees with a reader on every field in the five notices, counting repeats once', (t) => {
  const place = (one: Expected) =>
    [one.notice, one.clause, one.quote, showExpected(one), ...(one.alsoAt ?? [])].join(' ');
  const gold = readGold<Expected>('indicators.yaml').map(place);
  const found = indicators.map(({ notice, indicator }) =>
    [
      ...[notice, indicator.clauseId, indicator.quote, showFound(indicator)],
      ...indicator.alsoAt.map(({ quote }) => quote),
    ].join(' '),
  );
  const { precision, recall, missed, extra } = scoreFindings(found, gold);
  t.diagnostic(`precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`);
  assert.deepEqual({ missed, extra }, { missed: [], extra: [] });
});

test('every indicator quotes its place, for any text', () => {
  const words = fc.constantFrom(
    ...[
      '达到',
      '不低于',
      '98',
      '%',
      '％',
      '个',
      '三',
      '十',
      '百',
      '万',
      '分之',
      '全覆盖',
      '千兆到校',
      '《',
      '》',
      '（',
      '号',
      '2022年',
      '\n',
      '\t',
      '，',
      '。',
      '~',
      '以上',
      '覆盖率',
    ],
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60 }), (list) => {
      const text = list.join('');
      for (const { start, end, quote, subject } of findIndicators('c1', text)) {
        assert.equal(text.slice(start, end), quote);
        assert.ok(subject === null || text.includes(subject));
      }
    }),
    { numRuns: 500 },
  );
});

for (const hostile of [
  '9',
  '达到98%，',
  '一',
  '全覆盖',
  '（20',
  '覆盖率',
  '千兆到校',
  '所有',
  '、',
  '学校',
  '每',
  '分别',
  '2024年、',
  '应尽',
  '（',
  '“',
  '为所有',
]) {
  test(`finishes on ten thousand characters of ${JSON.stringify(hostile)}`, () => {
    findIndicators('c1', hostile.repeat(Math.ceil(10_000 / hostile.length)));
  });
}
