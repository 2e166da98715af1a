import type { Notice } from '../../model/notice.ts';

/** The notices of the same province directly before and after a notice. */
export interface Neighbours {
  earlier: Notice | undefined;
  later: Notice | undefined;
}

/** Returns the neighbours of each notice, by notice id. Notices are ordered by year, then by id. */
export function relateNotices(notices: readonly Notice[]): Map<string, Neighbours> {
  const byProvince = Map.groupBy(notices, ({ province }) => province);
  return new Map(
    [...byProvince.values()].flatMap((own) =>
      own
        .toSorted((a, b) => a.year - b.year || a.id.localeCompare(b.id, 'en'))
        .map(({ id }, at, inOrder) => [id, { earlier: inOrder[at - 1], later: inOrder[at + 1] }] as const),
    ),
  );
}
