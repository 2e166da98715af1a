import { LIST_SEPARATOR } from './columns.ts';
import { toCsv } from './csv.ts';

/** How the items of a file become its text, some at a time. */
export interface Format<Item> {
  /** What stands before the first item. */
  head: string;
  /** The text of items, with so many others before them. */
  textOf: (items: readonly Item[], before: number) => string;
  /** What stands behind the last item, where there are so many. */
  tail: (count: number) => string;
}

/** A value of a table, or a list of them. */
export type Value = string | number | boolean | null | readonly (string | null)[];

/** A row of a table, by column. */
export type Row = Record<string, Value>;

/** A JSON array, as `JSON.stringify` writes it whole with so many spaces of indentation. */
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

/** JSON Lines: an item a line. */
export const jsonLines: Format<unknown> = {
  head: '',
  textOf: (items) => items.map((item) => `${JSON.stringify(item)}\n`).join(''),
  tail: () => '',
};

/** The rows of a table as a JSON array. */
export function jsonTable(columns: readonly string[]): Format<Row> {
  const array = jsonArray(1);
  const inOrder = (row: Row) => Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
  return { ...array, textOf: (rows, before) => array.textOf(rows.map(inOrder), before) };
}

/** The same as CSV, where a list is its items in one cell. */
export function csvTable(columns: readonly string[]): Format<Row> {
  const head = toCsv(columns, []);
  const flat = (row: Row) =>
    Object.fromEntries(
      Object.entries(row).map(([column, value]) => [column, isList(value) ? joined(value) : value]),
    );
  return { head, textOf: (rows) => toCsv(columns, rows.map(flat)).slice(head.length), tail: () => '' };
}

/** Tells a list of {@link Value}; `Array.isArray` doesn't know one that is only read. */
export function isList(value: Value | undefined): value is readonly (string | null)[] {
  return Array.isArray(value);
}

/** The items in one cell; a separator within one is written as the half-width `;`, so that each stays one. */
function joined(items: readonly (string | null)[]): string {
  return items.map((item) => (item ?? '').replaceAll(LIST_SEPARATOR, ';')).join(LIST_SEPARATOR);
}
