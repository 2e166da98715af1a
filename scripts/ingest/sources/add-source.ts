import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';

import { Document } from 'yaml';

import { readNoticeId } from '../../../src/model/notice-id.ts';
import { sourceRecord } from '../../../src/model/source.ts';
import type { Vocabulary } from '../../../src/model/vocabulary.ts';
import { readInChildProcess } from '../../read/child-process/read-in-child-process.ts';
import { convertIfNeeded, readFileBytes } from '../../read/read-file.ts';
import { sha256Of } from '../../checksums.ts';
import { cleanLines } from '../clean/clean-text.ts';
import { buildNotice } from '../build-notice.ts';
import { checkId, proposeId } from './choose-id.ts';
import { findFactQuotes, findFacts } from '../facts/find-facts.ts';
import { TEMPORARY } from '../temporary-files.ts';
import { type NoticeStructure, parseNotice } from '../parse/parse-notice.ts';
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
  const record = createRecord(id, file, {
    bytes,
    converted,
    suppliesYear: facts.year === null && given.id !== undefined,
    url: given.url ?? null,
  });
  tryNotice(root, { ...read, folder, file, record: sourceRecord.parse(record.toJS()) }, vocabulary);
  addComments(record, structure);
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

/** Input for the notice.yaml of a new source. */
interface NewSource {
  bytes: Uint8Array;
  converted: Uint8Array | undefined;
  /** Whether the text prints no year and the id supplies it. */
  suppliesYear: boolean;
  /** Where the issuing body publishes it; null if unknown. */
  url: string | null;
}

function createRecord(
  id: string,
  file: string,
  { bytes, converted, suppliesYear, url }: NewSource,
): Document {
  const parts = readNoticeId(id);
  return new Document({
    id,
    province: parts?.province,
    sha256: sha256Of(bytes),
    ...(converted && { converted: sha256Of(converted) }),
    provenance: { from: basename(file), url, addedOn: new Date().toISOString().slice(0, 10) },
    ...(suppliesYear && { facts: { year: parts?.year } }),
  });
}

/**
 * Adds comments to a new notice.yaml: what an editor has to complete, and each fact with the words it was read from.
 */
function addComments(record: Document, structure: NoticeStructure): void {
  const quotes = findFactQuotes(structure) as Record<string, string | undefined>;
  const lines = Object.entries(findFacts(structure)).map(([name, value]) => {
    const quote = quotes[name];
    const shown =
      value === null || (Array.isArray(value) && value.length === 0) ? '—' : JSON.stringify(value);
    return `   ${name}: ${shown}${quote === undefined ? '' : `  ← ${quote.replace(/\s+/gu, ' ')}`}`;
  });
  record.commentBefore = [
    ' provenance.from: say where the text comes from, in words a reader understands.',
    ' provenance.url: where the issuing body publishes it; null is shown as 未登记官方网址.',
  ].join('\n');
  record.comment = [
    ' What the text prints, and where it was read. Supply under facts: what it doesn’t print (—), correct what it misprints or',
    ' was misread under corrected: { <fact>: { value: …, reason: … } }, and damage of the text under corrections:. If it isn’t',
    ' marked 主动公开 say under publish: { reason: … } why it may be published.',
    ...lines,
  ].join('\n');
}
