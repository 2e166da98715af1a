import { FACTS } from '../../knowledge/codings/checkable-names.ts';
import { memoizeObjects } from '../../text/memoize-objects.ts';
import type { Hit } from '../rank/hit.ts';
import { type OpenCatalogue, memoize } from '../find/open-catalogue.ts';

/** 筛选: what hits are narrowed by, with the name that readers see. */
export const FACET_NAMES = {
  province: '省份',
  year: '年度',
  theme: '主题',
  stage: '学段',
  kind: '条款类别',
  fact: '可考核',
  issuer: '发文机关',
  notice: '文件',
} as const;
export type Facet = keyof typeof FACET_NAMES;
export const FACETS = Object.keys(FACET_NAMES) as Facet[];
/** Facets of which a page can't list all values: those of an answer are listed with it. */
export const LISTED_BY_ANSWER = ['issuer', 'notice'] as const satisfies Facet[];

/** For each facet the values chosen; several values of one facet are alternatives. */
export type Filters = Record<Facet, string[]>;
export const NO_FILTERS = Object.fromEntries<string[]>(FACETS.map((facet) => [facet, []])) as Filters;
/** For each facet, how many hits each of its values has. */
export type FacetCounts = Record<Facet, Record<string, number>>;

/** A hit with its value of each facet. */
export interface FacetedHit {
  hit: Hit;
  values: Values;
}

type Values = Record<Facet, string[]>;

/** The facets whose values come after the first hits: what they are counted by is loaded for nothing else. */
const LATE_FACETS = ['theme', 'stage', 'fact'] as const satisfies Facet[];

/** Whether what is listed depends on facets that come late. */
export function filtersLate(filters: Filters): boolean {
  return LATE_FACETS.some((facet) => filters[facet].length > 0);
}

/** Hits with the values of their facets, but none of those that come late. */
export function withEarlyFacets(catalogue: OpenCatalogue, hits: readonly Hit[]): Promise<FacetedHit[]> {
  return withValues(tableOf(catalogue).early, hits);
}

/** Hits with the values of all facets. */
export function withFacets(catalogue: OpenCatalogue, hits: readonly Hit[]): Promise<FacetedHit[]> {
  return withValues(tableOf(catalogue).all, hits);
}

/** The values of the passages of notices: of one after the other query, mostly of the same. */
interface FacetTable {
  early: (notice: number) => Promise<Values[]>;
  all: (notice: number) => Promise<Values[]>;
}

const tableOf = memoizeObjects((catalogue: OpenCatalogue): FacetTable => {
  const early = memoize(async (notice: number): Promise<Values[]> => {
    const { kinds } = await catalogue.notice(notice);
    const ofNotice = facetsOfNotice(catalogue, notice);
    return kinds.map((kind) => ({ ...NO_FILTERS, ...ofNotice, kind: [kind ?? ''] }));
  });
  const all = memoize(async (notice: number): Promise<Values[]> => {
    const { themes, stages, facts } = await catalogue.topics(notice);
    return (await early(notice)).map((values, passage) => ({
      ...values,
      theme: names(themes[passage], catalogue.themes),
      stage: names(stages[passage], catalogue.stages),
      fact: names(facts[passage], FACTS),
    }));
  });
  return { early, all };
});

async function withValues(
  valuesOf: (notice: number) => Promise<Values[]>,
  hits: readonly Hit[],
): Promise<FacetedHit[]> {
  const notices = [...new Set(hits.map(({ notice }) => notice))];
  const byNotice = new Map(
    await Promise.all(notices.map(async (notice) => [notice, await valuesOf(notice)] as const)),
  );
  return hits.flatMap((hit) => {
    const values = byNotice.get(hit.notice)?.[hit.passage];
    return values ? [{ hit, values }] : [];
  });
}

function facetsOfNotice(catalogue: OpenCatalogue, notice: number) {
  return {
    province: names([catalogue.province[notice] ?? -1], catalogue.provinces),
    year: [String(catalogue.year[notice])],
    issuer: names(catalogue.issuer[notice], catalogue.issuers),
    notice: [catalogue.ids[notice] ?? ''],
  };
}

function names(numbers: readonly number[] | undefined, list: readonly string[]): string[] {
  return (numbers ?? []).map((number) => list[number] ?? '');
}

/** The hits that have, of each facet in which values are chosen, one of those. */
export function filterHits(hits: readonly FacetedHit[], filters: Filters): Hit[] {
  const chosen = chosenFacets(filters);
  return hits
    .filter(({ values }) => chosen.every((facet) => isChosen(values, filters, facet)))
    .map(({ hit }) => hit);
}

/** The counts of each facet's values among the hits that the other facets' choices leave. */
export function countFacets(hits: readonly FacetedHit[], filters: Filters): FacetCounts {
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, {}])) as FacetCounts;
  const chosen = chosenFacets(filters);
  for (const { values } of hits) {
    const missed = chosen.filter((facet) => !isChosen(values, filters, facet));
    if (missed.length > 1) continue;
    for (const facet of missed.length === 1 ? missed : FACETS)
      for (const value of values[facet]) counts[facet][value] = (counts[facet][value] ?? 0) + 1;
  }
  return counts;
}

/** For each facet in which values are chosen, how many hits there would be without those choices. */
export function countWithout(hits: readonly FacetedHit[], filters: Filters): Partial<Record<Facet, number>> {
  const chosen = chosenFacets(filters);
  return Object.fromEntries(
    chosen.map((facet) => [facet, filterHits(hits, { ...filters, [facet]: [] }).length]),
  );
}

function chosenFacets(filters: Filters): Facet[] {
  return FACETS.filter((facet) => filters[facet].length > 0);
}

function isChosen(values: Values, filters: Filters, facet: Facet): boolean {
  return values[facet].some((value) => filters[facet].includes(value));
}
