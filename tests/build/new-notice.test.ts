/** An editor gets a file and runs one command. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { copyProject } from '../helpers/project-copy.ts';
import { makeDocx, makeHtml } from '../helpers/make-documents.ts';
import { root } from '../helpers/notice-of.ts';

const project = copyProject();
after(() => project.close());

const TEXT = readFileSync(join(root, 'content/sources/shandong-2023/source.txt'), 'utf8')
  .replaceAll('2023', '2021')
  .replace('依申请公开', '主动公开')
  .replace('校对：王琛\n', '');

test('makes a Word file a source, with what was read and where, and its page', async () => {
  project.write('in.docx', await makeDocx(TEXT));
  const { status, output } = project.run('ingest', ['in.docx']);
  assert.equal(status, 0, output);
  assert.match(output, /\+ content\/sources\/shandong-2021/);
  const record = project.read('content/sources/shandong-2021/notice.yaml');
  assert.match(record, /^id: shandong-2021$/m);
  assert.match(record, /^# {3}docNumber: "鲁教科字〔2021〕3号" {2}← 鲁教科字〔2021〕3号$/m);
  assert.match(project.read('content/notices/shandong-2021.mdx'), /title="全面推进全省数字校园建设"/);
});

test('gives a second notice of a year an id of its own', async () => {
  project.write('again.html', makeHtml(TEXT));
  const { status, output } = project.run('ingest', ['again.html']);
  assert.equal(status, 0, output);
  assert.match(output, /shandong-2021-2 +17 clauses/);
});

test('asks for the id where the text doesn’t tell its province, and takes the one given', () => {
  project.write('plain.txt', '2021年工作要点\n一、甲\n内容。\n主动公开\n');
  assert.match(
    project.run('ingest', ['plain.txt']).output,
    /The text doesn't tell its province\. Name it: .*--id/,
  );
  const { status, output } = project.run('ingest', ['--id', 'hebei-2021', 'plain.txt']);
  assert.equal(status, 0, output);
  assert.match(output, /hebei-2021 +1 clauses/);
});

test('keeps a source whose text has personal data, and publishes nothing of it', () => {
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
