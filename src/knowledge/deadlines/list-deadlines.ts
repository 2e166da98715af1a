import { inField } from '../../model/finding.ts';
import type { Notice } from '../../model/notice.ts';
import { correctFindings } from '../correct-findings.ts';
import type { Deadline } from './deadline.ts';
import { findDeadlines } from './find-deadlines.ts';
import { listPassages, type Passage } from '../records/list-passages.ts';

/** A deadline and the notice that contains it. */
export interface DeadlineRow {
  notice: string;
  province: string;
  year: number;
  url: string;
  deadline: Deadline;
}

/**
 * The deadlines of each passage of a notice. They are found once, for the list of deadlines and for the targets that
 * have them.
 */
export type DeadlinesByPassage = ReadonlyMap<Passage, readonly Deadline[]>;

/** Finds the deadlines in each passage of a notice. */
export function findPassageDeadlines(
  { year, yearEnd }: Pick<Notice, 'year' | 'yearEnd'>,
  passages: readonly Passage[],
): DeadlinesByPassage {
  return new Map(
    passages.map((passage) => [passage, findDeadlines(passage.record.id, passage.text, year, yearEnd)]),
  );
}

/** Lists the deadlines of a notice in printed order, with an editor's corrections applied. */
export function listDeadlines(
  notice: Notice,
  deadlines: DeadlinesByPassage = findPassageDeadlines(notice, listPassages(notice)),
): DeadlineRow[] {
  const { id, province, year, correctedFindings = [] } = notice;
  return [...deadlines].flatMap(([passage, times]) => {
    const { record, field } = passage;
    // The colophon's date is when the notice was printed.
    if (record.kind === 'colophon') return [];
    const found = times.map((deadline) => inField(deadline, field));
    return correctFindings('deadline', found, passage, correctedFindings).map((deadline) => ({
      ...{ notice: id, province, year, url: record.url, deadline },
    }));
  });
}
