/** A file that takes too much time or memory ends the process that reads it, and the tool continues with the others. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { ReadingProcess } from '../../../scripts/read/child-process/reading-process.ts';
import { SourceError } from '../../../scripts/read/source-error.ts';
import { makeDocxXml, paragraph, run } from '../../helpers/make-docx-xml.ts';

const WORDS = '一、总体要求。全面推进教育数字化。';
const task = (bytes: Uint8Array, name: string) => ({ bytes, name, converted: undefined });
const small = task(Buffer.from(WORDS), 'small.txt');
const large = task(await makeDocxXml(paragraph(run(WORDS)).repeat(40_000)), 'large.docx');

test('reports a file that takes too much memory, and reads the next one', async () => {
  const process = new ReadingProcess({ seconds: 60, megabytes: 200 });
  await assert.rejects(process.read(large), {
    name: 'SourceError',
    message:
      'large.docx: Reading it takes more than 200 MB of memory. No notice is that large: check that it is one, and cut it into its documents.',
  });
  assert.equal((await process.read(small)).text, WORDS);
  process.close();
});

test('reports a file that takes too much time, and reads the next one', async () => {
  const process = new ReadingProcess({ seconds: 0.001, megabytes: 900 });
  await assert.rejects(process.read(large), /Reading it takes more than 0\.001 seconds\./);
  await assert.rejects(process.read(small), /Reading it takes more than 0\.001 seconds\./);
  process.close();
});

test('returns the same as reading directly, for one file after the other, and errors with their place', async () => {
  const process = new ReadingProcess();
  const [first, empty, last] = await Promise.allSettled([
    process.read(small),
    process.read(task(Buffer.alloc(0), 'empty.txt')),
    process.read(small),
  ]);
  process.close();
  assert.deepEqual(
    [first, last].map((one) => one.status === 'fulfilled' && [one.value.text, one.value.census.runs.length]),
    [
      [WORDS, 1],
      [WORDS, 1],
    ],
  );
  assert.ok(empty.status === 'rejected' && empty.reason instanceof SourceError);
  assert.deepEqual([empty.reason.file, empty.reason.line], ['empty.txt', 1]);
});

test('a hostile file among others is reported in one line, and the others are read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yaodian-hostile-'));
  try {
    writeFileSync(join(folder, 'a.txt'), WORDS);
    writeFileSync(join(folder, 'b.html'), `<html>${'<b>甲'.repeat(400_000)}`);
    writeFileSync(join(folder, 'c.txt'), WORDS);
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ['scripts/ingest.ts', '--dry-run', folder],
      { cwd: new URL('../../../', import.meta.url), encoding: 'utf8' },
    );
    assert.equal(status, 1);
    assert.match(stdout, /^2 of 3 files read/m);
    assert.match(stderr, /^error \S+b\.html: It has more than 300,000 elements\. No notice is that large/m);
    assert.doesNotMatch(stderr, /^ {4}at /m);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
