/**
 * Ingest or build may be interrupted at any moment: the sources and the committed MDX stay whole, and the next run
 * succeeds.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { copyProject } from '../helpers/project-copy.ts';

/** Runs of each command. Use FAULT_RUNS=100 for the figure of docs/benchmarks.md. */
const RUNS = Number(process.env['FAULT_RUNS'] ?? 1);
/** The window, in milliseconds, in which each command is killed: about as long as it takes. */
const KILL_WINDOW = { ingest: 1300, build: 8000 };
const NOBODY = 65_534;

const project = copyProject();
after(() => project.close());
const generated = () => readAll(['content/notices', 'content/published']);
const before = { sources: readAll(['content/sources', 'content/vocabulary']), generated: generated() };

test(`ingest, killed at ${RUNS} moments, leaves each file either unchanged or complete`, () => {
  for (let run = 0; run < RUNS; run += 1) {
    for (const name of readdirSync(join(project.folder, 'content/notices')))
      rmSync(join(project.folder, 'content/notices', name));
    killAt('scripts/ingest.ts', [], momentOf(run, KILL_WINDOW.ingest));
    assert.deepEqual(readAll(['content/sources', 'content/vocabulary']), before.sources);
    for (const [path, sum] of Object.entries(generated()))
      // A file being written has a temporary name beside its target. The next run removes it.
      if (!path.endsWith('.tmp')) assert.equal(sum, before.generated[path], path);
  }
  const { status, output } = project.run('ingest');
  assert.equal(status, 0, output);
  assert.deepEqual(generated(), before.generated);
});

test(`a build, killed at ${RUNS} moments, changes none of its inputs, and the next one succeeds`, () => {
  for (let run = 0; run < RUNS; run += 1) {
    killAt('scripts/site.ts', ['build'], momentOf(run, KILL_WINDOW.build));
    assert.deepEqual(readAll(['content/sources', 'content/vocabulary']), before.sources);
    assert.deepEqual(generated(), before.generated);
  }
  const { status, output } = project.run('build');
  assert.equal(status, 0, output);
  assert.match(output, /5 notices equal their sources/);
});

function cutInHalf(path: string): void {
  truncateSync(path, Math.floor(statSync(path).size / 2));
}

function changeOneCharacter(path: string): void {
  const bytes = readFileSync(path);
  const at = Math.floor((bytes.length * 3) / 4);
  writeFileSync(path, bytes.with(at, (bytes[at] ?? 0) ^ 1));
}

test('a cached build has the same bytes as a clean one, after a notice is added, another is changed, and both are undone', () => {
  const five = readAll(['dist']);
  const added = project.read('content/sources/sichuan-2022/source.txt').replaceAll('2022', '2021');
  project.addSource('sichuan-2021', added);
  const record = 'content/sources/shandong-2023/notice.yaml';
  const recorded = project.read(record);
  project.write(record, recorded.replace('c7: [research, evaluation]', 'c7: [research]'));
  assert.equal(project.run('ingest').status, 0);
  // Astro reports which pages it copied.
  const six = buildAgain(/2 notices read, 4 cached[\s\S]*\((?:cached|restored)\)/);
  assert.notDeepEqual(six, five);
  spoilCaches();
  assert.deepEqual(buildAgain(), six);
  for (const path of ['sources/sichuan-2021', 'notices/sichuan-2021.mdx', 'published/sichuan-2021.json'])
    project.remove(`content/${path}`);
  project.write(record, recorded);
  assert.equal(project.run('ingest').status, 0);
  assert.deepEqual(buildAgain(/[01] notices read, [45] cached/), five);
});

/** A file cut in half still begins correctly. A file with one changed character keeps its size. */
function spoilCaches(): void {
  for (const [at, path] of Object.keys(readAll(['.astro'])).entries())
    (at % 2 === 0 ? cutInHalf : changeOneCharacter)(join(project.folder, path));
}

function buildAgain(message = /notices read/): Record<string, string> {
  const { status, output } = project.run('build');
  assert.equal(status, 0, output);
  assert.match(output, message);
  return readAll(['dist']);
}

test('a full disk is reported, and the existing files stay', () => {
  rmSync(join(project.folder, 'content/notices/shandong-2023.mdx'));
  // A limit of one block per file simulates a full disk: a write over it fails in the same way.
  const { status, stderr } = spawnSync(
    'bash',
    ['-c', `ulimit -f 1; exec '${process.execPath}' scripts/ingest.ts`],
    { cwd: project.folder, encoding: 'utf8' },
  );
  assert.notEqual(status, 0);
  assert.match(stderr, /EFBIG|file too large|too large/i);
  assert.deepEqual(readAll(['content/sources', 'content/vocabulary']), before.sources);
  assert.equal(project.run('ingest').status, 0);
  assert.deepEqual(generated(), before.generated);
});

test('a folder that isn’t writable is reported with its path', { skip: !canSwitchUser() }, () => {
  const notices = join(project.folder, 'content/notices');
  rmSync(join(notices, 'shandong-2023.mdx'));
  chmodSync(project.folder, 0o755);
  const { status, stderr } = spawnSync(process.execPath, ['scripts/ingest.ts'], {
    ...{ cwd: project.folder, encoding: 'utf8', uid: NOBODY, gid: NOBODY },
  });
  assert.notEqual(status, 0);
  assert.match(stderr, /content\/notices\/.*EACCES/);
  assert.equal(project.run('ingest').status, 0);
  assert.deepEqual(generated(), before.generated);
});

/** Whether the tests may run a command as a user without write access, which only root may. */
function canSwitchUser(): boolean {
  return (
    process.getuid?.() === 0 &&
    spawnSync(process.execPath, ['--version'], { uid: NOBODY, gid: NOBODY }).status === 0
  );
}

function killAt(script: string, args: readonly string[], milliseconds: number): void {
  spawnSync(process.execPath, [script, ...args], {
    ...{ cwd: project.folder, timeout: milliseconds, killSignal: 'SIGKILL', stdio: 'ignore' },
  });
}

/** Spreads moments over a command's run time. Multiples of the golden ratio leave no large gap, however many there are. */
function momentOf(run: number, longest: number): number {
  return Math.ceil(((run + 1) * 0.618_034 * longest) % longest) + 1;
}

/** Returns the checksum of each file below the given folders of the project. */
function readAll(folders: readonly string[]): Record<string, string> {
  const paths = folders.flatMap((folder) =>
    readdirSync(join(project.folder, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      join(folder, name),
    ),
  );
  return Object.fromEntries(
    paths
      .filter((path) => statSync(join(project.folder, path)).isFile())
      .sort()
      .map((path) => [
        path,
        createHash('sha256')
          .update(readFileSync(join(project.folder, path)))
          .digest('hex'),
      ]),
  );
}
