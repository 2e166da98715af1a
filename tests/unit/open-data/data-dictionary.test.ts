/** The published interface of the data: each table's key, columns with types and descriptions, and a row of it. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { parse } from 'yaml';

import { writeOpenData } from '../../../scripts/open-data/write-files.ts';
import { root } from '../../helpers/notice-of.ts';
import { facts, related } from '../../helpers/related-notices.ts';

type Row = Record<string, unknown>;
interface Described {
  description: string;
  /** Names separated by spaces, as in the references and before a column's type. */
  key?: string;
  refers?: string[];
  columns: Record<string, string>;
}
interface Table extends Described {
  row: Row;
}
interface Resource {
  name: string;
  description: string;
  schema: {
    fields: { name: string; type: string; description: string }[];
    primaryKey?: string[];
    foreignKeys: { fields: string[]; reference: { resource: string; fields: string[] } }[];
  };
}

const folder = mkdtempSync(join(tmpdir(), 'yaodian-dictionary-'));
after(() => rmSync(folder, { recursive: true }));
const { files: listed } = writeOpenData(folder, facts, related);

const publishedText = (name: string) => readFileSync(join(folder, name), 'utf8');
const published = (name: string) => JSON.parse(publishedText(name)) as unknown;
const readGold = (name: string) =>
  parse(readFileSync(join(root, 'tests/gold/open-data', name), 'utf8')) as unknown;
const tables = readGold('tables.yaml') as Record<string, Table>;
const { resources } = published('datapackage.json') as { resources: Resource[] };

test('the tables are published in this order', () => {
  assert.deepEqual(
    resources.map(({ name }) => name),
    Object.keys(tables),
  );
});

for (const resource of resources)
  test(`the dictionary describes ${resource.name}, its columns, key and references`, () => {
    const { row, ...described } = tables[resource.name] ?? { row: {} };
    assert.deepEqual(describe(resource), described);
    assert.ok(Object.keys(row).length > 0, 'it has no row');
  });

function describe({ name, description, schema }: Resource): Described {
  const { fields, primaryKey, foreignKeys } = schema;
  const refers = foreignKeys.map(({ fields: columns, reference }) => {
    const table = reference.resource === '' ? name : reference.resource;
    return `${columns.join(' ')} → ${table}: ${reference.fields.join(' ')}`;
  });
  return {
    description,
    ...(primaryKey && { key: primaryKey.join(' ') }),
    ...(refers.length > 0 && { refers }),
    columns: Object.fromEntries(fields.map((field) => [`${field.name} ${field.type}`, field.description])),
  };
}

for (const [name, { row }] of Object.entries(tables))
  test(`${name} has an unchanged row, with its columns in order`, () => {
    const found = rowsOf(name).find((one) => keyOf(name, one) === keyOf(name, row));
    assert.deepEqual(Object.entries(found ?? {}), Object.entries(row));
  });

function rowsOf(name: string): Row[] {
  if (name !== 'clauses') return published(`${name}.json`) as Row[];
  const lines = publishedText('clauses.jsonl').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as Row);
}

/** Duties have no key. A task is identified by its clause and words. */
function keyOf(name: string, row: Row): string {
  const columns = tables[name]?.key?.split(' ') ?? ['notice', 'clause', 'text'];
  return JSON.stringify(columns.map((column) => row[column]));
}

const noticeFiles = readGold('notice-files.yaml') as { order: string; items: Record<string, Row[]> };
for (const { notice } of related)
  test(`the file of ${notice.id} has the fields of a notice, in order`, () => {
    assert.equal(Object.keys(published(`notices/${notice.id}.json`) as object).join(' '), noticeFiles.order);
  });

for (const [list, items] of Object.entries(noticeFiles.items))
  for (const { of, ...item } of items)
    test(`the ${list} in the file of ${of} are unchanged`, () => {
      const all = (published(`notices/${String(of)}.json`) as Record<string, Row[]>)[list] ?? [];
      const place = (one: Row) =>
        JSON.stringify([one['id'], one['clause'], one['task'], one['start'], one['theme']]);
      const found = all.find((one) => place(one) === place(item));
      assert.deepEqual(Object.entries(found ?? {}), Object.entries(item));
    });

test('the files about all notices have these descriptions', () => {
  const { before, after: last } = readGold('files.yaml') as Record<
    'before' | 'after',
    Record<string, string>
  >;
  const ofTables = Object.entries(tables).flatMap(([name, { description }]) =>
    ['csv', 'json'].map((format) => [`${name}.${format}`, description]),
  );
  const between = ofTables.filter(([path = '']) => !/^(?:notices|clauses)\./.test(path));
  assert.deepEqual(
    listed.map(({ path, description }) => [path, description]),
    [...Object.entries(before), ...between, ...Object.entries(last)],
  );
});
