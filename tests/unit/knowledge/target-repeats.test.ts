import assert from 'node:assert/strict';
import { test } from 'node:test';

import { findIndicators } from '../../../src/knowledge/targets/find-indicators.ts';
import { groupIndicators, type IndicatorRow } from '../../../src/knowledge/targets/group-indicators.ts';
import { mergeRepeats } from '../../../src/knowledge/targets/merge-repeats.ts';
import { segment } from '../../helpers/notice-of.ts';

function rowsOf(
  clauseId: string,
  text: string,
  { notice = 'a', year = 2024, terms = [{ id: 'digital-campus', name: '数字校园' }] } = {},
): IndicatorRow[] {
  return findIndicators(clauseId, text, 2024, { wordAt: segment.wordAt }).map((indicator) => ({
    ...{ notice, province: 'p', year, themes: [], url: '/', indicator, terms },
  }));
}

const showPlaces = (rows: readonly IndicatorRow[]) =>
  rows.map(({ indicator }) => [indicator, ...indicator.alsoAt].map(({ clauseId }) => clauseId).join(' '));

/** Sentences of a notice, and the numbers of those that set one target, the most detailed first. */
const REPEATS: [what: string, sentences: string[], ...targets: string[]][] = [
  ['a target that is set twice', ['数字校园覆盖率达到90%。', '数字校园覆盖率达到90%。'], '1 2'],
  [
    'a target that is set three times',
    ['全省数字校园覆盖率达到90%。', '到2025年，数字校园覆盖率达到90%。', '数字校园覆盖率达到90%。'],
    '2 1 3',
  ],
  [
    'a target and another between its two places',
    ['数字校园覆盖率达到90%。', '遴选名师200名。', '数字校园覆盖率达到90%。', '遴选名师200名。'],
    '1 3',
    '2 4',
  ],
  ['other subjects', ['数字校园覆盖率达到90%。', '双师课堂开课率达到90%。'], '1', '2'],
  ['a longer name first', ['中小学数字校园覆盖率达到90%。', '数字校园覆盖率达到90%。'], '1 2'],
  ['a longer name second', ['数字校园覆盖率达到90%。', '中小学数字校园覆盖率达到90%。'], '1 2'],
  ['a name of six characters', ['遴选骨干教研人员90名。', '遴选高校骨干教研人员90名。'], '1 2'],
  [
    'a name of five characters, which isn’t specific',
    ['遴选科技辅导员90名。', '遴选高校科技辅导员90名。'],
    '1',
    '2',
  ],
  ['targets without a subject', ['6月底前达到90%。', '6月底前达到90%。'], '1', '2'],
  ['a target without a subject', ['数字校园覆盖率达到90%。', '6月底前达到90%。'], '1', '2'],
  [
    'a target without a subject before one with it',
    ['6月底前达到90%。', '数字校园覆盖率达到90%。'],
    '1',
    '2',
  ],
  ['a scope that only the second has', ['数字校园覆盖率达到90%。', '全省数字校园覆盖率达到90%。'], '2 1'],
  ['a scope that only the first has', ['全省数字校园覆盖率达到90%。', '数字校园覆盖率达到90%。'], '1 2'],
  ['the same scope', ['全省数字校园覆盖率达到90%。', '全省数字校园覆盖率达到90%。'], '1 2'],
  ['other scopes', ['全省数字校园覆盖率达到90%。', '全市数字校园覆盖率达到90%。'], '1', '2'],
  [
    'a date that only the second has',
    ['数字校园覆盖率达到90%。', '到2025年，数字校园覆盖率达到90%。'],
    '2 1',
  ],
  ['a date that only the first has', ['到2025年，数字校园覆盖率达到90%。', '数字校园覆盖率达到90%。'], '1 2'],
  ['a date rather than a scope', ['全省数字校园覆盖率达到90%。', '到2025年，数字校园覆盖率达到90%。'], '2 1'],
  [
    'a scope and a date rather than a date',
    ['到2025年，数字校园覆盖率达到90%。', '到2025年，全省数字校园覆盖率达到90%。'],
    '2 1',
  ],
  ['the same month', ['2025年6月底前，数字校园覆盖率达到90%。', '2025年6月，数字校园覆盖率达到90%。'], '1 2'],
  [
    'other months',
    ['2025年6月底前，数字校园覆盖率达到90%。', '2025年9月底前，数字校园覆盖率达到90%。'],
    '1',
    '2',
  ],
  [
    'the same month of another year',
    ['2025年6月底前，数字校园覆盖率达到90%。', '2026年6月底前，数字校园覆盖率达到90%。'],
    '1',
    '2',
  ],
  ['other values', ['数字校园覆盖率达到90%。', '数字校园覆盖率达到95%。'], '1', '2'],
  ['other upper ends', ['遴选骨干教师10—20名。', '遴选骨干教师10—30名。'], '1', '2'],
  ['other units', ['培训骨干教师90名。', '培训骨干教师90人次。'], '1', '2'],
  ['a rise and a fall', ['数字校园运维经费增长20%。', '数字校园运维经费下降20%。'], '1', '2'],
  ['other bounds', ['遴选骨干教师不少于20名。', '遴选骨干教师不超过20名。'], '1', '2'],
  ['a value with and without a verb', ['骨干教师达到20名。', '遴选骨干教师20名。'], '1 2'],
  ['all of them, in words and as a share', ['实现数字校园全覆盖。', '数字校园100%。'], '1 2'],
];
for (const [what, sentences, ...targets] of REPEATS)
  test(`lists ${what} as ${targets.length === 1 ? 'one target' : 'separate targets'}: ${sentences.join('')}`, () =>
    assert.deepEqual(
      showPlaces(mergeRepeats(sentences.flatMap((text, at) => rowsOf(String(at + 1), text)))),
      targets,
    ));

test('a target that is repeated keeps where else it is set, as printed', () => {
  const [first, second] = ['1', '2'].flatMap((id) => rowsOf(id, '数字校园覆盖率达到90%。'));
  assert.ok(first && second);
  const inTitle = { ...second, indicator: { ...second.indicator, field: 'title' as const } };
  assert.deepEqual(
    mergeRepeats([first, inTitle, second]).map(({ indicator }) => indicator.alsoAt),
    [
      [
        { clauseId: '2', field: 'title', start: 7, end: 12, quote: '达到90%' },
        { clauseId: '2', start: 7, end: 12, quote: '达到90%' },
      ],
    ],
  );
});

/** Targets of notices a, b, c …, and those that are compared: what a share measures, the unit, and the notices. */
const COMPARED: [what: string, sentences: string[], ...groups: string[]][] = [
  ['the same share', ['数字校园覆盖率达到90%。', '数字校园覆盖率提高到95%。'], '覆盖率 % a b'],
  ['a share in words', ['数字校园覆盖率达到90%。', '实现数字校园全覆盖。'], '覆盖率 % a b'],
  ['another share', ['数字校园覆盖率达到90%。', '数字校园达标率达到90%。']],
  ['a share under its other name', ['数字校园建成率达到90%。', '数字校园建成比例达到80%。'], '建成率 % a b'],
  ['a share of those that do it', ['数字校园建成率达到90%。', '数字校园建成的比例达到80%。'], '建成率 % a b'],
  ['a share and its growth', ['数字校园覆盖率达到90%。', '数字校园覆盖率提高5%。']],
  ['growth and decline', ['数字校园经费增长5%。', '数字校园经费下降5%。']],
  ['what all schools have', ['所有中小学校建成数字校园。', '所有高校建成数字校园。'], '— % a b'],
  ['what everyone who can has', ['数字校园应建尽建。', '数字校园做到应建尽建。'], '— % a b'],
  ['points of a rate', ['数字校园建成率提高5个百分点。', '数字校园建成率提高8个百分点。'], '— 个百分点 a b'],
  ['counts', ['建成数字校园30所。', '建成数字校园50所。'], '— 所 a b'],
  ['counts in other units', ['建成数字校园30所。', '建成数字校园30个。']],
  ['the same notice twice', ['建成数字校园30所，新建数字校园50所。']],
  [
    'the largest group first',
    [
      '建成数字校园30所。数字校园覆盖率达到90%。',
      '建成数字校园30所。数字校园覆盖率达到80%。',
      '数字校园覆盖率达到70%。',
    ],
    '覆盖率 % a b c',
    '— 所 a b',
  ],
];
for (const [what, sentences, ...groups] of COMPARED)
  test(`${groups.length > 0 ? 'compares' : 'doesn’t compare'} ${what}: ${sentences.join('')}`, () => {
    const rows = sentences.flatMap((text, at) => rowsOf('c1', text, { notice: 'abcdef'.charAt(at) }));
    const found = groupIndicators(rows).map(({ measure, unitOfMeasure, rows }) =>
      [measure ?? '—', unitOfMeasure, ...rows.map(({ notice }) => notice)].join(' '),
    );
    assert.deepEqual(found, groups);
  });

test('compared targets are sorted by year, and their groups by term if they are of equal size', () => {
  const terms = [
    { id: 'smart-class', name: '智慧课堂' },
    { id: 'digital-campus', name: '数字校园' },
    { id: 'ipv6', name: 'IPv6' },
  ];
  const rows = [2024, 2022, 2023].flatMap((year) =>
    rowsOf('c1', '建成数字校园30所。', { notice: String(year), year, terms }),
  );
  assert.deepEqual(
    groupIndicators(rows).map(({ term, name, rows }) => [term, name, ...rows.map(({ year }) => year)]),
    [
      ['digital-campus', '数字校园', 2022, 2023, 2024],
      ['ipv6', 'IPv6', 2022, 2023, 2024],
      ['smart-class', '智慧课堂', 2022, 2023, 2024],
    ],
  );
});
