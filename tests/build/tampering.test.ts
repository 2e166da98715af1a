/**
 * A subtle change of a committed or cached file is reported with its place by `ingest --check` and by the check of
 * every build.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { after, afterEach, test } from 'node:test';

import { copyProject } from '../helpers/project-copy.ts';

const project = copyProject();
after(() => project.close());

const before = new Map<string, string>();
afterEach(() => {
  for (const [path, text] of before) project.write(path, text);
  before.clear();
});

/** Changes a file of the project until the end of the test. */
function change(path: string, edit: (text: string) => string): void {
  const text = project.read(path);
  const changed = edit(text);
  assert.notEqual(changed, text, `${path} has nothing to change`);
  before.set(path, text);
  project.write(path, changed);
}

const replace = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);
const notice = (id: string) => `content/notices/${id}.mdx`;
const source = (id: string, file: string) => `content/sources/${id}/${file}`;
const clausesOf = (text: string) => text.match(/^ *<Clause [^]*?<\/Clause>\n/gm) ?? [];

/** Changes of one round are tried together, one per notice: what, in which file, the edit, and the reported message. */
const ROUNDS: [what: string, path: string, edit: (text: string) => string, message: RegExp][][] = [
  [
    [
      'two clauses swapped',
      notice('sichuan-2022'),
      (text) => {
        const [one = '', other = ''] = clausesOf(text);
        return text.replace(one, '@').replace(other, one).replace('@', other);
      },
      /notices\/sichuan-2022\.mdx:102: It has ".*id=\\"c2/,
    ],
    [
      'a full-width comma replaced by a half-width one',
      notice('fujian-2020'),
      replace('，', ','),
      /fujian-2020\.mdx:\d+: It has ".*,/,
    ],
    [
      'a number',
      notice('shandong-2023'),
      replace('鲁教科字〔2023〕3号', '鲁教科字〔2023〕8号'),
      /shandong-2023\.mdx:9: It has ".*8号/,
    ],
    [
      'a cell',
      notice('shaanxi-2017'),
      replace('assistUnit="省教育', 'assistUnit="市教育'),
      /shaanxi-2017\.mdx:84: It has ".*市/,
    ],
    [
      'a published id that is gone',
      'content/published/shaanxi-2024.json',
      replace(/ "c8": .*\n/, ''),
      /published\/shaanxi-2024\.json:\d+: It has/,
    ],
  ],
  [
    [
      'a clause printed twice',
      notice('sichuan-2022'),
      (text) => text.replace(clausesOf(text)[0] ?? '', (clause) => clause + clause),
      /sichuan-2022\.mdx:\d+: It has/,
    ],
    [
      'a theme',
      notice('fujian-2020'),
      replace('themes="planning epidemic"', 'themes="planning"'),
      /fujian-2020\.mdx:76: It has/,
    ],
    [
      'a fact',
      notice('shandong-2023'),
      replace('issuedOn: "2023-03-31"', 'issuedOn: "2023-03-30"'),
      /shandong-2023\.mdx:10: It has/,
    ],
    [
      'a deadline',
      notice('shaanxi-2017'),
      replace('deadline="2017年2月"', 'deadline="2017年12月"'),
      /shaanxi-2017\.mdx:84: It has/,
    ],
    [
      'a number that is inferred',
      notice('shaanxi-2024'),
      replace(/(<Clause [^>]*number="\d+")/, '$1 numberInferred'),
      /shaanxi-2024\.mdx:\d+: It has/,
    ],
  ],
  [
    [
      'a character of a source',
      source('sichuan-2022', 'source.txt'),
      replace('，', ','),
      /sichuan-2022\/source\.txt: Its SHA-256 is/,
    ],
    [
      'the checksum of a source',
      source('fujian-2020', 'notice.yaml'),
      replace('sha256: f4b4', 'sha256: f4b5'),
      /fujian-2020\/source\.txt: Its SHA-256 is/,
    ],
    [
      'a theme that an editor decided',
      source('shandong-2023', 'notice.yaml'),
      replace('c7: [research, evaluation]', 'c7: [research]'),
      /shandong-2023\.mdx:\d+: It has/,
    ],
    [
      'a published text',
      'content/published/shaanxi-2017.json',
      replace(/"c1": "../, '"c1": "zz'),
      /shaanxi-2017\/source\.txt: The published ids c1 /,
    ],
    [
      'the reason of a correction',
      source('shaanxi-2024', 'notice.yaml'),
      replace('多出的空格', '缺失的空格'),
      /shaanxi-2024\.mdx:\d+: It has/,
    ],
  ],
];
for (const round of ROUNDS)
  test(`--check reports ${round.map(([what]) => what).join(', ')}`, () => {
    for (const [, path, edit] of round) change(path, edit);
    const { status, output } = project.run('ingest', ['--check']);
    assert.equal(status, 1);
    for (const [what, , , message] of round) assert.match(output, message, what);
  });

test('the check of a build reports a changed notice too, and reports nothing if all is current', () => {
  const check = () =>
    spawnSync(process.execPath, ['scripts/check-current.ts'], { cwd: project.folder, encoding: 'utf8' });
  assert.deepEqual([check().status, check().stderr], [0, '']);
  change(notice('shandong-2023'), replace('genre: 工作要点', 'genre: 任务分解表'));
  const { status, stderr } = check();
  assert.equal(status, 1);
  assert.match(stderr, /^error content\/notices\/shandong-2023\.mdx:6: It has ".*任务分解表/m);
});

test('a word removed from the vocabulary is reported where its theme was', () => {
  change('content/vocabulary/themes.yaml', (text) => text.replaceAll('数字校园', '某某校园'));
  const { status, output } = project.run('ingest', ['--check']);
  assert.equal(status, 1);
  assert.match(output, /content\/notices\/[a-z]+-\d{4}\.mdx:\d+: It has/);
});

test('a changed cache entry of ingest is not trusted', () => {
  assert.equal(project.run('ingest', ['--check']).status, 0);
  change('.astro/cache/derived/ingested/sichuan-2022.json', replace('"clauses":17', '"clauses":18'));
  assert.match(project.run('ingest', ['--check']).output, /sichuan-2022 +17 clauses/);
});
