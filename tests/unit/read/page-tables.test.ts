/** Data tables and layout tables of a web page, the numbers of its lists, and elements that only a script shows. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { attribute, listElements } from '../../../scripts/html-tree.ts';
import { openPage, readFragment } from '../../../scripts/read/html/open-page.ts';

const words = (count: number) => '字'.repeat(count);
/** Whether the first table of a page is a data table. */
function isData(html: string): boolean {
  const page = openPage(html);
  const table = page && listElements(page.body).find(({ tagName }) => tagName === 'table');
  assert.ok(table, html);
  return page.dataTables.has(table);
}
const table = (rows: string[], attributes = '', before = '') =>
  `<table ${attributes}>${before}${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
/** A cell as large as a part of a document: N paragraphs with M letters in total. */
const long = (paragraphs: number, letters: number, tag = 'p') =>
  `<td>${`<${tag}>字</${tag}>`.repeat(paragraphs - 1)}<${tag}>${words(letters - paragraphs + 1)}</${tag}></td>`;
const LONG = long(4, 200);
const HEADED = '<td><h2>题目</h2></td>';
const GRID = '<td>序号<td>任务<td>单位';
const nested = (count: number) => `<td><table><tr><td>${words(count)}</table></td>`;

const TABLES: [what: string, html: string, isData: boolean][] = [
  ['two cells in a row', table(['<td>甲<td>乙']), true],
  ['a cell a row', table(['<td>甲', '<td>乙']), false],
  ['two cells in one of its rows', table(['<td>甲', '<td>乙<td>丙']), true],
  ['the role of presentation', table([GRID, GRID], 'role=presentation'), false],
  ['no role', table([GRID, GRID], 'role=none'), false],
  ['the role of a grid, and a long cell', table([`${LONG}<td>乙`], 'role=grid'), true],
  ['a long cell', table([`${LONG}<td>乙`]), false],
  ['a long cell and a header cell', table([`${LONG}<th>乙`]), true],
  ['a long cell and a caption', table([`${LONG}<td>乙`], '', '<caption>表'), true],
  ['a long cell and a head', `<table><thead><tr>${LONG}<td>乙</thead></table>`, true],
  ['a long cell and a foot', `<table><tfoot><tr>${LONG}<td>乙</tfoot></table>`, false],
  ['a cell of three paragraphs', table([`${long(3, 300)}<td>乙`]), true],
  ['a cell of fewer letters', table([`${long(4, 199)}<td>乙`]), true],
  ['a cell of many list items', table([`${long(4, 200, 'li')}<td>乙`]), false],
  ['a cell of many blocks', table([`${long(4, 200, 'div')}<td>乙`]), false],
  ['a cell of many breaks', table([`<td>${'字<br>'.repeat(4)}${words(196)}<td>乙`]), false],
  ['a cell of many words in bold', table([`${long(4, 200, 'b')}<td>乙`]), true],
  ['a heading in a cell', table([`${HEADED}<td>乙`]), false],
  ['a heading in a cell, and borders', table([`${HEADED}<td>乙`], 'border=1'), true],
  ['a table of a hundred letters in a cell', table([`${nested(100)}<td>乙`]), false],
  ['a table of fewer letters in a cell', table([`${nested(99)}<td>乙`]), true],
  ['a head of three columns, and a long cell', table([GRID, `${LONG}<td>甲<td>乙`]), true],
  [
    'a foot before its head of three columns, and a long cell',
    `<table><tfoot><tr>${LONG}<td>甲<td>乙</tfoot><tbody><tr>${GRID}</tbody></table>`,
    true,
  ],
  ['a head of two columns, and a long cell', table(['<td>任务<td>单位', `${LONG}<td>甲`]), false],
  [
    'a head of three columns, and no row with as many',
    table([GRID, `${LONG}<td>甲`, `<td>甲<td>乙<td>丙<td>丁`]),
    false,
  ],
  [
    'a head with an empty cell, and a long one',
    table(['<td><td>任务<td>单位', `${LONG}<td>甲<td>乙`]),
    false,
  ],
  [
    'a head of twenty letters, and a long cell',
    table([`<td>序号<td>任务<td>${words(20)}`, `${LONG}<td>甲<td>乙`]),
    true,
  ],
  [
    'a head of more letters, and a long cell',
    table([`<td>序号<td>任务<td>${words(21)}`, `${LONG}<td>甲<td>乙`]),
    false,
  ],
  ['a head of three columns above a row with a heading', table([GRID, `${HEADED}<td>甲<td>乙`]), false],
  [
    'a head of three columns above rows with and without a heading',
    table([GRID, `${HEADED}<td>甲<td>乙`, GRID]),
    true,
  ],
  [
    'a cell as long as most of its sentences, and borders',
    table([`${prose(61)}${prose(40)}`], 'border=1'),
    false,
  ],
  [
    'a cell as long as three fifths of its sentences, and borders',
    table([`${prose(60)}${prose(40)}`], 'border=1'),
    true,
  ],
  [
    'a cell as long as most, and the border of a cell',
    table([`${prose(61)}<td style="border:1px solid">字。`]),
    false,
  ],
  ['long cells, and a border of none', table([`${prose(50)}${prose(50)}`], 'border=0'), false],
  [
    'long cells, and the border of a cell',
    table([`${prose(50)}${prose(50).replace('<td', '<td border=1')}`]),
    true,
  ],
];
/** A cell with four paragraphs of sentences, with N hundred letters in total. */
function prose(share: number): string {
  return `<td>${`<p>${words(share * 5 - 1)}。</p>`.repeat(4)}</td>`;
}
for (const [what, html, is] of TABLES)
  test(`a table with ${what} is ${is ? 'a data table' : 'for layout'}`, () => assert.equal(isData(html), is));

test('rows of a nested table aren’t rows of the outer one', () => {
  assert.equal(isData(table([`<td><table><tr><td>甲<td>乙</table>`])), false);
});

const labelsOf = (html: string) => {
  const page = readFragment(html);
  return page?.lines.map((line) => line.replace(/(?<=[.、]|^)[^.、]*$/u, ''));
};
/** A list with this tag and attributes, its items, and the numbers that a browser writes before each. */
const LISTS: [list: string, items: string[], labels: string[]][] = [
  ['ol', ['', ''], ['1.', '2.']],
  ['ul', ['', ''], ['', '']],
  ['menu', ['', ''], ['', '']],
  ['dir', ['', ''], ['', '']],
  ['ul style="list-style-type:decimal"', ['', ''], ['1.', '2.']],
  ['ul reversed style="list-style-type:decimal"', ['', ''], ['1.', '2.']],
  ['ol reversed', ['', '', ''], ['3.', '2.', '1.']],
  ['ol reversed start=9', ['', ''], ['9.', '8.']],
  ['ol start=4', ['', ''], ['4.', '5.']],
  ['ol start=" +4x"', ['', ''], ['4.', '5.']],
  ['ol start=-1', ['', '', ''], ['-1.', '0.', '1.']],
  ['ol start=x4', ['', ''], ['1.', '2.']],
  ['ol start=1234567890123', ['', ''], ['123456789.', '123456790.']],
  ['ol', ['', 'value=7', ''], ['1.', '7.', '8.']],
  ['ol reversed', ['', 'value=7', ''], ['3.', '7.', '6.']],
  ['ol', ['value=x', ''], ['1.', '2.']],
  ...Object.entries({
    '1': '1.',
    a: 'a.',
    A: 'A.',
    i: 'i.',
    I: 'I.',
    disc: '',
    Circle: '',
    'lower-greek': 'α.',
  }).map(([type, label]): [string, string[], string[]] => [`ol type="${type}"`, [''], [label]]),
  ['ol type=a', ['type=I'], ['I.']],
  ['ol type=a style="list-style-type:upper-roman"', [''], ['I.']],
  ['ol type=a style="list-style-type:inherit"', [''], ['a.']],
  ['ol type=a style="list-style-type:initial"', [''], ['a.']],
  ['ol style="list-style:inside lower-roman"', [''], ['i.']],
  ['ol style="list-style:lower-roman outside"', [''], ['i.']],
  ['ol style="list-style:url(a b) upper-alpha"', [''], ['A.']],
  ['ol style="list-style:none"', [''], ['']],
  ['ol style="list-style:inside"', [''], ['1.']],
  ['ol style="list-style-type:none"', ['style="list-style-type:decimal"', ''], ['1.', '']],
  ['ol', ['style="display:block"', ''], ['', '2.']],
  ['ol', ['style="display:list-item"', ''], ['1.', '2.']],
];
for (const [list, items, labels] of LISTS)
  test(`the items of <${list}> ${items.join(' ')} have ${labels.join(' ') || 'no numbers'}`, () =>
    assert.deepEqual(
      labelsOf(`<${list}>${items.map((item) => `<li ${item}>事项</li>`).join('')}</${list.split(' ')[0]}>`),
      labels,
    ));

/** Items that print a number themselves, as in a list of two whose numbers an unavailable style sheet hides. */
const PRINTED: [first: string, second: string, isPrinted: boolean][] = [
  ['1.甲', '2.乙', true],
  ['1.甲', '乙', false],
  ['1.甲', '3.乙', false],
  ['一、甲', '二、乙', true],
  ['（一）甲', '（二）乙', true],
  ['(1)甲', '(2)乙', true],
  ['1．甲', '2．乙', true],
  ['1)甲', '2）乙', true],
  ['1 甲', '2 乙', false],
  ['第1.甲', '第2.乙', false],
  [' 1 .甲', '<p>2.</p>乙', true],
  ['<b>1</b>.甲', '<b><i>2</i></b>.乙', true],
  ['<ul><li>1.甲</ul>', '<ul><li>2.甲</ul>', false],
];
for (const [first, second, isPrinted] of PRINTED)
  test(`a list of ${first} and ${second} ${isPrinted ? 'has its own numbers' : 'is numbered'}`, () => {
    const generated = readFragment(`<ol><li>${first}<li>${second}</ol>`)?.census.generated;
    assert.deepEqual(generated, isPrinted ? [] : ['1.', '2.']);
  });

test('an item’s own Chinese numeral starts the numbering, and no number is below one', () => {
  assert.deepEqual(
    readFragment(
      'items that print Chinese numerals from the list’s start have their own numbers, and a list that starts at 0 is numbered',
    )?.census.generated,
    [],
  );
  assert.deepEqual(readFragment('<ol start=0><li>甲<li>乙</ol>')?.census.generated, ['0.', '1.']);
});

/** The ids of hidden elements that a script must show because they have most of the page's words. */
const HIDERS: [what: string, html: string, shown: string[]][] = [
  ['more than half', `<p>${words(9)}</p><div id=a hidden>${words(10)}</div>`, ['a']],
  ['half', `<p>${words(10)}</p><div id=a hidden>${words(10)}</div>`, []],
  [
    'half, with much white space',
    `<p>${words(10)}</p><div id=a hidden>${words(10)}${' '.repeat(20)}</div>`,
    [],
  ],
  ['more than half, fixed', `<p>${words(9)}</p><div id=a style="position:fixed">${words(10)}</div>`, ['a']],
  ['more than half, deleted', `<p>${words(9)}</p><del id=a>${words(10)}</del>`, []],
  [
    'more than a fifth of a document’s own block',
    `<p>${words(39)}</p><div id=zoom hidden>${words(10)}</div>`,
    ['zoom'],
  ],
  ['a fifth of a document’s own block', `<p>${words(40)}</p><div id=zoom hidden>${words(10)}</div>`, []],
  [
    'the outermost, though the inner one is hidden too',
    `<div id=a hidden><div id=b style="opacity:0">${words(10)}</div></div>`,
    ['a', 'b'],
  ],
  [
    'an outer one whose inner one shows its words',
    `<div id=a style="visibility:hidden"><p style="visibility:visible">${words(10)}</p></div>`,
    [],
  ],
  ['a block among several', `<p id=b hidden>${words(3)}</p><div id=a hidden>${words(10)}</div>`, ['a']],
  ['small words', `<div id=a style="font-size:0">${words(10)}</div>`, ['a']],
  ['words beside a script', `<script>${words(90)}</script><div id=a hidden>${words(10)}</div>`, ['a']],
];
for (const [what, html, shown] of HIDERS)
  test(`a script must show ${shown.join(', ') || 'none'} of the hidden words: ${what}`, () =>
    assert.deepEqual(
      openPage(html)?.shownByScript.map((element) => attribute(element, 'id')),
      shown,
    ));
