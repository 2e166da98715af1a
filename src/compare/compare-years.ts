import { relateClauses } from '../knowledge/relate-clauses.ts';
import type { RecordInFile } from '../open-data/notice-file.ts';
import { cutClause } from './clause-words.ts';
import type { ComparedNotice } from './columns.ts';
import { clausesOf, type ComparedTheme } from './compare-notices.ts';
import { diffWords, type WordDiff } from './diff-words.ts';

/** What became of one notice's clauses in another, theme by theme. */
export interface Changes {
  older: ComparedNotice;
  newer: ComparedNotice;
  /** Themes that are the main one of any clause, in their order. */
  rows: ChangesRow[];
  /** How many themes, main ones or not, both notices speak of, or one alone. */
  themes: Record<NonNullable<ChangesRow['themeIn']>, number>;
}

export interface ChangesRow {
  theme: ComparedTheme;
  /** Whether both notices have clauses on the theme, or the newer or the older one alone; null for clauses without a theme. */
  themeIn: 'both' | 'newer' | 'older' | null;
  /** 延续: clauses of the newer notice with the clause of the older one that says most nearly the same. */
  stayed: ClausePair[];
  /** Clauses of the newer notice that are like none of the older one. */
  added: RecordInFile[];
  /** Clauses of the older notice that none of the newer one goes back to. */
  gone: RecordInFile[];
}

export interface ClausePair {
  older: RecordInFile;
  newer: RecordInFile;
  /** Cosine of word weights, 0 to 1, as that of kin. */
  score: number;
  diff: WordDiff;
}

/** Texts of which less stays are read more easily one after the other than as one. */
export const CLOSE = 0.5;
/** For clauses that carry no theme. */
const OTHER: ComparedTheme = { id: '', name: '未标主题' };

/**
 * Aligns two notices by likeness: each clause of the newer with the one of the older that is its kin by `relateClauses`,
 * several with one where it was split. Clauses stand under their main theme, pairs under that of the newer one. What has no
 * counterpart stands in one notice alone by its wording, which says nothing of the duty; what is new and what is gone is told
 * of the themes.
 */
export function compareYears(
  older: ComparedNotice,
  newer: ComparedNotice,
  themes: readonly ComparedTheme[],
): Changes {
  const pairs = pairClauses(clausesOf(older.records), clausesOf(newer.records));
  const continued = new Set(pairs.map((pair) => pair.newer));
  const goneInto = new Set(pairs.map((pair) => pair.older));
  const isNew = (record: RecordInFile) => !continued.has(record);
  const isGone = (record: RecordInFile) => !goneInto.has(record);
  const rows = [...themes, OTHER].map((theme): ChangesRow => {
    const isOf = (record: RecordInFile) => (record.themes[0] ?? OTHER.id) === theme.id;
    return {
      theme,
      themeIn: findTheme(older, newer, theme.id),
      stayed: pairs.filter((pair) => isOf(pair.newer)),
      added: clausesOf(newer.records).filter((record) => isOf(record) && isNew(record)),
      gone: clausesOf(older.records).filter((record) => isOf(record) && isGone(record)),
    };
  });
  const count = (state: ChangesRow['themeIn']) => rows.filter(({ themeIn }) => themeIn === state).length;
  return {
    older,
    newer,
    themes: { both: count('both'), newer: count('newer'), older: count('older') },
    rows: rows.filter(({ stayed, added, gone }) => stayed.length + added.length + gone.length > 0),
  };
}

function findTheme(older: ComparedNotice, newer: ComparedNotice, theme: string): ChangesRow['themeIn'] {
  const speaksOf = ({ records }: ComparedNotice) =>
    clausesOf(records).some(({ themes }) => themes.includes(theme));
  if (speaksOf(newer)) return speaksOf(older) ? 'both' : 'newer';
  return speaksOf(older) ? 'older' : null;
}

function pairClauses(older: readonly RecordInFile[], newer: readonly RecordInFile[]): ClausePair[] {
  const worded = [...older, ...newer].map((record) => {
    const { title, text } = cutClause(record);
    // A title counts as much as two mentions, as it does for kin.
    return { key: keyOf(record), notice: record.notice, words: [...title, ...title, ...text] };
  });
  const kin = relateClauses(worded);
  const byKey = new Map(older.map((record) => [keyOf(record), record]));
  return newer.flatMap((record) => {
    const [best] = kin.get(keyOf(record)) ?? [];
    const counterpart = best && byKey.get(best.key);
    return counterpart ? [toPair(counterpart, record, best.score)] : [];
  });
}

function toPair(older: RecordInFile, newer: RecordInFile, score: number): ClausePair {
  return { older, newer, score, diff: diffWords(cutClause(older).text, cutClause(newer).text) };
}

function keyOf({ notice, id }: RecordInFile): string {
  return `${notice}#${id}`;
}
