import type { Collection } from './collection.ts';

/** Where something that a row of a table tells is said, as far as the table is filtered by it. */
export interface RowPlace {
  /** Id. */
  province: string;
  year: number;
  /** Ids of the themes of the clauses that say it. */
  themes: string[];
}

/** What a table can be filtered by: 省份, 年度, 主题, each value as addresses and as readers name it. */
export type Facets = Record<'province' | 'year' | 'theme', Option[]>;

export type Option = [value: string, name: string];

/** The places of clauses, one for each province and year. @param urls of the clauses. */
export function rowPlaces({ recordByUrl, noticeById }: Collection, urls: Iterable<string>): RowPlace[] {
  const places = new Map<string, { province: string; year: number; themes: Set<string> }>();
  for (const url of urls) {
    const record = recordByUrl.get(url);
    const notice = record && noticeById.get(record.notice);
    if (!notice) continue;
    const { province, year } = notice;
    const place = places.get(`${province} ${year}`) ?? { province, year, themes: new Set<string>() };
    for (const theme of record.themes) place.themes.add(theme);
    places.set(`${province} ${year}`, place);
  }
  return [...places.values()].map(({ themes, ...place }) => ({ ...place, themes: [...themes] }));
}

/** What the rows of a table can be filtered by, in the vocabulary's order, the newest year first. */
export function facetsOf(
  places: Iterable<RowPlace>,
  { provinces, themes }: Pick<Collection['vocabulary'], 'provinces' | 'themes'>,
): Facets {
  const held = { provinces: new Set<string>(), years: new Set<number>(), themes: new Set<string>() };
  for (const place of places) {
    held.provinces.add(place.province);
    held.years.add(place.year);
    for (const theme of place.themes) held.themes.add(theme);
  }
  const named = (list: readonly { id: string; name: string }[], ids: ReadonlySet<string>) =>
    list.filter(({ id }) => ids.has(id)).map(({ id, name }): Option => [id, name]);
  return {
    province: named(provinces, held.provinces),
    year: [...held.years].sort((a, b) => b - a).map((year): Option => [String(year), String(year)]),
    theme: named(themes, held.themes),
  };
}
