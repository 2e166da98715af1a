import type { Notice } from '../model/notice.ts';
import type { Collection } from './collection.ts';
import type { Page } from './page.ts';

/** /coverage/: the notices in the collection by province and year. */
export interface CoverageShown {
  notices: number;
  /** The columns: years with notices, in ascending order. */
  years: number[];
  /** The rows, one per province of the vocabulary. */
  provinces: { id: string; cells: CoverageCell[] }[];
}

/** The notices of a province in a year. */
export interface CoverageCell {
  notices: number;
  /** Links to the notices; empty if there are too many for a cell. */
  links: Pick<Notice, 'id' | 'genre'>[];
}

const MOST_LINKS = 3;

export function makeCoverage({ notices, vocabulary }: Collection): Page<CoverageShown>[] {
  const years = [...new Set(notices.map(({ year }) => year))].sort((a, b) => a - b);
  const groups = Map.groupBy(notices, ({ province, year }) => `${province} ${year}`);
  const provinces = vocabulary.provinces.map(({ id }) => ({
    id,
    cells: years.map((year) => coverageCell(groups.get(`${id} ${year}`) ?? [])),
  }));
  return [{ params: {}, shown: { notices: notices.length, years, provinces } }];
}

function coverageCell(notices: readonly Notice[]): CoverageCell {
  const links = notices.length > MOST_LINKS ? [] : notices.map(({ id, genre }) => ({ id, genre }));
  return { notices: notices.length, links };
}
