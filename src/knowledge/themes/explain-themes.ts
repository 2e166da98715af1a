import type { Clause, Notice, Preamble, Provision } from '../../model/notice.ts';
import type { Theme } from '../../model/vocabulary.ts';
import { blockText } from '../records/clause-text.ts';
import { findNoteSpans } from '../duties/find-responsibility.ts';
import { findThemes, type ThemeFinding } from './find-themes.ts';

/**
 * Finds the themes of a clause by its words, the main theme first, with the deciding words.
 * @param sections titles of the sections above it.
 */
export function findClauseThemes(
  clause: Pick<Clause, 'id' | 'title' | 'blocks' | 'tasks'>,
  sections: readonly string[],
  themes: readonly Theme[],
): ThemeFinding[] {
  // Without responsibility notes: 省教育信息化发展研究中心 isn't evidence of research.
  const text = [...clause.blocks.map(blockText), ...clause.tasks.map((task) => task.text)].join('\n');
  const words = {
    sections: [...sections],
    title: clause.title ?? '',
    text: withoutResponsibility(text),
  };
  return findThemes(words, themes);
}

function withoutResponsibility(text: string): string {
  let remaining = '';
  let end = 0;
  for (const note of findNoteSpans(text)) {
    remaining += `${text.slice(end, note.start)}\n`;
    end = note.end;
  }
  return remaining + text.slice(end);
}

/** Finds the themes of a preamble by its words. */
export function findPreambleThemes({ content }: Preamble, themes: readonly Theme[]): ThemeFinding[] {
  return findClauseThemes({ id: 'preamble', title: null, blocks: content, tasks: [] }, [], themes);
}

/** The reason for a theme of a clause. */
export interface ThemeReason {
  notice: string;
  clause: string;
  theme: string;
  /** Whether it is the clause's main theme. */
  main: boolean;
  /** The deciding words, the heaviest first; empty if an editor decided. */
  words: string[];
  /** Null if an editor decided. */
  score: number | null;
}

/** Returns the reasons for the themes of the preamble and each clause of a notice, in order. */
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
