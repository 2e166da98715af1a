import { nameOf } from '../knowledge/name-of.ts';
import { type ClauseCoding, type CodingTally, tallyCodings } from '../knowledge/codings/tally-codings.ts';
import type { Collection } from './collection.ts';
import { noticeName } from './notice-name.ts';

/** Counts for the clauses of a theme, a province, a year or a notice. */
export interface CodingGroup {
  name: string;
  /** Path of its page. */
  path: string;
  /** Filter of the clause lists, as URL parameters. */
  filter: Record<string, string>;
  tally: CodingTally;
}

/** Describes a group by its id or name. */
type Describe = (key: string) => Omit<CodingGroup, 'tally'>;

function groupBy(
  codings: readonly ClauseCoding[],
  keysOf: (coding: ClauseCoding) => readonly string[],
  describe: Describe,
): CodingGroup[] {
  const groups = new Map<string, ClauseCoding[]>();
  for (const coding of codings)
    for (const key of keysOf(coding)) {
      const group = groups.get(key);
      if (group) group.push(coding);
      else groups.set(key, [coding]);
    }
  return [...groups].map(([key, own]) => ({ ...describe(key), tally: tallyCodings(own) }));
}

/** Groups codings by theme, in vocabulary order. A clause is counted for each of its themes. */
export function groupByTheme(codings: readonly ClauseCoding[], { vocabulary }: Collection): CodingGroup[] {
  const order = new Map(vocabulary.themes.map(({ id }, at) => [`/themes/${id}/`, at]));
  return groupBy(
    codings,
    ({ themes }) => themes,
    (id) => ({
      ...{ name: nameOf(vocabulary.themes, id), path: `/themes/${id}/` },
      filter: { theme: id },
    }),
  ).sort((a, b) => (order.get(a.path) ?? 0) - (order.get(b.path) ?? 0));
}

export function groupByProvince(codings: readonly ClauseCoding[], { vocabulary }: Collection): CodingGroup[] {
  return groupBy(
    codings,
    ({ province }) => [province],
    (id) => ({
      ...{ name: nameOf(vocabulary.provinces, id), path: `/provinces/${id}/` },
      filter: { province: id },
    }),
  );
}

/** Groups codings by year, earliest first. */
export function groupByYear(codings: readonly ClauseCoding[]): CodingGroup[] {
  return groupBy(
    codings,
    ({ year }) => [String(year)],
    (year) => ({ name: year, path: `/years/${year}/`, filter: { year } }),
  ).sort((a, b) => Number(a.name) - Number(b.name));
}

/** Groups codings by notice, in the collection's order. */
export function groupByNotice(codings: readonly ClauseCoding[], { vocabulary }: Collection): CodingGroup[] {
  return groupBy(
    codings,
    ({ notice }) => [notice],
    (id) => ({
      ...{ name: noticeName({ id }, { vocabulary }), path: `/notices/${id}/` },
      filter: { notice: id },
    }),
  );
}
