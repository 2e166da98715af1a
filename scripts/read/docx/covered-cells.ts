import { wordsIn } from './words.ts';
import {
  attributeOf,
  childAt,
  childElements,
  integerWithin,
  nameOf,
  valueAt,
  type XmlElement,
} from './xml.ts';

/** Tables in Word have at most 63 columns. */
const COLUMNS = [0, 63] as const;

/**
 * Returns the number of columns that a row leaves free before its first cell, or after its last (ECMA-376, part 1,
 * 17.4.14, 17.4.15).
 */
export function countFreeColumns(row: XmlElement, side: 'before' | 'after'): number {
  return integerWithin(
    valueAt(row, 'w:trPr', side === 'before' ? 'w:gridBefore' : 'w:gridAfter'),
    COLUMNS,
    0,
  );
}

/** Returns the number of columns that a cell spans (17.4.17). */
export function countColumns(cell: XmlElement): number {
  return integerWithin(valueAt(cell, 'w:tcPr', 'w:gridSpan'), [1, COLUMNS[1]], 1);
}

/**
 * Yields the rows of a table, or the cells of a row, looking through any wrappers: content controls, custom XML,
 * alternatives. Blocks in the place of rows or cells are yielded as well, so that nothing is skipped.
 */
export function* partsOf(
  parent: XmlElement,
  isShown: (part: XmlElement) => boolean = () => true,
): Generator<XmlElement> {
  for (const child of childElements(parent)) {
    if (!isShown(child)) continue;
    const name = nameOf(child);
    if (BLOCKS.has(name) || wordsIn(child, name) !== '') yield child;
    else yield* partsOf(child, isShown);
  }
}

const BLOCKS = new Set(['w:tbl', 'w:tr', 'w:tc', 'w:p', 'w:r']);

/** Returns the cells of a row. A block in the place of a row is its own single cell. */
export function cellsOf(row: XmlElement, isShown?: (part: XmlElement) => boolean): XmlElement[] {
  return nameOf(row) === 'w:tr' ? [...partsOf(row, isShown)] : [row];
}

/**
 * Returns the cells of a table that are covered by the one above them (`w:vMerge`, 17.4.85). A continuation below a
 * cell that isn't merged is an ordinary cell, as Word displays it.
 */
export function listCovered(table: XmlElement): Set<XmlElement> {
  const covered = new Set<XmlElement>();
  let open = new Set<number>();
  for (const row of partsOf(table, (part) => childAt(part, 'w:trPr', 'w:del') === undefined)) {
    const below = new Set<number>();
    let column = countFreeColumns(row, 'before');
    for (const cell of cellsOf(row)) {
      const merge = childAt(cell, 'w:tcPr', 'w:vMerge');
      const isContinuation = merge !== undefined && attributeOf(merge, 'w:val') !== 'restart';
      if (isContinuation && open.has(column)) covered.add(cell);
      if (merge !== undefined) below.add(column);
      column += countColumns(cell);
    }
    open = below;
  }
  return covered;
}
