/** Parts of a Word file are found by their relationships, however names are written, and read in any encoding. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import JSZip from 'jszip';

import { bodyOf, WordPackage } from '../../../scripts/read/docx/package.ts';
import {
  attributeOf,
  childAt,
  descendants,
  integerWithin,
  nameOf,
  parseXml,
  toggleAt,
  type XmlElement,
} from '../../../scripts/read/docx/xml.ts';
import { rootElement } from '../../helpers/make-docx-xml.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationships = (...all: [type: string, target: string, more?: string][]) =>
  `<Relationships>${all.map(([type, target, more = ''], at) => `<Relationship Id="r${at + 1}" Type="${OFFICE}/${type}" Target="${target}" ${more}/>`).join('')}</Relationships>`;
async function open(files: Record<string, string | Uint8Array>): Promise<WordPackage> {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(files)) zip.file(name, content);
  return WordPackage.open(await zip.generateAsync({ type: 'uint8array' }));
}

const types = (part: string, type: string) =>
  `<Types><Default Extension="xml" ContentType="application/xml"/><Override PartName="${part}" ContentType="${type}"/></Types>`;
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const MAINS: [what: string, files: Record<string, string>, main: string | null][] = [
  [
    'the relationship names',
    { '_rels/.rels': relationships(['theme', 'b'], ['officeDocument', 'word/a.xml']), 'word/a.xml': '' },
    'word/a.xml',
  ],
  [
    'the relationship names from the root',
    { '_rels/.rels': relationships(['officeDocument', '/word/a.xml']), 'word/a.xml': '' },
    'word/a.xml',
  ],
  [
    'the relationship names in another case',
    { '_rels/.rels': relationships(['officeDocument', 'Word/A.xml']), 'word/a.xml': '' },
    'Word/A.xml',
  ],
  [
    'the content types name if the relationship’s target is missing',
    {
      '_rels/.rels': relationships(['officeDocument', 'word/a.xml']),
      '[Content_Types].xml': types('/word/b.xml', `${WORD}.document.main+xml`),
    },
    'word/b.xml',
  ],
  ...['document', 'template'].map((kind): (typeof MAINS)[number] => [
    `the content types say: a ${kind}`,
    { '[Content_Types].xml': types('/word/b.xml', `${WORD}.${kind}.main+xml`) },
    'word/b.xml',
  ]),
  [
    'the content types name: a document with macros',
    { '[Content_Types].xml': types('word/b.xml', 'application/vnd.ms-word.document.macroEnabled.main+xml') },
    'word/b.xml',
  ],
  [
    'the content types don’t name: an error',
    { '[Content_Types].xml': types('/word/b.xml', `${WORD}.styles+xml`) },
    null,
  ],
  ['no content types name: an error', { 'word/a.xml': '' }, null],
];
for (const [what, files, main] of MAINS)
  test(`the main part is the one that ${what}`, async () => {
    const found = (await open(files)).findMain();
    if (main === null) await assert.rejects(found, /it names no main document/);
    else assert.equal(await found, main);
  });

test('related parts inside the file are listed by type and place', async () => {
  const file = await open({
    'word/_rels/a.xml.rels': relationships(
      ['styles', 'styles.xml'],
      ['image', '../media/1.png'],
      ['header', '/word/h.xml'],
      ['footer', 'sub\\f.xml'],
      ['chart', 'a%20b.xml'],
      ['theme', '50%25.xml'],
      ['people', '%zz.xml'],
      ['font', '%E4%BD%zz.xml'],
      ['hyperlink', 'http://a.cn', 'TargetMode="External"'],
      ['settings', 's.xml', 'TargetMode="Internal"'],
    ),
  });
  assert.deepEqual(
    (await file.relationshipsOf('word/a.xml')).map(({ id, type, target }) => [id, type, target]),
    [
      ['r1', 'styles', 'word/styles.xml'],
      ['r2', 'image', 'media/1.png'],
      ['r3', 'header', 'word/h.xml'],
      ['r4', 'footer', 'word/sub/f.xml'],
      ['r5', 'chart', 'word/a b.xml'],
      ['r6', 'theme', 'word/50%.xml'],
      ['r7', 'people', 'word/%zz.xml'],
      ['r8', 'font', 'word/%E4%BD%zz.xml'],
      ['r10', 'settings', 'word/s.xml'],
    ],
  );
  assert.deepEqual(await file.relationshipsOf('word/b.xml'), []);
  assert.equal(await file.findById('word/a.xml', 'r2'), 'media/1.png');
  assert.deepEqual(
    [await file.findById('word/a.xml', 'r9'), await file.findById('word/a.xml', undefined)],
    [undefined, undefined],
  );
});

test('an incomplete relationship names no part', async () => {
  const file = await open({ 'word/_rels/a.xml.rels': '<Relationships><Relationship/></Relationships>' });
  assert.deepEqual(await file.relationshipsOf('word/a.xml'), [{ id: '', type: '', target: 'word' }]);
  assert.equal(await file.findById('word/a.xml', undefined), undefined);
});

test('a part is found by its type, with its root, if it exists', async () => {
  const file = await open({
    'word/_rels/a.xml.rels': relationships(
      ['styles', 'styles.xml'],
      ['styles', 'more.xml'],
      ['numbering', 'none.xml'],
    ),
    'word/styles.xml': '<a/>',
    'word/more.xml': '<b/>',
  });
  const styles = await file.findByType('word/a.xml', 'styles');
  assert.deepEqual([styles?.name, styles?.root.tagName], ['word/styles.xml', 'a']);
  assert.deepEqual(
    [await file.findByType('word/a.xml', 'numbering'), await file.findByType('word/a.xml', 'theme')],
    [undefined, undefined],
  );
});

test('parts reachable from a part are listed once, nearest first', async () => {
  const file = await open({
    'word/_rels/a.xml.rels': relationships(
      ['header', 'b.xml'],
      ['footer', 'c.xml'],
      ['theme', 'none.xml'],
      ['footer', 'C.xml'],
    ),
    'word/_rels/b.xml.rels': relationships(['chart', 'd.xml'], ['x', 'a.xml'], ['x', 'A.XML']),
    'word/_rels/c.xml.rels': relationships(['x', 'b.xml']),
    ...{ 'word/a.xml': '', 'word/b.xml': '', 'word/c.xml': '', 'word/d.xml': '' },
  });
  assert.deepEqual(await file.listReachable('word/a.xml'), [
    { name: 'word/b.xml', type: 'header' },
    { name: 'word/c.xml', type: 'footer' },
    { name: 'word/d.xml', type: 'chart' },
  ]);
});

test('a name in a file may have backslashes, begin at the root, and differ in case', async () => {
  const file = await open({ 'word\\A.xml': '<a/>', 'word/b.xml': '<b/>' });
  assert.equal((await file.rootOf('word/a.xml'))?.tagName, 'a');
  assert.equal((await file.rootOf('/WORD/B.XML'))?.tagName, 'b');
  assert.equal(await file.rootOf('word/c.xml'), undefined);
  assert.equal(await file.bytesOf('word/c.xml'), undefined);
  await assert.rejects(
    open({ 'a.xml': '<a' }).then((one) => one.rootOf('a.xml')),
    /a\.xml is no well-formed XML/,
  );
});

const utf16 = (text: string, isBig = false) => {
  const bytes = Buffer.from(text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};
const ENCODED: [what: string, bytes: Uint8Array][] = [
  ['UTF-8', Buffer.from('<a>教育</a>')],
  ['UTF-8 with a mark', Buffer.from('\uFEFF<a>教育</a>')],
  ['UTF-16 with a mark', utf16('\uFEFF<a>教育</a>')],
  ['UTF-16 with a mark, big end first', utf16('\uFEFF<a>教育</a>', true)],
  ['UTF-16', utf16('<a>教育</a>')],
  ['UTF-16, big end first', utf16('<a>教育</a>', true)],
];
for (const [what, bytes] of ENCODED)
  test(`a part may be in ${what}`, async () =>
    assert.equal((await (await open({ 'a.xml': bytes })).rootOf('a.xml'))?.textContent, '教育'));

test('the main part must be a document with a body', () => {
  const body = (xml: string) => bodyOf(parseXml(xml, 'a'));
  assert.equal(nameOf(body(rootElement('document', '<w:bidi/><w:body/>'))), 'w:body');
  for (const xml of [
    rootElement('document', ''),
    rootElement('styles', '<w:body/>'),
    '<document><body/></document>',
  ])
    assert.throws(() => body(xml), /no Word document/);
});

const x = (inside: string, attributes = '') =>
  parseXml(rootElement(`x ${attributes}`, inside).replace(/<\/w:x [^>]*>/, '</w:x>'), 'x');
test('elements are identified by namespace, attributes by namespace or without one', () => {
  assert.equal(nameOf(x('')), 'w:x');
  assert.equal(nameOf(parseXml('<q:p xmlns:q="urn:q"/>', 'a')), '?:p');
  assert.equal(nameOf(parseXml('<p/>', 'a')), '?:p');
  const usual = ['m', 'r', 'a', 'wp', 'pic', 'c', 'dgm', 'mc', 'v', 'o'];
  for (const prefix of usual)
    assert.equal(nameOf(x(`<${prefix}:y/>`).firstChild as XmlElement), `${prefix}:y`);
  const purl = 'http://purl.oclc.org/ooxml';
  const strict: Record<string, string> = {
    'w:x': `${purl}/wordprocessingml/main`,
    'm:x': `${purl}/officeDocument/math`,
    'r:x': `${purl}/officeDocument/relationships`,
    'a:x': `${purl}/drawingml/main`,
    'wp:x': `${purl}/drawingml/wordprocessingDrawing`,
    'pic:x': `${purl}/drawingml/picture`,
    'c:x': `${purl}/drawingml/chart`,
    'dgm:x': `${purl}/drawingml/diagram`,
    'wp14:x': 'http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing',
    'o:x': 'urn:schemas-microsoft-com:office:office',
  };
  for (const [name, uri] of Object.entries(strict))
    assert.equal(nameOf(parseXml(`<k:x xmlns:k="${uri}"/>`, 'a')), name);
  const element = x('', 'w:val="1" id="2" r:id="3" m:only="4" val="5"');
  assert.deepEqual(
    [
      attributeOf(element, 'w:val'),
      attributeOf(element, 'r:id'),
      attributeOf(element, 'id'),
      attributeOf(element, 'w:only'),
    ],
    ['1', '2', '2', undefined],
  );
  assert.deepEqual([attributeOf(element, 'w:none'), attributeOf(undefined, 'w:val')], [undefined, undefined]);
});

test('reads children, descendants and on/off properties', () => {
  const element = x('字<w:a><w:b w:val="1"/><w:b w:val="2"/></w:a><w:c/>');
  assert.equal(attributeOf(childAt(element, 'w:a', 'w:b'), 'w:val'), '1');
  assert.deepEqual(
    [childAt(element, 'w:b'), childAt(undefined, 'w:b'), childAt(element, 'w:c', 'w:b')],
    [undefined, undefined, undefined],
  );
  assert.deepEqual([...descendants(element)].map(nameOf), ['w:a', 'w:b', 'w:b', 'w:c']);
  const [first] = [...descendants(element)];
  assert.deepEqual(first && [...descendants(first)].map(nameOf), ['w:b', 'w:b']);
  const isOn = (value: string) => toggleAt(x(`<w:a ${value}/>`), 'w:a');
  assert.deepEqual(
    ['', 'w:val="1"', 'w:val="true"', 'w:val="on"', 'w:val="0"', 'w:val="false"', 'w:val="off"'].map(isOn),
    [true, true, true, true, false, false, false],
  );
  assert.equal(toggleAt(x(''), 'w:a'), undefined);
});

test('a number in a file must be an integer within bounds', () => {
  const numbers: [string | undefined, number][] = [
    ...([
      ['3', 3],
      [' 3 ', 3],
      ['+3', 3],
      ['1', 1],
      ['5', 5],
    ] as [string, number][]),
    ...([
      ['0', 9],
      ['6', 9],
      ['-3', 9],
      ['3.5', 9],
      ['3e0', 9],
      ['', 9],
      ['x', 9],
    ] as [string, number][]),
    [undefined, 9],
  ];
  for (const [value, number] of numbers) assert.equal(integerWithin(value, [1, 5], 9), number, value);
  assert.equal(integerWithin('-3', [-5, 5], 9), -3);
});
