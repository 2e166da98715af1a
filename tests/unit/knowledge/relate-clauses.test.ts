import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { readNotices } from '../../../src/mdx/notice-files.ts';
import { deriveKnowledge } from '../../../src/knowledge/derive-knowledge.ts';
import { findSharedWording, measureReuse } from '../../../src/knowledge/kin/find-shared-wording.ts';
import { createSetPhrases } from '../../../src/knowledge/kin/find-set-phrases.ts';
import { findEarliest } from '../../../src/knowledge/kin/find-earliest.ts';
import { createStockPhraseTest } from '../../../src/knowledge/kin/find-stock-phrases.ts';
import { KIN_THRESHOLD } from '../../../src/knowledge/kin/kin-threshold.ts';
import { relateClauses } from '../../../src/knowledge/kin/relate-clauses.ts';
import { fold } from '../../../src/text/fold.ts';
import { noticeOf, root, segment, vocabulary } from '../../helpers/notice-of.ts';

const notices = readNotices(root);
const { kin } = deriveKnowledge(notices, { ...vocabulary, segment });
const isKin = (a: string, b: string) =>
  (kin.get(a) ?? []).some(({ record }) => `${record.notice}#${record.id}` === b);

const KIN: [string, string][] = [
  ['shaanxi-2024#c18', 'shandong-2023#c16'],
  ['sichuan-2022#c5', 'shandong-2023#c1'],
  ['shaanxi-2024#c19', 'sichuan-2022#c17'],
  ['fujian-2020#c9', 'sichuan-2022#c13'],
  ['shaanxi-2017#c13', 'shaanxi-2024#c21'],
  ['fujian-2020#c29', 'shaanxi-2017#c14'],
  ['fujian-2020#c15', 'shandong-2023#c3'],
  ['shandong-2023#c13', 'sichuan-2022#c10'],
];
for (const [a, b] of KIN) {
  test(`${a} and ${b} are kin`, () => assert.ok(isKin(a, b) || isKin(b, a)));
}

const STRANGERS: [string, string][] = [
  ['fujian-2020#c12', 'sichuan-2022#c7'],
  ['shaanxi-2024#c18', 'fujian-2020#c10'],
  ['shandong-2023#c16', 'sichuan-2022#c9'],
  ['shaanxi-2017#c4', 'sichuan-2022#c15'],
];
for (const [a, b] of STRANGERS) {
  test(`${a} and ${b} aren’t kin`, () => assert.ok(!isKin(a, b) && !isKin(b, a)));
}

test('kin are of other notices, the nearest first, and above the threshold', () => {
  for (const [key, others] of kin) {
    assert.ok(others.every(({ record }) => record.notice !== key.split('#')[0]));
    assert.ok(others.every(({ score }) => score >= KIN_THRESHOLD && score <= 1));
    assert.deepEqual(
      others.map(({ score }) => score),
      others.map(({ score }) => score).toSorted((a, b) => b - a),
    );
  }
});

test('kin are deterministic', () => {
  const clauses = ['甲 乙 丙丁 戊己', '丙丁 戊己 庚辛', '壬癸 子丑'].map((words, index) => ({
    ...{ key: `n${index}#c1`, notice: `n${index}`, words: words.split(' ') },
  }));
  assert.deepEqual(relateClauses(clauses), relateClauses(clauses));
});

test('finds wording that two texts share, in any spelling', () => {
  const [run] = findSharedWording(
    '甲：推进ＩＰｖ６规模部署和应用工作。',
    '乙乙推进IPv6规模部署 和应用工作！',
  );
  assert.equal(run?.text, '推进ＩＰｖ６规模部署和应用工作');
  assert.deepEqual(findSharedWording('短的相同', '短的相同'), []);
});

test('every shared run is equal on both sides, and within bounds', () => {
  const texts = fc.string({ unit: fc.constantFrom('数', '字', '校', '园', ' ', 'Ａ', 'a'), maxLength: 120 });
  fc.assert(
    fc.property(texts, texts, (left, right) => {
      const runs = findSharedWording(left, right);
      for (const run of runs) {
        assert.equal(left.slice(run.left.start, run.left.end), run.text);
        assert.equal(fold(right.slice(run.right.start, run.right.end)), fold(run.text));
      }
      const reuse = measureReuse(runs, left, right);
      assert.ok(reuse >= 0 && reuse <= 1);
    }),
    { numRuns: 300 },
  );
});

test('finishes on twenty thousand equal characters', () => {
  findSharedWording('推'.repeat(20_000), '推'.repeat(20_000));
});

test('distinguishes stock phrases from substance', () => {
  const text = '各地各校要结合实际制定具体实施方案并抓好落实';
  const { isStock, findStock } = createStockPhraseTest(
    createSetPhrases(vocabulary.setPhrases),
    ['a', 'b', 'c'].map((notice) => ({ notice, text })),
  );
  assert.ok(isStock(text));
  assert.ok(isStock('以习近平新时代中国特色社会主义思想为指导'));
  assert.ok(!isStock('推进数字校园建设达标率不低于百分之七十'));
  const mixed = `推进数字校园建设，深入学习贯彻习近平总书记重要论述。${text}。`;
  const found = findStock(mixed).map(({ start, end }) => mixed.slice(start, end));
  assert.deepEqual(found, ['深入学习贯彻习近平总书记重要论述', text]);
});

test('words in clauses of three notices are stock, those in three colophons aren’t', () => {
  const closing = '各级教育行政部门负责同志要靠前指挥加强调度';
  const made = ['fujian', 'hunan', 'jilin'].map(
    (province) =>
      noticeOf(`2024年教育信息化工作要点\n一、重点任务\n1. 加强领导。${closing}。`, {
        ...{ id: `${province}-2024`, province },
      }).notice,
  );
  const { stock } = deriveKnowledge(made, { ...vocabulary, segment });
  const spans = stock.get('fujian-2024#c1') ?? [];
  assert.deepEqual(
    spans.map(({ start, end }) => `${closing}。`.slice(start, end)),
    [`${closing}。`],
  );
});

/**
 * Every pair of clauses of the five notices that shares 12 characters, read by hand, with the wording that one could
 * have taken from the other.
 */
const SHARED_WORDING: [a: string, b: string, wording: string[]][] = [
  ['fujian-2020#c4', 'shaanxi-2017#c1', ['进一步完善教育信息化管理体制']],
  ['fujian-2020#c26', 'shaanxi-2024#c20', ['鼓励企业等社会力量积极支持教育信息化建设与应用，持续推进与']],
  ['fujian-2020#c29', 'shaanxi-2017#c14', ['教育信息化工作营造良好的舆论氛围。']],
  ['shaanxi-2017#c11', 'shaanxi-2024#c15', ['指导各地开展本地区教育信息化培训']],
  ['shaanxi-2024#c17', 'sichuan-2022#c17', ['，提升网络安全态势感知能力。']],
  ['shaanxi-2024#c19', 'sichuan-2022#c17', ['做好重要时期网络安全保障工作。']],
];

test('exactly six pairs of clauses of the five notices share wording of substance', () => {
  const found = [...kin].flatMap(([key, others]) =>
    others
      .filter(({ shared }) => shared.length > 0)
      .map(({ record, shared }) => ({
        pair: [key, `${record.notice}#${record.id}`].toSorted().join(' '),
        wording: shared.map(({ text }) => text.trim()),
      })),
  );
  const byPair = new Map(found.map(({ pair, wording }) => [pair, wording]));
  assert.deepEqual(
    [...byPair].toSorted(),
    SHARED_WORDING.map(([a, b, wording]) => [`${a} ${b}`, wording]).toSorted(),
  );
});

test('wording is attributed to the earliest notice of the collection', () => {
  const earliest = new Set(
    [...kin.values()]
      .flat()
      .flatMap(({ shared }) => shared.map((run) => `${run.text.trim()} ${run.earliest}`)),
  );
  assert.ok(earliest.has('指导各地开展本地区教育信息化培训 shaanxi-2017'));
  assert.ok(earliest.has('，提升网络安全态势感知能力。 sichuan-2022'));
  const first = findEarliest(new Set(['推进ＩＰｖ６规模部署和应用工作']), [
    { notice: 'a', text: '推进规模部署和应用工作。' },
    { notice: 'b', text: '各地推进IPv6规模部署 和应用工作。' },
    { notice: 'c', text: '推进IPv6规模部署和应用工作。' },
  ]);
  assert.deepEqual([...first], [['推进ＩＰｖ６规模部署和应用工作', 'b']]);
});

const { isSet } = createSetPhrases(vocabulary.setPhrases, [
  '陕西教育人人通综合服务平台',
  '中国教育和科研计算机网',
]);
const NOT_TAKEN_OVER = [
  '以习近平新时代中国特色社会主义思想为指导，深入',
  '深入学习贯彻全国网络安全和信息化工作会议精神',
  '以党的二十届三中全会精神为指引，',
  '全面贯彻党的教育方针，落实立德树人根本任务',
  '《中小学数字校园建设规范（试行）》《职业院校数字校园规范》',
  '全国中小学教师教育技术能力建设计划',
  '组织开展全国青少年科技创新大赛等活动',
  '“陕西教育人人通综合服务平台”、中国教育和科研计算机网',
  '各设区市教育局、各高等学校',
  '做好组织实施，形成可复制、可推广的经验做法',
];
for (const text of NOT_TAKEN_OVER)
  test(`${text} is not a notice’s own wording`, () => assert.ok(isSet(text)));
const TAKEN_OVER = [
  '以习近平新时代中国特色社会主义思想为指导，将学校网络教学环境建设纳入办学条件标准',
  '组织开展面向乡村学校的网络结对帮扶和送教活动',
  '打通所有普通高校省校数据对接技术通道',
  '推进网络安全等级保护定级备案和测评整改',
  '把教育数字化建设资金纳入年度财政预算',
  '推进《教育信息化2.0行动计划》落地见效',
];
for (const text of TAKEN_OVER)
  test(`${text} may be taken over from another notice`, () => assert.ok(!isSet(text)));
