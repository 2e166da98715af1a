import { type Finding, findingAt, inField } from '../../model/finding.ts';
import type { Theme } from '../../model/vocabulary.ts';
import { fold } from '../../text/fold.ts';
import { createTermFinder } from '../words/find-terms.ts';
import type { Passage } from '../records/list-passages.ts';

/** A passing mention of a theme: the notice has no clause on the theme, but isn't silent on it either. */
export interface ThemeMention extends Finding {
  /** Theme id. */
  theme: string;
}

/** Finds the mentions of themes in a notice's passages. */
export type FindThemeWords = (passages: readonly Passage[]) => ThemeMention[];

/**
 * Creates a finder of passing mentions of the themes that no record of a notice carries. Only words that alone indicate
 * a theme count. If none of them is in any passage, the notice is silent on the theme: 该文件未见.
 */
export function createThemeWordFinder(themes: readonly Theme[]): FindThemeWords {
  const shownBy = new Map<string, string[]>();
  for (const { id, name, evidence } of themes)
    for (const term of new Set([...namesOf(name), ...evidence.strong, ...evidence.acts]))
      shownBy.set(term, [...(shownBy.get(term) ?? []), id]);
  const findTerms = createTermFinder(shownBy.keys());
  const folded = [...shownBy].map(([term, ids]) => ({ term: fold(term), ids }));
  return (passages) => {
    const carried = new Set(passages.flatMap(({ record }) => record.themes));
    // Most notices have hardly a word of the few other themes, and looking for one is cheaper than finding all terms.
    const all = passages.map(({ text }) => fold(text)).join('\n');
    const present = folded.filter(
      ({ term, ids }) => ids.some((id) => !carried.has(id)) && all.includes(term),
    );
    if (present.length === 0) return [];
    const mayMention = (text: string) => present.some(({ term }) => text.includes(term));
    return passages.flatMap(({ record, field, text }) =>
      (mayMention(fold(text)) ? findTerms(text) : []).flatMap(({ term, start, end }) =>
        (shownBy.get(term) ?? [])
          .filter((theme) => !carried.has(theme))
          .map((theme) => inField({ ...findingAt(record.id, text, start, end), theme }, field)),
      ),
    );
  };
}

/**
 * Returns a theme's name and those of its halves that are specific enough: both of 人工智能与新技术, but only the second of
 * 网络与数据安全.
 */
function namesOf(name: string): string[] {
  return [name, ...name.split('与').filter((half) => half.length > 2)];
}
