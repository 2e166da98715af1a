import type { FindTerm, Occurrences, ReadPassage } from './find-occurrences.ts';
import { passageKey } from '../rank/hit.ts';

/** A wildcard inside a word: 智慧*园, 名?课堂. At the edge of a word it has no effect and is dropped. */
const WILDCARD = /(?<=[^*?])[*?]+(?=[^*?])/u;
/** Most characters that `*` may match. */
const MAX_GAP = 10;

/** Whether a folded term has a wildcard inside. */
export const isPattern = (term: string): boolean => WILDCARD.test(term);

/**
 * Finds the passages that match a term with wildcards: of those that contain each of its pieces, those whose text
 * fits. Headings, which have no text of their own, are left out.
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

/** Splits a pattern into the pieces before, between and after its wildcards. */
export function cutPattern(term: string): string[] {
  return term.split(/[*?]+/u).filter((piece) => piece !== '');
}

/** Returns how many characters may be between the pieces of a pattern, gap by gap. */
export function gapsOf(term: string): { least: number; most: number }[] {
  const inside = term.replace(/^[*?]+|[*?]+$/gu, '');
  return (inside.match(/[*?]+/gu) ?? []).map((signs) => {
    const least = signs.replaceAll('*', '').length;
    return { least, most: signs.includes('*') ? least + MAX_GAP : least };
  });
}

/** `?` matches one character, `*` none to {@link MAX_GAP}. */
function patternOf(term: string): RegExp {
  const gaps = gapsOf(term).map(({ least, most }) => `.{${least},${most}}?`);
  const pieces = cutPattern(term).map((piece, at) => `${RegExp.escape(piece)}${gaps[at] ?? ''}`);
  return new RegExp(pieces.join(''), 'gu');
}

/** Lists the distinct strings in a folded text that match a pattern. */
export function listMatches(term: string, folded: string): string[] {
  return [...new Set([...folded.matchAll(patternOf(term))].map(([match]) => match))];
}
