/** Each fault of a source is reported in one line with the file, the line and the next step, and changes no other notice. */
import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';

import { copyProject } from '../helpers/project-copy.ts';

const TEXT = '2021年教育信息化工作要点\n一、甲\n内容。\n';
const project = copyProject();
after(() => project.close());

const before = project.read('content/notices/shaanxi-2024.mdx');
afterEach(() => {
  assert.equal(project.read('content/notices/shaanxi-2024.mdx'), before, 'another notice was changed');
});

const FAULTS: [what: string, spoil: () => void, message: RegExp][] = [
  [
    'an empty source',
    () => project.addSource('hebei-2021', ' \n'),
    /content\/sources\/hebei-2021\/source\.txt:1: The file has no text\. Put /,
  ],
  [
    'a missing notice.yaml',
    () => {
      project.addSource('hebei-2021', TEXT);
      project.remove('content/sources/hebei-2021/notice.yaml');
    },
    /hebei-2021\/notice\.yaml: The file is missing\. Write one/,
  ],
  [
    'a missing source',
    () => {
      project.addSource('hebei-2021', TEXT);
      project.remove('content/sources/hebei-2021/source.txt');
    },
    /hebei-2021\/source\.txt: The file is missing\. Put /,
  ],
  [
    'broken YAML',
    () => {
      project.addSource('hebei-2021', TEXT);
      project.write('content/sources/hebei-2021/notice.yaml', 'id: hebei-2021\nprovince: [\n');
    },
    /hebei-2021\/notice\.yaml:\d+: Not valid YAML/,
  ],
  [
    'a field of the wrong kind',
    () => project.addSource('hebei-2021', TEXT, { provenance: { from: '测试', url: null, addedOn: '昨天' } }),
    /hebei-2021\/notice\.yaml:7: provenance\.addedOn: .* Correct it/,
  ],
  [
    'a field that doesn’t exist',
    () => project.addSource('hebei-2021', TEXT, { provinse: 'hebei' }),
    /hebei-2021\/notice\.yaml:\d+: .*provinse/,
  ],
  [
    'an id that another source has',
    () => project.addSource('hebei-2021', TEXT, { id: 'shaanxi-2024', province: 'shaanxi' }),
    /hebei-2021\/notice\.yaml:1: The id shaanxi-2024 is that of content\/sources\/shaanxi-2024 already\. .*shaanxi-2024-2/,
  ],
  [
    'a checksum that doesn’t match',
    () => project.addSource('hebei-2021', TEXT, { sha256: 'f'.repeat(64) }),
    /hebei-2021\/source\.txt: Its SHA-256 is [0-9a-f]{64}, but notice\.yaml says f{64}\. Restore /,
  ],
  [
    'an unknown province',
    () => project.addSource('atlantis-2021', TEXT),
    /atlantis-2021\/notice\.yaml:2: Unknown province atlantis\. Use an id of content\/vocabulary\/provinces\.yaml/,
  ],
  [
    'an unknown theme',
    () => project.addSource('hebei-2021', TEXT, { themes: { c1: ['magic'] } }),
    /hebei-2021\/notice\.yaml:\d+: Unknown theme magic\. Use an id of content\/vocabulary\/themes\.yaml/,
  ],
  [
    'bytes that aren’t text',
    () => project.addSource('hebei-2021', Buffer.from([0xff, 0x20, 0xc4, 0xff, 0x80])),
    /hebei-2021\/source\.txt: The bytes are no text in UTF-8, UTF-16 or GB18030\./,
  ],
  [
    'a year that isn’t the id’s',
    () => project.addSource('hebei-2022', TEXT),
    /hebei-2022\/notice\.yaml: The notice is for 2021, but its id is hebei-2022/,
  ],
  [
    'a title without a year',
    () => project.addSource('hebei-2021', '教育信息化工作要点\n一、甲\n内容。\n'),
    /hebei-2021\/notice\.yaml: The text doesn't print the notice's year\. Supply it as facts\.year/,
  ],
];
for (const [what, spoil, message] of FAULTS) {
  test(`reports ${what} and ingests the other notices`, () => {
    try {
      spoil();
      const { status, output } = project.run('ingest');
      assert.equal(status, 1, output);
      assert.match(output, message);
      assert.match(output, /5 notices, 99 clauses; 0 written, \d+ doubts, 1 errors/);
    } finally {
      for (const id of ['hebei-2021', 'hebei-2022', 'atlantis-2021']) {
        try {
          project.remove(`content/sources/${id}`);
        } catch {
          // Not every case creates every folder.
        }
      }
    }
  });
}

test('a half-made folder that an interrupted ingest left is not treated as a source, and is removed', () => {
  project.write('content/sources/hebei-2021.123.tmp/source.txt', TEXT);
  assert.equal(project.run('ingest', ['--check']).status, 0);
  assert.equal(project.run('ingest').status, 0);
  assert.throws(() => project.read('content/sources/hebei-2021.123.tmp/source.txt'));
});

test('--check fails if the committed MDX isn’t what the sources produce, and writes nothing', () => {
  const edited = before.replace('坚定正确政治方向', '坚定方向');
  project.write('content/notices/shaanxi-2024.mdx', edited);
  const { status, output } = project.run('ingest', ['--check']);
  assert.equal(status, 1);
  assert.match(output, /isn't what the sources give: shaanxi-2024\. Run: npm run ingest/);
  assert.equal(project.read('content/notices/shaanxi-2024.mdx'), edited);
  project.run('ingest');
});

test('reports a notice whose source is gone', () => {
  project.write('content/notices/hebei-2021.mdx', before);
  const { status, output } = project.run('ingest');
  assert.equal(status, 1);
  assert.match(output, /content\/notices\/hebei-2021\.mdx: Its source is gone\./);
  project.remove('content/notices/hebei-2021.mdx');
});

test('reports a file that doesn’t exist', () => {
  const { status, output } = project.run('ingest', ['nowhere.txt']);
  assert.equal(status, 1);
  assert.match(output, /nowhere\.txt: There is no such file\. Check the path\./);
});

test('reports an unknown option in one line', () => {
  const { status, output } = project.run('ingest', ['--chekc']);
  assert.equal(status, 1);
  assert.match(output, /error Unknown option '--chekc'.*The options are --check/);
  assert.doesNotMatch(output, /\n {4}at /);
});
