import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readNotices } from '../../src/notice-files.ts';
import { deriveKnowledge } from '../../src/knowledge/derive-knowledge.ts';
import { listRecords } from '../../src/knowledge/list-records.ts';
import { toCsv } from '../../src/open-data/csv.ts';
import { manifest, openDataFiles, sha256 } from '../../src/open-data/files.ts';
import { listTables } from '../../src/open-data/tables.ts';
import { root, segment, vocabulary } from '../helpers/notice-of.ts';

test('writes CSV that spreadsheets open: byte order mark, CRLF, doubled quotes', () => {
  assert.equal(
    toCsv(['a', 'b'], [{ a: '说“是”, "否"', b: '两\n行' }]),
    '\ufeffa,b\r\n"说“是”, ""否""","两\n行"\r\n',
  );
});

test('keeps a cell from running as a formula', () => {
  assert.match(toCsv(['a'], [{ a: '=HYPERLINK("x")' }]), /'=HYPERLINK/);
});

const notices = readNotices(root);
const knowledge = deriveKnowledge(notices, { ...vocabulary, segment });
const files = openDataFiles(notices, knowledge);

test('has a line for each clause and frame', () => {
  const lines =
    files
      .find(({ path }) => path === 'clauses.jsonl')
      ?.body.trimEnd()
      .split('\n') ?? [];
  const kinds = lines.map((line) => (JSON.parse(line) as { kind: string }).kind);
  assert.equal(kinds.filter((kind) => kind === 'clause').length, 99);
  assert.deepEqual(Object.keys(JSON.parse(lines[0] ?? '') as object), [
    'notice',
    'id',
    'kind',
    'label',
    'number',
    'numberInferred',
    'section',
    'sectionTitles',
    'title',
    'titleEnd',
    'text',
    'themes',
    'url',
  ]);
});

test('lists every file with its sum in the manifest', () => {
  const listed = JSON.parse(manifest(files)) as { files: { path: string; sha256: string }[] };
  assert.deepEqual(
    listed.files.map(({ path, sha256: sum }) => [path, sum]),
    files.map(({ path, body }) => [path, sha256(body)]),
  );
});

test('gives the same bytes from the same notices', () => {
  const again = structuredClone(notices);
  const filesAgain = openDataFiles(again, deriveKnowledge(again, { ...vocabulary, segment }));
  const bytes = (all: typeof files) => all.map(({ path, body }) => [path, body]);
  assert.deepEqual(bytes(filesAgain), bytes(files));
});

test('describes every column of every table, and fills no other', () => {
  for (const { name, columns, count, rows } of listTables(notices, knowledge)) {
    assert.equal(rows().length, count, name);
    for (const row of rows())
      for (const column of Object.keys(row))
        assert.ok(column in columns, `${name} has no description of ${column}`);
  }
});

test('every quote of every table is the slice of its clause that its row names', () => {
  const texts = new Map(
    notices.flatMap(listRecords).map(({ notice, id, text }) => [`${notice}#${id}`, text] as const),
  );
  let checked = 0;
  for (const { rows } of listTables(notices, knowledge))
    for (const { notice, clause, start, end, quote } of rows()) {
      if (typeof start !== 'number' || typeof end !== 'number') continue;
      assert.equal(texts.get(`${notice}#${clause}`)?.slice(start, end), quote);
      checked += 1;
    }
  assert.ok(checked > 300);
});
