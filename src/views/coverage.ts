import type { Notice } from '../model/notice.ts';
import type { Collection } from './collection.ts';
import type { Page } from './page.ts';

/** /coverage/: what is held of each province and year. */
export interface CoverageShown {
  notices: number;
  /** Those that are held, in ascending order: the columns. */
  years: number[];
  /** The rows, one a province of the vocabulary. */
  provinces: { id: string; cells: CoverageCell[] }[];
}

/** The notices of a province and year. */
export interface CoverageCell {
  notices: number;
  /** The notices themselves; none where they are too many for a cell. */
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
