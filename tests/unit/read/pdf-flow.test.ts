/** How paragraphs, tables and notes continue across pages. Type is 10 points. A line has room for twenty letters. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Flow } from '../../../scripts/read/pdf/flow.ts';
import type { PlacedLine } from '../../../scripts/read/pdf/paragraphs.ts';
import { type Cell, type Table } from '../../../scripts/read/pdf/table.ts';
import { line } from '../../helpers/place-letters.ts';

const FRAMES = [1, 2, 3].map((page) => ({ page, isColumn: false, parts: [] }));
const EDGES = { left: 100, right: 300, pitch: 20, usesIndents: true, textSize: 10 };
const words = (text: string, page: number, y = 100): PlacedLine => ({
  ...{ line: line(text, 100, y), edges: EDGES, tag: null },
  frame: FRAMES[page - 1] ?? { page, isColumn: false, parts: [] },
});
const FULL = '字'.repeat(20);
const cell = (text: string): Cell => ({
  lines: text === '' ? [] : [line(text, 0, 0)],
  ...{ covered: null, room: 100 },
});
const table = (page: number, rows: string, { source = 'rules', columns = [0, 50] }: Partial<Table> = {}) => ({
  ...{ page, columns, source, box: { left: 0, top: 0, right: 100, bottom: 100 } },
  rows: rows.split('\n').map((row) => row.split('|').map(cell)),
});

type Step = (flow: Flow) => void;
const page: Step = (flow) => flow.beginPage();
const paragraphStep =
  (text: string, on: number, y?: number): Step =>
  (flow) =>
    flow.addLine(words(text, on, y));
const tableStep =
  (on: number, rows: string, given?: Partial<Table>): Step =>
  (flow) =>
    flow.addTable(table(on, rows, given));
const noteStep =
  (text: string, on: number): Step =>
  (flow) =>
    flow.addAside([{ text, page: on }]);
/** The result of the steps: lines with their page, decisions with page and line, and what was dropped. */
function flowOf(...steps: Step[]) {
  const flow = new Flow();
  for (const step of steps) step(flow);
  flow.end();
  return {
    lines: flow.lines.map(({ text, page: on }) => `${on} ${text.replaceAll('\t', '|')}`),
    doubts: flow.doubts.map(({ kind, page: on, line: at }) => `${kind} on ${on} at ${at}`),
    dropped: flow.dropped.map(
      ({ why, fate, page: on, glyphs }) =>
        `${fate} on ${on}, ${why}: ${glyphs.map(({ text }) => text).join('')}`,
    ),
  };
}
const HEAD = '序号|任务';
const NO_ROOM = '建设省级平台和资源库';

const LINES: [what: string, steps: Step[], lines: string[]][] = [
  [
    'a paragraph of two lines',
    [page, paragraphStep(FULL, 1), paragraphStep('建设', 1, 120)],
    [`1 ${FULL}建设`],
  ],
  ['two paragraphs', [page, paragraphStep('甲', 1), paragraphStep('乙', 1, 120)], ['1 甲', '1 乙']],
  [
    'a paragraph across a page end, placed where it begins',
    [page, paragraphStep(FULL, 1), page, paragraphStep('建设', 2)],
    [`1 ${FULL}建设`],
  ],
  [
    'a note, after the continued paragraph',
    [
      page,
      paragraphStep(FULL, 1),
      noteStep('①注', 1),
      page,
      paragraphStep('建设', 2),
      paragraphStep('乙', 2, 120),
    ],
    [`1 ${FULL}建设`, '1 ①注', '2 乙'],
  ],
  [
    'notes of two pages, after the paragraph across both',
    [
      page,
      paragraphStep(FULL, 1),
      noteStep('①注', 1),
      page,
      paragraphStep(FULL, 2),
      noteStep('②注', 2),
      page,
      paragraphStep('建设', 3),
    ],
    [`1 ${FULL}${FULL}建设`, '1 ①注', '2 ②注'],
  ],
  [
    'a note of a page without text, at once',
    [page, noteStep('①注', 1), page, paragraphStep('甲', 2)],
    ['1 ①注', '2 甲'],
  ],
  [
    'a note of the last page, at the end',
    [page, paragraphStep('甲', 1), noteStep('①注', 1)],
    ['1 甲', '1 ①注'],
  ],
  [
    'a note below a table, after the rest of the table',
    [
      page,
      tableStep(1, `${HEAD}\n1|甲`),
      noteStep('①注', 1),
      page,
      tableStep(2, '2|乙'),
      paragraphStep('丙', 2),
    ],
    ['1 序号|任务', '1 1|甲', '2 2|乙', '1 ①注', '2 丙'],
  ],
  [
    'a note below a complete table, before the text of the next page',
    [page, tableStep(1, `${HEAD}\n1|甲`), noteStep('①注', 1), page, paragraphStep('丙', 2)],
    ['1 序号|任务', '1 1|甲', '1 ①注', '2 丙'],
  ],
  [
    'a note below a table, before another table',
    [
      page,
      tableStep(1, `${HEAD}\n1|甲`),
      noteStep('①注', 1),
      page,
      tableStep(2, '甲|乙|丙', { columns: [0, 50, 90] }),
    ],
    ['1 序号|任务', '1 1|甲', '1 ①注', '2 甲|乙|丙'],
  ],
  [
    'a note below a table at the end',
    [page, tableStep(1, HEAD), noteStep('①注', 1)],
    ['1 序号|任务', '1 ①注'],
  ],
  [
    'a paragraph before a table',
    [page, paragraphStep(FULL, 1), tableStep(1, HEAD)],
    [`1 ${FULL}`, '1 序号|任务'],
  ],
  [
    'a paragraph that a table parts',
    [page, paragraphStep(FULL, 1), tableStep(1, HEAD), paragraphStep('建设', 1, 120)],
    [`1 ${FULL}`, '1 序号|任务', '1 建设'],
  ],
];
for (const [what, steps, lines] of LINES)
  test(`the text has ${what}`, () => assert.deepEqual(flowOf(...steps).lines, lines));

const repeated = (on: number) => `furniture on ${on}, repeated table header: 序号任务`;
const TABLES: [what: string, steps: Step[], lines: string[], doubts: string[], dropped: string[]][] = [
  [
    'continues, with its header once',
    [page, tableStep(1, `${HEAD}\n1|甲`), page, tableStep(2, `${HEAD}\n2|乙`)],
    ['1 序号|任务', '1 1|甲', '2 2|乙'],
    [],
    [repeated(2)],
  ],
  [
    'continues over three pages, with its header once',
    [
      page,
      tableStep(1, `${HEAD}\n1|甲`),
      page,
      tableStep(2, `${HEAD}\n2|乙`),
      page,
      tableStep(3, `${HEAD}\n3|丙`),
    ],
    ['1 序号|任务', '1 1|甲', '2 2|乙', '3 3|丙'],
    [],
    [repeated(2), repeated(3)],
  ],
  [
    'has nothing but its head on the next page',
    [page, tableStep(1, `${HEAD}\n1|甲`), page, tableStep(2, HEAD), paragraphStep('丙', 2)],
    ['1 序号|任务', '1 1|甲', '2 丙'],
    [],
    [repeated(2)],
  ],
  [
    'is below text on the next page, with its own header',
    [page, tableStep(1, `${HEAD}\n1|甲`), page, paragraphStep('丙', 2), tableStep(2, `${HEAD}\n|乙`)],
    ['1 序号|任务', '1 1|甲', '2 丙', '2 序号|任务', '2 |乙'],
    [],
    [],
  ],
  [
    'is below another on the same page',
    [page, tableStep(1, `${HEAD}\n1|甲`), tableStep(1, `${HEAD}\n|乙`)],
    ['1 序号|任务', '1 1|甲', '1 序号|任务', '1 |乙'],
    [],
    [],
  ],
  [
    'has other columns',
    [page, tableStep(1, `${HEAD}\n1|甲`), page, tableStep(2, `${HEAD}\n|乙`, { columns: [0, 80] })],
    ['1 序号|任务', '1 1|甲', '2 序号|任务', '2 |乙'],
    [],
    [],
  ],
  [
    'follows text below the one before, and repeats its header',
    [page, tableStep(1, `${HEAD}\n1|甲`), paragraphStep('丙', 1), page, tableStep(2, `${HEAD}\n|乙`)],
    ['1 序号|任务', '1 1|甲', '1 丙', '2 |乙'],
    [],
    [repeated(2)],
  ],
  [
    'follows text below the one before, and repeats the header on a third page too',
    [
      ...[page, tableStep(1, `${HEAD}\n1|甲`), paragraphStep('丙', 1)],
      ...[page, tableStep(2, `${HEAD}\n2|乙`), page, tableStep(3, `${HEAD}\n3|丁`)],
    ],
    ['1 序号|任务', '1 1|甲', '1 丙', '2 2|乙', '3 3|丁'],
    [],
    [repeated(2), repeated(3)],
  ],
  [
    'has a row that the page’s end cuts',
    [page, tableStep(1, `${HEAD}\n1|${NO_ROOM}`), page, tableStep(2, `${HEAD}\n|平台\n2|乙`)],
    ['1 序号|任务', `1 1|${NO_ROOM}平台`, '2 2|乙'],
    ['cut-row on 2 at 2'],
    [repeated(2)],
  ],
  [
    'has a row that two pages’ ends cut',
    [
      page,
      tableStep(1, `${HEAD}\n1|${NO_ROOM}`),
      page,
      tableStep(2, `|${NO_ROOM}`),
      page,
      tableStep(3, '|平台\n2|乙'),
    ],
    ['1 序号|任务', `1 1|${NO_ROOM}${NO_ROOM}平台`, '3 2|乙'],
    ['cut-row on 2 at 2', 'cut-row on 3 at 2'],
    [],
  ],
  [
    'has a cell that spans rows over the page’s end',
    [page, tableStep(1, `${HEAD}\n甲|1`), page, tableStep(2, '|2.\n乙|3')],
    ['1 序号|任务', '1 甲|1', '2 \u2063|2.', '2 乙|3'],
    ['cut-cell on 2 at 3'],
    [],
  ],
  [
    'has an empty cell at the page’s beginning, and no lines drawn',
    [page, tableStep(1, `${HEAD}\n甲|1`), page, tableStep(2, '|2.\n乙|3', { source: 'tags' })],
    ['1 序号|任务', '1 甲|1', '2 |2.', '2 乙|3'],
    [],
    [],
  ],
  [
    'has only gaps between its words',
    [
      page,
      paragraphStep('丙', 1),
      tableStep(1, `${HEAD}\n1|甲`, { source: 'gaps' }),
      page,
      tableStep(2, '2|乙', { source: 'gaps' }),
    ],
    ['1 丙', '1 序号|任务', '1 1|甲', '2 2|乙'],
    ['loose-table on 1 at 2', 'loose-table on 2 at 4'],
    [],
  ],
];
for (const [what, steps, lines, doubts, dropped] of TABLES)
  test(`a table that ${what}`, () => assert.deepEqual(flowOf(...steps), { lines, doubts, dropped }));
