import type { Clause, Notice, Provision } from '../model/notice.ts';
import type { Theme } from '../model/vocabulary.ts';
import { blockText } from './clause-text.ts';
import { findResponsibilityNotes } from './find-responsibility.ts';
import { findThemes, type ThemeFinding } from './find-themes.ts';

/** The themes that a clause's words show, the main one first, with the words that decide. @param sections titles above it. */
export function findClauseThemes(
  clause: Clause,
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
    kept += `${text.slice(end, Math.max(end, note.start))}\n`;
    end = Math.max(end, note.end);
  }
  return kept + text.slice(end);
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

/** Why each clause of a notice carries its themes, in order. */
export function explainThemes(notice: Notice, themes: readonly Theme[]): ThemeReason[] {
  const explain = (part: Provision, sections: readonly string[]): ThemeReason[] => {
    if (part.type === 'table-head' || part.type === 'closing') return [];
    if (part.type === 'section')
      return part.children.flatMap((child) => explain(child, [...sections, part.title]));
    const found = new Map(
      findClauseThemes(part, sections, themes).map((finding) => [finding.theme, finding]),
    );
    return part.themes.map((theme, index) => ({
      ...{ notice: notice.id, clause: part.id, theme, main: index === 0 },
      words: found.get(theme)?.evidence ?? [],
      score: found.get(theme)?.score ?? null,
    }));
  };
  return notice.body.flatMap((part) => explain(part, []));
}
