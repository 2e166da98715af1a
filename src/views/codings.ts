import type { ForceLevel } from '../model/force.ts';
import { type ListPage, paginate, type PageNumber } from '../listing/paginate.ts';
import { type ClausePlace, clausePlace } from './clause-place.ts';
import { CHECKABLE_NAMES, FACTS, NONE_NAME, UNJUDGED_NAME } from '../knowledge/codings/checkable-names.ts';
import {
  type ClauseCoding,
  type CodingTally,
  isCheckable,
  tallyCodings,
} from '../knowledge/codings/tally-codings.ts';
import { listCodings } from './clause-codings.ts';
import { type CodingGroup, groupByProvince, groupByTheme, groupByYear } from './coding-groups.ts';
import type { Collection } from './collection.ts';
import { listPages } from './list-pages.ts';
import type { Page } from './page.ts';
import { type Facets, facetsOf, type RowPlace } from './row-facets.ts';

/** /codings/ and its parts: 力度 and 政策工具 of all clauses, of a province or of a year. */
export interface CodingsShown {
  /** The province or year; null for all clauses. */
  of: { name: string; path: string } | null;
  /** Additional filter of the lists. */
  filter: Record<string, string>;
  all: CodingTally;
  themes: CodingGroup[];
  /** Groups by province and year. A single group repeats the total. */
  provinces: CodingGroup[];
  years: CodingGroup[];
  /** Provinces and years with their own pages. */
  parts: { name: string; path: string }[];
}

/**
 * /codings/<id>/ and its further pages, newest notice first: the phrases of a level, of an instrument or without a
 * level, or the clauses with none of the four facts.
 */
export interface CodedShown extends Omit<CodedList, 'find'> {
  page: PageNumber;
  /** Total number of phrases, and number of those listed on all pages. */
  phrases: number;
  listed: number;
  list: CodedPhrase[];
  facets: Facets;
}

export interface CodedPhrase extends RowPlace {
  place: ClausePlace;
  /** Province id. */
  province: string;
  year: number;
  /** The phrase, its words from verb to object, or the clause's title. */
  quote: string;
}

/** Describes a list and selects the quotes of a clause that belong to it. */
interface CodedList {
  id: string;
  /** For example 可考核, 力度 or 政策工具. */
  of: string;
  name: string;
  /** Definition in one sentence. */
  is: string;
  /** Unit of the count: 处 or 条. */
  counted: string;
  find: (coding: ClauseCoding) => readonly string[];
}

const PER_PAGE = 1000;
/** Most phrases listed on the site. The data contains all of them. */
const MOST_LISTED = 2000;

export function makeCodingsIndex(collection: Collection): Page<CodingsShown>[] {
  return [{ params: {}, shown: showCodings(listCodings(collection), null, {}, collection) }];
}

export function* makeCodingsParts(collection: Collection): Generator<Page<CodingsShown>> {
  const codings = listCodings(collection);
  for (const { name, path, filter } of partsOf(codings, collection)) {
    const [, , , scope = ''] = path.split('/');
    const own = codings.filter(({ province, year }) => province === scope || String(year) === scope);
    yield { params: { scope }, shown: showCodings(own, { name, path }, filter, collection) };
  }
}

/** Returns the parts: one per province and year. */
function partsOf(codings: readonly ClauseCoding[], collection: Collection): Omit<CodingGroup, 'tally'>[] {
  return [...groupByProvince(codings, collection), ...groupByYear(codings)].map(({ name, path, filter }) => ({
    ...{ name: 'year' in filter ? `${name} 年度` : name, filter },
    path: path.replace(/^\/(?:provinces|years)/u, '/codings/in'),
  }));
}

function showCodings(
  codings: readonly ClauseCoding[],
  of: CodingsShown['of'],
  filter: CodingsShown['filter'],
  collection: Collection,
): CodingsShown {
  return {
    ...{ of, filter, all: tallyCodings(codings) },
    themes: groupByTheme(codings, collection),
    provinces: groupByProvince(codings, collection),
    years: groupByYear(codings),
    parts: partsOf(listCodings(collection), collection).map(({ name, path }) => ({ name, path })),
  };
}

export function* makeCoded(collection: Collection): Generator<Page<CodedShown>> {
  const codings = listCodings(collection);
  for (const list of listsOf(collection.vocabulary)) yield* showCoded(list, codings, collection);
}

function listsOf({ force, instruments }: Collection['vocabulary']): CodedList[] {
  const ofLevel = (level: ForceLevel | null) => (coding: ClauseCoding) =>
    coding.force.filter((phrase) => phrase.level === level).map(({ quote }) => quote);
  return [
    ...force.levels.map(({ id, name, is }) => ({
      ...{ id, of: '力度', name, is, counted: '处' },
      find: ofLevel(id),
    })),
    {
      ...{ id: 'unjudged', of: '力度', name: UNJUDGED_NAME, counted: '处', find: ofLevel(null) },
      is: '不以所列的词开头，或一个分句里有两种力度。',
    },
    ...instruments.instruments.map(({ id, name, is }) => ({
      ...{ id, of: '政策工具', name, is, counted: '处' },
      find: (coding: ClauseCoding) =>
        coding.instruments.filter(({ instrument }) => instrument === id).map(({ quote }) => quote),
    })),
    {
      ...{ id: 'unwritten', of: '可考核', name: NONE_NAME, counted: '条' },
      is: `没有写明${FACTS.map((fact) => CHECKABLE_NAMES[fact]).join('、')}的条款；成果只计带书名号的文件。`,
      find: (coding) => (isCheckable(coding) ? [] : [coding.title ?? coding.force[0]?.quote ?? '']),
    },
  ];
}

function showCoded(
  { find, ...list }: CodedList,
  codings: readonly ClauseCoding[],
  collection: Collection,
): Iterable<Page<CodedShown>> {
  const phrases = codings.flatMap((coding) => find(coding).map((quote) => ({ coding, quote })));
  const listed = phrases.slice(0, MOST_LISTED);
  const facets = facetsOf(
    listed.map(({ coding }) => coding),
    collection.vocabulary,
  );
  const pages: ListPage<(typeof phrases)[number]>[] = paginate(listed, PER_PAGE);
  return listPages(pages, { id: list.id }, ({ items, all, number, of }) => ({
    ...{ ...list, page: { number, of }, phrases: phrases.length, listed: all.length, facets },
    list: items.map(({ coding: { url, notice, province, year, themes }, quote }) => ({
      ...{ place: clausePlace(collection, url), notice, province, year, themes, quote },
    })),
  }));
}
