/**
 * For any nesting in a Word file, its words are in the text once, in order and in their cells, and text that isn't
 * shown is nowhere.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { CELL_BREAK, COLUMN_GAP } from '../../../scripts/read/cell-break.ts';
import { MERGED_CELL } from '../../../scripts/read/merged-cell.ts';
import { readBytes } from '../../../scripts/read/read-file.ts';
import { SourceError } from '../../../scripts/read/source-error.ts';
import { fuzzOptions } from '../../helpers/fuzz.ts';
import {
  cell,
  control,
  makeDocxXml,
  paragraph,
  row,
  run,
  table,
  textBox,
} from '../../helpers/make-docx-xml.ts';

/** A piece of a document: its XML, and the expected lines. */
interface Generated {
  xml: string;
  lines: string[];
}
/** A piece of a paragraph: its expected words in the line, and the lines after the paragraph. */
interface GeneratedInline {
  xml: string;
  words: string;
  behind: string[];
}

const word = fc.stringMatching(/^[一二三四五六七八九十甲乙丙丁]{1,4}$/);

const WRAPPERS: ((inside: string) => string)[] = [
  (inside) => inside,
  control,
  (inside) => `<w:customXml>${inside}</w:customXml>`,
  (inside) => `<w:ins w:id="1">${inside}</w:ins>`,
  (inside) => `<w:moveTo w:id="1">${inside}</w:moveTo>`,
  (inside) =>
    `<mc:AlternateContent><mc:Choice Requires="wps">${inside}</mc:Choice><mc:Fallback>${inside}</mc:Fallback></mc:AlternateContent>`,
  (inside) =>
    `<mc:AlternateContent><mc:Choice xmlns:q="urn:q" Requires="q">${inside}</mc:Choice><mc:Fallback>${inside}</mc:Fallback></mc:AlternateContent>`,
  (inside) => `<q:later xmlns:q="urn:q">${inside}</q:later>`,
];
const wrapper = fc.constantFrom(...WRAPPERS);

const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
/** Ways to write words in a paragraph. */
const SHOWN: ((words: string) => string)[] = [
  (words) => run(words),
  (words) => `<w:hyperlink>${run(words)}</w:hyperlink>`,
  (words) => `<w:smartTag>${run(words)}</w:smartTag>`,
  (words) => `<m:oMath><m:r><m:t>${words}</m:t></m:r></m:oMath>`,
  (words) => `<w:r><w:ruby><w:rt>${run('读')}</w:rt><w:rubyBase>${run(words)}</w:rubyBase></w:ruby></w:r>`,
  (words) =>
    `${mark('begin')}<w:r><w:instrText>REF 码</w:instrText></w:r>${mark('separate')}${run(words)}${mark('end')}`,
];
/** Ways to have words in a file that aren't text. */
const NOT_SHOWN: ((words: string) => string)[] = [
  (words) => run(words, '<w:vanish/>'),
  (words) => `<w:del w:id="1"><w:r><w:delText>${words}</w:delText></w:r></w:del>`,
  (words) => `<w:moveFrom w:id="1">${run(words)}</w:moveFrom>`,
];

/** Limits the nesting of blocks: a text box and alternatives contain their blocks twice, so files double with each level. */
const depth = fc.createDepthIdentifier();

const { blocks } = fc.letrec<{ inline: GeneratedInline; block: Generated; blocks: Generated }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 3, depthIdentifier: depth },
    fc
      .tuple(word, fc.constantFrom(...SHOWN), wrapper)
      .map(([words, show, wrap]) => ({ xml: wrap(show(words)), words, behind: [] })),
    fc
      .tuple(word, fc.constantFrom(...NOT_SHOWN), wrapper)
      .map(([words, hide, wrap]) => ({ xml: wrap(hide(words)), words: '', behind: [] })),
    tie('blocks').map(({ xml, lines }) => ({ xml: textBox(xml), words: '', behind: lines })),
  ),
  block: fc.oneof(
    { maxDepth: 3, depthIdentifier: depth },
    fc.array(tie('inline'), { maxLength: 4 }).map((inlines) => paragraphOf(inlines)),
    fc
      .array(fc.tuple(tie('blocks'), tie('blocks'), wrapper, fc.boolean()), { minLength: 1, maxLength: 3 })
      .map(tableOf),
    fc.tuple(tie('blocks'), wrapper).map(([{ xml, lines }, wrap]) => ({ xml: wrap(xml), lines })),
  ),
  blocks: fc.array(tie('block'), { maxLength: 3, depthIdentifier: depth }).map((parts) => ({
    xml: parts.map(({ xml }) => xml).join(''),
    lines: parts.flatMap(({ lines }) => lines),
  })),
}));

function paragraphOf(inlines: readonly GeneratedInline[]): Generated {
  return {
    xml: paragraph(inlines.map(({ xml }) => xml).join('')),
    lines: [inlines.map(({ words }) => words).join(''), ...inlines.flatMap(({ behind }) => behind)],
  };
}

function cellText({ lines }: Generated): string {
  const shown = lines.map((line) =>
    line.replaceAll(MERGED_CELL, '').split('\t').filter(Boolean).join(COLUMN_GAP),
  );
  return shown.filter(Boolean).join(CELL_BREAK);
}

/** A table of two columns. A row may begin at its second column, and a cell may be merged with the one above it. */
function tableOf(rows: readonly [Generated, Generated, (inside: string) => string, boolean][]): Generated {
  const lines: string[] = [];
  const xml = rows.map(([left, right, wrap, isCovered], index) => {
    const merge = `<w:vMerge${isCovered && index > 0 ? '' : ' w:val="restart"'}/>`;
    const first = isCovered && index > 0 ? { xml: paragraph(''), lines: [] } : left;
    lines.push(`${isCovered && index > 0 ? MERGED_CELL : cellText(left)}\t${cellText(right)}`);
    return wrap(row(wrap(cell(first.xml, merge)) + cell(right.xml)));
  });
  return { xml: table(xml.join('')), lines };
}

const shown = (lines: readonly string[]) => lines.filter((line) => line.replaceAll('\t', '') !== '');

test('any nesting of Word elements yields its words once, in order, in their cells', async () => {
  await fc.assert(
    fc.asyncProperty(blocks, async ({ xml, lines }) => {
      const { text } = await readBytes(await makeDocxXml(paragraph(run('首')) + xml), 'a.docx');
      assert.deepEqual(shown(text.split('\n')), shown(['首', ...lines]));
    }),
    fuzzOptions(60),
  );
});

test('a damaged file is read with every run accounted for, or is an error', async () => {
  const NAMES = [
    'w:p',
    'w:r',
    'w:t',
    'w:tbl',
    'w:tr',
    'w:tc',
    'w:sdt',
    'w:del',
    'w:ruby',
    'm:t',
    'w:body',
    'v:textbox',
  ];
  await fc.assert(
    fc.asyncProperty(
      blocks,
      fc.array(fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES)), { maxLength: 3 }),
      async ({ xml }, renamed) => {
        let damaged = paragraph(run('首')) + xml;
        for (const [from, to] of renamed)
          damaged = damaged.replace(new RegExp(`(</?)${from}(?=[ />])`, 'g'), `$1${to}`);
        try {
          await readBytes(await makeDocxXml(damaged), 'a.docx');
        } catch (error) {
          assert.ok(error instanceof SourceError, String(error));
          assert.doesNotMatch(error.message, /accounted for/);
        }
      },
    ),
    fuzzOptions(60),
  );
});
