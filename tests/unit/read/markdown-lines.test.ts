/** Lines of Markdown files, and what is reported: paragraphs cut to a width, tables, HTML, code, links, notes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { looksLikeMarkdown, readMarkdown } from '../../../scripts/read/read-markdown.ts';
import { isDelimiterRow, prepareSource } from '../../../scripts/read/markdown/prepare-source.ts';

const read = (markdown: string) => readMarkdown(Buffer.from(markdown), 'a.md');
const reportOf = (markdown: string) =>
  read(markdown)
    .census.runs.filter(({ fate }) => fate === 'left-out')
    .map(({ place, text, why }) => `${place} ${why}: ${text}`);
const words = (count: number) => '字'.repeat(count);

const LINES: [what: string, markdown: string, lines: string[]][] = [
  ['a paragraph cut to a width', [words(24), words(20), words(24), words(9)].join('\n'), [words(77)]],
  [
    'a paragraph of ragged lines',
    [words(25), words(20), words(24), words(9)].join('\n'),
    [words(25), words(20), words(24), words(9)],
  ],
  ['a paragraph of lines of twenty', [words(20), words(20), words(9)].join('\n'), [words(49)]],
  [
    'a paragraph of shorter lines',
    [words(19), words(19), words(9)].join('\n'),
    [words(19), words(19), words(9)],
  ],
  ['a paragraph of two lines', [words(30), words(9)].join('\n'), [words(30), words(9)]],
  [
    'a table between paragraphs',
    '甲\n\n| 乙 | 丙 |\n|---|---|\n| 丁 | 戊 |\n\n己',
    ['甲', '', '乙\t丙', '丁\t戊', '', '己'],
  ],
  ['a table at the beginning', '| 乙 | 丙 |\n|---|---|\n| 丁 | 戊 |', ['乙\t丙', '丁\t戊']],
  ['an empty row', '| 乙 | 丙 |\n|---|---|\n| | |\n| 丁 | 戊 |', ['乙\t丙', '丁\t戊']],
  ['words right below a table', '| 乙 | 丙 |\n|---|---|\n| 丁 | 戊 |\n己', ['乙\t丙', '丁\t戊', '', '己']],
  [
    'cells with spaces and breaks',
    '| 乙  乙 | 丙<br> <br>丁 |\n|---|---|\n| 1 | 2 |',
    ['乙 乙\t丙\u2064丁', '1\t2'],
  ],
  [
    'a table in HTML between paragraphs',
    '甲\n\n<table><tr><td>乙<td>丙</table>\n\n己',
    ['甲', '', '乙\t丙', '', '己'],
  ],
  ['a block of HTML', '甲\n\n<div>乙</div>\n\n己', ['甲', '乙', '己']],
  ['a block of HTML after another', '<div>乙</div>\n\n<p>丙</p>', ['乙', '丙']],
  ['a block of HTML with a gap', '<div>\n乙\n\n丙\n</div>', ['乙', '丙']],
  ['quotations', '> 甲\n> 乙', ['甲', '乙']],
  ['breaks of both kinds', '甲  \n乙\\\n丙', ['甲', '乙', '丙']],
  ['an item without words', '1. \n2. 甲', ['1.', '2.甲']],
  ['an item with a list in it', '1. - 甲\n2. 乙', ['1.甲', '2.乙']],
  ['items that are ticked', '- [x] 甲\n- [ ] 乙\n3. [X] 丙', ['[x] 甲', '[ ] 乙', '3.[x] 丙']],
  ['an item of ten', '10) 甲', ['10)甲']],
  ['code among words', '甲`乙\t丙`丁', ['甲乙 丙丁']],
  ['code with an empty line', '```\n甲\n\n乙\n```', ['甲', '乙']],
  ['a note with a name', '甲[^注]。\n\n[^注]: 乙', ['甲[注]。', '[注]乙']],
  ['single tildes', '~甲~乙', ['~甲~乙']],
  ['tildes in deleted text', '甲<del>1~2~3</del>乙', ['甲乙']],
  ['tags that close in another order', '甲<del><b>乙</del>丙</b>丁', ['甲丙丁']],
  ['a tag that is never closed', '甲<del>乙\n\n丙', ['甲', '丙']],
  ['tags without an end', '甲<del>乙<br>丙<hr><img src="a"><wbr><input></del>丁', ['甲', '丁']],
  ['an end without a tag', '甲</del>乙', ['甲乙']],
  ['a comment', '甲<!-- 注 -->乙', ['甲乙']],
  ['upper-case tags', '甲<DEL>乙</DEL>丙', ['甲丙']],
  ['a hidden tag', '甲<span hidden>乙</span>丙', ['甲丙']],
  ['bold that stays open', '甲**乙**丙 ** 丁', ['甲乙丙 ** 丁']],
];
for (const [what, markdown, lines] of LINES)
  test(`Markdown: ${what}`, () => {
    assert.deepEqual(read(markdown).text.split('\n'), lines);
  });

const REPORTS: [what: string, markdown: string, expected: string[]][] = [
  [
    'the name of a link',
    '甲\n\n见[方案](a.doc "名称")',
    ['line 3 name in a mark of Markdown: ](a.doc "名称")'],
  ],
  ['an address without Chinese', '见[方案](a.doc)', []],
  ['the address of a link', '见[方案][1]\n\n[1]: a.doc "名"', ['line 3 address of a link: [1]: a.doc "名"']],
  ['the language of code', '```文 甲\n乙\n```', ['line 1 name in a mark of Markdown: 文 甲']],
  ['only the language of code', '```文\n乙\n```', ['line 1 name in a mark of Markdown: 文']],
  [
    'a picture by its name',
    '甲![图][1]\n\n[1]: a.png',
    ['line 1 picture of unknown size: ', 'line 3 address of a link: [1]: a.png'],
  ],
  ['a picture as a tag', '甲<img src="a.png">乙', ['line 1 picture of unknown size: ']],
  [
    'words struck out',
    '甲<s>乙</s><strike>丙</strike>~~丁~~戊',
    ['line 1 struck out: 乙', 'line 1 struck out: 丙', 'line 1 struck out: 丁'],
  ],
  [
    'readings',
    '<b>甲</b><rt>乙</rt><rp>丙</rp>',
    ['line 1 reading beside a character: 乙', 'line 1 reading beside a character: 丙'],
  ],
  ['front matter', '+++\na = 1\n+++\n甲', ['line 1 front matter: +++\na = 1\n+++']],
  ['no white space', '甲<del> </del>乙', []],
  ['hidden HTML', '甲\n\n<div hidden>乙</div>\n\n<p>丙</p>', ['line 3 hidden: 乙']],
  [
    'tildes',
    '甲<del>1~2~3</del>',
    [
      'line 1 deleted: 1',
      'line 1 deleted: ~',
      'line 1 deleted: 2',
      'line 1 mark among words that are left out: ~',
      'line 1 deleted: 3',
    ],
  ],
];
for (const [what, markdown, expected] of REPORTS)
  test(`Markdown reports ${what}`, () => assert.deepEqual(reportOf(markdown), expected));

test('doubts about HTML in a Markdown text have its lines', () => {
  const { doubts } = read(
    '甲\n\n乙\n\n<table><tr><td>丙<td>丁<tr><td><img src="a.png" width="800" height="900"><td>戊</table>',
  );
  assert.deepEqual(
    doubts.map(({ line }) => line).filter((line) => line < 3),
    [],
  );
  assert.ok(doubts.length > 0);
});

const DELIMITERS: [row: string, matches: boolean][] = [
  ...['|---|---|', '--- | ---', ':--|:-:|--:', '   | - |', '|-|', '-|-', '|---|---'].map(
    (row): [string, boolean] => [row, true],
  ),
  ...['---', '    |---|---|', '| --- 甲 |', '||', '| : | : |', '|-- -|', '|--||--|'].map(
    (row): [string, boolean] => [row, false],
  ),
];
for (const [row, matches] of DELIMITERS)
  test(`${row} ${matches ? 'separates' : 'doesn’t separate'} a table’s header from its rows`, () =>
    assert.equal(isDelimiterRow(row), matches));

const PREPARED: [what: string, source: string, prepared: string][] = [
  ['line ends', '甲\r\n乙\r丙\n丁', '甲\n乙\n丙\n丁'],
  ['a Chinese line after four spaces', '    甲\n     《乙》\n\t（丙）\n\t\t“丁”', '甲\n《乙》\n（丙）\n“丁”'],
  ['a Chinese line after three spaces', '   甲', '   甲'],
  ['another line after four spaces', '    a\n\t1', '    a\n\t1'],
  ['a header that is too short', '甲|乙\n-|-|-\n1|2|3\n\n4', '甲|乙| |\n-|-|-\n1|2|3\n\n4'],
  ['a row that is too long', '|甲|乙|\n|-|-|\n|1|2|3|4|\n后', '|甲|乙| | |\n|-|-|-|-|\n|1|2|3|4|\n后'],
  ['bars that are escaped', '|甲|乙|\n|-|-|\n|1\\|1|2|', '|甲|乙|\n|-|-|\n|1\\|1|2|'],
  ['a last bar that is escaped', '甲|乙\n-|-\n1|2\\|', '甲|乙\n-|-\n1|2\\|'],
  ['rows as long as the header', '|甲|乙|\n|-|-|\n|1|2|', '|甲|乙|\n|-|-|\n|1|2|'],
  ['bars further down', '甲|乙\n-|-\n1|2\n\n4|5|6', '甲|乙\n-|-\n1|2\n\n4|5|6'],
  ['a header shorter than its delimiter row', '甲|乙\n-|-|-\n1|2', '甲|乙| |\n-|-|-\n1|2'],
  ['a header with a trailing space', '|甲|乙| \n|-|-|\n|1|2|', '|甲|乙| \n|-|-|\n|1|2|'],
  ['rows with only outer bars', '甲|乙\n-|-\n|1|2|', '甲|乙\n-|-\n|1|2|'],
  ['a line of bars that has no header', '甲\n-|-|-\n1|2', '甲\n-|-|-\n1|2'],
];
for (const [what, source, prepared] of PREPARED)
  test(`a Markdown text is prepared: ${what}`, () => assert.equal(prepareSource(source), prepared));

const MARKDOWN: [text: string, matches: boolean][] = [
  ...[
    '# 甲',
    '   ###### 甲',
    '甲\n## 乙',
    '**甲**',
    ' **甲乙** ',
    '甲|乙\n--|--',
    '甲\r\n# 乙',
    '**甲**乙\n丙**丁**',
  ].map((text): [string, boolean] => [text, true]),
  ...[
    '#甲',
    '    # 甲',
    '####### 甲',
    '#',
    '** 甲**',
    '***甲**',
    '****',
    '甲 ** 乙 **',
    '甲**乙**',
    '甲|乙\n-|-',
    '甲\n--|--',
    '--|--',
    '# 甲\n乙\t丙',
    '** 甲**乙\n** 丙**丁',
  ].map((text): [string, boolean] => [text, false]),
];
for (const [text, matches] of MARKDOWN)
  test(`${JSON.stringify(text)} ${matches ? 'is' : 'isn’t'} Markdown`, () =>
    assert.equal(looksLikeMarkdown(text), matches));

const DOUBTS: [what: string, markdown: string, ...doubts: string[]][] = [
  ['words struck out', '甲\n\n乙~~丙~~', '2: “丙” is left out: struck out.'],
  ['forty letters struck out', `甲~~${words(40)}~~`, `1: “${words(40)}” is left out: struck out.`],
  ['more letters struck out', `甲~~${words(41)}~~`, `1: “${words(40)}…” is left out: struck out.`],
  ['deleted words with white space', '甲<del> 乙\n丙 </del>', '1: “乙 丙” is left out: deleted.'],
  ['a picture', '甲\n\n乙![](a.png)', '2: There is a picture here; what it shows isn’t read.'],
  ['a picture with words', '甲![图](a.png)', '1: There is a picture (“图”) here; what it shows isn’t read.'],
  ['an address of a link', '甲[乙][1]\n\n[1]: a.doc'],
  [
    'the name of a link',
    '甲\n\n乙[丙](a.doc "名")',
    '1: “](a.doc "名")” is left out: name in a mark of Markdown.',
  ],
  ['HTML after other lines', '甲\n\n乙\n\n<p>丙</p><p>丁<del>戊</del></p>', '4: “戊” is left out: deleted.'],
  [
    'HTML and words, in the order of the lines',
    '<p>甲<del>乙</del></p>\n\n丙~~丁~~\n\n<p>戊<del>己</del></p>',
    ...['1: “乙” is left out: deleted.', '2: “丁” is left out: struck out.', '3: “己” is left out: deleted.'],
  ],
  [
    'left-out text after the last line',
    '甲\n\n![](a.png)',
    '1: There is a picture here; what it shows isn’t read.',
  ],
];
for (const [what, markdown, ...doubts] of DOUBTS)
  test(`reports of Markdown with ${what}: ${doubts.join(' ') || 'nothing'}`, () =>
    assert.deepEqual(
      read(markdown).doubts.map(({ line, problem }) => `${line}: ${problem}`),
      doubts,
    ));

test('numbers of lists in HTML are recorded as generated', () => {
  const { census, text } = read('甲\n\n<ol><li>乙<li>丙</ol>');
  assert.deepEqual(
    [text.split('\n'), census.generated],
    [
      ['甲', '1.乙', '2.丙'],
      ['1.', '2.'],
    ],
  );
});
