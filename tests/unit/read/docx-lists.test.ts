/** The numbers that Word writes before paragraphs, and the effect of styles on words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Numbering } from '../../../scripts/read/docx/numbering.ts';
import { Styles } from '../../../scripts/read/docx/styles.ts';
import { descendants, nameOf, parseXml } from '../../../scripts/read/docx/xml.ts';
import { numbered, paragraph, rootElement } from '../../helpers/make-docx-xml.ts';

const part = (inside: string) => parseXml(rootElement('part', inside), 'part');
const named = (inside: string, name: string) =>
  [...descendants(part(inside))].filter((one) => nameOf(one) === name);
/** The labels of paragraphs: - for none, with ? behind one with an unknown format. */
function labelsOf(numbering: string, body: string, styles = ''): string {
  const lists = new Numbering(part(numbering), new Styles(part(styles)));
  return named(body, 'w:p')
    .map((one) => lists.nextLabelOf(one))
    .map((label) => (label ? label.text + (label.unknownFormat === undefined ? '' : '?') : '-'))
    .join(',');
}
const abstract = (id: number, levels: string) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const list = (id: number, of: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const value = (name: string, val: string | number) => `<w:${name} w:val="${val}"/>`;
const level = (at: number, text: string, more = value('start', 1)) =>
  `<w:lvl w:ilvl="${at}">${more}${value('lvlText', text)}</w:lvl>`;
/** Paragraphs of list 1 with these levels. */
const items = (...levels: number[]) => levels.map((at) => numbered(1, at, '条')).join('');
const one = (text: string, more?: string) => abstract(0, level(0, text, more)) + list(1, 0);
const start = value('start', 1);

const LABELS: [what: string, numbering: string, body: string, labels: string][] = [
  ['a level counts', one('%1.'), items(0, 0), '1.,2.'],
  ['a level without a start counts from nought', one('%1.', ''), items(0, 0), '0.,1.'],
  ['a level begins with its start', one('%1.', value('start', 7)), items(0, 0), '7.,8.'],
  ['a start as large as Word counts', one('%1.', value('start', 32767)), items(0), '32767.'],
  ['an invalid larger start', one('%1.', value('start', 32768)), items(0), '0.'],
  ['an invalid negative start', one('%1.', value('start', -1)), items(0), '0.'],
  ['a level has its format', one('%1、', start + value('numFmt', 'chineseCounting')), items(0), '一、'],
  [
    'a format of Word 2010 in an alternative form',
    one(
      '%1.',
      `${start}<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002"/></mc:Choice></mc:AlternateContent>`,
    ),
    items(0),
    '001.',
  ],
  ['an unknown format', one('%1.', start + value('numFmt', 'hebrew1')), items(0), '1.?'],
  ['a label of 255 letters', one('甲'.repeat(255)), items(0), '甲'.repeat(255)],
  ['a longer label is cut', one('甲'.repeat(256)), items(0), '甲'.repeat(255)],
  ['a level without a text', abstract(0, `<w:lvl w:ilvl="0">${start}</w:lvl>`) + list(1, 0), items(0), ''],
  ['a label that ends in a digit, by a space', one('%1'), items(0), '1 '],
  ['a label that ends in a letter, by a space', one('%1a'), items(0), '1a '],
  ['a label that ends in a capital, by a space', one('%1Z'), items(0), '1Z '],
  ['a label that ends in a digit, by nothing', one('%1', start + value('suff', 'nothing')), items(0), '1'],
  ['a label with a space', one('第%1章', start + value('suff', 'space')), items(0), '第1章 '],
  ['a label with a tab', one('第%1章', start + value('suff', 'tab')), items(0), '第1章'],
  ['a hidden label counts', one('%1.', `${start}<w:rPr><w:vanish/></w:rPr>`), items(0), '-'],
  ['no list of that number', one('%1.'), numbered(2, 0, '条'), '-'],
  ['list 0 is no list', one('%1.') + list(0, 0), numbered(0, 0, '条'), '-'],
  ['a paragraph of no list', one('%1.'), paragraph(''), '-'],
  ['a level that the list lacks', one('%1.'), items(1), '-'],
  ['a level without a number is the first', one('%1.').replace(' w:ilvl="0"', ''), items(0), '1.'],
  ['a level beyond the ninth is the first', one('%1.'), items(9), '1.'],
  ['a level of the ninth', abstract(0, level(8, '%9.')) + list(1, 0), items(8), '1.'],
  [
    'a bullet in a font of pictures',
    one('l', `${value('numFmt', 'bullet')}<w:rPr><w:rFonts w:hAnsi="Wingdings"/></w:rPr>`),
    items(0),
    '\uF06C',
  ],
  [
    'a bullet in a font of letters, though another has pictures',
    one('l', `${value('numFmt', 'bullet')}<w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="Wingdings"/></w:rPr>`),
    items(0),
    'l',
  ],
  [
    'the number of a level without items',
    abstract(0, level(0, '%1.', value('start', 3)) + level(1, '%1.%2.')) + list(1, 0),
    items(1),
    '3.1.',
  ],
  [
    'the number of a level that the list lacks',
    abstract(0, level(1, '%1.%2.%3.')) + list(1, 0),
    items(1),
    '1.1.1.',
  ],
  [
    'in digits in any format',
    abstract(
      0,
      level(0, '%1、', start + value('numFmt', 'chineseCounting')) +
        level(1, '%1.%2.', start + value('numFmt', 'decimalZero') + '<w:isLgl/>') +
        level(2, '%1.%2.', start + value('numFmt', 'decimalZero')),
    ) + list(1, 0),
    items(0, 1, 2),
    '一、,1.01.,一.01.',
  ],
];
for (const [what, numbering, body, labels] of LABELS)
  test(`Word’s numbers: ${what}`, () => assert.equal(labelsOf(numbering, body), labels));

const three = (restart = '') =>
  abstract(0, level(0, '%1.') + level(1, '%2)') + level(2, '%3]', start + restart)) + list(1, 0);
const again = (at: number, more: string) => `<w:lvlOverride w:ilvl="${at}">${more}</w:lvlOverride>`;
const COUNTS: [what: string, numbering: string, body: string, labels: string][] = [
  [
    'a level restarts below any higher one',
    three(),
    items(0, 1, 2, 2, 1, 2, 0, 2),
    '1.,1),1],2],2),1],2.,1]',
  ],
  ['a level continues after itself', three(), items(2, 2), '1],2]'],
  [
    'a level that restarts below the first only',
    three(value('lvlRestart', 1)),
    items(0, 1, 2, 1, 2, 0, 2),
    '1.,1),1],2),2],2.,1]',
  ],
  [
    'a level that restarts below the second, and so below the first',
    three(value('lvlRestart', 2)),
    items(0, 1, 2, 1, 2, 0, 2),
    '1.,1),1],2),1],2.,1]',
  ],
  [
    'a level that never restarts',
    three(value('lvlRestart', 0)),
    items(0, 2, 0, 2, 1, 2),
    '1.,1],2.,2],1),3]',
  ],
  ['an invalid restart', three(value('lvlRestart', 10)), items(0, 2, 0, 2), '1.,1],2.,2]'],
  [
    'lists of one definition share their numbers',
    one('%1.') + list(2, 0),
    items(0) + numbered(2, 0, '条') + items(0),
    '1.,2.,3.',
  ],
  [
    'lists of two definitions are numbered separately',
    one('%1.') + abstract(1, level(0, '%1)')) + list(2, 1),
    items(0) + numbered(2, 0, '条') + items(0),
    '1.,1),2.',
  ],
  [
    'a list restarts at its own start, once',
    one('%1.') + list(2, 0, again(0, value('startOverride', 5))),
    items(0) + numbered(2, 0, '条').repeat(2) + items(0) + numbered(2, 0, '条'),
    '1.,5.,6.,7.,8.',
  ],
  [
    'a list whose own start is 1, once',
    one('%1.') + list(2, 0, again(0, value('startOverride', 1))),
    items(0, 0) + numbered(2, 0, '条').repeat(2),
    '1.,2.,1.,2.',
  ],
  [
    'a list with a start for no level',
    one('%1.') + list(2, 0, again(0, value('startOverride', 5)).replace(' w:ilvl="0"', '')),
    items(0) + numbered(2, 0, '条'),
    '1.,5.',
  ],
  [
    'a start that is no number',
    one('%1.') + list(2, 0, again(0, value('startOverride', 'x'))),
    items(0, 0) + numbered(2, 0, '条'),
    '1.,2.,1.',
  ],
  [
    'a list that redefines a level begins at that level’s start',
    one('%1.') + list(2, 0, again(0, level(0, '第%1', value('start', 4)))),
    items(0) + numbered(2, 0, '条') + items(0),
    '1.,第4 ,5.',
  ],
  [
    'a list that redefines another level continues',
    one('%1.') + list(2, 0, again(1, level(1, '第%2', value('start', 4)))),
    items(0) + numbered(2, 0, '条') + numbered(2, 1, '条'),
    '1.,2.,第4 ',
  ],
];
for (const [what, numbering, body, labels] of COUNTS)
  test(`Word counts: ${what}`, () => assert.equal(labelsOf(numbering, body), labels));

const style = (id: string, inside: string, basedOn = '', type = 'paragraph') =>
  `<w:style w:type="${type}" w:styleId="${id}">${basedOn && value('basedOn', basedOn)}${inside}</w:style>`;
const numPr = (inside: string) => `<w:pPr><w:numPr>${inside}</w:numPr></w:pPr>`;
const styled = (id: string, own = '') => paragraph('', value('pStyle', id) + own);
const two = (linked = '') => abstract(0, level(0, '%1.') + level(1, '%2)', start + linked)) + list(1, 0);
const STYLED: [what: string, numbering: string, styles: string, body: string, labels: string][] = [
  ['a style’s list', two(), style('A', numPr(value('numId', 1))), styled('A'), '1.'],
  [
    'a list of the style that it is based on',
    two(),
    style('A', numPr(value('numId', 1))) + style('B', '', 'A'),
    styled('B'),
    '1.',
  ],
  ['a style’s level', two(), style('A', numPr(value('ilvl', 1) + value('numId', 1))), styled('A'), '1)'],
  [
    'the paragraph’s own level in the style’s list',
    two(),
    style('A', numPr(value('numId', 1))),
    styled('A', `<w:numPr>${value('ilvl', 1)}</w:numPr>`),
    '1)',
  ],
  [
    'the level that names the style, not the level of the style',
    two(value('pStyle', 'A')),
    style('A', numPr(value('ilvl', 0) + value('numId', 1))),
    styled('A'),
    '1)',
  ],
  [
    'the level that names the style below',
    two(value('pStyle', 'A')),
    style('A', numPr(value('numId', 1))) + style('B', '', 'A'),
    styled('B'),
    '1)',
  ],
  [
    'the paragraph’s own level before the one that names its style',
    two(value('pStyle', 'A')),
    style('A', numPr(value('numId', 1))),
    styled('A', `<w:numPr>${value('ilvl', 0)}</w:numPr>`),
    '1.',
  ],
  [
    'the level that names its own style before the one that names the style below',
    abstract(
      0,
      level(0, '%1.', start + value('pStyle', 'A')) + level(1, '%2)', start + value('pStyle', 'B')),
    ) + list(1, 0),
    style('A', numPr(value('numId', 1))) + style('B', '', 'A'),
    styled('B') + styled('A'),
    '1),1.',
  ],
  [
    'the list of its own style before that of the style below',
    two() + list(2, 1) + abstract(1, level(0, '第%1章')),
    style('A', numPr(value('numId', 1))) + style('B', numPr(value('numId', 2)), 'A'),
    styled('B'),
    '第1章',
  ],
  [
    'the level of its own style before that of the style below',
    two(),
    style('A', numPr(value('numId', 1) + value('ilvl', 0))) + style('B', numPr(value('ilvl', 1)), 'A'),
    styled('B'),
    '1)',
  ],
  [
    'no list if the paragraph says so',
    two(),
    style('A', numPr(value('numId', 1))),
    styled('A', `<w:numPr>${value('numId', 0)}</w:numPr>`),
    '-',
  ],
  [
    'a definition that a numbering style links to',
    abstract(0, level(0, '%1.')) + abstract(1, value('numStyleLink', 'N')) + list(1, 0) + list(2, 1),
    style('N', numPr(value('numId', 1)), '', 'numbering'),
    items(0) + numbered(2, 0, '条'),
    '1.,2.',
  ],
  [
    'a definition that links to itself',
    abstract(1, value('numStyleLink', 'N') + level(0, '%1.')) + list(1, 1),
    style('N', numPr(value('numId', 1)), '', 'numbering'),
    items(0),
    '1.',
  ],
];
for (const [what, numbering, styles, body, labels] of STYLED)
  test(`a paragraph is numbered by ${what}`, () => assert.equal(labelsOf(numbering, body, styles), labels));

test('a file without lists has no numbers', () => {
  assert.equal(new Numbering(undefined, new Styles(undefined)).nextLabelOf(part(items(0))), null);
});

/** Whether words are hidden by the run, by its style, by the paragraph’s style and by the defaults. */
const HIDDEN: [what: string, styles: string, run: string, paragraph: string, isHidden: boolean][] = [
  ['nothing', '', '', '', false],
  ['the run itself', '', '<w:vanish/>', '', true],
  ['the run’s style', style('C', '<w:rPr><w:vanish/></w:rPr>'), value('rStyle', 'C'), '', true],
  ['the paragraph’s style', style('P', '<w:rPr><w:vanish/></w:rPr>'), '', value('pStyle', 'P'), true],
  [
    'the styles of both, which cancel each other',
    style('P', '<w:rPr><w:vanish/></w:rPr>'),
    value('rStyle', 'P'),
    value('pStyle', 'P'),
    false,
  ],
  [
    'a style that another is based on',
    style('A', '<w:rPr><w:vanish/></w:rPr>') + style('P', '', 'A'),
    '',
    value('pStyle', 'P'),
    true,
  ],
  [
    'a style that another is based on and takes back',
    style('A', '<w:rPr><w:vanish/></w:rPr>') + style('P', '<w:rPr><w:vanish w:val="0"/></w:rPr>', 'A'),
    '',
    value('pStyle', 'P'),
    false,
  ],
  [
    'the defaults',
    '<w:docDefaults><w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault></w:docDefaults>',
    '',
    '',
    true,
  ],
  [
    'the defaults, which the run cancels',
    '<w:docDefaults><w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault></w:docDefaults>',
    '<w:vanish w:val="off"/>',
    '',
    false,
  ],
  ...['1', 'true', 'on'].map((on): [string, string, string, string, boolean] => [
    `the style of all paragraphs (${on})`,
    style('P', '<w:rPr><w:vanish/></w:rPr>').replace('w:styleId', `w:default="${on}" w:styleId`),
    '',
    '',
    true,
  ]),
  [
    'a usual style that isn’t of paragraphs',
    style('P', '<w:rPr><w:vanish/></w:rPr>', '', 'character').replace('w:styleId', 'w:default="1" w:styleId'),
    '',
    '',
    false,
  ],
  [
    'a style that isn’t the default',
    style('P', '<w:rPr><w:vanish/></w:rPr>').replace('w:styleId', 'w:default="0" w:styleId'),
    '',
    '',
    false,
  ],
  [
    'styles that are based on each other',
    style('A', '', 'B') + style('B', '<w:rPr><w:vanish/></w:rPr>', 'A'),
    '',
    value('pStyle', 'A'),
    true,
  ],
];
for (const [what, styles, run, own, isHidden] of HIDDEN)
  test(`words are ${isHidden ? '' : 'not '}hidden by ${what}`, () => {
    const [properties] = named(`<w:rPr>${run}</w:rPr>`, 'w:rPr');
    const [around] = named(paragraph('', own), 'w:p');
    assert.equal(new Styles(part(styles)).isOn('w:vanish', properties, around), isHidden);
  });

test('the end of a paragraph doesn’t count if it is deleted, moved away, hidden, or a dropped initial’s', () => {
  const isJoined = (properties: string) => {
    const [first] = named(paragraph('', properties), 'w:p');
    return first && new Styles(undefined).isJoinedWithNext(first);
  };
  const marks = ['<w:del/>', '<w:moveFrom/>', '<w:vanish/>', '<w:ins/>', '<w:b/>'];
  assert.deepEqual(
    marks.map((mark) => isJoined(`<w:rPr>${mark}</w:rPr>`)),
    [true, true, true, false, false],
  );
  assert.deepEqual(
    ['drop', 'margin', 'none'].map((kind) => isJoined(`<w:framePr w:dropCap="${kind}"/>`)),
    [true, true, false],
  );
  assert.deepEqual([isJoined('<w:framePr/>'), isJoined('')], [false, false]);
});
