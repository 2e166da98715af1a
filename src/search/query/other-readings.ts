import { fold } from '../../text/fold.ts';
import type { ClauseFinder, FoundClauses, QueryLanguage } from '../find/clause-finder.ts';
import { cutWords } from '../index/cut-words.ts';
import { trimQuery } from './clean-query.ts';
import { mayBeTraditional } from '../index/gb2312.ts';
import { type ParsedQuery, parseQuery } from './parse-query.ts';
import { isClear, respell, type Spelling } from './spelling.ts';

/** Another query that may have been meant. */
export interface Reading {
  /**
   * The kind of change: signs, a label or a page number left out; place and year searched as words; 简体; pinyin or a
   * mistake corrected; other places and years than those named; a clause by its number; terms without any occurrence
   * left out.
   */
  kind: 'trimmed' | 'words' | 'simplified' | 'spelling' | 'elsewhere' | 'numbered' | 'partial';
  parsed: ParsedQuery;
  /**
   * A description of what is searched now. For `elsewhere`, the places and years without hits; for `partial`, the
   * terms left out.
   */
  text: string;
  /** Whether its characters differ from those typed, so that clauses that contain it aren't literal hits. */
  isRewritten: boolean;
}

/** An engine that can look terms up. */
type TermFinder = QueryLanguage & Pick<ClauseFinder<FoundClauses>, 'hasTerm'>;

/** Most spellings to look up in the index. */
const MAX_LOOKED_UP = 5;

/**
 * Returns other readings of a query without hits, the surest first, and the spellings among which none is clearly
 * meant.
 */
export async function readOtherwise(
  engine: TermFinder,
  parsed: ParsedQuery,
): Promise<{ readings: Reading[]; near: Spelling[] }> {
  if (parsed.isExact) return { readings: [], near: [] };
  const trimmed = trimQuery(parsed.text).map((text) => readAs(engine, 'trimmed', text, false));
  const asWords = parsed.filters.length > 0 ? [readAsWords(parsed)] : [];
  const simplified = mayBeTraditional(parsed.text)
    ? (await engine.simplify(parsed.text)).map((text) => readAs(engine, 'simplified', text, true))
    : [];
  const partial = await dropUnfoundTerms(engine, parsed);
  if (trimmed.length + simplified.length > 0)
    return { readings: [...trimmed, ...asWords, ...simplified, ...partial], near: [] };
  const { text, near } = await correct(engine, parsed);
  const corrected = text === null ? [] : [readAs(engine, 'spelling', text, true)];
  return { readings: [...asWords, ...corrected, ...partial], near };
}

function readAs(
  { names }: QueryLanguage,
  kind: Reading['kind'],
  text: string,
  isRewritten: boolean,
): Reading {
  return { kind, text, isRewritten, parsed: parseQuery(text, names) };
}

/**
 * Takes places and years as words: 2025年 目标. If no notice of that year has the other terms, another may mention
 * the year.
 */
function readAsWords(parsed: ParsedQuery): Reading {
  const named = [...new Set(parsed.filters.map(({ typed }) => typed))].map((typed) => [typed]);
  const asWords = { ...parsed, keyword: null, filters: [], terms: [...named, ...parsed.terms] };
  return { kind: 'words', text: asWords.terms.flat().join(' '), isRewritten: false, parsed: asWords };
}

/** Leaves out the terms of which nothing occurs, not even a word of them: 教育厅 电话. */
async function dropUnfoundTerms(engine: TermFinder, parsed: ParsedQuery): Promise<Reading[]> {
  const unfound: string[][] = [];
  if (parsed.terms.length < 2) return [];
  for (const term of parsed.terms) if (await isUnknown(engine, term)) unfound.push(term);
  if (unfound.length === 0 || unfound.length === parsed.terms.length) return [];
  const terms = parsed.terms.filter((term) => !unfound.includes(term));
  const without = { ...parsed, keyword: null, terms };
  return [{ kind: 'partial', text: unfound.flat().join('”和“'), isRewritten: false, parsed: without }];
}

async function isUnknown(engine: TermFinder, alternatives: readonly string[]): Promise<boolean> {
  for (const term of alternatives.map(fold))
    if (cutWords(term, engine.lexicon).length > 0 || (await engine.hasTerm(term))) return false;
  return true;
}

/**
 * Returns the query with its misspelt terms corrected if each has one clear spelling, and the possible spellings of
 * the whole query.
 */
async function correct(
  engine: TermFinder,
  parsed: ParsedQuery,
): Promise<{ text: string | null; near: Spelling[] }> {
  const wholeTerm = fold(parsed.keyword ?? '');
  const whole = await findSpellings(engine, wholeTerm);
  if (isClear(whole) && whole[0]) return { text: whole[0].text, near: whole };
  if (parsed.keyword !== null && parsed.terms.length < 2) return { text: null, near: whole };
  const corrected: string[] = [];
  for (const [term = ''] of parsed.terms) {
    const isFound = await engine.hasTerm(fold(term));
    const spellings = isFound ? [] : await findSpellings(engine, fold(term));
    corrected.push(isClear(spellings) && spellings[0] ? spellings[0].text : term);
  }
  const others = [
    ...parsed.filters.map(({ typed }) => typed),
    ...corrected,
    ...parsed.excluded.map((term) => `-${term}`),
  ];
  const isChanged = corrected.some((term, at) => term !== parsed.terms[at]?.[0]);
  return { text: isChanged ? others.join(' ') : null, near: whole };
}

/** Returns the spellings of a term that occur in the collection. */
async function findSpellings(engine: TermFinder, term: string): Promise<Spelling[]> {
  if (term === '') return [];
  const { lexicon, loadPinyin, loadLikeCharacters } = engine;
  const spellings = await respell(term, lexicon, { pinyin: loadPinyin, likeCharacters: loadLikeCharacters });
  const found: Spelling[] = [];
  for (const spelling of spellings.slice(0, MAX_LOOKED_UP)) {
    const isWord = Object.hasOwn(lexicon.words, spelling.text);
    if (isWord || (await engine.hasTerm(spelling.text))) found.push(spelling);
  }
  return found;
}
