import type { Census } from './census.ts';
import type { Doubt } from './doubt.ts';

/** A file as received, turned into plain text for the later stages. */
export interface ReadText {
  format: 'txt' | 'md' | 'docx' | 'pdf' | 'html';
  /**
   * A paragraph, a heading or a printed line a line. A table row is one line, its cells separated by tabs; the paragraphs of a
   * cell are separated by `CELL_BREAK`, and a cell that one above it covers is `MERGED_CELL`.
   */
  text: string;
  /** Whether each line is a paragraph whose end the file tells, or a line as printed, whose paragraph may go on below. */
  lines: 'paragraphs' | 'printed';
  /** Of a text file or web page, as detected, e.g. `gb18030`. */
  encoding?: string;
  census: Census;
  /** Lines are those of `text`. */
  doubts: Doubt[];
}
