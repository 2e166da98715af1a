import { LIST_SEPARATOR } from './columns.ts';
import { toCsv } from './csv.ts';

/** Serialises the items of a file in chunks. */
export interface Format<Item> {
  /** Text before the first item. */
  head: string;
  /** Returns the text of some items. `before` is the number of items already written. */
  textOf: (items: readonly Item[], before: number) => string;
  /** Returns the text after the last item. `count` is the total number of items. */
  tail: (count: number) => string;
}

/** A value of a table cell, or a list of values. */
export type Value = string | number | boolean | null | readonly (string | null)[];

/** A row of a table, by column name. */
export type Row = Record<string, Value>;

/** Writes a JSON array identical to the output of `JSON.stringify` with this indentation. */
export function jsonArray(indentation: 0 | 1): Format<unknown> {
  const end = indentation > 0 ? '\n]' : ']';
  return {
    head: '[',
    textOf: (items, before) => {
      if (items.length === 0) return '';
      const text = JSON.stringify(items, null, indentation).slice(1, -end.length);
      return before > 0 ? `,${text}` : text;
    },
    tail: (count) => `${count > 0 ? end : ']'}\n`,
  };
}

/** JSON Lines: one item per line. */
export const jsonLines: Format<unknown> = {
  head: '',
  textOf: (items) => items.map((item) => `${JSON.stringify(item)}\n`).join(''),
  tail: () => '',
};

/** Writes the rows of a table as a JSON array. */
export function jsonTable(columns: readonly string[]): Format<Row> {
  const array = jsonArray(1);
  const inOrder = (row: Row) => Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
  return { ...array, textOf: (rows, before) => array.textOf(rows.map(inOrder), before) };
}

/** Writes the rows of a table as CSV, with each list in one cell. */
export function csvTable(columns: readonly string[]): Format<Row> {
  const head = toCsv(columns, []);
  const flat = (row: Row) =>
    Object.fromEntries(
      Object.entries(row).map(([column, value]) => [column, isList(value) ? joinItems(value) : value]),
    );
  return { head, textOf: (rows) => toCsv(columns, rows.map(flat)).slice(head.length), tail: () => '' };
}

/** Type guard for list values. `Array.isArray` doesn't narrow readonly arrays. */
export function isList(value: Value | undefined): value is readonly (string | null)[] {
  return Array.isArray(value);
}

/**
 * Joins list items into one cell. A separator inside an item is replaced by the half-width `;` so that items stay
 * distinguishable.
 */
function joinItems(items: readonly (string | null)[]): string {
  return items.map((item) => (item ?? '').replaceAll(LIST_SEPARATOR, ';')).join(LIST_SEPARATOR);
}
