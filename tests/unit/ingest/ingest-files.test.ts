import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, beforeEach, test } from 'node:test';

import type { PrintedFacts } from '../../../scripts/ingest/facts/find-facts.ts';
import { firstDifference } from '../../../scripts/ingest/first-difference.ts';
import { removeLeftovers } from '../../../scripts/ingest/temporary-files.ts';
import { checkId, proposeId } from '../../../scripts/ingest/sources/choose-id.ts';
import { chooseSources } from '../../../scripts/ingest/sources/choose-sources.ts';
import { findOrphans } from '../../../scripts/ingest/sources/find-orphans.ts';
import { firstFreeId } from '../../../scripts/ingest/sources/free-id.ts';
import { findDifferences, renderNotice, writeFiles } from '../../../scripts/ingest/write-notice.ts';
import { noticeOf, vocabulary } from '../../helpers/notice-of.ts';

const root = mkdtempSync(join(tmpdir(), 'ingest-'));
after(() => rmSync(root, { recursive: true }));
beforeEach(() => rmSync(join(root, 'content'), { recursive: true, force: true }));

function put(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), '');
  }
}

const DIFFERS: [committed: string | null, generated: string, message: string][] = [
  [null, '甲', 'a.mdx: It is missing.'],
  ['一\n二\n三', '一\n二\n四', 'a.mdx:3: It has "一\\n二\\n三", its source gives "一\\n二\\n四".'],
  ['同', '同后', 'a.mdx:1: It has "同", its source gives "同后".'],
  [
    `${'前'.repeat(20)}甲${'后'.repeat(20)}`,
    `${'前'.repeat(20)}乙`,
    `a.mdx:1: It has "${'前'.repeat(12)}甲${'后'.repeat(11)}", its source gives "${'前'.repeat(12)}乙".`,
  ],
];
for (const [committed, generated, message] of DIFFERS)
  test(`reports where a file differs from what its source produces: ${message}`, () =>
    assert.equal(firstDifference('a.mdx', committed, generated), message));

test('a second notice of a province and year has the next number', () => {
  assert.equal(firstFreeId(root, 'fujian-2020'), 'fujian-2020');
  put('content/sources/fujian-2020/source.txt');
  assert.equal(firstFreeId(root, 'fujian-2020'), 'fujian-2020-2');
  put('content/sources/fujian-2020-2/source.txt');
  assert.equal(firstFreeId(root, 'fujian-2020'), 'fujian-2020-3');
});

const PRINTED = {
  issuers: ['陕西省教育厅'],
  docNumber: null,
  title: '2024年工作要点',
  year: 2024,
};
const PROPOSED: [printed: Partial<PrintedFacts>, id: string | RegExp][] = [
  [{}, 'shaanxi-2024'],
  [{ issuers: ['福州市教育局'] }, 'fujian-2024'],
  [{ issuers: null, title: '四川省2024年工作要点' }, 'sichuan-2024'],
  [{ issuers: null, docNumber: '闽教〔2024〕3号' }, 'fujian-2024'],
  [{ issuers: ['教育部办公厅'] }, 'national-2024'],
  [{ issuers: null }, /doesn't tell its province/],
  [{ year: null }, /doesn't tell its year/],
];
for (const [printed, id] of PROPOSED)
  test(`a file with ${JSON.stringify(printed)} gets the id ${id}`, () => {
    const propose = () =>
      proposeId(root, 'a.txt', { ...PRINTED, ...printed } as unknown as PrintedFacts, vocabulary);
    if (id instanceof RegExp) assert.throws(propose, id);
    else assert.equal(propose(), id);
  });

const GIVEN_IDS: [id: string, year: number | null, refused?: RegExp][] = [
  ['shaanxi-2024', 2024],
  ['shaanxi-2024', null],
  ['shaanxi-2024-2', 2024],
  ['shaanxi', 2024, /is not <province>-<year>/],
  ['atlantis-2024', 2024, /no province atlantis/],
  ['shaanxi-2023', 2024, /The text is for 2024 \(“要点”\)\. Use --id shaanxi-2024;/],
  ['fujian-2020', 2020, /already\. Choose another, e\.g\. --id fujian-2020-2\./],
];
for (const [id, year, refused] of GIVEN_IDS)
  test(`an editor ${refused ? 'can’t' : 'can'} give a text of ${year ?? 'no year'} the id ${id}`, () => {
    put('content/sources/fujian-2020/source.txt');
    const check = () => checkId(root, id, { year, title: '要点' }, vocabulary);
    if (refused) assert.throws(check, refused);
    else assert.equal(check(), id);
  });

test('sources are named by id, folder or file, and any other name is a new file', () => {
  const own = ['content/sources/a-2020', 'content/sources/b-2021'];
  put(...own.map((folder) => `${folder}/source.txt`));
  assert.deepEqual(chooseSources(root, []), { folders: own, newFiles: [] });
  for (const name of [
    'b-2021',
    'content/sources/b-2021',
    'content/sources/b-2021/',
    'content/sources/b-2021/source.txt',
    'content/sources/b-2021/notice.yaml',
  ])
    assert.deepEqual(chooseSources(root, [name]), { folders: [own[1]], newFiles: [] }, name);
  assert.deepEqual(chooseSources(root, ['a-2020', 'c-2022.docx']), {
    folders: [own[0]],
    newFiles: ['c-2022.docx'],
  });
});

test('a notice whose source is gone is reported, with the next step', () => {
  put('content/notices/a-2020.mdx', 'content/notices/b-2021.mdx', 'content/sources/a-2020/source.txt');
  assert.deepEqual(
    findOrphans(root).map(({ file, next }) => [file, next]),
    [
      [
        'content/notices/b-2021.mdx',
        'Restore content/sources/b-2021, or delete this file and content/published/b-2021.json.',
      ],
    ],
  );
});

test('only the leftovers of an interrupted run are removed', () => {
  put(
    'content/sources/a.1.tmp/source.txt',
    'content/notices/a.mdx.1.tmp',
    'content/published/a.json.1.tmp',
    'content/versions/a/0f.json.1.tmp',
    'content/notices/a.mdx',
  );
  removeLeftovers(root);
  assert.deepEqual(
    ['sources', 'notices', 'published', 'versions/a'].map((name) => readdirSync(join(root, 'content', name))),
    [[], ['a.mdx'], [], []],
  );
});

const TEXT = '2024年教育信息化工作要点\n一、甲\n1. 子。内容。\n2. 丑。内容。\n';

test('a notice’s files are missing, then written in full, then current, and differ once edited', () => {
  const { files } = renderNotice(root, noticeOf(TEXT).notice);
  assert.deepEqual(
    files.map(({ path }) => path),
    ['content/notices/shaanxi-2024.mdx', 'content/published/shaanxi-2024.json'],
  );
  assert.equal(findDifferences(root, files).length, 2);
  writeFiles(root, files);
  assert.deepEqual(findDifferences(root, files), []);
  assert.deepEqual(readdirSync(join(root, 'content/notices')), ['shaanxi-2024.mdx']);
  const path = join(root, 'content/notices/shaanxi-2024.mdx');
  writeFileSync(path, readFileSync(path, 'utf8').replace('内容', '内客'));
  assert.equal(findDifferences(root, files).length, 1);
});

test('a notice that lost a published clause isn’t written, unless a redirect accounts for it', () => {
  writeFiles(root, renderNotice(root, noticeOf(TEXT).notice).files);
  const { notice } = noticeOf(TEXT.replace('2. 丑。内容。\n', ''));
  const redirects = join(root, 'content/redirects.yaml');
  writeFileSync(redirects, '[]');
  assert.throws(() => renderNotice(root, notice), /The published ids c2 disappeared/);
  writeFileSync(redirects, '- from: shaanxi-2024#c2\n  to: shaanxi-2024#c1\n  reason: 并入\n');
  assert.equal(renderNotice(root, notice).files.length, 2);
});
