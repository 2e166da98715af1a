import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { readNotices } from '../../src/notice-files.ts';
import { deriveKnowledge } from '../../src/knowledge/derive-knowledge.ts';
import { findIndicators } from '../../src/knowledge/find-indicators.ts';
import { groupIndicators } from '../../src/knowledge/group-indicators.ts';
import { listRecords } from '../../src/knowledge/list-records.ts';
import { root, segment, vocabulary } from '../helpers/notice-of.ts';
import { readGold, scoreFindings } from '../helpers/score-findings.ts';

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
  ['中小学数字校园达标率不低于70%。', 'at-least 70 % 中小学数字校园达标率'],
  ['教学区域无线网络覆盖率达到98%', 'reach 98 % 教学区域无线网络覆盖率'],
  ['接入带宽不小于1Gbps', 'at-least 1 Gbps 接入带宽'],
  ['新增300 门高等学校在线开放课程', 'exactly 300 门 高等学校在线开放课程'],
  ['打造不少于30个典型应用场景', 'at-least 30 个 典型应用场景'],
  ['完善43个教学联盟', 'exactly 43 个 教学联盟'],
  ['遴选2~3个地区开展试点', 'range 2 3 个 地区'],
  ['建设10个左右示范区', 'about 10 个 示范区'],
  ['培训教师1万名以上', 'at-least 10000 名 培训教师'],
  ['安排资金3,000万元', 'exactly 30000000 元 安排资金'],
  ['覆盖率不超过９０％', 'at-most 90 % 覆盖率'],
  ['遴选十所学校', 'exactly 10 所 学校'],
  ['印发四期通讯', 'exactly 4 期 通讯'],
  ['三分之一以上的学校开展试点', 'at-least 33.3 % 学校'],
  ['实现千兆到校百兆到班', 'reach — 千兆到校百兆到班 —'],
  ['实现教师培训全覆盖', 'reach — 全覆盖 教师培训'],
  ['为90%以上的教师开通空间', 'at-least 90 % 教师'],
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
  ['what is there already', '已建成300门课程，累计培训5000人次'],
  ['any one', '打造一批示范校，建立一个平台'],
  ['a speed that only qualifies', '推进10Mbps以上宽带接入'],
  ['labels', '1.加强建设\n2.完善机制'],
];
for (const [what, text] of NONE) {
  test(`finds no indicator in ${what}`, () => assert.deepEqual(show(text), []));
}

test('takes the deadline of the sentence, or of the table’s row', () => {
  const deadlines = (text: string) =>
    findIndicators('c1', text, 2022).map(({ deadline }) => deadline?.quote ?? null);
  assert.deepEqual(deadlines('到2024年底，达标率不低于70%。明年6月底前完成。'), ['到2024年底']);
  assert.deepEqual(deadlines('接入率达到98%。\t2022年12月\t各市'), ['2022年12月']);
});

test('flags a share of more than 100 %, but not growth', () => {
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

test('agrees with a reader on the five notices', (t) => {
  const gold = readGold<Record<string, string | number | null>>('indicators.yaml').map(
    ({ notice, clause, quote, comparator, value, max, unit }) =>
      [notice, clause, quote, comparator, value, max, unit].join(' '),
  );
  const found = readNotices(root).flatMap((notice) =>
    listRecords(notice).flatMap(({ id, text }) =>
      findIndicators(id, text, notice.year).map((one) =>
        [
          notice.id,
          id,
          one.quote,
          one.comparator,
          one.targetValue,
          one.targetValueMax,
          one.unitOfMeasure,
        ].join(' '),
      ),
    ),
  );
  const { precision, recall, missed, extra } = scoreFindings(found, gold);
  t.diagnostic(`precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`);
  assert.ok(precision >= 0.97 && recall >= 0.97, JSON.stringify({ missed, extra }));
});

test('groups targets of several notices for one subject', () => {
  const { indicators } = deriveKnowledge(readNotices(root), { ...vocabulary, segment });
  const campus = groupIndicators(indicators).find(({ term }) => term === 'digital-campus');
  assert.deepEqual(
    campus?.rows.map(({ notice, indicator }) => `${notice} ${indicator.targetValue}`),
    ['shandong-2023 100', 'shaanxi-2024 70'],
  );
});

test('every indicator quotes its place, and no text stops it', () => {
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

for (const hostile of ['9', '达到98%，', '一', '全覆盖', '（20', '覆盖率', '千兆到校']) {
  test(`reads twenty thousand characters of ${JSON.stringify(hostile)}`, () => {
    findIndicators('c1', hostile.repeat(Math.ceil(20_000 / hostile.length)));
  });
}
