/** Files of any structure, valid or not, with numbers that no program writes, are read in full or rejected in one line. */
import { test } from 'node:test';

import fc from 'fast-check';

import { fuzzOptions } from '../../helpers/fuzz.ts';
import { makeDocxXml, numberingPart } from '../../helpers/make-docx-xml.ts';
import { placePdf } from '../../helpers/place-pdf.ts';
import { assertReadOrRejected } from '../../helpers/assert-read-or-rejected.ts';

const NUMBERS = [
  '-1',
  '0',
  '1',
  '2',
  '63',
  '1e9',
  '1000000000',
  '4294967296',
  '9'.repeat(30),
  'NaN',
  '',
  '甲',
];
const number = fc.constantFrom(...NUMBERS);
const words = fc.constantFrom('一、总则', '（一）推进。', '1.', '甲', ' ', '2024年5月1日', '\u202e甲', '');

interface Tree {
  name: string;
  attributes: string;
  children: (Tree | string)[];
}

/** Trees of elements, with attributes of hostile numbers. */
function treeOf(names: readonly string[], attributes: readonly string[]): fc.Arbitrary<Tree> {
  const held = fc
    .uniqueArray(fc.constantFrom(...attributes), { maxLength: 2 })
    .chain((own) => fc.tuple(...own.map((name) => number.map((value) => ` ${name}="${value}"`))))
    .map((all) => all.join(''));
  return fc.letrec<{ tree: Tree; child: Tree | string }>((tie) => ({
    tree: fc.record({
      name: fc.constantFrom(...names),
      attributes: held,
      children: fc.array(tie('child'), { maxLength: 4, depthIdentifier: 'tree' }),
    }),
    child: fc.oneof({ maxDepth: 8, depthIdentifier: 'tree' }, words, tie('tree')),
  })).tree;
}

function write(node: Tree | string): string {
  if (typeof node === 'string') return node;
  const { name, attributes, children } = node;
  return `<${name}${attributes}>${children.map(write).join('')}</${name}>`;
}

const WORD = treeOf(
  'w:p w:pPr w:rPr w:numPr w:numId w:ilvl w:r w:t w:tab w:br w:sym w:tbl w:tr w:trPr w:gridBefore w:tc w:tcPr w:gridSpan w:vMerge w:sdt w:sdtContent w:customXml w:ins w:del w:moveFrom w:delText w:hyperlink w:fldSimple w:fldChar w:instrText w:ruby w:rt w:rubyBase w:footnoteReference w:altChunk w:txbxContent w:drawing w:pict w:object w:vanish mc:AlternateContent mc:Choice mc:Fallback m:oMath m:f m:num m:den m:d m:dPr m:e m:r m:t v:textpath a:p a:t wp:extent'.split(
    ' ',
  ),
  'w:val w:char w:fldCharType w:instr w:id r:id Requires cx cy string style'.split(' '),
);
const numbering = numberingPart(
  `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="32767"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1.%9"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
);

test('a Word file of any elements in any order is read in full or rejected', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(WORD, { maxLength: 4 }), async (trees) =>
      assertReadOrRejected(await makeDocxXml(trees.map(write).join(''), [numbering]), 'a.docx'),
    ),
    fuzzOptions(60),
  );
});

const PAGE = treeOf(
  'p div span font h1 table thead tbody tr td th caption ol ul li dl dt a b del ruby rt br img pre details template select option form article nav svg math iframe style script'.split(
    ' ',
  ),
  'colspan rowspan start value type style hidden class id href width height reversed border role'.split(' '),
);

test('a page of any elements in any order is read in full or rejected', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(PAGE, { maxLength: 5 }), (trees) =>
      assertReadOrRejected(Buffer.from(`<html><body>${trees.map(write).join('')}`), 'a.html'),
    ),
    fuzzOptions(80),
  );
});

const MARKS =
  '# |- |1. |> |**|*|_|`|```\n|~~|[|](x)|![|<div>|</div>|<!--|-->|\\||\\|-\\|\n|\n|\n\n|    |[^1]|[^1]: |---\n|甲。|&#x202e;';
const MARK = fc.constantFrom(...MARKS.split(/(?<!\\)\|/).map((mark) => mark.replaceAll('\\|', '|')));

test('a text with any Markdown marks is read in full or rejected', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(MARK, { maxLength: 60 }), (marks) =>
      assertReadOrRejected(Buffer.from(marks.join('')), 'a.md'),
    ),
    fuzzOptions(80),
  );
});

const length = fc.oneof(fc.integer({ min: -100, max: 900 }), fc.constantFrom(0, 0.001, 1e6, -1e6, 1e9));
const placed = fc.record({
  text: fc.constantFrom('一、总则', '甲', '2024', '第 3 页', '——', ' '),
  x: length,
  y: length,
  size: fc.constantFrom(0, 0.01, 5, 16, 30, 1e5, -16),
  turn: fc.constantFrom(0, 90, 180, 270, 45, 1),
  mode: fc.constantFrom(0, 3, 7),
});
const side = fc.constantFrom(0, 1, 595, 842, 1e5);
const page = fc.record({
  width: side,
  height: side,
  rotate: fc.constantFrom(0, 90, 180, 270, 45),
  words: fc.array(placed, { maxLength: 12 }),
  lines: fc.array(fc.tuple(length, length, length, length), { maxLength: 8 }),
  pictures: fc.array(fc.tuple(length, length, length, length), { maxLength: 2 }),
});

test('a PDF with words and lines anywhere is read in full or rejected', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(page, { minLength: 1, maxLength: 3 }), (pages) =>
      assertReadOrRejected(placePdf(pages), 'a.pdf'),
    ),
    fuzzOptions(20),
  );
});
