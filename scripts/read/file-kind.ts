import { Buffer } from 'node:buffer';

/** The kind of a file, determined by its bytes. */
export type FileKind =
  | 'text'
  | 'html'
  | 'docx'
  | 'pdf'
  | 'doc'
  | 'rtf'
  | 'odt'
  | 'word-xml'
  | 'mht'
  | 'protected'
  | 'ole'
  | 'spreadsheet'
  | 'slides'
  | 'ofd'
  | 'archive'
  | 'picture'
  | 'caj'
  | 'ceb'
  | 'program';

/** A kind in words, and what an editor can do with such a file. */
interface KindHelp {
  name: string;
  next: string;
}

const OPEN_IN_WORD = 'Open it in Word or WPS and save it as .docx.';
const UNPACK = 'Unpack it, and name the files in it: each notice is one.';

/** The message for each kind when it isn't supported, or doesn't match the file's extension. */
export const KINDS: Record<FileKind, KindHelp> = {
  text: { name: 'plain text or damaged', next: 'Get the file again; if it is text, rename it to .txt.' },
  html: { name: 'a web page', next: 'Rename it to .html.' },
  docx: { name: 'a Word (.docx) file', next: 'Rename it to .docx.' },
  pdf: { name: 'a PDF', next: 'Rename it to .pdf.' },
  doc: { name: 'an old Word (.doc) file', next: OPEN_IN_WORD },
  rtf: { name: 'an RTF file', next: OPEN_IN_WORD },
  odt: { name: 'an OpenDocument (.odt) file', next: OPEN_IN_WORD },
  'word-xml': { name: 'a Word XML file', next: OPEN_IN_WORD },
  mht: { name: 'a web archive (MHT)', next: 'Open it in Word or a browser and save it as .docx or .html.' },
  protected: {
    name: 'a protected Office file',
    next: 'Open it in Word with its password and save it as .docx without one.',
  },
  ole: {
    name: 'an old or protected Office file',
    next: 'Open it in Word or WPS without its password and save it as .docx.',
  },
  spreadsheet: {
    name: 'a spreadsheet',
    next: 'Paste its sheets as tables into a Word document, and save that as .docx.',
  },
  slides: { name: 'a presentation', next: 'Save it as .pdf, or its text as .docx.' },
  ofd: { name: 'an OFD file', next: 'Open it in WPS or an OFD reader and export it as .docx or .pdf.' },
  archive: { name: 'an archive of files', next: UNPACK },
  picture: {
    name: 'a picture',
    next: 'Run it through text recognition (OCR), and save the text as .docx or .txt.',
  },
  caj: {
    name: 'a CAJ file',
    next: 'Open it in CAJViewer and print it to a .pdf, or copy its text into a .txt.',
  },
  ceb: { name: 'a CEB file', next: 'Open it in the Apabi Reader and print it to a .pdf.' },
  program: { name: 'a program', next: 'Get the text of the notice instead.' },
};

/** The kinds of unsupported files by their extension. */
export const KIND_OF_EXTENSION: Record<string, FileKind> = {
  ...{ '.xlsx': 'spreadsheet', '.xls': 'spreadsheet', '.et': 'spreadsheet', '.csv': 'spreadsheet' },
  ...{ '.pptx': 'slides', '.ppt': 'slides', '.dps': 'slides' },
  ...{ '.zip': 'archive', '.rar': 'archive', '.7z': 'archive', '.gz': 'archive', '.tar': 'archive' },
  ...{ '.png': 'picture', '.jpg': 'picture', '.jpeg': 'picture', '.gif': 'picture', '.tif': 'picture' },
  ...{ '.tiff': 'picture', '.bmp': 'picture', '.webp': 'picture', '.heic': 'picture' },
  ...{ '.ofd': 'ofd', '.caj': 'caj', '.ceb': 'ceb', '.mht': 'mht', '.mhtml': 'mht' },
};

/** First bytes of files, as Latin 1. `at` is their offset, 0 by default. */
const SIGNATURES: { kind: FileKind; bytes: string; at?: number }[] = [
  { kind: 'pdf', bytes: '%PDF' },
  { kind: 'rtf', bytes: '{\\rtf' },
  { kind: 'picture', bytes: '\x89PNG' },
  { kind: 'picture', bytes: '\xff\xd8\xff' },
  { kind: 'picture', bytes: 'GIF8' },
  { kind: 'picture', bytes: 'II*\0' },
  { kind: 'picture', bytes: 'MM\0*' },
  { kind: 'picture', bytes: 'WEBP', at: 8 },
  { kind: 'picture', bytes: 'ftypheic', at: 4 },
  { kind: 'picture', bytes: 'ftypmif1', at: 4 },
  { kind: 'archive', bytes: 'Rar!' },
  { kind: 'archive', bytes: '7z\xbc\xaf\x27\x1c' },
  { kind: 'archive', bytes: '\x1f\x8b' },
  { kind: 'program', bytes: '\x7fELF' },
  { kind: 'program', bytes: 'MZ' },
  { kind: 'ceb', bytes: 'Founder CEB' },
  { kind: 'caj', bytes: 'CAJ\0' },
];

/** Determines the kind of a file from its bytes, regardless of its name. Anything without a signature is `text`. */
export function kindOf(bytes: Uint8Array): FileKind {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  const signature = SIGNATURES.find((candidate) => start.startsWith(candidate.bytes, candidate.at ?? 0));
  if (signature) return signature.kind;
  if (start.startsWith('BM') && isBitmap(bytes)) return 'picture';
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return kindOfZip(bytes);
  if (start.startsWith('\xd0\xcf\x11\xe0')) return kindOfOle(bytes);
  return kindOfText(bytes);
}

/** In a BMP file, the length of the file follows the signature. */
function isBitmap(bytes: Uint8Array): boolean {
  return bytes.length > 14 && Buffer.from(bytes).readUInt32LE(2) === bytes.length;
}

/** Looks for entry names, which a zip file stores uncompressed. */
function kindOfZip(bytes: Uint8Array): FileKind {
  const buffer = Buffer.from(bytes);
  if (buffer.includes('OFD.xml')) return 'ofd';
  if (buffer.includes('application/vnd.oasis.opendocument.text')) return 'odt';
  if (buffer.includes('xl/workbook.')) return 'spreadsheet';
  if (buffer.includes('ppt/presentation.')) return 'slides';
  return buffer.includes('[Content_Types].xml') || buffer.includes('word/') ? 'docx' : 'archive';
}

/** Looks for stream names, which a compound file stores as UTF-16 in its directory (MS-CFB 2.6.1). */
function kindOfOle(bytes: Uint8Array): FileKind {
  const buffer = Buffer.from(bytes);
  const hasStream = (stream: string) => buffer.includes(Buffer.from(`${stream}\0`, 'utf16le'));
  if (hasStream('EncryptedPackage')) return 'protected';
  if (hasStream('WordDocument')) return 'doc';
  if (hasStream('Workbook') || hasStream('Book')) return 'spreadsheet';
  return hasStream('PowerPoint Document') ? 'slides' : 'ole';
}

const START_BYTES = 4096;

/** Determines the kind of a text from its beginning. Without zero bytes, UTF-16 markup is the same as ASCII. */
function kindOfText(bytes: Uint8Array): FileKind {
  const start = Buffer.from(bytes.subarray(0, START_BYTES))
    .toString('latin1')
    .replaceAll('\0', '')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .trimStart();
  if (/^(?:MIME-Version:|From: <Saved by|Content-Type: multipart\/related)/i.test(start)) return 'mht';
  if (/^<\?xml[^>]*>/.test(start) && /progid="Word\.Document"|<(?:w:wordDocument|pkg:package)\b/.test(start))
    return 'word-xml';
  return /^<(?:!doctype html|html)\b/i.test(withoutPrologue(start)) ? 'html' : 'text';
}

/** Removes the XML declaration and comments that may precede a page's markup. */
function withoutPrologue(start: string): string {
  let rest = start.replace(/^<\?xml[^>]*>/, '').trimStart();
  for (let end = rest.indexOf('-->'); rest.startsWith('<!--') && end >= 0; end = rest.indexOf('-->'))
    rest = rest.slice(end + 3).trimStart();
  return rest;
}
