/** Words of a Word file that aren't its text, and which of them are reported. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { cell, control, paragraph, picture, row, run, table, textBox } from '../../helpers/make-docx-xml.ts';
import { readDocxBody } from '../../helpers/read-docx-body.ts';
import { p } from '../../helpers/read-docx-xml.ts';

const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const code = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
const field = (text: string, result: string) =>
  `${mark('begin')}${code(text)}${mark('separate')}${result}${mark('end')}`;
const val = (name: string, value: string | number) => `<w:${name} w:val="${value}"/>`;
const math = (inside: string) => `<m:oMath>${inside}</m:oMath>`;
const m = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;

const LEFT: [what: string, body: string, lines: string[], runs: string[]][] = [
  [
    'a deletion',
    paragraph(run('甲') + `<w:del>${run('子')}<w:r><w:delText>丑</w:delText></w:r></w:del>`),
    ['甲'],
    ['子 (left-out, deleted (a tracked change))', '丑 (left-out, deleted (a tracked change))'],
  ],
  [
    'a move away',
    paragraph(run('甲') + `<w:moveFrom>${run('子')}</w:moveFrom>`),
    ['甲'],
    ['子 (left-out, deleted (a tracked change))'],
  ],
  [
    'a field’s code',
    paragraph(run('甲') + field('REF x', run('乙'))),
    ['甲乙'],
    ['REF x (left-out, a field’s code)'],
  ],
  [
    'a deleted field’s code',
    paragraph(run('甲') + '<w:r><w:delInstrText>REF x</w:delInstrText></w:r>'),
    ['甲'],
    ['REF x (left-out, a field’s code)'],
  ],
  [
    'words in the code of a field',
    paragraph(mark('begin') + code('IF ') + run('子') + mark('separate') + run('乙') + mark('end')),
    ['乙'],
    ['IF  (left-out, a field’s code)', '子 (left-out, a field’s code)'],
  ],
  [
    'words before a field in a field’s code',
    paragraph(
      mark('begin') +
        code('IF') +
        run('子') +
        field('REF y', run('丑')) +
        mark('separate') +
        run('乙') +
        mark('end'),
    ),
    ['乙'],
    ['IF', '子', 'REF y', '丑'].map((text) => `${text} (left-out, a field’s code)`),
  ],
  [
    'the number of a page in the result of a field',
    paragraph(field('REF x', run('甲') + field('PAGE', run('1')))),
    ['甲'],
    [...['REF x', 'PAGE'].map((text) => `${text} (left-out, a field’s code)`), '1 (furniture, page number)'],
  ],
  [
    'a field in a field’s code',
    paragraph(
      mark('begin') + code('IF ') + field('REF y', run('子')) + mark('separate') + run('乙') + mark('end'),
    ),
    ['乙'],
    ['IF  (left-out, a field’s code)', 'REF y (left-out, a field’s code)', '子 (left-out, a field’s code)'],
  ],
  ...['PAGE', ' numpages ', 'SectionPages \\* x'].map((one): [string, string, string[], string[]] => [
    `the number of a page (${one})`,
    paragraph(run('甲') + field(one, run('1'))),
    ['甲'],
    [`${one} (left-out, a field’s code)`, '1 (furniture, page number)'],
  ]),
  [
    'the number of a page in a simple field',
    paragraph(run('甲') + `<w:fldSimple w:instr=" PAGE ">${run('1')}</w:fldSimple>`),
    ['甲'],
    ['1 (furniture, page number)'],
  ],
  [
    'a reference to a page',
    paragraph(run('甲') + field('PAGEREF x', run('1'))),
    ['甲1'],
    ['PAGEREF x (left-out, a field’s code)'],
  ],
  [
    'a table of contents',
    paragraph(field('toc \\o', run('一、甲1'))) + p('甲'),
    ['甲'],
    ['toc \\o (left-out, a field’s code)', '一、甲1 (furniture, table of contents)'],
  ],
  [
    'a table of contents of several paragraphs',
    paragraph(mark('begin') + code('TOC') + mark('separate') + run('子')) +
      paragraph(run('丑') + mark('end') + run('甲')),
    ['甲'],
    [
      'TOC (left-out, a field’s code)',
      '子 (furniture, table of contents)',
      '丑 (furniture, table of contents)',
    ],
  ],
  [
    'a field without a result',
    paragraph(run('甲') + mark('begin') + code('PAGE') + mark('end') + run('乙')),
    ['甲乙'],
    ['PAGE (left-out, a field’s code)'],
  ],
  ['an end without a field', paragraph(mark('separate') + mark('end') + run('甲')), ['甲'], []],
  [
    'a field without an end',
    paragraph(mark('begin') + run('甲') + mark('separate') + run('乙')),
    ['甲乙'],
    [],
  ],
  [
    'a reading above a character',
    paragraph(`<w:ruby><w:rt>${run('jī')}</w:rt><w:rubyBase>${run('基')}</w:rubyBase></w:ruby>`),
    ['基'],
    ['jī (left-out, how the characters below it are read (ruby))'],
  ],
  [
    'another form',
    paragraph(textBox(p('盒'))),
    ['盒'],
    ['盒 (left-out, another form of the element beside it)'],
  ],
  [
    'white words',
    paragraph(run('甲') + run('子', val('color', 'fefefe'))),
    ['甲'],
    ['子 (left-out, white on white)'],
  ],
  ['grey words', paragraph(run('甲', val('color', 'fbffff'))), ['甲'], []],
  [
    'white words on a highlight',
    paragraph(run('甲', val('color', 'ffffff') + val('highlight', 'red'))),
    ['甲'],
    [],
  ],
  ...(
    [
      ['val="clear" w:fill="auto"', false],
      ['val="clear" w:fill="FFFFFF"', false],
      ['val="nil" w:fill="FFFFFF"', false],
      ['val="clear"', false],
      ['fill="FF0000"', true],
      ['val="pct50" w:fill="FFFFFF"', true],
    ] as const
  ).map(([shading, isText]): [string, string, string[], string[]] => [
    `white words on a shading of ${shading}`,
    paragraph(run('子', val('color', 'ffffff')), `<w:shd w:${shading}/>`) + p('甲'),
    isText ? ['子', '甲'] : ['甲'],
    isText ? [] : ['子 (left-out, white on white)'],
  ]),
  [
    'white words in a text box',
    paragraph(run('甲') + textBox(paragraph(run('盒', val('color', 'ffffff'))))),
    ['甲', '盒'],
    ['盒 (left-out, another form of the element beside it)'],
  ],
  [
    'words too small',
    paragraph(run('甲', val('sz', 4)) + run('子', val('sz', 3))),
    ['甲'],
    ['子 (left-out, too small to be read)'],
  ],
  ['hidden words', paragraph(run('甲') + run('子', '<w:vanish/>')), ['甲'], ['子 (left-out, hidden)']],
  [
    'words struck out',
    paragraph(run('甲') + run('子', '<w:strike/>') + run('丑', '<w:dstrike/>')),
    ['甲'],
    ['子 (left-out, struck out)', '丑 (left-out, struck out)'],
  ],
  [
    'words of a form',
    control(p('子')).replace('<w:sdtPr/>', '<w:sdtPr><w:showingPlcHdr/></w:sdtPr>') +
      control(p('甲')).replace('<w:sdtPr/>', '<w:sdtPr><w:showingPlcHdr w:val="0"/></w:sdtPr>'),
    ['甲'],
    ['子 (left-out, what a form shows until it is filled in)'],
  ],
  [
    'words in a completed form, within an empty one',
    control(control(p('甲'))).replace('<w:sdtPr/>', '<w:sdtPr><w:showingPlcHdr/></w:sdtPr>'),
    ['甲'],
    [],
  ],
  ['stray words', `散${p('甲')}`, ['甲'], ['散 (left-out, where Word’s standard has no text)']],
  [
    'measures',
    paragraph(
      run('甲') +
        '<w:r><w:drawing><wp:inline><wp:posOffset>12</wp:posOffset></wp:inline></w:drawing><w:fldData>AA</w:fldData></w:r>',
    ),
    ['甲'],
    [],
  ],
  [
    'words in properties',
    paragraph(run('甲'), '<w:rPr><w:t>子</w:t></w:rPr>'),
    ['甲'],
    ['子 (left-out, where Word’s standard has no text)'],
  ],
  [
    'a large picture',
    paragraph(run('甲') + picture(16, 22)),
    ['甲'],
    ['– (left-out, picture of 16.0 × 22.0 cm)'],
  ],
  [
    'an embedded object',
    paragraph(run('甲') + '<w:r><w:object/></w:r>'),
    ['甲'],
    ['– (left-out, embedded object)'],
  ],
  ['an object in a deletion', paragraph(run('甲') + '<w:del><w:r><w:object/></w:r></w:del>'), ['甲'], []],
];
for (const [what, body, lines, runs] of LEFT)
  test(`${what}: ${runs.join(', ') || 'text'}`, () => {
    const found = readDocxBody(body);
    assert.deepEqual([found.lines, found.runs], [lines, runs]);
  });

const LONG = '甲'.repeat(20);
const DOUBTS: [what: string, body: string, ...doubts: string[]][] = [
  [
    'hidden words',
    p('甲') + paragraph(run('乙') + run('子', '<w:vanish/>')),
    '2: “子” is hidden, and left out.',
  ],
  [
    'words struck out',
    paragraph(run('子', '<w:strike/>') + run('乙')),
    '1: “子” is struck out, and left out.',
  ],
  [
    'words too small',
    paragraph(run('子', val('sz', 1)) + run('乙')),
    '1: “子” is too small to be read, and left out.',
  ],
  [
    'white words',
    paragraph(run('子', val('color', 'FFFFFF')) + run('乙')),
    '1: “子” is white on white, and left out.',
  ],
  ['twenty hidden letters', paragraph(run(LONG, '<w:vanish/>')), `1: “${LONG}” is hidden, and left out.`],
  [
    'more hidden letters',
    paragraph(run(` ${LONG}甲`, '<w:vanish/>')),
    `1: “${LONG}…” is hidden, and left out.`,
  ],
  ['hidden white space', paragraph(run(' ', '<w:vanish/>') + run('甲'))],
  [
    'hidden words beside a text box',
    paragraph(run('子', '<w:vanish/>') + textBox(p('盒'))),
    '1: “子” is hidden, and left out.',
  ],
  [
    'hidden words after a lone text box',
    paragraph(textBox(p('盒'))) + paragraph(run('乙') + run('子', '<w:vanish/>')),
    '2: “子” is hidden, and left out.',
  ],
  ['deleted words', paragraph(run('甲') + `<w:del>${run('子')}</w:del>`)],
  ['stray words', paragraph(`散${run('甲')}`)],
  [
    'an unknown element',
    paragraph(`<w:x>散</w:x>${run('甲')}`),
    '1: “散” is left out: it is where Word’s standard has no text.',
  ],
  [
    'a hidden row',
    table(row(cell(p('甲')) + cell(p('乙'))) + row(cell(p('子')) + cell(p('丑')), '<w:hidden/>')),
    '1: “子丑” is hidden, and left out.',
  ],
  [
    'a covered cell with words',
    table(
      row(cell(p('甲'), val('vMerge', 'restart')) + cell(p('乙'))) +
        row(cell(p('子'), '<w:vMerge/>') + cell(p('丙'))),
    ),
    '3: “子” is in a cell that is covered by the one above it, and left out.',
  ],
  [
    'hidden words of a cell',
    table(row(cell(paragraph(run('子', '<w:vanish/>') + run('甲'))) + cell(p('乙')))),
    '2: “子” is hidden, and left out.',
  ],
  [
    'a hidden run outside of paragraphs',
    run('子', '<w:vanish/>') + p('甲'),
    '1: “子” is hidden, and left out.',
  ],
  [
    'a chart',
    paragraph(run('甲') + '<w:r><c:chart/></w:r>'),
    '1: There is a chart here; its words and figures aren’t read.',
  ],
  [
    'a part in another file',
    paragraph(run('甲') + '<w:subDoc/>'),
    '1: A part of the document is in another file.',
  ],
  [
    'an object',
    paragraph(run('甲') + '<w:r><w:object/></w:r>'),
    '1: There is an embedded object here; its words aren’t read.',
  ],
  [
    'a picture',
    paragraph(run('甲') + picture(10, 10)),
    '1: There is a picture of 10.0 × 10.0 cm here; it may contain text.',
  ],
  ...['sSup', 'sSub', 'sSubSup', 'sPre', 'rad', 'nary', 'm', 'acc', 'limLow', 'limUpp', 'eqArr'].map(
    (name): [string, string, string] => [
      `a formula with ${name}`,
      paragraph(math(`<m:box><m:${name}>${m('2')}</m:${name}></m:box>`)),
      '1: A formula is read as its characters in a row.',
    ],
  ),
  ['a formula in a row', paragraph(math(m('a+b')))],
  [
    'the day of opening',
    paragraph(field('DATE', run('今天'))),
    '1: There is a field (DATE) here that shows the day on which the file is opened.',
  ],
];
for (const [what, body, ...doubts] of DOUBTS)
  test(`${what}: ${doubts.join(' ') || 'not reported'}`, () =>
    assert.deepEqual(readDocxBody(body).doubts, doubts));
