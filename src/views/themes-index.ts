import { countBy } from '../knowledge/count-by.ts';
import { isProvision } from '../knowledge/records/list-records.ts';
import type { Page } from './page.ts';
import type { Collection } from './collection.ts';

/** /themes/: all themes in vocabulary order, with the number of clauses. */
export interface ThemesIndex {
  themes: { id: string; name: string; is: string; clauses: number }[];
}

export function makeThemesIndex({ records, vocabulary }: Collection): Page<ThemesIndex>[] {
  const perTheme = countBy(records.filter(isProvision), ({ themes }) => themes);
  const themes = vocabulary.themes.map(({ id, name, is }) => ({
    ...{ id, name, is },
    clauses: perTheme.get(id) ?? 0,
  }));
  return [{ params: {}, shown: { themes } }];
}
