/** A basket stores ids and notes, is shared as ids only, and is exported with every text and its citation. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readDocx } from '../../../scripts/read/read-docx.ts';
import { readBasketAddress, writeBasketAddress } from '../../../src/basket/address.ts';
import type { CitedExcerpt } from '../../../src/basket/cite-excerpt.ts';
import {
  type BasketEntry,
  mergeEntries,
  MOST_ENTRIES,
  moveEntry,
  parseEntries,
} from '../../../src/basket/entries.ts';
import { basketMarkdown, basketTable } from '../../../src/basket/export-text.ts';
import { findExcerpts, noticesOf } from '../../../src/basket/find-excerpts.ts';
import { writeDocx } from '../../../src/basket/write-docx.ts';
import { addAccessDate, dayOf } from '../../../src/cite/cite-notice.ts';
import type { Column } from '../../../src/compare/columns.ts';
import { NOTHING_FOUND, noticeFile } from '../../../src/open-data/notice-file.ts';
import { noticeOf } from '../../helpers/notice-of.ts';

const entry = (key: string, note = ''): BasketEntry => ({ key, note });
const keysOf = (entries: readonly BasketEntry[]) => entries.map(({ key }) => key);
const many = Array.from({ length: MOST_ENTRIES + 5 }, (_, at) => entry(`anhui-2020#c${at + 1}`));

const STORED: [what: string, stored: string | null, keys: string[]][] = [
  ['nothing', null, []],
  ['invalid JSON', '[{', []],
  ['no list', '{"key":"anhui-2020#c1"}', []],
  [
    'invalid entries among valid ones',
    '[null,7,"anhui-2020#c1",{"key":7},{"key":"anhui-2020#c1"}]',
    ['anhui-2020#c1'],
  ],
  ['a script in place of an id', '[{"key":"<img src=x>"},{"key":"anhui-2020#c1\\" onerror"}]', []],
  ['one clause twice', '[{"key":"anhui-2020#c1","note":"甲"},{"key":"anhui-2020#c1"}]', ['anhui-2020#c1']],
  ['the parts of a notice', '[{"key":"inner-mongolia-2020-2#s3-lead"}]', ['inner-mongolia-2020-2#s3-lead']],
];
for (const [what, stored, keys] of STORED) {
  test(`stored entries are read, even if they are ${what}`, () =>
    assert.deepEqual(keysOf(parseEntries(stored)), keys));
}

test('a note survives adding its clause again', () => {
  assert.deepEqual(mergeEntries([entry('a-2020#c1', '甲')], [entry('a-2020#c1'), entry('a-2020#c2')]), [
    entry('a-2020#c1', '甲'),
    entry('a-2020#c2'),
  ]);
  assert.equal(mergeEntries([], many).length, MOST_ENTRIES);
});

const THREE = ['a-2020#c1', 'a-2020#c2', 'a-2020#c3'];
const MOVES: [key: string, by: number, order: string][] = [
  ['a-2020#c2', -1, '213'],
  ['a-2020#c2', 1, '132'],
  ['a-2020#c1', -1, '123'],
  ['a-2020#c3', 1, '123'],
  ['a-2020#c9', 1, '123'],
];
for (const [key, by, order] of MOVES) {
  test(`${key} moved by ${by} results in the order ${order}`, () => {
    const moved = keysOf(
      moveEntry(
        THREE.map((one) => entry(one)),
        key,
        by,
      ),
    );
    assert.equal(moved.map((one) => one.at(-1)).join(''), order);
  });
}

test('an address has only ids, and reading it returns them', () => {
  const keys = ['shaanxi-2024#c8', 'inner-mongolia-2020-2#s3-lead'];
  assert.equal(writeBasketAddress(keys), '?c=shaanxi-2024.c8&c=inner-mongolia-2020-2.s3-lead');
  assert.deepEqual(readBasketAddress(writeBasketAddress(keys)), { keys, refused: [] });
  assert.equal(readBasketAddress('?utm=1'), null);
  assert.deepEqual(readBasketAddress('?c=a-2020%23c1&c=a-2020.c1&c=%3Cimg%3E'), {
    keys: ['a-2020#c1'],
    refused: ['<img>'],
  });
  const long = readBasketAddress(writeBasketAddress(keysOf(many)));
  assert.deepEqual([long?.keys.length, long?.refused.length], [MOST_ENTRIES, 5]);
});

const TEXT =
  '2024年教育信息化工作要点\n一、重点任务\n1. 建设“平台”。推进A&B<c>建设。\n2. 另一条。保障安全。\n';
const column: Column = {
  ...{ id: 'shaanxi-2024', name: '陕西 2024', state: 'held' },
  notice: noticeFile(noticeOf(TEXT, { facts: { issuers: ['某厅'] } }).notice, NOTHING_FOUND),
};
const COLUMNS: Column[] = [
  column,
  { id: 'beijing-2020', name: '北京 2020', state: 'no-notice' },
  { id: 'tianjin-2020', name: '天津 2020', state: 'failed' },
];
const REDIRECTS = [
  { from: 'shaanxi-2024#c7', to: 'shaanxi-2024#c8', reason: '先并为一条' },
  { from: 'shaanxi-2024#c8', to: 'shaanxi-2024#c1', reason: '现已分开' },
  { from: 'shaanxi-2024#c2', to: 'shaanxi-2024#c2', reason: '重新识读' },
  { from: 'gansu-2020#c1', to: null, reason: '文件撤回' },
  { from: 'gansu-2020#c2', to: 'gansu-2020#c3', reason: '甲' },
  { from: 'gansu-2020#c3', to: 'gansu-2020#c2', reason: '乙' },
];
const STATES: [key: string, state: string, why: string | null][] = [
  ['shaanxi-2024#c1', 'held c1', null],
  ['shaanxi-2024#c7', 'held c1', '现已分开'],
  ['shaanxi-2024#c2', 'held c2', '重新识读'],
  ['gansu-2020#c1', 'withdrawn', '文件撤回'],
  ['gansu-2020#c2', 'unknown', null],
  ['shaanxi-2024#c99', 'unknown', null],
  ['beijing-2020#c1', 'unknown', null],
  ['tianjin-2020#c1', 'failed', null],
];
for (const [key, state, why] of STATES) {
  test(`${key} is ${state}${why === null ? '' : ` because of ${why}`}`, () => {
    const [found] = findExcerpts([entry(key)], COLUMNS, REDIRECTS);
    assert.equal(found?.state === 'held' ? `held ${found.record.id}` : found?.state, state);
    assert.equal(
      found?.state === 'held' ? found.moved : found?.state === 'withdrawn' ? found.reason : null,
      why,
    );
  });
}

test('loads only the notices of the entries’ current ids', () => {
  const redirects = [{ from: 'gansu-2020#c1', to: 'shaanxi-2024#c1', reason: '并入' }];
  assert.deepEqual(noticesOf([entry('gansu-2020#c1')], redirects), ['gansu-2020', 'shaanxi-2024']);
});

const origin = { site: 'https://example.org/yaodian', day: '2026-11-26' };
const excerpts = findExcerpts(
  [entry('shaanxi-2024#c2', '第二条\n很要紧'), entry('shaanxi-2024#c1')],
  COLUMNS,
  [],
) as CitedExcerpt[];
const CITED =
  '某厅. 2024年教育信息化工作要点[A/OL]. [2026-11-26]. 1.建设“平台”. https://example.org/yaodian/notices/shaanxi-2024/#c1';

test('a Word document has each clause, note and citation in order, letter for letter', async () => {
  const { text } = await readDocx(await writeDocx(excerpts, origin), '摘录夹.docx');
  const lines = text.split('\n').filter(Boolean);
  assert.deepEqual(lines.slice(0, 1), ['摘录夹']);
  assert.deepEqual(
    lines.slice(2, 6).map((line) => line.slice(0, 8)),
    ['陕西 2024 2', '保障安全。', '批注：第二条', '很要紧'].map((line) => line.slice(0, 8)),
  );
  assert.ok(lines.includes('推进A&B<c>建设。'));
  assert.equal(lines.at(-1), CITED);
});

test('characters that XML doesn’t allow are left out of a Word document', async () => {
  const [first] = excerpts;
  assert.ok(first);
  const { text } = await readDocx(
    await writeDocx([{ ...first, note: '甲\u0000\uD800乙]]>&amp;' }], origin),
    'a.docx',
  );
  assert.match(text, /批注：甲乙\]\]>&amp;/u);
});

test('Markdown and the table have the same content, with markup and formulas of notes escaped', () => {
  const markdown = basketMarkdown(excerpts, origin);
  assert.match(markdown, /^# 摘录夹\n/u);
  assert.match(markdown, /> 推进A\\?&B\\<c>建设。/u);
  assert.match(markdown, /批注：第二条\n\n很要紧/u);
  const { rows } = basketTable(excerpts, origin);
  assert.deepEqual(
    rows.map((row) => [row.次序, row.条款编号, row.批注]),
    [
      [1, 'c2', '第二条\n很要紧'],
      [2, 'c1', ''],
    ],
  );
  assert.equal(rows[1]?.引用, CITED);
});

test('the access date follows the document’s date, or is alone if it has none', () => {
  assert.equal(
    addAccessDate('甲厅. 乙[A/OL]. (2024-03-25).', '2026-11-26'),
    '甲厅. 乙[A/OL]. (2024-03-25)[2026-11-26].',
  );
  assert.equal(addAccessDate('甲厅. 乙[A/OL].', '2026-11-26'), '甲厅. 乙[A/OL]. [2026-11-26].');
  assert.equal(dayOf(new Date(2026, 0, 5, 0, 30)), '2026-01-05');
});
