import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { summarise } from '../../../scripts/read/census.ts';
import { cleanLines } from '../../../scripts/ingest/clean/clean-text.ts';
import { parseNotice } from '../../../scripts/ingest/parse/parse-notice.ts';
import { readFileInChildProcess as readFile } from '../../../scripts/read/child-process/read-in-child-process.ts';
import { readBytes } from '../../../scripts/read/read-file.ts';
import { chineseNumeral } from '../../../scripts/read/chinese-numeral.ts';
import {
  makeDocx,
  makeHtml,
  makeLockedPdf,
  makeNumberedDocx,
  makePdfs,
  makeScannedPdf,
} from '../../helpers/make-documents.ts';
import { root } from '../../helpers/notice-of.ts';

const sourceText = (id: string) => readFileSync(join(root, 'content/sources', id, 'source.txt'), 'utf8');
const withoutSpace = (text: string) => text.replace(/\s/gu, '');
const clausesOf = (text: string) => {
  const { structure } = parseNotice(cleanLines(text).lines);
  return JSON.parse(withoutSpace(JSON.stringify(structure)).replaceAll('\\n', '')) as unknown;
};

const PROSE = ['shaanxi-2024', 'shandong-2023', 'sichuan-2022', 'fujian-2020'];
/** The browser prints while other tests run. */
const printing = makePdfs(PROSE.map(sourceText));

for (const [index, id] of PROSE.entries()) {
  test(`${id} reads the same from text, Word file, web page and PDF`, async () => {
    const text = sourceText(id);
    const expected = labelsAndTexts(text);
    const docx = await readBytes(await makeDocx(text), 'a.docx');
    const html = await readBytes(Buffer.from(makeHtml(text)), 'a.html');
    const pdf = await readBytes((await printing)[index] ?? Buffer.alloc(0), 'a.pdf');
    assert.deepEqual(clausesOf(docx.text), clausesOf(text));
    assert.deepEqual(clausesOf(html.text), clausesOf(text));
    assert.deepEqual(labelsAndTexts(pdf.text), expected);
    const furniture = summarise(pdf.census, 'furniture').map((item) => item.text);
    assert.deepEqual(
      furniture,
      furniture.map((_, page) => `— ${page + 1} —`),
    );
  });
}

/**
 * Each clause with its text in any division into paragraphs: in a PDF, a paragraph that ends at the end of a line
 * can't be recognised.
 */
function labelsAndTexts(text: string) {
  const { structure } = parseNotice(cleanLines(text).lines);
  const all: string[] = [];
  const visit = (parts: typeof structure.body) => {
    for (const part of parts) {
      if (part.type === 'table-head' || part.type === 'closing') continue;
      if (part.type === 'section') {
        all.push(withoutSpace(`${part.id}|${part.label}|${part.title}`));
        visit(part.children);
      } else {
        all.push(
          withoutSpace(`${part.id}|${part.label}|${part.number}|${part.title}|${part.blocks.join('')}`),
        );
      }
    }
  };
  visit(structure.body);
  return all;
}

test('a task table reads the same from text, Word file and web page', async () => {
  const text = sourceText('shaanxi-2017');
  const docx = await readBytes(await makeDocx(text), 'a.docx');
  const html = await readBytes(Buffer.from(makeHtml(text)), 'a.html');
  assert.deepEqual(clausesOf(docx.text), clausesOf(text));
  assert.deepEqual(clausesOf(html.text), clausesOf(text));
});

const utf16 = (text: string, isLittle: boolean) => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return isLittle ? bytes : bytes.swap16();
};
/** 教育信息化 in GB18030. */
const GB18030 = Buffer.from([0xbd, 0xcc, 0xd3, 0xfd, 0xd0, 0xc5, 0xcf, 0xa2, 0xbb, 0xaf]);
const ENCODINGS: [string, Uint8Array][] = [
  ['utf-8', Buffer.from('教育信息化')],
  ['utf-8', Buffer.from('\uFEFF教育信息化')],
  ['utf-16le', utf16('教育信息化', true)],
  ['utf-16be', utf16('教育信息化', false)],
  ['utf-16le', Buffer.from('教育信息化2024\n', 'utf16le')],
  ['gb18030', GB18030],
];
for (const [encoding, bytes] of ENCODINGS) {
  test(`detects ${encoding} in ${bytes.length} bytes`, async () => {
    const read = await readBytes(bytes, 'a.txt');
    assert.equal(read.encoding, encoding);
    assert.match(read.text, /^教育信息化/);
  });
}

test('reads a web page in its declared encoding', async () => {
  const page = Buffer.concat([Buffer.from('<meta charset="gb2312"><p>'), GB18030, Buffer.from('</p>')]);
  assert.equal((await readBytes(page, 'a.htm')).text.trim(), '教育信息化');
});

test('restores the numbers that Word generates', async () => {
  const bytes = await makeNumberedDocx([
    [0, '总体要求'],
    [1, '指导思想'],
    [1, '工作目标'],
    [2, '数字校园'],
    [0, '保障措施'],
    [1, '组织领导'],
    [2, '经费'],
  ]);
  const { text } = await readBytes(bytes, 'a.docx');
  assert.deepEqual(text.split('\n'), [
    '一、总体要求',
    '（一）指导思想',
    '（二）工作目标',
    '1.数字校园',
    '二、保障措施',
    '（一）组织领导',
    '1.经费',
  ]);
});

for (const [number, numeral] of [
  [1, '一'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [105, '一百零五'],
  [110, '一百一十'],
  [1003, '一千零三'],
] as const) {
  test(`writes ${number} as ${numeral}`, () => assert.equal(chineseNumeral(number), numeral));
}

test('marks the places of merged cells in a web page', async () => {
  const table =
    '<p>名单如下</p><table><tr><th>甲</th><th colspan="2">乙</th></tr><tr><td rowspan="2">子</td><td>一</td><td>二</td></tr><tr><td>三</td><td>四</td></tr></table>';
  assert.deepEqual((await readBytes(Buffer.from(table), 'a.html')).text.trim().split('\n').slice(-3), [
    '甲\t乙\t',
    '子\t一\t二',
    '\u2063\t三\t四',
  ]);
});

const folder = mkdtempSync(join(tmpdir(), 'yaodian-read-'));
after(() => rmSync(folder, { recursive: true }));
const file = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const FAULTS: [what: string, path: () => string | Promise<string>, message: RegExp][] = [
  ['an empty file', () => file('empty.txt', ''), /The file has no text/],
  ['a missing file', () => join(folder, 'missing.txt'), /There is no such file\. Check the path/],
  ['a folder', () => folder, /It is a folder\. Name a file in it/],
  [
    'a file of 101 MB',
    () => {
      const path = file('huge.txt', '');
      truncateSync(path, 101_000_000);
      return path;
    },
    /It has 101 MB\./,
  ],
  ['a PDF named .txt', () => file('pdf.txt', '%PDF-1.7 …'), /It is a PDF, not what its name says/],
  [
    'a program named .txt',
    () => file('elf.txt', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1])),
    /It is a program/,
  ],
  [
    'random bytes named .txt',
    () =>
      file(
        'noise.txt',
        Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * index * 7919 + index * 31) % 256)),
      ),
    /The bytes are no text in UTF-8, UTF-16 or GB18030/,
  ],
  [
    'Latin text of another encoding',
    () =>
      file(
        'latin1.txt',
        Buffer.from(Array.from({ length: 900 }, (_, index) => [0xe9, 0x20, 0xff][index % 3] ?? 0)),
      ),
    /The bytes are no text/,
  ],
  [
    'an old Word file',
    () => file('old.docx', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])),
    /old or protected Office file.*save it as \.docx/,
  ],
  [
    'a truncated Word file',
    async () => file('cut.docx', (await makeDocx('教育')).subarray(0, 3000)),
    /The Word file is damaged/,
  ],
  ['a scanned PDF', async () => file('scan.pdf', await makeScannedPdf()), /no text layer.*OCR/],
  [
    'more than a hundred thousand lines',
    () => file('lines.txt', '教育\n'.repeat(100_001)),
    /It has more than 100,000 lines\. No notice is that large/,
  ],
  [
    'a line of two million and two characters',
    () => file('line.txt', '教育'.repeat(1_000_001)),
    /It has more than 2,000,000 characters\./,
  ],
  [
    'a PDF with a password',
    () => file('locked.pdf', makeLockedPdf()),
    /protected by a password\. Save a copy without one/,
  ],
  [
    'a truncated PDF',
    async () => file('cut.pdf', ((await printing)[0] ?? Buffer.alloc(0)).subarray(0, 2000)),
    /The PDF is damaged/,
  ],
  [
    'a page without text',
    () => file('blank.html', '<html><body><script>1</script></body></html>'),
    /The page has no text of its own/,
  ],
  [
    'another kind of file',
    () => file('a.xlsx', 'x'),
    /Files of the kind \.xlsx aren’t read\. Paste its sheets/,
  ],
];
for (const [what, path, message] of FAULTS) {
  test(`reports ${what}`, async () => {
    await assert.rejects(readFile(await path()), message);
  });
}

test(
  'tells of a file it may not read',
  { skip: process.getuid?.() === 0 && 'root may read everything' },
  async () => {
    const path = file('locked.txt', '教育');
    chmodSync(path, 0);
    await assert.rejects(readFile(path), /You may not read it/);
  },
);

test('reads a line of two megabytes', async () => {
  const { text } = await readFile(file('long.txt', '教育。'.repeat(220_000)));
  assert.equal(text.length, 660_000);
});
