import type { RecordInFile } from '../open-data/notice-file.ts';
import type { ComparedNotice } from './columns.ts';
import { clausesOf, type ComparedTheme } from './compare-notices.ts';
import { type AbsenceTest, createAbsenceTest } from './prove-absence.ts';
import { relateSentences, type SentencePair } from './relate-sentences.ts';
import { type Sentence, splitSentences } from './split-sentences.ts';

/** What became of one notice's clauses in another, theme by theme. */
export interface Changes {
  older: ComparedNotice;
  newer: ComparedNotice;
  /** Themes that are the main theme of at least one clause, in order. */
  rows: ChangesRow[];
  /** Number of themes, main or not, that both notices or only one of them addresses. */
  themes: Record<NonNullable<ChangesRow['themeIn']>, number>;
}

export interface ChangesRow {
  theme: ComparedTheme;
  /**
   * Whether both notices have clauses on the theme, or only the newer or the older one; null for clauses without a
   * theme.
   */
  themeIn: 'both' | 'newer' | 'older' | null;
  /** 延续: clauses of the newer notice that continue one or several of the older, sentence by sentence. */
  stayed: ContinuedClause[];
  /** 新增: clauses of the newer notice whose subject matter appears nowhere in the older one. */
  added: RecordInFile[];
  /** 未再出现: clauses of the older notice whose subject matter appears nowhere in the newer one. */
  gone: RecordInFile[];
  /** 未配对: clauses without a counterpart that can't be shown to be new or gone. */
  unpaired: { older: RecordInFile[]; newer: RecordInFile[] };
  /** Unmatched sentences in clauses of the older notice that are continued elsewhere. */
  unmatched: SentenceAlone[];
}

export interface ContinuedClause {
  newer: RecordInFile;
  sentences: ContinuedSentence[];
}

/** An unmatched sentence, and whether its subject matter is absent from the whole other notice. */
export interface SentenceAlone {
  sentence: Sentence;
  isAbsent: boolean;
}

export interface ContinuedSentence extends SentenceAlone {
  /** The sentences that it continues, most similar first. At most one per clause: the most similar one. */
  continues: SentencePair[];
}

/** Least similarity at which a word diff is easier to read than the two texts one after the other. */
export const MIN_DIFF_SIMILARITY = 0.5;
/** For clauses without a theme. */
const NO_THEME: ComparedTheme = { id: '', name: '未标主题' };

/**
 * Aligns two notices sentence by sentence (`relateSentences`). A clause of the newer notice may continue parts of
 * several older ones, and an older clause may be continued by several newer ones. Clauses are grouped by main theme,
 * pairs by that of the newer clause. What has no counterpart counts as new or gone only if none of its subject matter
 * appears anywhere in the other notice (`createAbsenceTest`).
 */
export function compareYears(
  older: ComparedNotice,
  newer: ComparedNotice,
  themes: readonly ComparedTheme[],
): Changes {
  const [before, after] = [provisionsOf(older), provisionsOf(newer)];
  const pairs = relateSentences(before, after);
  const [fromOlder, fromNewer] = [createAbsenceTest(newer), createAbsenceTest(older)];
  const continued = new Set(pairs.map((pair) => pair.newer.record));
  const continuedOlder = new Set(pairs.map((pair) => pair.older.record));
  const stayed = after
    .filter((record) => continued.has(record))
    .map((record) => continueClause(record, pairs, fromNewer));
  const shown = new Set(
    stayed.flatMap(({ sentences }) =>
      sentences.flatMap(({ continues }) => continues.map((pair) => keyOf(pair.older))),
    ),
  );
  const rows = [...themes, NO_THEME].map((theme): ChangesRow => {
    const isOf = (record: RecordInFile) => (record.themes[0] ?? NO_THEME.id) === theme.id;
    const [oldOfTheme, newOfTheme] = [before.filter(isOf), after.filter(isOf)];
    const added = splitBy(
      newOfTheme.filter((record) => !continued.has(record)),
      fromNewer,
    );
    const gone = splitBy(
      oldOfTheme.filter((record) => !continuedOlder.has(record)),
      fromOlder,
    );
    return {
      theme,
      themeIn: findTheme(older, newer, theme.id),
      stayed: stayed.filter(({ newer: record }) => isOf(record)),
      added: added.absent,
      gone: gone.absent,
      unpaired: { older: gone.unsure, newer: added.unsure },
      unmatched: listUnmatched(
        oldOfTheme.filter((record) => continuedOlder.has(record)),
        shown,
        fromOlder,
      ),
    };
  });
  const count = (state: ChangesRow['themeIn']) => rows.filter(({ themeIn }) => themeIn === state).length;
  return {
    older,
    newer,
    themes: { both: count('both'), newer: count('newer'), older: count('older') },
    rows: rows.filter(({ theme }) =>
      [...before, ...after].some(({ themes: [main = NO_THEME.id] }) => main === theme.id),
    ),
  };
}

/**
 * Returns the clauses to pair. Preambles are excluded: they state the purpose of all clauses and would match any of
 * them.
 */
function provisionsOf({ records }: ComparedNotice): RecordInFile[] {
  return clausesOf(records).filter(({ kind }) => kind !== 'preamble');
}

function findTheme(older: ComparedNotice, newer: ComparedNotice, theme: string): ChangesRow['themeIn'] {
  const speaksOf = ({ records }: ComparedNotice) =>
    clausesOf(records).some(({ themes }) => themes.includes(theme));
  if (speaksOf(newer)) return speaksOf(older) ? 'both' : 'newer';
  return speaksOf(older) ? 'older' : null;
}

function splitBy(records: readonly RecordInFile[], { isClauseAbsent }: AbsenceTest) {
  const { absent = [], unsure = [] } = Object.groupBy(records, (record) =>
    isClauseAbsent(record) ? 'absent' : 'unsure',
  );
  return { absent, unsure };
}

function continueClause(
  newer: RecordInFile,
  pairs: readonly SentencePair[],
  { isSentenceAbsent }: AbsenceTest,
): ContinuedClause {
  const own = pairs.filter((pair) => pair.newer.record === newer);
  const sentences = splitSentences(newer).map((sentence): ContinuedSentence => {
    const all = own.filter((pair) => pair.newer.start === sentence.start);
    const nearest = all.toSorted((a, b) => b.score - a.score);
    const continues = [...Map.groupBy(nearest, (pair) => pair.older.record).values()].flatMap(
      ([first]) => first ?? [],
    );
    return { sentence, continues, isAbsent: continues.length === 0 && isSentenceAbsent(sentence) };
  });
  return { newer, sentences };
}

function keyOf({ record, start }: Sentence): string {
  return `${record.id} ${start}`;
}

/** Lists the sentences that no clause of the newer notice is shown to continue. */
function listUnmatched(
  records: readonly RecordInFile[],
  shown: ReadonlySet<string>,
  { isSentenceAbsent }: AbsenceTest,
): SentenceAlone[] {
  return records
    .flatMap(splitSentences)
    .filter((sentence) => !shown.has(keyOf(sentence)))
    .map((sentence) => ({ sentence, isAbsent: isSentenceAbsent(sentence) }));
}
