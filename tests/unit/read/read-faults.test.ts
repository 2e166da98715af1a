/** Errors for files that can't be read or have no text, and the reader of each extension. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { isReadable, readBytes, readFileBytes } from '../../../scripts/read/read-file.ts';
import { readHtml } from '../../../scripts/read/read-html.ts';
import { readTxt } from '../../../scripts/read/read-txt.ts';

const folder = mkdtempSync(join(tmpdir(), 'yaodian-faults-'));
after(() => rmSync(folder, { recursive: true }));

test('a path without a file is reported', () => {
  const path = join(folder, 'a.txt');
  assert.throws(() => readFileBytes(path), { message: `${path}: There is no such file. Check the path.` });
  assert.throws(() => readFileBytes(folder), { message: `${folder}: It is a folder. Name a file in it.` });
  writeFileSync(path, '教育');
  assert.equal(Buffer.from(readFileBytes(path)).toString(), '教育');
  assert.throws(() => readFileBytes(join(path, 'b.txt')), /It can't be read \(ENOTDIR\)\. Copy it/);
});

test('files are read by their extension, in upper or lower case', async () => {
  for (const ending of 'txt md markdown html htm docx pdf doc wps rtf odt'.split(' '))
    assert.ok(isReadable(`a.${ending}`) && isReadable(`a.${ending.toUpperCase()}`), ending);
  for (const name of ['a.xlsx', 'a', 'txt', 'a.txt.zip', 'a.docm']) assert.ok(!isReadable(name), name);
  const page = '<html><body><p>各地各校要认真组织实施。</p></body></html>';
  const formats: Record<string, [content: string, format: string]> = {
    ...{ 'a.txt': ['教育', 'txt'], 'a.md': ['教育', 'md'], 'a.markdown': ['教育', 'md'] },
    ...{ 'a.html': [page, 'html'], 'a.HTM': [page, 'html'], 'a.wps': [page, 'html'] },
  };
  for (const [name, [content, format]] of Object.entries(formats))
    assert.equal((await readBytes(Buffer.from(content), name)).format, format, name);
});

const FAULTS: [name: string, content: string, message: RegExp][] = [
  ['a.docx', '', /^a\.docx:1: The file has no text\. It is empty; get it anew\.$/],
  ['a.docx', '一、甲', /^a\.docx: The Word file is damaged/],
  ['a.pdf', '一、甲', /^a\.pdf: The PDF is damaged/],
  ['a.rtf', '一、甲', /^a\.rtf: It is plain text or damaged, not what its name says\. Get the file again/],
  ['a.txt', ' \n ', /^a\.txt:1: The file has no text\. Put the text of the notice into it\.$/],
  [
    'a.txt',
    '+--+--+\n|  |  |\n+--+--+',
    /^a\.txt:1: The file has no text\. What it holds is left out \(lines of a drawn table\); make it visible, or get the text\.$/,
  ],
  ['a.md', '***', /^a\.md:1: The file has no text\. Put the text of the notice into it\.$/],
  [
    'a.abc',
    '一、甲',
    /^a\.abc: Files of the kind \.abc aren’t read\. Save it as \.docx, \.pdf, \.html or \.txt\.$/,
  ],
  ['a.csv', '一、甲', /^a\.csv: Files of the kind \.csv aren’t read\. Paste its sheets/],
];
for (const [name, content, message] of FAULTS)
  test(`reports ${name} of ${JSON.stringify(content)}`, async () => {
    await assert.rejects(readBytes(Buffer.from(content), name), { name: 'SourceError', message });
  });

const SENTENCE = '各地各校要认真组织实施。';
const page = (inside: string) => readBytes(Buffer.from(`<body>${inside}</body>`), 'a.html');
const doubtsOf = async (inside: string) =>
  (await page(inside)).doubts.map(({ line, problem }) => `${line}: ${problem}`);
test('a sentence left out without a doubt is reported, the longest one, unless there is another doubt', async () => {
  const left = (text: string) => `<template>${text}</template>`;
  const expectedDoubt = (text: string) => [`1: “${text}” (line 1 of the page) is left out: template.`];
  assert.deepEqual(await doubtsOf(`<p>${SENTENCE}</p>${left(SENTENCE)}`), expectedDoubt(SENTENCE));
  assert.deepEqual(
    await doubtsOf(`<p>甲</p>${left(SENTENCE)}${left(`请${SENTENCE}`)}`),
    expectedDoubt(`请${SENTENCE}`),
  );
  for (const short of ['各地各校要认真组织。', '各地各校要认真组织实施，', 'abcdefghijkl。'])
    assert.deepEqual(await doubtsOf(`<p>${SENTENCE}</p>${left(short)}`), [], short);
  for (const enough of [
    '各地各校要认真组织实。',
    '各地、各校：要认真组织实施工作；',
    '各 1 地 各 校 要 认 真 组 织 实。',
  ])
    assert.deepEqual(await doubtsOf(`<p>${SENTENCE}</p>${left(enough)}`), expectedDoubt(enough), enough);
  assert.deepEqual(await doubtsOf(`<p>${SENTENCE}</p>${left(SENTENCE)}<del>乙</del>`), [
    '1: “乙” is left out: deleted.',
  ]);
  assert.deepEqual(await doubtsOf(`<p>Open data and text.</p>${left('乙')}`), expectedDoubt('乙'));
  assert.deepEqual(await doubtsOf(`<p>Open data and text.</p>${left('b')}`), []);
});

test('a plain text has printed lines, and Markdown has paragraphs', () => {
  const read = (text: string) => readTxt(Buffer.from(text), 'a.txt');
  assert.deepEqual(
    [read('教育').format, read('教育').lines, read('教育').encoding],
    ['txt', 'printed', 'utf-8'],
  );
  assert.deepEqual([read('# 教育').format, read('# 教育').lines], ['md', 'paragraphs']);
});

const html = (source: string | Uint8Array) => readHtml(Buffer.from(source as string), 'a.html');
const PAGES: [source: string, next: string][] = [
  ['<p></p>', 'It may be filled by a script: open it, and save the text.'],
  [
    '<img src=a.png width=300 height=300>',
    'It shows 1 pictures: if they are the text, recognise it (OCR) and save that.',
  ],
  [
    '<img src=a.png width=300 height=300><IMG src=b.png>',
    'It shows 2 pictures: if they are the text, recognise it (OCR) and save that.',
  ],
  ['<iframe></iframe><iframe src=" a.html"></iframe>', 'It shows other pages: open a.html, and save that.'],
  [
    "<frameset><frame src='a.html'><FRAME SRC=b.html></frameset>",
    'It shows other pages: open a.html, b.html, and save that.',
  ],
  [
    [1, 2, 3, 4, 5, 6].map((number) => `<iframe src=${number}></iframe>`).join(''),
    'It shows other pages: open 1, 2, 3, 4, 5, and save that.',
  ],
  [
    '<iframe src=a></iframe><img src=b>',
    'It shows other pages: open a, and save that. It shows 1 pictures: if they are the text, recognise it (OCR) and save that.',
  ],
  [
    `<iframe title="${'a'.repeat(2000)}" src=a></iframe>`,
    'It may be filled by a script: open it, and save the text.',
  ],
  [
    '<h1>通知</h1><img src=a.png>',
    'It shows 1 pictures: if they are the text, recognise it (OCR) and save that.',
  ],
];
for (const [source, next] of PAGES)
  test(`reports of the page ${source.slice(0, 60)}: ${next}`, () =>
    assert.throws(() => html(source), {
      name: 'SourceError',
      message: `a.html: The page has no text of its own. ${next}`,
    }));

test('a page with any words is read, with pictures beside sentences or in a table', () => {
  const { text, format, lines } = html('<p>甲</p>');
  assert.deepEqual([text, format, lines], ['甲', 'html', 'paragraphs']);
  assert.equal(html(`<p>${SENTENCE}</p><img src=a.png>`).text, SENTENCE);
  const table = '<table border=1><tr><td>任务<td>单位<tr><td><img src=a.png>甲<td><img src=b.png></table>';
  assert.equal(html(table).text, '任务\t单位\n甲\t');
});

/** 江东 in GB 18030, and 江東 in Big5. */
const GB = Buffer.from([0xbd, 0xad, 0xb6, 0xab]);
const BIG5 = Buffer.from([0xa6, 0xbf, 0xaa, 0x46]);
const encoded = (head: string, words: Uint8Array) => {
  const { text, encoding } = html(Buffer.concat([Buffer.from(`${head}<p>`), words, Buffer.from('</p>')]));
  return [text, encoding];
};
test('a page is decoded by the encoding declared near its beginning', () => {
  for (const name of ['gb2312', 'GBK', 'gb18030'])
    assert.deepEqual(encoded(`<meta charset=${name}>`, GB), ['江东', 'gb18030'], name);
  for (const meta of [
    '<meta charset=big5>',
    '<META CHARSET = "Big5">',
    "<meta http-equiv=Content-Type content='text/html; charset=big5'>",
    `${' '.repeat(2028)}<meta charset=big5>`,
  ])
    assert.deepEqual(encoded(meta, BIG5), ['江東', 'big5'], meta);
  assert.notEqual(encoded(`${' '.repeat(2048)}<meta charset=big5>`, BIG5)[1], 'big5');
  assert.notEqual(encoded('<p charset=big5>', BIG5)[1], 'big5');
  assert.deepEqual(encoded('<meta charset=big5>', Buffer.from('江东')), ['江东', 'utf-8']);
});
