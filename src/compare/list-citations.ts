import { addAccessDate, citeClause } from '../cite/cite-notice.ts';
import type { RecordInFile } from '../open-data/notice-file.ts';
import type { Column } from './columns.ts';
import type { Comparison } from './compare-notices.ts';

/** Where exported text comes from. */
export interface Origin {
  /** The site's URL without a trailing slash: `https://example.org/yaodian`. */
  site: string;
  /** URL of the comparison. */
  address: string;
  /** ISO 8601 date when the collection last grew. */
  collectedOn: string;
}

/** Cites a displayed clause; empty if the column has no notice. */
export function citeShown(
  record: RecordInFile,
  column: Column | undefined,
  { site }: Pick<Origin, 'site'>,
): string {
  return column?.state === 'held' ? citeClause(column.notice.citation, record, site + record.url) : '';
}

/** Citations of what a comparison displays. */
export interface Citations {
  /** Unique citations of the clauses, in column order. */
  clauses: string[];
  /** Citations of the notices, in column order. */
  notices: string[];
}

/**
 * Lists the citations of all displayed clauses and notices.
 * @param day 引用日期, an ISO 8601 date; null in prerendered pages, where the date of access isn't known yet
 */
export function listCitations(
  comparison: Comparison,
  { site }: Pick<Origin, 'site'>,
  day: string | null = null,
): Citations {
  const columns =
    day === null ? comparison.columns : comparison.columns.map((column) => citedOn(column, day));
  const clauses = columns.flatMap((column, at) =>
    comparison.rows.flatMap(({ cells }) => {
      const cell = cells[at];
      return cell?.state === 'text'
        ? cell.clauses.map(({ record }) => citeShown(record, column, { site }))
        : [];
    }),
  );
  const notices = columns.flatMap((column) =>
    column.state === 'held' ? [`${column.notice.citation} ${site}${column.notice.url}`] : [],
  );
  return { clauses: [...new Set(clauses)], notices };
}

function citedOn(column: Column, day: string): Column {
  if (column.state !== 'held') return column;
  return { ...column, notice: { ...column.notice, citation: addAccessDate(column.notice.citation, day) } };
}
