import type { Hit } from '../rank/hit.ts';
import type { OpenCatalogue } from '../find/open-catalogue.ts';

/** 分布: how often the notices of a province and year contain the query. */
export interface DistributionCell {
  province: string;
  year: number;
  /** Number of notices in the collection. */
  notices: number;
  clauses: number;
  occurrences: number;
  /** Length of all searched text of these notices, in characters without white space. */
  characters: number;
  /** Occurrences per 10,000 characters. */
  rate: number;
}

const PER_CHARACTERS = 10_000;

/** The counts for the notices of a province and year. */
export type CountedCell = Pick<DistributionCell, 'province' | 'year' | 'clauses' | 'occurrences'>;

/**
 * Counts hits by province and year. The result has a cell for every province and year in the collection, in the order
 * of the catalogue's provinces, then of years.
 */
export function countDistribution(catalogue: OpenCatalogue, hits: readonly Hit[]): DistributionCell[] {
  return distribute(
    catalogue,
    hits.map(({ notice, occurrences }) => ({ ...cellOf(catalogue, notice), clauses: 1, occurrences })),
  );
}

/** Adds counts by province and year to cells with the size of the collection. */
export function distribute(catalogue: OpenCatalogue, counted: readonly CountedCell[]): DistributionCell[] {
  const cells = new Map<string, DistributionCell>();
  for (const [notice, characters] of catalogue.characters.entries()) {
    const { province, year } = cellOf(catalogue, notice);
    const empty = { province, year, notices: 0, clauses: 0, occurrences: 0, characters: 0, rate: 0 };
    const cell = cells.get(`${province} ${year}`) ?? empty;
    cell.notices += 1;
    cell.characters += characters;
    cells.set(`${province} ${year}`, cell);
  }
  for (const { province, year, clauses, occurrences } of counted) {
    const cell = cells.get(`${province} ${year}`);
    if (!cell) continue;
    cell.clauses += clauses;
    cell.occurrences += occurrences;
  }
  for (const cell of cells.values())
    cell.rate = cell.characters === 0 ? 0 : (cell.occurrences / cell.characters) * PER_CHARACTERS;
  const order = new Map(catalogue.provinces.map((id, index) => [id, index]));
  return [...cells.values()].sort(
    (a, b) => (order.get(a.province) ?? 0) - (order.get(b.province) ?? 0) || a.year - b.year,
  );
}

function cellOf(catalogue: OpenCatalogue, notice: number): { province: string; year: number } {
  return {
    province: catalogue.provinces[catalogue.province[notice] ?? -1] ?? '',
    year: catalogue.year[notice] ?? 0,
  };
}
