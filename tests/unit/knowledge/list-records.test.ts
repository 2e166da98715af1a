/** The parts of a notice that are linked, searched and published, with their words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { CHANGE_NAMES } from '../../../src/knowledge/changes/change-names.ts';
import { countCharacters } from '../../../src/knowledge/records/count-characters.ts';
import { KIND_NAMES } from '../../../src/model/kind-names.ts';
import { listPassages, passageText } from '../../../src/knowledge/records/list-passages.ts';
import { countClauses, isProvision, listRecords } from '../../../src/knowledge/records/list-records.ts';
import type { Notice } from '../../../src/model/notice.ts';

const line = (text: string) => ({ role: 'body', text });
const clause = (id: string, given: object = {}) => ({
  ...{ type: 'clause', id, label: null, number: null, title: null, titleEnd: '', themes: [] },
  ...{ blocks: [], tasks: [], wholeSection: null },
  ...given,
});
const section = (id: string, label: string | null, title: string, ...children: object[]) => ({
  ...{ type: 'section', id, label, title, children },
});
const task = (given: object) => ({
  ...{ label: null, text: '建设。', deadline: null, leadUnit: null, responsibleUnit: null, assistUnit: null },
  ...{ remark: null, inherited: [] },
  ...given,
});
const table = {
  type: 'table',
  header: ['名', '数'],
  rows: [
    ['甲', null],
    ['乙\n丙', '3'],
  ],
};
const body = [
  { type: 'table-head', cells: ['序号', '任务'] },
  section(
    ...(['s1', '一、', '建设'] as const),
    clause('s1-lead', { blocks: ['引言。'] }),
    section(
      's1-1',
      null,
      '平台',
      clause('c1', { title: '平台', titleEnd: '。', label: '1.', blocks: ['第一段。', table] }),
    ),
    clause('c2', {
      tasks: [task({ label: '1.', text: '建设。\n应用。', deadline: '6月', leadUnit: '科技处' })],
    }),
  ),
  section('s2', '二、', '保障', clause('c3', { wholeSection: 's2', themes: ['funding'] })),
  clause('c4', {
    tasks: [task({ deadline: '6月', leadUnit: '科技处', remark: '试行', inherited: ['leadUnit'] })],
    numberInferred: true,
  }),
  { type: 'closing', id: 'closing', content: [line('陕西省教育厅'), line('2024年')], notes: [] },
];
const notice = {
  id: 'shaanxi-2024',
  cover: { content: [line('各市教育局：')], notes: [] },
  heading: [line('2024年'), line('工作要点')],
  preamble: { content: ['总体思路。'], notes: [], themes: ['planning'] },
  body,
  colophon: { content: [line('主动公开')], notes: [] },
} as unknown as Notice;
const records = listRecords(notice);

test('a record per part, in print order, with its words, its section and the titles above it', () => {
  assert.deepEqual(
    records.map(({ id, kind, section: within, sectionTitles, text, url }) => [
      ...[id, kind, within, sectionTitles.join(' > '), text, url.split('/').at(-1)],
    ]),
    [
      ['cover', 'cover', null, '', '各市教育局：', '#cover'],
      ['preamble', 'preamble', null, '', '总体思路。', '#preamble'],
      ['s1-lead', 'lead', 's1', '一、建设', '引言。', '#s1-lead'],
      ['c1', 'clause', 's1-1', '一、建设 > 平台', '第一段。\n名\t数\n甲\t\n乙 丙\t3', '#c1'],
      ['c2', 'clause', 's1', '一、建设', '1.建设。 应用。\t6月\t科技处', '#c2'],
      ['c3', 'clause', 's2', '二、保障', '', '#c3'],
      ['c4', 'clause', null, '', '建设。\t6月\t试行', '#c4'],
      ['closing', 'closing', null, '', '陕西省教育厅\n2024年', '#closing'],
      ['colophon', 'colophon', null, '', '主动公开', '#colophon'],
    ],
  );
  assert.deepEqual(
    records.map(({ themes, numberInferred }) => [themes.join(), numberInferred]),
    [
      ...[
        ['', false],
        ['planning', false],
        ['', false],
        ['', false],
        ['', false],
      ],
      ...[
        ['funding', false],
        ['', true],
        ['', false],
        ['', false],
      ],
    ],
  );
});

test('a notice without frames only has records of its clauses', () => {
  const bare = {
    ...notice,
    cover: null,
    preamble: null,
    colophon: null,
    body: [clause('c1')],
  } as unknown as Notice;
  assert.deepEqual(
    listRecords(bare).map(({ id }) => id),
    ['c1'],
  );
});

test('clauses in sections are counted, but not the words that open a section', () =>
  assert.equal(countClauses(notice), 4));

test('clauses, the words that open a section and the preamble are provisions, and a letter’s frame isn’t', () =>
  assert.deepEqual(
    records.filter(isProvision).map(({ id }) => id),
    ['preamble', 's1-lead', 'c1', 'c2', 'c3', 'c4'],
  ));

test('counts the characters of all records without white space', () => {
  assert.equal(countCharacters([{ text: '建 设\n平台' }, { text: '应用' }]), 6);
  assert.equal(countCharacters([]), 0);
});

test('each title is listed once, with the first record below it', () =>
  assert.deepEqual(
    listPassages(notice).map(({ record, field, text }) => `${record.id} ${field} ${JSON.stringify(text)}`),
    [
      'cover text "各市教育局："',
      'preamble heading "2024年\\n工作要点"',
      'preamble text "总体思路。"',
      's1-lead section "一、建设"',
      's1-lead text "引言。"',
      'c1 section "平台"',
      'c1 title "平台"',
      'c1 text "第一段。\\n名\\t数\\n甲\\t\\n乙 丙\\t3"',
      'c2 text "1.建设。 应用。\\t6月\\t科技处"',
      'c3 section "二、保障"',
      'c4 text "建设。\\t6月\\t试行"',
      'closing text "陕西省教育厅\\n2024年"',
      'colophon text "主动公开"',
    ],
  ));

test('the document’s title is listed with the cover if there is nothing else', () => {
  const letter = { ...notice, preamble: null, colophon: null, body: [] } as unknown as Notice;
  assert.deepEqual(
    listPassages(letter).map(({ record, field }) => [record.id, field]),
    [
      ['cover', 'heading'],
      ['cover', 'text'],
    ],
  );
});

const PLACES: [clauseId: string, field: 'title' | 'section' | undefined, text: string][] = [
  ['c1', 'title', '平台'],
  ['c1', 'section', '平台'],
  ['s1-lead', undefined, '引言。'],
  ['s1-lead', 'title', ''],
  ['c9', undefined, ''],
];
for (const [clauseId, field, text] of PLACES)
  test(`the ${field ?? 'text'} of ${clauseId} is ${text || 'empty'}`, () => {
    const finding = { clauseId, start: 0, end: 0, quote: '', ...(field && { field }) };
    assert.equal(passageText(notice, finding), text);
  });

test('kinds and changes have Chinese names for readers', () => {
  assert.equal(Object.values(KIND_NAMES).join(), '通知正文,总体思路,部分引言,条款,落款,版记');
  assert.deepEqual(CHANGE_NAMES, { added: '收录', corrected: '更正', 're-read': '重新识读' });
});
