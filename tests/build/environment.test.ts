/** Environments the commands may run in: a command either works there or says in one line why it doesn't. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';

import { root } from '../helpers/notice-of.ts';
import { copyProject } from '../helpers/project-copy.ts';

const project = copyProject();
after(() => project.close());

/** Asserts that a command prints one line and no output of the programs it runs. */
function assertLine({ status, output }: { status: number | null; output: string }, line: RegExp): void {
  assert.equal(status, 1, output);
  assert.match(output, line);
  assert.equal(output.trimEnd().split('\n').length, 1, output);
}

for (const mark of ['#', '%'])
  test(`the build refuses a folder with ${mark} in its path, and ingest works there`, () => {
    const odd = copyProject(`要点 ${mark}20`);
    try {
      assertLine(
        odd.run('build'),
        new RegExp(`^error The site can't be built in a folder with \\${mark} in its path`),
      );
      const { status, output } = odd.run('ingest', ['--check', 'sichuan-2022']);
      assert.equal(status, 0, output);
    } finally {
      odd.close();
    }
  });

const ADDRESSES: [variables: Record<string, string>, line: RegExp][] = [
  [{ SITE_URL: 'example.org' }, /SITE_URL is no web address: "example\.org"\. Write https:/],
  [{ SITE_URL: 'ftp://example.org' }, /SITE_URL is no web address/],
  [{ SITE_URL: 'https://exa mple.org' }, /SITE_URL is no web address/],
  [{ SITE_URL: 'https://example.org/?a=1' }, /SITE_URL holds more than an origin/],
  [{ SITE_URL: 'https://example.org/yaodian' }, /SITE_URL=https:\/\/example\.org BASE_PATH=\/yaodian\/$/m],
  [{ BASE_PATH: 'yaodian' }, /BASE_PATH is no path of plain letters and digits between slashes: "yaodian"/],
  [{ BASE_PATH: '//example.org/' }, /BASE_PATH is no path/],
  [{ BASE_PATH: '/a/../b/' }, /BASE_PATH is no path/],
  [{ BASE_PATH: '/a b/' }, /BASE_PATH is no path/],
  [{ BASE_PATH: 'https://example.org/' }, /BASE_PATH is no path/],
];
for (const [variables, line] of ADDRESSES)
  test(`reports ${JSON.stringify(variables)} in one line`, () => {
    assertLine(project.run('build', [], variables), line);
  });

for (const part of ['0/2', '3/2', '1', 'a/b', ''])
  test(`rejects --shard ${part}`, () => {
    assertLine(project.run('build', ['--shard', part]), /^error --shard is no part of a whole: /);
  });

test('preview before a build reports that there is nothing to serve', () => {
  assertLine(project.run('preview'), /^error The site isn’t built.* Run: npm run build/);
});

test('preview takes the next port if one is in use', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo;
  project.write('dist/index.html', '');
  const args = ['scripts/site.ts', 'preview', '--host', '127.0.0.1', '--port', String(port)];
  const served = spawn(process.execPath, args, { cwd: project.folder });
  const output: string[] = [];
  for await (const piece of served.stdout.setEncoding('utf8')) {
    output.push(String(piece));
    if (output.join('').includes('http://')) break;
  }
  served.kill();
  taken.close();
  assert.match(output.join(''), /http:\/\/127\.0\.0\.1:\d+/);
  assert.doesNotMatch(output.join(''), new RegExp(`http://127\\.0\\.0\\.1:${port}\\b`));
});

const LOCK = '.astro/writing.lock';

test('the second of two commands that write at once names the first, and runs once that has ended', () => {
  project.write(LOCK, JSON.stringify({ command: 'npm run build', process: process.pid }));
  const line = new RegExp(
    `^error npm run build is writing here already \\(process ${process.pid}\\)\\. Wait`,
  );
  assertLine(project.run('ingest'), line);
  assertLine(project.run('build'), line);
  assert.equal(project.run('ingest', ['--check', 'sichuan-2022']).status, 0, 'reading needs no lock');
  project.remove(LOCK);
  assert.equal(project.run('ingest', ['sichuan-2022']).status, 0);
});

test('a lock left by a dead process, or half-written, is ignored', () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  for (const left of [JSON.stringify({ command: 'npm run ingest', process: pid }), '{"comm']) {
    project.write(LOCK, left);
    const { status, output } = project.run('ingest', ['sichuan-2022']);
    assert.equal(status, 0, output);
    assert.throws(() => project.read(LOCK), 'the lock is given back');
  }
});

test('a checkout on a machine with CRLF line ends has the committed bytes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yaodian-'));
  const git = (...args: string[]) => {
    const { status, stderr } = spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  };
  const files = {
    '.gitattributes': readFileSync(join(root, '.gitattributes'), 'utf8'),
    'content/notices/a.mdx': 'one\ntwo\n',
    'content/sources/a/source.txt': 'one\r\ntwo\n',
    'scripts/a.ts': 'one\ntwo\n',
  };
  try {
    git('init', '-q');
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    git('config', 'core.autocrlf', 'true');
    git('add', '.');
    git('-c', 'user.name=a', '-c', 'user.email=a@example.org', 'commit', '-qm', 'a');
    for (const path of Object.keys(files)) rmSync(join(folder, path));
    git('checkout', '-q', '--', '.');
    for (const [path, text] of Object.entries(files))
      assert.equal(readFileSync(join(folder, path), 'utf8'), text, path);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
