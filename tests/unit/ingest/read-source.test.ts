import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { listSources, readSource } from '../../../scripts/ingest/sources/read-source.ts';
import { readBytes } from '../../../scripts/read/read-file.ts';
import { SourceError } from '../../../scripts/read/source-error.ts';
import { vocabulary } from '../../helpers/notice-of.ts';

const root = mkdtempSync(join(tmpdir(), 'sources-'));
after(() => rmSync(root, { recursive: true }));

const TEXT = '2024年教育信息化工作要点\n一、甲\n1. 子。内容。\n';
const checksumOf = (text: string) => createHash('sha256').update(text).digest('hex');
const RECORD = [
  'id: shaanxi-2024',
  'province: shaanxi',
  `sha256: ${checksumOf(TEXT)}`,
  'provenance:',
  '  from: 陕西省教育厅',
  '  url: null',
  '  addedOn: 2026-11-21',
].join('\n');

type Files = Record<string, string | null>;

/** Reads a folder content/sources/shaanxi-2024 with these files besides or instead of a valid notice.yaml and source.txt. */
async function read(files: Files) {
  rmSync(join(root, 'content'), { recursive: true, force: true });
  for (const [name, content] of Object.entries({ 'notice.yaml': RECORD, 'source.txt': TEXT, ...files })) {
    const path = join(root, 'content/sources/shaanxi-2024', name);
    mkdirSync(join(path, '..'), { recursive: true });
    if (content !== null) writeFileSync(path, content);
  }
  return readSource(root, 'content/sources/shaanxi-2024', vocabulary, readBytes);
}

test('a valid source is returned unchanged, with its record', async () => {
  const { text, file, record } = await read({});
  assert.deepEqual(
    [text, file, record.id],
    [TEXT, 'content/sources/shaanxi-2024/source.txt', 'shaanxi-2024'],
  );
});

const NEXT = { 'notice.yaml': RECORD.replace('id: shaanxi-2024', 'id: shaanxi-2023') };
/** Errors for invalid sources: the line of notice.yaml, the problem, and the next step. */
const REFUSED: [why: string, files: Files, line: number | null, problem: RegExp, next: RegExp][] = [
  [
    'the original was changed',
    { 'source.txt': `${TEXT}2. 丑。\n` },
    null,
    /Its SHA-256 is/,
    /Restore the original/,
  ],
  ['the original is missing', { 'source.txt': null }, null, /The file is missing/, /text as received/],
  ['there are two originals', { 'source.md': TEXT }, null, /source\.md and source\.txt/, /Keep the one/],
  ['notice.yaml is missing', { 'notice.yaml': null }, null, /The file is missing/, /Write one/],
  [
    'notice.yaml isn’t YAML',
    { 'notice.yaml': `${RECORD}\nnotes: [` },
    8,
    /Not valid YAML/,
    /Correct the syntax/,
  ],
  ['a field is unknown', { 'notice.yaml': `${RECORD}\ncolour: 红` }, 1, /colour/, /described in/],
  [
    'a date is invalid',
    { 'notice.yaml': RECORD.replace('11-21', '13-41') },
    7,
    /provenance\.addedOn: /,
    /Correct it/,
  ],
  ['the id isn’t the folder’s', NEXT, 1, /isn't the folder's name shaanxi-2024/, /Rename/],
  [
    'the id is another source’s',
    { ...NEXT, '../shaanxi-2023/source.txt': '' },
    1,
    /is that of/,
    /e\.g\. shaanxi-2023-2/,
  ],
  [
    'the province is unknown',
    { 'notice.yaml': RECORD.replace('province: shaanxi', 'province: atlantis') },
    2,
    /Unknown province/,
    /provinces\.yaml/,
  ],
  [
    'the province isn’t the id’s',
    { 'notice.yaml': RECORD.replace('province: shaanxi', 'province: fujian') },
    2,
    /isn't that of the id/,
    /wrong/,
  ],
  [
    'a theme is unknown',
    { 'notice.yaml': `${RECORD}\nthemes:\n  c1: [data]\n  c2: [colours]` },
    10,
    /Unknown theme colours/,
    /themes\.yaml/,
  ],
  [
    'its conversion is missing',
    { 'notice.yaml': `${RECORD}\nconverted: ${checksumOf('')}` },
    null,
    /The file is missing/,
    /remove converted/,
  ],
];
for (const [why, files, line, problem, next] of REFUSED)
  test(`a source is rejected if ${why}`, async () => {
    await assert.rejects(read(files), (error) => {
      assert.ok(error instanceof SourceError, String(error));
      assert.match(error.problem, problem);
      assert.match(error.next, next);
      assert.equal(error.line, line);
      return true;
    });
  });

test('sources are the folders sorted by id, without the leftovers of an interrupted run', async () => {
  await read({ '../fujian-2020/source.txt': '', '../b.tmp/source.txt': '', '../readme.txt': '' });
  assert.deepEqual(listSources(root), ['content/sources/fujian-2020', 'content/sources/shaanxi-2024']);
});
