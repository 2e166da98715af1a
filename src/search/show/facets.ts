import { FACTS } from '../../knowledge/codings/checkable-names.ts';
import { memoizeObjects } from '../../text/memoize-objects.ts';
import type { Hit } from '../rank/hit.ts';
import { type OpenCatalogue, memoize } from '../find/open-catalogue.ts';

/** 筛选: the facets, with the names that readers see. */
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
/** Facets with too many values for a page to list. Those in an answer are listed with it. */
export const LISTED_BY_ANSWER = ['issuer', 'notice'] as const satisfies Facet[];

/** The selected values of each facet. Several values of one facet are alternatives. */
export type Filters = Record<Facet, string[]>;
export const NO_FILTERS = Object.fromEntries<string[]>(FACETS.map((facet) => [facet, []])) as Filters;
/** For each facet, the number of hits with each value. */
export type FacetCounts = Record<Facet, Record<string, number>>;

/** A hit with its facet values. */
export interface FacetedHit {
  hit: Hit;
  values: Values;
}

type Values = Record<Facet, string[]>;

/** Facets whose values are loaded after the first hits are shown, because nothing else needs their data. */
const LATE_FACETS = ['theme', 'stage', 'fact'] as const satisfies Facet[];

/** Whether the listed hits depend on late facets. */
export function usesLateFacets(filters: Filters): boolean {
  return LATE_FACETS.some((facet) => filters[facet].length > 0);
}

/** Returns hits with the values of all facets except late ones. */
export function withEarlyFacets(catalogue: OpenCatalogue, hits: readonly Hit[]): Promise<FacetedHit[]> {
  return withValues(tableOf(catalogue).early, hits);
}

/** Returns hits with the values of all facets. */
export function withFacets(catalogue: OpenCatalogue, hits: readonly Hit[]): Promise<FacetedHit[]> {
  return withValues(tableOf(catalogue).all, hits);
}

/** Cached facet values of the passages of notices. Consecutive queries mostly hit the same notices. */
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

/** Filters hits to those that have, in each facet with a selection, a selected value. */
export function filterHits(hits: readonly FacetedHit[], filters: Filters): Hit[] {
  const chosen = chosenFacets(filters);
  return hits
    .filter(({ values }) => chosen.every((facet) => isChosen(values, filters, facet)))
    .map(({ hit }) => hit);
}

/** Counts each facet's values among the hits that match the selections in the other facets. */
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

/** Counts, for each facet with a selection, the hits there would be without that selection. */
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
