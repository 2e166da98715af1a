import { stringify } from 'csv-stringify/browser/esm/sync';

/**
 * Formats a table as CSV that opens in spreadsheets without an import dialogue: RFC 4180 (CRLF, doubled quotes),
 * UTF-8 with a byte order mark, and no cell that a spreadsheet would run as a formula.
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
    // Most readers end a row at a lone line feed, so quote it although it isn't the record delimiter here.
    quoted_match: /[\r\n]/,
    escape_formulas: true,
    cast: { boolean: (value) => String(value) },
  });
}
