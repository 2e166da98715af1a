/** Whatever stops ingest or build, the sources and the committed MDX stay whole, and the next run succeeds. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { copyProject } from '../helpers/project-copy.ts';

/** Of each command; FAULT_RUNS=100 for the figure of docs/benchmarks.md. */
const RUNS = Number(process.env['FAULT_RUNS'] ?? 1);
/** Milliseconds in which each command is killed: about what it takes. */
const LONGEST = { ingest: 1300, build: 8000 };
const NOBODY = 65_534;

const project = copyProject();
after(() => project.close());
const generated = () => readAll(['content/notices', 'content/published']);
const before = { sources: readAll(['content/sources', 'content/vocabulary']), generated: generated() };

test(`ingest, killed at ${RUNS} moments, leaves each file as it was or whole`, () => {
  for (let run = 0; run < RUNS; run += 1) {
    for (const name of readdirSync(join(project.folder, 'content/notices')))
      rmSync(join(project.folder, 'content/notices', name));
    killAt('scripts/ingest.ts', [], momentOf(run, LONGEST.ingest));
    assert.deepEqual(readAll(['content/sources', 'content/vocabulary']), before.sources);
    for (const [path, sum] of Object.entries(generated()))
      // What was being written stands beside its place; the next run removes it.
      if (!path.endsWith('.tmp')) assert.equal(sum, before.generated[path], path);
  }
  const { status, output } = project.run('ingest');
  assert.equal(status, 0, output);
  assert.deepEqual(generated(), before.generated);
});

test(`a build, killed at ${RUNS} moments, touches nothing it reads, and the next one succeeds`, () => {
  const astro = 'node_modules/astro/bin/astro.mjs';
  for (let run = 0; run < RUNS; run += 1) {
    killAt(astro, ['build'], momentOf(run, LONGEST.build));
    assert.deepEqual(readAll(['content/sources', 'content/vocabulary']), before.sources);
    assert.deepEqual(generated(), before.generated);
  }
  const { status, output } = project.run('build');
  assert.equal(status, 0, output);
  assert.match(output, /5 notices equal their sources/);
});

test('the same sources give the same bytes, with caches, with corrupt ones and without', () => {
  const first = readAll(['dist']);
  for (const folder of ['.astro/notices', '.astro/cache'])
    for (const name of readdirSync(join(project.folder, folder)))
      writeFileSync(join(project.folder, folder, name), '{"sum": "not a cache');
  const { status, output } = project.run('build');
  assert.equal(status, 0, output);
  assert.deepEqual(readAll(['dist']), first);
  project.remove('.astro');
  assert.equal(project.run('build').status, 0);
  assert.deepEqual(readAll(['dist']), first);
});

test('a full disk is told, and what was there stays', () => {
  rmSync(join(project.folder, 'content/notices/shandong-2023.mdx'));
  // A limit of one block on every file stands for the disk: a write over it fails in the same way.
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

test('a folder that can’t be written to is told with its path', { skip: !canBeNobody() }, () => {
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

/** Whether the tests may run a command as a user who can't write, as only root may. */
function canBeNobody(): boolean {
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

/** Moments spread over a command's time: the golden ratio's multiples leave no large gap, however many there are. */
function momentOf(run: number, longest: number): number {
  return Math.ceil(((run + 1) * 0.618_034 * longest) % longest) + 1;
}

/** The checksum of each file below some folders of the project. */
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
