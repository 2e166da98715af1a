import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readNotices } from '../../../src/mdx/notice-files.ts';
import { listDuties } from '../../../src/knowledge/duties/list-duties.ts';
import { listTasks } from '../../../src/knowledge/duties/list-tasks.ts';
import { createUnitResolver } from '../../../src/knowledge/duties/resolve-unit.ts';
import { noticeOf, root, vocabulary } from '../../helpers/notice-of.ts';
import { readGold, scoreFindings } from '../../helpers/score-findings.ts';

const notices = readNotices(root);
const resolveUnit = createUnitResolver(vocabulary.units);
const duties = notices.flatMap((notice) => listDuties(notice, resolveUnit));

interface GoldTask {
  clause: string;
  task: number;
  begins: string;
  deadline: string | null;
  lead: string | null;
  assist: string | null;
  inherited: string[];
}

test('the 43 tasks are exactly those of a reader', () => {
  const found = notices.flatMap(listTasks).map((task): GoldTask => ({
    clause: task.clause,
    task: task.task,
    begins: task.text.slice(0, 12),
    deadline: task.deadline,
    lead: task.leadUnit,
    assist: task.assistUnit,
    inherited: [
      ...(task.deadlineInherited ? ['deadline'] : []),
      ...(task.leadUnitInherited ? ['lead'] : []),
      ...(task.assistUnitInherited ? ['assist'] : []),
    ],
  }));
  assert.deepEqual(found, readGold<GoldTask>('tasks.yaml'));
});

test('the responsible units of the notes agree with a reader', (t) => {
  const gold = readGold<{ notice: string; clause: string; units: string[] }>('responsible-units.yaml');
  const lines = gold.flatMap(({ notice, clause, units }) =>
    units.map((unit) => `${notice} ${clause} ${unit}`),
  );
  const notes = duties.filter(({ task, flags }) => task === null && !flags.includes('running-text'));
  const found = notes.flatMap(({ notice, clause, leadUnits, responsibleUnits, assistUnits }) =>
    [...leadUnits, ...responsibleUnits, ...assistUnits].map(
      ({ printed }) => `${notice} ${clause} ${printed}`,
    ),
  );
  const { precision, recall, missed, extra } = scoreFindings(found, lines);
  t.diagnostic(`precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`);
  assert.ok(precision >= 0.97 && recall >= 0.97, JSON.stringify({ missed, extra }));
  assert.equal(notes.length, gold.length);
});

test('values that a task inherits from a merged cell are marked, cell by cell', () => {
  const cells = ['deadline', 'leadUnit', 'responsibleUnit', 'assistUnit'] as const;
  for (const cell of cells) {
    const notice = structuredClone(notices.find(({ id }) => id === 'shaanxi-2017'));
    const clause = notice?.body
      .flatMap((part) => (part.type === 'section' ? part.children : [part]))
      .find((part) => part.type === 'clause' && part.tasks.length > 0);
    assert.ok(notice && clause?.type === 'clause' && clause.tasks[0]);
    clause.tasks[0].inherited = [cell];
    assert.deepEqual(listDuties(notice, resolveUnit)[0]?.inherited, [cell]);
  }
});

test('a short name means a unit of its own province', () => {
  assert.equal(resolveUnit('省电教馆', 'fujian')?.name, '福建省电化教育馆');
  assert.equal(resolveUnit('省电教馆', 'shaanxi')?.name, '陕西省电化教育馆');
  assert.equal(resolveUnit('省电教馆', 'sichuan'), null);
  assert.equal(resolveUnit('厅直属单位（学校)', 'fujian')?.id, 'fujian-affiliates');
});

test('an unlisted unit stays as printed', () => {
  const open = duties.flatMap(({ leadUnits }) => leadUnits).find(({ printed }) => printed === '相关业务处室');
  assert.deepEqual(open, { printed: '相关业务处室', unit: null });
});

test('a task’s deadline is parsed as a date', () => {
  const task = duties.find(({ clause, task: place }) => clause === 'c11' && place === 1);
  assert.deepEqual([task?.deadline, task?.deadlineYear, task?.deadlineMonth], ['2017年12月', 2017, 12]);
});

const dutiesOf = (text: string) =>
  listDuties(noticeOf(text, { facts: { issuers: ['陕西省教育厅'] } }).notice, resolveUnit);

test('flags contradictory deadlines, unseparated units and unclosed notes', () => {
  const flagsOf = (body: string) =>
    dutiesOf(`2024年工作要点\n一、建设平台\n${body}\n二、开展培训\n做好培训工作。`).flatMap(
      ({ flags }) => flags,
    );
  assert.deepEqual(flagsOf('2024年6月底前建成平台。（责任单位：科技处，完成时限：2024年12月底前）'), [
    'contradictory-deadline',
  ]);
  assert.deepEqual(
    flagsOf('建设平台。（责任单位：科技处基教处职成处高教处教师处思政处法规处学生处督导处规划处财务处）'),
    ['unseparated-units'],
  );
  assert.deepEqual(flagsOf('建设平台。（责任单位：科技处、基教处'), ['unclosed']);
});

const TIMES: [what: string, text: string, limit: string, ...flags: string[]][] = [
  ['the same month', '2024年6月底前建成平台。', '2024年6月底前'],
  ['another month', '2024年6月底前建成平台。', '2024年9月底前', 'contradictory-deadline'],
  ['the same month of another year', '2024年6月底前建成平台。', '2025年6月底前', 'contradictory-deadline'],
  ['a year without a month', '到2024年建成平台。', '2024年9月底前'],
  ['another year without a month', '到2025年建成平台。', '2024年9月底前', 'contradictory-deadline'],
  ['a limit without a month', '2024年6月底前建成平台。', '2024年'],
  ['the last of several times', '2024年6月底前启动，2024年9月底前建成平台。', '2024年9月底前'],
  [
    'the first of several times',
    '2024年6月底前启动，2024年9月底前建成。',
    '2024年6月底前',
    'contradictory-deadline',
  ],
  ['a beginning, which is no deadline', '从2024年3月起推进应用。', '2024年9月底前'],
  ['a limit that is no date', '2024年6月底前建成平台。', '长期坚持'],
];
for (const [what, text, limit, ...flags] of TIMES)
  test(`a note’s deadline beside ${what} in its text: ${flags.join() || 'no flag'}`, () => {
    const body = `2024年工作要点\n一、建设平台\n${text}（责任单位：科技处，完成时限：${limit}）\n二、开展培训\n做好培训工作。`;
    assert.deepEqual(dutiesOf(body)[0]?.flags, flags);
  });

for (const label of ['牵头', '责任', '配合'])
  test(`unseparated units after ${label}单位 are flagged too, from 29 characters on`, () => {
    const flagsOf = (length: number) => {
      const run = '科技处基教处职成处高教处教师处思政处法规处学生处督导处规划处'.slice(-length);
      return dutiesOf(
        `2024年工作要点\n一、建设平台\n建设平台。（${label}单位：财务处、${run}）\n二、开展培训\n做好培训工作。`,
      )[0]?.flags;
    };
    assert.deepEqual([flagsOf(28), flagsOf(29)], [[], ['unseparated-units']]);
  });

test('a note on a line of its own belongs to the paragraph before it', () => {
  const [duty] = dutiesOf(
    '2024年工作要点\n一、平台\n建设省级平台。\n建成专网。\n（责任单位：科技处）\n二、开展培训\n做好培训工作。',
  );
  assert.equal(duty?.text, '建成专网。');
});

test('a note without a time has no deadline', () => {
  const [duty] = dutiesOf(
    '2024年工作要点\n一、平台\n建设平台。（责任单位：科技处）\n二、开展培训\n做好培训工作。',
  );
  assert.deepEqual(
    [duty?.deadline, duty?.deadlineYear, duty?.deadlineMonth, duty?.deadlineKind],
    [null, null, null, null],
  );
});

/** The duty of the first task of 陕西 2017, with other cells. */
function dutyOfCells(cells: { deadline?: string | null; leadUnit?: string | null }) {
  const notice = structuredClone(notices.find(({ id }) => id === 'shaanxi-2017'));
  assert.ok(notice);
  const clause = notice.body.find((part) => part.type === 'clause' && part.tasks.length > 0);
  assert.ok(clause?.type === 'clause' && clause.tasks[0]);
  Object.assign(clause.tasks[0], cells);
  notice.body = [
    { ...clause, type: 'section', children: [clause] } as unknown as (typeof notice.body)[number],
  ];
  const [duty] = listDuties(notice, resolveUnit);
  return [duty?.leadUnits.map(({ printed }) => printed), duty?.deadlineYear ?? null];
}

const CELLS: [cell: string, ...units: string[]][] = [
  ['科技处、基教处', '科技处', '基教处'],
  ['科技处 基教处\n职成处', '科技处', '基教处', '职成处'],
  ['科技处，基教处,职成处；高教处;教师处、', '科技处', '基教处', '职成处', '高教处', '教师处'],
  ['各市、县教育局、各高校', '各市、县教育局', '各高校'],
];
for (const [cell, ...units] of CELLS)
  test(`the units of the cell ${JSON.stringify(cell)} are ${units.join(' and ')}, in a section too`, () =>
    assert.deepEqual(dutyOfCells({ leadUnit: cell, deadline: '2019年12月' }), [units, 2019]));

test('an empty cell of a task has no unit and no deadline', () =>
  assert.deepEqual(dutyOfCells({ leadUnit: null, deadline: null }), [[], null]));

test('lists units named in running text, apart from the notes', () => {
  const [duty] = dutiesOf(
    '2024年工作要点\n一、建设平台\n推进建设。省教育厅牵头，会同省财政厅于2024年6月底前制定方案。\n二、开展培训\n做好培训工作。',
  );
  assert.deepEqual(
    [duty?.text, duty?.leadUnits, duty?.assistUnits, duty?.flags],
    [
      '省教育厅牵头，会同省财政厅于2024年6月底前制定方案',
      [{ printed: '省教育厅', unit: null }],
      [{ printed: '省财政厅', unit: null }],
      ['running-text'],
    ],
  );
  assert.deepEqual([duty?.deadlineYear, duty?.deadlineMonth, duty?.deadlineKind], [2024, 6, 'by']);
});

test('keeps a deadline that is no date as printed', () => {
  const [duty] = dutiesOf(
    '2024年工作要点\n一、建设平台\n推进建设。（科技处负责，长期坚持）\n二、开展培训\n做好培训工作。',
  );
  assert.deepEqual([duty?.deadline, duty?.deadlineYear, duty?.deadlineKind], ['长期坚持', null, 'ongoing']);
});

test('the only duty of running text in the five notices is that of 陕西 2017', () => {
  const running = duties.filter(({ flags }) => flags.includes('running-text'));
  assert.deepEqual(
    running.map(({ notice, clause, leadUnits }) => [notice, clause, leadUnits.map(({ printed }) => printed)]),
    [['shaanxi-2017', 'c3', ['相关业务处室']]],
  );
});

test('a note’s duty is its paragraph: the clause’s title if that is its only paragraph, or else the paragraph’s own words', () => {
  const duties = dutiesOf(
    '2024年工作要点\n一、平台\n1. 建设平台\n建成省级平台。（责任单位：基教处）\n2. 开展培训\n培训教师。（责任单位：教师处）\n培训校长。（责任单位：基教处）\n二、保障\n做好保障工作。',
  );
  assert.deepEqual(
    duties.map(({ text }) => text),
    ['建设平台', '培训教师。', '培训校长。'],
  );
});
