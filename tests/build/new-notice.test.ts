/** An editor receives a file and runs one command. */
import assert from 'node:assert/strict';
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { after, test } from 'node:test';

import { copyProject } from '../helpers/project-copy.ts';
import { makeDocx, makeHtml } from '../helpers/make-documents.ts';
import { root } from '../helpers/notice-of.ts';

const project = copyProject();
after(() => project.close());

const sources = () => readdirSync(join(project.folder, 'content/sources'));

const TEXT = readFileSync(join(root, 'content/sources/shandong-2023/source.txt'), 'utf8')
  .replaceAll('2023', '2021')
  .replace('依申请公开', '主动公开')
  .replace('校对：王琛\n', '');

test('adds a Word file as a source, with its recorded facts and their places, and its page', async () => {
  project.write('in.docx', await makeDocx(TEXT));
  const { status, output } = project.run('ingest', ['--url', 'https://edu.example.gov.cn/1.html', 'in.docx']);
  assert.equal(status, 0, output);
  assert.match(output, /\+ content\/sources\/shandong-2021/);
  const record = project.read('content/sources/shandong-2021/notice.yaml');
  assert.match(record, /^id: shandong-2021$/m);
  assert.match(record, /^ {2}url: https:\/\/edu\.example\.gov\.cn\/1\.html$/m);
  assert.match(record, /^# {3}docNumber: "鲁教科字〔2021〕3号" {2}← 鲁教科字〔2021〕3号$/m);
  assert.match(project.read('content/notices/shandong-2021.mdx'), /title="全面推进全省数字校园建设"/);
});

test('gives a second notice of a year its own id', async () => {
  project.write('again.html', makeHtml(TEXT));
  const { status, output } = project.run('ingest', ['again.html']);
  assert.equal(status, 0, output);
  assert.match(output, /shandong-2021-2 +17 clauses/);
});

test('asks for --id if the text doesn’t show its province, and uses the one given', () => {
  project.write('plain.txt', '2021年工作要点\n一、甲\n内容。\n主动公开\n');
  assert.match(
    project.run('ingest', ['plain.txt']).output,
    /The text doesn't tell its province\. Name it: .*--id/,
  );
  const { status, output } = project.run('ingest', ['--id', 'hebei-2021', 'plain.txt']);
  assert.equal(status, 0, output);
  assert.match(output, /hebei-2021 +1 clauses/);
});

test('an id of another year than the text’s is reported with the next step, and nothing is created', () => {
  project.write('other.txt', '2019年河北省工作要点\n一、甲\n内容。\n主动公开\n');
  const { status, output } = project.run('ingest', ['--id', 'hebei-2018', 'other.txt']);
  assert.equal(status, 1);
  assert.match(
    output,
    /error --id hebei-2018: The text is for 2019 \(“2019年河北省工作要点”\)\. Use --id hebei-2019; .*corrected\.year/,
  );
  assert.equal(sources().includes('hebei-2018'), false);
});

for (const [what, id, message] of [
  ['with the wrong form', 'hebei', /--id hebei: It is not <province>-<year>\. Write it like/],
  ['of no province', 'atlantis-2019', /There is no province atlantis\. Use one of content\/vocabulary/],
  [
    'of another source',
    'shandong-2021',
    /There is a source of that id already\. Choose another, e\.g\. --id shandong-2021-3/,
  ],
] as const) {
  test(`an id ${what} is reported, and nothing is created`, () => {
    const before = sources();
    const { status, output } = project.run('ingest', ['--id', id, 'other.txt']);
    assert.equal(status, 1);
    assert.match(output, message);
    assert.deepEqual(sources(), before);
  });
}

test('an invalid address, or one address for several files, is reported', () => {
  for (const [url, files, message] of [
    ['edu.example.gov.cn', ['in.docx'], /^error --url edu\.example\.gov\.cn: It is no web address/m],
    ['https://example.org/', ['in.docx', 'again.html'], /one new file, and 2 are given/],
  ] as const) {
    const { status, output } = project.run('ingest', ['--url', url, ...files]);
    assert.equal(status, 1);
    assert.match(output, message);
  }
});

test('an id without a new file is reported', () => {
  const { status, output } = project.run('ingest', ['--id', 'hebei-2019']);
  assert.equal(status, 1);
  assert.match(output, /error --id names a new file, and none is given/);
});

test('a file that can’t become a notice creates nothing, and later runs work', async () => {
  const before = sources();
  project.write('blank.docx', await makeDocx(' '));
  project.write('old.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]));
  project.write('table.xlsx', 'PK');
  const { status, output } = project.run('ingest', [
    '--id',
    'hebei-2019',
    'blank.docx',
    'old.doc',
    'table.xlsx',
  ]);
  assert.equal(status, 1);
  assert.match(output, /error blank\.docx: The Word file has no text that can be seen\./);
  assert.match(output, /error old\.doc: .*save it as \.docx/);
  assert.match(output, /error table\.xlsx: Files of the kind \.xlsx aren’t read\./);
  assert.doesNotMatch(output, /\n {4}at /);
  assert.deepEqual(sources(), before);
  assert.equal(project.run('ingest').status, 0);
});

test('the tenth notice of a year gets its id as the second does', () => {
  project.write('tenth.txt', '2018年河北省工作要点\n一、甲\n内容。\n主动公开\n');
  for (let ordinal = 1; ordinal <= 9; ordinal += 1)
    project.write(`content/sources/hebei-2018${ordinal === 1 ? '' : `-${ordinal}`}/.keep`, '');
  const { output } = project.run('ingest', ['tenth.txt']);
  assert.match(output, /hebei-2018-10 +1 clauses/);
  for (let ordinal = 1; ordinal <= 9; ordinal += 1)
    project.remove(`content/sources/hebei-2018${ordinal === 1 ? '' : `-${ordinal}`}`);
});

test('the year comes from the id if the text doesn’t print it', () => {
  project.write('timeless.txt', '教育信息化工作要点\n一、甲\n内容。\n主动公开\n');
  const { status, output } = project.run('ingest', ['--id', 'hebei-2017', 'timeless.txt']);
  assert.equal(status, 0, output);
  assert.match(project.read('content/notices/hebei-2017.mdx'), /suppliedFacts:\n {2}- year/);
});

test('a fact corrected in notice.yaml is published with what was printed and the reason', () => {
  const record = 'content/sources/hebei-2017/notice.yaml';
  project.write(
    record,
    `${project.read(record)}\ncorrected:\n  title: { value: 2017年教育信息化工作要点, reason: 原件标题脱字 }\n`,
  );
  const { status, output } = project.run('ingest', ['hebei-2017']);
  assert.equal(status, 0, output);
  const mdx = project.read('content/notices/hebei-2017.mdx');
  assert.match(mdx, /^title: 2017年教育信息化工作要点$/m);
  assert.match(
    mdx,
    /correctedFacts:\n {2}- fact: title\n {4}printed: 教育信息化工作要点\n {4}reason: 原件标题脱字/,
  );
});

test('the report accounts for every run of a file', () => {
  const { status } = project.run('ingest', ['hebei-2017', '--report', 'told.json']);
  assert.equal(status, 0);
  const [entry] = JSON.parse(project.read('told.json')) as { census: object }[];
  assert.deepEqual(entry?.census, { characters: { text: 19, generated: 0 }, furniture: [], leftOut: [] });
});

test('a report that can’t be written is reported in one line', () => {
  const { status, output } = project.run('ingest', ['hebei-2017', '--report', 'nowhere/told.json']);
  assert.equal(status, 1);
  assert.match(output, /error nowhere\/told\.json: The report can't be written \(ENOENT\)/);
  assert.doesNotMatch(output, /\n {4}at /);
});

test('an old Word file is stored beside its LibreOffice conversion, which later runs read without LibreOffice', async () => {
  project.write('bin/made.docx', await makeDocx('2016年河北省工作要点\n一、甲\n内容。\n主动公开'));
  const script = `#!/bin/sh\ncp '${join(project.folder, 'bin/made.docx')}' original.docx\n`;
  project.write('bin/soffice', script);
  chmodSync(join(project.folder, 'bin/soffice'), 0o755);
  const old = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
    Buffer.from('WordDocument\0', 'utf16le'),
  ]);
  project.write('old.doc', old);
  const { status, output } = project.run('ingest', ['old.doc'], {
    PATH: `${join(project.folder, 'bin')}${delimiter}${process.env['PATH']}`,
  });
  assert.equal(status, 0, output);
  assert.match(output, /doubt content\/sources\/hebei-2016\/source\.doc:1: .*LibreOffice converted/);
  assert.deepEqual(readFileSync(join(project.folder, 'content/sources/hebei-2016/source.doc')), old);
  const record = 'content/sources/hebei-2016/notice.yaml';
  project.write(record, `${project.read(record)}# 已看过\n`);
  const again = project.run('ingest', ['hebei-2016', '--check']);
  assert.equal(again.status, 0, again.output);
  project.write('content/sources/hebei-2016/converted.docx', await makeDocx('改过'));
  assert.match(project.run('ingest', ['hebei-2016']).output, /converted\.docx: Its SHA-256 is/);
  project.remove('content/sources/hebei-2016');
  project.remove('content/notices/hebei-2016.mdx');
});

test('stores a source whose text has personal data, and publishes nothing of it', () => {
  project.write('call.txt', '2022年河北省工作要点\n一、甲\n联系电话：13812345678\n主动公开\n');
  const { status, output } = project.run('ingest', ['call.txt']);
  assert.equal(status, 1);
  assert.match(
    output,
    /hebei-2022\/source\.txt:3: It may be personal data \(phone\): "13812345678"\. .*redactions/,
  );
  assert.throws(() => project.read('content/notices/hebei-2022.mdx'));
});

test('a dry run reports on files and folders and writes nothing but its report', () => {
  project.write('inbox/one.txt', '2021年工作要点\n一、甲\n1. 乙。丙。\n3. 丁。戊。\n');
  project.write('inbox/deep/two.pdf', 'not a PDF');
  const { status, output } = project.run('ingest', ['--dry-run', 'inbox', '--report', 'report.json']);
  assert.equal(status, 1);
  assert.match(output, /1 of 2 files read/);
  assert.match(output, /error inbox\/deep\/two\.pdf: The PDF is damaged/);
  const [, one] = JSON.parse(project.read('report.json')) as {
    clauses: number;
    fidelity: string | null;
    doubts: { line: number }[];
  }[];
  assert.deepEqual([one?.clauses, one?.fidelity, one?.doubts.map(({ line }) => line)], [2, null, [4]]);
});
