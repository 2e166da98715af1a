/** The content of a Word file is read in order, with its structure, or reported, by groups of the standard. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { summarise } from '../../../scripts/read/census.ts';
import { CELL_BREAK, COLUMN_GAP } from '../../../scripts/read/cell-break.ts';
import { MERGED_CELL } from '../../../scripts/read/merged-cell.ts';
import { readBytes } from '../../../scripts/read/read-file.ts';
import {
  cell,
  control,
  level,
  makeDocxXml,
  numberingPart,
  paragraph,
  rootElement,
  row,
  run,
  table,
  zipDocx,
} from '../../helpers/make-docx-xml.ts';
import { linesOf, p, readDocxLines, readDocxXml } from '../../helpers/read-docx-xml.ts';

const FOLDER = new URL('../../fixtures/read/', import.meta.url);
const fixture = (name: string) => readBytes(readFileSync(new URL(name, FOLDER)), name);

const THREE = ['江东省教育厅2024年教育数字化工作要点', '一、总体要求', '全面推进数字化。'];
const FIXTURES: [what: string, name: string, lines: string[]][] = [
  [
    'an imported part is where it is imported',
    'docx-altchunk.docx',
    [...THREE, '二、由外部片段带入的条款。', '最后一段。'],
  ],
  [
    'hidden words and readings above characters aren’t text',
    'docx-hidden-ruby.docx',
    [...THREE, '可见文字。', '信息化。'],
  ],
  ['the main part has any name', 'docx-main-part-name.docx', THREE],
  ['a namespace has any prefix', 'docx-other-prefix.docx', THREE],
  [
    'numbers follow styles, overrides, restarts and formats',
    'docx-numbering.docx',
    [
      ...[
        '江东省教育厅工作要点',
        '一、总体要求',
        '（一）目标一。做实。',
        '二、重点任务',
        '（一）任务一。做细。',
      ],
      ...[
        '第一章总则',
        '1.1 范围',
        'I.第0种格式',
        '甲、第1种格式',
        '壹、第2种格式',
        '⑴第3种格式',
        '⒈第4种格式',
      ],
      ...['01)第5种格式', '1.甲', '（1）不重起', '2.乙', '（2）不重起', '任务1：另写的级别'],
    ],
  ],
  [
    'a text box follows its paragraph',
    'docx-textbox-midsentence.docx',
    [...THREE, '二、落实责任。单位主要负责人负总责。', '内部资料', '责任处室\t信息处'],
  ],
  [
    'a deleted paragraph mark joins, and a deleted paragraph has no label',
    'docx-tracked-paragraph-mark.docx',
    ['江东省教育厅2024年工作要点', '一、建设目标', '二、保障措施', '加强经费投入。'],
  ],
  [
    'each paragraph is a line',
    'docx-paragraphs-glued.docx',
    [
      ...['江东县教育局关于加强校园网管理的实施意见', '一、主要任务', '建设校园网，实现千兆到班'],
      ...['责任单位：电教站，各学校', '江东县教育局', '2023年5月8日'],
    ],
  ],
];
for (const [what, name, lines] of FIXTURES) {
  test(`${what} (${name})`, async () => assert.deepEqual(linesOf(await fixture(name)), lines));
}

test('reports hidden words', async () => {
  const { doubts, census } = await fixture('docx-hidden-ruby.docx');
  assert.match(doubts[0]?.problem ?? '', /“隐藏字” is hidden/);
  assert.deepEqual(
    summarise(census, 'left-out').map(({ text }) => text),
    ['隐藏字', 'xìn'],
  );
});

test('a file whose pages are pictures is an error, like a scanned PDF', async () => {
  await assert.rejects(
    fixture('docx-pictures-only.docx'),
    /its pages are pictures\. Run it through text recognition/,
  );
});

test('the strict variant of the standard is read like the transitional one', async () => {
  const main = rootElement(
    'document',
    `<w:body>${p('甲')}${table(row(cell(p('一')) + cell(p('二'))))}</w:body>`,
    'http://purl.oclc.org/ooxml/wordprocessingml/main',
  );
  assert.deepEqual(linesOf(await readBytes(await zipDocx(main), 'a.docx')), ['甲', '一\t二']);
});

test('a part may be written in UTF-16', async () => {
  const main = Buffer.from(`\uFEFF${rootElement('document', `<w:body>${p('教育')}</w:body>`)}`, 'utf16le');
  assert.deepEqual(linesOf(await readBytes(await zipDocx(main), 'a.docx')), ['教育']);
});

const WRAPPERS: [name: string, wrap: (inside: string) => string][] = [
  ['a content control', control],
  ['custom XML', (inside) => `<w:customXml w:element="x">${inside}</w:customXml>`],
  ['a tracked insertion', (inside) => `<w:ins w:id="1">${inside}</w:ins>`],
  ['a move to here', (inside) => `<w:moveTo w:id="1">${inside}</w:moveTo>`],
  [
    'alternatives',
    (inside) =>
      `<mc:AlternateContent><mc:Choice Requires="wps">${inside}</mc:Choice><mc:Fallback>${inside}</mc:Fallback></mc:AlternateContent>`,
  ],
  [
    'alternatives whose choice requires something unknown',
    (inside) =>
      `<mc:AlternateContent><mc:Choice xmlns:q="urn:q" Requires="q">${p('别的')}</mc:Choice><mc:Fallback>${inside}</mc:Fallback></mc:AlternateContent>`,
  ],
  ['an element of tomorrow', (inside) => `<q:new xmlns:q="urn:q">${inside}</q:new>`],
  ['two of them', (inside) => control(`<w:customXml>${inside}</w:customXml>`)],
];
for (const [name, wrap] of WRAPPERS) {
  test(`the content of ${name} is read: blocks, rows, cells and runs`, async () => {
    const body =
      wrap(p('甲') + p('乙')) +
      table(wrap(row(cell(p('一')) + wrap(cell(p('二'))))) + row(cell(wrap(p('三'))) + cell(p('四')))) +
      paragraph(run('前') + wrap(run('中')) + run('后'));
    assert.deepEqual(await readDocxLines(body), ['甲', '乙', '一\t二', '三\t四', '前中后']);
  });
}

test('smart tags, hyperlinks, simple fields and directions are transparent', async () => {
  const body = paragraph(
    `<w:smartTag>${run('省')}</w:smartTag><w:hyperlink>${run('教')}</w:hyperlink><w:fldSimple w:instr="REF x">${run('育')}</w:fldSimple><w:bdo>${run('厅')}</w:bdo>`,
  );
  assert.deepEqual(await readDocxLines(body), ['省教育厅']);
});

test('the result of a field is text, its code isn’t, and neither is a page number', async () => {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const field = (code: string, result: string) =>
    `${mark('begin')}<w:r><w:instrText>${code}</w:instrText></w:r>${mark('separate')}${result}${mark('end')}`;
  const nested = `${mark('begin')}<w:r><w:instrText>IF </w:instrText></w:r>${field('REF y', run('码'))}${mark('separate')}${run('果')}${mark('end')}`;
  const body =
    paragraph(run('见') + field('REF x', run('附件')) + nested) +
    paragraph(field(' PAGE ', run('12')) + run('尾'));
  const result = await readDocxXml(body);
  assert.deepEqual(linesOf(result), ['见附件果', '尾']);
  assert.deepEqual(summarise(result.census, 'furniture'), [
    { text: '12', why: 'page number', place: 'word/document.xml', count: 1 },
  ]);
});

const fieldOf = (code: string, result = '') => {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const separate = result && mark('separate') + run(result);
  return `${mark('begin')}<w:r><w:instrText xml:space="preserve">${code}</w:instrText></w:r>${separate}${mark('end')}`;
};
const FIELDS: [what: string, field: string, line: string, doubt: RegExp | null][] = [
  ['a number in a circle', fieldOf(' eq \\o\\ac(○,3) '), '甲③', null],
  ['a character in a circle', fieldOf('EQ \\o\\ac(○,密)'), '甲○密', null],
  ['a reading above a character', fieldOf('EQ \\* jc2 \\* hps10 \\o\\ad(\\s\\up 9(jī),基)'), '甲基', null],
  ['a fraction', fieldOf('EQ \\f(1,2)'), '甲', /“EQ \\f\(1,2\)”/],
  ['a choice', fieldOf('FORMDROPDOWN'), '甲', /FORMDROPDOWN/],
  ['a place to click', fieldOf('MACROBUTTON NoMacro [单击此处]'), '甲', /单击此处/],
  ['a paragraph’s number', fieldOf('AUTONUM'), '甲', /AUTONUM/],
  ['the day of opening', fieldOf('DATE \\@ "yyyy年M月d日"', '2024年3月5日'), '甲2024年3月5日', /\(DATE\)/],
  ['a reference', fieldOf('REF x', '附件'), '甲附件', null],
];
for (const [what, field, line, problem] of FIELDS) {
  test(`a field that shows ${what} is ${problem ? 'reported' : 'read'}`, async () => {
    const result = await readDocxXml(paragraph(run('甲') + field));
    assert.deepEqual(linesOf(result), [line]);
    assert.equal(result.doubts.length, problem ? 1 : 0);
    if (problem) assert.match(result.doubts[0]?.problem ?? '', problem);
  });
}

test('a table of contents is furniture, by its field and with the heading of its content control', async () => {
  const gallery =
    '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>';
  const contents = paragraph(fieldOf('TOC \\o "1-2"', '一、总体要求1'));
  const held = control(p('目录') + contents).replace('<w:sdtPr/>', gallery);
  const result = await readDocxXml(held + contents + p('一、总体要求'));
  assert.deepEqual(linesOf(result), ['一、总体要求']);
  assert.deepEqual(
    summarise(result.census, 'furniture').map(({ text, why }) => [why, text]),
    [
      ['table of contents', '目录'],
      ['table of contents', '一、总体要求1'],
    ],
  );
});

test('a field without an end loses no text', async () => {
  const body = paragraph(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('正文')}`) + p('下文');
  assert.deepEqual(await readDocxLines(body), ['正文', '下文']);
});

test('hyphens, symbols, tabs, breaks and formulas are read as shown', async () => {
  const body =
    paragraph(
      `<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:tab/><w:t>c</w:t><w:ptab/><w:t>d</w:t></w:r>`,
    ) +
    paragraph(
      '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>上</w:t><w:br/><w:t>下</w:t><w:cr/><w:t>末</w:t></w:r>',
    ) +
    paragraph(
      `${run('取')}<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:d><m:e><m:r><m:t>n</m:t></m:r></m:e></m:d></m:den></m:f></m:oMath>`,
    );
  assert.deepEqual(await readDocxLines(body), ['a-b c d', '\uF0FE上', '下', '末', '取1/(n)']);
});

const OPERANDS = ['甲', '乙', '丙'].map((word) => `<m:e><m:r><m:t>${word}</m:t></m:r></m:e>`);
const DELIMITERS: [properties: string, operands: number, shown: string][] = [
  ['', 1, '(甲)'],
  ['', 3, '(甲|乙|丙)'],
  ['<m:begChr m:val="["/><m:endChr m:val="]"/>', 1, '[甲]'],
  ['<m:sepChr m:val="，"/>', 3, '(甲，乙，丙)'],
  ['<m:begChr m:val=""/><m:endChr m:val=""/>', 2, '甲|乙'],
];
for (const [properties, operands, shown] of DELIMITERS)
  test(`brackets of a formula are text: ${shown}`, async () => {
    const inside = `<m:dPr>${properties}</m:dPr>${OPERANDS.slice(0, operands).join('')}`;
    assert.deepEqual(await readDocxLines(paragraph(`<m:oMath><m:d>${inside}</m:d></m:oMath>`)), [shown]);
  });

test('a tab or line end inside the file’s text is white space, not a cell or paragraph', async () => {
  assert.deepEqual(await readDocxLines(paragraph(run('教\n\t育'))), ['教 育']);
});

test('rows that begin at a later column, spans and covered cells keep their positions', async () => {
  const span = (columns: string) => `<w:gridSpan w:val="${columns}"/>`;
  const body = table(
    row(cell(p('甲'), '<w:vMerge w:val="restart"/>') + cell(p('乙'), span('2'))) +
      row(cell(p(''), '<w:vMerge/>') + cell(p('丙')) + cell(p('丁'))) +
      row(cell(p('戊')), '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>') +
      row(cell(p('己'), '<w:vMerge/>') + cell(p('庚')) + cell(p('辛'))),
  );
  assert.deepEqual(await readDocxLines(body), ['甲\t乙\t', `${MERGED_CELL}\t丙\t丁`, '\t戊\t', '己\t庚\t辛']);
});

test('a covered cell of two columns keeps both', async () => {
  const wide = (merge: string) => `<w:gridSpan w:val="2"/><w:vMerge${merge}/>`;
  const body = table(
    row(cell(p('甲'), wide(' w:val="restart"')) + cell(p('乙'))) + row(cell(p(''), wide('')) + cell(p('丙'))),
  );
  assert.deepEqual(await readDocxLines(body), ['甲\t\t乙', `${MERGED_CELL}\t\t丙`]);
});

test('words in a covered cell are reported', async () => {
  const merge = (value: string) => `<w:vMerge w:val="${value}"/>`;
  const body = table(
    row(cell(p('甲'), merge('restart')) + cell(p('乙'))) +
      row(cell(p('盖住'), merge('continue')) + cell(p('丙'))),
  );
  const { doubts } = await readDocxXml(body);
  assert.match(doubts[0]?.problem ?? '', /“盖住” is in a cell that is covered/);
});

test('a cell keeps its paragraphs, and a nested table becomes a line per row', async () => {
  const inner = table(row(cell(p('内一')) + cell(p('内二'))) + row(cell(p('内三')) + cell(p('内四'))));
  const body = table(row(cell(p('甲') + p('') + p('乙')) + cell(p('丙') + inner + p('丁'))));
  assert.deepEqual(await readDocxLines(body), [
    `${['甲', '乙'].join(CELL_BREAK)}\t${['丙', `内一${COLUMN_GAP}内二`, `内三${COLUMN_GAP}内四`, '丁'].join(CELL_BREAK)}`,
  ]);
});

test('a table with a single column is read as its blocks', async () => {
  const inner = table(row(cell(p('一')) + cell(p('二'))));
  assert.deepEqual(await readDocxLines(table(row(cell(p('甲') + inner + p('乙'))))), ['甲', '一\t二', '乙']);
});

for (const wild of ['1000000000', 'NaN', '-1', '1e3', '']) {
  test(`a size of “${wild}” in the file is limited`, async () => {
    const property = (name: string) => `<w:${name} w:val="${wild}"/>`;
    const body =
      table(
        row(
          cell(p('甲'), property('gridSpan')) + cell(p('乙')),
          property('gridBefore') + property('gridAfter'),
        ),
      ) +
      paragraph(run('丙'), `<w:numPr>${property('ilvl')}<w:numId w:val="1"/></w:numPr>`) +
      paragraph(`<w:r><w:sym w:char="${wild}"/></w:r>`);
    const numbering = numberingPart(
      `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="${wild}"><w:startOverride w:val="${wild}"/></w:lvlOverride></w:num>`,
    );
    assert.deepEqual((await readDocxLines(body, [numbering])).slice(0, 2), ['甲\t乙', '1.丙']);
  });
}

test('text where the standard allows none is left out and reported', async () => {
  const result = await readDocxXml(`${p('甲')}<w:p>散字${run('乙')}<q:x xmlns:q="urn:q">生词</q:x></w:p>`);
  assert.deepEqual(linesOf(result), ['甲', '乙']);
  assert.deepEqual(
    summarise(result.census, 'left-out').map(({ text }) => text),
    ['散字', '生词'],
  );
});

const DAMAGED: [what: string, bytes: () => Promise<Buffer>, message: RegExp][] = [
  ['a workbook named .docx', () => zipDocx('<workbook/>'), /its main part is no Word document/],
  ['a main part that isn’t XML', () => zipDocx('<w:document'), /The Word file is damaged/],
  [
    'nesting without end',
    () => makeDocxXml('<w:sdt>'.repeat(30_000) + '</w:sdt>'.repeat(30_000)),
    /nested more than 1,000 deep/,
  ],
  ['a file with nothing in it', () => makeDocxXml(p('')), /has no text that can be seen/],
];
for (const [what, bytes, message] of DAMAGED) {
  test(`reports ${what}`, async () => assert.rejects(readBytes(await bytes(), 'a.docx'), message));
}

const STRAY: [what: string, body: string, lines: string[]][] = [
  [
    'words and a paragraph in place of rows',
    `<w:tbl><m:t>甲${paragraph(run('乙'))}</m:t></w:tbl>`,
    ['甲', '乙'],
  ],
  ['a symbol in place of rows', '<w:tbl><w:sym w:char="4E59"/></w:tbl>', ['乙']],
  [
    'words in a formula beside its parts',
    paragraph(`<m:oMath><m:d><m:r><m:t>甲</m:t></m:r></m:d></m:oMath>`),
    ['(甲)'],
  ],
  [
    'a symbol among the properties of a run',
    paragraph(`<w:r><w:rPr><w:sym w:char="4E59"/></w:rPr></w:r>${run('甲')}`),
    ['甲'],
  ],
];
for (const [what, body, lines] of STRAY) {
  test(`reads or reports ${what}`, async () => assert.deepEqual(linesOf(await readDocxXml(body)), lines));
}
