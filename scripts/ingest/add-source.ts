import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';

import { Document } from 'yaml';

import { readNoticeId } from '../../src/model/notice-id.ts';
import type { Vocabulary } from '../../src/model/vocabulary.ts';
import { readFile } from '../read/read-file.ts';
import { SourceError } from '../read/source-error.ts';
import { cleanLines } from './clean-text.ts';
import { findFactQuotes, findFacts, type PrintedFacts } from './find-facts.ts';
import { findPlace } from './find-place.ts';
import { type NoticeStructure, parseNotice } from './parse-notice.ts';

/** Endings that originals aren't kept under. */
const ORIGINAL_ENDINGS: Record<string, string> = { '.htm': '.html' };

/**
 * Makes a file a source: proposes an id, and creates content/sources/<id> with the original and a notice.yaml filled with what
 * was read. The folder appears whole or not at all. Returns it.
 * @throws {SourceError} where the file can't be read, or gives no id and none was given.
 */
export async function addSource(
  root: string,
  file: string,
  givenId: string | undefined,
  vocabulary: Vocabulary,
): Promise<string> {
  const { text, lines } = await readFile(file);
  const { structure } = parseNotice(cleanLines(text).lines, [], lines);
  const facts = findFacts(structure);
  const id =
    givenId === undefined ? proposeId(root, file, facts, vocabulary) : checkId(root, givenId, vocabulary);
  const bytes = readFileSync(file);
  const ending = extname(file).toLowerCase();
  const folder = `content/sources/${id}`;
  createFolder(root, folder, {
    [`source${ORIGINAL_ENDINGS[ending] ?? ending}`]: bytes,
    'notice.yaml': recordOf(id, file, bytes, structure),
  });
  console.log(`+ ${folder}: ${basename(file)} and a notice.yaml to complete`);
  return folder;
}

function proposeId(
  root: string,
  file: string,
  { issuers, docNumber, title, year, issuedOn }: PrintedFacts,
  { provinces, divisions }: Vocabulary,
): string {
  const { province } = findPlace([...(issuers ?? []), title ?? '', docNumber ?? ''], provinces, divisions);
  const noticeYear = year ?? (issuedOn === null ? null : Number(issuedOn.slice(0, 4)));
  if (province === null || noticeYear === null) {
    const missing = province === null ? 'province' : 'year';
    throw new SourceError(
      file,
      null,
      `The text doesn't tell its ${missing}.`,
      'Name it: npm run ingest -- --id <province>-<year> <file>.',
    );
  }
  return firstFreeId(root, `${province}-${noticeYear}`);
}

const MAX_NOTICES_A_YEAR = 9;

function firstFreeId(root: string, base: string): string {
  for (let number = 1; number <= MAX_NOTICES_A_YEAR; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!existsSync(join(root, 'content/sources', id))) return id;
  }
  throw new SourceError(
    `content/sources/${base}`,
    null,
    `There are ${MAX_NOTICES_A_YEAR} notices of that year already.`,
    'Remove one.',
  );
}

function checkId(root: string, id: string, { provinces }: Vocabulary): string {
  const province = readNoticeId(id)?.province;
  if (!provinces.some((known) => known.id === province)) {
    throw new SourceError(
      `--id ${id}`,
      null,
      'It is not <province>-<year>.',
      'Use a province of content/vocabulary/provinces.yaml.',
    );
  }
  if (existsSync(join(root, 'content/sources', id))) {
    throw new SourceError(
      `content/sources/${id}`,
      null,
      'There is a source of that id already.',
      'Choose another, e.g. with -2.',
    );
  }
  return id;
}

function createFolder(root: string, folder: string, files: Record<string, string | Uint8Array>): void {
  const temporary = join(root, `${folder}.${process.pid}.tmp`);
  try {
    mkdirSync(temporary, { recursive: true });
    for (const [name, content] of Object.entries(files)) writeFileSync(join(temporary, name), content);
    renameSync(temporary, join(root, folder));
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** The notice.yaml of a new source: what an editor has to complete, and as comments what was read from where. */
function recordOf(id: string, file: string, bytes: Uint8Array, structure: NoticeStructure): string {
  const document = new Document({
    id,
    province: readNoticeId(id)?.province,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    provenance: { from: basename(file), url: null, addedOn: new Date().toISOString().slice(0, 10) },
  });
  const facts = findFacts(structure);
  const quotes = findFactQuotes(structure) as Record<string, string | undefined>;
  const lines = Object.entries(facts).map(([name, value]) => {
    const quote = quotes[name];
    const shown =
      value === null || (Array.isArray(value) && value.length === 0) ? '—' : JSON.stringify(value);
    return `   ${name}: ${shown}${quote === undefined ? '' : `  ← ${quote.replace(/\s+/gu, ' ')}`}`;
  });
  document.commentBefore = ' provenance.from: say where the text comes from, in words a reader understands.';
  document.comment = [
    ' What the text prints, and where it was read. Supply under facts: what it doesn’t print (—), correct damage under',
    ' corrections:, and if it isn’t marked 主动公开 say under publish: { reason: … } why it may be published.',
    ...lines,
  ].join('\n');
  return document.toString({ lineWidth: 0 });
}
