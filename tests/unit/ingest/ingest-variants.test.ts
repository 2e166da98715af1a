/** Dates, years, personal data, marks at a line's end and numbers of provisions, in the variants that notices print. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { cleanLines } from '../../../scripts/ingest/clean/clean-text.ts';
import { joinLines } from '../../../scripts/ingest/clean/join-lines.ts';
import { findPersonalData } from '../../../scripts/ingest/facts/find-personal-data.ts';
import { findPlace } from '../../../scripts/ingest/facts/find-place.ts';
import { readDate } from '../../../scripts/ingest/facts/read-date.ts';
import { readYears } from '../../../scripts/ingest/facts/read-years.ts';
import { assessNumbering } from '../../../scripts/ingest/parse/assess-numbering.ts';
import { issuedNames } from '../../../scripts/ingest/parse/document-title.ts';
import { parseNotice } from '../../../scripts/ingest/parse/parse-notice.ts';
import { noticeOf, vocabulary } from '../../helpers/notice-of.ts';

const DATES: [printed: string, date: string | null][] = [
  ...[...'〇○◯零0OoОοΟ'].map((zero): [string, string] => [`二${zero}二三年六月一日`, '2023-06-01']),
  ...['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'].map(
    (month, at): [string, string] => [
      `二〇二三年${month}月二十日`,
      `2023-${String(at + 1).padStart(2, '0')}-20`,
    ],
  ),
  ...[...'-/.－—'].map((mark): [string, string] => [`2023${mark}6${mark}1`, '2023-06-01']),
  ['2023 年 6 月 1 号', '2023-06-01'],
  ['一九九九年十二月三十一日', '1999-12-31'],
  ['2023年2月30日', null],
  ['2023年13月1日', null],
  ['2023-6/1', null],
  ['3年6月1日', null],
];
for (const [printed, date] of DATES)
  test(`${printed} is ${date ?? 'no date'}`, () => assert.equal(readDate(printed), date));

const YEARS: [title: string, first: number | null, last?: number][] = [
  ...['—', '–', '―', '－', '~', '～', '-', '——', '至', '到'].map((dash): [string, number, number] => [
    `江东省数据规划（2023${dash}2025年）`,
    2023,
    2025,
  ]),
  ['2023年度—2025年度要点', 2023, 2025],
  ['2023学年至2024学年要点', 2023, 2024],
  ['规划（2023-2025）', 2023, 2025],
  ['2025—2023年规划', 2025, 2025],
  ['二〇二三年要点', 2023, 2023],
  ['2023学年要点', 2023, 2023],
  ['白皮书（2024）', 2024, 2024],
  ['标准(2024版)', 2024, 2024],
  ['“十四五”规划', 2021, 2025],
  ['"十五"规划', 2001, 2005],
  ['十三五规划', 2016, 2020],
  ['“十一五”规划', 2006, 2010],
  ['“十二五”规划', 2011, 2015],
  ['“十五五”规划', 2026, 2030],
  ['“十六五”规划', 2031, 2035],
  ['“十七五”规划', 2036, 2040],
  ['十五个一规划', null],
  ['数据规划', null],
];
for (const [title, first, last] of YEARS)
  test(`${title} is for ${first ?? 'no year'}`, () =>
    assert.deepEqual(readYears(title), first === null ? null : { first, last }));

const PERSONAL: [text: string, kind: string | null][] = [
  ['61010219900101123X', 'identity number'],
  ['610102199001011234。', 'identity number'],
  ['610102189001011234', null],
  ['610102199013011234', null],
  ['610102199001321234', null],
  ['13812345678', 'phone'],
  ['12812345678', null],
  ['029-12345678', 'phone'],
  ['（0917）1234567', 'phone'],
  ['0917—1234567', 'phone'],
  ['029－12345678', 'phone'],
  ['029 12345678', 'phone'],
  ['12029-12345678', null],
  ['a.b+c@edu.example.cn', 'e-mail'],
  ['甲@乙', null],
  ['联系人：张三', 'name'],
  ['联 系 人:张三', 'name'],
  ['校对：张三丰', 'name'],
  ['经办人：张三', 'name'],
  ['拟稿人：张三', 'name'],
  ['拟稿：张三', 'name'],
  ['核稿：欧阳三丰', 'name'],
  ['联系人：各处室负责人', null],
  ['联系人：张', null],
];
for (const [text, kind] of PERSONAL)
  test(`${text} contains ${kind ?? 'no personal data'}`, () =>
    assert.deepEqual(
      findPersonalData([{ text, line: 3 }]).map((one) => [one.kind, one.line]),
      kind ? [[kind, 3]] : [],
    ));

const placeOf = (...names: string[]) => {
  const { province, level, code } = findPlace(names, vocabulary.provinces, vocabulary.divisions);
  return `${province} ${level} ${code}`;
};
for (const [name, place] of [
  ['陕西省教育厅', 'shaanxi province 610000'],
  ['陕西省西安市教育局', 'shaanxi city 610100'],
  ['福建省福州市鼓楼区教育局', 'fujian city 350100'],
  ['福建省鼓楼区教育局', 'fujian county 350102'],
  ['江苏省鼓楼区教育局', 'jiangsu county 320106'],
  ['鼓楼区教育局', 'null null null'],
  ['唐山市汉沽管理区教育局', 'hebei county 130272'],
  ['唐山市教育局', 'hebei city 130200'],
  ['教育部', 'national national null'],
  ['中共福州市委', 'fujian city 350100'],
  ['《四川省数据规划》', 'sichuan province 510000'],
  ['鲁教科字〔2023〕3号', 'shandong null null'],
] as const)
  test(`${name} is ${place}`, () => assert.equal(placeOf(name), place));

const joined = (...lines: string[]) =>
  joinLines(lines.map((text, at) => ({ text, line: at + 1 }))).map(({ text }) => text);
for (const mark of [...'。！？；：…”’」』》）)]］】!?;:'])
  test(`a line that ends with ${mark} is complete`, () =>
    assert.deepEqual(joined(`推进建设${mark}`, '落实要求'), [`推进建设${mark}`, '落实要求']));
for (const mark of [...'，、,（(《“‘[〔【—'])
  test(`a line that ends with ${mark} is continued by the next`, () =>
    assert.deepEqual(joined(`推进建设${mark}`, '落实要求'), [`推进建设${mark}落实要求`]));
for (const mark of [...'，。、；：！？,;:!?'])
  test(`a line that begins with ${mark} continues the one before`, () =>
    assert.deepEqual(joined('推进建设', `${mark}落实要求`), [`推进建设${mark}落实要求`]));

test('a number at the front of a broken line is a label only if it is the next number of its section', () => {
  const first = ['一、甲', '1.子，内容。', '2.丑，内容。'];
  assert.deepEqual(joined(...first, '内容见下，', '3.寅，内容。').slice(-2), ['内容见下，', '3.寅，内容。']);
  assert.deepEqual(joined(...first, '二、乙', '内容见下，', '3.寅，内容。').slice(-1), [
    '内容见下，3.寅，内容。',
  ]);
  assert.deepEqual(joined(...first, '二、乙', '内容见下，', '1.寅，内容。').slice(-1), ['1.寅，内容。']);
});

const numbered = (text: string) => {
  const { lines } = cleanLines(text);
  return assessNumbering(lines, parseNotice(lines).structure.body);
};
for (const [what, text, kind, inText, inStructure] of [
  ['without a gap', '一、甲\n内容。\n二、乙\n内容。\n三、丙\n内容。', 'han', true, true],
  ['with a gap', '一、甲\n内容。\n二、乙\n内容。\n四、丙\n内容。', 'han', false, false],
  ['that restarts', '一、甲\n1. 子。内容。\n2. 丑。内容。\n二、乙\n1. 子。内容。', 'han', true, true],
  ['of articles', '第一章 甲\n第一条 内容。\n第二条 内容。\n第二章 乙\n第三条 内容。', 'article', true, true],
  ['of plain digits', '1. 子。内容。\n2. 丑。内容。\n3. 寅。内容。', 'arabic', true, true],
  ['as missing', '内容。\n内容。', null, false, false],
] as const)
  test(`reports numbering ${what}`, () =>
    assert.deepEqual(numbered(`2024年教育信息化工作要点\n${text}`), {
      kind,
      continuousInText: inText,
      continuousInStructure: inStructure,
    }));

for (const [title, names] of [
  ['关于印发《甲》的通知', ['甲']],
  ['关于印发《甲》《乙》的通知', ['甲', '乙']],
  ['关于转发《教育部关于印发《甲》的通知》的通知', ['教育部关于印发《甲》的通知']],
  ['关于推进工作的通知', []],
] as [string, string[]][])
  test(`${title} issues ${names.join(' and ') || 'nothing'}`, () =>
    assert.deepEqual(issuedNames(title), names));

test('a notice’s themes are sorted by frequency, then in the order of the vocabulary', () => {
  const { notice } = noticeOf(
    '2024年教育信息化工作要点\n一、甲\n1. 子。内容。\n2. 丑。内容。\n3. 寅。内容。\n4. 卯。内容。',
    {
      themes: { c1: ['data', 'publicity'], c2: ['publicity'], c3: ['funding'], c4: ['planning', 'funding'] },
    },
  );
  const order = vocabulary.themes.map(({ id }) => id);
  const alike = ['data', 'planning'].toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
  const first = ['publicity', 'funding'].toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
  assert.deepEqual(notice.themes, [...first, ...alike]);
});

test('an editor decides the themes of a preamble like those of a clause', () => {
  const text = '2024年教育信息化工作要点\n为推进应用，制定本要点。\n一、甲\n内容。';
  const { preamble, themes } = noticeOf(text, {
    themes: { preamble: ['publicity'], c1: ['publicity'] },
  }).notice;
  assert.deepEqual([preamble?.themes, themes], [['publicity'], ['publicity']]);
});

test('a letter without a name in its title is signed by the name in its last lines', () => {
  const { notice } = noticeOf(
    '关于做好2024年工作的通知\n各学校：\n一、要求\n落实。\n西安市教育局\n2024年3月5日',
    {},
  );
  assert.deepEqual(notice.issuers, ['西安市教育局']);
});

test('the issuer of an unsigned letter is the one named in its title, or else unknown', () => {
  const issuersOf = (title: string) => noticeOf(`${title}\n各学校：\n一、要求\n落实。`).notice.issuers;
  assert.deepEqual(issuersOf('西安市教育局关于做好2024年工作的通知'), ['西安市教育局']);
  assert.deepEqual(issuersOf('关于做好2024年工作的通知'), []);
});
