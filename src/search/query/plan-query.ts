import { fold } from '../../text/fold.ts';
import { cutPairs, cutWords } from '../index/cut-words.ts';
import type { Lexicon } from '../index/lexicon.ts';
import { otherForms } from './number-forms.ts';
import type { ParsedQuery } from './parse-query.ts';
import { STOP_WORDS } from './question-words.ts';

/** What to look up in the index for a query. */
export interface QueryPlan {
  /** The query as one folded keyword; empty if the query is empty or isn't a single keyword. */
  folded: string;
  /** The terms that a clause has to contain in some form. A single term is the keyword itself. */
  terms: PlannedTerm[];
  /** Whether a clause with every term as typed counts as containing the query, wherever the terms are. */
  isSpaced: boolean;
  /** Folded terms that a clause must not contain. */
  excluded: string[];
  /** Other forms and synonyms of the terms that are searched as well, folded. */
  synonyms: string[];
  /** What a clause has to contain to be related: parts of the query and its words. */
  concepts: Concept[];
}

/** A term of a query. */
export interface PlannedTerm {
  /** The term as typed, folded; several if there are alternatives. */
  typed: string[];
  /** Other forms of its numbers, and its synonyms. */
  others: string[];
}

/** A word of the query with its substitutes. */
export interface Concept {
  /** The folded word of the query, then its synonyms. */
  terms: string[];
  /** Weight of the concept, multiplied by its rarity. */
  weight: number;
}

/** Options of query planning. */
export interface PlanOptions {
  synonyms: boolean;
  /**
   * Whether to use the words of the lexicon, which nodejieba segmented. Without them, only the query's character
   * pairs are used.
   */
  words: boolean;
}

/**
 * Limits for a long query, of which only the rarest words are searched. The others would hardly change the result and
 * take time.
 */
const MAX_CONCEPTS = 12;
const MAX_PAIRS = 24;
const MAX_SYNONYMS = 6;
/** A number with its measure word, which is a significant word of a query. */
const NUMBER = /\d[\d.]*(?:%|[个所项门月日条届次人万名家类批级期台套间份元])?/gu;

/** Plans a parsed query with the words of the lexicon. */
export function planQuery(
  { keyword, terms, excluded, isExact, isSpaced }: ParsedQuery,
  lexicon: Lexicon,
  options: PlanOptions = { synonyms: true, words: true },
): QueryPlan {
  const usesSynonyms = options.synonyms && !isExact;
  const planned = terms.map((alternatives) => planTerm(alternatives.map(fold), lexicon, usesSynonyms));
  const whole = fold(keyword ?? '');
  return {
    folded: whole,
    terms: planned,
    isSpaced,
    excluded: excluded.map(fold),
    synonyms: unique(planned.flatMap(({ others }) => others)),
    concepts: isExact ? [] : planConcepts(planned, lexicon, options),
  };
}

function planTerm(typed: string[], lexicon: Lexicon, usesSynonyms: boolean): PlannedTerm {
  const others = usesSynonyms ? unique(typed.flatMap((term) => listOthers(term, lexicon))) : [];
  return { typed, others: others.filter((term) => !typed.includes(term)) };
}

/** Lists other forms of a term, and its synonyms. */
function listOthers(term: string, { synonyms }: Lexicon): string[] {
  const listed = Object.hasOwn(synonyms, term) ? (synonyms[term] ?? []) : [];
  return unique([...otherForms(term), ...listed]).slice(0, MAX_SYNONYMS);
}

function planConcepts(planned: readonly PlannedTerm[], lexicon: Lexicon, options: PlanOptions): Concept[] {
  const parts = unique(planned.flatMap(({ typed }) => typed));
  const pairs = unique(parts.flatMap((part) => cutPairs(part, lexicon))).filter(
    (pair) => !STOP_WORDS.has(pair) && !/[*?]/u.test(pair),
  );
  const words = unique(parts.flatMap((part) => [...cutWords(part, lexicon), ...(part.match(NUMBER) ?? [])]));
  const concept = (term: string): Concept => ({
    terms: [term, ...(options.synonyms ? listMeant(term, lexicon) : [])],
    // A word of four characters counts three times as much as a pair.
    weight: [...term].length - 1,
  });
  return [
    ...(planned.length > 1 ? limit(parts).map(concept) : []),
    ...(options.words ? rarest(words, lexicon).map(concept) : []),
    // Pairs of characters find words that aren't in the lexicon or are segmented differently. A long query has enough
    // words without them.
    ...(pairs.length <= MAX_PAIRS || !options.words ? limit(pairs).map(concept) : []),
  ];
}

/** Lists the substitutes of a word in the search for related clauses: synonyms and all other related terms. */
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
