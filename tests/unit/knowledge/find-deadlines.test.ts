import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { readNotices } from '../../../src/mdx/notice-files.ts';
import { type Deadline, endsOnce } from '../../../src/knowledge/deadlines/deadline.ts';
import { findDeadlines } from '../../../src/knowledge/deadlines/find-deadlines.ts';
import { listDeadlines } from '../../../src/knowledge/deadlines/list-deadlines.ts';
import { fuzzOptions } from '../../helpers/fuzz.ts';
import { root } from '../../helpers/notice-of.ts';
import { readGold } from '../../helpers/score-findings.ts';
import { formatDeadline } from '../../helpers/format-deadline.ts';

/** Formats a deadline as `2022年底前: 2022-12 by`, with `?` for an open year and `*` for a recurring time. */
function show({ quote, year, month, day, kind, recurring }: Deadline): string {
  const date = [recurring ? '*' : (year ?? '?'), ...(month ? [month] : []), ...(day ? [day] : [])].join('-');
  return `${quote}: ${date} ${kind}`;
}

const showAll = (text: string, noticeYear?: number) => findDeadlines('c1', text, noticeYear).map(show);

const NAMED: [text: string, ...found: string[]][] = [
  ['年底前完成', '年底前: ?-12 by'],
  ['力争年内投入使用', '年内: ?-12 by'],
  ['2022年底前完成', '2022年底前: 2022-12 by'],
  ['2023年年底前完成', '2023年年底前: 2023-12 by'],
  ['确保2022年底全面完成', '2022年底: 2022-12 by'],
  ['到 2024 年底，达标', '到 2024 年底: 2024-12 by'],
  ['二〇二五年底前建成', '二〇二五年底前: 2025-12 by'],
  ['二零二二年六月三十日前报送', '二零二二年六月三十日前: 2022-6-30 by'],
  ['6月底前完成', '6月底前: ?-6 by'],
  ['十二月底前完成', '十二月底前: ?-12 by'],
  ['2023 年6 月底前完成', '2023 年6 月底前: 2023-6 by'],
  ['2023年6月30日前报送', '2023年6月30日前: 2023-6-30 by'],
  ['9月10日之前报送', '9月10日之前: ?-9-10 by'],
  ['2025年前建成', '2025年前: 2025 by'],
  ['到2025年，形成体系', '到2025年: 2025 by'],
  ['报名截至2022年6月30日', '截至2022年6月30日: 2022-6-30 by'],
  ['“十四五”期间建成', '“十四五”期间: 2025 by'],
  ['“十三五”末达到', '“十三五”末: 2020 by'],
  ['今年年底前完成', '今年年底前: ?-12 by'],
  ['今年6月底前完成', '今年6月底前: ?-6 by'],
  ['明年全面推开', '明年: ? in'],
  ['每年12月底前上报', '每年12月底前: *-12 by'],
  ['于每年的六月底前提请审议', '每年的六月底前: *-6 by'],
  ['应当年底前报告', '年底前: ?-12 by'],
  ['每年年底前上报', '每年年底前: *-12 by'],
  ['每季度末前上报', '每季度末前: * by'],
  ['每月25日前上报', '每月25日前: *-25 by'],
  ['上半年完成评估', '上半年: ?-6 by'],
  ['2022年下半年完成评估', '2022年下半年: 2022-12 by'],
  ['第三季度末完成', '第三季度末: ?-9 by'],
  ['逢单月8日前填报', '逢单月8日前: *-8 by'],
  ['每逢双月5日前填报', '每逢双月5日前: *-5 by'],
  ['每日16时前上报', '每日16时前: * by'],
  ['每周五下午5点前上报', '每周五下午5点前: * by'],
  ['6月3日上午十一点之前上报', '6月3日上午十一点之前: ?-6-3 by'],
  ['3月1日至“两会”结束前，做好值守', '3月1日至“两会”结束前: ? by'],
  ['从3月3日至5日，安排专人值守', '从3月3日至5日: ?-3-5 in'],
  ['初中组：3月2日至5月6日。', '3月2日至5月6日: ?-5-6 in'],
  ['3月底前启动，年底前完成', '3月底前: ?-3 by', '年底前: ?-12 by'],
  ['完成时限：2023年12月', '2023年12月: 2023-12 by'],
  ['建设平台。\t2017年10月\t信息处', '2017年10月: 2017-10 in'],
  ['2017年10月', '2017年10月: 2017-10 in'],
  ['建设平台。\t年底前\t信息处', '年底前: ?-12 by'],
  ['建设平台（科技处负责，2024年10月）', '2024年10月: 2024-10 in'],
  ['建设平台(科技处负责,2024年10月)', '2024年10月: 2024-10 in'],
  ['建设平台【科技处负责；2024年10月】', '2024年10月: 2024-10 in'],
  ['建设平台［科技处负责;2024年10月］', '2024年10月: 2024-10 in'],
  ['建设平台〔科技处负责，2024年10月〕', '2024年10月: 2024-10 in'],
];
for (const [text, ...found] of NAMED) {
  test(`finds ${found.join(' and ')} in ${JSON.stringify(text)}`, () =>
    assert.deepEqual(showAll(text), found));
}

const NONE: [what: string, text: string][] = [
  ['a year of a title', '落实《到2020年规划纲要》和《关于〈2022年底前〉的通知（2019—2022年）》'],
  ['a document number', '根据教发〔2019〕8号和国办发〔2022〕3号'],
  ['history', '2018年以来，2019年12月召开，2019年6月30日印发'],
  ['a stock taken', '截至2021年底，全省已建成平台'],
  ['a number reached', '由2020年的30%提高到2021年的50%'],
  ['a comparison', '比2020年底增长'],
  ['a period of validity', '执行期限至2023年12月31日；自2022年1月1日至2022年12月31日'],
  ['a span of years', '三年内不得申报，近年内，5年前'],
  ['a school year', '学年末考核，当年年底前'],
  ['months past', '2022年前三季度和今年前4个月'],
  ['a month before 前往 or 前后', '3月前往调研，6月前后'],
  ['a word with 明年', '证明年龄，注明年、月、日'],
  ['an ordinal', '第2022号，第3季度例会'],
  ['a date of a line', '教育厅办公室\n2022年3月'],
  ['a year of another century', '1999年底前'],
];
for (const [what, text] of NONE) {
  test(`finds no deadline in ${what}`, () => assert.deepEqual(showAll(text), []));
}

test('leaves the year open if the words do, or uses the notice’s year if given', () => {
  const years = (text: string) =>
    findDeadlines('c1', text, 2022).map(({ year, inferredYear }) => [year, inferredYear]);
  assert.deepEqual(years('年底前'), [[2022, true]]);
  assert.deepEqual(years('明年6月底前'), [[2023, true]]);
  assert.deepEqual(years('2024年底前'), [[2024, false]]);
  assert.deepEqual(years('每年底前'), [[null, false]]);
  assert.deepEqual(
    findDeadlines('c1', '年底前').map(({ inferredYear }) => inferredYear),
    [false],
  );
});

test('ignores years before the notice’s', () => {
  assert.deepEqual(showAll('“十三五”期间推进，2021年底前启动，2023年底前完成', 2022), [
    '2023年底前: 2023-12 by',
  ]);
});

test('every deadline quotes its place, for any text', () => {
  const words = fc.constantFrom(
    ...[
      '2022',
      '年',
      '二〇二五年',
      '月',
      '日',
      '底',
      '前',
      '内',
      '6',
      '十二',
      '到',
      '截至',
      '每',
      '今年',
      '明年',
    ],
    ...[
      '上半年',
      '第三季度',
      '“十四五”',
      '期间',
      '《',
      '》',
      '\t',
      '\n',
      ' ',
      '完成',
      '已',
      '，',
      '：',
      '时限',
    ],
  );
  const texts = fc.oneof(
    fc.array(words, { maxLength: 25 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(
      texts,
      fc.option(fc.integer({ min: 2000, max: 2099 }), { nil: undefined }),
      (text, noticeYear) => {
        let readUpTo = 0;
        for (const { clauseId, start, end, quote } of findDeadlines('c1', text, noticeYear)) {
          assert.deepEqual([clauseId, text.slice(start, end)], ['c1', quote]);
          assert.ok(quote !== '' && start >= readUpTo);
          readUpTo = end;
        }
      },
    ),
    fuzzOptions(200),
  );
});

for (const piece of ['《', '年', '2022年', '每', ' ', '截至', '6月', '“十四五”', '到2022年 ']) {
  test(`reads twenty thousand characters of ${JSON.stringify(piece)} at once`, () => {
    findDeadlines('c1', piece.repeat(20_000 / piece.length));
  });
}

interface GoldSentence {
  text: string;
  year?: number;
  yearEnd?: number;
  deadlines: string[];
}
for (const { text, year = 2024, yearEnd, deadlines } of readGold<GoldSentence>('sentences/deadlines.yaml')) {
  test(`reads ${deadlines.join(' and ') || 'no deadline'} in ${JSON.stringify(text)}`, () =>
    assert.deepEqual(findDeadlines('c1', text, year, yearEnd).map(formatDeadline), deadlines));
}

test('only non-recurring deadlines are compared', () => {
  const ends = (text: string) => findDeadlines('c1', text, 2024).filter(endsOnce).length;
  assert.deepEqual(
    ['2024年底前完成', '三年内完成', '从2025年起实施', '每年培训一次', '完成时限：长期坚持'].map(ends),
    [1, 1, 0, 0, 0],
  );
});

test('agrees with a reader on every field of the deadlines of the five notices', () => {
  const gold = readGold<{ notice: string; clause: string; deadlines: string[] }>('deadlines.yaml');
  const found = readNotices(root)
    .flatMap((notice) => listDeadlines(notice))
    .map(({ notice, deadline }) => `${notice} ${deadline.clauseId} ${formatDeadline(deadline)}`);
  assert.deepEqual(
    found,
    gold.flatMap(({ notice, clause, deadlines }) => deadlines.map((line) => `${notice} ${clause} ${line}`)),
  );
});
