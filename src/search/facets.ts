import type { Hit } from './hit.ts';
import type { OpenCatalogue } from './open-catalogue.ts';

/** 筛选: for each facet the values chosen; several values of one facet are alternatives. */
export const FACETS = ['province', 'year', 'theme', 'stage', 'kind', 'issuer', 'notice'] as const;
export type Facet = (typeof FACETS)[number];
export type Filters = Record<Facet, string[]>;
export const NO_FILTERS: Filters = {
  ...{ province: [], year: [], theme: [], stage: [], kind: [], issuer: [], notice: [] },
};
/** For each facet, how many hits each of its values has. */
export type FacetCounts = Record<Facet, Record<string, number>>;

/** A hit with its value of each facet. */
export interface FacetedHit {
  hit: Hit;
  values: Record<Facet, string[]>;
}

/** Looks up the facets of hits. */
export function withFacets(catalogue: OpenCatalogue, hits: readonly Hit[]): Promise<FacetedHit[]> {
  return Promise.all(hits.map(async (hit) => ({ hit, values: await valuesOf(catalogue, hit) })));
}

async function valuesOf(catalogue: OpenCatalogue, { notice, passage }: Hit): Promise<FacetedHit['values']> {
  const { kinds, themes, stages } = await catalogue.notice(notice);
  const names = (numbers: readonly number[] | undefined, list: readonly string[]) =>
    (numbers ?? []).map((number) => list[number] ?? '');
  return {
    province: names([catalogue.province[notice] ?? -1], catalogue.provinces),
    year: [String(catalogue.year[notice])],
    theme: names(themes[passage], catalogue.themes),
    stage: names(stages[passage], catalogue.stages),
    kind: [kinds[passage] ?? ''],
    issuer: names(catalogue.issuer[notice], catalogue.issuers),
    notice: [catalogue.ids[notice] ?? ''],
  };
}

/** The hits that have, of each facet in which values are chosen, one of those. */
export function filterHits(hits: readonly FacetedHit[], filters: Filters): Hit[] {
  return hits
    .filter(({ values }) => FACETS.every((facet) => isChosen(values, filters, facet)))
    .map(({ hit }) => hit);
}

/** The counts of each facet's values among the hits that the other facets' choices leave. */
export function countFacets(hits: readonly FacetedHit[], filters: Filters): FacetCounts {
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, {}])) as FacetCounts;
  for (const { values } of hits) {
    const missed = FACETS.filter((facet) => !isChosen(values, filters, facet));
    if (missed.length > 1) continue;
    for (const facet of missed.length === 1 ? missed : FACETS)
      for (const value of values[facet]) counts[facet][value] = (counts[facet][value] ?? 0) + 1;
  }
  return counts;
}

/** For each facet in which values are chosen, how many hits there would be without those choices. */
export function countWithout(hits: readonly FacetedHit[], filters: Filters): Partial<Record<Facet, number>> {
  const chosen = FACETS.filter((facet) => filters[facet].length > 0);
  return Object.fromEntries(
    chosen.map((facet) => [facet, filterHits(hits, { ...filters, [facet]: [] }).length]),
  );
}

function isChosen(values: FacetedHit['values'], filters: Filters, facet: Facet): boolean {
  const chosen = filters[facet];
  return chosen.length === 0 || values[facet].some((value) => chosen.includes(value));
}
