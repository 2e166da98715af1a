import type { Box, Point } from './geometry.ts';

/** A letter where a page shows it. All lengths are in points. */
export interface Glyph {
  /** Its place among the letters of the page, in the order of the file. */
  id: number;
  text: string;
  /** The left end of its baseline. */
  x: number;
  /** Its baseline, downwards from the top of the page. */
  y: number;
  width: number;
  /** The size of its type. */
  size: number;
  /** Which way its line runs, in degrees clockwise from rightwards. */
  direction: number;
  /** The operation of the page that shows it, counted from the page's first. */
  operation: number;
  /** As CSS writes it, e.g. `#ff0000`. */
  color: string;
  /** Why no reader of the page sees it; null where one does. */
  unseen: string | null;
  /** The marked content it belongs to, by which the structure tree names it (ISO 32000-1 14.7.4). */
  mark: number | null;
  /** Whether the file itself says that it is an artifact of the page (ISO 32000-1 14.8.2.2). */
  isArtifact: boolean;
}

/** A straight line that is drawn, upright or level. */
export interface Rule {
  isLevel: boolean;
  /** Its y where it is level, else its x. */
  at: number;
  from: number;
  to: number;
}

/** A rectangle filled with a colour. */
export interface Fill {
  box: Box;
  color: string;
  operation: number;
}

export interface Picture {
  box: Box;
  /** In pixels. */
  width: number;
  height: number;
  operation: number;
}

/** What a page shows, upright as a reader holds it. */
export interface PageContent {
  /** From 1. */
  number: number;
  width: number;
  height: number;
  /** In the order of the file. */
  glyphs: Glyph[];
  rules: Rule[];
  fills: Fill[];
  pictures: Picture[];
  /** How many paths are drawn, straight or not. */
  paths: number;
  /** The words of comments, which lie on the page and aren't part of it. */
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

/** Where a letter is, for asking in what it stands. */
export function centreOf({ x, y, width, size }: Glyph): Point {
  return [x + width / 2, y - size * MIDDLE];
}

/** How far above the baseline the middle of a letter is, in its size. */
const MIDDLE = 0.35;

export function isBlank({ text }: { text: string }): boolean {
  return text.trim() === '';
}

/** Letters that don't become text, and why. */
export interface Dropped {
  glyphs: Glyph[];
  fate: 'furniture' | 'left-out';
  why: string;
}
