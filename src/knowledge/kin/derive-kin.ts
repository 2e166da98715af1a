import type { ClauseRecord, Notice } from '../../model/notice.ts';
import { searchedText } from '../../text/searched-text.ts';
import { findEarliest } from './find-earliest.ts';
import { findSharedWording, measureReuse, type SharedRun } from './find-shared-wording.ts';
import type { IsStockPhrase } from './find-stock-phrases.ts';
import { listRecords } from '../records/list-records.ts';
import { relateClauses } from './relate-clauses.ts';
import type { Memoize } from '../memoize.ts';
import { cutByLengths, type WordLengths } from '../words/word-lengths.ts';

/** 相近条款: a similar clause of another notice, with the wording that both share. */
export interface KinClause {
  record: ClauseRecord;
  /** Cosine of the word weights, 0 to 1. */
  score: number;
  /** Shared wording of substance, with its spans in both texts. */
  shared: SharedWording[];
  /** Shared set phrases, names and titles. */
  stock: SharedRun[];
  /** Share of the shorter clause's characters that are in shared wording of substance, 0 to 1. */
  reuse: number;
}

/** 沿用文字: wording of substance that two clauses share. */
export interface SharedWording extends SharedRun {
  /**
   * Id of the earliest notice of the collection that contains it. A notice outside the collection may have had it
   * before.
   */
  earliest: string;
}

/** Weight of a word in the title, in mentions. */
const TITLE_WEIGHT = 2;

/**
 * Derives the kin of every clause and preamble, by `<notice>#<clauseId>`.
 * @param words how each record's title and text are segmented.
 * @param memoize caches the wording that the clauses of a notice share with their kin, which takes longest to find.
 */
export function deriveKin(
  notices: readonly Notice[],
  words: ReadonlyMap<string, WordLengths>,
  isStock: IsStockPhrase,
  memoize: Memoize,
): Map<string, KinClause[]> {
  const records = notices.flatMap(listRecords).filter(({ kind }) => kind === 'clause' || kind === 'preamble');
  const byKey = new Map(records.map((record) => [clauseKey(record), record]));
  const related = relateClauses(
    records.map((record) => ({
      key: clauseKey(record),
      notice: record.notice,
      get words() {
        return weighTitle(record, cutByLengths(searchedText(record), words.get(clauseKey(record)) ?? ''));
      },
    })),
  );
  const pairs = records.flatMap((record) =>
    (related.get(clauseKey(record)) ?? []).flatMap(({ key, score }) => {
      const other = byKey.get(key);
      return other ? [{ record, other, score }] : [];
    }),
  );
  const sorted: { key: string; kin: Omit<KinClause, 'shared'>; shared: SharedRun[] }[] = [];
  for (const [notice, own] of Map.groupBy(pairs, ({ record }) => record.notice)) {
    const texts = own.map(({ record, other }) => [record.text, other.text] as const);
    const shared = memoize(`shared/${notice}`, texts, () => texts.map((pair) => findSharedWording(...pair)));
    for (const [at, { record, other, score }] of own.entries()) {
      const { shared: ofSubstance, ...rest } = sortRuns(shared[at] ?? [], record, other, isStock);
      sorted.push({ key: clauseKey(record), kin: { record: other, score, ...rest }, shared: ofSubstance });
    }
  }
  return nameEarliest(notices, records, sorted);
}

/** Adds the earliest notice of each shared wording, and groups the kin by clause. */
function nameEarliest(
  notices: readonly Notice[],
  records: readonly ClauseRecord[],
  sorted: readonly { key: string; kin: Omit<KinClause, 'shared'>; shared: readonly SharedRun[] }[],
): Map<string, KinClause[]> {
  const earliestOf = findEarliest(
    new Set(sorted.flatMap(({ shared }) => shared.map(({ text }) => text))),
    inOrderOfTime(notices, records),
  );
  const kin = new Map(records.map((record) => [clauseKey(record), [] as KinClause[]]));
  for (const { key, kin: one, shared } of sorted)
    kin.get(key)?.push({
      ...one,
      shared: shared.map((run) => ({ ...run, earliest: earliestOf.get(run.text) ?? '' })),
    });
  return kin;
}

/** Sorts the records by the year and date of their notices. A notice without a date comes last in its year. */
function inOrderOfTime(notices: readonly Notice[], records: readonly ClauseRecord[]): ClauseRecord[] {
  const byNotice = Map.groupBy(records, ({ notice }) => notice);
  return notices
    .toSorted(
      (a, b) =>
        a.year - b.year ||
        (a.issuedOn ?? '9').localeCompare(b.issuedOn ?? '9', 'en') ||
        a.id.localeCompare(b.id, 'en'),
    )
    .flatMap(({ id }) => byNotice.get(id) ?? []);
}

/** Returns the words of a clause, with those of its title repeated according to their weight. */
function weighTitle({ title }: ClauseRecord, pieces: readonly string[]): readonly string[] {
  let rest = title?.length ?? 0;
  const body = pieces.findIndex((piece) => (rest -= piece.length) < 0);
  const ofTitle = body < 0 ? pieces : pieces.slice(0, body);
  return [...Array.from({ length: TITLE_WEIGHT - 1 }, () => ofTitle).flat(), ...pieces];
}

function sortRuns(
  runs: readonly SharedRun[],
  { text }: ClauseRecord,
  other: ClauseRecord,
  isStock: IsStockPhrase,
) {
  const byKind = Map.groupBy(runs, (run) => isStock(run.text));
  const shared = byKind.get(false) ?? [];
  return { shared, stock: byKind.get(true) ?? [], reuse: measureReuse(shared, text, other.text) };
}

/** Returns the key of a clause, `<notice>#<clauseId>`. */
export function clauseKey({ notice, id }: Pick<ClauseRecord, 'notice' | 'id'>): string {
  return `${notice}#${id}`;
}
