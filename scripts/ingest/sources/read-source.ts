import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { isMap, LineCounter, type Pair, parseDocument } from 'yaml';

import { readNoticeId } from '../../../src/model/notice-id.ts';
import { type SourceRecord, sourceRecord } from '../../../src/model/source.ts';
import type { Vocabulary } from '../../../src/model/vocabulary.ts';
import type { Census } from '../../read/census.ts';
import type { Doubt } from '../../read/doubt.ts';
import { readInChildProcess } from '../../read/child-process/read-in-child-process.ts';
import { isReadable } from '../../read/read-file.ts';
import type { ReadText } from '../../read/read-result.ts';
import { SourceError } from '../../read/source-error.ts';
import { firstFreeId } from './free-id.ts';
import { TEMPORARY } from '../temporary-files.ts';

/** A source as received, with the editor's notice.yaml. */
export interface Source {
  record: SourceRecord;
  /** Doubts from reading the original's format. */
  doubts: Doubt[];
  /** Path of the folder relative to the project root, for messages and front matter. */
  folder: string;
  /** Path of the original relative to the project root. */
  file: string;
  /** The exact text of the original. */
  text: string;
  /** Whether its lines are paragraphs; see {@link ReadText}. */
  lines: ReadText['lines'];
  /** What happened to every run of text in the original. */
  census: Census;
}

/** Name of the .docx converted from an original whose own format can't be read. */
export const CONVERTED = 'converted.docx';

/** Lists the source folders of content/sources, sorted by id. */
export function listSources(root: string): string[] {
  return readdirSync(join(root, 'content/sources'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.endsWith(TEMPORARY))
    .map((entry) => `content/sources/${entry.name}`)
    .sort();
}

/**
 * Reads one source folder and checks it against its notice.yaml.
 * @param read reads the bytes of the original. The default does so in a separate process; bytes that were read before
 * need none.
 * @throws {SourceError} if a file is missing, empty, invalid or differs from the checksum in notice.yaml.
 */
export async function readSource(
  root: string,
  folder: string,
  vocabulary: Vocabulary,
  read: typeof readInChildProcess = readInChildProcess,
): Promise<Source> {
  const record = readRecord(root, folder);
  checkAgainstVocabulary(record, folder, vocabulary);
  const { file, text, lines, census, doubts } = await readOriginal(root, folder, record.value, read);
  return { record: record.value, folder, file, text, lines, census, doubts };
}

/** Finds the original of a folder, in any readable format. */
function findOriginal(root: string, folder: string): string {
  const names = readdirSync(join(root, folder)).filter(
    (name) => /^source\.\w+$/.test(name) && isReadable(name),
  );
  if (names.length > 1) {
    throw new SourceError(
      folder,
      null,
      `It holds ${names.join(' and ')}.`,
      'Keep the one as received; a second notice gets a folder of its own.',
    );
  }
  if (!names[0]) {
    throw new SourceError(
      `${folder}/source.txt`,
      null,
      'The file is missing.',
      'Put the text as received beside notice.yaml, as source.txt, .docx, .pdf, .html or .md.',
    );
  }
  return `${folder}/${names[0]}`;
}

/** A parsed notice.yaml, and a function that returns the line of a key. */
interface LocatedRecord {
  value: SourceRecord;
  lineOf: (path: readonly PropertyKey[]) => number;
}

function readRecord(root: string, folder: string): LocatedRecord {
  const file = `${folder}/notice.yaml`;
  if (!existsSync(join(root, file))) {
    throw new SourceError(
      file,
      null,
      'The file is missing.',
      'Write one: copy that of another notice and change id, province, sha256 and provenance.',
    );
  }
  const { document, lineOf } = parseYaml(readFileSync(join(root, file), 'utf8'), file);
  const parsed = sourceRecord.safeParse(document.toJS());
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const path = issue?.path ?? [];
    const where = path.length > 0 ? `${path.join('.')}: ` : '';
    throw new SourceError(
      file,
      lineOf(path),
      `${where}${issue?.message}.`,
      'Correct it; the fields are described in src/model/source.ts.',
    );
  }
  const expected = basename(folder);
  if (parsed.data.id !== expected && existsSync(join(root, 'content/sources', parsed.data.id))) {
    throw new SourceError(
      file,
      lineOf(['id']),
      `The id ${parsed.data.id} is that of content/sources/${parsed.data.id} already.`,
      `Give this source an id and a folder of its own, e.g. ${nextId(root, parsed.data.id)}.`,
    );
  }
  if (parsed.data.id !== expected) {
    throw new SourceError(
      file,
      lineOf(['id']),
      `The id ${parsed.data.id} isn't the folder's name ${expected}.`,
      'Rename one of the two.',
    );
  }
  return { value: parsed.data, lineOf };
}

/** Returns the first free id for the same province and year. */
function nextId(root: string, id: string): string {
  const parts = readNoticeId(id);
  return parts ? firstFreeId(root, `${parts.province}-${parts.year}`) : id;
}

function parseYaml(text: string, file: string) {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [error] = document.errors;
  if (error) {
    throw new SourceError(
      file,
      lines.linePos(error.pos[0]).line,
      `Not valid YAML: ${error.code}.`,
      'Correct the syntax.',
    );
  }
  /** Returns the line of the deepest existing key on the path. */
  const lineOf = (path: readonly PropertyKey[]): number => {
    let line = 1;
    let node: unknown = document.contents;
    for (const key of path) {
      if (isMap(node)) {
        const pair = node.items.find((item: Pair) => String(item.key) === String(key));
        const range = (pair?.key as { range?: [number, number, number] } | undefined)?.range;
        if (range) line = lines.linePos(range[0]).line;
        node = pair?.value;
      } else {
        node = (node as { items?: unknown[] } | undefined)?.items?.[Number(key)];
        const range = (node as { range?: [number, number, number] } | undefined)?.range;
        if (range) line = lines.linePos(range[0]).line;
      }
    }
    return line;
  };
  return { document, lineOf };
}

function checkAgainstVocabulary(
  { value, lineOf }: LocatedRecord,
  folder: string,
  vocabulary: Vocabulary,
): void {
  const file = `${folder}/notice.yaml`;
  if (!vocabulary.provinces.some((province) => province.id === value.province)) {
    throw new SourceError(
      file,
      lineOf(['province']),
      `Unknown province ${value.province}.`,
      'Use an id of content/vocabulary/provinces.yaml.',
    );
  }
  const idProvince = readNoticeId(value.id)?.province;
  if (idProvince !== value.province) {
    throw new SourceError(
      file,
      lineOf(['province']),
      `The province ${value.province} isn't that of the id ${value.id}.`,
      'Correct the one that is wrong.',
    );
  }
  for (const [clause, themes] of Object.entries(value.themes)) {
    const unknown = themes.find((id) => !vocabulary.themes.some((theme) => theme.id === id));
    if (unknown !== undefined) {
      throw new SourceError(
        file,
        lineOf(['themes', clause]),
        `Unknown theme ${unknown}.`,
        'Use an id of content/vocabulary/themes.yaml.',
      );
    }
  }
}

/** Reads the original, or the file it was converted to, after checking both checksums. */
async function readOriginal(
  root: string,
  folder: string,
  { sha256, converted }: SourceRecord,
  read: typeof readInChildProcess,
): Promise<ReadText & { file: string }> {
  const file = findOriginal(root, folder);
  const bytes = readVerified(root, file, sha256, 'sha256');
  const docx = converted && readVerified(root, `${folder}/${CONVERTED}`, converted, 'converted');
  return { ...(await read(bytes, file, docx || undefined)), file };
}

function readVerified(root: string, file: string, expected: string, field: string): Uint8Array {
  if (!existsSync(join(root, file)))
    throw new SourceError(
      file,
      null,
      'The file is missing.',
      `Restore it, or remove ${field} from notice.yaml.`,
    );
  const bytes = readFileSync(join(root, file));
  const actual = createHash('sha256').update(bytes).digest('hex');
  if (actual === expected) return bytes;
  throw new SourceError(
    file,
    null,
    `Its SHA-256 is ${actual}, but notice.yaml says ${expected}.`,
    'Restore the original; if it is meant to change, put the new sum into notice.yaml.',
  );
}
