import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, test } from 'node:test';

import { writeOpenData } from '../../../scripts/open-data/write-files.ts';
import { columnsOf } from '../../../src/open-data/table.ts';
import { TABLES } from '../../../src/open-data/tables.ts';
import { root } from '../../helpers/notice-of.ts';
import { facts, related } from '../../helpers/related-notices.ts';

const folder = mkdtempSync(join(tmpdir(), 'yaodian-examples-'));
after(() => rmSync(folder, { recursive: true }));
writeOpenData(folder, facts, related);

const page = readFileSync(join(root, 'content/pages/data-examples.mdx'), 'utf8');
const examples = new Map(
  [...page.matchAll(/```(\w+)\n(.*?)\n```/gsu)].map(([, tool = '', code = '']) => [tool, code]),
);

/** Returns the code of an example, changed to read the files that were written here. */
function exampleOf(tool: string): string {
  const code = examples.get(tool);
  assert.ok(code, `no example for ${tool}`);
  return code.replaceAll('https://example.edu.cn/data', folder);
}

/** Runs Python and returns its output in words, or null if Python or a module isn't installed. */
function printedBy(modules: string, code: string): string[] | null {
  if (spawnSync('python3', ['-c', `import ${modules}`]).status !== 0) return null;
  const { status, stdout, stderr } = spawnSync('python3', ['-X', 'utf8', '-c', code], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return stdout.split(/\s+/u).filter(Boolean);
}

function query(sql: string): (string | number)[][] {
  const database = new DatabaseSync(join(folder, 'yaodian.sqlite'), { readOnly: true });
  const rows = database.prepare(sql).all();
  database.close();
  return rows.map((row) => Object.values(row) as (string | number)[]);
}

test('the page has an example for each tool', () => {
  assert.deepEqual([...examples.keys()], ['python', 'r', 'sql', 'powerquery']);
});

test('the example for pandas counts the same as the database', (t) => {
  const printed = printedBy('pandas', exampleOf('python'));
  if (printed === null) return t.skip('python3 has no pandas here');
  const counts = query(
    `SELECT theme_codes.name AS theme, province_codes.name AS province, count(*) AS clauses
     FROM clauses, json_each(clauses.themes)
     JOIN theme_codes ON theme_codes.id = json_each.value
     JOIN notices ON notices.id = clauses.notice
     JOIN province_codes ON province_codes.id = notices.province
     WHERE kind = 'clause' GROUP BY 1, 2`,
  );
  const provinces = [...new Set(counts.map(([, province]) => String(province)))].sort();
  const [, ...heads] = printed;
  assert.deepEqual(heads.slice(0, provinces.length), provinces);
  const cells = new Map(counts.map(([theme, province, count]) => [`${theme} ${province}`, String(count)]));
  const lines = [...new Set(counts.map(([theme]) => String(theme)))].sort();
  const expected = lines.flatMap((theme) => [
    theme,
    ...provinces.map((province) => cells.get(`${theme} ${province}`) ?? '0'),
  ]);
  assert.deepEqual(heads.slice(provinces.length + 1), expected);
});

test('the example for DuckDB ranks the units as the database does', (t) => {
  const code = `import duckdb\nfor name, tasks in duckdb.sql(${JSON.stringify(exampleOf('sql'))}).fetchall(): print(name, tasks)`;
  const printed = printedBy('duckdb', code);
  if (printed === null) return t.skip('python3 has no duckdb here');
  assert.deepEqual(
    printed,
    query(
      `SELECT unit_codes.name, count(*) AS tasks
       FROM (SELECT leadUnitIds AS ids FROM duties UNION ALL SELECT responsibleUnitIds FROM duties
             UNION ALL SELECT assistUnitIds FROM duties), json_each(ids)
       JOIN unit_codes ON unit_codes.id = json_each.value
       GROUP BY 1 ORDER BY tasks DESC, 1 LIMIT 10`,
    )
      .flat()
      .map(String),
  );
});

/** The columns and tables that an example uses. */
const NAMED: [tool: string, columns: string[], tables: string[]][] = [
  ['r', ['unitOfMeasure', 'targetValue', 'province', 'id', 'name', 'year'], ['indicators', 'province_codes']],
  [
    'powerquery',
    ['year', 'targetValue', 'province', 'subject', 'comparator', 'unitOfMeasure', 'deadline', 'quote'],
    ['indicators'],
  ],
];
for (const [tool, columns, tables] of NAMED)
  test(`the example for ${tool} uses existing tables and columns`, () => {
    const code = examples.get(tool) ?? '';
    for (const table of tables) assert.ok(code.includes(`${table}.csv`));
    const columnNames = new Set(
      TABLES.filter(({ name }) => tables.includes(name)).flatMap((table) => Object.keys(columnsOf(table))),
    );
    for (const column of columns)
      assert.ok(code.includes(column) && columnNames.has(column), `${tool} names no ${column}`);
  });
