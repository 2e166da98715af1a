/** For any nesting of elements in a page, its text, order and cells are as generated, and everything else is reported. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { CELL_BREAK } from '../../../scripts/read/cell-break.ts';
import { readBytes } from '../../../scripts/read/read-file.ts';
import { SourceError } from '../../../scripts/read/source-error.ts';
import { fuzzOptions } from '../../helpers/fuzz.ts';

/** A piece of a page: its HTML, its visible lines, and its invisible words. */
interface Piece {
  html: string;
  lines: string[];
  unseen: string[];
}

const join = (pieces: readonly Piece[], html: string): Piece => ({
  html,
  lines: pieces.flatMap(({ lines }) => lines),
  unseen: pieces.flatMap(({ unseen }) => unseen),
});
const all = (pieces: readonly Piece[]) => pieces.map(({ html }) => html).join('');

/** Unique sentences. */
const sentence = fc.nat({ max: 1e6 }).map((number) => `第${number}项工作按照要求认真落实。`);
const words = sentence.chain((text) =>
  fc.constantFrom<Piece>(
    { html: text, lines: [text], unseen: [] },
    { html: `<b>${text.slice(0, 3)}</b><span>${text.slice(3)}</span>`, lines: [text], unseen: [] },
    { html: text.replace('要求', '要\n<i>求</i>'), lines: [text], unseen: [] },
    { html: `${text}<del>删${text}</del>`, lines: [text], unseen: [`删${text}`] },
    { html: `<ruby>${text}<rt>音${text}</rt></ruby>`, lines: [text], unseen: [`音${text}`] },
    { html: `${text}<span style="display: none">隐${text}</span>`, lines: [text], unseen: [`隐${text}`] },
  ),
);
const paragraph = words.map((piece) => join([piece], `<p>${piece.html}</p>`));
const broken = fc
  .array(words, { minLength: 2, maxLength: 3 })
  .map((pieces) => join(pieces, `<p>${pieces.map(({ html }) => html).join('<br>')}</p>`));
const hidden = sentence.map((text) => ({
  html: `<div hidden><p>${text}</p></div>`,
  lines: [],
  unseen: [text],
}));

const STYLES = [
  { attributes: '', label: (number: number) => `${number}.` },
  { attributes: ' type="A"', label: (number: number) => `${String.fromCharCode(64 + number)}.` },
  {
    attributes: ' style="list-style-type: cjk-ideographic"',
    label: (number: number) => `${'一二三四五六七八九'.charAt(number - 1)}、`,
  },
];

const { block } = fc.letrec<{ block: Piece; list: Piece; table: Piece; wrapper: Piece; layout: Piece }>(
  (tie) => ({
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      paragraph,
      broken,
      hidden,
      tie('list'),
      tie('table'),
      tie('wrapper'),
      tie('layout'),
    ),
    list: fc
      .tuple(
        fc.constantFrom(...STYLES),
        fc.nat({ max: 3 }),
        fc.array(fc.tuple(words, fc.option(tie('list'))), { minLength: 1, maxLength: 3 }),
      )
      .map(([{ attributes, label }, skipped, items]) => {
        const pieces = items.map(([own, nested], index) => {
          const first = { ...own, lines: own.lines.map((line) => label(skipped + index + 1) + line) };
          return join(nested ? [first, nested] : [first], `<li>${own.html}${nested?.html ?? ''}</li>`);
        });
        return join(pieces, `<ol${attributes} start="${skipped + 1}">${all(pieces)}</ol>`);
      }),
    table: fc
      .array(fc.array(fc.array(words, { minLength: 1, maxLength: 2 }), { minLength: 2, maxLength: 2 }), {
        minLength: 1,
        maxLength: 3,
      })
      .map((rows) => {
        const cells = rows.flat(2);
        const html = rows.map(
          (row) =>
            `<tr>${row.map((paragraphs) => `<td>${paragraphs.map((one) => `<p>${one.html}</p>`).join('')}</td>`).join('')}</tr>`,
        );
        const lines = rows.map((row) =>
          row.map((paragraphs) => paragraphs.flatMap((one) => one.lines).join(CELL_BREAK)).join('\t'),
        );
        return {
          html: `<table border="1">${html.join('')}</table>`,
          lines,
          unseen: cells.flatMap(({ unseen }) => unseen),
        };
      }),
    wrapper: fc
      .array(tie('block'), { maxLength: 3 })
      .map((pieces) => join(pieces, `<div><section>${all(pieces)}</section></div>`)),
    layout: fc
      .array(tie('block'), { minLength: 1, maxLength: 3 })
      .map((pieces) =>
        join(pieces, `<table>${pieces.map(({ html }) => `<tr><td>${html}</td></tr>`).join('')}</table>`),
      ),
  }),
);

const AROUND = {
  menu: ['首页', '机构', '新闻', '政务', '互动'].map((word) => `<a href="/${word}">${word}</a>`).join(' '),
  foot: '<footer>版权所有</footer>',
};
const page = fc
  .tuple(
    fc.array(block, { minLength: 1, maxLength: 6 }),
    fc.constantFrom('id="zoom"', 'class="x"'),
    paragraph,
    paragraph,
  )
  .map(([blocks, attributes, first, last]) => {
    const pieces = [first, ...blocks, last];
    return join(
      pieces,
      `<body><div>${AROUND.menu}</div><div ${attributes}>${all(pieces)}</div>${AROUND.foot}</body>`,
    );
  });

test('a random page yields the generated lines and cells, and reports everything else', async () => {
  await fc.assert(
    fc.asyncProperty(page, async ({ html, lines, unseen }) => {
      const { text, census } = await readBytes(Buffer.from(html), 'a.html');
      assert.deepEqual(
        text.split('\n').filter((line) => line !== ''),
        lines,
      );
      const leftOut = census.runs.filter(({ fate }) => fate === 'left-out').map((run) => run.text);
      for (const words of unseen) assert.ok(leftOut.includes(words), words);
      assert.ok(leftOut.includes('首页') && leftOut.includes('版权所有'));
    }),
    fuzzOptions(60),
  );
});

test('a truncated or garbled page loses no run silently', async () => {
  const garbled = fc.tuple(
    page,
    fc.nat(),
    fc.nat(),
    fc.constantFrom('', '<', '</table>', '<td>', '"', '</p></div>', '<select>'),
  );
  await fc.assert(
    fc.asyncProperty(garbled, async ([{ html }, from, length, put]) => {
      const start = from % html.length;
      const cut = html.slice(0, start) + put + html.slice(start + (length % 40));
      try {
        // Throws if a character of the page is neither in the text nor reported.
        await readBytes(Buffer.from(cut), 'a.html');
      } catch (error) {
        assert.ok(error instanceof SourceError && /no text of its own/.test(error.message), String(error));
      }
    }),
    fuzzOptions(60),
  );
});
