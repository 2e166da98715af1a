import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';

import { type ColumnType, foreignKeysOf, typeOfColumn } from '../../src/open-data/columns.ts';
import { isList, type Row, type Value } from '../../src/open-data/formats.ts';
import type { CollectionFacts, RelatedNotice } from '../../src/open-data/relations.ts';
import { columnsOf, type Table, withAbsoluteUrls } from '../../src/open-data/table.ts';
import { TABLES } from '../../src/open-data/tables.ts';

/** Writes all tables into one SQLite file. The same rows and the same version of SQLite produce the same bytes. */
export interface DatabaseWriter {
  add: (notice: RelatedNotice) => void;
  close: () => { bytes: number; sha256: string; count: number };
}

/** Opens a database, replacing an existing one, and writes the rows of the collection. */
export function openDatabaseWriter(path: string, facts: CollectionFacts): DatabaseWriter {
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { force: true });
  // Rows may refer to rows of notices that are added later, so references aren't enforced here. Readers of the database
  // can check them.
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: false });
  database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN');
  const tables = TABLES.map((table) => ({ table, insert: createTable(database, table) }));
  let count = 0;
  const insertAll = (insert: (row: Row) => void, rows: readonly Row[]) => {
    for (const row of withAbsoluteUrls(rows, facts.site)) insert(row);
    count += rows.length;
  };
  for (const { table, insert } of tables) insertAll(insert, table.ofCollection?.(facts) ?? []);
  return {
    add: (notice) => {
      for (const { table, insert } of tables) insertAll(insert, table.ofNotice?.(notice) ?? []);
    },
    close: () => {
      database.exec('COMMIT');
      database.close();
      const content = readFileSync(path);
      return { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex'), count };
    },
  };
}

const SQL_TYPES: Record<ColumnType, string> = {
  ...{ string: 'TEXT', date: 'TEXT', list: 'TEXT' },
  ...{ integer: 'INTEGER', boolean: 'INTEGER', number: 'REAL' },
};

/** Creates a table and returns a function that inserts a row. */
function createTable(database: DatabaseSync, table: Table): (row: Row) => void {
  const columns = Object.keys(columnsOf(table));
  const list = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ');
  const parts = [
    ...columns.map((name) => `"${name}" ${SQL_TYPES[typeOfColumn(name)]}`),
    ...(table.key ? [`PRIMARY KEY (${list(table.key)})`] : []),
    ...foreignKeysOf(columns).map(
      (key) => `FOREIGN KEY (${list(key.columns)}) REFERENCES "${key.table}" (${list(key.references)})`,
    ),
  ];
  database.exec(`CREATE TABLE "${table.name}" (${parts.join(', ')}) STRICT`);
  const placeholders = columns.map(() => '?').join(', ');
  const statement = database.prepare(`INSERT INTO "${table.name}" VALUES (${placeholders})`);
  return (row) => void statement.run(...columns.map((name) => sqlValue(row[name])));
}

/** Converts a value for SQLite: a list to a JSON array, which `json_each` reads; a boolean to 0 or 1. */
function sqlValue(value: Value | undefined): SQLInputValue {
  if (value === undefined) return null;
  if (typeof value === 'boolean') return Number(value);
  return isList(value) ? JSON.stringify(value) : value;
}
