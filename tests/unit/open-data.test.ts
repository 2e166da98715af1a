import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readNotices } from '../../scripts/notice-files.ts';
import { toCsv } from '../../src/open-data/csv.ts';
import { manifest, openDataFiles, sha256 } from '../../src/open-data/files.ts';
import { root } from '../helpers/notice-of.ts';

test('writes CSV that spreadsheets open: byte order mark, CRLF, doubled quotes', () => {
  assert.equal(
    toCsv(['a', 'b'], [{ a: '说“是”, "否"', b: '两\n行' }]),
    '\ufeffa,b\r\n"说“是”, ""否""","两\n行"\r\n',
  );
});

test('keeps a cell from running as a formula', () => {
  assert.match(toCsv(['a'], [{ a: '=HYPERLINK("x")' }]), /'=HYPERLINK/);
});

const files = openDataFiles(readNotices(root));

test('has a line for each clause and frame', () => {
  const lines =
    files
      .find(({ path }) => path === 'clauses.jsonl')
      ?.body.trimEnd()
      .split('\n') ?? [];
  const kinds = lines.map((line) => (JSON.parse(line) as { kind: string }).kind);
  assert.equal(kinds.filter((kind) => kind === 'clause').length, 99);
  assert.deepEqual(Object.keys(JSON.parse(lines[0] ?? '') as object), [
    'notice',
    'id',
    'kind',
    'label',
    'number',
    'numberInferred',
    'section',
    'sectionTitles',
    'title',
    'text',
    'themes',
    'url',
  ]);
});

test('lists every file with its sum in the manifest', () => {
  const listed = JSON.parse(manifest(files)) as { files: { path: string; sha256: string }[] };
  assert.deepEqual(
    listed.files.map(({ path, sha256: sum }) => [path, sum]),
    files.map(({ path, body }) => [path, sha256(body)]),
  );
});

test('gives the same bytes from the same notices', () => {
  assert.deepEqual(openDataFiles(readNotices(root).reverse().reverse()), files);
});
