import writeXlsxFile from 'write-excel-file/universal';

/** Most characters that Excel allows in a cell. */
const MOST_CHARACTERS = 32_767;
/** Bounds of column widths, in characters. */
const NARROWEST = 10;
const WIDEST = 60;

/**
 * Writes a table as an Excel workbook of one sheet, with a bold header row that stays visible. All strings are
 * written as text, so that none is run as a formula.
 */
export function toXlsx(
  columns: readonly string[],
  rows: readonly Record<string, string | number>[],
): Promise<Blob> {
  const heads = columns.map((value) => ({ value, fontWeight: 'bold' as const }));
  const cells = rows.map((row) =>
    columns.map((column) => {
      const value = row[column] ?? '';
      if (typeof value === 'number') return { value, type: Number };
      return value === '' ? null : { value: value.slice(0, MOST_CHARACTERS), type: String };
    }),
  );
  const widths = columns.map((column) => ({
    width: Math.min(
      WIDEST,
      rows.reduce((widest, row) => Math.max(widest, 2 * String(row[column] ?? '').length), NARROWEST),
    ),
  }));
  return writeXlsxFile([heads, ...cells], { columns: widths, stickyRowsCount: 1 }).toBlob();
}
