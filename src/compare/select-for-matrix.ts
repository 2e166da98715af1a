import type { Notice } from '../model/notice.ts';

/** More columns than these don't fit a table that is read. */
export const MOST_NOTICES = 40;

/** The notices of the first matrix: all of them, or where there are too many the newest of each province. @param notices newest first. */
export function selectForMatrix(notices: readonly Notice[]): Notice[] {
  if (notices.length <= MOST_NOTICES) return [...notices];
  const newest = new Map<string, Notice>();
  for (const notice of notices) if (!newest.has(notice.province)) newest.set(notice.province, notice);
  return [...newest.values()];
}

/** A matrix of some of the notices, on a page of its own. */
export interface MatrixPart {
  /** Path below the site's base. */
  path: string;
  name: string;
  notices: Notice[];
}

/** The matrices of each year and of each province that has several notices, at most {@link MOST_NOTICES} of each. */
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
