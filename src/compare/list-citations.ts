import { accessedOn, citeClause } from '../cite/cite-notice.ts';
import type { RecordInFile } from '../open-data/notice-file.ts';
import type { Column } from './columns.ts';
import type { Comparison } from './compare-notices.ts';

/** What a copy that leaves the site says of where it is from. */
export interface Origin {
  /** The site's address, without a slash at its end: `https://example.org/yaodian`. */
  site: string;
  /** The address of the comparison itself. */
  address: string;
  /** The day the collection was last added to, as ISO 8601. */
  collectedOn: string;
}

/** The citation of a clause that a column shows. */
export function citeShown(
  record: RecordInFile,
  column: Column | undefined,
  { site }: Pick<Origin, 'site'>,
): string {
  return column?.state === 'held' ? citeClause(column.notice.citation, record, site + record.url) : '';
}

/** What a comparison shows, as it is cited. */
export interface Citations {
  /** Of the clauses, each once, in the order of the columns. */
  clauses: string[];
  /** Of the notices, in that order. */
  notices: string[];
}

/** The citations of all that is shown. @param day 引用日期, as ISO 8601; null where they are written before anyone reads them. */
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
  return { ...column, notice: { ...column.notice, citation: accessedOn(column.notice.citation, day) } };
}
