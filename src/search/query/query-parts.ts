import { fold } from '../../text/fold.ts';
import type { Lexicon } from '../index/lexicon.ts';
import type { Facet } from '../facets.ts';
import { EMPTY_QUOTES } from './clean-query.ts';

/** A part of a query that names a province or year and so acts as a filter. */
export interface TypedFilter {
  typed: string;
  facet: Extract<Facet, 'province' | 'year'>;
  value: string;
}

/** A part of a query with its role. */
export type Part =
  | { type: 'word' | 'exact' | 'excluded'; text: string }
  | { type: 'or' }
  | ({ type: 'filter' | 'filter-out' } & TypedFilter)
  | { type: 'notCollected'; text: string };

/** Parts separated by white space. A part in quotation marks may contain white space. */
const PARTS = /(?<![^\s])([-－]?)(?:["“”„「『]([^"“”„「」『』]+)["“”」』]|‘([^‘’]+)’)(?![^\s])|\S+/gu;
const OR = /^(?:or|\||｜|或|或者)$/iu;
const NOT = /^(?:not|非)$/iu;
const AND = /^(?:and|&|＆|\+|和|与|及|以及)$/iu;
const IS_HAN = /\p{Script=Han}/u;

/** Splits a query into parts, before names are recognized. */
export function listParts(text: string, lexicon: Lexicon): Part[] {
  return joinParts(readParts(text), lexicon);
}

function readParts(text: string): Part[] {
  const parts: Part[] = [];
  let isNegated = false;
  for (const [whole, sign, inQuotes, inSingle] of text.matchAll(PARTS)) {
    const quoted = inQuotes ?? inSingle;
    if (OR.test(whole)) parts.push({ type: 'or' });
    else if (NOT.test(whole)) isNegated = true;
    else if (!AND.test(whole) && !EMPTY_QUOTES.test(whole)) {
      const bare = quoted ?? whole.replace(/^[-－+＋](?=.)/u, '');
      const isExcluded =
        isNegated || (sign !== undefined && sign !== '') || (quoted === undefined && /^[-－]./u.test(whole));
      parts.push({ type: isExcluded ? 'excluded' : quoted === undefined ? 'word' : 'exact', text: bare });
      isNegated = false;
    }
  }
  // A query with nothing but exclusions would be empty, so its dashes are taken for signs at the edge.
  const hasTerms = parts.some(({ type }) => type === 'word' || type === 'exact');
  return hasTerms
    ? parts
    : parts.map((part) => (part.type === 'excluded' ? { ...part, type: 'word' } : part));
}

/**
 * Joins parts that are one term: a number and its unit (2024 年, 10 Mbps), single characters with spaces between (数
 * 字 校 园), and the words of a term in another language.
 */
function joinParts(parts: readonly Part[], lexicon: Lexicon): Part[] {
  const isSpaced =
    parts.length > 1 &&
    parts.every((part) => part.type === 'word' && [...part.text].length === 1 && IS_HAN.test(part.text));
  if (isSpaced)
    return [{ type: 'word', text: parts.map((part) => ('text' in part ? part.text : '')).join('') }];
  const joined: Part[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (before?.type === 'word' && part.type === 'word' && isOneTerm(before.text, part.text, lexicon, parts))
      joined[joined.length - 1] = { type: 'word', text: `${before.text} ${part.text}` };
    else joined.push(part);
  }
  return joined;
}

const NUMBER_ENDS = /[\d一二三四五六七八九十百千〇]$/u;
const UNIT_BEGINS =
  /^(?:[年月日号%％个所项门条届次人名家类批级章节期台间份元](?![\p{Script=Han}])|[年月日](?=\d)|月底|年底|年度$|[gmk]?b(?:it)?(?:ps|\/s)|[gm]$)/iu;

/**
 * Most parts of a query in which listed terms in another language are looked up. No such term has more words; a
 * longer query is a text.
 */
const MOST_LISTED_WORDS = 8;

function isOneTerm(before: string, text: string, lexicon: Lexicon, parts: readonly Part[]): boolean {
  if (NUMBER_ENDS.test(before) && UNIT_BEGINS.test(text)) return true;
  if (/\d\s*[年月]$/u.test(before) && /^\d{1,2}(?:[月日]|$)/u.test(text)) return true;
  if (IS_HAN.test(before + text) || parts.length > MOST_LISTED_WORDS) return false;
  // Join the words if a listed term begins with them and the query contains the whole of it.
  const latin = fold(parts.flatMap((part) => (part.type === 'word' ? [part.text] : [])).join(' '));
  const start = fold(`${before} ${text}`);
  return Object.keys(lexicon.synonyms).some((term) => term.startsWith(start) && latin.includes(term));
}
