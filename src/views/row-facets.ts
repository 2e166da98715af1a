import { readNoticeId } from '../model/notice-id.ts';
import type { Collection } from './collection.ts';

/** Where something that a row of a table tells is said, as far as the table is filtered by it. */
export interface RowPlace {
  /** Id of the notice, which has province and year in it. */
  notice: string;
  /** Ids of the themes of its clauses that say it. */
  themes: string[];
}

/** What a table can be filtered by: 省份, 年度, 主题, each value as addresses and as readers name it. */
export type Facets = Record<'province' | 'year' | 'theme', Option[]>;

export type Option = [value: string, name: string];

/** The places of clauses, one for each notice. @param urls of the clauses. */
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

/** What the rows of a table can be filtered by, in the vocabulary's order, the newest year first. */
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
