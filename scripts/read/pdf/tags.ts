import { boxAround } from './geometry.ts';
import { groupLines } from './lines.ts';
import { type Glyph, isBlank, type TagTree } from './page-content.ts';
import type { Cell, Table } from './table.ts';
import { minOf } from '../min-max.ts';

/** Structure elements that are paragraphs or headings (ISO 32000-1 14.8.4.3). */
const PARAGRAPH = /^(?:P|H[1-6]?|Title|LI|TOCI|Caption|BlockQuote|Note|FENote|Figure|Formula)$/;
/** Share of a page's glyphs that have to be tagged for the tags to be used. */
const COVERED_SHARE = 0.95;

/** The structure of a page according to its tags. */
export interface PageTags {
  /** The number of the paragraph element that contains each marked content. */
  paragraphs: ReadonlyMap<number, number>;
  tables: TaggedTable[];
}

interface TaggedTable {
  rows: { marks: Set<number>; rowSpan: number; columnSpan: number }[][];
}

/** Reads the structure tree of a page. Returns null if there is none, or if it covers too few glyphs. */
export function readTags(tree: TagTree | null, glyphs: readonly Glyph[]): PageTags | null {
  if (!tree) return null;
  const marks = new Set(marksBelow(tree));
  const seen = glyphs.filter((glyph) => !isBlank(glyph) && !glyph.isArtifact);
  const taggedGlyphs = seen.filter(({ mark }) => mark !== null && marks.has(mark));
  if (seen.length === 0 || taggedGlyphs.length < seen.length * COVERED_SHARE) return null;
  const paragraphs = new Map<number, number>();
  const tables: TaggedTable[] = [];
  let count = 0;
  const visit = (node: TagTree, paragraph: number | null) => {
    const own = PARAGRAPH.test(node.role) ? (count += 1) : paragraph;
    if (node.role === 'Table') tables.push({ rows: rowsBelow(node) });
    for (const child of node.children) {
      if (typeof child !== 'number') visit(child, own);
      else if (own !== null) paragraphs.set(child, own);
    }
  };
  visit(tree, null);
  return { paragraphs, tables };
}

function marksBelow(node: TagTree): number[] {
  return node.children.flatMap((child) => (typeof child === 'number' ? [child] : marksBelow(child)));
}

function rowsBelow(node: TagTree): TaggedTable['rows'] {
  return node.children.flatMap((child) => {
    if (typeof child === 'number') return [];
    if (child.role !== 'TR') return child.role === 'Table' ? [] : rowsBelow(child);
    const cells = child.children.flatMap((cell) =>
      typeof cell !== 'number' && /^T[DH]$/.test(cell.role) ? [cell] : [],
    );
    return [
      cells.map((cell) => ({
        ...{ rowSpan: Math.max(1, cell.rowSpan), columnSpan: Math.max(1, cell.columnSpan) },
        marks: new Set(marksBelow(cell)),
      })),
    ];
  });
}

/**
 * Returns the tagged tables of a page.
 * @param glyphs the glyphs that aren't in drawn tables.
 */
export function findTaggedTables(page: number, { tables }: PageTags, glyphs: readonly Glyph[]): Table[] {
  return tables.flatMap((tagged): Table[] => {
    const taggedGlyphs = glyphs.filter(
      ({ mark }) => mark !== null && tagged.rows.flat().some(({ marks }) => marks.has(mark)),
    );
    const width = Math.max(
      0,
      ...tagged.rows.map((row) => row.reduce((sum, cell) => sum + cell.columnSpan, 0)),
    );
    if (taggedGlyphs.every(isBlank) || width < 2) return [];
    const box = boxAround(
      taggedGlyphs.flatMap(
        (glyph) =>
          [
            [glyph.x, glyph.y - glyph.size],
            [glyph.x + glyph.width, glyph.y],
          ] as const,
      ),
    );
    const rows = layOut(tagged, taggedGlyphs, width);
    return [{ page, box, rows, columns: columnsOf(rows), source: 'tags' }];
  });
}

function layOut({ rows }: TaggedTable, glyphs: readonly Glyph[], width: number): Cell[][] {
  const below: number[] = [];
  return rows.map((row) => {
    const cells: Cell[] = [];
    const cover = (covered: 'across' | 'down') => cells.push({ lines: [], covered, room: 0 });
    const skip = () => {
      while ((below[cells.length] ?? 0) > 0) {
        below[cells.length] = (below[cells.length] ?? 0) - 1;
        cover('down');
      }
    };
    for (const { marks, rowSpan, columnSpan } of row) {
      skip();
      const own = glyphs.filter(({ mark }) => mark !== null && marks.has(mark));
      const lines = groupLines(own);
      for (let column = 0; column < columnSpan; column += 1) {
        below[cells.length] = rowSpan - 1;
        if (column > 0) cover('across');
        else
          cells.push({
            lines,
            covered: null,
            room: Math.max(0, ...lines.map(({ left, right }) => right - left)),
          });
      }
    }
    skip();
    while (cells.length < width) cells.push({ lines: [], covered: null, room: 0 });
    return cells;
  });
}

function columnsOf(rows: readonly Cell[][]): number[] {
  return (rows[0] ?? []).map((_, index) =>
    minOf(rows.flatMap((row) => row[index]?.lines.map(({ left }) => left) ?? [])),
  );
}

/** Returns the number of the paragraph element to which most glyphs of a line belong, or null. */
export function paragraphOf(tags: PageTags | null, glyphs: readonly Glyph[]): number | null {
  if (!tags) return null;
  const counts = new Map<number, number>();
  for (const { mark } of glyphs) {
    const paragraph = mark === null ? undefined : tags.paragraphs.get(mark);
    if (paragraph !== undefined) counts.set(paragraph, (counts.get(paragraph) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}
