/**
 * Builds the site of `npm run build` again in two parts that are merged, with another folder name, clock and language and
 * without a font. Also checks copies of the site.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { formatDigests, listFiles, parseDigests, sha256OfFile } from '../../scripts/checksums.ts';
import { compareCopy } from '../../scripts/verify/compare-copy.ts';
import { openServerCopy, openFolderCopy } from '../../scripts/verify/copy.ts';
import { root } from '../helpers/notice-of.ts';
import { copyProject } from '../helpers/project-copy.ts';

const whole = copyProject();
const parted = copyProject('要点 一份-');
after(() => [whole, parted].forEach(({ close }) => close()));

const ELSEWHERE = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', FONTCONFIG_FILE: '/dev/null' };
const dist = join(whole.folder, 'dist');
const merged = join(parted.folder, 'dist');
const part = (index: number) => join(parted.folder, `part-${index}`);
before(() => {
  cpSync(join(root, 'dist'), dist, { recursive: true });
  for (const index of [1, 2]) {
    const { status, output } = parted.run('build', ['--shard', `${index}/2`], ELSEWHERE);
    assert.equal(status, 0, output);
    renameSync(merged, part(index));
  }
});

function digestsOf(folder: string): Record<string, string> {
  return Object.fromEntries(listFiles(folder).map((path) => [path, sha256OfFile(join(folder, path))]));
}

test('only parts of the same site are merged, each once', () => {
  const merge = (...folders: string[]) => parted.run('merge', folders, ELSEWHERE);
  assert.match(merge(part(1)).output, /^error Part 2 of 2 is named 0 times/m);
  assert.match(merge(part(1), part(1)).output, /^error Part 1 of 2 is named 2 times/m);
  assert.match(merge(part(1), dist).output, /^error .*This is no part of a site/m);
  const path = join(part(2), 'shard.json');
  const original = readFileSync(path, 'utf8');
  writeFileSync(path, original.replace(/"of":"../, '"of":"zz'));
  assert.match(
    merge(part(1), part(2)).output,
    /^error .*part-2: This is part 2 of 2 of another site\. Build/m,
  );
  writeFileSync(path, original);
});

test('two merged parts are byte for byte the site that a single build writes', () => {
  const { status, output } = parted.run('merge', [part(1), part(2)], ELSEWHERE);
  assert.equal(status, 0, output);
  assert.deepEqual(digestsOf(merged), digestsOf(dist));
  const pages = [1, 2].map((index) => listFiles(part(index)).filter((path) => path.endsWith('.html')).length);
  assert.ok(Math.min(...pages) > 0.3 * (pages[0] ?? 0), `the parts have ${pages.join(' and ')} pages`);
});

test('a build leaves no copy of the generated index and data in the cache', () => {
  assert.ok(!existsSync(join(root, '.astro/cache/build')));
});

test('every published file is listed with its checksum, both for sha256sum and for programs', () => {
  const paths = listFiles(dist).filter((path) => path !== 'SHA256SUMS');
  assert.deepEqual([...parseDigests(whole.read('dist/SHA256SUMS')).keys()], paths);
  assert.deepEqual(
    [...parseDigests(whole.read('dist/SHA256SUMS')).values()],
    paths.map((path) => sha256OfFile(join(dist, path))),
  );
  const { files, site } = JSON.parse(whole.read('dist/data/manifest.json')) as Record<
    'files' | 'site',
    { path: string; sha256: string }[]
  >;
  const listed = [
    ...files.map(({ path, sha256 }) => [`data/${path}`, sha256] as const),
    ...site.map(({ path, sha256 }) => [path, sha256] as const),
  ];
  const others = Object.entries(digestsOf(dist)).filter(
    ([path]) => !['SHA256SUMS', 'data/manifest.json'].includes(path),
  );
  assert.deepEqual(new Map(listed), new Map(others));
});

test('each clause has its checksum in both tables and on its page', () => {
  const records = whole
    .read('dist/data/clauses.jsonl')
    .trimEnd()
    .split('\n')
    .map(
      (line) =>
        JSON.parse(line) as Record<'notice' | 'id' | 'kind' | 'label' | 'title' | 'text' | 'sha256', string>,
    );
  const csv = whole.read('dist/data/clauses.csv');
  for (const { notice, id, kind, label, title, text, sha256 } of records) {
    const words = `${label ?? ''}\n${title ?? ''}\n${text}`;
    assert.equal(sha256, createHash('sha256').update(words).digest('hex'), `${notice}#${id}`);
    assert.ok(csv.includes(sha256));
    if (kind !== 'clause') continue;
    const page = whole.read(`dist/notices/${notice}/index.html`);
    assert.match(page, new RegExp(`id="${id}"[^>]* data-sha256="${sha256}"`));
  }
});

/** Changes made to a copy, with the line that reports each. */
const CHANGES: [what: string, spoil: (folder: string) => void, problem: RegExp][] = [
  [
    'a page of other words',
    (folder) => rewrite(folder, 'notices/sichuan-2022/index.html', '数字校园', '智慧校园'),
    /^notices\/sichuan-2022\/index\.html: Its SHA-256 is/m,
  ],
  [
    'a row of the data',
    (folder) => rewrite(folder, 'data/indicators.csv', '2023', '2024'),
    /^data\/indicators\.csv: Its/m,
  ],
  [
    'a file that is gone',
    (folder) => rmSync(join(folder, 'originals/shaanxi-2024.txt')),
    /^originals\/shaanxi-2024\.txt: It is missing/m,
  ],
  [
    'a file that was added',
    (folder) => writeFileSync(join(folder, 'extra.js'), ''),
    /^extra\.js: It isn't listed/m,
  ],
  [
    'a list of other files',
    (folder) => rewrite(folder, 'SHA256SUMS', '  404.html', '  ../404.html'),
    /^SHA256SUMS:1: This isn't a line/,
  ],
  ['no list', (folder) => rmSync(join(folder, 'SHA256SUMS')), /^There is no SHA256SUMS at its root/],
];

function rewrite(folder: string, path: string, from: string, to: string): void {
  const text = readFileSync(join(folder, path), 'utf8');
  assert.ok(text.includes(from), `${path} has no ${from}`);
  writeFileSync(join(folder, path), text.replace(from, to));
}

test('verify reports every change to a copy', async () => {
  assert.match(whole.run('verify', ['dist']).output, /^\d+ files listed, 0 not as listed; not signed/m);
  for (const [what, spoil, problem] of CHANGES) {
    rmSync(merged, { recursive: true });
    cpSync(dist, merged, { recursive: true });
    spoil(merged);
    const problems = await compareCopy(openFolderCopy(merged)).then(
      (compared) => compared.problems,
      (error: unknown) => [(error as Error).message],
    );
    assert.equal(problems.length, 1, what);
    assert.match(problems[0] ?? '', problem, what);
  }
  assert.match(parted.run('verify', ['dist']).output, /^error There is no SHA256SUMS at its root/m);
});

test('verify checks a copy on a server', async () => {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '', 'http://localhost').pathname.replace(/\/$/, '/index.html');
    try {
      response.end(readFileSync(join(dist, path.replace('/copy/', ''))));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    const { files, problems } = await compareCopy(openServerCopy(`http://127.0.0.1:${port}/copy`));
    assert.deepEqual([problems, files > 400], [[], true]);
  } finally {
    server.close();
  }
});

const minisign = (...args: string[]) => spawnSync('minisign', args, { cwd: whole.folder, encoding: 'utf8' });
const NO_MINISIGN = minisign('-v').error ? 'minisign is not installed' : false;

test('a signature is valid only for its key and its list', { skip: NO_MINISIGN }, () => {
  for (const name of ['publisher', 'other']) minisign('-G', '-W', '-p', `${name}.pub`, '-s', `${name}.key`);
  const sums = whole.read('dist/SHA256SUMS');
  assert.match(
    whole.run('verify', ['dist', '--key', 'publisher.pub']).output,
    /^error There is no SHA256SUMS\.minisig/m,
  );
  assert.equal(minisign('-S', '-s', 'publisher.key', '-m', 'dist/SHA256SUMS', '-t', '2026-11').status, 0);
  const signed = whole.run('verify', ['dist', '--key', 'publisher.pub']);
  assert.match(signed.output, /0 not as listed; the signature holds \(2026-11\)/);
  const text = whole.read('publisher.pub').trimEnd().split('\n').at(-1) ?? '';
  assert.equal(whole.run('verify', ['dist', '--key', text]).status, 0);
  assert.match(whole.run('verify', ['dist']).output, /signed, and not checked/);
  assert.match(
    whole.run('verify', ['dist', '--key', 'other.pub']).output,
    /^error The signature doesn't hold/m,
  );
  whole.write('dist/SHA256SUMS', formatDigests(new Map(parseDigests(sums)).set('404.html', '0'.repeat(64))));
  const changed = whole.run('verify', ['dist', '--key', 'publisher.pub']);
  assert.deepEqual([changed.status, /^error The signature doesn't hold/m.test(changed.output)], [1, true]);
  whole.write('dist/SHA256SUMS', sums);
});
