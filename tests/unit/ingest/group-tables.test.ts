/** Which lines of a text are a table, and how cells cut by a page break or covered by a merged cell are restored. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  type PrintedTask,
  isCut,
  rejoinCell,
  resolveMergedCells,
} from '../../../scripts/ingest/parse/fill-cells.ts';
import { groupTables, wordsOf } from '../../../scripts/ingest/parse/group-tables.ts';
import { inferNumbers } from '../../../scripts/ingest/parse/infer-numbers.ts';
import type { OutlineNode } from '../../../scripts/ingest/parse/build-outline.ts';
import { findUnevenRows, readTable } from '../../../scripts/ingest/parse/read-table.ts';
import type { Layout, Row } from '../../../scripts/ingest/parse/task-rows.ts';
import type { Doubt } from '../../../scripts/read/doubt.ts';
import { CELL_BREAK } from '../../../scripts/read/cell-break.ts';
import { MERGED_CELL } from '../../../scripts/read/merged-cell.ts';
import { noticeOf } from '../../helpers/notice-of.ts';

const lines = (...texts: string[]) => texts.map((text, index) => ({ text, line: index + 5 }));
/** The paragraphs as `line text`, a table with `table` or `tasks` before it. */
const grouped = (...texts: string[]) =>
  groupTables(lines(...texts)).map(({ text, line, table }) =>
    [...(table ? [table.tasks ? 'tasks' : 'table'] : []), line, text].join(' '),
  );

const GROUPS: [what: string, texts: string[], ...paragraphs: string[]][] = [
  ['words', ['甲', '乙'], '5 甲', '6 乙'],
  ['rows between words', ['甲', '名\t数', '乙\t3', '丙'], '5 甲', 'table 6 名\t数\n乙\t3', '8 丙'],
  ['rows at the end', ['甲', '名\t数', '乙\t3'], '5 甲', 'table 6 名\t数\n乙\t3'],
  ['labels with words after a tab', ['第一章\t总则', '第二章\t职责'], '5 第一章 总则', '6 第二章 职责'],
  [
    'labels, one of which has words of its own',
    ['第一章\t总则', '第二章 职责\t3'],
    'table 5 第一章\t总则\n第二章 职责\t3',
  ],
  [
    'labels with two cells',
    ['第一章\t总则\t3', '第二章\t职责\t5'],
    'table 5 第一章\t总则\t3\n第二章\t职责\t5',
  ],
  ['a row of one cell', ['\t甲乙\t'], '5 甲乙'],
  ['a row of two cells', ['甲乙\t丙丁'], 'table 5 甲乙\t丙丁'],
  ['a letterhead', ['陕西省教育厅\t陕教〔2024〕1号'], '5 陕西省教育厅', '5 陕教〔2024〕1号'],
  ['a label and its words', ['一、甲乙\t丙丁'], '5 一、甲乙 丙丁'],
  ['paragraphs of a cell that is no table', [`甲${CELL_BREAK}乙${CELL_BREAK}`], '5 甲', '5 乙'],
  ['a covered cell that is no table', [`${MERGED_CELL}甲`], '5 甲'],
  [
    'a task table, and one that continues it',
    ['序号\t工作任务\t责任单位', '1\t建设平台\t科技处', '附注', '2\t开展培训\t教师处'],
    'tasks 5 序号\t工作任务\t责任单位\n1\t建设平台\t科技处',
    '7 附注',
    'tasks 8 2\t开展培训\t教师处',
  ],
  [
    'two task tables, one right below the other',
    ['序号\t工作任务\t责任单位', '1\t建设平台\t科技处', '序号\t工作任务\t责任单位', '1\t开展培训\t教师处'],
    'tasks 5 序号\t工作任务\t责任单位\n1\t建设平台\t科技处',
    'tasks 7 序号\t工作任务\t责任单位\n1\t开展培训\t教师处',
  ],
];
for (const [what, texts, ...paragraphs] of GROUPS)
  test(`${what} are ${JSON.stringify(paragraphs)}`, () => assert.deepEqual(grouped(...texts), paragraphs));

test('the words of a table are read as one line, without cell marks', () =>
  assert.equal(wordsOf({ text: `\t甲${CELL_BREAK}乙\t${MERGED_CELL}丙\t`, line: 1 }), '甲 乙 丙'));

const TABLES: [what: string, rows: string[], header: string[] | null, ...cells: (string | null)[][]][] = [
  ['a header and a row', ['名\t数', '甲\t3'], ['名', '数'], ['甲', '3']],
  ['a single row', ['名\t数'], null, ['名', '数']],
  ['a first row with a number', ['名\t3', '甲\t4'], null, ['名', '3'], ['甲', '4']],
  ['a first row with an empty cell', ['名\t', '甲\t4'], null, ['名', ''], ['甲', '4']],
  ['a first row with a covered cell', [`名\t${MERGED_CELL}`, '甲\t4'], null, ['名', null], ['甲', '4']],
  [
    'rows of other widths',
    ['名\t数', '甲', '乙\t4\t5'],
    null,
    ['名', '数', ''],
    ['甲', '', ''],
    ['乙', '4', '5'],
  ],
  [
    'paragraphs of a cell',
    ['名\t数', `甲 ${CELL_BREAK}${CELL_BREAK} 乙\t${MERGED_CELL}3`],
    ['名', '数'],
    ['甲\n乙', '3'],
  ],
];
for (const [what, rows, header, ...cells] of TABLES)
  test(`a table of ${what}`, () =>
    assert.deepEqual(readTable(lines(...rows)), { type: 'table', header, rows: cells }));
test('rows of another width than the first are doubts, each at its line', () =>
  assert.deepEqual(
    findUnevenRows(lines('名\t数', '甲', '乙\t3')).map(({ line, problem }) => [line, problem]),
    [[6, 'A table row of 1 cells under one of 2.']],
  ));

const task = (given: object) =>
  ({
    ...{
      label: null,
      text: '建设。',
      deadline: null,
      leadUnit: null,
      responsibleUnit: null,
      assistUnit: null,
    },
    ...{ remark: null, inherited: [], merged: new Set(), line: 1 },
    ...given,
  }) as unknown as PrintedTask;
const layoutOf = (marksMergedCells: boolean) => ({ marksMergedCells }) as unknown as Layout;

/** The cells of two tasks, the rest of a cell cut by a page break, and the resulting cells. */
const CUT: [
  what: string,
  marks: boolean,
  cells: (string | null)[],
  rest: string,
  joined: (string | null)[],
  doubts: number,
][] = [
  ['the last cell if it is incomplete', false, ['甲处', '教育信'], '息处', ['甲处', '教育信息处'], 0],
  ['the merged cell above', false, ['教育信', null], '息处', ['教育信息处', null], 0],
  [
    'the last cell, with a doubt, if all are complete',
    false,
    ['甲处', '科技处'],
    '财务处',
    ['甲处', '科技处财务处'],
    1,
  ],
  [
    'an empty cell, with a doubt, if the ones above are complete',
    false,
    ['科技处', null],
    '财务处',
    ['科技处', '财务处'],
    1,
  ],
  ['an empty cell, with a doubt, if all are empty', false, [null, null], '财务处', [null, '财务处'], 1],
  ['nothing', false, ['教育信', null], '', ['教育信', null], 0],
  [
    'the last cell if the file marks covered ones',
    true,
    ['教育信', '科技处'],
    '财务处',
    ['教育信', '科技处 财务处'],
    0,
  ],
  ['an empty cell if the file marks covered ones', true, ['教育信', null], '财务处', ['教育信', '财务处'], 0],
];
const WHOLE =
  '信息处 办公室 教育厅 教育局 省委 省府办 电教馆 研究所 学院 高校 大学 装备中心 各单位 联盟 12月'.split(' ');
for (const whole of WHOLE)
  test(`${whole} is whole, so that what continues a page is in doubt; ${whole}教 isn’t`, () => {
    const doubtsOf = (leadUnit: string) => {
      const doubts: Doubt[] = [];
      rejoinCell(
        [task({ leadUnit })],
        'leadUnit',
        { leadUnit: '育处', line: 9 } as Row,
        layoutOf(false),
        doubts,
      );
      return doubts.map(({ line }) => line);
    };
    assert.deepEqual([doubtsOf(whole), doubtsOf(`${whole}教`)], [[9], []]);
  });

for (const [what, marks, cells, rest, joined, count] of CUT)
  test(`the rest of a cell is joined to ${what}`, () => {
    const tasks = cells.map((leadUnit) => task({ leadUnit }));
    const doubts: Doubt[] = [];
    rejoinCell(tasks, 'leadUnit', { leadUnit: rest, line: 9 } as unknown as Row, layoutOf(marks), doubts);
    assert.deepEqual(
      tasks.map(({ leadUnit }) => leadUnit),
      joined,
    );
    assert.deepEqual(
      doubts.map(({ line }) => line),
      Array.from({ length: count }, () => 9),
    );
  });
test('the rest of a cell without a task above it is ignored', () => {
  const doubts: Doubt[] = [];
  rejoinCell([], 'leadUnit', { leadUnit: '处', line: 9 } as unknown as Row, layoutOf(false), doubts);
  assert.deepEqual(doubts, []);
});
for (const end of '处 处室 室 厅 局 委 办 馆 所 院 校 学校 大学 中心 单位 联盟 6月'.split(' '))
  test(`a cell that ends with ${end} is complete`, () => {
    const doubts: Doubt[] = [];
    rejoinCell(
      [task({ leadUnit: `江东${end}` })],
      'leadUnit',
      { leadUnit: '平台', line: 9 } as unknown as Row,
      layoutOf(false),
      doubts,
    );
    assert.equal(doubts.length, 1);
  });
test('a task’s text without a final full stop is incomplete', () =>
  assert.deepEqual(['建设平台', '建设平台。', '建设；', '建设！', '建设？', '建设，'].map(isCut), [
    true,
    false,
    false,
    false,
    false,
    true,
  ]));

const ABOVE = {
  deadline: '6月',
  leadUnit: '科技处',
  responsibleUnit: '基教处',
  assistUnit: '财务处',
  remark: '试行',
};
const FILLED: [what: string, marks: boolean, own: object, filled: object, ...inherited: string[]][] = [
  [
    'all empty cells',
    false,
    {},
    { ...ABOVE, remark: null },
    'deadline',
    'leadUnit',
    'responsibleUnit',
    'assistUnit',
  ],
  [
    'only the deadline beside a lead unit',
    false,
    { leadUnit: '人事处' },
    { deadline: '6月', leadUnit: '人事处' },
    'deadline',
  ],
  [
    'only the deadline beside a responsible unit',
    false,
    { responsibleUnit: '人事处' },
    { deadline: '6月', responsibleUnit: '人事处' },
    'deadline',
  ],
  [
    'no printed cell',
    false,
    { deadline: '9月', leadUnit: '人事处' },
    { deadline: '9月', leadUnit: '人事处' },
  ],
  [
    'the cells that the file marks as covered',
    true,
    { merged: new Set(['leadUnit', 'remark']) },
    { leadUnit: '科技处', remark: '试行' },
    'leadUnit',
    'remark',
  ],
  ['no cell that the file doesn’t mark as covered', true, {}, {}],
];
const NONE = { deadline: null, leadUnit: null, responsibleUnit: null, assistUnit: null, remark: null };
for (const [what, marks, own, filled, ...inherited] of FILLED)
  test(`a merged cell fills ${what}`, () => {
    const resolved = resolveMergedCells(task(own), task(ABOVE), layoutOf(marks));
    assert.deepEqual(resolved, { label: null, text: '建设。', ...NONE, ...filled, inherited });
  });
test('the first task inherits nothing', () =>
  assert.deepEqual(resolveMergedCells(task({}), undefined, layoutOf(false)).inherited, []));

const node = (kind: OutlineNode['kind'], number: number | null, ...children: OutlineNode[]): OutlineNode => ({
  ...{ kind, rank: 0, label: number === null ? null : `${String(number)}.`, number, rest: '甲' },
  ...{ line: 1, blocks: [], children },
});
const RUNS: [
  what: string,
  kind: 'arabic' | 'han' | 'article' | 'chapter',
  numbers: (number | null)[],
  inferred: (number | null)[],
  ...doubts: string[],
][] = [
  ['that are continuous', 'arabic', [1, 2, 3], [1, 2, 3]],
  ['that restart', 'arabic', [1, 2, 1, 2], [1, 2, 1, 2]],
  ['with one lost', 'arabic', [1, null, 3], [1, 2, 3]],
  ['with two lost', 'han', [1, null, null, 4], [1, 2, 3, 4]],
  ['with the first lost', 'arabic', [null, 2], [1, 2]],
  [
    'with fewer lost items than the gap',
    'arabic',
    [1, null, 4],
    [1, null, 4],
    '序号 4. follows 1 in the text.',
  ],
  ['that skip', 'arabic', [1, 3], [1, 3], '序号 3. follows 1 in the text.'],
  ['that repeat', 'han', [1, 2, 2], [1, 2, 2], '序号 2. follows 2 under its heading.'],
  [
    'that run backwards',
    'chapter',
    [1, 3, 2],
    [1, 3, 2],
    '序号 3. follows 1 under its heading.',
    '序号 2. follows 3 under its heading.',
  ],
  ['of articles that skip', 'article', [1, 3], [1, 3], '序号 3. follows 1 in the text.'],
  ['that end with a lost one', 'arabic', [1, null], [1, null]],
  ['lost before a restart', 'arabic', [1, null, 1], [1, null, 1]],
];
for (const [what, kind, numbers, inferred, ...doubts] of RUNS)
  test(`${kind} numbers ${what}`, () => {
    const children = numbers.map((number) => node(kind, number));
    const found = inferNumbers(node('root', null, ...children));
    assert.deepEqual(
      children.map(({ number }) => number),
      inferred,
    );
    assert.deepEqual(
      found.map(({ problem }) => problem),
      doubts,
    );
  });
const BRACKETED: [what: string, sections: number[][], ...doubts: string[]][] = [
  [
    'restart under each heading',
    [
      [1, 2],
      [1, 2],
    ],
  ],
  [
    'continue across headings',
    [
      [1, 2],
      [3, 4],
    ],
  ],
  ['continue after a heading without any', [[1, 2], [], [3]]],
  ['skip under a heading', [[1, 2], [4]], '序号 4. follows 0 under its heading.'],
  ['skip within one', [[1, 3]], '序号 3. follows 1 under its heading.'],
];
test('doubts about numbers are in the order of their lines, and name a heading without a number by its words', () => {
  const at = (line: number, kind: OutlineNode['kind'], number: number) => ({ ...node(kind, number), line });
  const lost = { ...at(2, 'article', 5), label: null, rest: '为推进应用。' };
  const found = inferNumbers(node('root', null, lost, at(4, 'han', 3), at(7, 'arabic', 6)));
  assert.deepEqual(
    found.map(({ line, problem }) => [line, problem]),
    [
      [2, '序号 为推进应用。 follows 0 in the text.'],
      [4, '序号 3. follows 0 under its heading.'],
      [7, '序号 6. follows 0 in the text.'],
    ],
  );
});
for (const [what, sections, ...doubts] of BRACKETED)
  test(`bracketed numbers that ${what}`, () => {
    const root = node(
      'root',
      null,
      ...sections.map((numbers, at) =>
        node('han', at + 1, ...numbers.map((number) => node('han-bracket', number))),
      ),
    );
    assert.deepEqual(
      inferNumbers(root).map(({ problem }) => problem),
      doubts,
    );
  });

const TEXT =
  '各市教育局：\n现将要点印发给你们。\n陕西省教育厅\n2024年3月1日\n2024年工作要点\n为推进工作，制定本要点。\n一、甲\n（一）子。内容。\n二、乙。内容。\n陕西省教育厅办公室　2024年3月1日印发';
for (const at of ['cover', 'preamble', 'c1', 'c2', 'colophon'])
  test(`an editor’s note is attached to ${at}`, () => {
    const { notice } = noticeOf(TEXT, { notes: [{ at, text: '编者的话' }] });
    const all = [
      ['cover', notice.cover?.notes],
      ['preamble', notice.preamble?.notes],
      ['colophon', notice.colophon?.notes],
      ...notice.body
        .flatMap((part) => (part.type === 'section' ? part.children : [part]))
        .map((part) =>
          part.type === 'clause' || part.type === 'closing' ? [part.id, part.notes] : ['', []],
        ),
    ] as [string, string[] | undefined][];
    assert.deepEqual(
      all.filter(([, notes]) => (notes ?? []).length > 0),
      [[at, ['编者的话']]],
    );
  });
