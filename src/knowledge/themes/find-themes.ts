import type { Theme } from '../../model/vocabulary.ts';
import { type ClauseWords, listClauseParts, type ClausePart } from './clause-parts.ts';
import { type Sign, type ThemeWords, themeWordsOf } from './theme-words.ts';

export type { ClauseWords } from './clause-parts.ts';

/** A theme of a clause, with the words of the vocabulary that decided, the weightiest first. */
export interface ThemeFinding {
  theme: string;
  score: number;
  evidence: string[];
}

/** What a word is worth by its kind. */
const STRONG = 1;
const WEAK = 0.25;
/** A word that tells by what means, on what ground or in what circumstances something is done: 依托省级平台，…. */
const ASIDE = 0.5;
/** A word of the name of a document that is a ground: 落实《…》. What is to be issued, 发布《…》, is acted on. */
const NAMED = 0.5;
/** A word of a list that only gives examples: 教学、评价、督导等. */
const LISTED = 0.5;
/** A word said again, or for a longer name said before, up to {@link MAX_REPEATS} times; after that it is worth nothing. */
const REPEATED = 0.35;
const MAX_REPEATS = 3;
/** A phrase that shows several themes says less of each: a theme counts by its share of the strong evidence, to this power. */
const FOCUS = 0.3;

/** Below this a theme is a passing mention: an undivided phrase with one strong word reaches it. */
const MIN_SCORE = 0.9;
/** Nor is it a theme where the main one outweighs it this much; a main one above the cap asks no more. */
const MIN_SHARE_OF_MAIN = 0.2;
const MAIN_CAP = 8;
/** But a theme that has this share of a sentence's evidence is one of the clause, however much the main one weighs. */
const OWN_SENTENCE = 0.8;
const MAX_THEMES = 4;
/** The one theme that a title shows is the main one, unless another weighs more than so many times as much. */
const TITLE_DECIDES = 2;

/** A phrase whose documents are its outcome. */
const ISSUES = /出台|印发|制定|制订|发布|编制|修订|研制|颁布|公布/u;
const LIST_END = /(?<![高中初同平])等(?!级)/gu;
const DOCUMENT_NAME = /《[^《》]*》/gu;

/** A word that speaks for a theme. */
interface Evidence extends Sign {
  term: string;
  worth: number;
  place: ClausePart['place'];
}

/**
 * Finds the themes a clause acts on, the main one first. Its titles and the phrases of its sentences are searched for the
 * vocabulary's words; the score of a theme is the sum of what its words are worth by kind and place, less where they are
 * said by the way, again, or beside other themes. A theme needs a strong word, the weak ones only support it; where no
 * theme reaches the threshold, the best is kept.
 * Takes time linear in the text.
 */
export function findThemes(words: ClauseWords, themes: readonly Theme[]): ThemeFinding[] {
  const evidence = weighEvidence(listClauseParts(words), themeWordsOf(themes));
  const byTheme = groupByTheme(evidence);
  const findings = themes
    .map(({ id }) => readFinding(id, byTheme.get(id) ?? []))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const main = findMain(findings, evidence);
  if (!main) return [];
  const owners = new Set([...findOwners(evidence), ...findDone(evidence)]);
  const threshold = Math.max(MIN_SCORE, Math.min(main.score, MAIN_CAP) * MIN_SHARE_OF_MAIN);
  const shown = new Set(evidence.filter(({ isStrong }) => isStrong).map(({ theme }) => theme));
  const isTheme = ({ theme, score }: ThemeFinding) =>
    shown.has(theme) && score >= (owners.has(theme) ? MIN_SCORE : threshold);
  return [main, ...findings.filter((finding) => finding !== main && isTheme(finding))].slice(0, MAX_THEMES);
}

function weighEvidence(parts: readonly ClausePart[], vocabulary: ThemeWords): Evidence[] {
  const countRepeat = createRepeatCounter();
  return parts.flatMap((part) => focusEvidence(part, listEvidence(part, vocabulary, countRepeat)));
}

/**
 * What a word counts for by what the clause has said before.
 * @param isMention whether it is said by the way.
 * @param longer what it may be short for.
 */
type CountRepeat = (term: string, isMention: boolean, longer: readonly string[]) => number;

/** Counts repeats over a clause. What was only mentioned before is said in full for the first time. */
function createRepeatCounter(): CountRepeat {
  const timesSaid = { atAll: new Map<string, number>(), inFull: new Map<string, number>() };
  return (term, isMention, longer) => {
    const isShort = longer.some((name) => timesSaid.atAll.has(name));
    const said = (isMention ? timesSaid.atAll : timesSaid.inFull).get(term) ?? 0;
    timesSaid.atAll.set(term, (timesSaid.atAll.get(term) ?? 0) + 1);
    if (!isMention) timesSaid.inFull.set(term, said + 1);
    return said === 0 ? (isShort ? REPEATED : 1) : said > MAX_REPEATS ? 0 : REPEATED;
  };
}

/** The evidence of a part, each word by itself. */
function listEvidence(
  { text, worth, asideEnd, place }: ClausePart,
  { findTerms, signs, longerNames }: ThemeWords,
  countRepeat: CountRepeat,
): Evidence[] {
  const terms = findTerms(text);
  if (terms.length === 0) return [];
  const unnamed = withoutGrounds(text);
  const listEnd = endOfExamples(text);
  return terms.flatMap(({ term, start }) => {
    const mentioned =
      (unnamed.charAt(start) === '＿' ? NAMED : 1) *
      (start < listEnd ? LISTED : 1) *
      (start < asideEnd ? ASIDE : 1);
    const repeated = countRepeat(term, mentioned < 1, longerNames.get(term) ?? []);
    return (signs.get(term) ?? []).map((sign) => ({
      ...sign,
      ...{ term, place },
      worth: (sign.isStrong ? STRONG : WEAK) * worth * mentioned * repeated,
    }));
  });
}

/** A phrase with the names of documents that are its ground blotted out. */
function withoutGrounds(text: string): string {
  if (!text.includes('《') || ISSUES.test(text)) return text;
  return text.replace(DOCUMENT_NAME, (name) => '＿'.repeat(name.length));
}

/** Where a list of three or more that 等 closes ends, not 高等 or 等级; 0 where there is none. */
function endOfExamples(text: string): number {
  if (!text.includes('等')) return 0;
  const end = [...text.matchAll(LIST_END)].at(-1)?.index ?? 0;
  return (text.slice(0, end).match(/、/gu) ?? []).length >= 2 ? end : 0;
}

/** A phrase's evidence, each theme's less by what strong evidence there is of others. A title names all it says. */
function focusEvidence({ place }: ClausePart, evidence: readonly Evidence[]): Evidence[] {
  const byTheme = groupByTheme(evidence);
  if (typeof place === 'string' || byTheme.size < 2) return [...evidence];
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

/** The weightiest theme, or the one that the title shows. */
function findMain(
  findings: readonly ThemeFinding[],
  evidence: readonly Evidence[],
): ThemeFinding | undefined {
  const ofTitle = evidence.filter(({ place, isStrong }) => place === 'title' && isStrong);
  const titled = new Set(ofTitle.map(({ theme }) => theme));
  const [weightiest] = findings;
  const named = titled.size === 1 ? findings.find(({ theme }) => titled.has(theme)) : undefined;
  return weightiest && named && named.score * TITLE_DECIDES >= weightiest.score ? named : weightiest;
}

/** The themes that a sentence of the clause is almost all about. */
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

/** The themes of which a phrase of the clause tells an act, and not by the way. */
function findDone(evidence: readonly Evidence[]): string[] {
  return evidence.filter(({ isAct, worth }) => isAct && worth >= MIN_SCORE).map(({ theme }) => theme);
}

function readFinding(theme: string, own: readonly Evidence[]): ThemeFinding {
  const byTerm = [...Map.groupBy(own, ({ term }) => term)].map(
    ([term, items]) => [term, totalWorth(items)] as const,
  );
  const terms = byTerm.sort(([, a], [, b]) => b - a).map(([term]) => term);
  return { theme, score: totalWorth(own), evidence: terms };
}

function groupByTheme(evidence: readonly Evidence[]): Map<string, Evidence[]> {
  return Map.groupBy(evidence, ({ theme }) => theme);
}

function totalWorth(evidence: readonly Evidence[]): number {
  return evidence.reduce((sum, { worth }) => sum + worth, 0);
}
