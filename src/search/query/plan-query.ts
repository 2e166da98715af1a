import { fold } from '../../text/fold.ts';
import { cutPairs, cutWords } from '../index/cut-words.ts';
import type { Lexicon } from '../index/lexicon.ts';
import { otherWritings } from './number-forms.ts';
import type { ParsedQuery } from './parse-query.ts';
import { SAYING_LITTLE } from './question-words.ts';

/** What is asked of the index for a person's query. */
export interface QueryPlan {
  /** The query as one keyword, folded; empty where nothing was asked, or where it isn't one. */
  folded: string;
  /** What a clause has to say, each of them in some way; one term is the keyword itself. */
  terms: PlannedTerm[];
  /** Whether a clause that says every term as it was typed says the query, wherever they stand in it. */
  isSpaced: boolean;
  /** What a clause may not say, folded. */
  excluded: string[];
  /** What the terms are searched as well: other writings and synonyms, folded. */
  synonyms: string[];
  /** What a clause has to say to be related: parts of the query and its words. */
  concepts: Concept[];
}

/** A term of a query. */
export interface PlannedTerm {
  /** As it was typed, folded; several where they are alternatives. */
  typed: string[];
  /** Other writings of its numbers, and its synonyms. */
  others: string[];
}

/** A word of the query, or what stands for it. */
export interface Concept {
  /** The word as the query has it, folded, then its synonyms. */
  terms: string[];
  /** What saying it counts, beside its rarity. */
  worth: number;
}

/** How a query is understood; each can be switched off. */
export interface Understanding {
  synonyms: boolean;
  /** Words of the lexicon, which nodejieba cut; without them, the query's pairs of characters alone. */
  words: boolean;
}

/** The rarest so many words of a long query are searched; the others would hardly change what is found, and take time. */
const MAX_CONCEPTS = 12;
const MAX_PAIRS = 24;
const MAX_SYNONYMS = 6;
/** A number with what it counts says much. */
const NUMBER = /\d[\d.]*(?:%|[个所项门月日条届次人万名家类批级期台套间份元])?/gu;

/** Plans a parsed query by the words of the index. */
export function planQuery(
  { keyword, terms, excluded, isExact, isSpaced }: ParsedQuery,
  lexicon: Lexicon,
  understanding: Understanding = { synonyms: true, words: true },
): QueryPlan {
  const widens = understanding.synonyms && !isExact;
  const planned = terms.map((alternatives) => planTerm(alternatives.map(fold), lexicon, widens));
  const whole = fold(keyword ?? '');
  return {
    folded: whole,
    terms: planned,
    isSpaced,
    excluded: excluded.map(fold),
    synonyms: unique(planned.flatMap(({ others }) => others)),
    concepts: isExact ? [] : planConcepts(planned, lexicon, understanding),
  };
}

function planTerm(typed: string[], lexicon: Lexicon, widens: boolean): PlannedTerm {
  const others = widens ? unique(typed.flatMap((term) => listOthers(term, lexicon))) : [];
  return { typed, others: others.filter((term) => !typed.includes(term)) };
}

/** Other writings of a term, and its synonyms. */
function listOthers(term: string, { synonyms }: Lexicon): string[] {
  const listed = Object.hasOwn(synonyms, term) ? (synonyms[term] ?? []) : [];
  return unique([...otherWritings(term), ...listed]).slice(0, MAX_SYNONYMS);
}

function planConcepts(
  planned: readonly PlannedTerm[],
  lexicon: Lexicon,
  understanding: Understanding,
): Concept[] {
  const parts = unique(planned.flatMap(({ typed }) => typed));
  const pairs = unique(parts.flatMap((part) => cutPairs(part, lexicon))).filter(
    (pair) => !SAYING_LITTLE.has(pair) && !/[*?]/u.test(pair),
  );
  const words = unique(parts.flatMap((part) => [...cutWords(part, lexicon), ...(part.match(NUMBER) ?? [])]));
  const concept = (term: string): Concept => ({
    terms: [term, ...(understanding.synonyms ? listMeant(term, lexicon) : [])],
    // A word of four characters says three times what a pair does.
    worth: [...term].length - 1,
  });
  return [
    ...(planned.length > 1 ? limit(parts).map(concept) : []),
    ...(understanding.words ? rarest(words, lexicon).map(concept) : []),
    // Pairs of characters find what is no word, and words that are cut otherwise. A long query has words enough without.
    ...(pairs.length <= MAX_PAIRS || !understanding.words ? limit(pairs).map(concept) : []),
  ];
}

/** What stands for a word where clauses are only to be related: whatever the list leads to. */
function listMeant(term: string, lexicon: Lexicon): string[] {
  const kin = Object.hasOwn(lexicon.kin, term) ? Object.values(lexicon.kin[term] ?? {}).flat() : [];
  return unique([...listOthers(term, lexicon), ...kin]).slice(0, MAX_SYNONYMS);
}

function unique(terms: readonly string[]): string[] {
  return [...new Set(terms)];
}

function limit(terms: readonly string[]): string[] {
  return terms.slice(0, MAX_CONCEPTS);
}

function rarest(words: readonly string[], lexicon: Lexicon): string[] {
  const count = (word: string) => lexicon.words[word] ?? 0;
  return limit([...words].sort((a, b) => count(a) - count(b)));
}
