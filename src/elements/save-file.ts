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
  saveBlob(name, new Blob([text], { type }));
}

/** Offers bytes as a file to save. */
export function saveBytes(name: string, type: string, bytes: Uint8Array<ArrayBuffer>): void {
  saveBlob(name, new Blob([bytes], { type }));
}

function saveBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = element('a', { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url));
}
