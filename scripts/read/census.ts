import { CELL_BREAK } from './cell-break.ts';
import { MERGED_CELL } from './merged-cell.ts';

/**
 * A run of text that a file holds, and where it went: into the text; out of it as furniture of the page (a running head, a page
 * number); or left out (hidden, deleted, a page's navigation).
 */
export interface CensusRun {
  /** As the file holds it; empty for a picture. */
  text: string;
  /** Where the file holds it: `word/footnotes.xml`, `page 3`, `line 12`. */
  place: string;
  fate: 'text' | 'furniture' | 'left-out';
  /** Why it isn't text, in a few words: `hidden`, `running head`, `picture of 800 × 600`. */
  why?: string;
}

/** What a file holds, counted run by run, whatever its reader makes of it. */
export interface Census {
  /** In the order of the file. */
  runs: CensusRun[];
  /** What the file shows without holding it as text: numbers that Word or a browser writes. */
  generated: string[];
}

/** The census of a file all of which is text. */
export function allText(text: string, place: string): Census {
  return { runs: [{ text, place, fate: 'text' }], generated: [] };
}

/** What a picture's run is told by: it was left out as a picture of the document, not of what stands around it. */
export function isPicture({ fate, why }: CensusRun): boolean {
  return fate === 'left-out' && /^picture of [^(]*$/.test(why ?? '');
}

/** Runs of a census that didn't become text and are alike. */
export interface CensusGroup {
  /** Its words; empty for a picture. */
  text: string;
  why: string;
  /** Of the first. */
  place: string;
  /** How many there are. */
  count: number;
}

/** The runs that didn't become text, alike ones once, with how often. */
export function summarise({ runs }: Census, fate: 'furniture' | 'left-out'): CensusGroup[] {
  const groups = Map.groupBy(
    runs.filter((run) => run.fate === fate),
    ({ text, why = '' }) => `${why}\n${text.trim()}`,
  );
  return [...groups.values()].flatMap(([first, ...others]) =>
    first
      ? [{ text: first.text.trim(), why: first.why ?? '', place: first.place, count: others.length + 1 }]
      : [],
  );
}

/** What a report says of a census: all that isn't text, with its words, and how many characters are. */
export interface CensusReport {
  /** Characters without white space: those of the file that are text, and those that it shows without holding them. */
  characters: { text: number; generated: number };
  furniture: CensusGroup[];
  leftOut: CensusGroup[];
}

/** The second half of a character outside the basic plane, so that the two count once. */
const LOW_SURROGATE = /[\uDC00-\uDFFF]/g;

/** Sums a census up for a report. */
export function reportCensus(census: Census): CensusReport {
  const count = (texts: readonly string[]) =>
    texts.reduce((total, text) => total + withoutSpace(text).replace(LOW_SURROGATE, '').length, 0);
  return {
    characters: {
      text: count(census.runs.filter(({ fate }) => fate === 'text').map(({ text }) => text)),
      generated: count(census.generated),
    },
    furniture: summarise(census, 'furniture'),
    leftOut: summarise(census, 'left-out'),
  };
}

/** More reasons than these are only counted in a line. */
const MAX_REASONS = 6;

/** Groups in a line, the reasons once each: `hidden 2 (“…”), picture of 800 × 600 (page 3)`. */
export function describeGroups(groups: readonly CensusGroup[]): string {
  const reasons = [...Map.groupBy(groups, ({ why }) => why)].map(([why, alike]) => {
    const count = alike.reduce((total, group) => total + group.count, 0);
    const [first] = alike;
    const shown = first?.text ? `“${excerpt(first.text)}”${alike.length > 1 ? ', …' : ''}` : first?.place;
    return `${why || 'no reason told'}${count > 1 ? ` ${count}` : ''} (${shown})`;
  });
  const others = reasons.length - MAX_REASONS;
  return [...reasons.slice(0, MAX_REASONS), ...(others > 0 ? [`${others} more reasons`] : [])].join(', ');
}

/**
 * Whether every character that the census calls text, or generated, stands in the text, and nothing besides; white space
 * doesn't count. Gives null, or what is lost or added and where.
 */
export function findUnaccounted(text: string, { runs, generated }: Census): string | null {
  const kept = runs.filter(({ fate }) => fate === 'text');
  if (isSame(text, [...kept.map((run) => run.text), ...generated])) return null;
  const balance = new Map<string, number>();
  const count = (words: string, by: 1 | -1) => {
    for (const character of withoutSpace(words)) balance.set(character, (balance.get(character) ?? 0) + by);
  };
  count(text, -1);
  for (const words of generated) count(words, 1);
  for (const run of kept) count(run.text, 1);
  const [lost] = [...balance].find(([, number]) => number > 0) ?? [];
  const [added] = [...balance].find(([, number]) => number < 0) ?? [];
  if (lost !== undefined) {
    const run = kept.findLast((one) => one.text.includes(lost));
    return `“${lost}” of ${run ? `${run.place} (“${excerpt(run.text)}”)` : 'a generated number'} isn't in the text`;
  }
  return added === undefined ? null : `the text has “${added}” more often than the file`;
}

/** Whether runs in their order are the text: so they are in most files, and nothing needs to be counted. */
function isSame(text: string, runs: readonly string[]): boolean {
  const all = runs.join('');
  return all === text || withoutSpace(all) === withoutSpace(text);
}

const NOT_TEXT = new RegExp(`[\\s${MERGED_CELL}${CELL_BREAK}]`, 'gu');

/** The characters of a text that count: all but white space and what marks the places of cells. */
export function withoutSpace(text: string): string {
  return text.replaceAll(NOT_TEXT, '');
}

/** The first words of a run. */
export function excerpt(text: string): string {
  const words = text.trim().replace(/\s+/gu, ' ');
  return words.length > EXCERPT ? `${words.slice(0, EXCERPT)}…` : words;
}

const EXCERPT = 40;
