import { readNoticeId } from '../model/notice-id.ts';
import type { Collection } from './collection.ts';

/** A place that a table row refers to, with the properties by which the table is filtered. */
export interface RowPlace {
  /** Notice id, which contains province and year. */
  notice: string;
  /** Ids of the themes of the clauses there. */
  themes: string[];
}

/** The filter options of a table, 省份, 年度 and 主题: value in the URL and visible name. */
export type Facets = Record<'province' | 'year' | 'theme', Option[]>;

export type Option = [value: string, name: string];

/**
 * Returns the places of clauses, one per notice.
 * @param urls URLs of the clauses
 */
export function rowPlaces({ recordByUrl }: Collection, urls: Iterable<string>): RowPlace[] {
  const places = new Map<string, Set<string>>();
  for (const url of urls) {
    const record = recordByUrl.get(url);
    if (!record) continue;
    const own = places.get(record.notice) ?? new Set<string>();
    for (const theme of record.themes) own.add(theme);
    places.set(record.notice, own);
  }
  return [...places].map(([notice, own]) => ({ notice, themes: [...own] }));
}

/** Returns the filter options that occur in a table. Provinces and themes are in vocabulary order, years newest first. */
export function facetsOf(
  places: Iterable<RowPlace>,
  { provinces, themes }: Pick<Collection['vocabulary'], 'provinces' | 'themes'>,
): Facets {
  const held = { provinces: new Set<string>(), years: new Set<number>(), themes: new Set<string>() };
  for (const { notice, themes: own } of places) {
    const of = readNoticeId(notice);
    if (of) {
      held.provinces.add(of.province);
      held.years.add(of.year);
    }
    for (const theme of own) held.themes.add(theme);
  }
  const named = (list: readonly { id: string; name: string }[], ids: ReadonlySet<string>) =>
    list.filter(({ id }) => ids.has(id)).map(({ id, name }): Option => [id, name]);
  return {
    province: named(provinces, held.provinces),
    year: [...held.years].sort((a, b) => b - a).map((year): Option => [String(year), String(year)]),
    theme: named(themes, held.themes),
  };
}
