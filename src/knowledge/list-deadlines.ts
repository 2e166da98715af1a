import type { Notice } from '../model/notice.ts';
import type { Deadline } from './deadline.ts';
import { findDeadlines } from './find-deadlines.ts';
import { listRecords } from './list-records.ts';

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
  return listRecords(notice)
    .filter(({ kind }) => kind !== 'colophon')
    .flatMap((record) =>
      findDeadlines(record.id, record.text, year, yearEnd).map((deadline) => ({
        ...{ notice: id, province, year, url: record.url, deadline },
      })),
    );
}
