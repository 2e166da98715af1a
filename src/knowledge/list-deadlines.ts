import { inField } from '../model/finding.ts';
import type { Notice } from '../model/notice.ts';
import { correctFindings } from './correct-findings.ts';
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

/** The deadlines of a notice, in the order they are printed, with an editor's corrections. */
export function listDeadlines(notice: Notice): DeadlineRow[] {
  const { id, province, year, yearEnd, correctedFindings = [] } = notice;
  // The colophon tells when the notice was printed.
  const passages = listPassages(notice).filter(({ record }) => record.kind !== 'colophon');
  return passages.flatMap((passage) => {
    const { record, field, text } = passage;
    const found = findDeadlines(record.id, text, year, yearEnd).map((deadline) => inField(deadline, field));
    return correctFindings('deadline', found, passage, correctedFindings).map((deadline) => ({
      ...{ notice: id, province, year, url: record.url, deadline },
    }));
  });
}
