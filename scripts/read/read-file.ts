import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';

import type { ReadText } from './read-result.ts';
import { findUnaccounted } from './census.ts';
import { SourceError } from './source-error.ts';

const MAX_BYTES = 100_000_000;
/** More than any notice has; the longest laws have about half a million characters. */
const MAX_CHARACTERS = 2_000_000;
const MAX_LINES = 100_000;

/**
 * Reads a .txt, .docx, .pdf or .html file.
 * @throws {SourceError} where it can't be read, or isn't what its name says.
 */
export async function readFile(path: string): Promise<ReadText> {
  return readBytes(readWhole(path), path);
}

function readWhole(path: string): Uint8Array {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) throw new SourceError(path, null, 'It is a folder.', 'Name a file in it.');
    if (stats.size > MAX_BYTES) {
      const megabytes = Math.round(stats.size / 1e6);
      throw new SourceError(
        path,
        null,
        `It has ${megabytes} MB.`,
        'A notice has less than 100; check that this is one.',
      );
    }
    return readFileSync(path);
  } catch (error) {
    if (error instanceof SourceError) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') throw new SourceError(path, null, 'There is no such file.', 'Check the path.');
    if (code === 'EACCES' || code === 'EPERM') {
      throw new SourceError(path, null, 'You may not read it.', 'Change its permissions.');
    }
    throw new SourceError(
      path,
      null,
      `It can't be read (${code}).`,
      'Copy it to another place and try again.',
    );
  }
}

/** What the first bytes of a file say it is, whatever its name. */
const SIGNATURES: { bytes: number[]; name: string; extensions: string[] }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], name: 'a zip or Word (.docx) file', extensions: ['.docx'] },
  { bytes: [0x25, 0x50, 0x44, 0x46], name: 'a PDF', extensions: ['.pdf'] },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], name: 'an old or protected Office file', extensions: [] },
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: 'a PNG picture', extensions: [] },
  { bytes: [0xff, 0xd8, 0xff], name: 'a JPEG picture', extensions: [] },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], name: 'a program', extensions: [] },
  { bytes: [0x4d, 0x5a], name: 'a program', extensions: [] },
  { bytes: [0x1f, 0x8b], name: 'a gzip archive', extensions: [] },
];

/** Reads the bytes of a file by the ending of its name, which has to agree with what they are. */
export async function readBytes(bytes: Uint8Array, name: string): Promise<ReadText> {
  const read = await readFormat(bytes, name);
  const lines = read.text.split('\n', MAX_LINES + 1).length;
  if (read.text.length > MAX_CHARACTERS || lines > MAX_LINES) {
    const size = lines > MAX_LINES ? `over ${MAX_LINES} lines` : `${read.text.length} characters`;
    throw new SourceError(
      name,
      null,
      `It has ${size}.`,
      'No notice is that long; cut it into its documents.',
    );
  }
  const unaccounted = findUnaccounted(read.text, read.census);
  if (unaccounted !== null)
    throw new SourceError(
      name,
      null,
      `Not every character is accounted for: ${unaccounted}.`,
      'This is a fault of scripts/read; report it with the file.',
    );
  return read;
}

async function readFormat(bytes: Uint8Array, name: string): Promise<ReadText> {
  const extension = extname(name).toLowerCase();
  if (bytes.length === 0)
    throw new SourceError(name, 1, 'The file has no text.', 'It is empty; get it anew.');
  const signature = SIGNATURES.find((known) => known.bytes.every((byte, index) => bytes[index] === byte));
  if (signature && !signature.extensions.includes(extension)) {
    throw new SourceError(
      name,
      null,
      `It is ${signature.name}, not what its name says.`,
      nextFor(signature.name),
    );
  }
  switch (extension) {
    case '.txt':
      return (await import('./read-txt.ts')).readTxt(bytes, name);
    case '.html':
    case '.htm':
      return (await import('./read-html.ts')).readHtml(bytes, name);
    case '.md':
    case '.markdown':
      return (await import('./read-markdown.ts')).readMarkdown(bytes, name);
    case '.docx':
      return (await import('./read-docx.ts')).readDocx(bytes, name);
    case '.pdf':
      return (await import('./read-pdf.ts')).readPdf(bytes, name);
    default:
      throw new SourceError(
        name,
        null,
        `Files of the kind ${extension || 'without an ending'} aren’t read.`,
        'Save it as .docx, .pdf, .html or .txt.',
      );
  }
}

function nextFor(what: string): string {
  return what.includes('Office')
    ? 'Open it in Word without its password and save it as .docx.'
    : 'Rename it, or get the text.';
}
