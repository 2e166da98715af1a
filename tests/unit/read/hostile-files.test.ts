/** Files made to exhaust their reader: each is read, or rejected in one line with the exceeded limit. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readBytes } from '../../../scripts/read/read-file.ts';
import {
  cell,
  makeDocxXml,
  type DocxPart,
  numbered,
  numberingPart,
  paragraph,
  rootElement,
  row,
  run,
  stylesPart,
  table,
  zipDocx,
} from '../../helpers/make-docx-xml.ts';

const WORDS = '一、总体要求。全面推进教育数字化。';
const P = paragraph(run(WORDS));
const HTML = `<p>${WORDS}</p>`;
const nest = (depth: number, open: string, close: string, inside: string) =>
  open.repeat(depth) + inside + close.repeat(depth);
const docx = (body: string, parts?: DocxPart[]) => makeDocxXml(body, parts);
const page = (body: string) => Buffer.from(`<html><body>${body}</body></html>`);
const list = (level: string, inside: string) =>
  numberingPart(
    `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="${level}">${inside}</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
  );
const styles = Array.from(
  { length: 1000 },
  (_, index) => `<w:style w:styleId="s${index}"><w:basedOn w:val="s${index + 1}"/></w:style>`,
).join('');
const span = (value: string) => docx(table(row(cell(P, `<w:gridSpan w:val="${value}"/>`) + cell(P))));
/** A list level and a list number that no real list has. */
const listed = (level: string, id: string) =>
  docx(paragraph(run(WORDS), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`) + P, [
    list('0', '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>'),
  ]);

type Bytes = Uint8Array | Promise<Uint8Array>;
const DEPTH = /Its elements are nested more than 1,000 deep\. No notice is that large/;
const ELEMENTS = /It has more than 300,000 elements\. No notice is that large/;
const CELLS = /Its tables have more than 200,000 cells\. No notice is that large/;
const CHARACTERS = /It has more than 2,000,000 characters\. No notice is that large/;

/** The expected error of each, or null if the file is read with its words. */
const ATTACKS: [what: string, name: string, make: () => Bytes, message: RegExp | null][] = [
  [
    '3,000 content controls in each other',
    'a.docx',
    () => docx(nest(3000, '<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>', P)),
    DEPTH,
  ],
  [
    '3,000 content controls in a paragraph',
    'a.docx',
    () => docx(paragraph(nest(3000, '<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>', run(WORDS)))),
    DEPTH,
  ],
  [
    '2,000 tables in each other',
    'a.docx',
    () => docx(nest(2000, '<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', P)),
    DEPTH,
  ],
  [
    '100 tables in each other, beside words',
    'a.docx',
    () => docx(nest(100, `<w:tbl><w:tr><w:tc>${P}</w:tc><w:tc>`, '</w:tc></w:tr></w:tbl>', P)),
    null,
  ],
  [
    '3,000 fractions in each other',
    'a.docx',
    () =>
      docx(
        paragraph(
          `<m:oMath>${nest(3000, '<m:f><m:num>', '</m:num></m:f>', '<m:r><m:t>x</m:t></m:r>')}</m:oMath>`,
        ),
      ),
    DEPTH,
  ],
  ...['1000000000', '1' + '0'.repeat(30), 'NaN', '-5', '1e9', ''].map((value): (typeof ATTACKS)[number] => [
    `a cell over ${value} columns`,
    'a.docx',
    () => span(value),
    null,
  ]),
  ...['-1', '4294967296', 'NaN', '8'].map((value): (typeof ATTACKS)[number] => [
    `a paragraph of the level ${value}`,
    'a.docx',
    () => listed(value, '1'),
    null,
  ]),
  ...['-1', '99999999999', 'NaN', '__proto__'].map((value): (typeof ATTACKS)[number] => [
    `a paragraph of the list ${value}`,
    'a.docx',
    () => listed('0', value),
    null,
  ]),
  [
    'symbols of characters that there are not',
    'a.docx',
    () =>
      docx(
        ['', 'zz', '110000', 'D800', '-1', '0']
          .map((char) => paragraph(`<w:r><w:sym w:char="${char}"/></w:r>`))
          .join('') + P,
      ),
    null,
  ],
  [
    'a label of a hundred thousand numbers, each with a million zeros',
    'a.docx',
    () =>
      docx(numbered(1, 0, WORDS), [
        list(
          '0',
          `<w:numFmt w:val="custom" w:format="${'0'.repeat(1_000_000)}1,"/><w:lvlText w:val="${'%1'.repeat(100_000)}"/>`,
        ),
      ]),
    null,
  ],
  [
    'labels of a thousand letters',
    'a.docx',
    () =>
      docx(numbered(1, 0, WORDS).repeat(500), [
        list('0', '<w:start w:val="32000"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1."/>'),
      ]),
    null,
  ],
  [
    'a thousand styles, each based on the next',
    'a.docx',
    () => docx(paragraph(run(WORDS), '<w:pStyle w:val="s0"/>').repeat(500), [stylesPart(styles)]),
    null,
  ],
  ['7 MB of elements, packed small', 'a.docx', () => docx('<w:p><w:r/></w:p>'.repeat(400_000)), ELEMENTS],
  [
    'a part that unpacks to 110 MB',
    'a.docx',
    () => zipDocx(Buffer.alloc(110_000_000, ' ')),
    /It unpacks to more than 100,000,000 bytes\. No notice is that large/,
  ],
  [
    'rows of wide cells',
    'a.docx',
    () => docx(table(row(cell('', '<w:gridSpan w:val="63"/>').repeat(100)).repeat(40))),
    CELLS,
  ],
  [
    'a part that is imported 3,000 times',
    'a.docx',
    () =>
      docx('<w:altChunk r:id="rId1"/>'.repeat(3000), [
        { type: 'aFChunk', name: 'a.txt', content: WORDS.repeat(1000) },
      ]),
    CHARACTERS,
  ],
  [
    '110,000 line breaks',
    'a.docx',
    () => docx(paragraph(run(WORDS) + `<w:r>${'<w:br/>'.repeat(110_000)}</w:r>` + run(WORDS))),
    /It has more than 100,000 lines\. No notice is that large/,
  ],
  [
    'entities that grow a thousandfold',
    'a.docx',
    () =>
      zipDocx(
        `<!DOCTYPE w:document [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(99)}"><!ENTITY c "${'&b;'.repeat(99)}">]>${rootElement('document', `<w:body>${P}</w:body>`).replace('推进', '推进&c;')}`,
      ),
    null,
  ],
  [
    'XML that ends too early',
    'a.docx',
    () => zipDocx(rootElement('document', `<w:body>${P}</w:body>`).slice(0, -30)),
    /^SourceError: a\.docx: The Word file is damaged \(word\/document\.xml is no well-formed XML\)\. Get the file again/,
  ],
  ['3,000 blocks in each other', 'a.html', () => page(nest(3000, '<div>', '</div>', HTML)), null],
  [
    '3,000 spans in each other',
    'a.html',
    () => page(`<p>${nest(3000, '<span>', '</span>', WORDS)}</p>`),
    null,
  ],
  [
    '18 tables in each other',
    'a.html',
    () => page(nest(18, '<table border=1><tr><td>甲</td><td>', '</td></tr></table>', HTML)),
    null,
  ],
  [
    'paragraphs in 5,000 blocks',
    'a.html',
    () => page(nest(5000, '<div>', '</div>', HTML.repeat(2000))),
    null,
  ],
  [
    'cells over a billion columns and rows',
    'a.html',
    () =>
      page(
        `${HTML}<table><tr><td colspan=1000000000>甲</td><td rowspan=1000000000>乙</td></tr><tr><td>丙</td></tr></table>`,
      ),
    null,
  ],
  [
    'rows of wide cells',
    'a.html',
    () =>
      page(
        `${HTML}<table border=1>${`<tr>${'<td colspan=100>甲</td>'.repeat(210)}</tr>`.repeat(10)}</table>`,
      ),
    CELLS,
  ],
  ['400,000 elements', 'a.html', () => page('<b>甲'.repeat(400_000)), ELEMENTS],
  [
    'selectors that could match in very many ways',
    'a.html',
    () => page(`<style>q ${'div '.repeat(14)} p{display:none}</style>${nest(200, '<div>', '</div>', HTML)}`),
    null,
  ],
  ['a style of brackets', 'a.html', () => page(`<p style="${'a:('.repeat(50_000)}">${WORDS}</p>`), null],
  ['a style of hyphens', 'a.html', () => page(`<p style="${'-'.repeat(200_000)}">${WORDS}</p>`), null],
  [
    'names that begin over and over',
    'a.html',
    () => page(`${HTML}<div class="${'_nav'.repeat(50_000)}">甲</div>`),
    null,
  ],
  [
    'frames that never end',
    'a.html',
    () => Buffer.from(`<html><frameset>${'<frame '.repeat(50_000)}`),
    /The page has no text of its own/,
  ],
  [
    'declarations of an encoding that never end',
    'a.html',
    () => Buffer.from(`<html>${'<meta charset'.repeat(150)}${' '.repeat(300)}>${HTML}`),
    null,
  ],
  ['comments before a page', 'a.txt', () => Buffer.from(`${'<!---->'.repeat(500)}${WORDS}`), null],
  [
    'a row of 100,000 cells, three times',
    'a.txt',
    () => Buffer.from(`序号\t工作任务\t责任单位\n${`${'甲\t'.repeat(100_000)}\n`.repeat(3)}`),
    CELLS,
  ],
];
for (const [what, name, make, message] of ATTACKS) {
  test(`${name} with ${what} is ${message === null ? 'read' : 'rejected'}`, { timeout: 30_000 }, async () => {
    const bytes = await make();
    if (message) await assert.rejects(readBytes(bytes, name), message);
    else assert.match((await readBytes(bytes, name)).text, /全面推进/);
  });
}

const MAIN = rootElement('document', `<w:body>${P}</w:body>`);
const utf16 = (text: string, mark = '\ufeff') => Buffer.from(mark + text, 'utf16le');
for (const [what, main] of [
  ['little end first', utf16(MAIN)],
  ['big end first', utf16(MAIN).swap16()],
  ['without a mark of byte order', utf16(MAIN, '')],
] as const) {
  test(`reads XML in UTF-16, ${what}`, async () => {
    assert.equal((await readBytes(await zipDocx(main), 'a.docx')).text, WORDS);
  });
}
