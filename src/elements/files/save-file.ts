import { toCsv } from '../../open-data/csv.ts';
import { element } from '../element.ts';

/** A row to save, by column. */
export type SavedRow = Record<string, string | number>;
type SavedRows = readonly SavedRow[];

/** Offers rows as a file of either format. Its columns are those of all rows, in order of first appearance. */
export async function saveRowsAs(format: 'csv' | 'xlsx', name: string, rows: SavedRows): Promise<void> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  if (format === 'csv') saveCsv(`${name}.csv`, columns, rows);
  else await saveXlsx(`${name}.xlsx`, columns, rows);
}

/** Offers a table as a CSV file to save. */
export function saveCsv(name: string, columns: readonly string[], rows: SavedRows): void {
  saveText(name, 'text/csv', toCsv(columns, rows));
}

/** Offers a table as an Excel workbook to save. The code that writes it is loaded on demand. */
async function saveXlsx(name: string, columns: readonly string[], rows: SavedRows): Promise<void> {
  const { toXlsx } = await import('./xlsx.ts');
  saveBlob(name, await toXlsx(columns, rows));
}

/** Offers a text as a file to save. */
export function saveText(name: string, type: string, text: string): void {
  saveBlob(name, new Blob([text], { type }));
}

/** Offers bytes as a file to save. */
export function saveBytes(name: string, type: string, bytes: Uint8Array<ArrayBuffer>): void {
  saveBlob(name, new Blob([bytes], { type }));
}

/**
 * How long an object URL stays valid, in milliseconds. A busy browser may read the file well after the click, and
 * saves it under a wrong name if the URL has been revoked by then.
 */
const URL_LIFETIME_MS = 60_000;

function saveBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = element('a', { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), URL_LIFETIME_MS);
}
