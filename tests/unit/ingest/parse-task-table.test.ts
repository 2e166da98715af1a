import assert from 'node:assert/strict';
import { test } from 'node:test';

import { cleanLines } from '../../../scripts/ingest/clean/clean-text.ts';
import { parseNotice } from '../../../scripts/ingest/parse/parse-notice.ts';
import { findTaskTable, findUnknownColumns } from '../../../scripts/ingest/parse/find-task-table.ts';
import { parseTaskTable } from '../../../scripts/ingest/parse/parse-task-table.ts';

const HEADER = ['工作目标\t工作内容\t具体任务\t完成时间\t责任单位\t', '\t\t\t\t责任主体\t协助单位'];
const SERIAL = ['序号\t工作任务\t责任单位\t完成时限'];
const parse = (rows: string[], header = HEADER) => {
  const table = findTaskTable(cleanLines([...header, ...rows].join('\n')).lines);
  assert.ok(table, 'a task table');
  const { provisions, doubts } = parseTaskTable(table);
  const head = provisions.flatMap((part) => (part.type === 'table-head' ? [part] : []))[0];
  const clauses = provisions.flatMap((part) => (part.type === 'section' ? part.children : [part]));
  return { head, provisions, doubts, clauses: clauses.filter((part) => part.type === 'clause') };
};
const tasksOf = (rows: string[], header = HEADER) =>
  parse(rows, header).clauses.flatMap(({ tasks }) => tasks);

test('makes each goal a clause with its tasks', () => {
  const table = parse([
    '(一)甲\t内容。\t任务一。\t2017年2月\t信保处\t财务处',
    '\t\t任务二。\t2017年3月\t高教处\t',
  ]);
  assert.deepEqual(
    table.clauses.map(({ label, number, title, blocks, tasks }) => [
      label,
      number,
      title,
      blocks,
      tasks.length,
    ]),
    [['(一)', 1, '甲', ['内容。'], 2]],
  );
});

test('reads the header once and drops its repetitions on later pages', () => {
  const table = parse(['(一)甲\t内容。\t任务。\t2017年2月\t信保处\t', '', ...HEADER, '\t接续。\t\t\t\t']);
  assert.deepEqual(table.head?.cells, [
    '工作目标',
    '工作内容',
    '具体任务',
    '完成时间',
    '责任单位',
    '责任主体',
    '协助单位',
  ]);
  assert.deepEqual(table.clauses[0]?.blocks, ['内容。接续。']);
});

test('rejoins cells cut by a page break', () => {
  const table = parse([
    '(一)推动系统\t内容一，\t任务，\t2017年2月\t信保处\t省发展研究',
    '',
    ...HEADER,
    '建设应用\t内容二。\t完。\t\t\t中心',
  ]);
  const [goal] = table.clauses;
  assert.deepEqual(
    [goal?.title, goal?.blocks, goal?.tasks[0]?.text, goal?.tasks[0]?.assistUnit],
    ['推动系统建设应用', ['内容一，内容二。'], '任务，完。', '省发展研究中心'],
  );
});

test('a further cell of contents is a new paragraph, and so is each paragraph of a cell', () => {
  const [goal] = parse([
    '(一)甲\t内容一。\u2064内容二。\t任务一。\t2017年2月\t信保处\t',
    '\t内容三。\t任务二。\t2017年3月\t信保处\t',
  ]).clauses;
  assert.deepEqual([goal?.blocks, goal?.tasks.length], [['内容一。', '内容二。', '内容三。'], 2]);
});

test('contents that begin after a page break belong to the goal above', () => {
  const [goal] = parse([
    '(一)甲\t\t任务一，\t2017年2月\t信保处\t',
    '',
    ...HEADER,
    '\t内容。\t完成。\t\t\t',
  ]).clauses;
  assert.deepEqual([goal?.blocks, goal?.tasks.map(({ text }) => text)], [['内容。'], ['任务一，完成。']]);
});

test('a numbered row after a page break is a task of its own, even if the one above isn’t complete', () => {
  const { clauses } = parse(['1\t甲\t信息处\t6月', '', ...SERIAL, '2\t乙\t保卫处\t9月'], SERIAL);
  assert.deepEqual(
    clauses.map(({ label, tasks }) => [label, tasks.map(({ text }) => text)]),
    [
      ['1', ['甲']],
      ['2', ['乙']],
    ],
  );
});

test('starts a new task at a page break if the one before is complete', () => {
  const tasks = tasksOf([
    '(一)甲\t内容。\t任务一。\t2017年2月\t信保处\t',
    '',
    ...HEADER,
    '\t\t任务二。\t2017年3月\t高教处\t',
  ]);
  assert.deepEqual(
    tasks.map(({ text }) => text),
    ['任务一。', '任务二。'],
  );
});

test('fills merged cells from above and marks them', () => {
  const [, second] = tasksOf(['(一)甲\t内容。\t任务一。\t2017年2月\t信保处\t财务处', '\t\t任务二。\t\t\t']);
  assert.deepEqual(
    [second?.deadline, second?.leadUnit, second?.assistUnit],
    ['2017年2月', '信保处', '财务处'],
  );
  assert.deepEqual(second?.inherited, ['deadline', 'leadUnit', 'assistUnit']);
});

test('leaves an empty assist unit empty beside a lead unit of its own', () => {
  const [, second] = tasksOf([
    '(一)甲\t内容。\t任务一。\t2017年2月\t信保处\t财务处',
    '\t\t任务二。\t2017年3月\t高教处\t',
  ]);
  assert.equal(second?.assistUnit, null);
});

test('inherits nothing across goals', () => {
  const tasks = tasksOf([
    '(一)甲\t内容。\t任务一。\t2017年2月\t信保处\t财务处',
    '(二)乙\t内容。\t任务二。\t\t\t',
  ]);
  assert.deepEqual([tasks[1]?.deadline, tasks[1]?.leadUnit, tasks[1]?.inherited], [null, null, []]);
});

test('reports the rest of a cell whose beginning it can’t find', () => {
  const table = parse([
    '(一)甲\t内容，\t任务一。\t2017年2月\t信保处\t研究中心',
    '\t\t任务二。\t2017年3月\t\t',
    '',
    ...HEADER,
    '\t接续。\t\t\t\t装备中心',
  ]);
  assert.equal(table.clauses[0]?.tasks[1]?.assistUnit, '装备中心');
  assert.match(table.doubts[0]?.problem ?? '', /装备中心/);
});

test('ignores a table that isn’t a task table', () => {
  for (const rows of [
    '姓名\t单位\n甲\t乙',
    '序号\t学校\t地址\n1\t甲\t乙',
    '年份\t任务\n2024\t甲',
    '任务\t单位',
  ])
    assert.equal(findTaskTable(cleanLines(rows).lines), null, rows);
});

test('adds the cells of a row without a task to the task above', () => {
  const tasks = tasksOf(['(一)甲\t内容。\t任务一。\t\t信保处\t', '\t\t\t2017年2月\t\t财务处']);
  assert.deepEqual(
    tasks.map(({ deadline, leadUnit, assistUnit }) => [deadline, leadUnit, assistUnit]),
    [['2017年2月', '信保处', '财务处']],
  );
});

test('keeps one further column as a remark', () => {
  const [task] = tasksOf(['(一)甲\t内容。\t任务。\t2017年2月\t信保处\t财务处\t附带']);
  assert.equal(task?.remark, '附带');
});

test('ignores a table with several unknown columns, so that none is lost', () => {
  const rows = '序号\t任务\t责任单位\t经费\t来源\n1\t甲\t乙\t10万\t财政';
  assert.equal(findTaskTable(cleanLines(rows).lines), null);
});

const NAMED: [header: string, row: string, expected: object][] = [
  [
    '序号\t工作任务\t责任单位\t完成时限',
    '1\t建平台\t信息处\t6月底前',
    { text: '建平台', responsibleUnit: '信息处', deadline: '6月底前' },
  ],
  [
    '序号\t主要任务\t牵头部门\t配合部门\t时间安排\t备注',
    '1\t建平台\t信息处\t电教馆\t全年\t续建',
    { text: '建平台', leadUnit: '信息处', assistUnit: '电教馆', deadline: '全年', remark: '续建' },
  ],
  [
    '任务事项\t牵头单位\t责任单位\t参与单位\t完成时间',
    '建平台\t信息处\t电教馆\t各市\t12月',
    { text: '建平台', leadUnit: '信息处', responsibleUnit: '电教馆', assistUnit: '各市', deadline: '12月' },
  ],
  [
    '重点任务\t目标\t责任处室\t时间节点',
    '建平台\t覆盖全省\t信息处\t12月',
    { text: '建平台', responsibleUnit: '信息处', deadline: '12月' },
  ],
  [
    '编 号\t工作内容\t承办单位\t办结时限',
    '1\t建平台\t信息处\t12月',
    { text: '建平台', leadUnit: '信息处', deadline: '12月' },
  ],
  ['序号\t任务\t单位', '1\t建平台\t信息处', { text: '建平台', responsibleUnit: '信息处' }],
];
for (const [header, row, expected] of NAMED) {
  test(`reads a table with the columns ${header.replaceAll('\t', '、')}`, () => {
    const [task] = tasksOf([row], [header]);
    assert.deepEqual({ ...task, ...expected }, task);
  });
}

test('makes each row without goals a clause with its serial number', () => {
  const { clauses } = parse(['1\t甲。\t信息处\t6月', '2\t乙。\t保卫处\t9月'], SERIAL);
  assert.deepEqual(
    clauses.map(({ label, number, tasks }) => [label, number, tasks.map(({ text }) => text)]),
    [
      ['1', 1, ['甲。']],
      ['2', 2, ['乙。']],
    ],
  );
});

const TABLES: [what: string, lines: string[], tasks: (string | null)[][]][] = [
  [
    'continues after other text if its serial numbers do',
    [...SERIAL, '1\t甲\t信息处\t6月', '牵头单位见附件。', '2\t乙\t安全处\t9月'],
    [
      ['甲', '信息处'],
      ['乙', '安全处'],
    ],
  ],
  [
    'isn’t continued by a table with other numbers',
    [...SERIAL, '1\t甲\t信息处\t6月', '经费：', '1\t乙\t100\t万元'],
    [['甲', '信息处']],
  ],
  [
    'may repeat its header below another heading',
    ['一、基础', ...SERIAL, '1\t甲\t信息处\t6月', '二、安全', ...SERIAL, '1\t乙\t安全处\t9月'],
    [
      ['甲', '信息处'],
      ['乙', '安全处'],
    ],
  ],
  [
    'may have its title in its first row',
    ['重点任务分工表\t\t\t', ...SERIAL, '1\t甲\t信息处\t6月'],
    [['甲', '信息处']],
  ],
];
for (const [what, lines, tasks] of TABLES) {
  test(`a task table ${what}`, () => {
    const { structure } = parseNotice(cleanLines(lines.join('\n')).lines);
    assert.deepEqual(
      structure.body
        .flatMap((part) => (part.type === 'section' ? part.children : [part]))
        .flatMap((part) => (part.type === 'clause' ? part.tasks : []))
        .map(({ text, responsibleUnit }) => [text, responsibleUnit]),
      tasks,
    );
  });
}

test('a table that continues another has no header of its own', () => {
  const [lines] = TABLES.map(([, table]) => table);
  const { body } = parseNotice(cleanLines((lines ?? []).join('\n')).lines).structure;
  assert.equal(body.filter(({ type }) => type === 'table-head').length, 1);
});

test('makes a row that is a heading a section', () => {
  const { provisions } = parse(
    ['一、夯实基础\t\t\t', '1\t甲。\t信息处\t6月', '二、强化安全\t\t\t', '2\t乙。\t保卫处\t9月'],
    SERIAL,
  );
  assert.deepEqual(
    provisions.map((part) =>
      part.type === 'section' ? [part.label, part.title, part.children.length] : part.type,
    ),
    ['table-head', ['一、', '夯实基础', 1], ['二、', '强化安全', 1]],
  );
});

test('reads vertically merged goals, numbered or not, with the serial numbers of their tasks', () => {
  const header = ['类别\t序号\t任务\t责任单位'];
  const { clauses } = parse(['基础\t1\t甲。\t信息处', '\u2063\t2\t乙。\t\u2063', '安全\t3\t丙。\t'], header);
  assert.deepEqual(
    clauses.map(({ title, tasks }) => [
      title,
      tasks.map(({ label, text, responsibleUnit, inherited }) => [label, text, responsibleUnit, inherited]),
    ]),
    [
      [
        '基础',
        [
          ['1', '甲。', '信息处', []],
          ['2', '乙。', '信息处', ['responsibleUnit']],
        ],
      ],
      ['安全', [['3', '丙。', null, []]]],
    ],
  );
});

test('keeps the paragraphs of a task and the units of a cell separate', () => {
  const [task] = tasksOf(['1\t甲。\u2064乙。\t信息处\u2064保卫处\t6月'], SERIAL);
  assert.deepEqual([task?.text, task?.responsibleUnit], ['甲。\n乙。', '信息处 保卫处']);
});

test('takes the label at the start of a task for its serial number', () => {
  const { clauses } = parse(
    ['一、基础\t1.建平台\t信息处', '\u2063\t2.扩网络\t电教馆'],
    ['重点工作\t具体举措\t牵头单位'],
  );
  assert.deepEqual(
    clauses.map(({ label, title, tasks }) => [label, title, tasks.map((task) => [task.label, task.text])]),
    [
      [
        '一、',
        '基础',
        [
          ['1.', '建平台'],
          ['2.', '扩网络'],
        ],
      ],
    ],
  );
});

test('makes a row of a numeral and a title the heading of the rows numbered in digits', () => {
  const { provisions } = parse(['一\t基础类\t\t', '1\t甲。\t信息处\t6月', '2\t乙。\t保卫处\t9月'], SERIAL);
  assert.deepEqual(
    provisions.map((part) =>
      part.type === 'section' ? [part.label, part.number, part.title, part.children.length] : part.type,
    ),
    ['table-head', ['一', 1, '基础类', 2]],
  );
});

test('names the columns that keep a table from being parsed as tasks', () => {
  const rows = cleanLines('序号\t任务\t责任单位\t经费\t来源\n1\t甲\t乙\t10万\t财政').lines;
  assert.match(findUnknownColumns(rows)[0]?.problem ?? '', /经费、来源/);
  assert.deepEqual(findUnknownColumns(cleanLines('会议\t时间\t场地\n甲\t乙\t丙').lines), []);
});
