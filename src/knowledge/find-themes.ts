import type { Theme } from '../model/vocabulary.ts';

/** The words a clause is judged by, each list cut by the same segmenter. */
export interface ClauseWords {
  /** Titles of the sections above it. */
  sections: readonly string[];
  title: readonly string[];
  /** The first sentence of the body. */
  lead: readonly string[];
  /** The rest of the body. */
  rest: readonly string[];
}

/** A theme of a clause, with the words that decided. */
export interface ThemeFinding {
  theme: string;
  score: number;
  evidence: string[];
}

/** What a word is worth by its kind, and by where it stands: the title says what a clause is about, its sections only hint. */
const WEIGHT = { strong: 2, weak: 0.5 } as const;
const PLACES = { title: 3, lead: 1.5, rest: 1, sections: 0.75 } as const;
/** A word said again adds this share of its worth, up to {@link MAX_REPEATS} times. */
const REPEAT = 0.25;
const MAX_REPEATS = 3;
/** Below this a theme is a passing mention: one strong word of the body alone doesn't reach it. */
const MIN_SCORE = 3;
/** Nor is it a theme of the clause when another outweighs it this much. */
const MIN_SHARE_OF_MAIN = 0.3;
const MAX_THEMES = 4;

/**
 * Finds the themes a clause acts on, the main one first. The score of a theme is the sum over its evidence words of
 * weight × place (the best place each stands in) × (1 + repeats). Where no theme reaches the threshold, the best is kept.
 */
export function findThemes(words: ClauseWords, themes: readonly Theme[]): ThemeFinding[] {
  const places = (Object.keys(PLACES) as (keyof typeof PLACES)[]).sort((a, b) => PLACES[b] - PLACES[a]);
  const placed = places.map((place) => ({ worth: PLACES[place], counts: countWords(words[place]) }));
  const findings = themes
    .map((theme) => scoreTheme(theme, placed))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const main = findings[0];
  if (!main) return [];
  const threshold = Math.max(MIN_SCORE, main.score * MIN_SHARE_OF_MAIN);
  return findings.filter((finding) => finding === main || finding.score >= threshold).slice(0, MAX_THEMES);
}

function countWords(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function scoreTheme(theme: Theme, placed: { worth: number; counts: Map<string, number> }[]): ThemeFinding {
  const evidence: string[] = [];
  let score = 0;
  for (const [weight, terms] of [
    [WEIGHT.strong, theme.evidence.strong],
    [WEIGHT.weak, theme.evidence.weak],
  ] as const) {
    for (const term of terms) {
      const best = placed.find(({ counts }) => counts.has(term));
      if (!best) continue;
      const total = placed.reduce((sum, { counts }) => sum + (counts.get(term) ?? 0), 0);
      score += weight * best.worth * (1 + REPEAT * Math.min(total - 1, MAX_REPEATS));
      evidence.push(term);
    }
  }
  return { theme: theme.id, score, evidence };
}
