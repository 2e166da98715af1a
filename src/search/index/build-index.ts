import type { Notice } from '../../model/notice.ts';
import { cardPath } from '../show/cards.ts';
import { placesPath, topicsPath, writePlaces, writeTopics } from './catalogue-parts.ts';
import { type CataloguedNotice, splitIntoParts } from './catalogue.ts';
import { makeCatalogue } from './make-catalogue.ts';
import { textPath } from '../find/clause-texts.ts';
import { listIds } from './facet-values.ts';
import { type IndexedNotice, indexNotice, type NoticeVocabulary } from './index-notice.ts';
import { type IndexFile, indexPairs } from './index-pairs.ts';
import { type LexiconVocabulary, makeLexicon } from './lexicon.ts';
import { listLikeCharacters } from '../query/like-characters.ts';
import { listCards, type NamedVocabulary } from '../show/list-cards.ts';
import { spellWords } from './spell-words.ts';
import { CHARACTERS, type ListedCharacters, listedTerms, listPath } from '../find/term-lists.ts';
import { writeTermLists } from './write-term-lists.ts';
import { writeTexts } from './write-texts.ts';

/** The parts of the vocabulary that the index is built from. */
export interface IndexVocabulary extends NoticeVocabulary, LexiconVocabulary {
  /** Entries with pages that a query may name. */
  named: NamedVocabulary;
  lookAlikes: readonly string[];
}

/**
 * Builds the search index. Pagefind gets one record per part of the catalogue, whose content is the tokens of all
 * passages of the part's notices in a row. Pagefind returns the positions of a query's tokens; the catalogue maps
 * these positions to clauses. (A record per notice would take Pagefind twice the memory.)
 * @param indexed returns the result of {@link indexNotice}, for example from a cache.
 * @throws if Pagefind refuses a record.
 */
export async function buildIndex(
  notices: readonly Notice[],
  vocabulary: IndexVocabulary,
  indexed: (notice: Notice) => IndexedNotice = (notice) => indexNotice(notice, vocabulary),
): Promise<IndexFile[]> {
  const { named, lookAlikes } = vocabulary;
  const entries: CataloguedNotice[] = [];
  const counts = new Map<string, number>();
  const texts: string[][] = [];
  const { files, partHashes } = await indexPairs(notices, (notice) => {
    const { entry, texts: ofNotice, words } = indexed(notice);
    entries.push(entry);
    texts.push(ofNotice);
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    return ofNotice;
  });
  const lexicon = makeLexicon(counts, vocabulary);
  const words = writeTermLists(entries, texts, listedTerms(lexicon));
  const listed = listCharacters(texts);
  const characters = writeTermLists(entries, texts, listed);
  const parts = { parts: partHashes, listStarts: words.starts };
  const catalogue = makeCatalogue(notices, entries, parts, listIds(vocabulary));
  return [
    ...files,
    jsonFile('catalogue.json', catalogue),
    ...words.files.map((lists, file) => jsonFile(listPath('words', file), lists)),
    ...characters.files.map((lists, file) => jsonFile(listPath('characters', file), lists)),
    jsonFile(CHARACTERS, {
      characters: listed.join(''),
      starts: characters.starts,
    } satisfies ListedCharacters),
    ...splitIntoParts(entries).flatMap((part, number) => [
      jsonFile(placesPath(number), writePlaces(part)),
      jsonFile(topicsPath(number), writeTopics(part)),
    ]),
    ...notices.flatMap((notice, number) => textFiles(notice, entries[number])),
    jsonFile('lexicon.json', lexicon),
    jsonFile('pinyin.json', spellWords(lexicon)),
    jsonFile('like-characters.json', listLikeCharacters(Object.keys(lexicon.words), lookAlikes)),
    ...listCards(notices, named).map((cards, number) => jsonFile(cardPath(number), cards)),
  ];
}

/** Lists the distinct characters of the texts, the most frequent first. */
function listCharacters(texts: readonly (readonly string[])[]): string[] {
  const counts = new Map<string, number>();
  for (const character of texts.flat().join('')) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([character]) => character);
}

function textFiles(notice: Notice, entry: CataloguedNotice | undefined): IndexFile[] {
  if (!entry) return [];
  const blocks = writeTexts(notice, entry.kinds, entry.lengths);
  return [...blocks].map(([number, block]) => jsonFile(textPath(notice.id, number), block));
}

function jsonFile(path: string, value: unknown): IndexFile {
  return { path, content: new TextEncoder().encode(JSON.stringify(value)) };
}
