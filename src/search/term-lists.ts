import { BEGINNING } from './score.ts';

/**
 * Ready lists of where frequent terms stand: words of the lexicon, and single characters. Pagefind would have to be asked for
 * all places of a frequent pair, 教育 say, which is in almost every clause several times; a list has one entry a passage, with
 * what ranks it. A term's list has two strings a part of the catalogue, one character an entry in each:
 *
 * - how many passages of the part it is behind the entry before;
 * - how often the passage says it, and where first: see {@link offsetOf}.
 */
export type TermList = string[];

export type ListKind = 'words' | 'characters';
/** The characters that have lists, in their order: read where a single character is searched. */
export const CHARACTERS = 'lists/characters.json';
export interface ListedCharacters {
  characters: string;
  starts: number[];
}

export const listPath = (kind: ListKind, file: number) => `lists/${kind}-${file}.json`;

/** Where a passage says a term first, as far as its score depends on it. */
export const PLACES = 4;

/** An offset that scores as those of a place do: 0 in the title, 1 over the title's end, 2 at the beginning behind it, 3 further on. */
export function offsetOf(place: number, titleLength: number): number {
  return [0, titleLength - 1, titleLength, Math.max(titleLength, BEGINNING)][place] ?? 0;
}

/** The code points of surrogates are no characters. */
export const SURROGATES = 0xd800;
export const AFTER_SURROGATES = 0x800;

function readNumber(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < SURROGATES ? code : code - AFTER_SURROGATES;
}

/** Control characters take six bytes in JSON. */
export const FIRST = 0x20;

/** An entry of a list: a passage by its number in the part. */
export interface ListEntry {
  passage: number;
  count: number;
  place: number;
}

/** Reads a part of a list. */
export function readList(list: TermList, part: number): ListEntry[] {
  const hows = [...(list[2 * part + 1] ?? '')];
  let passage = -1;
  return Array.from(list[2 * part] ?? '', (gap, at) => {
    passage += readNumber(gap) - FIRST + 1;
    const how = readNumber(hows[at] ?? '') - FIRST;
    return { passage, count: Math.floor(how / PLACES), place: how % PLACES };
  });
}

/** The number of the file that has a term, by the term's number. */
export function fileOf(starts: readonly number[], term: number): number {
  return starts.findLastIndex((start) => start <= term);
}
