import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, test } from 'node:test';

import { z } from 'zod';

import { writeOpenData } from '../../../scripts/open-data/write-files.ts';
import { foreignKeysOf, typeOfColumn } from '../../../src/open-data/columns.ts';
import { isList, type Value } from '../../../src/open-data/formats.ts';
import { collectionFacts } from '../../../src/open-data/relations.ts';
import { columnsOf, withAbsoluteUrls } from '../../../src/open-data/table.ts';
import { TABLES } from '../../../src/open-data/tables.ts';
import { vocabulary } from '../../helpers/notice-of.ts';
import { facts, knowledge, notices, related } from '../../helpers/related-notices.ts';

const folder = mkdtempSync(join(tmpdir(), 'yaodian-package-'));
after(() => rmSync(folder, { recursive: true }));
const { files, version } = writeOpenData(join(folder, 'data'), facts, related);
const pathOf = (name: string) => join(folder, 'data', name);
const jsonOf = (name: string) => JSON.parse(readFileSync(pathOf(name), 'utf8')) as unknown;

/** The parts of the standard for a package of tables that the site uses: https://datapackage.org/standard/data-package/. */
const names = z.array(z.string().min(1)).min(1);
const dataPackage = z.strictObject({
  $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
  name: z.string().regex(/^[a-z0-9._-]+$/),
  title: z.string(),
  homepage: z.url(),
  version: z.string().regex(/^\d+\.\d+\.\d+\+\d{8}\.[0-9a-f]{8}$/),
  created: z.iso.datetime(),
  licenses: z.array(z.strictObject({ name: z.literal('CC-BY-4.0'), title: z.string(), path: z.url() })),
  resources: z.array(
    z.strictObject({
      name: z.string().regex(/^[a-z0-9_]+$/),
      type: z.literal('table'),
      description: z.string().min(1),
      path: z.string().regex(/^[a-z_]+\.csv$/),
      format: z.literal('csv'),
      mediatype: z.literal('text/csv'),
      encoding: z.literal('utf-8'),
      bytes: z.int().positive(),
      hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
      schema: z.strictObject({
        fields: z.array(
          z.strictObject({
            name: z.string().min(1),
            type: z.enum(['string', 'integer', 'number', 'boolean', 'date', 'list']),
            delimiter: z.string().optional(),
            description: z.string().min(1),
            constraints: z.strictObject({ required: z.literal(true) }).optional(),
          }),
        ),
        missingValues: z.tuple([z.literal('')]),
        primaryKey: names.optional(),
        foreignKeys: z.array(
          z.strictObject({
            fields: names,
            reference: z.strictObject({ resource: z.string(), fields: names }),
          }),
        ),
      }),
    }),
  ),
});

test('the data package follows the standard, and describes each table’s file', () => {
  const { resources, ...metadata } = dataPackage.parse(jsonOf('datapackage.json'));
  assert.equal(metadata.version, version);
  assert.deepEqual(
    resources.map(({ name }) => name),
    TABLES.map(({ name }) => name),
  );
  for (const { path, bytes, hash, schema } of resources) {
    const content = readFileSync(pathOf(path));
    assert.deepEqual([bytes, hash], [content.length, `sha256:${sha256(content)}`]);
    const [header] = content.toString().slice(1).split('\r\n');
    assert.equal(header, schema.fields.map(({ name }) => name).join(','));
  }
});

test('a data package validator, if installed, accepts the package and every row of it', (t) => {
  const { status, stdout, error } = spawnSync(
    'python3',
    ['-m', 'frictionless', 'validate', 'datapackage.json', '--json'],
    { cwd: join(folder, 'data'), encoding: 'utf8' },
  );
  if (error || stdout === '') return t.skip('python3 -m frictionless isn’t there');
  assert.equal(status, 0, stdout.slice(0, 2000));
});

const fits: Record<ReturnType<typeof typeOfColumn>, (value: Value) => boolean> = {
  string: (value) => typeof value === 'string',
  integer: (value) => Number.isSafeInteger(value),
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  date: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value),
  list: (value) => isList(value),
};

test('every value has the type implied by its column’s name', () => {
  for (const { name, ofCollection, ofNotice } of TABLES) {
    const rows = [...(ofCollection?.(facts) ?? []), ...related.flatMap((one) => ofNotice?.(one) ?? [])];
    for (const row of withAbsoluteUrls(rows, facts.site))
      for (const [column, value] of Object.entries(row))
        assert.ok(
          value === null || fits[typeOfColumn(column)](value),
          `${name}.${column}, ${typeOfColumn(column)}: ${JSON.stringify(value)}`,
        );
  }
});

test('every foreign key refers to existing columns', () => {
  const columns = new Map(TABLES.map((table) => [table.name, columnsOf(table)]));
  for (const { table, references } of [...columns.values()].flatMap((one) => foreignKeysOf(Object.keys(one))))
    for (const column of references) assert.ok(column in (columns.get(table) ?? {}), `${table}.${column}`);
});

test('the database has every row of every table, with unique keys and valid references', () => {
  const database = new DatabaseSync(pathOf('yaodian.sqlite'), { readOnly: true });
  const counts = new Map(files.map(({ path, count }) => [path, count]));
  for (const { name } of TABLES) {
    const row = database.prepare(`SELECT count(*) AS rows FROM "${name}"`).get();
    assert.equal(row?.['rows'], counts.get(`${name}.csv`), name);
  }
  assert.deepEqual(database.prepare('PRAGMA foreign_key_check').all(), []);
  assert.deepEqual(database.prepare('PRAGMA integrity_check').all().map(Object.values), [['ok']]);
  const themes = database
    .prepare(
      `SELECT DISTINCT theme_codes.name FROM clauses, json_each(clauses.themes)
       JOIN theme_codes ON theme_codes.id = json_each.value
       WHERE notice = 'shaanxi-2024' AND clauses.id = 'c8'`,
    )
    .all();
  assert.deepEqual(themes.map(Object.values), [['数字基础设施']]);
  database.close();
});

test('the same data have the same bytes, and another notice changes the version', () => {
  const again = writeOpenData(join(folder, 'again'), facts, related);
  assert.deepEqual(again, { files, version, lastAddedOn: facts.lastAddedOn });
  const fewer = writeOpenData(join(folder, 'fewer'), facts, related.slice(1));
  assert.notEqual(fewer.version, version);
});

test('the manifest names version and licence', () => {
  const { version: metadata, license } = jsonOf('manifest.json') as {
    version: string;
    license: { name: string };
  };
  assert.deepEqual([metadata, license.name], [version, 'CC-BY-4.0']);
});

test('without a configured site, no address of the build machine is published', () => {
  assert.deepEqual(withAbsoluteUrls([{ url: '/years/2024/' }], ''), [
    { url: '/years/2024/', absoluteUrl: null },
  ]);
  const places = { site: 'http://localhost:4321', placeOf: (path: string) => path };
  assert.equal(collectionFacts(notices, knowledge, vocabulary, places).site, '');
});

test('with a configured site, each path has an absolute address beside it', () => {
  const [row] = jsonOf('indicators.json') as { url: string; absoluteUrl: string }[];
  assert.equal(row?.absoluteUrl, `https://example.edu.cn/yaodian${row?.url}`);
  const columns = Object.keys(columnsOf(TABLES[0] ?? assert.fail()));
  assert.equal(columns.indexOf('absoluteUrl'), columns.indexOf('url') + 1);
});

function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
