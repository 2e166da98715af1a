import type { ClauseRecord } from '../../model/notice.ts';

/** What of a clause is shown as a hit and isn't in the catalogue. */
export type ClauseText = Pick<ClauseRecord, 'id' | 'label' | 'title' | 'text' | 'sectionTitles' | 'themes'>;

/** The clauses of a stretch of a notice, each by the number of its passage: `texts/<notice>-<block>.json`. */
export interface TextBlock {
  /** The notice's title. */
  title: string;
  clauses: Record<number, NumberedText>;
}

/** With what its 序号 stands for, which may be inferred. */
export type NumberedText = ClauseText & Pick<ClauseRecord, 'number'>;

/** About so many characters are loaded for a hit: a clause is shown, not its notice, which may be a hundred times as long. */
const BLOCK_LENGTH = 1000;

export const textPath = (notice: string, block: number) => `texts/${notice}-${block}.json`;

/** The block in which a passage's text is, by the lengths of the notice's passages: the one in which it begins. */
export function blockOf(lengths: readonly number[], passage: number): number {
  const before = lengths.slice(0, passage).reduce((sum, length) => sum + length, 0);
  return Math.floor(before / BLOCK_LENGTH);
}
