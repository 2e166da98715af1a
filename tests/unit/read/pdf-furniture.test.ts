/** Which lines at the edges of pages are headers, footers and page numbers. Pages are 1000 points high, type is 10. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { findFurniture } from '../../../scripts/read/pdf/furniture.ts';
import type { Box } from '../../../scripts/read/pdf/geometry.ts';
import type { Glyph } from '../../../scripts/read/pdf/page-content.ts';
import { letters, line } from '../../helpers/place-letters.ts';

/** The text of a page: lines outside the margins. */
const TEXT = Array.from({ length: 20 }, (_, at) =>
  letters('各地各校要认真组织实施', 100, 300 + at * 20),
).flat();
const at = (text: string, y: number, size = 10): Glyph[] => line(text, 100, y, { size }).glyphs;

/** The furniture of each page, by kind and words. */
const furnitureOf = (pages: Glyph[][], tables: Box[] = []) =>
  [
    ...findFurniture(
      pages.map((own, index) => ({ number: index + 1, height: 1000, glyphs: [...own, ...TEXT], tables })),
    ).values(),
  ].map((dropped) => dropped.map(({ why, glyphs }) => `${why}: ${glyphs.map(({ text }) => text).join('')}`));
const heads = (...texts: string[]) => furnitureOf(texts.map((text) => at(text, 50, 9)));
const count = (found: string[][]) => found.flat().length;

type Pages = [what: string, pages: Glyph[][], furniture: number];
const HEAD = '江东省教育厅文件';
const three = (text: (page: number) => string, y: number, size = 10) =>
  [1, 2, 3].map((page) => at(text(page), y, size));
const PAGES: Pages[] = [
  ['the same words in small type', three(() => HEAD, 50, 9), 3],
  ['the same words in the text’s type, apart from it', three(() => HEAD, 50), 3],
  ['a sentence in the text’s type', three(() => `${HEAD}。`, 50), 0],
  ['a sentence in small type', three(() => `${HEAD}。`, 50, 9), 3],
  ['words at the margin’s end', three(() => HEAD, 140, 9), 3],
  ['words below the margin', three(() => HEAD, 141, 9), 0],
  ['words above the margin at the foot', three(() => HEAD, 859, 9), 0],
  ['words in the margin at the foot', three(() => HEAD, 860, 9), 3],
  [
    'words in type nearly as large, near the text',
    three(() => HEAD, 120, 9.5).map((own) => [...own, ...at('乙', 150)]),
    0,
  ],
  [
    'words in type hardly smaller, near the text',
    three(() => HEAD, 120, 9).map((own) => [...own, ...at('乙', 150)]),
    3,
  ],
  [
    'words as far from the text as paragraphs may be',
    three(() => HEAD, 120).map((own) => [...own, ...at('乙', 153.5)]),
    0,
  ],
  ['words further from it', three(() => HEAD, 120).map((own) => [...own, ...at('乙', 154)]), 3],
  [
    'three lines',
    three(() => HEAD, 50, 9).map((own) => [...own, ...at('甲甲', 65, 9), ...at('乙乙', 80, 9)]),
    9,
  ],
  [
    'the first three of four lines',
    three(() => HEAD, 50, 9).map((own) => [
      ...own,
      ...at('甲甲', 65, 9),
      ...at('乙乙', 80, 9),
      ...at('丙丙', 95, 9),
    ]),
    9,
  ],
  ['words on two pages of three', [at(HEAD, 50, 9), at(HEAD, 50, 9), []], 2],
  ['words on two pages of four', [at(HEAD, 50, 9), at(HEAD, 50, 9), [], []], 0],
  ['words on three pages of five', [at(HEAD, 50, 9), at(HEAD, 50, 9), at(HEAD, 50, 9), [], []], 3],
  [
    'words on the odd pages',
    [
      at(HEAD, 50, 9),
      at('甲甲', 50, 9),
      at(HEAD, 50, 9),
      at('乙乙', 50, 9),
      at(HEAD, 50, 9),
      at('丙丙', 50, 9),
    ],
    6,
  ],
  [
    'words on the odd pages at the foot',
    [
      at(HEAD, 950, 9),
      at('甲甲', 950, 9),
      at(HEAD, 950, 9),
      at('乙乙', 950, 9),
      at(HEAD, 950, 9),
      at('丙丙', 950, 9),
    ],
    3,
  ],
  [
    'words on the even pages at the foot',
    [at('甲甲', 950, 9), at(HEAD, 950, 9), at('乙乙', 950, 9), at(HEAD, 950, 9)],
    2,
  ],
  [
    'words on two of three even pages at the foot',
    ['甲甲', HEAD, '乙乙', HEAD, '丙丙', '丁丁', '戊戊'].map((text) => at(text, 950, 9)),
    2,
  ],
  ['words in places four points apart', [at(HEAD, 50, 9), at(HEAD, 54, 9), at(HEAD, 50, 9)], 3],
  ['words in places further apart', [at(HEAD, 50, 9), at(HEAD, 54.5, 9), at(HEAD, 59, 9)], 0],
  ['words on both of two pages in small type', [at(HEAD, 50, 9), at(HEAD, 50, 9)], 2],
  ['words on both of two pages in the text’s type', [at(HEAD, 50), at(HEAD, 50)], 0],
  ['words that change their number on two pages', [at(`${HEAD} 1`, 50, 9), at(`${HEAD} 2`, 50, 9)], 2],
  ['words on one page', [at(HEAD, 50, 9)], 0],
  ['heads of chapters', heads0('甲章', '甲章', '乙章', '乙章', '丙章'), 5],
  ['heads that are unique on half of the pages', heads0('甲章', '甲章', '乙章', '丙章'), 0],
  ['heads of chapters on too few pages', [...heads0('甲章', '甲章', '乙章'), [], [], []], 0],
  ['feet of chapters', ['甲章', '甲章', '乙章', '乙章', '丙章'].map((text) => at(text, 950, 9)), 0],
  [
    'heads of chapters in the text’s type',
    ['甲章', '甲章', '乙章', '乙章', '丙章'].map((text) => at(text, 50)),
    0,
  ],
];
function heads0(...texts: string[]): Glyph[][] {
  return texts.map((text) => at(text, 50, 9));
}
for (const [what, pages, furniture] of PAGES)
  test(`${what}: ${furniture === 0 ? 'text' : `furniture, ${furniture} lines`}`, () =>
    assert.equal(count(furnitureOf(pages)), furniture));

test('words in the position of the other pages’ numbers are no numbers', () => {
  assert.deepEqual(heads('- 1 -', '- 2 -', '- 3 -', '目录').at(-1), []);
});

test('a head in the position of the other pages’ heads is one with any words', () => {
  assert.deepEqual(heads(HEAD, HEAD, HEAD, '目录').at(-1), ['running head: 目录']);
  const foot = [HEAD, HEAD, HEAD, '目录'].map((text) => at(text, 950, 9));
  assert.deepEqual(furnitureOf(foot), [
    [`running foot: ${HEAD}`],
    [`running foot: ${HEAD}`],
    [`running foot: ${HEAD}`],
    [],
  ]);
});

const RUNNING: [text: (page: number) => string, isFurniture: boolean][] = [
  [(page) => `江东第${page}页`, true],
  [(page) => `江东第 ${page} 页`, true],
  [(page) => `江东-${page}-`, true],
  ...[...'—–－·|'].map((mark): [(page: number) => string, boolean] => [
    (page) => `江东${mark} ${page} ${mark}教育`,
    true,
  ]),
  [(page) => `${page} 江东`, true],
  [(page) => `${page}/3 江东`, true],
  [(page) => `${page}／3|江东`, true],
  [(page) => `江东 ${page}`, true],
  [(page) => `江东 ${page}/3`, true],
  [(page) => `江东|${page}`, true],
  [(page) => `江东 教育|${page} / 3`, true],
  [(page) => `江东${page}`, false],
  [(page) => `江东${page}期`, false],
  [(page) => `${page}月`, false],
  [(page) => `附件 ${page}`, false],
  [(page) => `附表 ${page}`, false],
  [(page) => `附录 ${page}`, false],
  [(page) => `附图 ${page}`, false],
  [(page) => `表 ${page}`, false],
  [(page) => `图 ${page}`, false],
];
for (const [text, isFurniture] of RUNNING)
  test(`${text(1)} etc. ${isFurniture ? 'is a running line' : 'is text'}`, () => {
    const glyphs = (page: number) =>
      [...text(page)].flatMap((one, place) => letters(one, 100 + place * 9, 50, { size: 9 }));
    assert.equal(count(furnitureOf([1, 2, 3].map(glyphs))), isFurniture ? 3 : 0);
  });

const NUMBERS: [what: string, texts: string[], numbers: number][] = [
  ...[
    '- 1 -',
    '—1—',
    '第1页',
    '第 1 页 共 3 页',
    '1 / 3',
    'Page 1',
    'p.1',
    '1页',
    '·1·',
    '~ 1 ~',
    '-1',
    '- iv -',
    '第三页',
    '1，共3页',
    '1 of 3',
  ].map((text): [string, string[], number] => [`${text} alone`, [text, '', ''], 1]),
  ...[...'-—–―·•.~－．～'].flatMap((mark): [string, string[], number][] => [
    [`${mark}1 alone`, [`${mark}1`, '', ''], 1],
    [`1${mark} alone`, [`1${mark}`, '', ''], 1],
  ]),
  ...[...'一二三四五六七八九十百'].map((numeral): [string, string[], number] => [
    `第${numeral}页 alone`,
    [`第${numeral}页`, '', ''],
    1,
  ]),
  ...['第一百二十三页', '- lxxiii -', '- c -', '- 1234 -', '第1页共1234页', '1／3', '1,共3页'].map(
    (text): [string, string[], number] => [`${text} alone`, [text, '', ''], 1],
  ),
  ['a plain number', ['2', '', ''], 1],
  ['plain numbers that rise', ['5', '6', '7'], 3],
  ['ascending plain numbers with one that isn’t', ['5', '6', '9'], 2],
  ['plain numbers that don’t', ['5', '9', '2'], 0],
  ['a plain Roman number', ['iv', '', ''], 0],
  ['a number of five digits', ['12345', '', ''], 0],
  ['words', ['一、甲', '', ''], 0],
  ['a number with twenty-nine marks before it', [`${'-'.repeat(29)}1`, '', ''], 1],
  ['a number with thirty marks before it', [`${'-'.repeat(30)}1`, '', ''], 0],
  ['a number with much around it', [`-${' '.repeat(28)}1`, '', ''], 1],
  ['a number with more around it', [`${'- '.repeat(15)}1`, '', ''], 0],
];
for (const [what, texts, numbers] of NUMBERS)
  test(`${what} at the foot of a page: ${numbers} page numbers`, () => {
    const glyphs = texts.map((text) =>
      [...text].flatMap((one, place) => letters(one, 100 + place * 10, 950)),
    );
    const found = furnitureOf(glyphs).flat();
    assert.deepEqual([found.length, found.every((one) => one.startsWith('page number'))], [numbers, true]);
  });

test('a page’s number is the outermost line of its margin', () => {
  assert.deepEqual(furnitureOf([[...at('- 1 -', 900), ...at('内部', 950, 9)]]), [[]]);
});

const PRINTED: [text: string, y: number, size: number, isFurniture: boolean][] = [
  ['https://a.cn/1.html', 970, 8, true],
  ['http://a.cn', 970, 8, true],
  ['http:// a.cn', 970, 8, false],
  ['2024/3/6 10:22', 30, 8, true],
  ['2024-03-06,上午10:22', 30, 8, true],
  ['2024年3月6日', 30, 8, false],
  ['https://a.cn/1.html', 970, 10, false],
];
for (const [text, y, size, isFurniture] of PRINTED)
  test(`${text} in type of ${size} is ${isFurniture ? 'printed by a browser' : 'text'}`, () => {
    const glyphs = [...text].flatMap((one, place) => letters(one, 100 + place * size, y, { size }));
    assert.equal(count(furnitureOf([glyphs])), isFurniture ? 1 : 0);
  });

test('a table row is no furniture: one of a drawn table, or with the same cells as the next line', () => {
  const box = { left: 90, top: 30, right: 300, bottom: 60 };
  const pages = three(() => HEAD, 50, 9);
  assert.equal(count(furnitureOf(pages, [box])), 0);
  assert.equal(count(furnitureOf(pages, [{ ...box, bottom: 40 }])), 3);
  const cells = (xs: number[], y: number) => at(`甲|${xs.join('|乙|')}|丙`, y, 9);
  const rows = (xs: number[], below: number[]) =>
    [1, 2, 3].map(() => [...cells(xs, 50), ...cells(below, 65)]);
  assert.equal(count(furnitureOf(rows([200, 300], [200, 300]))), 0);
  assert.equal(count(furnitureOf(rows([200, 300], [200, 340]))), 0);
  assert.equal(count(furnitureOf(rows([200, 300], [240, 340]))), 6);
  assert.equal(count(furnitureOf(rows([200, 300], [204, 340]))), 0);
  assert.equal(count(furnitureOf(rows([200, 300], [205, 340]))), 6);
  assert.equal(count(furnitureOf(rows([200], [200]))), 6);
});
