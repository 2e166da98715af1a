import { inField } from '../model/finding.ts';
import type { Notice } from '../model/notice.ts';
import type { Deadline } from './deadline.ts';
import { findDeadlines } from './find-deadlines.ts';
import { listPassages } from './list-passages.ts';

/** A deadline with the notice it stands in. */
export interface DeadlineRow {
  notice: string;
  province: string;
  year: number;
  url: string;
  deadline: Deadline;
}

/** The deadlines of a notice, in the order they are printed. */
export function listDeadlines(notice: Notice): DeadlineRow[] {
  const { id, province, year, yearEnd } = notice;
  // The colophon tells when the notice was printed.
  const passages = listPassages(notice).filter(({ record }) => record.kind !== 'colophon');
  return passages.flatMap(({ record, field, text }) =>
    findDeadlines(record.id, text, year, yearEnd).map((deadline) => ({
      ...{ notice: id, province, year, url: record.url, deadline: inField(deadline, field) },
    })),
  );
}
