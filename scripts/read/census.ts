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

/** The runs that didn't become text, alike ones once, with how often. */
export function summarise({ runs }: Census, fate: 'furniture' | 'left-out') {
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

/**
 * Whether every character that the census calls text, or generated, stands in the text, and nothing besides; white space
 * doesn't count. Gives null, or what is lost or added and where.
 */
export function findUnaccounted(text: string, { runs, generated }: Census): string | null {
  const balance = new Map<string, number>();
  const count = (words: string, by: 1 | -1) => {
    for (const character of words.replaceAll(NOT_TEXT, ''))
      balance.set(character, (balance.get(character) ?? 0) + by);
  };
  count(text, -1);
  for (const words of generated) count(words, 1);
  const kept = runs.filter(({ fate }) => fate === 'text');
  for (const run of kept) count(run.text, 1);
  const [lost] = [...balance].find(([, number]) => number > 0) ?? [];
  const [added] = [...balance].find(([, number]) => number < 0) ?? [];
  if (lost !== undefined) {
    const run = kept.findLast((one) => one.text.includes(lost));
    return `“${lost}” of ${run ? `${run.place} (“${excerpt(run.text)}”)` : 'a generated number'} isn't in the text`;
  }
  return added === undefined ? null : `the text has “${added}” more often than the file`;
}

const NOT_TEXT = new RegExp(`[\\s${MERGED_CELL}${CELL_BREAK}]`, 'gu');

function excerpt(text: string): string {
  const words = text.trim();
  return words.length > 40 ? `${words.slice(0, 40)}…` : words;
}
