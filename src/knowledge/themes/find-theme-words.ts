import { type Finding, findingAt, inField } from '../../model/finding.ts';
import type { Theme } from '../../model/vocabulary.ts';
import { createTermFinder } from '../words/find-terms.ts';
import type { Passage } from '../records/list-passages.ts';

/** Words of a theme that a notice says in passing: it has no clause on the theme, and isn't silent on it either. */
export interface ThemeMention extends Finding {
  /** Theme id. */
  theme: string;
}

/** Finds the words that speak for a theme by themselves, in a notice's passages. */
export type FindThemeWords = (passages: readonly Passage[]) => ThemeMention[];

/**
 * Creates a finder of what a notice says in passing on the themes that none of its records carries. Only words that show a
 * theme alone count; where none stands in any passage, the notice is silent on it: 该文件未见.
 */
export function createThemeWordFinder(themes: readonly Theme[]): FindThemeWords {
  const shownBy = new Map<string, string[]>();
  for (const { id, name, evidence } of themes)
    for (const term of new Set([...namesOf(name), ...evidence.strong, ...evidence.acts]))
      shownBy.set(term, [...(shownBy.get(term) ?? []), id]);
  const findTerms = createTermFinder(shownBy.keys());
  return (passages) => {
    const carried = new Set(passages.flatMap(({ record }) => record.themes));
    return passages.flatMap(({ record, field, text }) =>
      findTerms(text).flatMap(({ term, start, end }) =>
        (shownBy.get(term) ?? [])
          .filter((theme) => !carried.has(theme))
          .map((theme) => inField({ ...findingAt(record.id, text, start, end), theme }, field)),
      ),
    );
  };
}

/** A theme's name, and of 人工智能与新技术 both halves; of 网络与数据安全 the first alone says too little. */
function namesOf(name: string): string[] {
  return [name, ...name.split('与').filter((half) => half.length > 2)];
}
