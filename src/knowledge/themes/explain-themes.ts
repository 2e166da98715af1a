import type { Clause, Notice, Preamble, Provision } from '../../model/notice.ts';
import type { Theme } from '../../model/vocabulary.ts';
import { blockText } from '../records/clause-text.ts';
import { findResponsibilityNotes } from '../duties/find-responsibility.ts';
import { findThemes, type ThemeFinding } from './find-themes.ts';

/** The themes that a clause's words show, the main one first, with the words that decide. @param sections titles above it. */
export function findClauseThemes(
  clause: Pick<Clause, 'id' | 'title' | 'blocks' | 'tasks'>,
  sections: readonly string[],
  themes: readonly Theme[],
): ThemeFinding[] {
  // Who is responsible and by when is left out: 省教育信息化发展研究中心 is no research.
  const text = [...clause.blocks.map(blockText), ...clause.tasks.map((task) => task.text)].join('\n');
  const words = {
    sections: [...sections],
    title: clause.title ?? '',
    text: withoutResponsibility(clause.id, text),
  };
  return findThemes(words, themes);
}

function withoutResponsibility(id: string, text: string): string {
  let kept = '';
  let end = 0;
  for (const note of findResponsibilityNotes(id, text)) {
    kept += `${text.slice(end, note.start)}\n`;
    end = note.end;
  }
  return kept + text.slice(end);
}

/** The themes that a preamble's words show. */
export function findPreambleThemes({ content }: Preamble, themes: readonly Theme[]): ThemeFinding[] {
  return findClauseThemes({ id: 'preamble', title: null, blocks: content, tasks: [] }, [], themes);
}

/** Why a clause carries a theme. */
export interface ThemeReason {
  notice: string;
  clause: string;
  theme: string;
  /** The clause's main theme. */
  main: boolean;
  /** The words that decide, the weightiest first; empty where an editor decided. */
  words: string[];
  /** Null where an editor decided. */
  score: number | null;
}

/** Why the preamble and each clause of a notice carry their themes, in order. */
export function explainThemes(notice: Notice, themes: readonly Theme[]): ThemeReason[] {
  const reasons = (id: string, carried: readonly string[], findings: readonly ThemeFinding[]) => {
    const found = new Map(findings.map((finding) => [finding.theme, finding]));
    return carried.map((theme, index) => ({
      ...{ notice: notice.id, clause: id, theme, main: index === 0 },
      words: found.get(theme)?.evidence ?? [],
      score: found.get(theme)?.score ?? null,
    }));
  };
  const explain = (part: Provision, sections: readonly string[]): ThemeReason[] => {
    if (part.type === 'table-head' || part.type === 'closing') return [];
    if (part.type === 'section')
      return part.children.flatMap((child) => explain(child, [...sections, part.title]));
    return reasons(part.id, part.themes, findClauseThemes(part, sections, themes));
  };
  const { preamble } = notice;
  return [
    ...(preamble ? reasons('preamble', preamble.themes, findPreambleThemes(preamble, themes)) : []),
    ...notice.body.flatMap((part) => explain(part, [])),
  ];
}
