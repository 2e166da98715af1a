import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import fc from 'fast-check';

import { openFileWriter } from '../../../scripts/open-data/file-writer.ts';
import { writeOpenData } from '../../../scripts/open-data/write-files.ts';
import { listPassages } from '../../../src/knowledge/records/list-passages.ts';
import { listRecords } from '../../../src/knowledge/records/list-records.ts';
import { toCsv } from '../../../src/open-data/csv.ts';
import {
  csvTable,
  type Format,
  jsonArray,
  jsonLines,
  jsonTable,
  type Row,
} from '../../../src/open-data/formats.ts';
import { columnsOf, type Table, withAbsoluteUrls } from '../../../src/open-data/table.ts';
import { TABLES } from '../../../src/open-data/tables.ts';
import { facts, knowledge, notices, related } from '../../helpers/related-notices.ts';

const folder = mkdtempSync(join(tmpdir(), 'yaodian-data-'));
after(() => rmSync(folder, { recursive: true }));

test('writes CSV that spreadsheets can open: byte order mark, CRLF, doubled quotes', () => {
  assert.equal(
    toCsv(['a', 'b'], [{ a: '说“是”, "否"', b: '两\n行' }]),
    '\ufeffa,b\r\n"说“是”, ""否""","两\n行"\r\n',
  );
});

test('escapes a cell that would run as a formula', () => {
  assert.match(toCsv(['a'], [{ a: '=HYPERLINK("x")' }]), /'=HYPERLINK/);
});

/** Rows in groups, as notices add them. A group may be empty. */
const COLUMNS = ['b', 'a', 'c'];
const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'甲“a"\',;\r\n\t\ufeff=+-@\\ \u2028'), maxLength: 6 }),
  fc.constantFrom(null, true, false, 0, -1.5),
);
const groupsOfRows = fc.array(fc.array(fc.record({ a: cell, b: cell, c: cell }), { maxLength: 3 }), {
  maxLength: 4,
});
type FlatRow = Record<string, string | number | boolean | null>;
const inOrder = ({ a = null, b = null, c = null }: FlatRow) => ({ b, a, c });

const WHOLE: [name: string, format: Format<Row>, textOf: (rows: FlatRow[]) => string][] = [
  ['a JSON array', jsonArray(1), (rows) => `${JSON.stringify(rows, null, 1)}\n`],
  ['a JSON array on a line', jsonArray(0), (rows) => `${JSON.stringify(rows)}\n`],
  ['JSON Lines', jsonLines, (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join('')],
  ['a JSON table', jsonTable(COLUMNS), (rows) => `${JSON.stringify(rows.map(inOrder), null, 1)}\n`],
  ['a CSV table', csvTable(COLUMNS), (rows) => toCsv(COLUMNS, rows)],
];
for (const [name, format, textOf] of WHOLE)
  test(`${name} written in groups of rows equals the one written at once, with its size and checksum`, () => {
    fc.assert(
      fc.property(groupsOfRows, (groups) => {
        const path = join(folder, 'rows');
        const writer = openFileWriter(path);
        writer.append(format.head);
        let count = 0;
        for (const rows of groups) {
          writer.append(format.textOf(rows, count));
          count += rows.length;
        }
        writer.append(format.tail(count));
        const whole = Buffer.from(textOf(groups.flat()));
        assert.deepEqual(writer.close(), { bytes: whole.length, sha256: sha256(whole) });
        assert.deepEqual(readFileSync(path), whole);
      }),
    );
  });

const rowsOf = ({ ofCollection, ofNotice }: Table) =>
  withAbsoluteUrls(
    [...(ofCollection?.(facts) ?? []), ...related.flatMap((notice) => ofNotice?.(notice) ?? [])],
    facts.site,
  );
const data = join(folder, 'data');
const { files: listed } = writeOpenData(data, facts, related);
const textOf = (path: string) => readFileSync(join(data, path), 'utf8');

test('a list is an array in JSON and a single cell in CSV, whatever its items contain', () => {
  const rows = [{ a: ['甲；乙', null, '丙'], b: [], c: '丁；戊' }];
  const { head, textOf: asCsv } = csvTable(['a', 'b', 'c']);
  assert.equal(head + asCsv(rows, 0), '\ufeffa,b,c\r\n甲;乙；；丙,,丁；戊\r\n');
  assert.deepEqual(JSON.parse(`[${jsonTable(['a', 'b', 'c']).textOf(rows, 0).trim()}]`), rows);
});

test('clauses.jsonl has a line for each clause and frame', () => {
  const lines = textOf('clauses.jsonl').trimEnd().split('\n');
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
    'sha256',
  ]);
});

test('the manifest lists every file with its size and checksum, those of single notices last', () => {
  const { files } = JSON.parse(textOf('manifest.json')) as { files: typeof listed };
  for (const { path, bytes, sha256: sum } of files) {
    const content = readFileSync(join(data, path));
    assert.deepEqual([path, bytes, sum], [path, content.length, sha256(content)]);
  }
  const written = readdirSync(data, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(data, path)).isFile(),
  );
  assert.deepEqual([...files.map(({ path }) => path), 'manifest.json'].sort(), written.sort());
  assert.deepEqual(
    files.slice(listed.length).map(({ path }) => path),
    notices.map(({ id }) => `notices/${id}.json`),
  );
});

test('counts the notices and rows of each file, and a table’s two files have the same rows', () => {
  const counts = new Map(listed.map(({ path, count }) => [path, count]));
  assert.equal(counts.get('notices.json'), notices.length);
  assert.equal(counts.get('clauses.jsonl'), notices.flatMap(listRecords).length);
  for (const table of TABLES) {
    const rows = rowsOf(table);
    assert.equal(counts.get(`${table.name}.csv`), rows.length);
    const { head, textOf: asCsv } = csvTable(Object.keys(columnsOf(table)));
    assert.equal(textOf(`${table.name}.csv`), head + asCsv(rows, 0));
    if (!table.hasOwnJson)
      assert.equal((JSON.parse(textOf(`${table.name}.json`)) as unknown[]).length, rows.length);
  }
});

test('citations name the document that they mean', () => {
  const { citations } = knowledge;
  const documents = new Map(
    knowledge.documents.flatMap(({ id, citations: all }) => all.map((one) => [one, id] as const)),
  );
  const named = (JSON.parse(textOf('citations.json')) as Row[]).map(
    ({ notice, clause, start, document }) => `${notice}#${clause} ${start} ${document}`,
  );
  const expected = citations.map(
    (cited) => `${cited.notice}#${cited.citation.clauseId} ${cited.citation.start} ${documents.get(cited)}`,
  );
  assert.deepEqual(named.toSorted(), expected.toSorted());
});

test('every column of every table is described', () => {
  for (const table of TABLES)
    for (const row of rowsOf(table))
      for (const column of Object.keys(row))
        assert.ok(column in columnsOf(table), `${table.name} has no description of ${column}`);
});

test('every quote of every table is the slice of the clause’s field that its row names', () => {
  const texts = new Map<string, string>(
    notices
      .flatMap(listPassages)
      .map(({ record, field, text }) => [`${record.notice}#${record.id} ${field}`, text] as const),
  );
  let checked = 0;
  for (const { notice, clause, field, start, end, quote } of TABLES.flatMap(rowsOf)) {
    if (typeof start !== 'number' || typeof end !== 'number') continue;
    assert.equal(texts.get(`${notice}#${clause} ${field}`)?.slice(start, end), quote);
    checked += 1;
  }
  assert.ok(checked > 300);
});

function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
