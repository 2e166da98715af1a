/** Durations, times that are no dates, and parts of a year, in the wording of a notice of 2024. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Deadline } from '../../../src/knowledge/deadlines/deadline.ts';
import { findDeadlines } from '../../../src/knowledge/deadlines/find-deadlines.ts';
import { readNumeral } from '../../../src/knowledge/deadlines/read-numeral.ts';

const first = (text: string) => findDeadlines('c1', text, 2024)[0];
const within = ({ within: length, year }: Deadline) =>
  `${length?.min}-${length?.max} ${length?.unit} ${year}`;

const LENGTHS: [text: string, found: string | null][] = [
  ['三年内建成', '3-3 year 2027'],
  ['3至5年内建成', '3-5 year 2029'],
  ['三到五年内建成', '3-5 year 2029'],
  ['三五年内建成', '3-5 year 2029'],
  ['两三年内建成', '2-3 year 2027'],
  ['两三天内报送', '2-3 day null'],
  ['15个工作日内报送', '15-15 workday null'],
  ['十五个工作日之内报送', '15-15 workday null'],
  ['3个自然日内报送', '3-3 day null'],
  ['三天以内报送', '3-3 day null'],
  ['3日内报送', '3-3 day null'],
  ['两周内报送', '2-2 week null'],
  ['两个星期内报送', '2-2 week null'],
  ['24小时内报告', '24-24 hour null'],
  ['30分钟内报告', '30-30 minute null'],
  ['两个学年内完成', '2-2 school-year null'],
  ['三个月内完成', '3-3 month null'],
  ['半年内完成', '6-6 month null'],
  ['半个月内完成', '0.5-0.5 month null'],
  ['用三年时间建成', '3-3 year 2027'],
  ['利用三年时间建成', '3-3 year 2027'],
  ['通过三至五年努力建成', '3-5 year 2029'],
  ['经过三年的努力建成', '3-3 year 2027'],
  ['通过1-2年的集中建设，全面达标', '1-2 year 2026'],
  ['通过三年持续攻坚，全面达标', '3-3 year 2027'],
  ['用两年左右建成', '2-2 year 2026'],
  ['通过未来三年努力建成', '3-3 year 2027'],
  ['印发后三年内建成', '3-3 year null'],
  ['之日起三年内建成', '3-3 year null'],
  ['分三年建成', '3-3 year 2027'],
  ['今后五年建成', '5-5 year 2029'],
  ['未来三年建成', '3-3 year 2027'],
  ['接下来三年建成', '3-3 year 2027'],
  ['分两个学年实施', '2-2 school-year null'],
  ['三年时间建成', null],
  ['三年左右建成', null],
  ['1.5年内建成', null],
];
for (const [text, found] of LENGTHS)
  test(`${text} is to be done within ${found ?? 'no time'}`, () => {
    const [one] = findDeadlines('c1', text, 2024).filter(({ kind }) => kind === 'within');
    assert.equal(one ? within(one) : null, found);
  });

const NONE: [what: string, words: string, text: (word: string) => string][] = [
  [
    'a past duration',
    '近 过去 前 第 满 每 连续 最后 月 入职 毕业 离校 学位证书 资格证 学历证 退役 成立 注册 登记 投产 超过 有效 有效期',
    (word) => `${word}三年内建成`,
  ],
  [
    'no duty',
    '不得 不再 不予 不能 不可 不准 禁止 没有 未 无 曾 发生 受到 受过 累计 连续 有 的 新入职 仍 均 取消 免 仅限 因 出现 覆盖率 教师比例',
    (word) => `三年内${word}建设`,
  ],
  ['a fraction', '部 充 百 十 千 万 比 积 学 评 得', (word) => `${word}分三年建成`],
  ['a grade or span', '级 制 期 度 以 之 左 来 的', (word) => `分三年${word}建成`],
];
for (const [what, words, text] of NONE)
  for (const word of words.split(' '))
    test(`${text(word)} names ${what}, which is no deadline`, () =>
      assert.deepEqual(
        findDeadlines('c1', text(word), 2024).filter(({ kind }) => kind === 'within'),
        [],
      ));

const ONGOING =
  '长期坚持 持续推进 常态化推动 常态实施 常年开展 滚动落实 全年执行 全程完成 贯穿全年 及时整改 立即抓好 立行立改 即知即改 边查边改 适时组织 随时进行 定期做好 日常工作 按要求 按照上级部署 按规定 按年度安排 按计划 按时限 按工作进度 按时间节点 按通知要求 长期不断 并长期坚持 持续落实到位';
for (const words of ONGOING.split(' ')) {
  test(`${words} takes the place of a date in a cell`, () =>
    assert.equal(first(`建设平台\t${words}\t科技处`)?.kind, 'ongoing'));
  test(`${words} takes the place of a date after its label`, () => {
    assert.equal(first(`完成时间：${words}。`)?.quote, words);
    if (!/^并?长期坚持|^常年/u.test(words)) assert.equal(first(`要${words}平台建设`), undefined);
  });
}
for (const mark of [...'，,；;、（(【［[〔'])
  test(`长期坚持 after ${mark} ends a bracket as a date does`, () => {
    assert.equal(first(`建设（科技处${mark}长期坚持）`)?.kind, 'ongoing');
  });

const PARTS: [text: string, part: string | null, month: number | null][] = [
  ['2025年上半年完成', 'H1', 6],
  ['2025年下半年完成', 'H2', 12],
  ['2025年一季度完成', 'Q1', 3],
  ['2025年第2季度完成', 'Q2', 6],
  ['2025年三季度完成', 'Q3', 9],
  ['2025年四季度完成', 'Q4', 12],
  ['2025年春季学期完成', 'spring', null],
  ['2025年秋学期完成', 'autumn', null],
  ['2025年新学期完成', 'term', null],
  ['2025年寒假完成', 'winter-holiday', null],
  ['2025年暑假期间完成', 'summer-holiday', null],
  ['2025年暑期完成', 'summer-holiday', null],
  ['2025年底前完成', null, 12],
  ['年中前完成', null, 6],
  ['2025年春季学期末完成', 'spring', null],
];
for (const [text, part, month] of PARTS)
  test(`${text} is in ${part ?? `month ${month}`}`, () => {
    const found = first(text);
    assert.deepEqual([found?.yearPart, found?.month], [part, month]);
  });

const PERIODS: [text: string, period: string, month?: number][] = [
  ['每年开展评估', '1 year'],
  ['每两年开展评估', '2 year'],
  ['每双年开展评估', '2 year'],
  ['每半年开展评估', '1 half-year'],
  ['每季度开展评估', '1 quarter'],
  ['每季开展评估', '1 quarter'],
  ['每月开展评估', '1 month'],
  ['每半月开展评估', '0.5 month'],
  ['每个月开展评估', '1 month'],
  ['每学期开展评估', '1 term'],
  ['每学年开展评估', '1 school-year'],
  ['每周开展评估', '1 week'],
  ['每周五开展评估', '1 week'],
  ['每星期开展评估', '1 week'],
  ['每天开展评估', '1 day'],
  ['每日开展评估', '1 day'],
  ['每三年开展评估', '3 year'],
];
for (const [text, period] of PERIODS)
  test(`${text} recurs every ${period}`, () => {
    const found = first(text);
    assert.deepEqual([`${found?.period?.every} ${found?.period?.unit}`, found?.recurring], [period, true]);
  });

for (const [text, time] of [
  ['2025年3月5日9:30前报送', '09:30'],
  ['2025年3月5日9时前报送', '09:00'],
  ['2025年3月5日上午9点整前报送', '09:00'],
  ['2025年3月5日下午3点半前报送', '15:30'],
  ['2025年3月5日下午15时20分前报送', '15:20'],
  ['2025年3月5日晚8点前报送', '20:00'],
  ['2025年3月5日晚上8点前报送', '20:00'],
  ['2025年3月5日中午12点前报送', '12:00'],
  ['2025年3月5日（星期三）17：00前报送', '17:00'],
  ['2025年3月5日24时前报送', '24:00'],
  ['2025年3月5日前报送', null],
] as const)
  test(`${text} has ${time === null ? 'no time of day' : `the time ${time}`}`, () =>
    assert.equal(first(text)?.time ?? null, time));

for (const [text, from, to] of [
  ['2025—2027年建设', '2025-?-?', '2027-?-?'],
  ['2025年至2027年建设', '2025-?-?', '2027-?-?'],
  ['2025年3月至5月建设', '2025-3-?', '2025-5-?'],
  ['2025年3—5月建设', '2025-3-?', '2025-5-?'],
  ['2025年3月1日至4月30日建设', '2025-3-1', '2025-4-30'],
  ['2025年9月1日—10日建设', '2025-9-1', '2025-9-10'],
  ['2025年9月至2026年3月建设', '2025-9-?', '2026-3-?'],
] as const)
  test(`${text} is from ${from} to ${to}`, () => {
    const found = first(text);
    const show = (
      date: { year: number | null; month: number | null; day: number | null } | null | undefined,
    ) => [date?.year, date?.month, date?.day].map((part) => part ?? '?').join('-');
    assert.deepEqual([show(found?.from), show(found)], [from, to]);
  });

test('reads numerals up to 99, and the digits of a year', () => {
  const numerals = '一 二 两 三 四 五 六 七 八 九 十 十一 二十 九十九 二〇二五 二○二六 二零二七 12'.split(
    ' ',
  );
  assert.deepEqual(numerals.map(readNumeral), [
    ...[1, 2, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 20, 99, 2025, 2026, 2027, 12],
  ]);
});
