import { createTrie, listMatches, type TermTrie } from '../../text/term-trie.ts';
import { type CataloguedNotice, splitIntoParts } from './catalogue.ts';
import { BEGINNING } from '../rank/score.ts';
import { AFTER_SURROGATES, FIRST, PLACE_CLASSES, SURROGATES, type TermList } from '../find/term-lists.ts';

/** The lists of one kind of term: `lists/<kind>-<file>.json`, each file for the terms from one number on. */
export interface TermLists {
  /** For each file, the number of its first term. */
  starts: number[];
  files: Record<string, TermList>[];
}

/**
 * Bounds of a file's approximate size in characters, and the number of files to aim for between these bounds. A file
 * is larger if a single list is. If all lists are short, there are only a few files.
 */
const SHORTEST_FILE = 500;
const LONGEST_FILE = 6000;
const FILES = 500;
const SURROGATE = /[\ud800-\udfff]/;

/** Classifies the position of a term's first occurrence, as far as the score depends on it. */
function placeOf(first: number, length: number, titleLength: number): number {
  if (first < titleLength) return first + length <= titleLength ? 0 : 1;
  return first < BEGINNING ? 2 : 3;
}

function writeNumber(number: number): string {
  return String.fromCodePoint(number < SURROGATES ? number : number + AFTER_SURROGATES);
}

/**
 * Builds the lists of terms.
 * @param texts of each notice's passages, folded.
 * @param terms in the order of their lists, each once.
 */
export function writeTermLists(
  entries: readonly Pick<CataloguedNotice, 'titles'>[],
  texts: readonly (readonly string[])[],
  terms: readonly string[],
): TermLists {
  const lists = new Map(terms.map((term) => [term, [] as TermList]));
  const trie = createTrie(terms);
  const parts = splitIntoParts(
    entries.map((entry, notice) => ({ titles: entry.titles, texts: texts[notice] ?? [] })),
  );
  for (const [part, notices] of parts.entries()) {
    const last = new Map<string, number>();
    let passage = 0;
    for (const notice of notices)
      for (const [at, text] of notice.texts.entries()) {
        for (const [term, { count, first }] of countTerms(text, trie)) {
          const list = lists.get(term) ?? [];
          while (list.length < 2 * part + 2) list.push('');
          const place = placeOf(first, [...term].length, notice.titles[at] ?? 0);
          list[2 * part] += writeNumber(FIRST + passage - (last.get(term) ?? -1) - 1);
          list[2 * part + 1] += writeNumber(FIRST + count * PLACE_CLASSES + place);
          last.set(term, passage);
        }
        passage += 1;
      }
  }
  return inFiles(lists);
}

/** Finds the terms in a text: how often each occurs, and its first offset in characters. */
function countTerms(text: string, trie: TermTrie): Map<string, { count: number; first: number }> {
  const found = new Map<string, { count: number; first: number }>();
  // Almost no text has characters of two UTF-16 units.
  const offsetOf = SURROGATE.test(text)
    ? (start: number) => [...text.slice(0, start)].length
    : (start: number) => start;
  for (const { term, start } of listMatches(text, trie)) {
    const entry = found.get(term);
    if (entry) entry.count += 1;
    else found.set(term, { count: 1, first: offsetOf(start) });
  }
  return found;
}

/** Distributes lists over files in order. */
function inFiles(lists: ReadonlyMap<string, TermList>): TermLists {
  const sizeOf = (term: string, list: TermList) =>
    list.reduce((sum, { length }) => sum + length, term.length);
  const total = [...lists].reduce((sum, [term, list]) => sum + sizeOf(term, list), 0);
  const most = Math.min(LONGEST_FILE, Math.max(SHORTEST_FILE, total / FILES));
  const starts: number[] = [];
  const files: Record<string, TermList>[] = [];
  let length = Infinity;
  for (const [number, [term, list]] of [...lists].entries()) {
    const size = sizeOf(term, list);
    if (length + size > most) {
      starts.push(number);
      files.push({});
      length = 0;
    }
    length += size;
    const file = files.at(-1);
    if (file && list.length > 0) file[term] = list;
  }
  return { starts, files };
}
