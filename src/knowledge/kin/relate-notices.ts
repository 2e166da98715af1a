import type { Notice } from '../../model/notice.ts';

/** The notices of the same province right before and after one. */
export interface Neighbours {
  earlier: Notice | undefined;
  later: Notice | undefined;
}

/** The neighbours of each notice by its id, by year and then by id. */
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
