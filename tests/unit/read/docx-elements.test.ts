/** Single elements of a Word file: words, pictures, alternative forms, and doubts about the file as a whole. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { CensusRun } from '../../../scripts/read/census.ts';
import { chooseForm } from '../../../scripts/read/docx/alternatives.ts';
import { doubtsAboutFile } from '../../../scripts/read/docx/document-doubts.ts';
import { largePictureIn } from '../../../scripts/read/docx/pictures.ts';
import { wordsIn } from '../../../scripts/read/docx/words.ts';
import {
  childElements,
  descendants,
  nameOf,
  parseXml,
  type XmlElement,
} from '../../../scripts/read/docx/xml.ts';
import { picture, rootElement, run } from '../../helpers/make-docx-xml.ts';

const all = (inside: string) => [...descendants(parseXml(rootElement('part', inside), 'part'))];
const first = (inside: string): XmlElement => {
  const [element] = all(inside);
  assert.ok(element, inside);
  return element;
};
const fonts = (ascii: string, hAnsi = '') =>
  `<w:rFonts w:ascii="${ascii}"${hAnsi && ` w:hAnsi="${hAnsi}"`}/>`;

const WORDS: [element: string, words: string][] = [
  ...['w:t', 'm:t', 'a:t', 'c:v', 'w:delText', 'w:instrText', 'w:delInstrText'].map(
    (name): [string, string] => [`<${name}> 甲 乙 </${name}>`, ' 甲 乙 '],
  ),
  ['<w:t>甲<w:b/>乙</w:t>', '甲乙'],
  ['<w:t><![CDATA[甲<乙]]></w:t>', '甲<乙'],
  ['<w:t>甲<w:x>乙</w:x></w:t>', '甲'],
  ['<w:t>甲\t\n乙\u2028丙\u2029丁\u0085戊</w:t>', '甲 乙 丙 丁 戊'],
  ['<w:t>甲\u2063乙\u2064丙</w:t>', '甲乙丙'],
  ['<w:noBreakHyphen/>', '-'],
  ['<v:textpath string="甲"/>', '甲'],
  ['<v:textpath/>', ''],
  ['<w:x> 甲 </w:x>', '甲'],
  ['<wp:posOffset>12</wp:posOffset>', ''],
  ['<o:x>12</o:x>', ''],
  ['<c:x>12</c:x>', ''],
  ['<w:fldData>AA</w:fldData>', ''],
  ['<w:fldDatas>AA</w:fldDatas>', 'AA'],
  ['<w:sym w:char="4E59"/>', '乙'],
  ['<w:sym w:char="F0FE"/>', '\uF0FE'],
  ['<w:sym w:char="21"/>', '!'],
  ['<w:sym w:char="20"/>', '\uFFFD'],
  ['<w:sym w:char="D7FF"/>', '\uD7FF'],
  ['<w:sym w:char="D800"/>', '\uFFFD'],
  ['<w:sym w:char="DFFF"/>', '\uFFFD'],
  ['<w:sym w:char="E000"/>', '\uE000'],
  ['<w:sym w:char="10FFFF"/>', '\u{10FFFF}'],
  ['<w:sym w:char="110000"/>', '\uFFFD'],
  ['<w:sym/>', '\uFFFD'],
];
for (const [element, words] of WORDS)
  test(`${JSON.stringify(element)} contains ${JSON.stringify(words)}`, () => {
    const one = first(element);
    assert.equal(wordsIn(one, nameOf(one)), words);
  });

const FONTS: [properties: string, text: string, shown: string][] = [
  ['', 'üa', 'üa'],
  [fonts('宋体'), 'üa', 'üa'],
  ...['Wingdings', 'wingdings 2', 'Webdings', 'Symbol'].map((font): [string, string, string] => [
    fonts(font),
    'üa',
    '\uF0FC\uF061',
  ]),
  ['<w:rFonts w:hAnsi="Wingdings"/>', 'ü', '\uF0FC'],
  [fonts('宋体', 'Wingdings'), 'ü', 'ü'],
  [fonts('My Symbol'), 'ü', 'ü'],
  [fonts('Wingdings'), '! ~¡ÿ甲\u00A0', '\uF021 \uF07E\uF0A1\uF0FF甲\u00A0'],
];
for (const [properties, text, shown] of FONTS)
  test(`${text} in ${properties || 'no font'} is ${JSON.stringify(shown)}`, () => {
    const words = all(run(text, properties)).find((one) => nameOf(one) === 'w:t');
    assert.equal(words && wordsIn(words, 'w:t'), shown);
  });

const vml = (style: string, inside = '<v:imagedata/>') =>
  `<w:pict><v:shape style="${style}">${inside}</v:shape></w:pict>`;
const drawing = (width: number, height: number, place?: 'inline' | 'anchor') =>
  picture(width, height, place).replace(/<\/?w:r>/g, '');
const PICTURES: [drawing: string, what: string | null][] = [
  [drawing(16, 22.46), 'picture of 16.0 × 22.5 cm'],
  [drawing(3, 3), null],
  [drawing(3, 3.1), 'picture of 3.0 × 3.1 cm'],
  [drawing(5, 5, 'anchor'), null],
  [drawing(5, 5), 'picture of 5.0 × 5.0 cm'],
  [drawing(5.1, 5, 'anchor'), 'picture of 5.1 × 5.0 cm'],
  [drawing(5, 5.1, 'anchor'), 'picture of 5.0 × 5.1 cm'],
  [drawing(4.1, 5, 'anchor'), null],
  [drawing(4, 5, 'anchor'), 'picture of 4.0 × 5.0 cm'],
  [drawing(5, 4.1, 'anchor'), null],
  [drawing(5, 4, 'anchor'), 'picture of 5.0 × 4.0 cm'],
  [drawing(0, 9), 'picture of unknown size'],
  [drawing(9, 0), 'picture of unknown size'],
  [drawing(9, 9).replace(/ c[xy]="\d+"/g, ''), 'picture of unknown size'],
  [drawing(9, 9).replace(/<pic:pic>.*<\/pic:pic>/, ''), null],
  [drawing(9, 9).replace(/<pic:pic>.*<\/pic:pic>/, '<pic:pic/>'), 'picture of 9.0 × 9.0 cm'],
  [drawing(9, 9).replace(/<pic:pic>.*<\/pic:pic>/, '<a:blip/>'), 'picture of 9.0 × 9.0 cm'],
  [
    drawing(9, 9)
      .replace(/<pic:pic>.*<\/pic:pic>/, '')
      .replace(
        '<a:graphicData>',
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"/>',
      )
      .replace('</a:graphicData>', ''),
    'picture of 9.0 × 9.0 cm',
  ],
  [vml('width:283.5pt;height:141.7pt'), 'picture of 10.0 × 5.0 cm'],
  [vml('width:10cm; height:50mm'), 'picture of 10.0 × 5.0 cm'],
  [vml('width:3.937in;height:189px'), 'picture of 10.0 × 5.0 cm'],
  [vml('position:absolute;width:10cm;height:5cm'), 'picture of 10.0 × 5.0 cm'],
  [vml('max-width:10cm;height:5cm'), 'picture of unknown size'],
  [vml('width:10cm'), 'picture of unknown size'],
  [vml('width:10em;height:5cm'), 'picture of unknown size'],
  [vml('width:0cm;height:5cm'), 'picture of unknown size'],
  [vml('width:10cm;height:5cm', ''), null],
  [
    vml('width:10cm').replace('<v:imagedata/>', '<v:imagedata style="width:4cm;height:5cm"/>'),
    'picture of 4.0 × 5.0 cm',
  ],
];
for (const [xml, what] of PICTURES)
  test(`${xml.slice(0, 90)}… is ${what ?? 'no large picture'}`, () =>
    assert.equal(largePictureIn(first(xml)), what));

const choice = (id: number, requires: string, words: string, more = '') =>
  `<mc:Choice ${more} Requires="${requires}" id="${id}">${words}</mc:Choice>`;
const fallback = (id: number, words: string) => `<mc:Fallback id="${id}">${words}</mc:Fallback>`;
const unknown = 'xmlns:q="urn:q"';
const FORMS: [what: string, forms: string, chosen: string | null][] = [
  [
    'the first that requires nothing unknown',
    choice(1, 'wps', run('甲')) + choice(2, 'wps', run('乙')) + fallback(3, run('丙')),
    '1',
  ],
  [
    'the understood one',
    choice(1, 'q', run('甲'), unknown) + choice(2, 'wps', run('乙')) + fallback(3, run('丙')),
    '2',
  ],
  ['the fallback if none is understood', choice(1, 'q', run('甲'), unknown) + fallback(3, run('丙')), '3'],
  [
    'no choice that also requires something unknown',
    choice(1, 'wps q', run('甲'), unknown) + fallback(3, run('丙')),
    '3',
  ],
  [
    'a choice without a requirement',
    choice(1, '', run('甲')).replace('Requires=""', '') + fallback(3, run('丙')),
    '1',
  ],
  ['a choice with an empty requirement', choice(1, ' ', run('甲')) + fallback(3, run('丙')), '1'],
  ['the fallback if the choice has no words', choice(1, 'wps', '<w:r/>') + fallback(3, run('丙')), '3'],
  ['the fallback if the choice has an empty text', choice(1, 'wps', '<w:t/>') + fallback(3, run('丙')), '3'],
  ['the choice if neither has words', choice(1, 'wps', '<w:r/>') + fallback(3, '<w:r/>'), '1'],
  [
    'the first choice if there is no fallback',
    choice(1, 'q', run('甲'), unknown) + choice(2, 'q', run('乙'), unknown),
    '1',
  ],
  [
    'the first choice if the fallback has no words',
    choice(1, 'q', run('甲'), unknown) + fallback(3, ''),
    '1',
  ],
  ...['m', 'a'].map((prefix): [string, string, string] => [
    `a choice with words of ${prefix}`,
    choice(1, 'wps', `<${prefix}:t>甲</${prefix}:t>`) + fallback(3, run('丙')),
    '1',
  ]),
  ['a choice with a symbol', choice(1, 'wps', '<w:sym>F0FE</w:sym>') + fallback(3, run('丙')), '1'],
  ['nothing if there is no form', '<w:p/>', null],
];
for (const [what, forms, chosen] of FORMS)
  test(`of alternative forms, the chosen one is ${what}`, () =>
    assert.equal(
      chooseForm(first(`<mc:AlternateContent>${forms}</mc:AlternateContent>`))?.getAttribute('id') ?? null,
      chosen,
    ));
for (const uri of [
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  'http://schemas.openxmlformats.org/x',
  'http://purl.oclc.org/ooxml/x',
  'urn:schemas-microsoft-com:vml',
])
  test(`a form of ${uri} is understood`, () => {
    const forms = choice(1, 'q', run('甲'), `xmlns:q="${uri}"`) + fallback(3, run('丙'));
    const element = first(`<mc:AlternateContent>${forms}</mc:AlternateContent>`);
    assert.equal(chooseForm(element), childElements(element)[0]);
  });

const TRACKED = 'The file has tracked changes; insertions are kept and deletions left out.';
const UNMARKED = 'A note of the file has no mark in the text, and is left out.';
const OTHER = 'The file has a part with words that Word shows nowhere known; they are left out.';
const runOf = (
  text: string,
  why: string,
  place = 'main',
  fate: CensusRun['fate'] = 'left-out',
): CensusRun => ({
  ...{ text, place, fate, why },
});
const header = (text: string, place = 'header1') => runOf(text, 'header', place, 'furniture');
const FILES: [what: string, runs: CensusRun[], expected: string[]][] = [
  ['nothing', [runOf('子', 'hidden')], []],
  ['deletions', [runOf('子', 'deleted (a tracked change)')], [TRACKED]],
  ['deletions of white space', [runOf(' ', 'deleted (a tracked change)')], []],
  ['a note without a mark', [runOf('子', 'a note without a mark that can be seen')], [UNMARKED]],
  ['an unknown part', [runOf('子', 'in a part of the kind x')], [OTHER]],
  ['a part of a kind', [runOf('子', 'in a chart')], []],
  [
    'all of them',
    [
      runOf('子', 'in a part of the kind x'),
      runOf('丑', 'a note without a mark that can be seen'),
      runOf('寅', 'deleted (a tracked change)'),
    ],
    [TRACKED, UNMARKED, OTHER],
  ],
  ['a header that the text contains', [header('江东'), header(' 省厅')], []],
  [
    'a header that the text doesn’t contain',
    [header('江东'), header('市')],
    ['The header says “江东市”, which the text doesn’t.'],
  ],
  [
    'a footer',
    [runOf('江东市', 'footer', 'footer1', 'furniture')],
    ['The footer says “江东市”, which the text doesn’t.'],
  ],
  [
    'two headers',
    [header('甲'), header('乙', 'header2')],
    ['The header says “甲”, which the text doesn’t.', 'The header says “乙”, which the text doesn’t.'],
  ],
  ['a header without Chinese', [header('- 1 -')], []],
  [
    'a header of forty letters',
    [header('甲'.repeat(40))],
    [`The header says “${'甲'.repeat(40)}”, which the text doesn’t.`],
  ],
  [
    'a longer header',
    [header('甲'.repeat(41))],
    [`The header says “${'甲'.repeat(40)}…”, which the text doesn’t.`],
  ],
  ['other furniture', [runOf('甲', 'page number', 'header1', 'furniture')], []],
];
for (const [what, runs, expected] of FILES)
  test(`reports of a file with ${what}: ${expected.join(' ') || 'nothing'}`, () => {
    const doubts = doubtsAboutFile(runs, '江 东\n省厅文件');
    assert.deepEqual(
      doubts.map(({ problem }) => problem),
      expected,
    );
    assert.ok(doubts.every(({ line }) => line === 1));
  });
