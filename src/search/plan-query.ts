import { fold } from '../text/fold.ts';
import type { Lexicon } from './lexicon.ts';
import { otherWritings } from './number-forms.ts';
import type { ParsedQuery } from './parse-query.ts';
import { ASKING } from './question-words.ts';

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

/** A part of the query set apart by white space counts more than a word that was cut from it. */
const PART_WORTH = 2;
/** The rarest so many words of a long query are searched; the others would hardly change what is found, and take time. */
const MAX_CONCEPTS = 12;
const MAX_PAIRS = 24;
const MAX_SEARCHED = 30;
const MAX_SYNONYMS = 6;
const LONGEST_WORD = 16;
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
    (pair) => !ASKING.has(pair) && !/[*?]/u.test(pair),
  );
  const words = unique(parts.flatMap((part) => [...cutWords(part, lexicon), ...(part.match(NUMBER) ?? [])]));
  const concept =
    (worth: number) =>
    (term: string): Concept => ({
      terms: [term, ...(understanding.synonyms ? listMeant(term, lexicon) : [])],
      // A word of four characters says three times what a pair does.
      worth: worth * ([...term].length - 1),
    });
  return [
    ...(planned.length > 1 ? limit(parts).map(concept(PART_WORTH)) : []),
    ...(understanding.words ? rarest(words, lexicon).map(concept(1)) : []),
    // Pairs of characters find what is no word, and words that are cut otherwise. A long query has words enough without.
    ...(pairs.length <= MAX_PAIRS || !understanding.words ? limit(pairs).map(concept(1)) : []),
  ].slice(0, MAX_SEARCHED);
}

/** What stands for a word where clauses are only to be related: whatever the list leads to. */
function listMeant(term: string, lexicon: Lexicon): string[] {
  const kin = Object.hasOwn(lexicon.kin, term) ? Object.values(lexicon.kin[term] ?? {}).flat() : [];
  return unique([...listOthers(term, lexicon), ...kin]).slice(0, MAX_SYNONYMS);
}

/** The words of the lexicon that a folded text is made of; what is in no word is passed over. */
export function cutWords(folded: string, lexicon: Lexicon): string[] {
  return segment(folded, lexicon).flatMap(({ text, isWord }) => (isWord && !ASKING.has(text) ? [text] : []));
}

/** The pairs of characters within words, and those that a character in no word is part of; not where two words only meet. */
function cutPairs(folded: string, lexicon: Lexicon): string[] {
  const pieces = segment(folded, lexicon);
  return pieces.flatMap(({ text, isWord }, at) => {
    if (ASKING.has(text)) return [];
    const characters = [...text];
    const inside = characters.slice(1).map((character, index) => `${characters[index]}${character}`);
    const next = pieces[at + 1];
    const meets = next && !ASKING.has(next.text) && !(isWord && next.isWord);
    return meets ? [...inside, `${characters.at(-1)}${[...next.text][0]}`] : inside;
  });
}

interface Piece {
  text: string;
  /** Whether it is a word; else a single character. */
  isWord: boolean;
}

/** What a character that is in no word costs, and a word beside how rare it is: the fewest pieces are the likeliest. */
const UNKNOWN_COST = 20;
const PIECE_COST = 8;

/** Cuts a folded text into the likeliest words: the path of least cost, where a rarer word costs more. */
function segment(folded: string, lexicon: Lexicon): Piece[] {
  const characters = [...folded];
  const best: { cost: number; pieces: Piece[] }[] = [{ cost: 0, pieces: [] }];
  for (let end = 1; end <= characters.length; end += 1) {
    let least = { cost: Infinity, from: end - 1, isWord: false };
    for (let from = Math.max(0, end - LONGEST_WORD); from < end; from += 1) {
      const cost = costOf(characters.slice(from, end).join(''), end - from, lexicon);
      const total = (best[from]?.cost ?? Infinity) + (cost ?? UNKNOWN_COST);
      if ((cost !== null || from === end - 1) && total < least.cost)
        least = { cost: total, from, isWord: cost !== null };
    }
    const text = characters.slice(least.from, end).join('');
    best.push({
      cost: least.cost,
      pieces: [...(best[least.from]?.pieces ?? []), { text, isWord: least.isWord }],
    });
  }
  return best.at(-1)?.pieces ?? [];
}

/** What a text costs as a word; null where it is none. */
function costOf(text: string, length: number, { words, synonyms, kin }: Lexicon): number | null {
  if (ASKING.has(text)) return PIECE_COST;
  if (length === 1) return null;
  if (!Object.hasOwn(words, text) && !Object.hasOwn(synonyms, text) && !Object.hasOwn(kin, text)) return null;
  return PIECE_COST + Math.log(1000 / (1 + Math.min(999, words[text] ?? 0)));
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
