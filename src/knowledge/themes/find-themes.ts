import type { Theme } from '../../model/vocabulary.ts';
import { type ClauseWords, listClauseParts, type ClausePart } from './clause-parts.ts';
import { type ThemeSign, type ThemeWords, themeWordsOf } from './theme-words.ts';
import { matchesOf } from '../../text/match-pattern.ts';

export type { ClauseWords } from './clause-parts.ts';

/** A theme of a clause, with the deciding words of the vocabulary, the heaviest first. */
export interface ThemeFinding {
  theme: string;
  score: number;
  evidence: string[];
}

/** Weights of a word by its kind. */
const STRONG = 1;
const WEAK = 0.25;
/** Factor for a word of a means, a ground or a circumstance: 依托省级平台，…. */
const ASIDE = 0.5;
/**
 * Factor for a word in the name of a document that is a ground: 落实《…》. A document to be issued, 发布《…》, is acted on.
 */
const NAMED = 0.5;
/** Factor for a word in a list of mere examples: 教学、评价、督导等. */
const LISTED = 0.5;
/**
 * Factor for a word that is repeated, or that is short for a longer name used before, up to {@link MAX_REPEATS} times.
 * Further repeats have no weight.
 */
const REPEATED = 0.35;
const MAX_REPEATS = 3;
/** If a phrase indicates several themes, each is weighted by its share of the strong evidence, to this power. */
const FOCUS = 0.3;

/** Lowest score of a theme; below it is a passing mention. An undivided phrase with one strong word reaches it. */
const MIN_SCORE = 0.9;
/** Other themes need at least this share of the main theme's score, which counts up to the cap. */
const MIN_SHARE_OF_MAIN = 0.2;
const MAIN_CAP = 8;
/** A theme with this share of a sentence's evidence only needs the lowest score, however heavy the main theme is. */
const OWN_SENTENCE = 0.8;
const MAX_THEMES = 4;
/**
 * If a title indicates a single theme, that is the main one, unless another weighs more than this many times as much.
 */
const TITLE_DECIDES = 2;

/** Verbs of a phrase whose documents are its outcome. */
const ISSUES = /出台|印发|制定|制订|发布|编制|修订|研制|颁布|公布/u;
const LIST_END = /(?<![高中初同平])等(?!级)/gu;
const DOCUMENT_NAME = /《[^《》]*》/gu;

/** An occurrence of a word that indicates a theme. */
interface Evidence extends ThemeSign {
  term: string;
  worth: number;
  place: ClausePart['place'];
}

/**
 * Finds the themes that a clause acts on, the main one first. Its titles and the phrases of its sentences are searched
 * for the vocabulary's words. The score of a theme is the sum of the weights of its words by kind and place, reduced
 * for asides, repeats and phrases with other themes. A theme needs a strong word; weak ones only support it. If no
 * theme reaches the threshold, the best one is returned. Takes time linear in the text.
 */
export function findThemes(words: ClauseWords, themes: readonly Theme[]): ThemeFinding[] {
  const evidence = weighEvidence(listClauseParts(words), themeWordsOf(themes));
  const byTheme = groupByTheme(evidence);
  const findings = themes
    .flatMap(({ id }) => {
      const own = byTheme.get(id);
      return own ? [{ theme: id, score: totalWorth(own), own }] : [];
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const main = findMain(findings, evidence);
  if (!main) return [];
  const owners = new Set([...findOwners(evidence), ...findActThemes(evidence)]);
  const threshold = Math.max(MIN_SCORE, Math.min(main.score, MAIN_CAP) * MIN_SHARE_OF_MAIN);
  const shown = new Set(evidence.filter(({ isStrong }) => isStrong).map(({ theme }) => theme));
  const isTheme = ({ theme, score }: ScoredTheme) =>
    shown.has(theme) && score >= (owners.has(theme) ? MIN_SCORE : threshold);
  return [main, ...findings.filter((finding) => finding !== main && isTheme(finding))]
    .slice(0, MAX_THEMES)
    .map(toFinding);
}

/** A theme with all the evidence of it. */
interface ScoredTheme {
  theme: string;
  score: number;
  own: readonly Evidence[];
}

function weighEvidence(parts: readonly ClausePart[], vocabulary: ThemeWords): Evidence[] {
  const countRepeat = createRepeatCounter();
  return parts.flatMap((part) => focusEvidence(part, listEvidence(part, vocabulary, countRepeat)));
}

/**
 * Returns the factor of a word, given the earlier words of the clause.
 * @param isMention whether it is mentioned in passing.
 * @param longer names that it may be short for.
 */
type CountRepeat = (term: string, isMention: boolean, longer: readonly string[]) => number;

/** Counts repeats over a clause. A word that was only mentioned in passing before isn't a repeat. */
function createRepeatCounter(): CountRepeat {
  const timesUsed = { atAll: new Map<string, number>(), inFull: new Map<string, number>() };
  return (term, isMention, longer) => {
    const isShort = longer.some((name) => timesUsed.atAll.has(name));
    const before = (isMention ? timesUsed.atAll : timesUsed.inFull).get(term) ?? 0;
    timesUsed.atAll.set(term, (timesUsed.atAll.get(term) ?? 0) + 1);
    if (!isMention) timesUsed.inFull.set(term, before + 1);
    return before === 0 ? (isShort ? REPEATED : 1) : before > MAX_REPEATS ? 0 : REPEATED;
  };
}

/** Lists the evidence of a part, weighting each word separately. */
function listEvidence(
  { text, worth, asideEnd, place }: ClausePart,
  { findTerms, signs, longerNames }: ThemeWords,
  countRepeat: CountRepeat,
): Evidence[] {
  const terms = findTerms(text);
  if (terms.length === 0) return [];
  const unnamed = withoutGrounds(text);
  const listEnd = endOfExamples(text);
  // Loops rather than `flatMap`: this runs for every phrase of every notice.
  const evidence: Evidence[] = [];
  for (const { term, start } of terms) {
    const mentioned =
      (unnamed.charAt(start) === '＿' ? NAMED : 1) *
      (start < listEnd ? LISTED : 1) *
      (start < asideEnd ? ASIDE : 1);
    const repeated = countRepeat(term, mentioned < 1, longerNames.get(term) ?? NO_NAMES);
    for (const { theme, isStrong, isAct } of signs.get(term) ?? NO_SIGNS) {
      const weight = (isStrong ? STRONG : WEAK) * worth * mentioned * repeated;
      evidence.push({ theme, isStrong, isAct, term, place, worth: weight });
    }
  }
  return evidence;
}
const NO_NAMES: readonly string[] = [];
const NO_SIGNS: readonly ThemeSign[] = [];

/** Blanks out the names of documents in a phrase that are its ground. */
function withoutGrounds(text: string): string {
  if (!text.includes('《') || ISSUES.test(text)) return text;
  return text.replace(DOCUMENT_NAME, (name) => '＿'.repeat(name.length));
}

/** Returns the end of a list of three or more that 等 closes (not that of 高等 or 等级), or 0 if there is none. */
function endOfExamples(text: string): number {
  if (!text.includes('等')) return 0;
  const end = matchesOf(LIST_END, text).at(-1)?.index ?? 0;
  return (text.slice(0, end).match(/、/gu) ?? []).length >= 2 ? end : 0;
}

/**
 * Reduces the evidence of a phrase for each theme by its strong evidence of others. In titles every theme counts in
 * full.
 */
function focusEvidence({ place }: ClausePart, evidence: readonly Evidence[]): readonly Evidence[] {
  if (typeof place === 'string' || evidence.length < 2) return evidence;
  const byTheme = groupByTheme(evidence);
  if (byTheme.size < 2) return evidence;
  const strong = totalWorth(evidence.filter(({ isStrong }) => isStrong));
  const factors = new Map(
    [...byTheme].map(([theme, own]) => {
      const others = strong - totalWorth(own.filter(({ isStrong }) => isStrong));
      return [theme, (totalWorth(own) / Math.max(Number.MIN_VALUE, totalWorth(own) + others)) ** FOCUS];
    }),
  );
  return evidence.map((item) => ({
    ...item,
    worth: item.worth * (item.isAct ? 1 : (factors.get(item.theme) ?? 1)),
  }));
}

/** Returns the heaviest theme, or the one that the title indicates. */
function findMain(findings: readonly ScoredTheme[], evidence: readonly Evidence[]): ScoredTheme | undefined {
  const ofTitle = evidence.filter(({ place, isStrong }) => place === 'title' && isStrong);
  const titled = new Set(ofTitle.map(({ theme }) => theme));
  const [weightiest] = findings;
  const named = titled.size === 1 ? findings.find(({ theme }) => titled.has(theme)) : undefined;
  return weightiest && named && named.score * TITLE_DECIDES >= weightiest.score ? named : weightiest;
}

/** Finds the themes that make up almost all of a sentence of the clause. */
function findOwners(evidence: readonly Evidence[]): Set<string> {
  const ofBody = evidence.filter(({ place }) => typeof place === 'number');
  const sentences = Map.groupBy(ofBody, ({ place }) => place);
  return new Set(
    [...sentences.values()].flatMap((words) =>
      [...groupByTheme(words)].flatMap(([theme, own]) => {
        const sum = totalWorth(own);
        return sum >= MIN_SCORE && sum >= OWN_SENTENCE * totalWorth(words) ? [theme] : [];
      }),
    ),
  );
}

/** Finds the themes of which a phrase of the clause states an act, and not in passing. */
function findActThemes(evidence: readonly Evidence[]): string[] {
  return evidence.filter(({ isAct, worth }) => isAct && worth >= MIN_SCORE).map(({ theme }) => theme);
}

/** Makes the finding of a theme, with the words that decided, the heaviest first. */
function toFinding({ theme, score, own }: ScoredTheme): ThemeFinding {
  const byTerm = [...Map.groupBy(own, ({ term }) => term)].map(
    ([term, items]) => [term, totalWorth(items)] as const,
  );
  return { theme, score, evidence: byTerm.sort(([, a], [, b]) => b - a).map(([term]) => term) };
}

function groupByTheme(evidence: readonly Evidence[]): Map<string, Evidence[]> {
  return Map.groupBy(evidence, ({ theme }) => theme);
}

function totalWorth(evidence: readonly Evidence[]): number {
  return evidence.reduce((sum, { worth }) => sum + worth, 0);
}
