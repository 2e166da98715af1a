/** A file becomes a source: a folder with the file and a notice.yaml for an editor to complete. */
import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test, type TestContext } from 'node:test';

import { parse } from 'yaml';

import { cleanLines } from '../../../scripts/ingest/clean/clean-text.ts';
import { parseNotice } from '../../../scripts/ingest/parse/parse-notice.ts';
import { addSource } from '../../../scripts/ingest/sources/add-source.ts';
import { newRecord } from '../../../scripts/ingest/sources/new-record.ts';
import { sourceRecord } from '../../../src/model/source.ts';
import { vocabulary } from '../../helpers/notice-of.ts';

const root = mkdtempSync(join(tmpdir(), 'add-source-'));
before(() => mkdirSync(join(root, 'content/sources'), { recursive: true }));
after(() => rmSync(root, { recursive: true }));

const put = (name: string, text: string) => {
  writeFileSync(join(root, name), text);
  return join(root, name);
};
const add = (t: TestContext, file: string, given: { id?: string; url?: string } = {}) => {
  t.mock.method(console, 'log', () => undefined);
  return addSource(root, file, given, vocabulary);
};

const TEXT = `陕西省教育厅  文件
陕教〔2024〕3号
陕西省教育厅关于印发《2024年教育数字化工作要点》的通知
各市教育局：
现印发给你们。
陕西省教育厅
2024年3月5日
2024年教育数字化工作要点
一、加强领导
落实要求。
`;

test('a file with all facts becomes a folder of its own, with the address that was given', async (t) => {
  const url = 'https://jyt.shaanxi.gov.cn/1.html';
  assert.equal(await add(t, put('要点.TXT', TEXT), { url }), 'content/sources/shaanxi-2024');
  const folder = join(root, 'content/sources/shaanxi-2024');
  assert.deepEqual(readdirSync(join(root, 'content/sources')), ['shaanxi-2024']);
  assert.deepEqual(readdirSync(folder).sort(), ['notice.yaml', 'source.txt']);
  assert.equal(readFileSync(join(folder, 'source.txt'), 'utf8'), TEXT);
  const record = sourceRecord.parse(parse(readFileSync(join(folder, 'notice.yaml'), 'utf8')));
  assert.deepEqual([record.id, record.province, record.provenance.url], ['shaanxi-2024', 'shaanxi', url]);
});

for (const [name, stored] of [
  ['a.htm', 'source.html'],
  ['a.markdown', 'source.md'],
] as const)
  test(`${name} is stored as ${stored}`, async (t) => {
    const folder = await add(t, put(name, `# 2019年教育数字化工作要点\n\n一、加强领导\n\n落实要求。\n`), {
      id: `gansu-${name === 'a.htm' ? '2019' : '2019-2'}`,
    });
    assert.ok(existsSync(join(root, folder, stored)));
  });

test('a file that prints neither a province nor a year needs an id, which supplies the year', async (t) => {
  const file = put('b.txt', '教育数字化工作要点\n一、加强领导\n落实要求。\n');
  await assert.rejects(add(t, file), /--id/);
  const folder = await add(t, file, { id: 'gansu-2022' });
  const record = sourceRecord.parse(parse(readFileSync(join(root, folder, 'notice.yaml'), 'utf8')));
  assert.deepEqual([record.facts, record.provenance.url], [{ year: 2022 }, null]);
});

test('a file that can’t be added leaves nothing behind', async (t) => {
  const before = readdirSync(join(root, 'content/sources'));
  await assert.rejects(add(t, put('c.txt', ''), { id: 'hunan-2022' }));
  await assert.rejects(add(t, put('d.txt', TEXT), { id: 'hunan-2022' }), /The text is for 2024/);
  assert.deepEqual(readdirSync(join(root, 'content/sources')), before);
});

test('the record of a source quotes the words of each fact, and marks those that the text doesn’t print', () => {
  const { structure } = parseNotice(cleanLines(TEXT).lines);
  const bytes = new TextEncoder().encode('甲');
  const record = newRecord('shaanxi-2024', 'folder/要点.doc', {
    ...{ bytes, converted: new TextEncoder().encode('乙'), url: null, structure },
  });
  const written = record.toString({ lineWidth: 0 });
  for (const line of [
    /^# provenance\.from: say where the text comes from/m,
    /^# provenance\.url: .+未登记官方网址\.$/m,
    /^# What the text prints/m,
    /^# {3}title: "2024年教育数字化工作要点" {2}← 陕西省教育厅关于印发《2024年教育数字化工作要点》的通知$/m,
    /^# {3}docNumber: "陕教〔2024〕3号" {2}← 陕教〔2024〕3号$/m,
    /^# {3}issuedOn: "2024-03-05" {2}← 2024年3月5日$/m,
    /^# {3}effectiveFrom: —$/m,
    /^# {3}attachments: —$/m,
  ])
    assert.match(written, line);
  const { converted, provenance, sha256 } = sourceRecord.parse(record.toJS());
  assert.notEqual(converted, sha256);
  assert.deepEqual(
    [provenance.from, provenance.addedOn],
    ['要点.doc', new Date().toISOString().slice(0, 10)],
  );
});
