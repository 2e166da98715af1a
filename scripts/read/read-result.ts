import type { Census } from './census.ts';
import type { Doubt } from './doubt.ts';

/** A source file turned into plain text for the later stages. */
export interface ReadText {
  format: 'txt' | 'md' | 'docx' | 'pdf' | 'html';
  /**
   * Each line is a paragraph, a heading or a printed line. A table row is one line with its cells separated by tabs.
   * The paragraphs of a cell are separated by `CELL_BREAK`, and a cell that is covered by the one above it is
   * `MERGED_CELL`.
   */
  text: string;
  /**
   * Whether each line is a paragraph whose end is marked in the file, or a printed line whose paragraph may continue
   * below.
   */
  lines: 'paragraphs' | 'printed';
  /** Detected encoding of a text file or web page, e.g. `gb18030`. */
  encoding?: string;
  census: Census;
  /** Line numbers refer to `text`. */
  doubts: Doubt[];
}
