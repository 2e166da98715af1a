import type { Paragraph } from '../../scripts/ingest/parse/group-tables.ts';

/** A table among paragraphs. */
export const TABLE = '甲\t乙';

/** Paragraphs of the texts given, each on a line of its own; what has a tab in it is a table. */
export function paragraphs(...texts: string[]): Paragraph[] {
  return texts.map((text, index) => ({
    text,
    line: index + 1,
    ...(text.includes('\t') ? { table: { rows: [{ text, line: index + 1 }], tasks: null } } : {}),
  }));
}
