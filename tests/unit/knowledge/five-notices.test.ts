import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readNotices } from '../../../src/mdx/notice-files.ts';
import { listRecords } from '../../../src/knowledge/records/list-records.ts';
import { listTasks } from '../../../src/knowledge/duties/list-tasks.ts';
import { root } from '../../helpers/notice-of.ts';

const notices = new Map(readNotices(root).map((notice) => [notice.id, notice]));
const recordsOf = (id: string) =>
  [...notices.values()].filter((notice) => notice.id === id).flatMap(listRecords);
const recordOf = (id: string, clause: string) => recordsOf(id).find((record) => record.id === clause);

for (const [id, clauses, frames] of [
  ['shaanxi-2024', 21, ['cover', 'preamble']],
  ['sichuan-2022', 17, ['cover', 'preamble']],
  ['fujian-2020', 30, []],
  ['shaanxi-2017', 14, []],
  ['shandong-2023', 17, ['cover', 'preamble', 'colophon']],
] as const) {
  test(`${id} has ${clauses} clauses`, () => {
    const records = recordsOf(id);
    assert.equal(records.filter(({ kind }) => kind === 'clause').length, clauses);
    assert.deepEqual(
      records.filter(({ kind }) => kind !== 'clause').map(({ kind }) => kind),
      frames,
    );
  });
}

test('only Fujian’s lost numbers 2, 4, 5 and 6 are inferred', () => {
  const inferred = recordsOf('fujian-2020').filter(({ numberInferred }) => numberInferred);
  assert.deepEqual(
    inferred.map(({ number, title }) => [number, title]),
    [
      [2, '加强教育信息化和网络安全工作统筹部署'],
      [4, '深化基础教育资源开发与应用'],
      [5, '持续推进职业教育、高等教育和继续教育资源建设'],
      [6, '落实教育脱贫攻坚信息化任务'],
    ],
  );
});

test('Fujian’s last clause keeps its missing number', () => {
  const last = recordOf('fujian-2020', 'c30');
  assert.deepEqual([last?.label, last?.number, last?.title], [null, null, '确保工作落实']);
});

test('a clause cut by a page break is whole', () => {
  assert.match(
    recordOf('sichuan-2022', 'c5')?.text ?? '',
    /在中小学校、职业院校、高等学校遴选一批数字校园建设应用典型案例。$/,
  );
});

test('Shandong’s sections without provisions are clauses with their own headings', () => {
  const cloud = recordOf('shandong-2023', 'c3');
  assert.deepEqual([cloud?.label, cloud?.title, cloud?.section], ['二、', '教育云网融合行动', 's2']);
});

test('the 2017 table has 43 tasks', () => {
  assert.equal([...notices.values()].flatMap(listTasks).length, 43);
});

test('a goal’s title cut by a page break is whole', () => {
  assert.equal(recordOf('shaanxi-2017', 'c3')?.title, '推动管理信息系统建设与管理数据融合应用');
  assert.equal(recordOf('shaanxi-2017', 'c8')?.title, '推动基础教育信息技术与教学融合应用');
});

test('the row that lost its leading cells is a task again', () => {
  const tasks = [...notices.values()].flatMap(listTasks).filter(({ clause }) => clause === 'c12');
  assert.deepEqual(tasks.at(-1), {
    notice: 'shaanxi-2017',
    province: 'shaanxi',
    year: 2017,
    clause: 'c12',
    goal: '加强网络与信息安全',
    task: 5,
    text: '开展全省教育行业信息系统（网站）的定级备案和测评整改工作。',
    deadline: '2017年12月',
    deadlineInherited: false,
    leadUnit: '信保处',
    leadUnitInherited: true,
    responsibleUnit: null,
    responsibleUnitInherited: false,
    assistUnit: '省电教馆',
    assistUnitInherited: true,
    url: '/notices/shaanxi-2017/#c12',
  });
});

test('the proof-reader’s name is published nowhere', () => {
  assert.equal(JSON.stringify(recordsOf('shandong-2023')).includes('王琛'), false);
  assert.match(recordOf('shandong-2023', 'colophon')?.text ?? '', /依申请公开/);
});
