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

/** A row of a table, by column. */
export type Row = Record<string, string | number | boolean | null>;

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

/** The same as CSV. */
export function csvTable(columns: readonly string[]): Format<Row> {
  const head = toCsv(columns, []);
  return { head, textOf: (rows) => toCsv(columns, rows).slice(head.length), tail: () => '' };
}
