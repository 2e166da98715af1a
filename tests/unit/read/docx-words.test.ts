/** Which words of a Word file's body are in its lines, with the labels and marks that Word writes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { cell, level, numbered, paragraph, row, run, table, textBox } from '../../helpers/make-docx-xml.ts';
import { readDocxBody } from '../../helpers/read-docx-body.ts';
import { p } from '../../helpers/read-docx-xml.ts';

const val = (name: string, value: string | number) => `<w:${name} w:val="${value}"/>`;
const math = (inside: string) => `<m:oMath>${inside}</m:oMath>`;
const m = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;

const LINES: [what: string, body: string, ...lines: string[]][] = [
  ['paragraphs', p('甲') + p('') + p('乙'), '甲', '乙'],
  ['runs', paragraph(run('甲') + run('乙')), '甲乙'],
  ['tabs', paragraph('<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:ptab/><w:t>丙</w:t></w:r>'), '甲 乙 丙'],
  ['breaks', paragraph('<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:cr/><w:t>丙</w:t></w:r>'), '甲', '乙', '丙'],
  ['runs outside of paragraphs', run('甲') + run('乙'), '甲', '乙'],
  ['links outside of paragraphs', `<w:hyperlink>${run('甲')}${run('乙')}</w:hyperlink>`, '甲乙'],
  [
    'formulas outside of paragraphs',
    math(m('甲')) + `<m:oMathPara>${math(m('乙'))}</m:oMathPara>`,
    '甲',
    '乙',
  ],
  ['simple fields outside of paragraphs', `<w:fldSimple w:instr="REF x">${run('甲')}</w:fldSimple>`, '甲'],
  [
    'a text box after its paragraph',
    paragraph(run('甲') + textBox(p('盒')) + run('乙')) + p('丙'),
    '甲乙',
    '盒',
    '丙',
  ],
  ['a text box next to white space', paragraph(run(' ') + textBox(p('盒'))), '盒'],
  [
    'a number in a circle drawn by a field',
    paragraph(
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>EQ \\o\\ac(○,3)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(' ')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('甲')}`,
    ),
    '③ 甲',
  ],
  ['a lone text box', paragraph(textBox(p('盒') + p('子'))), '盒', '子'],
  ['a table in a paragraph', paragraph(run('甲') + table(row(cell(p('一')) + cell(p('二'))))), '甲', '一|二'],
  ['a paragraph in a paragraph', paragraph(run('甲') + p('乙') + run('丙')), '甲丙', '乙'],
  [
    'drawn words in a paragraph',
    paragraph('<w:r><w:pict><v:shape><v:textpath string="甲"/></v:shape></w:pict></w:r>'),
    '甲',
  ],
  [
    'a paragraph whose mark is deleted, with the one below',
    paragraph(run('甲'), '<w:rPr><w:del/></w:rPr>') + p('乙') + p('丙'),
    '甲乙',
    '丙',
  ],
  [
    'a paragraph whose mark is deleted, before a table',
    paragraph(run('甲'), '<w:rPr><w:del/></w:rPr>') + table(row(cell(p('一')) + cell(p('二')))),
    '甲',
    '一|二',
  ],
  ['a paragraph whose mark is deleted, at the end', paragraph(run('甲'), '<w:rPr><w:del/></w:rPr>'), '甲'],
  [
    'a table of one column, as its blocks',
    table(row(cell(p('甲') + p('乙'))) + row(cell(p('丙')))),
    '甲',
    '乙',
    '丙',
  ],
  ['a table of one column that begins later', table(row(cell(p('甲')), val('gridBefore', 1))), '|甲'],
  [
    'a table with one row of two',
    table(row(cell(p('甲'))) + row(cell(p('乙')) + cell(p('丙')))),
    '甲',
    '乙|丙',
  ],
  [
    'free columns at both sides',
    table(row(cell(p('甲')) + cell(p('乙')), val('gridBefore', 2) + val('gridAfter', 1))),
    '||甲|乙|',
  ],
  [
    'as many free columns as a table has',
    table(row(cell(p('甲')) + cell(p('乙')), val('gridAfter', 63))),
    `甲|乙${'|'.repeat(63)}`,
  ],
  ['more free columns', table(row(cell(p('甲')) + cell(p('乙')), val('gridAfter', 64))), '甲|乙'],
  ['a cell that spans', table(row(cell(p('甲'), val('gridSpan', 3)) + cell(p('乙')))), '甲|||乙'],
  [
    'a cell that spans as many as a table has',
    table(row(cell(p('甲'), val('gridSpan', 63)) + cell(p('乙')))),
    `甲${'|'.repeat(63)}乙`,
  ],
  ['a cell with an invalid span', table(row(cell(p('甲'), val('gridSpan', 0)) + cell(p('乙')))), '甲|乙'],
  [
    'vertically merged cells',
    table(
      row(cell(p('甲'), val('vMerge', 'restart')) + cell(p('乙'))) +
        row(cell(p(''), '<w:vMerge/>') + cell(p('丙'))) +
        row(cell(p(''), '<w:vMerge/>') + cell(p('丁'))),
    ),
    '甲|乙',
    '^|丙',
    '^|丁',
  ],
  [
    'a vertically merged cell below another column',
    table(
      row(cell(p('甲')) + cell(p('乙'), val('vMerge', 'restart'))) +
        row(cell(p('丙'), '<w:vMerge/>') + cell(p('丁'))),
    ),
    '甲|乙',
    '丙|丁',
  ],
  [
    'a vertically merged cell below a wide one',
    table(
      row(cell(p('甲'), val('gridSpan', 2)) + cell(p('乙'), val('vMerge', 'restart'))) +
        row(cell(p('丙')) + cell(p('丁')) + cell(p(''), '<w:vMerge/>')),
    ),
    '甲||乙',
    '丙|丁|^',
  ],
  [
    'a vertically merged cell in a row that begins later',
    table(
      row(cell(p('甲')) + cell(p('乙'), val('vMerge', 'restart')) + cell(p('丙'))) +
        row(cell(p(''), '<w:vMerge/>') + cell(p('丁')), val('gridBefore', 1)),
    ),
    '甲|乙|丙',
    '|^|丁',
  ],
  [
    'a cell that starts a new merge',
    table(
      row(cell(p('甲'), val('vMerge', 'restart')) + cell(p('乙'))) +
        row(cell(p('丙'), val('vMerge', 'restart')) + cell(p('丁'))),
    ),
    '甲|乙',
    '丙|丁',
  ],
  [
    'a cell below a deleted row',
    table(
      row(cell(p('甲'), val('vMerge', 'restart')) + cell(p('乙'))) +
        row(cell(p('子')) + cell(p('丑')), '<w:del/>') +
        row(cell(p(''), '<w:vMerge/>') + cell(p('丁'))),
    ),
    '甲|乙',
    '^|丁',
  ],
  [
    'a deleted cell’s neighbours',
    table(row(cell(p('甲')) + cell(p('子'), '<w:cellDel/>') + cell(p('乙')))),
    '甲|乙',
  ],
  [
    'a hidden row’s neighbours',
    table(
      row(cell(p('甲')) + cell(p('乙'))) +
        row(cell(p('子')) + cell(p('丑')), '<w:hidden/>') +
        row(cell(p('丙')) + cell(p('丁')), val('hidden', 0)),
    ),
    '甲|乙',
    '丙|丁',
  ],
  [
    'a table in a cell',
    table(
      row(
        cell(p('甲')) +
          cell(table(row(cell(p('一')) + cell(p('')) + cell(p('二'))) + row(cell(p(' ')) + cell(p('三'))))),
      ),
    ),
    '甲|一   二/三',
  ],
  ['a fraction', paragraph(math(`<m:f><m:num>${m('1')}</m:num><m:den>${m('2')}</m:den></m:f>`)), '1/2'],
  ['a row without cells', table(row(cell(p('甲')) + cell(p('乙'))) + p('丙')), '甲|乙', '丙'],
];
for (const [what, body, ...lines] of LINES)
  test(`a text has ${what}: ${lines.join(' ‖ ')}`, () => assert.deepEqual(readDocxBody(body).lines, lines));

const note = (id: number, inside: string) => `<w:footnote w:id="${id}">${inside}</w:footnote>`;
const refer = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
test('a note begins with its mark, whether or not its text has it, and is read once', () => {
  const notes =
    note(1, paragraph(`<w:r><w:footnoteRef/></w:r>${run('注一')}`) + p('续')) +
    note(2, p('注二')) +
    note(3, '');
  const inside = note(1, paragraph(`${run('见')}<w:r><w:footnoteRef/></w:r>${run('注')}`));
  assert.deepEqual(readDocxBody(paragraph(run('甲') + refer(1)), { notes: inside }).lines, [
    '甲[1]',
    '见[1]注',
  ]);
  const body =
    paragraph(run('甲') + refer(1) + refer(2) + refer(3) + refer(1)) +
    table(row(cell(p('一')) + cell(paragraph(run('二') + refer(4)))));
  const { lines, generated } = readDocxBody(body, { notes: notes + note(4, p('注四')) });
  assert.deepEqual(lines, ['甲[1][2][3]', '[1]注一', '续', '[2]注二', '一|二[4]', '[4]注四']);
  assert.deepEqual(generated, ['[1]', '[2]', '[3]', '[1]', '[2]', '[4]', '[4]']);
});

test('a paragraph joined by deleted marks has the label of the first part with words or an end', () => {
  const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
  const deleted = (text: string) =>
    numbered(1, 0, text).replace('</w:pPr>', '<w:rPr><w:del/></w:rPr></w:pPr>');
  const linesOf = (body: string) => readDocxBody(body, { numbering });
  assert.deepEqual(linesOf(deleted('甲') + numbered(1, 0, '乙') + numbered(1, 0, '丙')).lines, [
    '1.甲乙',
    '2.丙',
  ]);
  assert.deepEqual(linesOf(deleted(' ') + numbered(1, 0, '乙') + numbered(1, 0, '丙')).lines, [
    '1. 乙',
    '2.丙',
  ]);
  assert.deepEqual(linesOf(deleted('甲') + p('乙')).generated, ['1.']);
  assert.deepEqual(linesOf(deleted(' ') + p('乙')).lines, [' 乙']);
  const unknown = numbering.replace('decimal', 'hebrew1');
  assert.deepEqual(readDocxBody(numbered(1, 0, '甲'), { numbering: unknown }).doubts, [
    '1: The number before this line has the format “hebrew1”, which isn’t known; it is read in digits.',
  ]);
});
