import { toCsv } from '../open-data/csv.ts';
import { element } from './element.ts';

/** Offers a table as a CSV file to save. */
export function saveCsv(
  name: string,
  columns: readonly string[],
  rows: readonly Record<string, string | number>[],
): void {
  saveText(name, 'text/csv', toCsv(columns, rows));
}

/** Offers a text as a file to save. */
export function saveText(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = element('a', { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url));
}
