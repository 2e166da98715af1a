import type { Comparison } from '../../compare/compare-notices.ts';
import { comparisonMarkdown, comparisonTable } from '../../compare/export-comparison.ts';
import type { Origin } from '../../compare/list-citations.ts';
import { saveCsv, saveText } from '../files/save-file.ts';

/** Offers a comparison as a file to save, each clause with its citation. */
export function saveComparison(comparison: Comparison, format: 'csv' | 'markdown', origin: Origin): void {
  const name = `比较-${comparison.columns.map(({ id }) => id).join('-')}`;
  if (format === 'markdown')
    return saveText(`${name}.md`, 'text/markdown', comparisonMarkdown(comparison, origin));
  const { columns, rows } = comparisonTable(comparison, origin);
  return saveCsv(`${name}.csv`, columns, rows);
}
