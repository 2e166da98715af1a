import { fold } from '../text/fold.ts';
import type { Lexicon } from './lexicon.ts';

/** What is asked of the index for a person's query. */
export interface QueryPlan {
  /** The query folded; empty where nothing was asked. */
  folded: string;
  /** What the whole query is searched as well, folded: its synonyms. */
  synonyms: string[];
  /** What a clause has to say to be related: parts of the query and its words. */
  concepts: Concept[];
}

/** A word of the query, or what stands for it. */
export interface Concept {
  /** The word as the query has it, folded, then its synonyms. */
  terms: string[];
  /** What saying it counts, beside its rarity. */
  worth: number;
  /** Whether white space sets it apart in the query. */
  isPart: boolean;
}

/** How a query is understood; each can be switched off. */
export interface Understanding {
  synonyms: boolean;
  /** Words of the lexicon, which nodejieba cut; without them, the query's pairs of characters alone. */
  words: boolean;
}

/** Quotation marks around a whole query ask for what a query means here anyway: these words, one after the other. */
const QUOTED = /^["“”](.+)["“”]$/u;
/** A part of the query set apart by white space counts more than a word that was cut from it. */
const PART_WORTH = 2;
/** The rarest so many words of a long query are searched; the others would hardly change what is found, and take time. */
const MAX_CONCEPTS = 12;
const MAX_PAIRS = 24;
const MAX_SEARCHED = 30;
const MAX_SYNONYMS = 6;
const LONGEST_WORD = 16;
/** Words that ask, and say nothing of what is asked for. */
const ASKING = new Set(
  '怎么 怎样 怎么办 如何 什么 什么样 哪些 哪里 哪个 哪儿 谁 为什么 是否 能否 可以 有没有 多少 几个 何时 什么时候 应该 需要 关于 以及 我们 我 吗 呢 的 了 在 和 与 是 有 要 把 被 对 从 到 向 用'.split(
    ' ',
  ),
);

/** Plans a query by the words of the index. */
export function planQuery(
  query: string,
  lexicon: Lexicon,
  understanding: Understanding = { synonyms: true, words: true },
): QueryPlan {
  const folded = fold(query.trim().replace(QUOTED, '$1'));
  const synonymsOf = (term: string) =>
    understanding.synonyms && Object.hasOwn(lexicon.synonyms, term)
      ? (lexicon.synonyms[term] ?? []).slice(0, MAX_SYNONYMS)
      : [];
  const parts = query.trim().split(/\s+/u).map(fold).filter(Boolean);
  const pairs = unique(parts.flatMap(cutPairs)).filter((pair) => !ASKING.has(pair));
  const words = unique(parts.flatMap((part) => cutWords(part, lexicon)));
  const concept =
    (worth: number, isPart = false) =>
    (term: string): Concept => ({
      terms: [term, ...synonymsOf(term)],
      isPart,
      // A word of four characters says three times what a pair does.
      worth: worth * ([...term].length - 1),
    });
  return {
    folded,
    synonyms: synonymsOf(folded),
    // Pairs of characters find what is no word, and words that are cut otherwise. A long query has words enough without.
    concepts: [
      ...(parts.length > 1 ? limit(unique(parts)).map(concept(PART_WORTH, true)) : []),
      ...(understanding.words ? rarest(words, lexicon).map(concept(1)) : []),
      ...(pairs.length <= MAX_PAIRS || !understanding.words ? limit(pairs).map(concept(1)) : []),
    ].slice(0, MAX_SEARCHED),
  };
}

/** The words of the lexicon that a folded text is made of, the longest first at each place; what is in no word is passed over. */
export function cutWords(folded: string, { words, synonyms }: Lexicon): string[] {
  const isWord = (word: string) =>
    ASKING.has(word) || Object.hasOwn(words, word) || Object.hasOwn(synonyms, word);
  const characters = [...folded];
  const found: string[] = [];
  for (let at = 0; at < characters.length;) {
    let length = Math.min(LONGEST_WORD, characters.length - at);
    while (length > 1 && !isWord(characters.slice(at, at + length).join(''))) length -= 1;
    if (length > 1) found.push(characters.slice(at, at + length).join(''));
    at += length;
  }
  return found.filter((word) => !ASKING.has(word));
}

/** Every pair of characters. */
function cutPairs(folded: string): string[] {
  const characters = [...folded];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
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
