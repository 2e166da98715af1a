/** Parts of a Word file besides its body: notes, headers, comments, drawings, imported parts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { summarise } from '../../../scripts/read/census.ts';
import {
  cell,
  type DocxPart,
  makeDocxXml,
  paragraph,
  picture,
  rootElement,
  row,
  run,
  table,
} from '../../helpers/make-docx-xml.ts';
import { linesOf, p, readDocxLines, readDocxXml } from '../../helpers/read-docx-xml.ts';

const notesPart = (kind: 'footnote' | 'endnote', notes: [id: string, text: string][]): DocxPart => ({
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

test('a note follows the paragraph with its mark, in the order of the marks', async () => {
  const body =
    paragraph(run('甲') + reference('footnote', '7') + run('乙。')) +
    paragraph(run('丙') + reference('footnote', '2') + reference('endnote', '1')) +
    p('江东省教育厅');
  const result = await readDocxXml(body, [
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

test('a note of a cell follows its table, and a note of a deleted mark is left out', async () => {
  const body =
    table(
      row(cell(paragraph(run('甲') + reference('footnote', '1'))) + cell(p('乙'))) +
        row(cell(p('丙')) + cell(p('丁'))),
    ) + paragraph(`${run('戊')}<w:del w:id="9">${reference('footnote', '2')}</w:del>`);
  const lines = await readDocxLines(body, [
    notesPart('footnote', [
      ['1', '注一'],
      ['2', '注二'],
    ]),
  ]);
  assert.deepEqual(lines, ['甲[1]\t乙', '丙\t丁', '[1]注一', '戊']);
});

test('headers and footers are furniture, and reported if the text doesn’t contain their words', async () => {
  const part = (type: string, text: string): DocxPart => ({
    type,
    name: `${type}1.xml`,
    content: rootElement(type === 'header' ? 'hdr' : 'ftr', p(text)),
  });
  const result = await readDocxXml(p('江东省教育厅工作要点'), [
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

test('comments are left out, and diagrams follow their paragraph', async () => {
  const comments: DocxPart = {
    type: 'comments',
    name: 'comments.xml',
    content: rootElement('comments', `<w:comment w:id="0">${p('批注')}</w:comment>`),
  };
  const diagram: DocxPart = {
    type: 'diagramData',
    name: 'diagrams/data1.xml',
    content: rootElement(
      'x',
      '<dgm:pt><dgm:t><a:p><a:r><a:t>领导小组</a:t></a:r></a:p></dgm:t></dgm:pt>',
    ).replace(/w:x/g, 'dgm:dataModel'),
  };
  const shown =
    '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><dgm:relIds r:dm="rId2"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
  const result = await readDocxXml(paragraph(run('组织') + shown) + p('末'), [comments, diagram]);
  assert.deepEqual(linesOf(result), ['组织', '领导小组', '末']);
  assert.deepEqual(
    summarise(result.census, 'left-out').map(({ text }) => text),
    ['批注'],
  );
});

test('words drawn in VML are in the text', async () => {
  const drawn = '<w:r><w:pict><v:shape><v:textpath string="江东省教育厅文件"/></v:shape></w:pict></w:r>';
  assert.deepEqual(await readDocxLines(paragraph(drawn) + p('正文')), ['江东省教育厅文件', '正文']);
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
for (const [what, drawing, isReported] of PICTURES) {
  test(`a picture ${what} is ${isReported ? '' : 'not '}reported`, async () => {
    const { doubts, census } = await readDocxXml(paragraph(run('甲') + drawing));
    assert.deepEqual([doubts.length, summarise(census, 'left-out').length], isReported ? [1, 1] : [0, 0]);
  });
}

test('imported Word files and texts are read, and other imported parts are reported', async () => {
  const chunk = (id: number) => `<w:altChunk r:id="rId${id}"/>`;
  const parts: DocxPart[] = [
    { type: 'aFChunk', name: 'a.rtf', content: '{\\rtf1 x}' },
    { type: 'aFChunk', name: 'b.docx', content: await makeDocxXml(p('内文')) },
    { type: 'aFChunk', name: 'c.txt', content: '文本' },
  ];
  const result = await readDocxXml(p('甲') + chunk(1) + chunk(2) + chunk(3) + chunk(4), parts);
  assert.deepEqual(linesOf(result), ['甲', '内文', '文本']);
  assert.deepEqual(
    result.doubts.map(({ problem }) => problem),
    [
      'What the document imports here (word/a.rtf) isn’t read.',
      'What the document imports here (one that is missing) isn’t read.',
    ],
  );
});

test('an import within an import is read, and one level more is reported', async () => {
  const importing = async (text: string, content: Uint8Array) =>
    makeDocxXml(`${p(text)}<w:altChunk r:id="rId1"/>`, [{ type: 'aFChunk', name: 'x.docx', content }]);
  const last = await importing('丙', await makeDocxXml(p('丁')));
  const parts: DocxPart[] = [{ type: 'aFChunk', name: 'x.docx', content: await importing('乙', last) }];
  const { text, doubts } = await readDocxXml(`${p('甲')}<w:altChunk r:id="rId1"/>`, parts);
  assert.deepEqual(linesOf({ text }), ['甲', '乙', '丙']);
  assert.deepEqual(
    doubts.map(({ problem }) => problem),
    ['What the document imports here (word/x.docx) isn’t read.'],
  );
});

test('a damaged imported part is reported, and the rest is read', async () => {
  const parts: DocxPart[] = [
    { type: 'aFChunk', name: 'x.docx', content: 'no zip' },
    { type: 'aFChunk', name: 'y.html', content: '<img src=a.png>' },
    { type: 'aFChunk', name: 'z.TXT', content: '文本' },
  ];
  const chunks = [1, 2, 3].map((id) => `<w:altChunk r:id="rId${id}"/>`).join('');
  const { text, doubts } = await readDocxXml(p('甲') + chunks, parts);
  assert.deepEqual(linesOf({ text }), ['甲', '文本']);
  assert.deepEqual(
    doubts.map(({ problem }) => problem),
    ['x.docx', 'y.html'].map((name) => `What the document imports here (word/${name}) isn’t read.`),
  );
});

test('doubts about an imported part have its line', async () => {
  const page = '<div id=zoom><p>现将有关事项通知如下。</p><p>请认真贯彻执行。<del>隐</del></p></div>';
  const parts: DocxPart[] = [{ type: 'aFChunk', name: 'a.html', content: page }];
  const { text, doubts } = await readDocxXml(`${p('甲')}<w:altChunk r:id="rId1"/>${p('乙')}`, parts);
  assert.deepEqual(text.split('\n'), ['甲', '现将有关事项通知如下。', '请认真贯彻执行。', '乙']);
  assert.deepEqual(
    doubts.map(({ line, problem }) => [line, problem]),
    [[3, '“隐” is left out: deleted.']],
  );
});

const partOf = (type: string, text: string, name = `${type}.xml`): DocxPart => ({
  ...{ type, name },
  content: rootElement('part', p(text)),
});
const OTHER_PARTS: [part: DocxPart, why: string | null][] = [
  [partOf('comments', '子'), 'a comment'],
  [partOf('glossaryDocument', '子'), 'a building block'],
  [partOf('chart', '子'), 'in a chart'],
  [partOf('novel', '子'), 'in a part of the kind novel'],
  [partOf('novel', '子', 'novel.XML'), 'in a part of the kind novel'],
  [partOf('novel', '子', 'novel.bin'), null],
  ...[
    'styles',
    'settings',
    'theme',
    'fontTable',
    'commentsExtended',
    'customXmlProps',
    'diagramLayout',
    'chartStyle',
  ].map((type): [DocxPart, null] => [partOf(type, '子'), null]),
];
for (const [part, why] of OTHER_PARTS)
  test(`the fate of words of a part of the kind ${part.type} (${part.name}) is ${why ?? 'none'}`, async () => {
    const { census, doubts } = await readDocxXml(p('甲'), [part]);
    assert.deepEqual(
      census.runs.slice(1).map((one) => [one.text, one.fate, one.why, one.place]),
      why === null ? [] : [['子', 'left-out', why, `word/${part.name}`]],
    );
    assert.equal(doubts.length, part.type === 'novel' && why !== null ? 1 : 0);
  });

test('the separator before notes is furniture, and notes without a visible mark are left out', async () => {
  const notes = notesPart('footnote', [
    ['1', '注一'],
    ['2', '注二'],
  ]);
  const line = { ...notes, content: String(notes.content).replace(p(''), p('线')) };
  const { census } = await readDocxXml(paragraph(run('甲') + reference('footnote', '1')), [line]);
  assert.deepEqual(
    census.runs.slice(1).map(({ text, fate, why }) => [text, fate, why]),
    [
      ['线', 'furniture', 'line before the notes'],
      ['注一', 'text', undefined],
      ['注二', 'left-out', 'a note without a mark that can be seen'],
    ],
  );
});

test('a diagram is read where it is first shown, and not where it is deleted', async () => {
  const diagram: DocxPart = {
    ...{ type: 'diagramData', name: 'data1.xml' },
    content: rootElement('x', '<a:p><a:r><a:t>小组</a:t></a:r></a:p>').replace(/w:x/g, 'dgm:dataModel'),
  };
  const shown = '<w:r><w:drawing><dgm:relIds r:dm="rId1"/></w:drawing></w:r>';
  const linesAfter = (body: string) => readDocxLines(body, [diagram]);
  assert.deepEqual(await linesAfter(paragraph(run('甲') + shown) + paragraph(run('乙') + shown)), [
    '甲',
    '小组',
    '乙',
  ]);
  assert.deepEqual(
    await linesAfter(paragraph(`${run('甲')}<w:del>${shown}</w:del>`) + paragraph(run('乙') + shown)),
    ['甲', '乙', '小组'],
  );
  assert.deepEqual(await linesAfter(paragraph(run('甲') + shown.replace('rId1', 'rId9'))), ['甲']);
});
