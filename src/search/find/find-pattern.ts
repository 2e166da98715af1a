import type { FindTerm, Occurrences, ReadPassage } from './find-occurrences.ts';
import { passageKey } from '../rank/hit.ts';

/** A wildcard inside a word: 智慧*园, 名?课堂. At a word's edge it says nothing, and is dropped. */
const WILDCARD = /(?<=[^*?])[*?]+(?=[^*?])/u;
/** What `*` stands for: none to so many characters. */
const MAX_GAP = 10;

/** Whether a folded term has a wildcard. */
export const isPattern = (term: string): boolean => WILDCARD.test(term);

/**
 * The passages that say a term with wildcards: of those that say each of its pieces, those whose text fits. Headings, which have
 * no text of their own, are left out.
 */
export async function findPattern(
  term: string,
  find: FindTerm,
  readPassage: ReadPassage,
): Promise<Occurrences[]> {
  const pieces = await Promise.all(cutPattern(term).map(find));
  const [first = [], ...others] = pieces.map((piece) => new Map(piece.map((one) => [passageKey(one), one])));
  const found: Occurrences[] = [];
  for (const [place, { notice, passage }] of first) {
    if (!others.every((places) => places.has(place))) continue;
    const text = (await readPassage(notice, passage)) ?? '';
    const offsets = [...text.matchAll(patternOf(term))].map(({ index }) => [...text.slice(0, index)].length);
    if (offsets[0] !== undefined) found.push({ notice, passage, count: offsets.length, first: offsets[0] });
  }
  return found;
}

/** What stands before, between and behind wildcards. */
export function cutPattern(term: string): string[] {
  return term.split(/[*?]+/u).filter((piece) => piece !== '');
}

/** How many characters stand between the pieces of a pattern. */
export function gapsOf(term: string): { least: number; most: number }[] {
  const inside = term.replace(/^[*?]+|[*?]+$/gu, '');
  return (inside.match(/[*?]+/gu) ?? []).map((signs) => {
    const least = signs.replaceAll('*', '').length;
    return { least, most: signs.includes('*') ? least + MAX_GAP : least };
  });
}

/** `?` is one character, `*` none to {@link MAX_GAP}. */
function patternOf(term: string): RegExp {
  const gaps = gapsOf(term).map(({ least, most }) => `.{${least},${most}}?`);
  const pieces = cutPattern(term).map((piece, at) => `${RegExp.escape(piece)}${gaps[at] ?? ''}`);
  return new RegExp(pieces.join(''), 'gu');
}

/** What a folded text says in the places that a pattern fits, each once. */
export function listSaid(term: string, folded: string): string[] {
  return [...new Set([...folded.matchAll(patternOf(term))].map(([said]) => said))];
}
