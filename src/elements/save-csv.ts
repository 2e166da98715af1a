import { toCsv } from '../open-data/csv.ts';

/** Offers a table as a CSV file to save. */
export function saveCsv(
  name: string,
  columns: readonly string[],
  rows: readonly Record<string, string | number>[],
): void {
  const url = URL.createObjectURL(new Blob([toCsv(columns, rows)], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url));
}
