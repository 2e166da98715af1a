import assert from 'node:assert/strict';
import { test } from 'node:test';

import { nameKey } from '../../../src/search/show/cards.ts';
import { cleanQuery, trimQuery } from '../../../src/search/query/clean-query.ts';
import { isPattern, listMatches } from '../../../src/search/find/find-pattern.ts';
import { otherForms } from '../../../src/search/query/number-forms.ts';
import { type ParsedQuery, parseQuery } from '../../../src/search/query/parse-query.ts';
import { readLabel } from '../../../src/search/query/clause-label.ts';
import { setApart } from '../../../src/search/query/separate-places.ts';
import { fold } from '../../../src/text/fold.ts';

const lexicon = {
  words: { 四川云教: 2, 数字校园: 6, 数字四川: 1, 督导: 3, 资金: 2, 三个课堂: 4 },
  synonyms: { digitalcampus: ['数字校园'] },
  kin: {},
  provinces: {
    福建: 'fujian',
    福建省: 'fujian',
    闽: 'fujian',
    四川: 'sichuan',
    广东: 'guangdong',
    粤: 'guangdong',
  },
};
const lexiconNames = { lexicon, provinces: new Set(['fujian', 'sichuan']), years: new Set(['2020', '2022']) };
const PLAIN = { excluded: [], filters: [], filteredOut: [], notCollected: [] };

/** How a query is parsed. Of its filters, only the values. */
const READ: [query: string, expected: Partial<Record<keyof ParsedQuery, unknown>>][] = [
  ['数字校园', { terms: [['数字校园']], keyword: '数字校园' }],
  ['教师 培训', { terms: [['教师'], ['培训']], isSpaced: true }],
  ['教师、培训，平台', { terms: [['教师'], ['培训'], ['平台']], isSpaced: false }],
  ['1,200门', { terms: [['1,200门']] }],
  ['教师 AND 培训', { terms: [['教师'], ['培训']] }],
  ['慕课 OR 微课', { terms: [['慕课', '微课']], keyword: null }],
  ['OR 慕课', { terms: [['慕课']] }],
  ['慕课 | 微课 高校', { terms: [['慕课', '微课'], ['高校']] }],
  ['慕课/微课', { terms: [['慕课/微课']] }],
  ['A|B', { terms: [['A|B']] }],
  ['数据 -高校', { terms: [['数据']], excluded: ['高校'] }],
  ['数据 NOT 高校', { terms: [['数据']], excluded: ['高校'] }],
  ['数据 -“高等 学校”', { terms: [['数据']], excluded: ['高等 学校'] }],
  ['2018-2020年', { terms: [['2018-2020年']], excluded: [] }],
  ['-高校', { terms: [['高校']], excluded: [] }],
  ['“数字 校园” 建设', { terms: [['数字 校园'], ['建设']], isExact: true }],
  ['“十四五”规划', { terms: [['“十四五”规划']], isExact: false }],
  ['福建 疫情', { terms: [['疫情']], filters: ['fujian'] }],
  ['疫情 福建省2020年', { terms: [['疫情']], filters: ['fujian', '2020'] }],
  ['二〇二二年 数据', { terms: [['数据']], filters: ['2022'] }],
  ['2025年 目标', { terms: [['2025年'], ['目标']], filters: [] }],
  ['数据 -福建', { terms: [['数据']], filteredOut: ['fujian'] }],
  ['福建', { terms: [['福建']], filters: [] }],
  ['福建 2020年', { terms: [['福建 2020年']], filters: [] }],
  ['福建疫情', { terms: [['福建疫情']], filters: [] }],
  ['四川 云教', { terms: [['四川'], ['云教']], filters: [] }],
  ['广东 数字校园', { terms: [['数字校园']], filters: [], notCollected: ['广东'] }],
  ['四川、福建 数字校园', { terms: [['数字校园']], filters: ['sichuan', 'fujian'] }],
  ['福建和四川 督导', { terms: [['督导']], filters: ['fujian', 'sichuan'] }],
  ['闽 督导', { terms: [['督导']], filters: ['fujian'] }],
  ['粤 督导', { terms: [['督导']], filters: [], notCollected: ['粤'] }],
  ['闽', { terms: [['闽']], filters: [] }],
  ['四川和西藏 督导', { terms: [['四川和西藏'], ['督导']], filters: [] }],
  ['数字校园 的 标准', { terms: [['数字校园'], ['标准']] }],
  ['"" 数字校园', { terms: [['数字校园']], isExact: false }],
  ['‘数字 校园’ 福建', { terms: [['数字 校园']], filters: ['fujian'], isExact: true }],
  ['2017 年 10 月', { terms: [['2017 年 10 月']] }],
  ['10 Mbps', { terms: [['10 Mbps']] }],
  ['数 字 校 园', { terms: [['数字校园']] }],
  ['digital campus', { terms: [['digital campus']] }],
  ['怎么 培训', { terms: [['培训']] }],
  ['鲁教科字 2023 3号', { terms: [['鲁教科字 2023 3号']] }],
];
for (const [query, expected] of READ)
  test(`reads ${query} as ${JSON.stringify(expected)}`, () => {
    const { filters, filteredOut, ...parsed } = parseQuery(query, lexiconNames);
    const values = (list: ParsedQuery['filters']) => list.map(({ value }) => value);
    const read = { ...parsed, filters: values(filters), filteredOut: values(filteredOut) };
    for (const [key, value] of Object.entries({ ...PLAIN, ...expected }))
      if (key in expected || key !== 'notCollected')
        assert.deepEqual(read[key as keyof typeof read], value, key);
  });

/** A query in which places and years are adjacent to other words, and how they are separated, or null if they aren't. */
const APART: [query: string, apart: string | null][] = [
  ['福建省数字校园', '福建省 数字校园'],
  ['福建督导', '福建 督导'],
  ['福建省的督导', '福建省 督导'],
  ['广东数字校园', '广东 数字校园'],
  ['2022数字校园', '2022 数字校园'],
  ['福建2020年资金', '福建 2020年 资金'],
  ['2020年福建省督导', '2020年 福建省 督导'],
  ['二〇二〇年督导', '二〇二〇年 督导'],
  ['数字校园福建', '福建 数字校园'],
  ['督导2022年', '2022年 督导'],
  ['2020-2024 督导', '2020 2022 督导'],
  ['2019至2021年督导', '2020 督导'],
  ['福建2020第14条', '福建 2020 第14条'],
  ['福建 2020年（三）', '福建 2020年 (三)'],
  ['三百门课程', '三百门 课程'],
  ['九成教师', '九成 教师'],
  ['70%数字校园', '70% 数字校园'],
  ['百分之七十数字校园', '百分之七十 数字校园'],
  ['福建400个示范空间', '福建 400个 示范空间'],
  ['三个课堂', null],
  ['三百门', null],
  ['三百门课', null],
  ['闽南督导', null],
  ['四川云教平台', null],
  ['督导数字四川', null],
  ['福建师范大学', null],
  ['福建省区快链', '福建省 区快链'],
  ['福建人', null],
  ['福建省2020年', null],
  ['2020-2024', null],
  ['2022年底数字校园', null],
  ['2022年3月督导', null],
  ['2010-2015年督导', null],
  ['“福建督导”', null],
  ['-福建督导', null],
  ['数字校园', null],
];
for (const [query, apart] of APART)
  test(`${apart === null ? `doesn’t split ${query}` : `splits ${query} into ${apart}`}`, () =>
    assert.equal(setApart(query, lexiconNames), apart));

const LABELS: [text: string, number: number | null, printed?: string | null][] = [
  ['14.', 14, '14.'],
  ['（三）', 3, '(三)'],
  ['十二、', 12, '十二、'],
  ['第14条', 14, null],
  ['第三点', 3, null],
  ['14', null],
  ['条', null],
  ['2.0', null],
  ...['条', '点', '项', '款'].map((unit): [string, number, null] => [`第三${unit}`, 3, null]),
];
for (const [text, number, printed] of LABELS)
  test(`reads ${text} as ${number === null ? 'no label' : `the label ${number}`}`, () => {
    const label = readLabel(text);
    assert.deepEqual([label?.number ?? null, label?.printed], [number, printed]);
  });
test('a label names a clause only beside a place or year', () => {
  const labelOf = (query: string) => parseQuery(query, lexiconNames).label?.number ?? null;
  assert.deepEqual(['福建 2020 14.', '2020年 （三）', '14.', '福建 督导 14.', '广东 14.'].map(labelOf), [
    14,
    3,
    null,
    null,
    null,
  ]);
});

const CLEANED: [query: string, text: string][] = [
  ['【数字校园】', '数字校园'],
  ['#数字校园#', '数字校园'],
  ['数字校园？！', '数字校园'],
  ['**数字校园**', '数字校园'],
  ['<b class="a">数字</b>校园', '数字校园'],
  ['数字校园&nbsp;', '数字校园'],
  ['数字校园😀', '数字校园'],
  ['数\u200B字\u00AD校\u202E园', '数字校园'],
  ['推进数字校园建设……12', '推进数字校园建设'],
  ['推进数字校园建设 - 5 -', '推进数字校园建设'],
  ['— 3 — 数字校园', '数字校园'],
  ['- 12 -\n数字校园', '数字校园'],
  ['—3—', '—3—'],
  ['98%', '98%'],
  ['""', ''],
  ['“ ”', ''],
  ['“', '“'],
  ['5G+', '5G+'],
  ['IPv6 98', 'IPv6 98'],
  ['。', '。'],
  ['？', '？'],
  ['<img src=x>', '<img src=x>'],
];
for (const [query, text] of CLEANED)
  test(`cleans ${JSON.stringify(query)} to ${text}`, () => assert.equal(cleanQuery(query), text));

const TRIMMED: [query: string, text: string][] = [
  ['（一）全面推进数字校园建设', '全面推进数字校园建设'],
  ['三、重点任务', '重点任务'],
  ['12. 优化数据服务', '优化数据服务'],
  ['《网络安全法》', '网络安全法'],
  ['加快数字校园建设 12', '加快数字校园建设'],
];
for (const [query, text] of TRIMMED)
  test(`if nothing matches ${query}, tries ${text}`, () => assert.ok(trimQuery(query).includes(text)));
for (const query of ['数字校园', '3.0', '98%', '覆盖率 98'])
  test(`has no shorter query for ${query}`, () => assert.deepEqual(trimQuery(query), []));

/** Writings of the same thing. Each leads to all others. */
const SAME: string[][] = [
  ['98%', '百分之九十八', '98％'],
  ['100%', '百分之一百'],
  ['90%', '九成'],
  ['400个', '四百个'],
  ['1200门', '一千二百门'],
  ['第8届', '第八届'],
  ['第24届', '第二十四届'],
  ['2至3个', '2~3个', '2-3个', '二至三个', '2到3个'],
  ['2023年3月31日', '二〇二三年三月三十一日', '2023-03-31', '2023.3.31', '2023/3/31'],
  ['2017年10月', '二〇一七年十月', '2017.10', '2017-10', '2017/10'],
  ['3月31日', '三月三十一日'],
  ['2022年', '二〇二二年'],
  ['千兆', '1000mbps', '1gbps'],
  ['10mbps', '10兆', '10m'],
  ['鲁教科字(2023)3号', '鲁教科字2023年3号', '鲁教科字(2023)第3号'],
];
for (const [standard = '', ...others] of SAME)
  for (const other of others)
    test(`searches ${standard} for ${other}${/字/u.test(other) ? '' : ', and the other way round'}`, () => {
      const [a, b] = [fold(standard), fold(other)];
      assert.ok(a === b || otherForms(b).includes(a), otherForms(b).join(' '));
      if (!/字/u.test(other)) assert.ok(a === b || otherForms(a).includes(b), otherForms(a).join(' '));
    });
/** A term and its other writings, the likeliest first. */
const WRITINGS: string[][] = [
  ['2个', '二个', '两个'],
  ['两个', '2个', '二个'],
  ['百兆', '100mbps', '100m'],
  ['万兆', '10gbps', '10000mbps', '10000m'],
  ['2000兆', '2gbps', '2000mbps', '2000m'],
  ['50mbps', '50兆', '50m'],
  ['1gbps', '1000mbps', '千兆', '1000m'],
  ['1.5g'],
  ['98.5%', '百分之98.5'],
  ['2.5倍'],
  ['2025年3月', '二〇二五年三月', '2025-03', '2025.3', '2025/3', '2025年03月'],
  ['2023/3/5', '2023年3月5日', '二〇二三年三月五日', '2023-03-05', '2023.3.5', '2023年03月05日'],
  ['3月5日', '三月五日'],
  ['十月十五日', '10月15日'],
  ['2023年3月32日'],
  ['2023年', '二〇二三年', '二零二三年'],
  ['一九九九年', '1999年'],
  ['一百零五个', '105个'],
  ['12000个', '一万二千个'],
  ['110所', '一百一十所'],
  ['1010门', '一千零一十门'],
  ['12345678个', '一千二百三十四万五千六百七十八个'],
  ['0个', '零个'],
  ['第二次', '第2次', '第两次'],
  ['鲁教科字2023年3号', '鲁教科字(2023)3号'],
  ['教基函2019第8号', '教基函(2019)8号'],
];
for (const [term = '', ...others] of WRITINGS)
  test(`searches ${[term, ...others].join(', ')} alike`, () => assert.deepEqual(otherForms(term), others));

for (const word of ['四川', '十四五', '一体化', '2.0', 'IPv6', '三全育人', '5G', '教育'])
  test(`finds no number in ${word}`, () => assert.deepEqual(otherForms(fold(word)), []));

test('a wildcard matches one or several characters, only inside a word', () => {
  assert.deepEqual(listMatches('智慧*园', '智慧校园和智慧教育园'), ['智慧校园', '智慧教育园']);
  assert.deepEqual(listMatches('名?课堂', '名师课堂、名课堂'), ['名师课堂']);
  assert.deepEqual(['智慧*', '?网', '智慧*园'].map(isPattern), [false, false, true]);
});

test('a page’s name is recognised in any writing', () => {
  assert.equal(nameKey('《2022年度 工作要点》'), nameKey('2022年工作要点'));
  assert.equal(nameKey('鲁教科字2023年第3号'), nameKey('鲁教科字〔2023〕3号'));
});
