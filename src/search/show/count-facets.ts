import { memoizeLoads } from '../../text/memoize-loads.ts';
import { memoizeObjects } from '../../text/memoize-objects.ts';
import {
  type Facet,
  type FacetCounts,
  FACETS,
  type Filters,
  NO_FILTERS,
  NOTICE_FACETS,
  type NoticeFacet,
  numberedValues,
  perFacet,
  plural,
  RECORD_FACETS,
} from '../facets.ts';
import type { OpenCatalogue } from '../find/open-catalogue.ts';
import type { Hit } from '../rank/hit.ts';

/** A hit with its facet values. */
export interface FacetedHit {
  hit: Hit;
  values: Values;
}

type Values = Record<Facet, string[]>;

/**
 * Whether the listed hits depend on late facets, those of records: their values are loaded after the first hits are
 * shown, because nothing else needs their data.
 */
export function usesLateFacets(filters: Filters): boolean {
  return RECORD_FACETS.some((facet) => filters[facet].length > 0);
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
  const early = memoizeLoads(async (notice: number): Promise<Values[]> => {
    const { kinds } = await catalogue.notice(notice);
    const ofNotice = perFacet(NOTICE_FACETS, (facet) => valuesOfNotice(catalogue, facet, notice));
    const id = [catalogue.ids[notice] ?? ''];
    return kinds.map((kind) => ({ ...NO_FILTERS, ...ofNotice, kind: [kind ?? ''], notice: id }));
  });
  const lists = perFacet(RECORD_FACETS, (facet) => numberedValues(facet, catalogue));
  const all = memoizeLoads(async (notice: number): Promise<Values[]> => {
    const topics = await catalogue.topics(notice);
    return (await early(notice)).map((ofNotice, passage) => {
      const values = { ...ofNotice };
      for (const facet of RECORD_FACETS)
        values[facet] = (topics[facet][passage] ?? []).map((number) => lists[facet][number] ?? '');
      return values;
    });
  });
  return { early, all };
});

function valuesOfNotice(catalogue: OpenCatalogue, facet: NoticeFacet, notice: number): string[] {
  const list = catalogue[plural(facet)];
  return [catalogue[facet][notice] ?? []].flat().map((value) => list?.[value] ?? String(value));
}

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

/** Filters hits to those that have, in each facet with a selection, a selected value. */
export function filterHits(hits: readonly FacetedHit[], filters: Filters): Hit[] {
  const chosen = chosenFacets(filters);
  return hits
    .filter(({ values }) => chosen.every((facet) => isChosen(values, filters, facet)))
    .map(({ hit }) => hit);
}

/** Counts each facet's values among the hits that match the selections in the other facets. */
export function countFacets(hits: readonly FacetedHit[], filters: Filters): FacetCounts {
  const counts: FacetCounts = perFacet(FACETS, () => ({}));
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
