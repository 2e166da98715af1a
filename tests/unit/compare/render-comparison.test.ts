import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { toHtml } from 'hast-util-to-html';

import { changeWords, type NamedNotice } from '../../../src/compare/change-words.ts';
import type { Column, ComparedNotice } from '../../../src/compare/columns.ts';
import { compareNotices } from '../../../src/compare/compare-notices.ts';
import { comparisonMarkdown, comparisonTable } from '../../../src/compare/export-comparison.ts';
import { listCitations } from '../../../src/compare/list-citations.ts';
import { toCsv } from '../../../src/open-data/csv.ts';
import { compareYears } from '../../../src/compare/compare-years.ts';
import { renderChanges } from '../../../src/compare/render-changes.ts';
import { renderComparison } from '../../../src/compare/render-comparison.ts';
import type { IndicatorInFile } from '../../../src/open-data/notice-file.ts';
import { comparedNotice } from '../../helpers/compared-notice.ts';

const THEMES = [
  { id: 'network', name: '网络' },
  { id: 'data', name: '数据' },
];

const percent = (clause: string, targetValue: number) =>
  ({
    ...{ clause, start: 0, end: 1, quote: 'x', subject: '接入率', terms: ['校园网'], comparator: 'at-least' },
    ...{ targetValue, targetValueMax: null, baseValue: null, unitOfMeasure: '%', change: null, scope: null },
  }) as unknown as IndicatorInFile;

const SHARED = '建立教育网络安全监测预警和应急处置机制';
const first = comparedNotice(
  'shaanxi-2024',
  2024,
  [
    { id: 'c1', title: '提速', text: `甲校：\n${SHARED}。`, stock: [[0, 1]] },
    { id: 'c2', title: null, text: '一格\t二格', numberInferred: true, themes: ['data', 'network'] },
  ],
  { indicators: [percent('c1', 98)] },
);
const second = comparedNotice(
  'fujian-2020',
  2020,
  [{ id: 'c1', title: '安全', text: `乙校${SHARED}。数据共享。` }],
  {
    indicators: [percent('c1', 90)],
    themeMentions: [{ theme: 'data', clause: 'c1', quote: '数据共享' }] as ComparedNotice['themeMentions'],
  },
);
const COLUMNS: Column[] = [
  { id: first.id, name: '陕西 2024', state: 'held', notice: first },
  { id: second.id, name: '福建 2020', state: 'held', notice: second },
  { id: 'hebei-2021', name: '河北 2021', state: 'no-notice' },
  { id: 'hubei-2021', name: '湖北 2021', state: 'failed' },
];
const context = {
  href: (path: string) => `/base${path}`,
  themeAddress: (theme: string) => `?theme=${theme}`,
};

/** 2020's clauses in 2024: one is continued with a further sentence, one is new, one is gone, one is neither. */
const older = comparedNotice('shaanxi-2020', 2020, [
  { id: 'c1', title: '提速', text: '学校接入千兆宽带网络。教学点完成宽带改造任务。检修卫星接收装置。' },
  { id: 'c2', title: '远程授课', text: '组织远程授课活动。' },
  { id: 'c3', title: null, text: '做好其他工作。', themes: [] },
]);
const newer = comparedNotice('shaanxi-2024', 2024, [
  { id: 'c1', title: '提速', text: '学校接入千兆宽带网络。教学点配备无线终端设备。' },
  { id: 'c2', title: '人工智能', text: '开设人工智能课程。', themes: ['data'] },
  { id: 'c3', title: null, text: '落实各项要求。', themes: [] },
]);

const origin = {
  site: 'https://example.org',
  address: 'https://example.org/compare/?n=a',
  collectedOn: '2026-11-21',
};

test('four-columns.md is the Markdown export of a comparison', () => {
  const markdown = comparisonMarkdown(compareNotices(COLUMNS, THEMES), origin);
  assert.deepEqual(markdown.split('\n'), readFixture('four-columns.md').split('\n'));
});

test('the exported table has a line for each clause, and one for each empty cell', () => {
  const { columns, rows } = comparisonTable(compareNotices(COLUMNS, THEMES), origin);
  const linesOf = (csv: string) => csv.split(/\r?\n/);
  assert.deepEqual(linesOf(toCsv(columns, rows)), linesOf(readFixture('four-columns.csv')));
});

test('citations list each shown clause once, then the notices, with the access date', () => {
  const comparison = compareNotices(COLUMNS, THEMES);
  const { clauses, notices } = listCitations(comparison, origin);
  assert.deepEqual(
    clauses.map((one) => /https.*$/.exec(one)?.[0]),
    [
      'https://example.org/notices/shaanxi-2024/#c1',
      'https://example.org/notices/shaanxi-2024/#c2',
      'https://example.org/notices/fujian-2020/#c1',
    ],
  );
  assert.deepEqual(notices, [
    '2024年要点[A/OL]. https://example.org/notices/shaanxi-2024/',
    '2020年要点[A/OL]. https://example.org/notices/fujian-2020/',
  ]);
  const read = listCitations(comparison, origin, '2026-12-01');
  for (const one of [...read.clauses, ...read.notices]) assert.match(one, /\[2026-12-01\]/);
});

function readFixture(name: string): string {
  return readFileSync(new URL(`../../fixtures/compare/${name}`, import.meta.url), 'utf8');
}

const changesOf = (from: NamedNotice, to: NamedNotice) =>
  toHtml(renderChanges(compareYears(from.notice, to.notice, THEMES), changeWords(from, to), context));

/** Pages checked by eye, in tests/fixtures/compare, one line per element. */
const PAGES: [name: string, html: string][] = [
  ['four-columns', toHtml(renderComparison(compareNotices(COLUMNS, THEMES), context))],
  [
    'one-column',
    toHtml(renderComparison(compareNotices(COLUMNS.slice(0, 1), THEMES), { ...context, themeAddress: null })),
  ],
  [
    'two-provinces',
    changesOf(
      { name: '四川 2020', notice: { ...older, province: 'sichuan' } },
      { name: '陕西 2024', notice: newer },
    ),
  ],
  ['changes', changesOf({ name: '陕西 2020', notice: older }, { name: '陕西 2024', notice: newer })],
];
for (const [name, html] of PAGES)
  test(`${name}.html is the page of such a comparison`, () => {
    const lines = html.replaceAll(/<(?=[a-z])/g, '\n<').trim();
    const read = readFixture(`${name}.html`);
    assert.deepEqual(`${lines}\n`.split('\n'), read.split('\n'));
  });
