/** Which words of a page are white with no known colour behind them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { attribute, findElement } from '../../../scripts/html-tree.ts';
import { openPage } from '../../../scripts/read/html/open-page.ts';
import { leaveOutWhite } from '../../../scripts/read/html/white-words.ts';

/** Words left out as white in the element with id `x`. */
function whiteOf(html: string): string[] {
  const page = openPage(html);
  const x = page && findElement(page.body, (element) => attribute(element, 'id') === 'x');
  assert.ok(page && x, html);
  leaveOutWhite(x, page.style, page.leftOut);
  return [...page.leftOut]
    .filter(([, why]) => why === 'white on white')
    .map(([node]) => ('value' in node ? node.value : ''));
}
const inDocument = (inside: string, around = '') =>
  whiteOf(`<div${around}><div id=x><p>黑字黑字黑字黑字</p>${inside}</div></div>`);

const COLOURS: [colour: string, isWhite: boolean][] = [
  ...[
    'white',
    'WHITE',
    '#fff',
    '#ffffff',
    '#FEFDFC',
    'rgb(255,255,255)',
    'rgb( 252 , 253 , 254 )',
    'rgba(255,255,255,.5)',
  ].map((colour): [string, boolean] => [colour, true]),
  ...[
    'black',
    '#000',
    '#fffbff',
    '#fbffff',
    '#fffffb',
    'rgb(251,255,255)',
    'rgb(255,251,255)',
    'rgb(255,255,251)',
    'inherit',
    'whitesmoke',
  ].map((colour): [string, boolean] => [colour, false]),
];
for (const [colour, isWhite] of COLOURS)
  test(`words in ${colour} are ${isWhite ? '' : 'not '}white`, () =>
    assert.deepEqual(inDocument(`<p style="color:${colour}">白</p>`), isWhite ? ['白'] : []));

const WHITE = '<p style="color:white">白</p>';
const BEHIND: [what: string, around: (inside: string) => string, isWhite: boolean][] = [
  ...['background', 'background-color', 'background-image'].flatMap((property): typeof BEHIND => [
    [`a ${property}`, (inside) => `<div style="${property}:#00f">${inside}</div>`, false],
    [`a white ${property}`, (inside) => `<div style="${property}:#fff">${inside}</div>`, true],
  ]),
  ...['none', 'transparent', 'inherit', 'initial', 'unset', ' '].map((none): (typeof BEHIND)[number] => [
    `a background of ${none}`,
    (inside) => `<div style="background:${none}">${inside}</div>`,
    true,
  ]),
  ['a bgcolor', (inside) => `<div bgcolor=blue>${inside}</div>`, false],
  ['a white bgcolor', (inside) => `<div bgcolor=white>${inside}</div>`, true],
  ['a background picture', (inside) => `<div background="a.png">${inside}</div>`, false],
  ['the head of a table', (inside) => `<table><tr><th>${inside}</th></tr></table>`, false],
  ['a cell of a table', (inside) => `<table><tr><td>${inside}</td></tr></table>`, true],
  ['a colour beside it', (inside) => `<div style="background:#00f"></div>${inside}`, true],
  [
    'a colour within a white one',
    (inside) => `<div style="background:#fff"><div style="background:#00f">${inside}</div></div>`,
    false,
  ],
  [
    'a white one within a colour',
    (inside) => `<div style="background:#00f"><div style="background:#fff">${inside}</div></div>`,
    false,
  ],
];
for (const [what, around, isWhite] of BEHIND)
  test(`white words on ${what} are ${isWhite ? 'left out' : 'text'}`, () =>
    assert.deepEqual(inDocument(around(WHITE)), isWhite ? ['白'] : []));

test('a colour is inherited, also from above the document, until another is set', () => {
  assert.deepEqual(inDocument('<p style="color:#fff"><b>白</b><i style="color:red">红</i>白</p>黑'), [
    '白',
    '白',
  ]);
  assert.deepEqual(inDocument('<p style="color:#fff"><b style="color:inherit">白</b></p>'), ['白']);
  assert.deepEqual(inDocument('<font color=white>白</font><b color=white>黑</b>'), ['白']);
  assert.deepEqual(inDocument(WHITE, ' style="background:#00f"'), []);
  assert.deepEqual(
    whiteOf('<div style="color:white"><div id=x>白<p style="color:red">红字</p></div></div>'),
    ['白'],
  );
});

test('if more than half of a document is white, its background is unknown', () => {
  const white = (dark: number, count: number) =>
    whiteOf(
      `<div id=x><p>${'黑'.repeat(dark)}</p><p hidden>${'藏'.repeat(3)}</p><p style="color:#fff">${'白'.repeat(count)} \n </p></div>`,
    ).length > 0;
  assert.deepEqual([white(9, 9), white(9, 10)], [true, false]);
});
