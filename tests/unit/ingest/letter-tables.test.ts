/** Tables in a letter: task tables, tables among its text, and a table around the whole letter. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { cleanLines } from '../../../scripts/ingest/clean/clean-text.ts';
import { findFacts } from '../../../scripts/ingest/facts/find-facts.ts';
import { parseNotice } from '../../../scripts/ingest/parse/parse-notice.ts';
import { readBytes } from '../../../scripts/read/read-file.ts';
import type { ReadText } from '../../../scripts/read/read-result.ts';
import { listRecords } from '../../../src/knowledge/records/list-records.ts';
import { noticeOf, root } from '../../helpers/notice-of.ts';

const structureOf = (text: string, ends: ReadText['lines'] = 'printed') =>
  parseNotice(cleanLines(text).lines, [], ends).structure;

test('reads the task tables of Word files as a clause per row, or per goal with its tasks', async () => {
  const clausesOf = async (name: string) => {
    const bytes = readFileSync(join(root, 'tests/fixtures/read', name));
    const { text, lines } = await readBytes(bytes, name);
    return structureOf(text, lines).body.flatMap((part) =>
      part.type === 'clause'
        ? [[part.label, part.title, part.tasks.map((task) => [task.text, task.deadline])]]
        : [],
    );
  };
  assert.deepEqual(await clausesOf('docx-task-table.docx'), [
    ['1', null, [['建设省级教育数据中心', '6月底前']]],
    ['2', null, [['开展网络安全攻防演习', '9月底前']]],
  ]);
  assert.deepEqual(await clausesOf('docx-task-table-goals.docx'), [
    [
      '一、',
      '夯实基础',
      [
        ['建设数据中心', '6月底前'],
        ['升级骨干网', '9月底前'],
      ],
    ],
    ['二、', '强化安全', [['开展演习', '9月底前']]],
  ]);
});

test('keeps the text around a task table in its section, in order', () => {
  const { notice } = noticeOf(
    '2024年工作要点\n一、任务\n分工如下。\n序号\t任务\t责任单位\n1\t建平台\t信息处\n注：按月报送。\n二、要求\n落实。',
  );
  assert.deepEqual(
    listRecords(notice).map(({ id, label, text }) => [id, label, text]),
    [
      ['s1-lead', null, '分工如下。'],
      ['c1', '1', '建平台\t信息处'],
      ['c2', null, '注：按月报送。'],
      ['c3', '二、', '落实。'],
    ],
  );
});

test('makes a clause of a table without a numbered heading above it', () => {
  const [clause] = structureOf('2024年试点学校清单\n学校\t地址\n甲校\t乙市').body;
  assert.deepEqual(clause?.type === 'clause' && clause.blocks, [
    { type: 'table', header: ['学校', '地址'], rows: [['甲校', '乙市']] },
  ]);
});

test('reads a letter inside a single table cell, paragraph by paragraph', () => {
  const letter = [
    '江东省教育厅关于开展试点工作的通知',
    '各市教育局：',
    '一、内容',
    '建设。',
    '江东省教育厅',
    '2023年3月31日',
  ];
  const { issuers, addressees, issuedOn } = findFacts(structureOf(letter.join('\u2064'), 'paragraphs'));
  assert.deepEqual([issuers, addressees, issuedOn], [['江东省教育厅'], ['各市教育局'], '2023-03-31']);
});

test('doesn’t cut a table at a number in its first cell', () => {
  const { body } = structureOf('2024年指标\n项目\t数值\n一、带宽\t1G\n二、覆盖\t98%');
  assert.equal(body.length, 1);
  const [clause] = body;
  assert.equal(
    clause?.type === 'clause' && typeof clause.blocks[0] === 'object' && clause.blocks[0].rows.length,
    2,
  );
});
