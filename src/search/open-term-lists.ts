import type { Occurrences } from './find-occurrences.ts';
import type { Lexicon } from './lexicon.ts';
import type { LoadJson, OpenCatalogue } from './open-catalogue.ts';
import {
  CHARACTERS,
  fileOf,
  type ListedCharacters,
  listPath,
  offsetOf,
  readList,
  type TermList,
} from './term-lists.ts';

/** Gives where a term stands where it has a ready list; else null. */
export type FindListed = (term: string) => Promise<Occurrences[] | null>;

/** The terms of two characters or more that have lists, in their order: the words, and the synonyms that are none of them. */
export function listedTerms({ words, synonyms }: Lexicon): string[] {
  const all = [...Object.keys(words), ...Object.keys(synonyms), ...Object.values(synonyms).flat()];
  return [...new Set(all)].filter((term) => [...term].length > 1);
}

/** Opens the ready lists. @param load remembers what it has loaded. */
export function openTermLists(load: LoadJson, catalogue: OpenCatalogue, lexicon: Lexicon): FindListed {
  const numbers = new Map(listedTerms(lexicon).map((term, number) => [term, number]));
  const findCharacter = async (character: string) => {
    const { characters, starts } = (await load(CHARACTERS)) as ListedCharacters;
    const number = [...characters].indexOf(character);
    return number < 0
      ? []
      : loadList(load, catalogue, listPath('characters', fileOf(starts, number)), character);
  };
  return async (term) => {
    if ([...term].length === 1) return findCharacter(term);
    const number = numbers.get(term);
    if (number === undefined) return null;
    return loadList(load, catalogue, listPath('words', fileOf(catalogue.listStarts, number)), term);
  };
}

async function loadList(
  load: LoadJson,
  catalogue: OpenCatalogue,
  path: string,
  term: string,
): Promise<Occurrences[]> {
  const lists = (await load(path)) as Record<string, TermList>;
  const list = Object.hasOwn(lists, term) ? (lists[term] ?? []) : [];
  const parts = await Promise.all(catalogue.parts.map((_, part) => openPart(catalogue, list, part)));
  return parts.flat();
}

async function openPart(catalogue: OpenCatalogue, list: TermList, part: number): Promise<Occurrences[]> {
  const entries = readList(list, part);
  if (entries.length === 0) return [];
  const places = await catalogue.places(part);
  return entries.map(({ passage: at, count, place }) => ({
    notice: places.notices[at] ?? 0,
    passage: places.passages[at] ?? 0,
    count,
    first: offsetOf(place, places.titles[at] ?? 0),
  }));
}
