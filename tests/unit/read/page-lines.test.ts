/** The lines of a web page's elements, as a browser shows them, and the rows of its tables. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { CELL_BREAK } from '../../../scripts/read/cell-break.ts';
import { readFragment } from '../../../scripts/read/html/open-page.ts';
import { MERGED_CELL } from '../../../scripts/read/merged-cell.ts';

/** The lines, with cells separated by |, paragraphs of a cell by /, and ^ for a cell covered by the one above. */
function linesOf(html: string) {
  const page = readFragment(html);
  assert.ok(page, html);
  return page.lines.map((line) =>
    line.replaceAll('\t', '|').replaceAll(CELL_BREAK, '/').replaceAll(MERGED_CELL, '^'),
  );
}

type Case = [html: string, ...lines: string[]];
const SPACES: Case[] = [
  ['甲 乙', '甲 乙'],
  ['甲\n乙', '甲乙'],
  [' \n甲 \n 乙\n ', '甲乙'],
  ['Open\nData', 'Open Data'],
  ['甲\nb', '甲 b'],
  ['a\n乙', 'a 乙'],
  ...[...'⺀⼀、〇かア，Ａ“”‘’…—'].flatMap((wide): Case[] => [
    [`${wide}\n乙`, `${wide}乙`],
    [`甲\n${wide}`, `甲${wide}`],
  ]),
  ['é\n乙', 'é 乙'],
  ['甲\t乙', '甲 乙'],
  ['甲\f乙', '甲 乙'],
  ['甲     乙', '甲 乙'],
  ['甲&nbsp;&nbsp;乙', '甲 乙'],
  ['甲&nbsp;&nbsp;&nbsp;乙', '甲   乙'],
  ['甲&nbsp;&nbsp;&nbsp;&nbsp;乙', '甲   乙'],
  ['甲　&nbsp; \t &emsp;乙', '甲   乙'],
  ['甲&nbsp;&nbsp;&nbsp;\n乙', '甲乙'],
  ['&nbsp;&nbsp;&nbsp;甲&nbsp;&nbsp;&nbsp;', '甲'],
  [`甲${CELL_BREAK}乙${MERGED_CELL}丙`, '甲乙丙'],
];
const BREAKS: Case[] = [
  ['<p>甲<br>乙</p>', '甲', '乙'],
  ['<p>甲<br><br>乙</p>', '甲', '乙'],
  ['<div>甲<p>乙</p>丙</div>', '甲', '乙', '丙'],
  ['甲<b>乙</b>丙', '甲乙丙'],
  ...[1, 2, 3, 4, 5, 6].map((level): Case => [`<h${level}>甲<br>乙</h${level}>丙<br>丁`, '甲乙', '丙', '丁']),
  ['<h2>Open<br>Data</h2>', 'Open Data'],
  ['<h2>甲<b>乙<br>丙</b></h2>', '甲乙丙'],
  ['<h2 style="white-space:pre">甲\n乙</h2>', '甲乙'],
  ['<title>江东省教育数字化方案</title><p>江东省教育<br>数字化方案</p>', '江东省教育数字化方案'],
  ['<title>江东省教育数字化方案</title><div>江东省教育<br>数字化方案</div>', '江东省教育', '数字化方案'],
  ['<title>江东省教育数字化方案</title><p>江东省教育<br>方案</p>', '江东省教育', '方案'],
  ['<pre>甲\n  乙\r\n丙</pre>丁\n戊', '甲', '乙', '丙', '丁戊'],
  ['<pre><b>甲\n乙</b>\n丙</pre>', '甲', '乙', '丙'],
  ['<pre style="white-space:normal">甲\n乙</pre>', '甲乙'],
  ['<pre><i style="white-space:nowrap">甲\n乙</i>\n丙</pre>', '甲乙', '丙'],
  ['<listing>甲\n乙</listing>', '甲', '乙'],
  ['<xmp>甲\n乙</xmp>', '甲', '乙'],
  ['<plaintext>甲\n乙', '甲', '乙'],
  ...['pre', 'pre-wrap', 'pre-line', 'break-spaces'].map((way): Case => [
    `<p style="white-space:${way}">甲\n乙</p>`,
    '甲',
    '乙',
  ]),
  ['<p style="white-space:nowrap">甲\n乙</p>', '甲乙'],
  ...[
    ...['block', 'flow-root', 'list-item', 'flex', 'grid', 'table'],
    ...['table-row', 'table-cell', 'table-caption', 'table-row-group'],
  ].map((display): Case => [`甲<b style="display:${display}">乙</b>丙`, '甲', '乙', '丙']),
  ...['inline', 'inline-block', 'table-column', 'contents'].map((display): Case => [
    `甲<b style="display:${display}">乙</b>丙`,
    '甲乙丙',
  ]),
  ...['inline', 'contents'].map((display): Case => [`甲<p style="display:${display}">乙</p>丙`, '甲乙丙']),
  ['甲<p style="display:inline-block">乙</p>丙', '甲', '乙', '丙'],
  ['<p>他说<q>甲<q>乙</q></q>。</p>', '他说“甲“乙””。'],
];
const NUMBERS: Case[] = [
  ['<ol><li>甲<li>乙</ol>', '1.甲', '2.乙'],
  ['<ol><li> <li>乙</ol>', '2.乙'],
  ['<ol><li><p></p></ol>丙', '丙'],
  ['<ol><li><p> </p><p>甲</p><p>乙</p></ol>', '1.甲', '乙'],
  ['<ol><li><b> </b>甲</ol>', '1.甲'],
  ['<ol><li><ol><li>甲<li>乙</ol></ol>', '1.1.甲', '2.乙'],
  ['<ol><li>甲<ul><li>乙</ul><li>丙</ol>', '1.甲', '乙', '2.丙'],
];

const rows = (...all: string[]) => `<table border=1>${all.map((row) => `<tr>${row}`).join('')}</table>`;
const TABLES: Case[] = [
  [`甲${rows('<td>乙<td>丙')}丁`, '甲', '', '乙|丙', '', '丁'],
  [rows('<td>甲<td>乙', '<td>丙<td>丁'), '甲|乙', '丙|丁'],
  [`${rows('<td>甲<td>乙')} ${rows('<td>丙<td>丁')}`, '甲|乙', '', '丙|丁'],
  [rows('<td>甲<p>乙</p>丙<td>丁'), '甲/乙/丙|丁'],
  [rows('<td>甲<br>乙<td>丁'), '甲/乙|丁'],
  [rows('<td><td>')],
  [rows('<td><td>', '<td>甲<td>乙'), '甲|乙'],
  [rows('<td>甲<td>乙', '<td><td>', '<td>丙<td>丁'), '甲|乙', '|', '丙|丁'],
  [
    '<table><caption>表<br>一</caption><thead><tr><th>头<th>部</thead><tr><td>甲<td>乙</table>',
    ...['表', '一', '', '头|部', '甲|乙'],
  ],
  [
    '<table><tfoot><tr><td>脚<td>注</tfoot><tbody><tr><td>身<td>体<thead><tr><th>头<th>部</table>',
    ...['头|部', '身|体', '脚|注'],
  ],
  [rows('<td style="display:none">隐<td>甲<td>乙', '<td>丙<td>丁'), '甲|乙', '丙|丁'],
  [rows('<td colspan=2>甲<td>乙', '<td>丙<td>丁<td>戊'), '甲||乙', '丙|丁|戊'],
  [rows('<td rowspan=2>甲<td>乙', '<td>丙', '<td>丁<td>戊'), '甲|乙', '^|丙', '丁|戊'],
  [rows('<td>甲<td rowspan=2>乙', '<td>丙', '<td>丁<td>戊'), '甲|乙', '丙|^', '丁|戊'],
  [rows('<td rowspan=2 colspan=2>甲<td>乙', '<td>丙'), '甲||乙', '^|^|丙'],
  [rows('<td rowspan=3>甲<td>乙', '<td>丙', '<td>丁'), '甲|乙', '^|丙', '^|丁'],
  [rows('<td rowspan=0>甲<td>乙', '<td>丙', '<td>丁'), '甲|乙', '^|丙', '^|丁'],
  [rows('<td colspan=0>甲<td>乙'), '甲|乙'],
  [rows('<td colspan=" 2 ">甲<td>乙'), '甲||乙'],
  [rows('<td colspan=2x>甲<td>乙'), '甲||乙'],
  [rows('<td colspan=x2>甲<td>乙'), '甲|乙'],
  [rows('<td colspan=-2>甲<td>乙'), '甲|乙'],
  [rows('<td colspan=100>甲', '<td>乙<td>丙'), `甲${'|'.repeat(99)}`, '乙|丙'],
  [rows('<td colspan=101>甲', '<td>乙<td>丙<td>丁'), '甲||', '乙|丙|丁'],
  [rows('<td colspan=101>甲<td colspan=2>乙', '<td>丙<td>丁<td>戊'), '甲|||乙|', '丙|丁|戊'],
  [rows('<td>甲<td colspan=101>乙', '<td>丙<td>丁<td>戊'), '甲|乙|', '丙|丁|戊'],
  [rows('<td>甲<td>乙<td colspan=101>丙', '<td>丁<td>戊'), '甲|乙|丙', '丁|戊'],
  [rows(`<td>甲<td>${rows('<td>子<td>丑', '<td>寅<td>卯')}`), '甲|子   丑/寅   卯'],
  [rows(`<td>甲<td>${rows('<td>子<td rowspan=2>丑', '<td>寅')}`), '甲|子   丑/寅'],
  [rows(`<td>甲<td>乙${rows('<td>子<td>丑')}丙`), '甲|乙/子   丑/丙'],
  [rows('<td>甲<td><table role=presentation><tr><td>子<td>丑</table>'), '甲|子/丑'],
  [rows('<td>甲<td><table role=presentation><caption>题</caption><tr><td>子<td>丑</table>'), '甲|题/子/丑'],
  ['<table role=presentation><tr><td>甲<td>乙<tr><td>丙</table>', '甲', '乙', '丙'],
  [`<table role=presentation><tr><td>甲${rows('<td>子<td>丑')}<td>乙</table>`, '甲', '', '子|丑', '', '乙'],
  [rows('<td>甲<td><ol><li>乙<li>丙</ol>'), '甲|1.乙/2.丙'],
  [rows('<td>甲\t乙<td>丙'), '甲 乙|丙'],
];
for (const [what, cases] of Object.entries({ SPACES, BREAKS, NUMBERS, TABLES }))
  for (const [html, ...lines] of cases)
    test(`${what.toLowerCase()}: ${JSON.stringify(html)} has the lines ${lines.join(' ‖ ') || 'of nothing'}`, () =>
      assert.deepEqual(linesOf(html), lines));

test('generated list numbers are recorded', () => {
  assert.deepEqual(readFragment('<ol><li><ol><li>甲</ol><li> </ol><q>乙</q>')?.census.generated, [
    ...['1.', '1.', '“', '”'],
  ]);
});

/** The line at which a deleted word is reported. */
const PLACES: [html: string, line: number][] = [
  ['<p>甲</p><p>乙<del>隐</del></p><p>丙</p>', 2],
  ['<p>甲</p><p><del>隐</del>乙</p><p>丙</p>', 2],
  ['<p>甲</p><del>隐</del><p>丙</p>', 2],
  ['<p>甲</p><p>乙</p><del>隐</del>', 2],
  ['<del>隐</del>', 1],
  [`<p>甲</p>${rows('<td>乙<td>丙', '<td><del>隐</del><td>丁')}`, 4],
  [`<p>甲</p>${rows('<td>乙<td>丙', '<td>丁<del>隐</del><td>戊')}<p>己</p>`, 4],
  [`<p>甲</p>${rows('<td>乙<td>丙', '<td style="display:none"><td>丁<td>戊')}<p>己<del>隐</del></p>`, 6],
  ['<p>甲</p><table><caption>表<del>隐</del></caption><tr><td>乙<td>丙</table>', 2],
  [`<p>甲</p>${rows('<td>乙<td>丙')}<del>隐</del>`, 3],
  [`<p>甲</p>${rows('<td>乙<td>丙')}${rows('<td><del>隐</del><td>丁')}`, 5],
  [rows('<td><del>隐</del><td>', '<td>甲<td>乙'), 1],
];
for (const [html, line] of PLACES)
  test(`text left out of ${html} is reported at line ${line}`, () =>
    assert.deepEqual(
      readFragment(html)?.doubts.map((doubt) => doubt.line),
      [line],
    ));

test('a cell that spans too many columns is reported at the first line of its table', () => {
  const wide = (columns: number) =>
    readFragment(`<p>甲</p>${rows(`<td colspan=${columns}>乙`, '<td>丙<td>丁')}`)?.doubts.map(
      ({ line }) => line,
    );
  assert.deepEqual([wide(100), wide(101)], [[], [3]]);
});
