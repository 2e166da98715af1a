import type { SynonymGroup } from '../model/synonym.ts';
import { fold } from '../text/fold.ts';
import { searchedText } from '../text/searched-text.ts';
import type { Segment } from '../text/segment.ts';
import type { Passage } from './passages.ts';

/** What the browser knows of words: to cut a question into them, to weigh and to suggest them. `lexicon.json`. */
export interface Lexicon {
  /** Each word, folded, with the number of passages it stands in as a word. */
  words: Record<string, number>;
  /** For a word or abbreviation, folded, what is searched with it. */
  synonyms: Record<string, string[]>;
}

/** So many words, the policy terms and the most frequent others: what every search loads stays small. */
const MAX_WORDS = 6000;
/** Words are of letters and digits, at least one a letter, and of two characters at least. */
const IS_WORD = /^(?=.*\p{L})[\p{L}\p{N}.+-]{2,}$/u;

/** How many passages each word stands in. */
export type WordCounts = ReadonlyMap<string, number>;

/** The words of a passage, folded, each once. */
export function listWords(passage: Passage, segment: Segment): string[] {
  const text = passage.type === 'record' ? searchedText(passage.record) : passage.text;
  return [...new Set([...new Set(segment(text))].map(fold))].filter((word) => IS_WORD.test(word));
}

/** The lexicon of a collection's words; `policyTerms` are kept however rare, those that occur. */
export function makeLexicon(
  counts: WordCounts,
  policyTerms: readonly string[],
  synonyms: readonly SynonymGroup[],
): Lexicon {
  const terms = new Set(policyTerms.map(fold));
  const chosen = [...withNested(counts, terms)]
    .sort(([a, n], [b, m]) => Number(terms.has(b)) - Number(terms.has(a)) || m - n || (a < b ? -1 : 1))
    .slice(0, MAX_WORDS)
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return { words: Object.fromEntries(chosen), synonyms: listSynonyms(synonyms) };
}

/** A term inside a longer word, 等级保护 in 网络安全等级保护, is said where that is. */
function withNested(counts: WordCounts, terms: ReadonlySet<string>): WordCounts {
  const all = new Map(counts);
  for (const [word, count] of counts)
    for (const term of substrings(word))
      if (term !== word && terms.has(term)) all.set(term, (all.get(term) ?? 0) + count);
  return all;
}

function substrings(word: string): Set<string> {
  const found = new Set<string>();
  for (let start = 0; start < word.length; start += 1)
    for (let end = start + 2; end <= word.length; end += 1) found.add(word.slice(start, end));
  return found;
}

/**
 * What is searched with each term: the others of its group or the words it stands on the left of, and the groups of these.
 * One step: what these words stand on the left of isn't followed.
 */
function listSynonyms(entries: readonly SynonymGroup[]): Record<string, string[]> {
  const synonyms = new Map<string, Set<string>>();
  const add = (term: string, others: readonly string[]) => {
    const known = synonyms.get(term) ?? new Set<string>();
    for (const other of others) if (other !== term) known.add(other);
    synonyms.set(term, known);
  };
  const groups = entries.flatMap((entry) => ('terms' in entry ? [entry.terms.map(fold)] : []));
  for (const group of groups) for (const term of group) add(term, group);
  const groupOf = new Map(groups.flatMap((group) => group.map((term) => [term, group] as const)));
  for (const entry of entries) {
    if ('terms' in entry) continue;
    const meant = entry.to.map(fold).flatMap((term) => groupOf.get(term) ?? [term]);
    for (const term of entry.from.map(fold)) add(term, [...entry.to.map(fold), ...meant]);
  }
  return Object.fromEntries([...synonyms].map(([term, others]) => [term, [...others]]));
}
