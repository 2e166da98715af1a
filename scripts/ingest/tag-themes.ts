import { findClauseThemes } from '../../src/knowledge/explain-themes.ts';
import type { Clause, Provision } from '../../src/model/notice.ts';
import type { SourceRecord } from '../../src/model/source.ts';
import type { Theme } from '../../src/model/vocabulary.ts';

/** Gives each clause its themes: those an editor decided, else those its words show. Returns the notice's, the most frequent first. */
export function tagThemes(
  body: readonly Provision[],
  overrides: SourceRecord['themes'],
  themes: readonly Theme[],
): string[] {
  const counts = new Map<string, number>();
  const tag = (clause: Clause, sections: string[]) => {
    clause.themes =
      overrides[clause.id] ?? findClauseThemes(clause, sections, themes).map(({ theme }) => theme);
    for (const theme of clause.themes) counts.set(theme, (counts.get(theme) ?? 0) + 1);
  };
  const visit = (provision: Provision, sections: string[]) => {
    if (provision.type === 'clause') tag(provision, sections);
    if (provision.type === 'section')
      provision.children.forEach((child) => visit(child, [...sections, provision.title]));
  };
  body.forEach((provision) => visit(provision, []));
  const order = themes.map(({ id }) => id);
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || order.indexOf(a) - order.indexOf(b))
    .map(([theme]) => theme);
}
