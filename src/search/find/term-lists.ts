import type { Occurrences } from './find-occurrences.ts';
import type { Lexicon } from '../index/lexicon.ts';
import type { LoadJson, OpenCatalogue } from './open-catalogue.ts';
import { BEGINNING } from '../rank/score.ts';

/**
 * Precomputed posting lists of frequent terms: the words of the lexicon, and single characters. For a frequent pair
 * such as 教育, which is in almost every clause several times, Pagefind would have to return every position; a list
 * has one entry per passage, with what ranks it. A term's list has two strings per part of the catalogue, with one
 * character per entry in each:
 *
 * - the distance in passages from the previous entry;
 * - how often the passage contains the term, and where first: see {@link offsetOf}.
 */
export type TermList = string[];

export type ListKind = 'words' | 'characters';
/** File of the characters that have lists, in the order of their lists. Loaded when a single character is searched. */
export const CHARACTERS = 'lists/characters.json';
export interface ListedCharacters {
  characters: string;
  starts: number[];
}

export const listPath = (kind: ListKind, file: number) => `lists/${kind}-${file}.json`;

/** Number of distinct classes of the first occurrence's position, as far as the score depends on it. */
export const PLACE_CLASSES = 4;

/**
 * Returns an offset that scores like any of its class: 0 in the title, 1 across the title's end, 2 after the title
 * but near the beginning, 3 further on.
 */
export function offsetOf(place: number, titleLength: number): number {
  return [0, titleLength - 1, titleLength, Math.max(titleLength, BEGINNING)][place] ?? 0;
}

/** Surrogate code points aren't characters, so the encoding skips them. */
export const SURROGATES = 0xd800;
export const AFTER_SURROGATES = 0x800;

function readNumber(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < SURROGATES ? code : code - AFTER_SURROGATES;
}

/** Offset that keeps encoded numbers clear of control characters, which take six bytes each in JSON. */
export const FIRST = 0x20;

/** An entry of a list. The passage is numbered within its part. */
export interface ListEntry {
  passage: number;
  count: number;
  place: number;
}

/** Decodes one part of a list. */
export function readList(list: TermList, part: number): ListEntry[] {
  const details = [...(list[2 * part + 1] ?? '')];
  let passage = -1;
  return Array.from(list[2 * part] ?? '', (gap, at) => {
    passage += readNumber(gap) - FIRST + 1;
    const detail = readNumber(details[at] ?? '') - FIRST;
    return { passage, count: Math.floor(detail / PLACE_CLASSES), place: detail % PLACE_CLASSES };
  });
}

/** Returns the number of the file that has a term, by the term's number. */
export function fileOf(starts: readonly number[], term: number): number {
  return starts.findLastIndex((start) => start <= term);
}

/** Returns the occurrences of a term that has a precomputed list; else null. */
export type FindListed = (term: string) => Promise<Occurrences[] | null>;

/**
 * Lists the terms of two characters or more that have lists, in the order of their lists: the words, and the synonyms
 * that aren't words.
 */
export function listedTerms({ words, synonyms }: Lexicon): string[] {
  const all = [...Object.keys(words), ...Object.keys(synonyms), ...Object.values(synonyms).flat()];
  return [...new Set(all)].filter((term) => [...term].length > 1);
}

/** Opens the precomputed lists. @param load must cache what it has loaded. */
export function openTermLists(load: LoadJson, catalogue: OpenCatalogue, lexicon: Lexicon): FindListed {
  const numbers = new Map(listedTerms(lexicon).map((term, number) => [term, number]));
  const findCharacter = async (character: string) => {
    const { characters, starts } = (await load(CHARACTERS)) as ListedCharacters;
    const number = [...characters].indexOf(character);
    return number < 0
      ? []
      : loadList(load, catalogue, listPath('characters', fileOf(starts, number)), character, true);
  };
  return async (term) => {
    if ([...term].length === 1) return findCharacter(term);
    const number = numbers.get(term);
    if (number === undefined) return null;
    const occurs = Object.hasOwn(lexicon.words, term);
    return loadList(load, catalogue, listPath('words', fileOf(catalogue.listStarts, number)), term, occurs);
  };
}

/**
 * Loads the list of a term.
 * @param occurs whether some passage contains the term, so that its list can't be empty.
 * @throws if the file isn't of this collection.
 */
async function loadList(
  load: LoadJson,
  catalogue: OpenCatalogue,
  path: string,
  term: string,
  occurs: boolean,
): Promise<Occurrences[]> {
  const lists = (await load(path)) as Record<string, TermList>;
  const list = Object.hasOwn(lists, term) ? (lists[term] ?? []) : [];
  if (occurs && list.length === 0) throw new Error(`${path} lacks the list of ${term}`);
  const parts = await Promise.all(catalogue.parts.map((_, part) => openPart(catalogue, list, part)));
  return parts.flat();
}

async function openPart(catalogue: OpenCatalogue, list: TermList, part: number): Promise<Occurrences[]> {
  const entries = readList(list, part);
  if (entries.length === 0) return [];
  const layout = await catalogue.layout(part);
  return entries.map(({ passage: at, count, place }) => {
    const [notice, passage] = [layout.notices[at], layout.passages[at]];
    if (notice === undefined || passage === undefined)
      throw new Error(`A list has passage ${at} of part ${part}, which the catalogue lacks`);
    return { notice, passage, count, first: offsetOf(place, layout.titles[at] ?? 0) };
  });
}
