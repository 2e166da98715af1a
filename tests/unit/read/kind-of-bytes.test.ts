/** The kind of a file by its bytes, and by its extension. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { type FileKind, KIND_OF_EXTENSION, kindOf, KINDS } from '../../../scripts/read/file-kind.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
/** A bitmap with a declared length. */
const bitmap = (length: number, declared: number) => {
  const bytes = Buffer.alloc(length);
  bytes.write('BM');
  bytes.writeUInt32LE(declared, 2);
  return bytes;
};
const zip = (...names: string[]) => latin1(`PK\x03\x04${names.join(' ')}`);
const ole = (...streams: string[]) =>
  Buffer.concat([latin1('\xd0\xcf\x11\xe0'), ...streams.map((stream) => utf16(`${stream}\0`))]);

const BYTES: [kind: FileKind, ...bytes: Uint8Array[]][] = [
  ['pdf', latin1('%PDF-1.7')],
  ['rtf', latin1('{\\rtf1')],
  [
    'picture',
    ...[
      '\x89PNG',
      '\xff\xd8\xff\xe0',
      'GIF89a',
      'II*\0',
      'MM\0*',
      'RIFF....WEBP',
      '....ftypheic',
      '....ftypmif1',
    ].map(latin1),
    ...[bitmap(15, 15), bitmap(70, 70)],
  ],
  [
    'archive',
    ...['Rar!\x1a', '7z\xbc\xaf\x27\x1c', '\x1f\x8b\x08'].map(latin1),
    zip('a.txt'),
    latin1('PK\x05\x06\0\0'),
  ],
  ['program', latin1('\x7fELF'), latin1('MZ\x90')],
  ['ceb', latin1('Founder CEB 1')],
  ['caj', latin1('CAJ\0')],
  ['ofd', zip('OFD.xml', '[Content_Types].xml')],
  ['odt', zip('mimetypeapplication/vnd.oasis.opendocument.text', 'word/')],
  [
    'spreadsheet',
    zip('[Content_Types].xml', 'xl/workbook.xml'),
    zip('xl/workbook.bin'),
    ole('Workbook'),
    ole('Book'),
  ],
  ['slides', zip('[Content_Types].xml', 'ppt/presentation.xml'), ole('PowerPoint Document')],
  ['docx', zip('[Content_Types].xml'), zip('word/document.xml')],
  ['protected', ole('EncryptedPackage', 'WordDocument')],
  ['doc', ole('WordDocument', 'Workbook')],
  ['ole', ole(), ole('Word'), ole('WordDocumentX')],
  [
    'mht',
    ...[
      'MIME-Version: 1.0',
      'mime-version: 1.0',
      'From: <Saved by WPS>',
      'Content-Type: multipart/related',
    ].map(latin1),
    latin1('\r\n MIME-Version: 1.0'),
  ],
  [
    'word-xml',
    latin1('<?xml version="1.0"?><?mso-application progid="Word.Document"?>'),
    latin1('<?xml version="1.0"?>\n<w:wordDocument>'),
    latin1('<?xml version="1.0"?><pkg:package xmlns="a">'),
    utf16('\uFEFF<?xml version="1.0"?><pkg:package>'),
    utf16('\uFEFF<?xml version="1.0"?><pkg:package>').swap16(),
  ],
  [
    'html',
    ...['<!DOCTYPE html>', '<!doctype html public>', '<html>', '<HTML lang="zh">', ' \n<html>'].map(latin1),
    Buffer.from('\uFEFF<html>'),
    utf16('\uFEFF<html>'),
    ...[
      '<?xml version="1.0"?>\n<html>',
      '<!-- a --><html>',
      '<!-- a -->\n<!-- b -->\n<html>',
      '<!-- a --><html><!-- b -->',
      '<?xml version="1.0"?><!-- a --><html>',
    ].map(latin1),
  ],
  [
    'text',
    Buffer.from('一、甲'),
    ...['', 'a %PDF', 'a\x89PNG', 'BM', 'BMW', '<htmlx>', '<!-- a <html>', '<div><html>', 'a <html>'].map(
      latin1,
    ),
    ...[bitmap(14, 14), bitmap(70, 71)],
    ...[
      '..WEBP',
      '...ftypheic',
      'a MIME-Version:',
      '<?xml version="1.0"?><a>',
      '<w:wordDocument>',
      '<?xml version="1.0"?><pkg:packages>',
    ].map(latin1),
    latin1(`${' '.repeat(4096)}<html>`),
  ],
];
for (const [kind, ...all] of BYTES)
  test(`${all.length} files are of the kind ${kind}`, () => {
    for (const bytes of all) assert.equal(kindOf(bytes), kind, bytes.slice(0, 40).toString());
  });

const ENDINGS: Partial<Record<FileKind, string>> = {
  spreadsheet: '.xlsx .xls .et .csv',
  slides: '.pptx .ppt .dps',
  archive: '.zip .rar .7z .gz .tar',
  picture: '.png .jpg .jpeg .gif .tif .tiff .bmp .webp .heic',
  ...{ ofd: '.ofd', caj: '.caj', ceb: '.ceb', mht: '.mht .mhtml' },
};
test('an unsupported extension has a kind, and each kind has a next step', () => {
  const endings = Object.entries(ENDINGS).flatMap(([kind, all]) => all.split(' ').map((one) => [one, kind]));
  assert.deepEqual(
    endings.map(([ending]) => [ending, KIND_OF_EXTENSION[ending ?? '']]),
    endings,
  );
  for (const { name, next } of Object.values(KINDS)) assert.ok(name !== '' && next.endsWith('.'));
});
