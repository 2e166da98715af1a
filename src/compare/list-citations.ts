import { citeClause } from '../cite/cite-notice.ts';
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

/** The citations of all clauses shown, each once, in the order of the columns. */
export function listCitations(comparison: Comparison, origin: Pick<Origin, 'site'>): string[] {
  const all = comparison.columns.flatMap((column, at) =>
    comparison.rows.flatMap(({ cells }) => {
      const cell = cells[at];
      return cell?.state === 'text'
        ? cell.clauses.map(({ record }) => citeShown(record, column, origin))
        : [];
    }),
  );
  return [...new Set(all)];
}
