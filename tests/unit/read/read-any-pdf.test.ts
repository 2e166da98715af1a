/** For any layout of a PDF, rotated or not, its paragraphs, rows and cells are as generated, in order. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { summarise } from '../../../scripts/read/census.ts';
import { readBytes } from '../../../scripts/read/read-file.ts';
import { fuzzOptions } from '../../helpers/fuzz.ts';
import { type PlacedPage, placePdf, type PlacedWords } from '../../helpers/place-pdf.ts';

/** Content of a page, and its expected lines. */
interface Block {
  words: PlacedWords[];
  rules: [x1: number, y1: number, x2: number, y2: number][];
  height: number;
  lines: string[];
  unseen: string[];
}

const LEFT = 90;
const SIZE = 16;
const LETTERS = 26;
const LINE = 28;
const COLUMN = 120;
const ROW = 32;

/** Chinese words that begin no label, date or list. */
const han = (minLength: number, maxLength: number) =>
  fc
    .array(fc.constantFrom(...'建设推进应用服务平台资源培训管理网络教师学校课程数据治理评估提升'), {
      minLength,
      maxLength,
    })
    .map((letters) => letters.join(''));

/** A paragraph with an indented first line and a full stop at the end. */
const paragraph = han(12, 90).map((text): Block => {
  const whole = `${text}。`;
  const first = whole.slice(0, LETTERS - 2);
  const rest = whole.slice(LETTERS - 2).match(new RegExp(`.{1,${LETTERS}}`, 'gu')) ?? [];
  return {
    words: [
      { text: first, x: LEFT + 2 * SIZE, y: SIZE, size: SIZE },
      ...rest.map((line, at) => ({ text: line, x: LEFT, y: SIZE + (at + 1) * LINE, size: SIZE })),
    ],
    ...{ rules: [], height: (rest.length + 1) * LINE, lines: [whole], unseen: [] },
  };
});

/** A table with drawn lines. */
const ruledTable = fc.integer({ min: 2, max: 3 }).chain((columns) =>
  fc
    .array(fc.array(han(1, 5), { minLength: columns, maxLength: columns }), { minLength: 2, maxLength: 4 })
    .map((rows): Block => {
      const [width, height] = [columns * COLUMN, rows.length * ROW];
      return {
        words: rows.flatMap((cells, row) =>
          cells.map((text, column) => ({
            ...{ text, size: SIZE, x: LEFT + column * COLUMN + 8, y: row * ROW + 22 },
          })),
        ),
        rules: [
          ...Array.from({ length: rows.length + 1 }, (_, row): Block['rules'][number] => [
            ...([LEFT, row * ROW, LEFT + width, row * ROW] as const),
          ]),
          ...Array.from({ length: columns + 1 }, (_, column): Block['rules'][number] => [
            ...([LEFT + column * COLUMN, 0, LEFT + column * COLUMN, height] as const),
          ]),
        ],
        ...{ height: height + LINE, lines: rows.map((cells) => cells.join('\t')), unseen: [] },
      };
    }),
);

/** Words that are not painted. */
const invisible = han(6, 12).map((text): Block => ({
  words: [{ text, x: LEFT, y: SIZE, size: SIZE, mode: 3 }],
  ...{ rules: [], height: LINE, lines: [], unseen: [text] },
}));

/** Paragraphs around everything else, so that no table continues across pages. */
const page = fc
  .tuple(
    paragraph,
    fc.array(fc.oneof(paragraph, ruledTable, invisible), { maxLength: 3 }),
    paragraph,
    fc.constantFrom(0, 90, 180, 270),
  )
  .map(([first, middle, last, rotate]) => ({ blocks: [first, ...middle, last], rotate }));

/** Pages with a running head and page numbers if there are enough of them to recognise these. */
const file = fc
  .tuple(fc.array(page, { minLength: 1, maxLength: 4 }), fc.boolean())
  .map(([pages, wantsHeads]) => {
    const hasHeads = wantsHeads && pages.length > 2;
    return {
      hasHeads,
      pages: pages.map(({ blocks, rotate }, at) => place(blocks, rotate, hasHeads ? at + 1 : null)),
      lines: pages.flatMap(({ blocks }) => blocks.flatMap(({ lines }) => lines)),
      unseen: pages.flatMap(({ blocks }) => blocks.flatMap(({ unseen }) => unseen)),
    };
  });

const HEAD = '江东省教育厅文件汇编';

/** Stacks blocks on an upright page, and rotates the page. */
function place(blocks: readonly Block[], rotate: number, number: number | null): PlacedPage {
  const heads: PlacedWords[] =
    number === null
      ? []
      : [
          { text: HEAD, x: 230, y: 50, size: 10 },
          { text: `— ${number} —`, x: 270, y: 810, size: 12 },
        ];
  let top = 90;
  const upright: Pick<Required<PlacedPage>, 'words' | 'lines'> = { words: heads, lines: [] };
  for (const { words, rules, height } of blocks) {
    upright.words.push(...words.map((one) => ({ ...one, y: one.y + top })));
    upright.lines.push(
      ...rules.map(([x1, y1, x2, y2]): Block['rules'][number] => [x1, y1 + top, x2, y2 + top]),
    );
    top += height;
  }
  return turnPage(upright, rotate);
}

/** Makes a page that its /Rotate shows upright, by setting its words the other way. */
function turnPage(
  { words, lines }: Pick<Required<PlacedPage>, 'words' | 'lines'>,
  rotate: number,
): PlacedPage {
  const [width, height] = [595, 842];
  const turned = (x: number, y: number): [number, number] => {
    if (rotate === 90) return [y, width - x];
    if (rotate === 180) return [width - x, height - y];
    return rotate === 270 ? [height - y, x] : [x, y];
  };
  const isSideways = rotate % 180 !== 0;
  return {
    ...{ rotate, width: isSideways ? height : width, height: isSideways ? width : height },
    words: words.map((one) => {
      const [x, y] = turned(one.x, one.y);
      return { ...one, x, y, turn: -rotate };
    }),
    lines: lines.map(([x1, y1, x2, y2]) => [...turned(x1, y1), ...turned(x2, y2)]),
  };
}

test('random pages yield the generated paragraphs, rows and cells, and report invisible words', async () => {
  await fc.assert(
    fc.asyncProperty(file, async ({ pages, lines, unseen, hasHeads }) => {
      const { text, census } = await readBytes(placePdf(pages), 'a.pdf');
      assert.deepEqual(
        text.split('\n').filter((line) => line !== ''),
        lines,
      );
      const leftOut = summarise(census, 'left-out').map((group) => group.text);
      for (const words of unseen)
        assert.ok(
          leftOut.some((one) => one.includes(words)),
          words,
        );
      const furniture = summarise(census, 'furniture').map((group) => group.text);
      assert.equal(
        furniture.some((one) => one.includes(HEAD)),
        hasHeads,
      );
    }),
    fuzzOptions(25),
  );
});
