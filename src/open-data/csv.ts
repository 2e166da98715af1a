import { stringify } from 'csv-stringify/browser/esm/sync';

/**
 * A table as CSV that spreadsheets open as it is: RFC 4180 (CRLF, quotes doubled), UTF-8 with a byte order mark, and no cell
 * that a spreadsheet would run as a formula.
 */
export function toCsv<Row extends Record<string, string | number | boolean | null>>(
  columns: readonly (keyof Row & string)[],
  rows: readonly Row[],
): string {
  return stringify([...rows], {
    header: true,
    columns: [...columns],
    bom: true,
    record_delimiter: 'windows',
    // A line feed alone ends a row for most readers, though it isn't the record delimiter here.
    quoted_match: /[\r\n]/,
    escape_formulas: true,
    cast: { boolean: (value) => String(value) },
  });
}
