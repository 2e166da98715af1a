import { blockText } from '../../src/knowledge/clause-text.ts';
import { findResponsibility } from '../../src/knowledge/find-responsibility.ts';
import { findThemes } from '../../src/knowledge/find-themes.ts';
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
      overrides[clause.id] ?? findThemes(clauseWords(clause, sections), themes).map(({ theme }) => theme);
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

/** What a clause says, without who is responsible and by when: 省教育信息化发展研究中心 is no research. */
function clauseWords(clause: Clause, sections: string[]) {
  const text = [...clause.blocks.map(blockText), ...clause.tasks.map((task) => task.text)].join('\n');
  return { sections, title: clause.title ?? '', text: withoutResponsibility(clause.id, text) };
}

function withoutResponsibility(id: string, text: string): string {
  let kept = '';
  let end = 0;
  for (const note of findResponsibility(id, text)) {
    kept += `${text.slice(end, Math.max(end, note.start))}\n`;
    end = Math.max(end, note.end);
  }
  return kept + text.slice(end);
}
