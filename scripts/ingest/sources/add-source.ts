import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';

import { sourceRecord } from '../../../src/model/source.ts';
import type { Vocabulary } from '../../../src/model/vocabulary.ts';
import { readInChildProcess } from '../../read/child-process/read-in-child-process.ts';
import { convertIfNeeded, readFileBytes } from '../../read/read-file.ts';
import { cleanLines } from '../clean/clean-text.ts';
import { buildNotice } from '../build-notice.ts';
import { checkId, proposeId } from './choose-id.ts';
import { findFacts } from '../facts/find-facts.ts';
import { TEMPORARY } from '../temporary-files.ts';
import { parseNotice } from '../parse/parse-notice.ts';
import { newRecord } from './new-record.ts';
import { CONVERTED, type Source } from './read-source.ts';
import { UnsettledError } from '../unsettled-error.ts';
import { renderNotice } from '../write-notice.ts';

/** Normalised extensions of originals. */
const ORIGINAL_ENDINGS: Record<string, string> = { '.htm': '.html', '.markdown': '.md' };

/**
 * Adds a file as a source: assigns an id, and creates content/sources/<id> with the original and a notice.yaml filled
 * with what was read. Nothing is created before the file has been converted to a notice successfully; decisions left to
 * an editor in notice.yaml don't count as failure. The folder is created atomically.
 * @param given the id, if the text doesn't determine it, and the address at which the issuing body publishes the file.
 * @returns the folder.
 * @throws {SourceError} if the file can't be read or converted, if it determines no id and none was passed, or if the
 * passed id is invalid.
 */
export async function addSource(
  root: string,
  file: string,
  given: { id?: string | undefined; url?: string | undefined },
  vocabulary: Vocabulary,
): Promise<string> {
  const bytes = readFileBytes(file);
  const converted = await convertIfNeeded(bytes, file);
  const read = await readInChildProcess(bytes, file, converted);
  const { structure } = parseNotice(cleanLines(read.text).lines, [], read.lines);
  const facts = findFacts(structure);
  const id =
    given.id === undefined
      ? proposeId(root, file, facts, vocabulary)
      : checkId(root, given.id, facts, vocabulary);
  const folder = `content/sources/${id}`;
  const record = newRecord(id, file, { bytes, converted, url: given.url ?? null, structure });
  tryNotice(root, { ...read, folder, file, record: sourceRecord.parse(record.toJS()) }, vocabulary);
  const ending = extname(file).toLowerCase();
  createFolder(root, folder, {
    [`source${ORIGINAL_ENDINGS[ending] ?? ending}`]: bytes,
    ...(converted && { [CONVERTED]: converted }),
    'notice.yaml': record.toString({ lineWidth: 0 }),
  });
  console.log(`+ ${folder}: ${basename(file)} and a notice.yaml to complete`);
  return folder;
}

/** @throws {SourceError} if a source can't become a notice, whatever an editor settles. */
function tryNotice(root: string, source: Source, vocabulary: Vocabulary): void {
  try {
    renderNotice(root, buildNotice(source, vocabulary).notice);
  } catch (error) {
    if (!(error instanceof UnsettledError)) throw error;
  }
}

function createFolder(root: string, folder: string, files: Record<string, string | Uint8Array>): void {
  const temporary = join(root, `${folder}.${process.pid}${TEMPORARY}`);
  try {
    mkdirSync(temporary, { recursive: true });
    for (const [name, content] of Object.entries(files)) writeFileSync(join(temporary, name), content);
    renameSync(temporary, join(root, folder));
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
