import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';

import type { Notice } from '../src/model/notice.ts';
import type { Vocabulary } from '../src/model/vocabulary.ts';
import { cleanLines } from '../scripts/ingest/clean/clean-text.ts';
import { findFacts } from '../scripts/ingest/facts/find-facts.ts';
import { findPlace } from '../scripts/ingest/facts/find-place.ts';
import { parseNotice } from '../scripts/ingest/parse/parse-notice.ts';
import { tagThemes } from '../scripts/ingest/tag-themes.ts';
import { readFileInChildProcess } from '../scripts/read/child-process/read-in-child-process.ts';

const READABLE = new Set(['.txt', '.docx', '.pdf', '.html', '.htm']);
/** For a text that prints neither. The benchmark needs values; the figures don't depend on them. */
const FALLBACK = { province: 'national', year: 2020 };

/**
 * Reads up to `limit` documents of a folder as notices, spread evenly over the files sorted by name: clean → parse →
 * find facts → tag. Writes nothing.
 */
export async function readFolder(folder: string, limit: number, vocabulary: Vocabulary): Promise<Notice[]> {
  const files = listFiles(folder);
  const step = Math.max(1, files.length / limit);
  const chosen = Array.from(
    { length: Math.min(limit, files.length) },
    (_, index) => files[Math.floor(index * step)],
  );
  const notices: Notice[] = [];
  const taken = new Map<string, number>();
  for (const file of chosen) {
    if (file === undefined) continue;
    const { text } = await readFileInChildProcess(file);
    notices.push(toNotice(file, text, taken, vocabulary));
  }
  return notices;
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && READABLE.has(extname(entry.name).toLowerCase()))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function toNotice(file: string, text: string, taken: Map<string, number>, vocabulary: Vocabulary): Notice {
  const { structure } = parseNotice(cleanLines(text).lines);
  const facts = findFacts(structure);
  const title = facts.title ?? basename(file);
  const place = findPlace(
    [...(facts.issuers ?? []), facts.docNumber ?? '', title],
    vocabulary.provinces,
    vocabulary.divisions,
  );
  const province = place.province ?? FALLBACK.province;
  const year = facts.year ?? FALLBACK.year;
  const themes = tagThemes(structure, {}, vocabulary.themes);
  return {
    ...facts,
    genre: facts.genre ?? '文件',
    issuers: facts.issuers ?? [],
    addressees: facts.addressees ?? [],
    attachments: facts.attachments ?? [],
    id: freeId(`${province}-${year}`, taken),
    title,
    year,
    province,
    level: place.level,
    themes,
    suppliedFacts: [],
    source: {
      ...{ from: '—', url: null, addedOn: '2000-01-01', file: basename(file) },
      sha256: createHash('sha256').update(text).digest('hex'),
    },
    corrections: [],
    redactions: [],
    ...structure,
  };
}

/** `fujian-2020`, `fujian-2020-2`, … */
function freeId(id: string, taken: Map<string, number>): string {
  const count = (taken.get(id) ?? 0) + 1;
  taken.set(id, count);
  return count === 1 ? id : `${id}-${count}`;
}
