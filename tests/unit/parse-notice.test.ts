import assert from 'node:assert/strict';
import { test } from 'node:test';

import { listRecords } from '../../src/knowledge/list-records.ts';
import { noticeOf } from '../helpers/notice-of.ts';

const TITLE = '2024年教育信息化工作要点';
const clausesOf = (text: string) =>
  listRecords(noticeOf(text).notice)
    .filter(({ kind }) => kind === 'clause')
    .map(({ id, label, number, numberInferred, section, title, text: body }) => ({
      id,
      label,
      number,
      numberInferred,
      section,
      title,
      body,
    }));
const clause = (given: object) => ({
  label: null,
  number: null,
  numberInferred: false,
  section: 's1',
  title: null,
  body: '',
  ...given,
});

test('tells the title that opens a clause from its body', () => {
  assert.deepEqual(clausesOf(`${TITLE}\n一、总则\n1. 坚定方向。坚持领导。`), [
    clause({ id: 'c1', label: '1.', number: 1, title: '坚定方向', body: '坚持领导。' }),
  ]);
});

test('takes a title from a line of its own', () => {
  assert.deepEqual(clausesOf(`${TITLE}\n一、总则\n1.坚定方向\n坚持领导。`), [
    clause({ id: 'c1', label: '1.', number: 1, title: '坚定方向', body: '坚持领导。' }),
  ]);
});

test('makes a section without numbered provisions one clause', () => {
  assert.deepEqual(clausesOf(`${TITLE}\n一、总则\n坚持领导。\n落实责任。`), [
    clause({ id: 'c1', label: '一、', number: 1, title: '总则', body: '坚持领导。\n落实责任。' }),
  ]);
});

test('counts clauses through the notice and sections as they come', () => {
  const clauses = clausesOf(
    `${TITLE}\n一、甲\n（一）子。内容。\n（二）丑。内容。\n二、乙\n内容。\n三、丙\n（一）寅。内容。`,
  );
  assert.deepEqual(
    clauses.map(({ id, section }) => [id, section]),
    [
      ['c1', 's1'],
      ['c2', 's1'],
      ['c3', 's2'],
      ['c4', 's3'],
    ],
  );
});

test('infers numbers that the print lost where the neighbours leave one reading', () => {
  const clauses = clausesOf(`${TITLE}\n一、甲\n1.子\n内容。\n丑\n内容。\n3.寅\n内容。`);
  assert.deepEqual(
    clauses.map(({ label, number, numberInferred, title }) => [label, number, numberInferred, title]),
    [
      ['1.', 1, false, '子'],
      [null, 2, true, '丑'],
      ['3.', 3, false, '寅'],
    ],
  );
});

test('leaves the last clause without a number where nothing follows it', () => {
  const clauses = clausesOf(`${TITLE}\n一、甲\n1.子\n内容。\n确保落实\n内容。`);
  assert.deepEqual([clauses[1]?.number, clauses[1]?.numberInferred], [null, false]);
});

test('infers nothing where two headings stand for one number', () => {
  const { notice, doubts } = noticeOf(`${TITLE}\n一、甲\n1.子\n内容。\n丑\n内容。\n卯\n内容。\n3.寅\n内容。`);
  assert.deepEqual(
    listRecords(notice).map(({ number }) => number),
    [1, null, null, 3],
  );
  assert.match(doubts[0]?.problem ?? '', /序号 3 follows 1/);
});

test('keeps the words between a section heading and its first clause', () => {
  const lead = listRecords(noticeOf(`${TITLE}\n一、甲\n总的要求如下。\n1.子\n内容。`).notice)[0];
  assert.deepEqual([lead?.id, lead?.kind, lead?.text], ['s1-lead', 'lead', '总的要求如下。']);
});

test('reads cover, preamble and colophon around the text', () => {
  const text = `陕西省教育厅文件
陕教〔2024〕7号
陕西省教育厅关于印发《${TITLE}》的通知
各市教育局，各高等学校：
现印发你们。
陕西省教育厅
2024年3月5日
${TITLE}
总体思路是：坚持领导。
一、甲
内容。
陕西省教育厅办公室
主动公开
2024年3月6日印发`;
  const { notice } = noticeOf(text, { publish: undefined });
  assert.deepEqual(
    listRecords(notice).map(({ id }) => id),
    ['cover', 'preamble', 'c1', 'colophon'],
  );
  assert.deepEqual(
    [notice.title, notice.docNumber, notice.issuedOn, notice.printedOn, notice.openness],
    [TITLE, '陕教〔2024〕7号', '2024-03-05', '2024-03-06', '主动公开'],
  );
  assert.deepEqual([notice.issuers, notice.addressees], [['陕西省教育厅'], ['各市教育局', '各高等学校']]);
});

test('takes no document number from the body for the notice’s own', () => {
  assert.equal(noticeOf(`${TITLE}\n一、甲\n落实《意见》（教基函〔2019〕8号）要求。`).notice.docNumber, null);
});

test('refuses facts that the text prints itself', () => {
  assert.throws(
    () => noticeOf(`${TITLE}\n一、甲\n内容。`, { facts: { year: 2023 } }),
    /facts\.year is printed in the text as 2024/,
  );
});

test('marks the facts an editor supplied', () => {
  const { notice } = noticeOf(`${TITLE}\n一、甲\n内容。`, { facts: { issuers: ['陕西省教育厅'] } });
  assert.deepEqual([notice.issuers, notice.suppliedFacts], [['陕西省教育厅'], ['issuers']]);
});

test('publishes nothing that isn’t 主动公开 without a reason', () => {
  assert.throws(
    () => noticeOf(`${TITLE}\n一、甲\n内容。`, { publish: undefined }),
    /not marked 主动公开.*publish\.reason/s,
  );
});

test('shows an editor’s note beside its clause, not in its text', () => {
  const { notice } = noticeOf(`${TITLE}\n一、甲\n内容。`, { notes: [{ at: 'c1', text: '编者的话' }] });
  assert.equal(JSON.stringify(notice.body).includes('编者的话'), true);
  assert.equal(JSON.stringify(listRecords(notice)).includes('编者的话'), false);
});

test('refuses a note on a part that isn’t there', () => {
  assert.throws(
    () => noticeOf(`${TITLE}\n一、甲\n内容。`, { notes: [{ at: 'c9', text: '编者的话' }] }),
    /no part c9/,
  );
});
