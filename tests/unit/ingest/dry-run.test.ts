/** The output and the exit code of a dry run on files and folders. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test, type TestContext } from 'node:test';

import { dryRun } from '../../../scripts/ingest/dry-run.ts';

const folder = mkdtempSync(join(tmpdir(), 'yaodian-dry-run-'));
after(() => rmSync(folder, { recursive: true }));

const GOOD =
  '2024年教育信息化工作要点\n一、加强领导\n落实要求。\n二、推进应用\n建设平台。\n联系人：张三，电话：13812345678\n三、保障措施\n落实经费。\n';
const put = (name: string, text: string) => {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  return path;
};
const good = put('one/a.txt', GOOD);
put('two/b.txt', GOOD);
put('two/deep/c.html', '<p>一、甲</p><p>请认真贯彻执行。</p>');
put('two/f.txt', '2024年教育信息化工作要点\n一、甲\n落实要求。\n二、乙\n建设平台。\n');
put('two/d.png', 'x');
put('two/e.png', 'x');
put('two/README', 'x');
const empty = put('three/empty.txt', '');

/** Runs it and returns its exit code and its console output by method, without the folder's name. */
async function run(t: TestContext, paths: string[], report?: string) {
  const output: string[] = [];
  for (const method of ['log', 'warn', 'error'] as const)
    t.mock.method(
      console,
      method,
      (line: string) => void output.push(`${method} ${line.replaceAll(folder, '')}`),
    );
  const code = await dryRun(paths, report);
  t.mock.restoreAll();
  return { code, output };
}

test('an empty list of files is an error', async (t) => {
  assert.deepEqual(await run(t, []), {
    code: 1,
    output: ['error error Nothing to read. Name files or folders: npm run ingest -- --dry-run <path…>'],
  });
});

test('a single file is reported in full, and the run exits with 0', async (t) => {
  const { code, output } = await run(t, [good]);
  assert.equal(code, 0);
  assert.deepEqual(output.slice(-5), [
    `log 1 of 1 files read, ${GOOD.length} characters, 3 clauses`,
    `log 1 keep every character: ${GOOD.replace(/\s/gu, '').length} of the files’ text, 0 generated (shown but not stored)`,
    'log 0 runs are furniture, 0 left out',
    'log 1 of 1 continuously numbered files keep their numbering',
    'log 0 doubts, 2 places that may be personal data',
  ]);
});

test('reads the files of a folder with known extensions in order, and counts the others by extension', async (t) => {
  const report = join(folder, 'report.json');
  const { code, output } = await run(t, [join(folder, 'two')], report);
  assert.equal(code, 0);
  assert.match(
    output[0] ?? '',
    /^warn doubt \/two: Files of other kinds are skipped: .*\. Pass one by name to see what to do\.$/,
  );
  for (const kind of ['.png 2', 'without an ending 1']) assert.ok(output[0]?.includes(kind));
  assert.ok(output.some((line) => line.startsWith('log 3 of 3 files read')));
  assert.ok(output.some((line) => line.endsWith('left out; --report lists them')));
  const entries = JSON.parse(readFileSync(report, 'utf8')) as { file: string; clauses: number }[];
  assert.deepEqual(
    entries.map(({ file, clauses }) => [file.replace(folder, ''), clauses]),
    [
      ['/two/b.txt', 3],
      ['/two/deep/c.html', 1],
      ['/two/f.txt', 2],
    ],
  );
});

test('an unreadable file is reported as an error, the others are read, and the run exits with 1', async (t) => {
  const { code, output } = await run(t, [good, empty]);
  assert.equal(code, 1);
  assert.ok(output.some((line) => /^error error \/three\/empty\.txt:1: The file has no text/.test(line)));
  assert.ok(output.some((line) => line.startsWith('log 1 of 2 files read')));
});

test('a report that can’t be written makes the run exit with 1', async (t) => {
  const { code } = await run(t, [good], join(folder, 'one/a.txt/report.json'));
  assert.equal(code, 1);
});

test('a path that isn’t there is reported as an error, and the run exits with 1', async (t) => {
  const { code, output } = await run(t, [join(folder, 'none.txt')]);
  assert.equal(code, 1);
  assert.match(output[0] ?? '', /^error error \/none\.txt/);
});

test('what is left out of a single file and the doubts about it are printed', async (t) => {
  const page = put(
    'four/page.html',
    '<nav>首页</nav><p>江东省教育厅关于开展试点工作的通知</p><p>各市教育局：</p><p>一、内容</p><p>请做到：</p><p>1.建设平台；</p><p>2.推进应用。</p><p>江东省教育厅</p><p>2024年3月5日</p>',
  );
  const { code, output } = await run(t, [page]);
  assert.equal(code, 0);
  const printed: RegExp[] = [
    /^warn doubt \/four\/page\.html: its arabic numbers are continuous in the text but not in the structure\.$/,
    /^log {5}left out 1: /,
    /^warn doubt \/four\/page\.html:1: 2 characters of the page stand around its document/,
    /^warn doubt \/four\/page\.html:1: The title prints no year; 2024 is inferred from “2024年3月5日”\. If /,
  ];
  assert.equal(output.length, printed.length + 5);
  for (const [at, line] of printed.entries()) assert.match(output[at] ?? '', line);
  assert.deepEqual(output.slice(-3), [
    'log 0 runs are furniture, 1 left out',
    'log 0 of 1 continuously numbered files keep their numbering',
    'log 2 doubts, 0 places that may be personal data',
  ]);
});
