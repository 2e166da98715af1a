import type { Theme } from '../../model/vocabulary.ts';
import { memoizeObjects } from '../../text/memoize-objects.ts';
import { createTermFinder, type FindTerms } from '../words/find-terms.ts';

/** Names of the whole field, in which 网络安全 isn't evidence, and words that only look like one of the vocabulary. */
const NEUTRAL = [
  '网络安全和信息化',
  '网络安全与信息化',
  '信息化和网络安全',
  '信息化与网络安全',
  '教育系统',
  '扩大会',
  // Bodies, which act and aren't acted on.
  '科研机构',
  '科研院所',
  '科研单位',
  '新闻出版',
  '教育督导委员会',
  // Zones and training of other fields.
  '共同富裕示范区',
  '自主创新示范区',
  '自由贸易试验区',
  '职业培训',
  '职业技能培训',
  '就业培训',
  '社会培训',
];

/** How a word indicates a theme. */
export interface ThemeSign {
  theme: string;
  isStrong: boolean;
  /** Whether it states an act, whatever else its phrase is about. */
  isAct: boolean;
}

/** The evidence words of a vocabulary, prepared for searching. */
export interface ThemeWords {
  findTerms: FindTerms;
  /** By word. A word may indicate several themes. */
  signs: ReadonlyMap<string, readonly ThemeSign[]>;
  /** By strong word: the strong words of other themes that it may be short for, e.g. 校外培训 for 培训. */
  longerNames: ReadonlyMap<string, readonly string[]>;
}

/** Returns the evidence words of the themes. */
export const themeWordsOf = memoizeObjects(readThemeWords);

function readThemeWords(themes: readonly Theme[]): ThemeWords {
  const entries = themes.flatMap(({ id: theme, evidence }) => [
    ...evidence.strong.map((term) => ({ term, theme, isStrong: true, isAct: false })),
    ...evidence.acts.map((term) => ({ term, theme, isStrong: true, isAct: true })),
    ...evidence.weak.map((term) => ({ term, theme, isStrong: false, isAct: false })),
  ]);
  const signs = Map.groupBy(entries, ({ term }) => term);
  return {
    findTerms: createTermFinder([...signs.keys(), ...NEUTRAL]),
    signs,
    longerNames: findLongerNames(entries.filter(({ isStrong }) => isStrong)),
  };
}

function findLongerNames(strong: readonly { term: string; theme: string }[]): Map<string, string[]> {
  const longerThan = (short: { term: string; theme: string }) =>
    strong.filter(
      ({ term, theme }) => theme !== short.theme && term !== short.term && term.includes(short.term),
    );
  return new Map(strong.map((entry) => [entry.term, longerThan(entry).map(({ term }) => term)]));
}
