import type { ClauseRecord } from '../../model/notice.ts';

/** The fields of a clause that a hit shows and the catalogue lacks. */
export type ClauseText = Pick<ClauseRecord, 'id' | 'label' | 'title' | 'text' | 'sectionTitles' | 'themes'>;

/** The clauses of one block of a notice, keyed by passage number: `texts/<notice>-<block>.json`. */
export interface TextBlock {
  /** The notice's title. */
  title: string;
  clauses: Record<number, NumberedText>;
}

/** A clause's text with the number that its 序号 stands for, which may be inferred. */
export type NumberedText = ClauseText & Pick<ClauseRecord, 'number'>;

/**
 * Approximate number of characters to load for a hit. A hit shows a clause; its whole notice may be a hundred times
 * as long.
 */
const BLOCK_LENGTH = 1000;

export const textPath = (notice: string, block: number) => `texts/${notice}-${block}.json`;

/**
 * Returns the block that has a passage's text: the one in which the passage begins, by the lengths of the notice's
 * passages.
 */
export function blockOf(lengths: readonly number[], passage: number): number {
  const before = lengths.slice(0, passage).reduce((sum, length) => sum + length, 0);
  return Math.floor(before / BLOCK_LENGTH);
}
