import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';

import * as pagefind from 'pagefind';

import type { Notice } from '../model/notice.ts';
import type { SynonymGroup } from '../model/synonym.ts';
import { type CataloguedNotice, CHUNK_STARTS, inParts, makeCatalogue, partPath } from './catalogue.ts';
import { type IndexedNotice, indexNotice, type NoticeVocabulary } from './index-notice.ts';
import { makeLexicon } from './lexicon.ts';
import { listChunkStarts } from './list-chunk-starts.ts';
import { spellWords } from './spell-words.ts';
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

/** What of the vocabulary the index is made with. */
export interface IndexVocabulary extends NoticeVocabulary {
  policyTerms: readonly string[];
  synonyms: readonly SynonymGroup[];
}

/**
 * Builds the search index. Pagefind has one record for each part of the catalogue, whose content is the tokens of all passages
 * of its notices in a row. It tells at which places those of a query stand; the catalogue tells whose clauses' places those are. (A record for each notice would take Pagefind twice the memory.)
 * @param indexed gives what {@link indexNotice} does, from wherever it is kept.
 * @throws where Pagefind refuses a record.
 */
export async function buildIndex(
  notices: readonly Notice[],
  vocabulary: IndexVocabulary,
  indexed: (notice: Notice) => IndexedNotice = (notice) => indexNotice(notice, vocabulary),
): Promise<IndexFile[]> {
  const { themes, stages, policyTerms, synonyms } = vocabulary;
  const entries: CataloguedNotice[] = [];
  const counts = new Map<string, number>();
  // Texts are read once and dropped, so that memory holds those of one part.
  const { files, partHashes, chunkStarts } = await indexPairs(notices, (notice) => {
    const { entry, texts, words } = indexed(notice);
    entries.push(entry);
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    return texts;
  });
  const numbered = { themes: [...themes], stages: stages.map(({ id }) => id) };
  const { catalogue, parts } = makeCatalogue(notices, entries, partHashes, numbered);
  const lexicon = makeLexicon(counts, policyTerms, synonyms);
  return [
    ...files,
    jsonFile('catalogue.json', catalogue),
    ...parts.map((part, number) => jsonFile(partPath(number), part)),
    jsonFile(CHUNK_STARTS, chunkStarts),
    jsonFile('lexicon.json', lexicon),
    jsonFile('pinyin.json', spellWords(lexicon)),
  ];
}

function jsonFile(path: string, value: unknown): IndexFile {
  return { path, content: new TextEncoder().encode(JSON.stringify(value)) };
}

/** The files of Pagefind's index, its names for the records of the parts, and the tokens that its chunks begin with. */
async function indexPairs(
  notices: readonly Notice[],
  textsOf: (notice: Notice) => string[],
): Promise<{ files: IndexFile[]; partHashes: string[]; chunkStarts: string[] }> {
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
      chunkStarts: files
        .filter(({ path }) => path.endsWith('.pf_meta'))
        .flatMap(({ content }) => listChunkStarts(content)),
    };
  } finally {
    await index.deleteIndex();
    await pagefind.close();
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
