import type { Notice } from '../model/notice.ts';

/** A table with more columns isn't readable. */
export const MOST_NOTICES = 40;

/**
 * Selects the notices of the main matrix: all of them, or the newest of each province if there are too many.
 * @param notices newest first
 */
export function selectForMatrix(notices: readonly Notice[]): Notice[] {
  if (notices.length <= MOST_NOTICES) return [...notices];
  const newest = new Map<string, Notice>();
  for (const notice of notices) if (!newest.has(notice.province)) newest.set(notice.province, notice);
  return [...newest.values()];
}

/** A matrix of some of the notices, with its own page. */
export interface MatrixPart {
  /** Path below the site's base. */
  path: string;
  name: string;
  notices: Notice[];
}

/** Lists the matrices of each year and of each province with several notices, at most {@link MOST_NOTICES} in each. */
export function listMatrixParts(
  notices: readonly Notice[],
  provinces: readonly { id: string; name: string }[],
): MatrixPart[] {
  const years = [...new Set(notices.map(({ year }) => year))];
  const parts = [
    ...years.map((year) => ({
      ...{ path: `/matrix/years/${year}/`, name: `${year} 年度` },
      notices: notices.filter((notice) => notice.year === year),
    })),
    ...provinces.map(({ id, name }) => ({
      ...{ path: `/matrix/provinces/${id}/`, name },
      notices: notices.filter(({ province }) => province === id),
    })),
  ];
  return parts
    .filter((part) => part.notices.length > 1)
    .map((part) => ({ ...part, notices: part.notices.slice(0, MOST_NOTICES) }));
}
