import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';

import * as pagefind from 'pagefind';

import { listRecords } from '../../knowledge/records/list-records.ts';
import type { Notice } from '../../model/notice.ts';
import { inParts } from './catalogue.ts';
import { passageTokens } from './tokens.ts';

/** An index file, its path relative to the index's folder. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** A language that Pagefind doesn't know gets no segmentation and no stemming: tokens stay as they are written. */
const UNSEGMENTED = 'und';
/** Pagefind bundles its records into so many files; they are read for its names of the notices and not published. */
const BUNDLES = 64;
const BUNDLE_SIGNATURE = 'pagefind_dcd';
/** What of Pagefind's bundle the search loads. */
const LOADED = /^(?:pagefind\.js|wasm\.unknown\.pagefind|pagefind-entry\.json)$|\.pf_(?:meta|index)$/;

/** The files of Pagefind's index and its names for the records of the parts. */
export async function indexPairs(
  notices: readonly Notice[],
  textsOf: (notice: Notice) => string[],
): Promise<{ files: IndexFile[]; partHashes: string[] }> {
  const restore = setPieceSize(choosePieceSize(notices));
  const { index } = raise(await pagefind.createIndex({ forceLanguage: UNSEGMENTED, maxFragments: BUNDLES }));
  if (!index) throw new Error('Pagefind made no index.');
  try {
    const parts = inParts(notices);
    for (const [number, part] of parts.entries()) {
      const content = part.flatMap(textsOf).flatMap(passageTokens).join(' ');
      raise(await index.addCustomRecord({ url: String(number), content, language: UNSEGMENTED }));
    }
    const { files } = raise(await index.getFiles());
    const hashes = readHashes(files.filter(({ path }) => path.endsWith('.pf_fragment')));
    return {
      files: files.filter(({ path }) => LOADED.test(path)),
      partHashes: parts.map((_, number) => hashes.get(String(number)) ?? ''),
    };
  } finally {
    await index.deleteIndex();
    await pagefind.close();
    restore();
  }
}

function readHashes(bundles: readonly IndexFile[]): Map<string, string> {
  const hashes = new Map<string, string>();
  for (const { path, content } of bundles) {
    const json: unknown = JSON.parse(gunzipSync(content).toString().slice(BUNDLE_SIGNATURE.length));
    // A small collection isn't bundled: the file holds one record and has its name.
    const alone = (json as { url?: string }).url;
    if (alone !== undefined) hashes.set(alone, basename(path, '.pf_fragment'));
    else
      for (const [hash, { url }] of Object.entries(json as Record<string, { url: string }>))
        hashes.set(url, hash);
  }
  return hashes;
}

function raise<Response extends { errors: string[] }>(response: Response): Response {
  if (response.errors.length > 0) throw new Error(`Pagefind: ${response.errors.join('; ')}`);
  return response;
}

/** How many tokens and places Pagefind 1.6 puts into a piece of its index; it reads so when its process starts. */
const PIECE_SIZE = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';
/** A search loads the list of all pieces and some pieces: both stay small where there are as many as the root of what is indexed. */
const PIECE_SIZE_BY_ROOT = 1.5;
const SMALLEST_PIECE = 500;
/** Pagefind's own. */
const LARGEST_PIECE = 20_000;

function choosePieceSize(notices: readonly Notice[]): number {
  const characters = notices
    .flatMap(listRecords)
    .reduce((sum, { text, title }) => sum + text.length + (title?.length ?? 0), 0);
  const size = Math.round(PIECE_SIZE_BY_ROOT * Math.sqrt(characters));
  return Math.min(LARGEST_PIECE, Math.max(SMALLEST_PIECE, size));
}

/** @returns puts back what was set before. */
function setPieceSize(size: number): () => void {
  const before = process.env[PIECE_SIZE];
  process.env[PIECE_SIZE] = String(size);
  return () => {
    if (before === undefined) Reflect.deleteProperty(process.env, PIECE_SIZE);
    else process.env[PIECE_SIZE] = before;
  };
}
