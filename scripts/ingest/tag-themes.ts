import { findClauseThemes, findPreambleThemes } from '../../src/knowledge/themes/explain-themes.ts';
import type { Clause, Preamble, Provision } from '../../src/model/notice.ts';
import type { SourceRecord } from '../../src/model/source.ts';
import type { ThemeFinding } from '../../src/knowledge/themes/find-themes.ts';
import type { Theme } from '../../src/model/vocabulary.ts';

/**
 * Sets the themes of the preamble and of each clause: those an editor decided, else those found in its words.
 * @returns the themes of the notice, most frequent first.
 */
export function tagThemes(
  { preamble, body }: { preamble: Preamble | null; body: readonly Provision[] },
  overrides: SourceRecord['themes'],
  themes: readonly Theme[],
): string[] {
  const counts = new Map<string, number>();
  const decide = (id: string, shown: () => ThemeFinding[]) => {
    const decided = overrides[id] ?? shown().map(({ theme }) => theme);
    for (const theme of decided) counts.set(theme, (counts.get(theme) ?? 0) + 1);
    return decided;
  };
  const tag = (clause: Clause, sections: string[]) => {
    clause.themes = decide(clause.id, () => findClauseThemes(clause, sections, themes));
  };
  if (preamble) preamble.themes = decide('preamble', () => findPreambleThemes(preamble, themes));
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
