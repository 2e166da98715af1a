/** 专题: errors of an editor are reported with their place, and the live parts show the content of the notices. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readNotice } from '../../../src/mdx/notice-files.ts';
import { readGuide } from '../../../src/mdx/read-guide.ts';
import type { PartShown, TableShown } from '../../../src/views/guides/part-shown.ts';
import { makeGuides } from '../../../src/views/guides/guides.ts';
import { collectionOf } from '../../helpers/collection-of.ts';
import { root } from '../../helpers/notice-of.ts';

const collection = collectionOf(
  ...['shaanxi-2024', 'shandong-2023', 'sichuan-2022'].map((id) => readNotice(root, id)),
);
const HEAD = '---\ntitle: 甲\ndescription: 乙\norder: 1\n---\n\n';

/** The parts that a guide shows. */
function show(body: string, head = HEAD): PartShown[] {
  const guide = readGuide('a', 'content/guides/a.mdx', head + body);
  return makeGuides({ ...collection, guides: [guide] }).flatMap(({ shown }) => shown.parts);
}

/** A table as rows of words. */
function tableOf(body: string): string[][] {
  const [part] = show(body) as [TableShown];
  return part.rows.map(({ name, cells }) => [
    name,
    ...cells.map((lines) => lines.map(({ text }) => text).join('/')),
  ]);
}

for (const [what, body, message] of [
  [
    'an unknown clause',
    '<Quote clause="shaanxi-2024#c99" />',
    /a\.mdx:7: <Quote>: There is no clause shaanxi-2024#c99\. The nearest are shaanxi-2024#c/,
  ],
  [
    'an unknown notice',
    '<Checkable notice="shanxi-2024" />',
    /:7: <Checkable>: There is no notice shanxi-2024\. The nearest are sha/,
  ],
  [
    'an unknown theme',
    '<Compare notices="shaanxi-2024" theme="dat" />',
    /:7: <Compare>: There is no theme dat\. The nearest are data,/,
  ],
  [
    'words that aren’t in the clause',
    '<Quote clause="shaanxi-2024#c8" words="达标率不低于80%" />',
    /:7: <Quote>: shaanxi-2024#c8 doesn't say “达标率不低于80%”/,
  ],
  ['a subject of no target', '<Targets subject="火箭" />', /:7: <Targets>: No target's subject says “火箭”/],
  [
    'a matrix of something else',
    '<Matrix of="theme" />',
    /:7: <Matrix>: There is no matrix of theme\. The nearest are themes,/,
  ],
  ['an unknown part', '一。\n\n<Chart />', /:9: There is no live part <Chart>\. There are Quote, Compare,/],
  ['a part without a required attribute', '<Quote />', /:7: <Quote> has no clause\./],
  [
    'a part with an unknown attribute',
    '<Quote clause="shaanxi-2024#c8" size="2" />',
    /:7: <Quote> takes no size, but clause, words\./,
  ],
  [
    'an attribute that is code',
    '<Quote clause={1} />',
    /:7: An attribute of <Quote> is words in quotation marks/,
  ],
  [
    'a part with text inside',
    '<Quote clause="shaanxi-2024#c8">\n甲\n</Quote>',
    /:7: <Quote \/> holds nothing/,
  ],
  [
    'a part within a line',
    '见 <Quote clause="shaanxi-2024#c8" />。',
    /:7: A guide holds text and live parts, each in a line of its own/,
  ],
  ['code', 'export const a = 1;', /:7: A guide holds text and live parts/],
] as const)
  test(`${what} stops the build with the place`, () => {
    assert.throws(() => show(body), message);
  });

test('a guide without a title is reported', () => {
  assert.throws(
    () => show('', '---\norder: 1\n---\n'),
    /content\/guides\/a\.mdx:1: The front matter’s title/,
  );
});

test('a quote has the chosen words, or the whole clause', () => {
  const [chosen, whole] = show(
    '<Quote clause="shaanxi-2024#c8" words="数字校园达标率不低于70%" />\n\n<Quote clause="shaanxi-2024#c8" />',
  );
  assert.ok(chosen?.kind === 'quote' && whole?.kind === 'quote');
  assert.equal(chosen.words, '数字校园达标率不低于70%');
  assert.ok(whole.words.includes(chosen.words) && whole.words.length > 100);
  assert.equal(chosen.place.url, '/notices/shaanxi-2024/#c8');
});

test('targets are listed with their subjects, by year', () => {
  assert.deepEqual(tableOf('<Targets subject="数字校园" />'), [
    ['山东 2023', '数字校园覆盖率', '达到 100 %', '原文未写时限'],
    ['陕西 2024', '中小学校、高等学校数字校园达标率', '不低于 70 %', '到2024年底'],
  ]);
});

test('terms are counted per notice, in titles too, and a notice without a term has no figure', () => {
  const rows = tableOf('<Trend terms="数字校园 智慧校园" />');
  assert.deepEqual(
    rows.map(([name, campus, smart]) => [name, campus?.split('/')[0], smart?.split('/')[0]]),
    [
      ['四川 2022', '6 次', ''],
      ['山东 2023', '6 次', '1 次'],
      ['陕西 2024', '3 次', '5 次'],
    ],
  );
});

test('clauses on a theme are side by side, and a mention is shown as such', () => {
  const rows = tableOf('<Compare notices="shaanxi-2024 shandong-2023" theme="software" />');
  assert.match(rows[0]?.[1] ?? '', /软件正版化/);
  assert.match(rows[1]?.[2] ?? '', /^\d+\.\d%$/);
});

test('facts are counted with their kinds', () => {
  assert.deepEqual(tableOf('<Checkable notice="shaanxi-2024" />'), [
    ['陕西 2024', '21', '0', '1 条', '1 条', '2 条', '18 条'],
  ]);
});

test('a matrix has a row for each instrument and each level of force', () => {
  assert.equal(tableOf('<Matrix of="instruments" notices="shaanxi-2024" />').length, 10);
  assert.deepEqual(
    tableOf('<Matrix of="force" notices="shaanxi-2024" />').map(([name]) => name),
    ['禁止', '刚性', '部署', '鼓励', '探索', '未判'],
  );
});
