import type { Notice } from '../model/notice.ts';

/** The notices of the same province right before and after one, by year and then by id. */
export function relateNotices(
  notice: Notice,
  all: readonly Notice[],
): { earlier: Notice | undefined; later: Notice | undefined } {
  const sameProvince = all
    .filter(({ province }) => province === notice.province)
    .sort((a, b) => a.year - b.year || a.id.localeCompare(b.id, 'en'));
  const at = sameProvince.findIndex(({ id }) => id === notice.id);
  return { earlier: sameProvince[at - 1], later: sameProvince[at + 1] };
}
