import { inField } from '../../model/finding.ts';
import type { Notice } from '../../model/notice.ts';
import { correctFindings } from '../correct-findings.ts';
import type { Deadline } from './deadline.ts';
import { findDeadlines } from './find-deadlines.ts';
import { listPassages, type Passage } from '../records/list-passages.ts';

/** A deadline with the notice it stands in. */
export interface DeadlineRow {
  notice: string;
  province: string;
  year: number;
  url: string;
  deadline: Deadline;
}

/** The deadlines of each passage of a notice: found once, for the list of them and for the targets that they are of. */
export type DeadlinesOf = ReadonlyMap<Passage, readonly Deadline[]>;

/** Finds the deadlines that the passages of a notice name. */
export function findPassageDeadlines(
  { year, yearEnd }: Pick<Notice, 'year' | 'yearEnd'>,
  passages: readonly Passage[],
): DeadlinesOf {
  return new Map(
    passages.map((passage) => [passage, findDeadlines(passage.record.id, passage.text, year, yearEnd)]),
  );
}

/** The deadlines of a notice, in the order they are printed, with an editor's corrections. */
export function listDeadlines(
  notice: Notice,
  deadlines: DeadlinesOf = findPassageDeadlines(notice, listPassages(notice)),
): DeadlineRow[] {
  const { id, province, year, correctedFindings = [] } = notice;
  return [...deadlines].flatMap(([passage, times]) => {
    const { record, field } = passage;
    // The colophon tells when the notice was printed.
    if (record.kind === 'colophon') return [];
    const found = times.map((deadline) => inField(deadline, field));
    return correctFindings('deadline', found, passage, correctedFindings).map((deadline) => ({
      ...{ notice: id, province, year, url: record.url, deadline },
    }));
  });
}
