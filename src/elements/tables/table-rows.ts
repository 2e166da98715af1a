import { readNoticeId } from '../../model/notice-id.ts';
import type { TableState } from './table-tools.ts';

/** Returns a cell's text on one line. */
export function cellText(row: HTMLTableRowElement, column: number): string {
  return row.cells[column]?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}

/** Returns the value that a cell is filtered by: its `data-value`, or else its text. */
export function filterValue(row: HTMLTableRowElement, column: number): string {
  return row.cells[column]?.dataset['value'] ?? cellText(row, column);
}

/** The filters that a place in a notice has to match. */
export const PLACE_FILTERS = ['notice', 'province', 'year', 'theme'];

/** A place in a row's `data-places`: a notice, and some of its themes. */
interface Place {
  notice: string;
  province: string;
  year: string;
  themes: string[];
}

/** Returns the places in notices that a row is about. */
export function placesOf(row: HTMLElement): Place[] {
  return (row.dataset['places'] ?? '')
    .split(';')
    .filter(Boolean)
    .map((place) => {
      const [notice = '', ...themes] = place.split(' ');
      const { province = '', year = '' } = readNoticeId(notice) ?? {};
      return { notice, province, year: String(year), themes };
    });
}

/** Whether a row matches the filters. Notice, province, year and theme have to match the same place. */
export function matchesRow(
  row: HTMLTableRowElement,
  heads: readonly HTMLTableCellElement[],
  { words, chosen }: TableState,
): boolean {
  const notice = chosen.get('notice');
  const province = chosen.get('province');
  const year = chosen.get('year');
  const theme = chosen.get('theme');
  const isPlaced =
    !(notice ?? province ?? year ?? theme) ||
    placesOf(row).some(
      (place) =>
        (!notice || place.notice === notice) &&
        (!province || place.province === province) &&
        (!year || place.year === year) &&
        (!theme || place.themes.includes(theme)),
    );
  const columns = heads.filter((head) => head.dataset['filter']);
  return (
    isPlaced &&
    columns.every((head) => {
      const value = chosen.get(head.dataset['filter'] ?? '');
      return value === undefined || filterValue(row, head.cellIndex) === value;
    }) &&
    row.textContent.toLowerCase().includes(words)
  );
}

/** Sorts rows by a column's text, with the numbers in it compared by value. */
export function sortRows(
  rows: readonly HTMLTableRowElement[],
  column: number,
  isAscending: boolean,
): HTMLTableRowElement[] {
  const { compare } = new Intl.Collator('zh', { numeric: true });
  const keys = new Map(rows.map((row) => [row, sortKey(row, column)]));
  const sorted = rows.toSorted((a, b) => compare(keys.get(a) ?? '', keys.get(b) ?? ''));
  return isAscending ? sorted : sorted.reverse();
}

function sortKey(row: HTMLTableRowElement, column: number): string {
  const { sort, number } = row.cells[column]?.dataset ?? {};
  return number ?? sort ?? cellText(row, column);
}
