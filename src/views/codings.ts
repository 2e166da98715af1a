import type { ForceLevel } from '../model/force.ts';
import { type ListPage, paginate, type PageNumber } from '../listing/paginate.ts';
import { type ClausePlace, clausePlace } from './clause-place.ts';
import { FACT_NAMES, FACTS, NONE_NAME, UNJUDGED_NAME } from '../knowledge/codings/checkable-names.ts';
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

/** /codings/ and its parts: 力度 and 政策工具 of all clauses, of a province's, or of a year's. */
export interface CodingsShown {
  /** What the clauses are of; null for all. */
  of: { name: string; path: string } | null;
  /** What the lists are to be filtered by besides. */
  filter: Record<string, string>;
  all: CodingTally;
  themes: CodingGroup[];
  /** Fewer than two say nothing that the whole doesn't. */
  provinces: CodingGroup[];
  years: CodingGroup[];
  /** The parts that have a page. */
  parts: { name: string; path: string }[];
}

/**
 * /codings/<id>/ and its further pages, newest notice first: the phrases of a level, of an instrument or of no level, or the clauses
 * without any of the four facts.
 */
export interface CodedShown extends Omit<CodedList, 'find'> {
  page: PageNumber;
  /** How many there are, and how many of them are listed on all pages. */
  phrases: number;
  listed: number;
  list: CodedPhrase[];
  facets: Facets;
}

export interface CodedPhrase extends RowPlace {
  place: ClausePlace;
  /** Id of the province. */
  province: string;
  year: number;
  /** The phrase, or its words from verb to object, or the clause's title. */
  quote: string;
}

/** What a list is of, and which quotes of a clause are in it. */
interface CodedList {
  id: string;
  /** 可考核, 力度, 政策工具. */
  of: string;
  name: string;
  /** What is of it, in a sentence. */
  is: string;
  /** What is counted: 处, 条. */
  counted: string;
  find: (coding: ClauseCoding) => readonly string[];
}

const PER_PAGE = 1000;
/** A level that is told everywhere has the rest of its phrases in the data. */
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

/** Provinces and years, each as a part of its own. */
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
      is: `没有写明${FACTS.map((fact) => FACT_NAMES[fact]).join('、')}的条款；成果只计带书名号的文件。`,
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
