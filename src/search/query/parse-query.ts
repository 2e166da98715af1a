import { fold } from '../../text/fold.ts';
import type { Facet } from '../show/facets.ts';
import type { Lexicon } from '../index/lexicon.ts';
import { DOC_NUMBER } from './number-forms.ts';
import { ASKING } from './question-words.ts';

/** What a person typed, read by the rules of the query language; see docs/search.md. */
export interface ParsedQuery {
  /** The query as one keyword, as it was typed; null where it has operators or parts that became filters. */
  keyword: string | null;
  /** What a clause has to say, all of them; of each, one of the alternatives (OR). */
  terms: string[][];
  /** Whether white space sets the terms apart. Where 、 or ， does, they may be one phrase: a clause that has them apart doesn't say it. */
  isSpaced: boolean;
  /** Terms within quotation marks are only themselves: no synonyms, no other writings. */
  isExact: boolean;
  /** What a clause may not say. */
  excluded: string[];
  /** Parts that became filters, and those that filter out. */
  filters: TypedFilter[];
  filteredOut: TypedFilter[];
  /** Names of provinces of which the collection has nothing. */
  unheld: string[];
  /** The whole query, to look up names of pages. */
  text: string;
}

/** A part of a query that names a province or year, and so filters. */
export interface TypedFilter {
  typed: string;
  facet: Extract<Facet, 'province' | 'year'>;
  value: string;
}

/** What of the collection tells a name from a word. */
export interface KnownNames {
  lexicon: Lexicon;
  /** Ids of the provinces and years of which there are notices. */
  provinces: ReadonlySet<string>;
  years: ReadonlySet<string>;
}

type Part =
  | { type: 'word' | 'exact' | 'excluded'; text: string }
  | { type: 'or' }
  | ({ type: 'filter' | 'filter-out' } & TypedFilter)
  | { type: 'unheld'; text: string };

/** Parts set apart by white space; one within quotation marks may hold white space itself. */
const PARTS = /(?<![^\s])([-－]?)["“”„「『]([^"“”„「」『』]+)["“”」』](?![^\s])|\S+/gu;
/** Signs that set terms apart as well, but for the comma of 1,200. */
const SEPARATORS = /[、，;；]|,(?!\d)/u;
const OR = /^(?:or|\||｜|或|或者)$/iu;
const NOT = /^(?:not|非)$/iu;
const AND = /^(?:and|&|＆|\+|和|与|及|以及)$/iu;
const IS_HAN = /\p{Script=Han}/u;

/** Reads a cleaned query. */
export function parseQuery(text: string, known: KnownNames): ParsedQuery {
  const folded = fold(text);
  const plain = {
    keyword: text,
    terms: [[text]],
    isSpaced: false,
    isExact: false,
    excluded: [],
    filters: [],
    filteredOut: [],
    unheld: [],
    text,
  };
  if (folded === '' || DOC_NUMBER.test(folded)) return plain;
  const parts = nameParts(joinParts(readParts(text), known.lexicon), known);
  const terms = groupTerms(parts);
  if (terms.length === 0) return { ...plain, terms: splitTerms(text), unheld: listUnheld(parts) };
  const isKeyword = parts.every(({ type }) => type === 'word');
  const [only] = parts;
  return {
    keyword: isKeyword ? text : parts.length === 1 && only?.type === 'exact' ? only.text : null,
    terms,
    isSpaced: parts.length > 1,
    isExact: parts.some(({ type }) => type === 'exact'),
    excluded: parts.flatMap((part) => (part.type === 'excluded' ? [part.text] : [])),
    filters: parts.flatMap((part) => (part.type === 'filter' ? [part] : [])),
    filteredOut: parts.flatMap((part) => (part.type === 'filter-out' ? [part] : [])),
    unheld: listUnheld(parts),
    text,
  };
}

const listUnheld = (parts: readonly Part[]) =>
  parts.flatMap((part) => (part.type === 'unheld' ? [part.text] : []));

/** The terms of a text without operators. */
function splitTerms(text: string): string[][] {
  const parts = text.split(SEPARATORS).filter((part) => fold(part) !== '');
  return (parts.length === 0 ? [text] : parts).map((part) => [part]);
}

function readParts(text: string): Part[] {
  const parts: Part[] = [];
  let isNegated = false;
  for (const [whole, sign, quoted] of text.matchAll(PARTS)) {
    if (OR.test(whole)) parts.push({ type: 'or' });
    else if (NOT.test(whole)) isNegated = true;
    else if (!AND.test(whole)) {
      const bare = quoted ?? whole.replace(/^[-－+＋](?=.)/u, '');
      const isExcluded =
        isNegated || (sign !== undefined && sign !== '') || (quoted === undefined && /^[-－]./u.test(whole));
      parts.push({ type: isExcluded ? 'excluded' : quoted === undefined ? 'word' : 'exact', text: bare });
      isNegated = false;
    }
  }
  // What only excludes asks for nothing: its dash is a sign at the edge.
  const asks = parts.some(({ type }) => type === 'word' || type === 'exact');
  return asks ? parts : parts.map((part) => (part.type === 'excluded' ? { ...part, type: 'word' } : part));
}

/** A number and its unit (2024 年, 10 Mbps), single characters set apart (数 字 校 园), and words of a term in another language are one part. */
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

/** No listed term in another language has more words, and a query of many is a text. */
const MOST_LISTED_WORDS = 8;

function isOneTerm(before: string, text: string, lexicon: Lexicon, parts: readonly Part[]): boolean {
  if (NUMBER_ENDS.test(before) && UNIT_BEGINS.test(text)) return true;
  if (/\d\s*[年月]$/u.test(before) && /^\d{1,2}(?:[月日]|$)/u.test(text)) return true;
  if (IS_HAN.test(before + text) || parts.length > MOST_LISTED_WORDS) return false;
  // The longest listed term that begins so is one with what follows it here.
  const latin = fold(parts.flatMap((part) => (part.type === 'word' ? [part.text] : [])).join(' '));
  const start = fold(`${before} ${text}`);
  return Object.keys(lexicon.synonyms).some((term) => term.startsWith(start) && latin.includes(term));
}

/** Province and year beside other words filter. Not where the two of them with their neighbour are a name: 四川 云教. */
function nameParts(parts: readonly Part[], { lexicon, provinces, years }: KnownNames): Part[] {
  if (parts.length < 2) return [...parts];
  const isName = (a: Part | undefined, b: Part | undefined) =>
    a?.type === 'word' && b?.type === 'word' && Object.hasOwn(lexicon.words, fold(a.text + b.text));
  return parts.flatMap((part, at): Part[] => {
    const isTerm = isName(parts[at - 1], part) || isName(part, parts[at + 1]);
    if ((part.type !== 'word' && part.type !== 'excluded') || isTerm) return [part];
    const { province, year } = readPlaceAndYear(part.text, lexicon.provinces);
    const isHeld = province === undefined || provinces.has(province);
    if ((province ?? year) === undefined || (year !== undefined && !years.has(year))) return [part];
    const type = part.type === 'word' ? 'filter' : 'filter-out';
    const filter = (facet: TypedFilter['facet'], value: string | undefined): Part[] =>
      value === undefined ? [] : [{ type, typed: part.text, facet, value }];
    const place: Part[] = isHeld ? filter('province', province) : [{ type: 'unheld', text: part.text }];
    return [...place, ...filter('year', year)];
  });
}

const YEAR = /^((?:19|20)\d{2})(?:年度?)?|((?:19|20)\d{2})(?:年度?)?$/u;
const HAN_DIGITS = '〇一二三四五六七八九';

/** 福建, 福建省, 2020, 2020年, 二〇二〇年, 福建省2020年, 2020福建; nothing where a part is anything else. */
function readPlaceAndYear(
  typed: string,
  names: Record<string, string>,
): { province?: string; year?: string } {
  const folded = fold(typed).replace(/[〇零一二三四五六七八九]{4}(?=年)/u, (year) =>
    [...year].map((digit) => HAN_DIGITS.indexOf(digit === '零' ? '〇' : digit)).join(''),
  );
  const [, first, last] = YEAR.exec(folded) ?? [];
  const year = first ?? last;
  const name = folded.replace(YEAR, '');
  const province = Object.hasOwn(names, name) ? names[name] : undefined;
  if (name !== '' && province === undefined) return {};
  return { ...(province !== undefined && { province }), ...(year !== undefined && { year }) };
}

/** What is asked for, alternatives together; words that only ask are left out where anything else is there. */
function groupTerms(parts: readonly Part[]): string[][] {
  const groups: string[][] = [];
  let isAlternative = false;
  for (const part of parts) {
    if (part.type === 'or') isAlternative = groups.length > 0;
    else if (part.type === 'word' || part.type === 'exact') {
      const terms = part.type === 'exact' ? [[part.text]] : splitTerms(part.text);
      if (isAlternative) groups.at(-1)?.push(part.text);
      else groups.push(...terms);
      isAlternative = false;
    }
  }
  const telling = groups.filter(([first = '', ...others]) => others.length > 0 || !ASKING.has(fold(first)));
  return telling.length > 0 ? telling : groups;
}
