import type { Paragraph } from '../../scripts/ingest/parse/group-tables.ts';

/** A table among paragraphs. */
export const TABLE = '甲\t乙';

/** Makes paragraphs of texts, each on its own line. A text with a tab is a table. */
export function paragraphs(...texts: string[]): Paragraph[] {
  return texts.map((text, index) => ({
    text,
    line: index + 1,
    ...(text.includes('\t') ? { table: { rows: [{ text, line: index + 1 }], tasks: null } } : {}),
  }));
}
