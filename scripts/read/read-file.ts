import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';

import { type Census, excerpt, findUnaccounted, isPicture, withoutSpace } from './census.ts';
import { convertToDocx, isConvertible } from './convert-office.ts';
import type { Doubt } from './doubt.ts';
import type { ReadText } from './read-result.ts';
import { type FileKind, KIND_OF_EXTENSION, kindOf, KINDS } from './file-kind.ts';
import { checkLimit, LimitError, LIMITS, NEXT_STEP } from './limits.ts';
import { describeFault, SourceError } from './source-error.ts';

/**
 * Reads a file's bytes.
 * @throws {SourceError} if it doesn't exist, is larger than any notice, or can't be read.
 */
export function readFileBytes(path: string): Uint8Array {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) throw new SourceError(path, null, 'It is a folder.', 'Name a file in it.');
    if (stats.size > LIMITS.bytes) {
      const megabytes = Math.round(stats.size / 1e6);
      throw new SourceError(
        path,
        null,
        `It has ${megabytes} MB.`,
        `A notice has less than ${LIMITS.bytes / 1e6}; check that this is one.`,
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

/**
 * Reads a file's text from its bytes, by the extension of its name, which has to match the contents.
 * @param converted the .docx that {@link convertIfNeeded} already made from the file.
 * @throws {SourceError} if it can't be read, isn't what its name says or is larger than any notice, or if the text and
 * the census differ. The message is one line and includes the next step.
 */
export async function readBytes(bytes: Uint8Array, name: string, converted?: Uint8Array): Promise<ReadText> {
  const read = await readWithinLimits(bytes, name, converted);
  const unaccounted = findUnaccounted(read.text, read.census);
  if (unaccounted !== null)
    throw new SourceError(
      name,
      null,
      `Not every character is accounted for: ${unaccounted}.`,
      'This is a fault of scripts/read; report it with the file.',
    );
  if (withoutSpace(read.text) === '') throw noTextError(read.census, name);
  return { ...read, doubts: [...read.doubts, ...doubtsAboutLeftOut(read)] };
}

/**
 * Reads a file's text and checks it against the limits.
 * @throws {SourceError} as `readFormat` does, and if the file exceeds a limit.
 */
async function readWithinLimits(
  bytes: Uint8Array,
  name: string,
  converted: Uint8Array | undefined,
): Promise<ReadText> {
  try {
    const read = await readFormat(bytes, name, converted);
    checkLimit('lines', read.text.split('\n', LIMITS.lines + 1).length);
    checkLimit('characters', read.text.length);
    checkLimit('cells', countTabs(read.text));
    return read;
  } catch (error) {
    if (!(error instanceof LimitError)) throw error;
    throw new SourceError(name, null, error.message, NEXT_STEP);
  }
}

function countTabs(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\t'); at >= 0; at = text.indexOf('\t', at + 1)) count += 1;
  return count;
}

function noTextError({ runs }: Census, name: string): SourceError {
  const left = runs.filter(({ fate }) => fate !== 'text');
  if (left.some(isPicture))
    return new SourceError(
      name,
      null,
      'The file has no text: its pages are pictures.',
      'Run it through text recognition (OCR) first.',
    );
  const next = left.some(({ text }) => withoutSpace(text) !== '')
    ? `What it holds is left out (${left[0]?.why ?? 'no text'}); make it visible, or get the text.`
    : 'Put the text of the notice into it.';
  return new SourceError(name, 1, 'The file has no text.', next);
}

/** A sentence: at least ten Han characters followed by a mark that ends one. */
const SENTENCE = /(?:\p{Script=Han}[^\p{Script=Han}]*){10}[。；]/u;

const HAN = /\p{Script=Han}/u;

/** Adds a doubt if a reader left out whole sentences, or all of the Chinese text, without a doubt of its own. */
function doubtsAboutLeftOut({ text, census, doubts }: ReadText): Doubt[] {
  if (doubts.length > 0) return [];
  const isNotice = HAN.test(text) ? SENTENCE : HAN;
  const [run] = census.runs
    .filter((one) => one.fate === 'left-out' && isNotice.test(one.text))
    .sort((one, other) => other.text.length - one.text.length);
  if (!run) return [];
  const problem = `“${excerpt(run.text)}” (${run.place}) is left out: ${run.why ?? 'it isn’t the document’s'}.`;
  return [{ line: 1, problem, next: 'If it is the notice’s text, save the text as .docx or .txt with it.' }];
}

type Reader = (bytes: Uint8Array, name: string) => ReadText | Promise<ReadText>;

/** The readers by format, each loaded when first needed. */
const READERS = {
  txt: async () => (await import('./read-txt.ts')).readTxt,
  md: async () => (await import('./read-markdown.ts')).readMarkdown,
  html: async () => (await import('./read-html.ts')).readHtml,
  docx: async () => (await import('./read-docx.ts')).readDocx,
  pdf: async () => (await import('./read-pdf.ts')).readPdf,
} satisfies Record<string, () => Promise<Reader>>;
type ReaderName = keyof typeof READERS;

/**
 * The supported file extensions and their readers. Those without a reader belong to word processors: the bytes decide
 * how they are read, and LibreOffice converts most of them.
 */
const READER_OF_EXTENSION: Record<string, ReaderName | null> = {
  ...{
    '.txt': 'txt',
    '.md': 'md',
    '.markdown': 'md',
    '.html': 'html',
    '.htm': 'html',
    '.docx': 'docx',
    '.pdf': 'pdf',
  },
  ...{ '.doc': null, '.wps': null, '.rtf': null, '.odt': null },
};

/** Whether files with this extension can be read. */
export function isReadable(name: string): boolean {
  return READER_OF_EXTENSION[extname(name).toLowerCase()] !== undefined;
}

/**
 * The kinds that each reader accepts under its own extension. Plain text is accepted everywhere because it may be a
 * damaged file of any kind.
 */
const ACCEPTED_KINDS: Record<ReaderName, FileKind[]> = {
  txt: ['text'],
  md: ['text', 'html'],
  html: ['html', 'text'],
  docx: ['docx', 'archive', 'text'],
  pdf: ['pdf', 'text'],
};

/** Whether a name has a word processor's extension, which often doesn't match the actual kind of the file. */
function isWordProcessorFile(name: string): boolean {
  const reader = READER_OF_EXTENSION[extname(name).toLowerCase()];
  return reader === null || reader === 'docx';
}

/**
 * Converts a file to .docx with LibreOffice if it can't be read directly.
 * @returns undefined if no conversion is needed.
 * @throws {SourceError} if it can't be converted.
 */
export async function convertIfNeeded(bytes: Uint8Array, name: string): Promise<Uint8Array | undefined> {
  const kind = kindOf(bytes);
  return isWordProcessorFile(name) && isConvertible(kind) ? convertToDocx(bytes, name, kind) : undefined;
}

async function readFormat(
  bytes: Uint8Array,
  name: string,
  converted: Uint8Array | undefined,
): Promise<ReadText> {
  const extension = extname(name).toLowerCase();
  if (bytes.length === 0)
    throw new SourceError(name, 1, 'The file has no text.', 'It is empty; get it anew.');
  const kind = kindOf(bytes);
  const reader = READER_OF_EXTENSION[extension];
  if (reader === undefined) throw unsupportedExtensionError(kind, extension, name);
  if (reader && ACCEPTED_KINDS[reader].includes(kind)) return readBy(reader, bytes, name);
  if (!isWordProcessorFile(name) || kind === 'text') throw kindMismatchError(kind, name);
  if (kind === 'docx' || kind === 'html')
    return withDoubt(
      await readBy(kind, bytes, name),
      `Its name says ${extension}, but it is ${KINDS[kind].name}.`,
    );
  const docx = converted ?? (await convertIfNeeded(bytes, name));
  if (docx === undefined) throw kindMismatchError(kind, name);
  return withDoubt(
    await readBy('docx', docx, name),
    `It is ${KINDS[kind].name}, which LibreOffice converted.`,
  );
}

/**
 * Reads a file with the reader of a format.
 * @throws {SourceError} as the reader does, and if the reader fails unexpectedly, which is a bug.
 */
async function readBy(reader: ReaderName, bytes: Uint8Array, name: string): Promise<ReadText> {
  try {
    return await (
      await READERS[reader]()
    )(bytes, name);
  } catch (error) {
    if (error instanceof SourceError || error instanceof LimitError) throw error;
    throw new SourceError(
      name,
      null,
      `It can't be read (${describeFault(error)}).`,
      'This is a fault of scripts/read; report it with the file.',
    );
  }
}

function withDoubt(read: ReadText, problem: string): ReadText {
  const next = 'Compare with the original, numbers and tables above all.';
  return { ...read, doubts: [{ line: 1, problem, next }, ...read.doubts] };
}

function kindMismatchError(kind: FileKind, name: string): SourceError {
  const { name: what, next } = KINDS[kind];
  return new SourceError(name, null, `It is ${what}, not what its name says.`, next);
}

/**
 * Returns the error for an unsupported extension. It names the actual kind of the file if that can be read, or if the
 * extension is unknown and the kind is recognised; otherwise it names the extension.
 */
function unsupportedExtensionError(kind: FileKind, extension: string, name: string): SourceError {
  const declaredKind = KIND_OF_EXTENSION[extension];
  if (declaredKind === undefined ? kind !== 'text' : kind in READERS) return kindMismatchError(kind, name);
  const next = declaredKind ? KINDS[declaredKind].next : 'Save it as .docx, .pdf, .html or .txt.';
  return new SourceError(
    name,
    null,
    `Files of the kind ${extension || 'without an ending'} aren’t read.`,
    next,
  );
}
