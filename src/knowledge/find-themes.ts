import type { Theme } from '../model/vocabulary.ts';
import { createTermFinder, type FindTerms } from './find-terms.ts';

/** What a clause is judged by. */
export interface ClauseWords {
  /** Titles of the sections above it. */
  sections: readonly string[];
  /** Empty where it has none. */
  title: string;
  /** Its body, without who is responsible and by when. */
  text: string;
}

/** A theme of a clause, with the words of the vocabulary that decided, the weightiest first. */
export interface ThemeFinding {
  theme: string;
  score: number;
  evidence: string[];
}

/** What a word is worth by its kind. */
const STRONG = 1;
const WEAK = 0.25;
/** And by where it stands: the title says what a clause is about, or else its first sentence; the sections above it only hint. */
const PLACES = { title: 3, lead: 1.5, body: 1, section: 0.3 } as const;
/** A word of a phrase that tells by what means or whereby something is done, not what: 依托省级平台，…. */
const ASIDE = 0.5;
/** A word of a document's name: 《…》. */
const NAMED = 0.5;
/** A word of a list that only gives examples: 教学、评价、督导等. */
const LISTED = 0.5;
/** A word said again, up to {@link MAX_REPEATS} times; after that it is worth nothing. */
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

/** Names of the whole field, of which 网络安全 is no evidence, and words that only look like one of the vocabulary. */
const NEUTRAL = [
  '网络安全和信息化',
  '网络安全与信息化',
  '信息化和网络安全',
  '信息化与网络安全',
  '教育系统',
  '扩大会',
];
const MEANS =
  '依托|利用|运用|通过|结合|基于|借助|根据|按照?|依据|围绕|面向|针对|对照|对标|以|为|在|从|将|作为|适应|满足|聚焦|发挥|配合|随着|鉴于';
const ASIDE_PHRASE = new RegExp(
  `^\\s*(?:并|并且|同时|重点|进一步|积极|充分|继续|继续充分)?(?:${MEANS})`,
  'u',
);
const SENTENCE_END = /[。；;！？!?\n\t]/u;
const PHRASE_END = /[，,：:]/u;
const DOCUMENT_NAME = /《[^《》]*》/gu;

/** A part of a clause that is weighed at once. */
interface Passage {
  text: string;
  worth: number;
  /** The title, a section's title, or which sentence of the body it is a phrase of. */
  place: 'title' | 'section' | number;
}

/** A word that speaks for a theme. */
interface Evidence {
  theme: string;
  term: string;
  isStrong: boolean;
  worth: number;
  place: Passage['place'];
}

/**
 * Finds the themes a clause acts on, the main one first. Its titles and the phrases of its sentences are searched for the
 * vocabulary's words; the score of a theme is the sum of what its words are worth by kind and place, less where they are
 * said by the way, again, or beside other themes. A theme needs a strong word, the weak ones only support it; where no
 * theme reaches the threshold, the best is kept.
 * Takes time linear in the text.
 */
export function findThemes(words: ClauseWords, themes: readonly Theme[]): ThemeFinding[] {
  const evidence = weighEvidence(listPassages(words), vocabularyOf(themes));
  const findings = themes
    .map(({ id }) => readFinding(id, evidence))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const main = findMain(findings, evidence);
  if (!main) return [];
  const owners = findOwners(evidence);
  const threshold = Math.max(MIN_SCORE, Math.min(main.score, MAIN_CAP) * MIN_SHARE_OF_MAIN);
  const shown = new Set(evidence.filter(({ isStrong }) => isStrong).map(({ theme }) => theme));
  const isTheme = ({ theme, score }: ThemeFinding) =>
    shown.has(theme) && score >= (owners.has(theme) ? MIN_SCORE : threshold);
  return [main, ...findings.filter((finding) => finding !== main && isTheme(finding))].slice(0, MAX_THEMES);
}

function listPassages({ sections, title, text }: ClauseWords): Passage[] {
  const lead = title === '' ? PLACES.lead : PLACES.body;
  const sentences = text.split(SENTENCE_END).filter((sentence) => sentence.trim() !== '');
  return [
    { text: title, worth: PLACES.title, place: 'title' as const },
    ...sentences.flatMap((words, sentence) =>
      words.split(PHRASE_END).map((phrase) => ({
        text: phrase,
        worth: (sentence === 0 ? lead : PLACES.body) * (ASIDE_PHRASE.test(phrase) ? ASIDE : 1),
        place: sentence,
      })),
    ),
    ...sections.map((words) => ({ text: words, worth: PLACES.section, place: 'section' as const })),
  ];
}

function weighEvidence(passages: readonly Passage[], vocabulary: ThemeWords): Evidence[] {
  const timesSaid = new Map<string, number>();
  return passages.flatMap((passage) => focusEvidence(passage, listEvidence(passage, vocabulary, timesSaid)));
}

/** The evidence of a passage, each word by itself. */
function listEvidence(
  { text, worth, place }: Passage,
  { findTerms, shownBy }: ThemeWords,
  timesSaid: Map<string, number>,
): Evidence[] {
  const unnamed = text.replace(DOCUMENT_NAME, (name) => '＿'.repeat(name.length));
  const listEnd = endOfExamples(text);
  return findTerms(text).flatMap(({ term, start }) => {
    const said = timesSaid.get(term) ?? 0;
    timesSaid.set(term, said + 1);
    const repeated = said === 0 ? 1 : said > MAX_REPEATS ? 0 : REPEATED;
    const mentioned = (unnamed.charAt(start) === '＿' ? NAMED : 1) * (start < listEnd ? LISTED : 1);
    return (shownBy.get(term) ?? []).map(({ theme, isStrong }) => ({
      ...{ theme, term, isStrong, place },
      worth: (isStrong ? STRONG : WEAK) * worth * mentioned * repeated,
    }));
  });
}

/** Where a list of three or more that 等 closes ends; 0 where there is none. */
function endOfExamples(text: string): number {
  const end = text.lastIndexOf('等');
  return (text.slice(0, Math.max(0, end)).match(/、/gu) ?? []).length >= 2 ? end : 0;
}

/** A phrase's evidence, each theme's less by what strong evidence there is of others. A title names all it says. */
function focusEvidence({ place }: Passage, evidence: readonly Evidence[]): Evidence[] {
  if (typeof place === 'string') return [...evidence];
  const strong = sumOf(evidence.filter(({ isStrong }) => isStrong));
  const factors = new Map(
    [...groupByTheme(evidence)].map(([theme, own]) => {
      const others = strong - sumOf(own.filter(({ isStrong }) => isStrong));
      return [theme, (sumOf(own) / Math.max(Number.MIN_VALUE, sumOf(own) + others)) ** FOCUS];
    }),
  );
  return evidence.map((item) => ({ ...item, worth: item.worth * (factors.get(item.theme) ?? 1) }));
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
        const sum = sumOf(own);
        return sum >= MIN_SCORE && sum >= OWN_SENTENCE * sumOf(words) ? [theme] : [];
      }),
    ),
  );
}

function readFinding(theme: string, evidence: readonly Evidence[]): ThemeFinding {
  const own = evidence.filter((item) => item.theme === theme);
  const byTerm = [...Map.groupBy(own, ({ term }) => term)].map(
    ([term, items]) => [term, sumOf(items)] as const,
  );
  const terms = byTerm.sort(([, a], [, b]) => b - a).map(([term]) => term);
  return { theme, score: sumOf(own), evidence: terms };
}

function groupByTheme(evidence: readonly Evidence[]): Map<string, Evidence[]> {
  return Map.groupBy(evidence, ({ theme }) => theme);
}

function sumOf(evidence: readonly Evidence[]): number {
  return evidence.reduce((sum, { worth }) => sum + worth, 0);
}

/** The evidence words of a vocabulary, and the themes each speaks for. */
interface ThemeWords {
  findTerms: FindTerms;
  shownBy: Map<string, { theme: string; isStrong: boolean }[]>;
}

/** A vocabulary is read thousands of times, and made ready once. */
const known = new WeakMap<readonly Theme[], ThemeWords>();

function vocabularyOf(themes: readonly Theme[]): ThemeWords {
  const made = known.get(themes) ?? readVocabulary(themes);
  known.set(themes, made);
  return made;
}

function readVocabulary(themes: readonly Theme[]): ThemeWords {
  const entries = themes.flatMap(({ id, evidence }) => [
    ...evidence.strong.map((term) => ({ term, theme: id, isStrong: true })),
    ...evidence.weak.map((term) => ({ term, theme: id, isStrong: false })),
  ]);
  const shownBy = Map.groupBy(entries, ({ term }) => term);
  return { findTerms: createTermFinder([...shownBy.keys(), ...NEUTRAL]), shownBy };
}
