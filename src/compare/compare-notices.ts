import { createSetPhrases } from '../knowledge/kin/find-set-phrases.ts';
import { isProvision } from '../knowledge/records/list-records.ts';
import { mergeSpans } from '../knowledge/words/merge-spans.ts';
import type { Span } from '../model/finding.ts';
import type { Theme } from '../model/vocabulary.ts';
import type { RecordInFile } from '../open-data/notice-file.ts';
import { cutClause } from './clause-words.ts';
import type { Column, ComparedNotice } from './columns.ts';
import { compareIndicators, type IndicatorLine } from './compare-indicators.ts';
import { type DistinctiveTerm, findDistinctiveTerms } from './find-distinctive-terms.ts';
import { markSharedWording } from './mark-shared-wording.ts';

/**
 * Built from the families of set phrases and names only, because the vocabulary's lists aren't shipped to the
 * browser.
 */
const { isSet } = createSetPhrases([]);

/** Notices side by side, theme by theme. */
export interface Comparison {
  columns: Column[];
  rows: ComparisonRow[];
  /**
   * The distinctive words of each notice among all displayed clauses, by notice id; empty if there is only one
   * notice.
   */
  distinctive: Map<string, DistinctiveTerm[]>;
}

/** One theme across all columns. */
export interface ComparisonRow {
  theme: ComparedTheme;
  /** In column order. */
  cells: ComparisonCell[];
  /** Targets set in the row's clauses. */
  indicators: IndicatorLine[];
  /** Characters of the row that also appear in another column, not counting names and set phrases. */
  sharedCharacters: number;
}

export type ComparedTheme = Pick<Theme, 'id' | 'name'>;

/**
 * A notice's clauses on a theme, or those that mention it. `none` is 该文件未见; the other states are 未收录 and not
 * loaded.
 */
export type ComparisonCell =
  | { notice: string; state: 'text'; clauses: ComparedClause[] }
  | { notice: string; state: 'none' | 'no-notice' | 'failed' };

export interface ComparedClause {
  record: RecordInFile;
  /** Whether the row's theme is the clause's main theme. */
  isMain: boolean;
  /** The word by which the clause mentions the theme, if no clause of the notice is on the theme; otherwise null. */
  mention: string | null;
  /** Spans of the text that also appear in a clause of another column. */
  shared: Span[];
  /** Spans of stock phrases. */
  stock: Span[];
}

/** Compares notices side by side, with one row per theme in the given order. */
export function compareNotices(columns: readonly Column[], themes: readonly ComparedTheme[]): Comparison {
  const rows = themes.map((theme) => compareTheme(columns, theme));
  return { columns: [...columns], rows, distinctive: findDistinctive(columns, rows) };
}

/**
 * Sorts themes by their first appearance in a notice's clauses. Themes it doesn't address come last, in their
 * original order.
 */
export function orderByNotice<Themed extends ComparedTheme>(
  themes: readonly Themed[],
  { records }: ComparedNotice,
): Themed[] {
  const order = [...new Set(clausesOf(records).flatMap((record) => record.themes))];
  const placeOf = ({ id }: ComparedTheme) => (order.includes(id) ? order.indexOf(id) : order.length);
  return themes.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** Returns a notice's clauses and similar provisions, without cover and headings. */
export function clausesOf(records: readonly RecordInFile[]): RecordInFile[] {
  return records.filter(isProvision);
}

function compareTheme(columns: readonly Column[], theme: ComparedTheme): ComparisonRow {
  const cells = columns.map((column): ComparisonCell => {
    if (column.state !== 'held') return { notice: column.id, state: column.state };
    const clauses = clausesOn(theme.id, column.notice);
    return clauses.length === 0
      ? { notice: column.id, state: 'none' }
      : { notice: column.id, state: 'text', clauses };
  });
  const clauses = cells.flatMap((cell) => (cell.state === 'text' ? cell.clauses : []));
  const shared = markSharedWording(clauses.map(({ record }) => record));
  for (const [at, clause] of clauses.entries()) clause.shared = shared[at] ?? [];
  return {
    theme,
    cells,
    indicators: compareIndicators(listIndicators(columns, clauses)),
    sharedCharacters: clauses.reduce((sum, clause) => sum + countShared(clause), 0),
  };
}

/**
 * Counts the meaningful characters of a clause's shared wording: without stock phrases and without spans that are
 * entirely a name or a formula.
 */
function countShared({ record, shared, stock }: ComparedClause): number {
  const own = shared.filter(({ start, end }) => !isSet(record.text.slice(start, end)));
  const stockWithin = ({ start, end }: Span) =>
    mergeSpans(stock).reduce(
      (sum, span) => sum + Math.max(0, Math.min(end, span.end) - Math.max(start, span.start)),
      0,
    );
  return own.reduce((sum, span) => sum + span.end - span.start - stockWithin(span), 0);
}

/** Returns the clauses on a theme; if there are none, the records that mention it. */
function clausesOn(theme: string, { records, themeMentions }: ComparedNotice): ComparedClause[] {
  const own = clausesOf(records).filter(({ themes }) => themes.includes(theme));
  if (own.length > 0) return own.map((record) => toComparedClause(record, record.themes[0] === theme, null));
  const words = new Map(
    themeMentions.filter((one) => one.theme === theme).map(({ clause, quote }) => [clause, quote]),
  );
  return records.flatMap((record) => {
    const mention = words.get(record.id);
    return mention === undefined ? [] : toComparedClause(record, false, mention);
  });
}

function toComparedClause(record: RecordInFile, isMain: boolean, mention: string | null): ComparedClause {
  const stock = (record.stock ?? []).map(([start, end]) => ({ start, end }));
  return { record, isMain, mention, shared: [], stock };
}

function listIndicators(columns: readonly Column[], clauses: readonly ComparedClause[]) {
  const shown = new Set(clauses.map(({ record }) => `${record.notice}#${record.id}`));
  return columns.flatMap((column) =>
    column.state === 'held'
      ? column.notice.indicators
          .filter(({ clause }) => shown.has(`${column.id}#${clause}`))
          .map((indicator) => ({ notice: column.id, indicator }))
      : [],
  );
}

function findDistinctive(
  columns: readonly Column[],
  rows: readonly ComparisonRow[],
): Map<string, DistinctiveTerm[]> {
  const held = columns.filter(({ state }) => state === 'held');
  if (held.length < 2) return new Map();
  const texts = held.map(({ id }) => {
    const records = rows.flatMap(({ cells }) =>
      cells.flatMap((cell) =>
        cell.notice === id && cell.state === 'text' ? cell.clauses.map(({ record }) => record) : [],
      ),
    );
    return [...new Set(records)].map(cutClause).flatMap(({ title, text }) => [...title, ...text]);
  });
  return new Map(findDistinctiveTerms(texts).map((terms, at) => [held[at]?.id ?? '', terms]));
}
