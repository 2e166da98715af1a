/** What a Word file holds is read in order, with its structure, or told: by kinds of what Word's standard has. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { summarise } from '../../scripts/read/census.ts';
import { CELL_BREAK, COLUMN_GAP } from '../../scripts/read/cell-break.ts';
import { formatNumber } from '../../scripts/read/docx/number-format.ts';
import { MERGED_CELL } from '../../scripts/read/merged-cell.ts';
import { readBytes } from '../../scripts/read/read-file.ts';
import {
  cell,
  control,
  level,
  type MadePart,
  makeDocxXml,
  numbered,
  numberingPart,
  paragraph,
  picture,
  rootElement,
  row,
  run,
  stylesPart,
  table,
  zipDocx,
} from '../helpers/make-docx-xml.ts';
import { root } from '../helpers/notice-of.ts';

const fixture = (name: string) => readBytes(readFileSync(join(root, 'tests/fixtures/read', name)), name);
const read = async (body: string, parts: readonly MadePart[] = []) =>
  readBytes(await makeDocxXml(body, parts), 'a.docx');
/** The lines that aren't empty. */
const linesOf = ({ text }: { text: string }) => text.split('\n').filter((line) => line.trim() !== '');
const readLines = async (body: string, parts: readonly MadePart[] = []) => linesOf(await read(body, parts));
const p = (text: string) => paragraph(run(text));

const THREE = ['江东省教育厅2024年教育数字化工作要点', '一、总体要求', '全面推进数字化。'];
const FIXTURES: [what: string, name: string, lines: string[]][] = [
  [
    'an imported part stands where it is imported',
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
    'a text box stands behind its paragraph',
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

test('tells of hidden words', async () => {
  const { doubts, census } = await fixture('docx-hidden-ruby.docx');
  assert.match(doubts[0]?.problem ?? '', /“隐藏字” is hidden/);
  assert.deepEqual(
    summarise(census, 'left-out').map(({ text }) => text),
    ['隐藏字', 'xìn'],
  );
});

test('a file whose pages are pictures is an error, as a scanned PDF is', async () => {
  await assert.rejects(
    fixture('docx-pictures-only.docx'),
    /its pages are pictures\. Run it through text recognition/,
  );
});

test('the strict form of the standard is read as the transitional one is', async () => {
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
    'alternatives whose choice asks for what nobody knows',
    (inside) =>
      `<mc:AlternateContent><mc:Choice xmlns:q="urn:q" Requires="q">${p('别的')}</mc:Choice><mc:Fallback>${inside}</mc:Fallback></mc:AlternateContent>`,
  ],
  ['an element of tomorrow', (inside) => `<q:new xmlns:q="urn:q">${inside}</q:new>`],
  ['two of them', (inside) => control(`<w:customXml>${inside}</w:customXml>`)],
];
for (const [name, wrap] of WRAPPERS) {
  test(`what stands in ${name} is read: blocks, rows, cells and runs`, async () => {
    const body =
      wrap(p('甲') + p('乙')) +
      table(wrap(row(cell(p('一')) + wrap(cell(p('二'))))) + row(cell(wrap(p('三'))) + cell(p('四')))) +
      paragraph(run('前') + wrap(run('中')) + run('后'));
    assert.deepEqual(await readLines(body), ['甲', '乙', '一\t二', '三\t四', '前中后']);
  });
}

test('smart tags, hyperlinks, simple fields and directions are looked through', async () => {
  const body = paragraph(
    `<w:smartTag>${run('省')}</w:smartTag><w:hyperlink>${run('教')}</w:hyperlink><w:fldSimple w:instr="REF x">${run('育')}</w:fldSimple><w:bdo>${run('厅')}</w:bdo>`,
  );
  assert.deepEqual(await readLines(body), ['省教育厅']);
});

test('of a field the result is text, its code isn’t, and neither is a page’s number', async () => {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const field = (code: string, result: string) =>
    `${mark('begin')}<w:r><w:instrText>${code}</w:instrText></w:r>${mark('separate')}${result}${mark('end')}`;
  const nested = `${mark('begin')}<w:r><w:instrText>IF </w:instrText></w:r>${field('REF y', run('码'))}${mark('separate')}${run('果')}${mark('end')}`;
  const body =
    paragraph(run('见') + field('REF x', run('附件')) + nested) +
    paragraph(field(' PAGE ', run('12')) + run('尾'));
  const result = await read(body);
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
  test(`a field that shows ${what} is ${problem ? 'told' : 'read'}`, async () => {
    const result = await read(paragraph(run('甲') + field));
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
  const result = await read(held + contents + p('一、总体要求'));
  assert.deepEqual(linesOf(result), ['一、总体要求']);
  assert.deepEqual(
    summarise(result.census, 'furniture').map(({ text, why }) => [why, text]),
    [
      ['table of contents', '目录'],
      ['table of contents', '一、总体要求1'],
    ],
  );
});

test('a field without an end loses nothing', async () => {
  const body = paragraph(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('正文')}`) + p('下文');
  assert.deepEqual(await readLines(body), ['正文', '下文']);
});

test('hyphens, symbols, tabs, breaks and formulas are read as they are shown', async () => {
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
  assert.deepEqual(await readLines(body), ['a-b c d', '\uF0FE上', '下', '末', '取1/(n)']);
});

test('a tab or line end inside the file’s text is white space, not a cell or paragraph', async () => {
  assert.deepEqual(await readLines(paragraph(run('教\n\t育'))), ['教 育']);
});

test('hiding is inherited by styles, and switched off by a run of its own', async () => {
  const styles = stylesPart(
    `<w:style w:type="paragraph" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>
     <w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H"/></w:style>
     <w:style w:type="character" w:styleId="C"><w:rPr><w:vanish/></w:rPr></w:style>`,
  );
  const body =
    paragraph(run('甲') + run('藏', '<w:rStyle w:val="C"/>')) +
    paragraph(
      run('藏') + run('乙', '<w:vanish w:val="0"/>') + run('丙', '<w:rStyle w:val="C"/>'),
      '<w:pStyle w:val="H2"/><w:rPr><w:vanish w:val="false"/></w:rPr>',
    ) +
    paragraph(run('丁', '<w:vanish w:val="off"/>') + run('藏', '<w:vanish w:val="true"/>'));
  const result = await read(body, [styles]);
  assert.deepEqual(linesOf(result), ['甲', '乙丙', '丁']);
  assert.equal(result.doubts.length, 3);
});

const WHITE = '<w:color w:val="FFFFFF"/>';
const dark = '<w:shd w:val="clear" w:fill="1F4E79"/>';
const UNSEEN: [what: string, body: string, shown: string[], told: string[]][] = [
  [
    'struck out',
    paragraph(run('甲') + run('划', '<w:strike/>') + run('去', '<w:dstrike/>')),
    ['甲'],
    ['划', '去'],
  ],
  ['white on white', paragraph(run('甲') + run('白', WHITE)), ['甲'], ['白']],
  ['too small to be read', paragraph(run('甲') + run('小', '<w:sz w:val="2"/>')), ['甲'], ['小']],
  [
    'what a form shows until it is filled in',
    paragraph(
      run('甲') +
        control(run('单击此处输入文字。')).replace('<w:sdtPr/>', '<w:sdtPr><w:showingPlcHdr/></w:sdtPr>'),
    ),
    ['甲'],
    ['单击此处输入文字。'],
  ],
];
for (const [why, body, shown, words] of UNSEEN) {
  test(`words that are ${why} aren’t text, and are told`, async () => {
    const result = await read(body);
    assert.deepEqual(linesOf(result), shown);
    assert.deepEqual(
      summarise(result.census, 'left-out').map((group) => [group.why, group.text]),
      words.map((text) => [why, text]),
    );
    assert.equal(result.doubts.length, words.length);
  });
}

test('white words on a colour, or where one may lie behind them, are text', async () => {
  const body =
    paragraph(run('甲', WHITE + dark)) +
    paragraph(run('乙', WHITE), dark) +
    table(row(cell(paragraph(run('丙', WHITE)), dark) + cell(p('丁')))) +
    table(row(cell(paragraph(run('戊', WHITE))) + cell(p('己')))).replace(
      '<w:tblPr/>',
      '<w:tblPr><w:tblStyle w:val="T"/></w:tblPr>',
    );
  assert.deepEqual(await readLines(body), ['甲', '乙', '丙\t丁', '戊\t己']);
});

test('letters in a font of pictures are the pictures', async () => {
  const font = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>';
  assert.deepEqual(await readLines(paragraph(run('ü', font) + run('已完成'))), ['\uF0FC已完成']);
});

test('a dropped initial stands before the paragraph it opens', async () => {
  assert.deepEqual(await readLines(paragraph(run('一'), '<w:framePr w:dropCap="drop"/>') + p('切工作。')), [
    '一切工作。',
  ]);
});

test('what is deleted, moved away or in a deleted row isn’t text; old properties don’t count', async () => {
  const body =
    paragraph(
      `${run('甲')}<w:del w:id="1"><w:r><w:delText>删</w:delText></w:r></w:del><w:moveFrom w:id="2">${run('移')}</w:moveFrom>` +
        '<w:r><w:delText>删去</w:delText></w:r>',
    ) +
    paragraph(
      `<w:r><w:rPr><w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>乙</w:t></w:r>`,
    ) +
    table(row(cell(p('一')) + cell(p('二'))) + row(cell(p('删')) + cell(p('行')), '<w:del w:id="3"/>'));
  const result = await read(body);
  assert.deepEqual(linesOf(result), ['甲', '乙', '一\t二']);
  assert.match(result.doubts[0]?.problem ?? '', /tracked changes/);
});

test('a mark that is moved away or hidden joins as a deleted one does; an inserted one ends its paragraph', async () => {
  const mark = (inside: string) => `<w:rPr>${inside}</w:rPr>`;
  const body =
    paragraph(run('一、'), mark('<w:moveFrom w:id="1"/>')) +
    p('标题') +
    paragraph(run('二、'), mark('<w:vanish/><w:specVanish/>')) +
    p('标题') +
    paragraph(run('三'), mark('<w:ins w:id="1"/>')) +
    p('四');
  assert.deepEqual(await readLines(body), ['一、标题', '二、标题', '三', '四']);
});

test('a row that begins at a later column, spans and covered cells keep their places', async () => {
  const span = (columns: string) => `<w:gridSpan w:val="${columns}"/>`;
  const body = table(
    row(cell(p('甲'), '<w:vMerge w:val="restart"/>') + cell(p('乙'), span('2'))) +
      row(cell(p(''), '<w:vMerge/>') + cell(p('丙')) + cell(p('丁'))) +
      row(cell(p('戊')), '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>') +
      row(cell(p('己'), '<w:vMerge/>') + cell(p('庚')) + cell(p('辛'))),
  );
  assert.deepEqual(await readLines(body), ['甲\t乙\t', `${MERGED_CELL}\t丙\t丁`, '\t戊\t', '己\t庚\t辛']);
});

test('words in a covered cell are told', async () => {
  const merge = (value: string) => `<w:vMerge w:val="${value}"/>`;
  const body = table(
    row(cell(p('甲'), merge('restart')) + cell(p('乙'))) +
      row(cell(p('盖住'), merge('continue')) + cell(p('丙'))),
  );
  const { doubts } = await read(body);
  assert.match(doubts[0]?.problem ?? '', /“盖住” is in a cell that is covered/);
});

test('a cell keeps its paragraphs, and a table in it gives a line a row', async () => {
  const inner = table(row(cell(p('内一')) + cell(p('内二'))) + row(cell(p('内三')) + cell(p('内四'))));
  const body = table(row(cell(p('甲') + p('') + p('乙')) + cell(p('丙') + inner + p('丁'))));
  assert.deepEqual(await readLines(body), [
    `${['甲', '乙'].join(CELL_BREAK)}\t${['丙', `内一${COLUMN_GAP}内二`, `内三${COLUMN_GAP}内四`, '丁'].join(CELL_BREAK)}`,
  ]);
});

test('a table of one column is read as its blocks', async () => {
  const inner = table(row(cell(p('一')) + cell(p('二'))));
  assert.deepEqual(await readLines(table(row(cell(p('甲') + inner + p('乙'))))), ['甲', '一\t二', '乙']);
});

for (const wild of ['1000000000', 'NaN', '-1', '1e3', '']) {
  test(`a size of “${wild}” in the file is bounded`, async () => {
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
    assert.deepEqual((await readLines(body, [numbering])).slice(0, 2), ['甲\t乙', '1.丙']);
  });
}

const notesPart = (kind: 'footnote' | 'endnote', notes: [id: string, text: string][]): MadePart => ({
  type: `${kind}s`,
  name: `${kind}s.xml`,
  content: rootElement(
    `${kind}s`,
    `<w:${kind} w:id="-1" w:type="separator">${p('')}</w:${kind}>${notes
      .map(
        ([id, text]) =>
          `<w:${kind} w:id="${id}">${paragraph(`<w:r><w:${kind}Ref/></w:r>${run(text)}`)}</w:${kind}>`,
      )
      .join('')}`,
  ),
});
const reference = (kind: string, id: string) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;

test('a note stands behind the paragraph of its mark, in the order of the marks', async () => {
  const body =
    paragraph(run('甲') + reference('footnote', '7') + run('乙。')) +
    paragraph(run('丙') + reference('footnote', '2') + reference('endnote', '1')) +
    p('江东省教育厅');
  const result = await read(body, [
    notesPart('footnote', [
      ['2', '注二'],
      ['7', '注七'],
      ['9', '无主'],
    ]),
    notesPart('endnote', [['1', '尾注']]),
  ]);
  assert.deepEqual(linesOf(result), [
    '甲[1]乙。',
    '[1]注七',
    '丙[2][i]',
    '[2]注二',
    '[i]尾注',
    '江东省教育厅',
  ]);
  assert.ok(result.doubts.some(({ problem }) => /A note of the file has no mark/.test(problem)));
});

test('a note of a cell stands behind its table, and one of a deleted mark nowhere', async () => {
  const body =
    table(
      row(cell(paragraph(run('甲') + reference('footnote', '1'))) + cell(p('乙'))) +
        row(cell(p('丙')) + cell(p('丁'))),
    ) + paragraph(`${run('戊')}<w:del w:id="9">${reference('footnote', '2')}</w:del>`);
  const lines = await readLines(body, [
    notesPart('footnote', [
      ['1', '注一'],
      ['2', '注二'],
    ]),
  ]);
  assert.deepEqual(lines, ['甲[1]\t乙', '丙\t丁', '[1]注一', '戊']);
});

test('headers and footers are furniture; what only they say is told', async () => {
  const part = (type: string, text: string): MadePart => ({
    type,
    name: `${type}1.xml`,
    content: rootElement(type === 'header' ? 'hdr' : 'ftr', p(text)),
  });
  const result = await read(p('江东省教育厅工作要点'), [
    part('header', '工作要点'),
    part('footer', '江东省教育厅办公室印发'),
  ]);
  assert.deepEqual(linesOf(result), ['江东省教育厅工作要点']);
  assert.deepEqual(
    summarise(result.census, 'furniture').map(({ text, why }) => [why, text]),
    [
      ['header', '工作要点'],
      ['footer', '江东省教育厅办公室印发'],
    ],
  );
  assert.deepEqual(
    result.doubts.map(({ problem }) => problem),
    ['The footer says “江东省教育厅办公室印发”, which the text doesn’t.'],
  );
});

test('comments are left out, and diagrams stand behind their paragraph', async () => {
  const comments: MadePart = {
    type: 'comments',
    name: 'comments.xml',
    content: rootElement('comments', `<w:comment w:id="0">${p('批注')}</w:comment>`),
  };
  const diagram: MadePart = {
    type: 'diagramData',
    name: 'diagrams/data1.xml',
    content: rootElement(
      'x',
      '<dgm:pt><dgm:t><a:p><a:r><a:t>领导小组</a:t></a:r></a:p></dgm:t></dgm:pt>',
    ).replace(/w:x/g, 'dgm:dataModel'),
  };
  const shown =
    '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><dgm:relIds r:dm="rId2"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
  const result = await read(paragraph(run('组织') + shown) + p('末'), [comments, diagram]);
  assert.deepEqual(linesOf(result), ['组织', '领导小组', '末']);
  assert.deepEqual(
    summarise(result.census, 'left-out').map(({ text }) => text),
    ['批注'],
  );
});

test('words that are drawn in VML stand in the text', async () => {
  const drawn = '<w:r><w:pict><v:shape><v:textpath string="江东省教育厅文件"/></v:shape></w:pict></w:r>';
  assert.deepEqual(await readLines(paragraph(drawn) + p('正文')), ['江东省教育厅文件', '正文']);
});

const PICTURES: [what: string, drawing: string, isTold: boolean][] = [
  ['of a page', picture(16, 22), true],
  ['as wide as a line of words', picture(15, 2), true],
  ['that is small', picture(2, 2), false],
  ['of a seal', picture(4.2, 4.2, 'anchor'), false],
  ['that draws a line', picture(15.6, 0.05), false],
  [
    'in VML',
    '<w:r><w:pict><v:shape style="width:400pt;height:300pt"><v:imagedata r:id="x"/></v:shape></w:pict></w:r>',
    true,
  ],
];
for (const [what, drawing, isTold] of PICTURES) {
  test(`a picture ${what} is ${isTold ? '' : 'not '}told`, async () => {
    const { doubts, census } = await read(paragraph(run('甲') + drawing));
    assert.deepEqual([doubts.length, summarise(census, 'left-out').length], isTold ? [1, 1] : [0, 0]);
  });
}

test('an imported part that can’t be read is told; a Word file and a text are read', async () => {
  const chunk = (id: number) => `<w:altChunk r:id="rId${id}"/>`;
  const parts: MadePart[] = [
    { type: 'aFChunk', name: 'a.rtf', content: '{\\rtf1 x}' },
    { type: 'aFChunk', name: 'b.docx', content: await makeDocxXml(p('内文')) },
    { type: 'aFChunk', name: 'c.txt', content: '文本' },
  ];
  const result = await read(p('甲') + chunk(1) + chunk(2) + chunk(3) + chunk(4), parts);
  assert.deepEqual(linesOf(result), ['甲', '内文', '文本']);
  assert.deepEqual(
    result.doubts.map(({ problem }) => problem),
    [
      'What the document imports here (word/a.rtf) isn’t read.',
      'What the document imports here (one that is missing) isn’t read.',
    ],
  );
});

test('text where the standard has none is left out and told', async () => {
  const result = await read(`${p('甲')}<w:p>散字${run('乙')}<q:x xmlns:q="urn:q">生词</q:x></w:p>`);
  assert.deepEqual(linesOf(result), ['甲', '乙']);
  assert.deepEqual(
    summarise(result.census, 'left-out').map(({ text }) => text),
    ['散字', '生词'],
  );
});

const abstract = (id: number, levels: string) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const list = (numId: number, id: number, more = '') =>
  `<w:num w:numId="${numId}"><w:abstractNumId w:val="${id}"/>${more}</w:num>`;

test('a list that links to a numbering style has the levels of that style’s list, and counts on with it', async () => {
  const numbering = numberingPart(
    abstract(0, `<w:styleLink w:val="S"/>${level(0, 'chineseCounting', '%1、')}`) +
      abstract(1, '<w:numStyleLink w:val="S"/>') +
      list(1, 0) +
      list(2, 1),
  );
  const styles = stylesPart(
    '<w:style w:type="numbering" w:styleId="S"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
  );
  assert.deepEqual(await readLines(numbered(1, 0, '甲') + numbered(2, 0, '乙'), [numbering, styles]), [
    '一、甲',
    '二、乙',
  ]);
});

test('startOverride begins a list anew, once', async () => {
  const numbering = numberingPart(
    abstract(0, level(0, 'decimal', '%1.')) +
      list(1, 0) +
      list(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'),
  );
  const body = numbered(1, 0, '甲') + numbered(2, 0, '乙') + numbered(2, 0, '丙');
  assert.deepEqual(await readLines(body, [numbering]), ['1.甲', '5.乙', '6.丙']);
});

test('lvlRestart names the level that begins one anew', async () => {
  const numbering = numberingPart(
    abstract(
      0,
      level(0, 'chineseCounting', '%1、') +
        level(1, 'chineseCounting', '（%2）') +
        level(2, 'decimal', '%3.', '<w:lvlRestart w:val="1"/>'),
    ) + list(1, 0),
  );
  const body = ([0, 1, 2, 1, 2, 0, 2] as const).map((index) => numbered(1, index, '条')).join('');
  assert.deepEqual(await readLines(body, [numbering]), [
    '一、条',
    '（一）条',
    '1.条',
    '（二）条',
    '2.条',
    '二、条',
    '1.条',
  ]);
});

test('a style’s level is the one that names it, and numId 0 takes the number away', async () => {
  const numbering = numberingPart(
    abstract(0, level(0, 'chineseCounting', '%1、') + level(1, 'decimal', '%2.', '<w:pStyle w:val="T"/>')) +
      list(1, 0),
  );
  const styles = stylesPart(
    '<w:style w:type="paragraph" w:styleId="T"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="U"><w:basedOn w:val="T"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>',
  );
  const styled = (style: string) => paragraph(run('条'), `<w:pStyle w:val="${style}"/>`);
  assert.deepEqual(await readLines(styled('T') + styled('U') + styled('T'), [numbering, styles]), [
    '1.条',
    '条',
    '2.条',
  ]);
});

test('a space follows a label that says so, or that would run into digits', async () => {
  const numbering = numberingPart(
    abstract(
      0,
      level(0, 'chineseCounting', '第%1章', '<w:suff w:val="space"/>') +
        level(1, 'decimal', '%2') +
        level(2, 'decimal', '%3', '<w:suff w:val="nothing"/>'),
    ) + list(1, 0),
  );
  const body = numbered(1, 0, '总则') + numbered(1, 1, '2024年') + numbered(1, 2, '级');
  assert.deepEqual(await readLines(body, [numbering]), ['第一章 总则', '1 2024年', '1级']);
});

test('a number in a format that isn’t known is told', async () => {
  const numbering = numberingPart(abstract(0, level(0, 'hebrew1', '%1.')) + list(1, 0));
  const { text, doubts } = await read(numbered(1, 0, '甲'), [numbering]);
  assert.equal(text, '1.甲');
  assert.match(doubts[0]?.problem ?? '', /format “hebrew1”/);
});

test('a bullet stays a bullet', async () => {
  const font = '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>';
  const numbering = numberingPart(
    abstract(0, level(0, 'bullet', '•') + level(1, 'bullet', 'l', font)) + list(1, 0),
  );
  assert.deepEqual(await readLines(numbered(1, 0, '甲') + numbered(1, 1, '乙'), [numbering]), [
    '•甲',
    '\uF06C乙',
  ]);
});

const FORMATS: [format: string, written: Record<number, string>][] = [
  ['decimalZero', { 3: '03', 12: '12' }],
  ['upperRoman', { 4: 'IV', 1999: 'MCMXCIX' }],
  ['lowerRoman', { 9: 'ix' }],
  ['upperLetter', { 26: 'Z', 28: 'BB' }],
  ['lowerLetter', { 1: 'a' }],
  ['ordinal', { 1: '1st', 2: '2nd', 11: '11th', 23: '23rd' }],
  ['chineseCounting', { 10: '十', 21: '二十一' }],
  ['chineseCountingThousand', { 105: '一百零五', 10_010: '一万零一十' }],
  ['chineseLegalSimplified', { 3: '叁', 10: '壹拾', 21: '贰拾壹' }],
  ['ideographLegalTraditional', { 6: '陸' }],
  ['ideographDigital', { 12: '一二', 20: '二〇' }],
  ['ideographTraditional', { 1: '甲', 10: '癸', 11: '11' }],
  ['ideographZodiac', { 12: '亥' }],
  ['ideographZodiacTraditional', { 1: '甲子', 60: '癸亥' }],
  ['ideographEnclosedCircle', { 2: '㊁' }],
  ['decimalEnclosedCircle', { 1: '①', 20: '⑳', 21: '21' }],
  ['decimalEnclosedCircleChinese', { 2: '②' }],
  ['decimalEnclosedParen', { 3: '⑶' }],
  ['decimalEnclosedFullstop', { 4: '⒋' }],
  ['decimalFullWidth', { 12: '１２' }],
  ['numberInDash', { 1: '- 1 -' }],
];
for (const [format, written] of FORMATS) {
  test(`writes numbers as ${format}`, () => {
    for (const [number, text] of Object.entries(written))
      assert.equal(formatNumber(Number(number), format), text);
  });
}

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
  test(`tells of ${what}`, async () => assert.rejects(readBytes(await bytes(), 'a.docx'), message));
}

const STRAY: [what: string, body: string, lines: string[]][] = [
  [
    'words and a paragraph where rows should be',
    `<w:tbl><m:t>甲${paragraph(run('乙'))}</m:t></w:tbl>`,
    ['甲', '乙'],
  ],
  ['a symbol where rows should be', '<w:tbl><w:sym w:char="4E59"/></w:tbl>', ['乙']],
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
  test(`reads or tells ${what}`, async () => assert.deepEqual(linesOf(await read(body)), lines));
}
