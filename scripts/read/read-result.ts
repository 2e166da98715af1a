import type { Doubt } from './doubt.ts';

/** A file as received, turned into plain text for the later stages. */
export interface ReadText {
  format: 'txt' | 'docx' | 'pdf' | 'html';
  /**
   * A line a line of the original (txt, pdf) or a paragraph (docx, html). A table row is one line, its cells separated by
   * tabs; a cell that one above it covers is `MERGED_CELL`.
   */
  text: string;
  /** Of a text file or web page, as detected, e.g. `gb18030`. */
  encoding?: string;
  /** Page furniture that was dropped, with how often. */
  furniture: { text: string; count: number }[];
  /** Lines are those of `text`. */
  doubts: Doubt[];
}
