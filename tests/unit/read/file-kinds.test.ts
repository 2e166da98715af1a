/**
 * A file in an unsupported format, or in another one than its name says, is reported with its real kind and the next
 * step.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, test } from 'node:test';

import JSZip from 'jszip';

import { looksLikeText } from '../../../scripts/read/decode-text.ts';
import { readBytes } from '../../../scripts/read/read-file.ts';
import { makeDocx } from '../../helpers/make-documents.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');
/** The start of a compound file (MS-CFB): its signature, and the name of a stream. */
const ole = (stream: string) =>
  Buffer.concat([
    latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
    Buffer.alloc(504),
    Buffer.from(`${stream}\0`, 'utf16le'),
  ]);
const zipOf = (...names: string[]) => {
  const zip = new JSZip();
  for (const name of names) zip.file(name, '<x/>');
  return zip.generateAsync({ type: 'uint8array' });
};
const HTML = '<!DOCTYPE html><html><body><p>一、加强领导。</p></body></html>';

const folder = mkdtempSync(join(tmpdir(), 'yaodian-kinds-'));
after(() => rmSync(folder, { recursive: true }));

/** Runs with a PATH without LibreOffice, or with one that is a shell script. */
async function withLibreOffice(script: string | null, run: () => Promise<void>) {
  const path = process.env['PATH'] ?? '';
  const bin = mkdtempSync(join(folder, 'bin-'));
  if (script !== null) writeFileSync(join(bin, 'soffice'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  process.env['PATH'] = script === null ? bin : [bin, path].join(delimiter);
  try {
    await run();
  } finally {
    process.env['PATH'] = path;
  }
}

const MESSAGES: [name: string, bytes: Uint8Array | Promise<Uint8Array>, message: RegExp][] = [
  [
    'a.doc',
    ole('WordDocument'),
    /It is an old Word \(\.doc\) file, which only LibreOffice converts.*save it as \.docx/,
  ],
  ['a.wps', ole('WordDocument'), /LibreOffice.*save it as \.docx/],
  ['a.docx', ole('WordDocument'), /It is an old Word \(\.doc\) file.*save it as \.docx/],
  ['a.docx', ole('EncryptedPackage'), /It is a protected Office file.*with its password/],
  ['a.rtf', latin1('{\\rtf1\\ansi'), /It is an RTF file.*LibreOffice.*save it as \.docx/],
  [
    'a.doc',
    latin1('MIME-Version: 1.0\r\nContent-Type: multipart/related'),
    /It is a web archive \(MHT\).*save it/,
  ],
  [
    'a.doc',
    latin1('<?xml version="1.0"?><?mso-application progid="Word.Document"?>'),
    /It is a Word XML file.*LibreOffice/,
  ],
  [
    'a.doc',
    Buffer.from('\uFEFF<?xml version="1.0"?><pkg:package>', 'utf16le'),
    /It is a Word XML file.*LibreOffice/,
  ],
  ['a.doc', Buffer.from('一、甲'), /It is plain text or damaged.*rename it to \.txt/],
  ['a.doc', latin1('%PDF-1.7'), /It is a PDF, not what its name says\. Rename it to \.pdf/],
  ['a.txt', latin1('{\\rtf1\\ansi'), /It is an RTF file, not what its name says\..*save it as \.docx/],
  ['a.txt', Buffer.from(HTML), /It is a web page, not what its name says\. Rename it to \.html/],
  ['a.docx', zipOf('[Content_Types].xml', 'xl/workbook.xml'), /It is a spreadsheet.*Paste its sheets/],
  ['a.docx', zipOf('[Content_Types].xml', 'ppt/presentation.xml'), /It is a presentation.*\.pdf/],
  ['a.docx', zipOf('OFD.xml', 'Doc_0/Document.xml'), /It is an OFD file.*export it/],
  ['a.ofd', zipOf('OFD.xml'), /\.ofd aren’t read\. Open it in WPS or an OFD reader/],
  ['a.xlsx', zipOf('xl/workbook.xml'), /\.xlsx aren’t read\. Paste its sheets as tables/],
  ['a.xls', ole('Workbook'), /\.xls aren’t read\. Paste/],
  ['a.xls', Buffer.from(HTML), /It is a web page, not what its name says\. Rename it to \.html/],
  ['a.et', ole('Workbook'), /\.et aren’t read\. Paste/],
  ['a.pptx', zipOf('ppt/presentation.xml'), /\.pptx aren’t read\. Save it as \.pdf/],
  ['a.zip', zipOf('通知.docx'), /\.zip aren’t read\. Unpack it/],
  ['a.rar', latin1('Rar!\x1a\x07'), /\.rar aren’t read\. Unpack it/],
  ['a.png', latin1('\x89PNG'), /\.png aren’t read\. Run it through text recognition \(OCR\)/],
  ['a.JPG', latin1('\xff\xd8\xff'), /\.jpg aren’t read\..*OCR/],
  ['a.tif', latin1('II*\0'), /\.tif aren’t read\..*OCR/],
  ['a.bmp', latin1('BM'), /\.bmp aren’t read\..*OCR/],
  ['a.webp', latin1('RIFF....WEBP'), /\.webp aren’t read\..*OCR/],
  ['a.heic', latin1('....ftypheic'), /\.heic aren’t read\..*OCR/],
  ['a.pdf', latin1('\x89PNG'), /It is a picture, not what its name says\..*OCR/],
  ['a.caj', latin1('CAJ\0'), /\.caj aren’t read\. Open it in CAJViewer/],
  ['a.caj', latin1('%PDF-1.4'), /It is a PDF, not what its name says\. Rename it to \.pdf/],
  ['a.ceb', latin1('Founder CEB'), /\.ceb aren’t read\. Open it in the Apabi Reader/],
  ['a', Buffer.from('一、甲'), /Files of the kind without an ending aren’t read\. Save it as/],
  ['a.xyz', latin1('\x1f\x8b'), /It is an archive of files, not what its name says/],
];
for (const [name, bytes, message] of MESSAGES) {
  test(`${name} is reported in one line: ${message.source.slice(0, 50)}`, async () => {
    await withLibreOffice(null, async () => {
      await assert.rejects(readBytes(await bytes, name), (error: Error) => {
        assert.equal(error.name, 'SourceError');
        assert.match(error.message, message);
        assert.doesNotMatch(error.message, /\n/);
        return true;
      });
    });
  });
}

test('a .doc that is a web page is read as one, with a doubt', async () => {
  const { format, text, doubts } = await readBytes(Buffer.from(HTML), 'a.doc');
  assert.deepEqual([format, text.trim()], ['html', '一、加强领导。']);
  assert.match(doubts[0]?.problem ?? '', /Its name says \.doc, but it is a web page/);
});

test('a .doc that is a modern Word file is read as one, with a doubt', async () => {
  const { format, text, doubts } = await readBytes(await makeDocx('一、加强领导。'), 'a.doc');
  assert.deepEqual([format, text.trim()], ['docx', '一、加强领导。']);
  assert.match(doubts[0]?.problem ?? '', /Its name says \.doc, but it is a Word \(\.docx\) file/);
});

for (const [name, bytes] of [
  ['a.doc', ole('WordDocument')],
  ['a.wps', ole('WordDocument')],
  ['a.rtf', latin1('{\\rtf1\\ansi')],
  ['a.docx', ole('WordDocument')],
] as const) {
  test(`${name}, which modern Word doesn’t write, is converted if LibreOffice is installed, with a doubt`, async () => {
    writeFileSync(join(folder, 'made.docx'), await makeDocx('一、加强领导。'));
    await withLibreOffice(`cp '${join(folder, 'made.docx')}' original.docx`, async () => {
      const { text, doubts } = await readBytes(bytes, name);
      assert.equal(text.trim(), '一、加强领导。');
      assert.match(doubts[0]?.problem ?? '', /which LibreOffice converted/);
    });
  });
}

test('a LibreOffice that fails or writes nothing is reported with the next step', async () => {
  for (const script of ['exit 3', 'exit 0']) {
    await withLibreOffice(script, () =>
      assert.rejects(
        readBytes(ole('WordDocument'), 'a.doc'),
        /LibreOffice can't convert .*save it as \.docx/,
      ),
    );
  }
});

test('a text of letters that Chinese documents don’t use is no text', () => {
  const chinese = '教育信息化工作要点'.repeat(20);
  assert.ok(looksLikeText(chinese + 'Ж'.repeat(8)));
  assert.ok(!looksLikeText(chinese + 'Ж'.repeat(20)));
});
