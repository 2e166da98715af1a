import { fold } from './fold.ts';
import { characterTokens, pairTokens, titleTokens, wordTokens } from './tokens.ts';

/** What is asked of the index for a person's query. */
export interface QueryPlan {
  /** The query folded; empty where nothing was asked. */
  folded: string;
  /** Search terms for Pagefind that the literal hits, and only they, satisfy. */
  membership: string;
  /** Search terms by which Pagefind orders them. */
  relevance: string;
  /** Search terms that the titles satisfy in which the query stands; null for a single character. */
  inTitle: string | null;
  /** The same as `membership` for each part of a query with white space in it; empty for a query in one piece. */
  parts: string[];
  /** The query's words, each with its search term, for what is related; the rarer a word, the more it weighs. */
  words: { word: string; term: string; records: number }[];
}

/** Quotation marks around a whole query ask for what a query means here anyway: these words, one after the other. */
const QUOTED = /^["“”](.+)["“”]$/u;

/** Plans a query. `words` is the word list of the index, or empty where nothing related is wanted. */
export function planQuery(query: string, words: Readonly<Record<string, number>>): QueryPlan {
  const folded = fold(query.trim().replace(QUOTED, '$1'));
  const pairs = pairTokens(folded);
  const parts = query.trim().split(/\s+/u).map(fold);
  return {
    folded,
    membership: membership(folded),
    relevance: pairs.length > 0 ? pairs.join(' ') : membership(folded),
    inTitle: pairs.length > 0 ? phrase(titleTokens(folded)) : null,
    parts: parts.length > 1 ? parts.map(membership) : [],
    words: parts
      .flatMap((part) => cutWords(part, words))
      .filter((word, index, all) => all.indexOf(word) === index)
      .map((word) => ({ word, term: wordTokens([word]).join(''), records: words[word] ?? 0 })),
  };
}

/** Search terms that exactly the texts satisfy which contain a folded text. */
function membership(folded: string): string {
  const pairs = pairTokens(folded);
  return pairs.length > 0 ? phrase(pairs) : characterTokens(folded).join('');
}

function phrase(tokens: readonly string[]): string {
  return `"${tokens.join(' ')}"`;
}

const LONGEST_WORD = 16;

/** The words of the list that a folded text is made of, the longest first at each place; what is in no word is passed over. */
export function cutWords(folded: string, words: Readonly<Record<string, number>>): string[] {
  const characters = [...folded];
  const found: string[] = [];
  for (let at = 0; at < characters.length;) {
    let length = Math.min(LONGEST_WORD, characters.length - at);
    while (length > 1 && !Object.hasOwn(words, characters.slice(at, at + length).join(''))) length -= 1;
    if (length > 1) found.push(characters.slice(at, at + length).join(''));
    at += length;
  }
  return found;
}
