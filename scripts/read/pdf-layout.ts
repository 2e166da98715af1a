/** A piece of text where a page shows it; x and y in points, y upwards. */
export interface TextPiece {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface PageLine {
  text: string;
  y: number;
}

/** Gaps are measured in the height of the text. */
const SAME_LINE = 0.5;
const WORD_GAP = 0.2;
const CELL_GAP = 1.5;
/** A line with this many cells, beside another such, is the row of a table. */
const MIN_CELLS = 3;

/** The lines of a page from the top, column after column where a gutter divides it, with tabs between the cells of table rows. */
export function layOutLines(pieces: readonly TextPiece[]): PageLine[] {
  const lines = groupLines(pieces);
  const gutter = findGutter(lines);
  if (gutter === null) return markTables(lines);
  const side = (isLeft: boolean) => pieces.filter(({ x, width }) => x + width / 2 < gutter === isLeft);
  return [...markTables(groupLines(side(true))), ...markTables(groupLines(side(false)))];
}

function groupLines(pieces: readonly TextPiece[]): TextPiece[][] {
  const lines: TextPiece[][] = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const last = lines.at(-1);
    const base = last?.[0];
    if (last && base && Math.abs(base.y - piece.y) <= SAME_LINE * Math.max(base.height, piece.height))
      last.push(piece);
    else lines.push([piece]);
  }
  for (const line of lines) line.sort((a, b) => a.x - b.x);
  return lines.filter((line) => line.some(({ text }) => text.trim() !== ''));
}

const MIN_COLUMN_LINES = 10;
const GUTTER_SHARE = 0.7;

/** Where a vertical gap divides most lines of a page near its middle into two columns; null where none does. */
function findGutter(lines: readonly TextPiece[][]): number | null {
  const pieces = lines.flat();
  const left = pieces.reduce((least, { x }) => Math.min(least, x), Infinity);
  const right = pieces.reduce((most, { x, width }) => Math.max(most, x + width), 0);
  const middle = (left + right) / 2;
  const divided = lines.filter((line) => {
    const before = line.filter(({ x, width }) => x + width <= middle);
    const after = line.filter(({ x }) => x >= middle);
    const crosses = before.length + after.length < line.length;
    return !crosses && before.length > 0 && after.length > 0 && cells(line).length === 2;
  });
  return lines.length >= MIN_COLUMN_LINES && divided.length >= lines.length * GUTTER_SHARE ? middle : null;
}

/** The text of a line, cut where a gap is as wide as between cells. */
function cells(line: readonly TextPiece[]): string[] {
  const texts: string[] = [];
  let end: number | null = null;
  for (const { text, x, width, height } of line) {
    if (text.trim() === '') continue;
    const gap = end === null ? Infinity : (x - end) / height;
    if (gap > CELL_GAP) texts.push(text);
    else texts.push((texts.pop() ?? '') + (gap > WORD_GAP ? ' ' : '') + text);
    end = x + width;
  }
  return texts;
}

function markTables(lines: readonly TextPiece[][]): PageLine[] {
  const rows = lines.map(cells);
  const isRow = (index: number) => (rows[index]?.length ?? 0) >= MIN_CELLS;
  return rows.map((row, index) => {
    const isTable = isRow(index) && (isRow(index - 1) || isRow(index + 1));
    return { text: row.map((cell) => cell.trim()).join(isTable ? '\t' : ' '), y: lines[index]?.[0]?.y ?? 0 };
  });
}
