/** Year and month of a time that names none, the context of a date, and which of several times is the deadline. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { deadlineOf } from '../../../src/knowledge/deadlines/deadline.ts';
import { findDeadlines } from '../../../src/knowledge/deadlines/find-deadlines.ts';
import { findPassageDeadlines, listDeadlines } from '../../../src/knowledge/deadlines/list-deadlines.ts';
import { listPassages } from '../../../src/knowledge/records/list-passages.ts';
import { formatDeadline } from '../../helpers/format-deadline.ts';
import { noticeOf } from '../../helpers/notice-of.ts';

/** The deadlines of a text of 2024, in the notation of tests/gold/sentences/deadlines.yaml. */
const show = (text: string) => findDeadlines('c1', text, 2024).map(formatDeadline);

const YEARS: [what: string, text: string, ...deadlines: string[]][] = [
  // A month without a year, behind one with a year.
  [
    'the year of its sentence',
    '2025年3月启动，6月底前完成。',
    '2025年3月 = in 2025-3',
    '6月底前 = by ~2025-6',
  ],
  ['the same month', '2025年3月启动，3月底前完成。', '2025年3月 = in 2025-3', '3月底前 = by ~2025-3'],
  ['a year without a month', '2025年启动，6月底前完成。', '2025年 = in 2025', '6月底前 = by ~2025-6'],
  [
    'a year’s end after a month',
    '2025年3月启动，年底前完成。',
    '2025年3月 = in 2025-3',
    '年底前 = by ~2024-12',
  ],
  ['the members of a list', '2025年3月、6月启动。', '2025年3月 = in 2025-3', '6月 = in 2025-6'],
  ['not an earlier month', '2025年9月启动，6月底前完成。', '2025年9月 = in 2025-9', '6月底前 = by ~2024-6'],
  [
    'not a term after a month',
    '2025年9月启动，本学期末完成。',
    '2025年9月 = in 2025-9',
    '本学期末 = by ~2024 term',
  ],
  ...['。', '\n', '\t'].map((mark): [string, string, string, string] => [
    `not behind ${JSON.stringify(mark)}`,
    `到2025年3月启动${mark}6月底前完成。`,
    '到2025年3月 = by 2025-3',
    '6月底前 = by ~2024-6',
  ]),
  [
    'within a sentence',
    `2025年3月启动${'甲'.repeat(97)}，6月底前完成。`,
    '2025年3月 = in 2025-3',
    '6月底前 = by ~2025-6',
  ],
  [
    'not beyond a sentence',
    `2025年3月启动${'甲'.repeat(98)}，6月底前完成。`,
    '2025年3月 = in 2025-3',
    '6月底前 = by ~2024-6',
  ],
  // Recurring times, and the following year.
  [
    'each year, for all of a list',
    '每年3月、9月开展检查。',
    '每年3月 = in *-3 every 1 year',
    '9月 = in *-9 every 1 year',
  ],
  [
    'each year, for no other phrase',
    '每年3月开展检查，9月底前完成。',
    '每年3月 = in *-3 every 1 year',
    '9月底前 = by ~2024-9',
  ],
  ...['次年', '翌年'].map((next): [string, string, string, string] => [
    'the year after that of its sentence',
    `2025年11月启动，${next}1月底前完成。`,
    '2025年11月 = in 2025-11',
    `${next}1月底前 = by 2026-1`,
  ]),
  [
    'the year after the notice’s',
    '11月启动，次年1月底前完成。',
    '11月 = in ~2024-11',
    '次年1月底前 = by ~2025-1',
  ],
  [
    'the year after each year',
    '每年11月开展申报，次年1月底前公布。',
    '每年11月 = in *-11 every 1 year',
    '次年1月底前 = by *-1 every 1 year',
  ],
  ...['。', '\n', '\t'].map((mark): [string, string, string, string] => [
    `no year of another sentence, behind ${JSON.stringify(mark)}`,
    `到2025年11月启动${mark}次年1月底前完成。`,
    '到2025年11月 = by 2025-11',
    '次年1月底前 = by ~2025-1',
  ]),
  ['the following year if none was named', '次年1月底前完成。', '次年1月底前 = by ~2025-1'],
  [
    'the notice’s year, whatever was named before',
    '2025年3月启动，今年6月底前完成。',
    '2025年3月 = in 2025-3',
    '今年6月底前 = by ~2024-6',
  ],
  ['a duration only once', '通过未来三年努力建成平台。', '通过未来三年努力 = within ~2027 within 3 year'],
  // A list has the kind of its last member.
  [
    'a list with an action',
    '平台6月、9月、11月分别开展评估。',
    '6月 = in ~2024-6',
    '9月 = in ~2024-9',
    '11月 = in ~2024-11',
  ],
  ['a list after 于', '于6月、9月开展评估。', '6月 = in ~2024-6', '9月 = in ~2024-9'],
  ['a list before 前', '平台6月、9月底前评估。', '6月 = by ~2024-6', '9月底前 = by ~2024-9'],
  ['a list whose last member is a beginning', '平台6月、从9月起评估。', '从9月起 = start ~2024-9'],
];
for (const [what, text, ...deadlines] of YEARS)
  test(`${what}: ${JSON.stringify(text.replace(/甲+/u, '…'))} has ${deadlines.join(' and ') || 'no deadline'}`, () =>
    assert.deepEqual(show(text), deadlines));

for (const [plan, year] of [
  ['十一五', 2010],
  ['十二五', 2015],
  ['十三五', 2020],
  ['十四五', 2025],
  ['十五五', 2030],
] as const)
  test(`“${plan}” ends in ${String(year)}`, () =>
    assert.deepEqual(
      findDeadlines('c1', `“${plan}”末建成平台。`).map((one) => one.year),
      [year],
    ));
for (const word of '已 累计 累积 共有 增长 同比 来看 以来 了'.split(' '))
  test(`${word} places “十四五”期间 in the past`, () =>
    assert.deepEqual(show(`“十四五”期间平台${word}五个`), []));
for (const word of '比 较 自 从 由'.split(' '))
  for (const text of [`平台${word}“十四五”末多`, `平台${word} “十四五”末多`, `${word}“十四五”末多`])
    test(`${text} is a comparison`, () => assert.deepEqual(show(text), []));
for (const mark of ['', '，', '。', '；', '：', '、', '\n'])
  test(`“十四五”时期 after ${JSON.stringify(mark)} is a time`, () =>
    assert.deepEqual(show(`${mark && '平台'}${mark}“十四五”时期建成。`), ['“十四五”时期 = by 2025']));
test('“十四五”时期 inside a phrase is no time', () => assert.deepEqual(show('我省“十四五”时期建成。'), []));

const OTHER_YEARS = '学 财 青 去 上 往 次 多 近 几 数 同 成 半 该 之 历 当';
for (const letter of OTHER_YEARS.split(' ')) {
  const found = show(`，${letter}年底前完成`);
  test(`${letter}年底 isn’t this year’s end`, () =>
    assert.ok(found.every((line) => !line.includes('~2024'))));
}
for (const year of '去年 上年 下年 前年 当年 上一年 去年度 上年度 学年 学年度'.split(' '))
  test(`6月 of ${year} isn’t of this year`, () =>
    assert.ok(show(`，${year} 6月底前完成`).every((line) => !line.includes('~2024'))));
test('应当年底前 is this year’s end', () =>
  assert.deepEqual(show('应当年底前完成'), ['年底前 = by ~2024-12']));
test('a title within a title has no deadlines of the clause', () =>
  assert.deepEqual(show('落实《关于《6月底前完成》的通知，9月底前完成》'), []));

const AROUND: [what: string, text: string, ...deadlines: string[]][] = [
  ['after a label', '完成时限：2025年6月', '2025年6月 = by 2025-6'],
  ['a whole cell', '平台\t2025年6月\t科技处', '2025年6月 = in 2025-6'],
  ['the last cell', '平台\t2025年6月', '2025年6月 = in 2025-6'],
  ['the first cell', '2025年6月\t平台', '2025年6月 = in 2025-6'],
  ['a month’s end as a cell', '平台\t2025年6月底\t科技处', '2025年6月底 = by 2025-6'],
  ['a line of its own', '平台\n2025年6月\n推进'],
  ['a part of a cell', '平台\t2025年6月左右\t科技处'],
  ['a stage’s bracket', '启动阶段（2025年3月）推进', '2025年3月 = in 2025-3'],
  ['a stage’s other brackets', '启动阶段【2025年3月】推进', '2025年3月 = in 2025-3'],
  ['a bracket of no stage', '平台（2025年3月）看望'],
  ['the end of a bracket, with 底', '平台（科技处负责，2025年10月底）', '2025年10月底 = by 2025-10'],
  ['the end of an unclosed bracket', '平台（科技处负责，2025年10月看望'],
  ['in force from a day', '，2025年10月1日施行', '2025年10月1日 = start 2025-10-1'],
  ['in force from a month', '，2025年10月施行'],
  ['in force for a range', '，2025年10月1日至10日施行'],
  ['within the year', '年内看望平台', '年内 = by ~2024-12'],
  ['a year’s end without an announcing mark', '平台年底看望'],
  ['a year’s end with an action', '平台年底建成', '年底 = by ~2024-12'],
  ['a year’s end announced by a comma', '，年底看望平台', '年底 = by ~2024-12'],
  ['an attribute announced by a comma', '，年底的平台'],
  ['a pledge, whatever follows', '力争2025年6月底平台增长', '2025年6月底 = by 2025-6'],
  ['a comparison with an end', '比2025年6月底完成'],
  ['a year without an announcing mark', '平台2025年推进'],
  ['a range with an action', '，2025年3月至5月完成建设', '2025年3月至5月 = in 2025-5 from 2025-3'],
  ['this year’s plan', '，今年计划完成'],
  ['this year’s work', '，今年完成建设', '今年 = by ~2024'],
  ['something already reached', '到2025年已建成'],
  ['something to be reached', '到2025年建成', '到2025年 = by 2025'],
  ['a count up to then', '截至2025年6月底，全省建成'],
  ['a closing day', '截至2025年6月底报送', '截至2025年6月底 = by 2025-6'],
  ['a beginning', '自2025年9月开始', '自2025年9月开始 = start 2025-9'],
  ['a beginning in the past', '从2025年3月起已开展'],
];
for (const [what, text, ...deadlines] of AROUND)
  test(`${what}: ${JSON.stringify(text)} has ${deadlines.join(' and ') || 'no deadline'}`, () =>
    assert.deepEqual(show(text), deadlines));

const ONGOING: [text: string, replacesDate: boolean][] = [
  ...[...'年月日底前末'].map((last): [string, boolean] => [`2025年平台${last}并持续推进。`, true]),
  ['平台并持续推进。', false],
  ['2025年底持续推进。', false],
  ['2025年底并持续推进平台。', false],
  ['完成时限：持续推进平台。', false],
  ...['', '。', '；', ';', '，', ',', '、', '\n', '\t', '）', ')', '】', ']', '］', '〕'].map(
    (mark): [string, boolean] => [`完成时限：持续推进${mark}`, true],
  ),
  ['平台，持续推进。', false],
  ['平台（科技处，持续推进了解）', false],
  ['演练作为制度长期坚持，不得中断。', true],
  ['要长期坚持开展演练。', true],
  ...['已长期坚持演练', '长期坚持的做法', '长期坚持正确方向', '长期坚持以人为本'].map(
    (text): [string, boolean] => [text, false],
  ),
  ...['开放', '受理', '接受报名', '开展培训', '提供服务', '征集案例', '招募志愿者'].map(
    (what): [string, boolean] => [`平台常年向师生${what}。`, true],
  ),
  ['常年在校的学生', false],
  ['2. 全年做好培训工作', true],
  ['全年：部署设施', true],
  ['课程全年做好', false],
];
for (const [text, replacesDate] of ONGOING)
  test(`${JSON.stringify(text)} has ${replacesDate ? 'words in place of a date' : 'no words in place of a date'}`, () =>
    assert.equal(
      findDeadlines('c1', text, 2024).some(({ kind }) => kind === 'ongoing'),
      replacesDate,
    ));

for (const [text, quote] of [
  ['即日起关闭端口。', '即日起'],
  ['平台从即日起试运行。', '从即日起'],
  ['本办法自即日起施行。', undefined],
  ['本办法自即日起正式生效。', undefined],
])
  test(`${text} starts ${quote ?? 'nothing'}`, () =>
    assert.equal(findDeadlines('c1', text ?? '', 2024).find(({ kind }) => kind === 'start')?.quote, quote));

const MEANT: [text: string, quote: string | null][] = [
  ['3月底前启动，年底前完成。', '3月底前'],
  ['每季度通报，年底前完成。', '年底前'],
  ['从3月起实施，年底前完成。', '年底前'],
  ['从3月起实施，每季度通报。', '每季度'],
  ['每季度通报，每年开展评估。', '每季度'],
  ['从3月起实施。', null],
  ['推进应用。', null],
];
for (const [text, quote] of MEANT)
  test(`${text} is to be done ${quote ?? 'at no time'}`, () =>
    assert.equal(deadlineOf(findDeadlines('c1', text, 2024))?.quote ?? null, quote));

test('the deadlines of a notice are those of its titles and clauses, with editors’ corrections, and not its print date', () => {
  const { notice } = noticeOf(
    '2024年工作要点\n一、2024年底前建成平台\n1. 甲。6月底前启动。9月底前完成。\n2. 乙。推进。',
  );
  const correctedFindings = [
    { kind: 'deadline', clause: 'c1', quote: '6月底前', set: { month: 7 }, reason: '勘误' },
    { kind: 'platform', clause: 'c1', quote: '9月底前', reason: '勘误' },
  ];
  const corrected = { ...notice, correctedFindings } as unknown as typeof notice;
  const passages = listPassages(notice);
  const printed = passages.map((passage) => ({
    ...passage,
    record: { ...passage.record, kind: 'colophon' as const },
  }));
  const found = findPassageDeadlines(notice, [...passages, ...printed]);
  assert.deepEqual(listDeadlines(corrected), listDeadlines(corrected, found));
  assert.deepEqual(
    listDeadlines(corrected).map(({ notice: id, deadline }) => [
      id,
      deadline.quote,
      deadline.month,
      deadline.field,
    ]),
    [
      ['shaanxi-2024', '2024年底前', 12, 'section'],
      ['shaanxi-2024', '6月底前', 7, undefined],
      ['shaanxi-2024', '9月底前', 9, undefined],
    ],
  );
});
