/** Data of a PDF other than its letters: pages, comments, layers, and structure tags. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openPdf } from '../../../scripts/read/pdf/open-pdf.ts';

/** A PDF of objects, the catalogue first. */
function pdfOf(...bodies: string[]): Buffer {
  let file = '%PDF-1.7\n';
  const places = bodies.map((body, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const size = bodies.length + 1;
  return Buffer.from(
    `${file}xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF`,
    'latin1',
  );
}
const FONT = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';
const stream = (content: string) => `<</Length ${content.length}>>stream\n${content}\nendstream`;
/** A file of one page, with entries of the catalogue, of the page and of its resources, and further objects from 6 on. */
const pageOf = (
  content: string,
  { catalog = '', page = '', resources = '', objects = [] as string[] } = {},
) =>
  pdfOf(
    `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>${resources}>>${page}>>`,
    stream(content),
    FONT,
    ...objects,
  );
const text = (words: string, y = 100) => `BT /F 10 Tf 50 ${y} Td (${words}) Tj ET`;
async function open(bytes: Uint8Array) {
  const [page] = await openPdf(bytes, 'a.pdf');
  assert.ok(page);
  return page;
}

test('a page has its number, its size after rotation, and its letters', async () => {
  const { number, width, height, glyphs, structure, comments } = await open(
    pageOf(text('ab'), { page: '/Rotate 90' }),
  );
  assert.deepEqual([number, width, height, structure, comments], [1, 400, 300, null, []]);
  assert.deepEqual(
    glyphs.map((glyph) => glyph.text),
    ['a', 'b'],
  );
});

test('comments are the contents of note annotations, not of links, fields and popups', async () => {
  const note = (kind: string, words: string) =>
    `<</Type/Annot/Subtype/${kind}/Rect[20 20 40 40]/Contents(${words})${kind === 'Widget' ? '/FT/Tx/T(a)' : ''}>>`;
  const kinds: [string, string][] = [
    ['Text', ' one '],
    ['Link', 'two'],
    ['Widget', 'three'],
    ['Popup', 'four'],
    ['FreeText', 'five'],
    ['Text', ' '],
  ];
  const { comments } = await open(
    pageOf(text('ab'), { page: `/Annots[${kinds.map(([kind, words]) => note(kind, words)).join('')}]` }),
  );
  assert.deepEqual(comments, ['one', 'five']);
});

test('letters of a hidden layer are marked', async () => {
  const layers = '/OCProperties<</OCGs[6 0 R 7 0 R]/D<</OFF[7 0 R]>>>>';
  const { glyphs } = await open(
    pageOf(`/OC /On BDC ${text('a')} EMC /OC /Off BDC ${text('b')} EMC ${text('c')}`, {
      catalog: layers,
      resources: '/Properties<</On 6 0 R/Off 7 0 R>>',
      objects: ['<</Type/OCG/Name(on)>>', '<</Type/OCG/Name(off)>>'],
    }),
  );
  assert.deepEqual(
    glyphs.map((glyph) => [glyph.text, glyph.unseen]),
    [
      ['a', null],
      ['b', 'in a layer that is switched off'],
      ['c', null],
    ],
  );
});

test('letters of an annotation are marked with its kind, and those of a form field are text', async () => {
  const look = (words: string) =>
    `<</Type/XObject/Subtype/Form/BBox[0 0 100 20]/Resources<</Font<</F 5 0 R>>>>/Length ${text(words, 5).length}>>stream\n${text(words, 5)}\nendstream`;
  const annotation = (kind: string, form: number, more = '') =>
    `<</Type/Annot/Subtype/${kind}/F 4/Rect[50 50 150 70]/AP<</N ${form} 0 R>>${more}>>`;
  const { glyphs } = await open(
    pageOf(text('a'), {
      page: `/Annots[${annotation('FreeText', 6)}${annotation('Widget', 7, '/FT/Tx/T(a)')}]`,
      catalog: '/AcroForm<</Fields[]>>',
      objects: [look('b'), look('c')],
    }),
  );
  assert.deepEqual(glyphs.map((glyph) => [glyph.text, glyph.unseen]).sort(), [
    ['a', null],
    ['b', 'written over the page as a comment (FreeText)'],
    ['c', null],
  ]);
});

test('the tags of a page are its structure, with their marked content and cell spans', async () => {
  const element = (role: string, parent: number, kids: string, more = '') =>
    `<</Type/StructElem/S/${role}/P ${parent} 0 R/Pg 3 0 R/K[${kids}]${more}>>`;
  const marked = (mark: number, words: string) =>
    `/P <</MCID ${mark}>> BDC ${text(words, 100 + mark * 20)} EMC`;
  const { structure, glyphs } = await open(
    pageOf([marked(0, 'a'), marked(1, 'b'), marked(2, 'c')].join(' '), {
      catalog: '/MarkInfo<</Marked true>>/StructTreeRoot 6 0 R',
      page: '/StructParents 0',
      objects: [
        '<</Type/StructTreeRoot/K[7 0 R 8 0 R]/ParentTree<</Nums[0[7 0 R 10 0 R 11 0 R]]>>>>',
        element('P', 6, '0'),
        element('Table', 6, '9 0 R'),
        element('TR', 8, '10 0 R 11 0 R'),
        element('TD', 9, '1'),
        element('TD', 9, '2', '/A<</O/Table/RowSpan 2/ColSpan 3>>'),
      ],
    }),
  );
  assert.deepEqual(
    glyphs.map(({ mark }) => mark),
    [0, 1, 2],
  );
  const one = { rowSpan: 1, columnSpan: 1 };
  const cells = [
    { role: 'TD', ...one, children: [1] },
    { role: 'TD', rowSpan: 2, columnSpan: 3, children: [2] },
  ];
  assert.deepEqual(structure, {
    ...{ role: 'Root', ...one },
    children: [
      { role: 'P', ...one, children: [0] },
      { role: 'Table', ...one, children: [{ role: 'TR', ...one, children: cells }] },
    ],
  });
});

test('a file with too many pages and a damaged one are rejected', async () => {
  const pages = (count: number) =>
    pdfOf(
      '<</Type/Catalog/Pages 2 0 R>>',
      `<</Type/Pages/Count ${count}/Kids[${'3 0 R '.repeat(count)}]>>`,
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>',
    );
  await assert.rejects(openPdf(pages(2001), 'a.pdf'), {
    name: 'LimitError',
    message: 'It has more than 2,000 pages.',
  });
  await assert.rejects(openPdf(Buffer.from('%PDF-1.7'), 'a.pdf'), {
    name: 'SourceError',
    message: 'a.pdf: The PDF is damaged (InvalidPDFException). Get the file again, or print it to a new PDF.',
  });
});
