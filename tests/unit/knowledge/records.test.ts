import assert from 'node:assert/strict';
import { test } from 'node:test';

import { countFindings } from '../../../src/knowledge/count-findings.ts';
import type { Knowledge } from '../../../src/knowledge/derive-knowledge.ts';
import { lastAddedOn } from '../../../src/knowledge/changes/last-added-on.ts';
import { listParagraphs } from '../../../src/knowledge/records/list-paragraphs.ts';
import type { Notice } from '../../../src/model/notice.ts';

const line = (text: string) => ({ role: 'body', text });
const clause = (id: string, given: object) => ({ type: 'clause', id, blocks: [], tasks: [], ...given });
const notice = {
  cover: { content: [line('各市教育局：')], notes: [] },
  heading: [line('工作要点')],
  preamble: { content: ['总体思路。'], notes: [], themes: [] },
  body: [
    { type: 'table-head', cells: ['序号', '任务'] },
    {
      ...{ type: 'section', id: 's1' },
      children: [
        clause('c1', {
          blocks: [
            '第一段。',
            {
              type: 'table',
              header: ['名', '数'],
              rows: [
                ['甲', null],
                ['', '乙\n丙'],
              ],
            },
          ],
        }),
        clause('c2', { tasks: [{ text: '建设。\n应用。' }] }),
      ],
    },
    { type: 'closing', id: 'closing', content: [line('陕西省教育厅')], notes: [] },
  ],
  colophon: { content: [line('主动公开')], notes: [] },
} as unknown as Notice;

test('a notice’s paragraphs are listed in print order, each with its part, without covered and empty cells', () => {
  assert.deepEqual(
    listParagraphs(notice).map(({ part, text }) => `${part} ${text}`),
    [
      ...['cover 各市教育局：', 'heading 工作要点', 'preamble 总体思路。'],
      ...['c1 第一段。', 'c1 名', 'c1 数', 'c1 甲', 'c1 乙', 'c1 丙', 'c2 建设。', 'c2 应用。'],
      ...['closing 陕西省教育厅', 'colophon 主动公开'],
    ],
  );
  assert.deepEqual(
    listParagraphs({ ...notice, cover: null, preamble: null, colophon: null, heading: [], body: [] }),
    [],
  );
});

test('the date of a collection is the day its last notice was added', () => {
  const on = (addedOn: string) => ({ source: { addedOn } }) as Notice;
  assert.equal(lastAddedOn([on('2026-01-02'), on('2026-11-21'), on('2025-12-31')]), '2026-11-21');
  assert.equal(lastAddedOn([]), '');
});

test('a build reports the number of findings, and how many of them are doubtful', () => {
  const units = [
    { printed: '甲', unit: 'a' },
    { printed: '乙', unit: null },
  ];
  const knowledge = {
    indicators: [
      { indicator: { flags: ['a', 'b'], subject: null } },
      { indicator: { flags: ['a'], subject: '率' } },
    ],
    duties: [
      { leadUnits: units, responsibleUnits: [units[0]], assistUnits: [units[1]], flags: ['unclosed'] },
    ],
    ...{ deadlines: [1], mentions: [1, 2], instruments: [1, 2, 3] },
    citations: [{ citation: { unclosed: true } }, { citation: { unclosed: false } }],
    force: [
      { finding: { level: null } },
      { finding: { level: 'binding' } },
      { finding: { level: 'deploy' } },
    ],
    kin: new Map([
      ['a', [1, 2]],
      ['b', [3]],
    ]),
  } as unknown as Knowledge;
  assert.deepEqual(
    countFindings(knowledge).map(({ kind, found, doubts }) => [kind, found, doubts]),
    [
      ['indicators', 2, { a: 2, b: 1, 'without a subject': 1 }],
      ['duties', 1, { unclosed: 1 }],
      ['units', 4, { unknown: 2 }],
      ['deadlines', 1, {}],
      ['citations', 2, { unclosed: 1 }],
      ['mentions', 2, {}],
      ['phrases', 3, { 'not judged': 1 }],
      ['instruments', 3, {}],
      ['kin', 3, {}],
    ],
  );
});
