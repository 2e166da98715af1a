import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';

import * as pagefind from 'pagefind';

import { listRecords } from '../../knowledge/records/list-records.ts';
import type { Notice } from '../../model/notice.ts';
import { splitIntoParts } from './catalogue.ts';
import { passageTokens } from './tokens.ts';

/** An index file, its path relative to the index's folder. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** Language code that Pagefind doesn't know, so that it neither segments nor stems: tokens stay as written. */
const UNSEGMENTED = 'und';
/**
 * Number of files into which Pagefind bundles its records. They are only read for Pagefind's names of the parts, and
 * not published.
 */
const BUNDLES = 64;
const BUNDLE_SIGNATURE = 'pagefind_dcd';
/** The files of Pagefind's bundle that the search loads. */
const LOADED = /^(?:pagefind\.js|wasm\.unknown\.pagefind|pagefind-entry\.json)$|\.pf_(?:meta|index)$/;

/** Builds Pagefind's index. Returns its files and Pagefind's hashes of the parts' records. */
export async function indexPairs(
  notices: readonly Notice[],
  textsOf: (notice: Notice) => string[],
): Promise<{ files: IndexFile[]; partHashes: string[] }> {
  const restore = setPieceSize(choosePieceSize(notices));
  const { index } = raise(await pagefind.createIndex({ forceLanguage: UNSEGMENTED, maxFragments: BUNDLES }));
  if (!index) throw new Error('Pagefind made no index.');
  try {
    const parts = splitIntoParts(notices);
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
    // The records of a small collection aren't bundled: each file has one record and is named after it.
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

/**
 * Environment variable for the number of tokens and positions in a chunk of Pagefind 1.6's index. Pagefind reads it
 * when its process starts.
 */
const PIECE_SIZE = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';
/**
 * A search loads the list of all chunks and some of the chunks. Both stay small if there are as many chunks as the
 * square root of the indexed length.
 */
const PIECE_SIZE_BY_ROOT = 1.5;
const SMALLEST_PIECE = 500;
/** Pagefind's default. */
const LARGEST_PIECE = 20_000;

function choosePieceSize(notices: readonly Notice[]): number {
  const characters = notices
    .flatMap(listRecords)
    .reduce((sum, { text, title }) => sum + text.length + (title?.length ?? 0), 0);
  const size = Math.round(PIECE_SIZE_BY_ROOT * Math.sqrt(characters));
  return Math.min(LARGEST_PIECE, Math.max(SMALLEST_PIECE, size));
}

/** Sets Pagefind's chunk size. @returns a function that restores the previous setting. */
function setPieceSize(size: number): () => void {
  const before = process.env[PIECE_SIZE];
  process.env[PIECE_SIZE] = String(size);
  return () => {
    if (before === undefined) Reflect.deleteProperty(process.env, PIECE_SIZE);
    else process.env[PIECE_SIZE] = before;
  };
}
