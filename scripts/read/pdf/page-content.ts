import type { Box, Point } from './geometry.ts';

/** A glyph with its position on the displayed page. All lengths are in points. */
export interface Glyph {
  /** Index among the glyphs of the page, in file order. */
  id: number;
  text: string;
  /** Left end of the baseline. */
  x: number;
  /** Baseline, measured downwards from the top of the page. */
  y: number;
  width: number;
  /** Font size. */
  size: number;
  /** Writing direction of its line, in degrees clockwise from left to right. */
  direction: number;
  /** Index of the page operation that shows it. */
  operation: number;
  /** In CSS notation, e.g. `#ff0000`. */
  color: string;
  /** Why it isn't visible; null if it is. */
  unseen: string | null;
  /** Id of its marked content, by which the structure tree refers to it (ISO 32000-1 14.7.4). */
  mark: number | null;
  /** Whether the file tags it as an artifact of the page (ISO 32000-1 14.8.2.2). */
  isArtifact: boolean;
}

/** A drawn straight line, vertical or horizontal. */
export interface Rule {
  isLevel: boolean;
  /** y of a horizontal line, x of a vertical one. */
  at: number;
  from: number;
  to: number;
}

/** A filled rectangle. */
export interface Fill {
  box: Box;
  color: string;
  operation: number;
}

export interface Picture {
  box: Box;
  /** Size in pixels. */
  width: number;
  height: number;
  operation: number;
}

/** The content of a displayed page. */
export interface PageContent {
  /** 1-based. */
  number: number;
  width: number;
  height: number;
  /** In file order. */
  glyphs: Glyph[];
  rules: Rule[];
  fills: Fill[];
  pictures: Picture[];
  /** Number of drawn paths, straight or not. */
  paths: number;
  /** Texts of comments, which lie on the page and aren't part of it. */
  comments: string[];
  structure: TagTree | null;
}

/** A node of the structure tree of a tagged PDF. */
export interface TagTree {
  role: string;
  rowSpan: number;
  columnSpan: number;
  children: (TagTree | number)[];
}

/** Returns the centre of a glyph, which determines what contains it. */
export function centreOf({ x, y, width, size }: Glyph): Point {
  return [x + width / 2, y - size * MIDDLE];
}

/** Height of a glyph's centre above the baseline, relative to the font size. */
const MIDDLE = 0.35;

export function isBlank({ text }: { text: string }): boolean {
  return text.trim() === '';
}

/** Glyphs that don't become text, and why. */
export interface Dropped {
  glyphs: Glyph[];
  fate: 'furniture' | 'left-out';
  why: string;
}
