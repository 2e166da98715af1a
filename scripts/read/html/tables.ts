import { attribute, type Element, listElements } from '../../html-tree.ts';
import { isHeading } from './blocks.ts';
import { measureOf, type Measures } from './measure-page.ts';
import type { PageStyle } from './page-style.ts';
import { childElements, walkTree } from './walk-tree.ts';

/**
 * Finds the tables of a page that contain data. The others are only for layout and are read as blocks: tables with a
 * presentation role or a single cell per row, and tables without header cells, caption and borders that have a cell
 * with many paragraphs, a heading or another table.
 */
export function findDataTables(root: Element, measures: Measures, style: PageStyle): Set<Element> {
  const found = new Set<Element>();
  walkTree(root, {
    enter: (element) => {
      if (element.tagName === 'table' && isDataTable(element, measures, style)) found.add(element);
    },
  });
  return found;
}

/** Returns the rows of a table, without those of nested tables, in display order: head, bodies, foot. */
export function rowsOf(table: Element): Element[] {
  const parts = childElements(table);
  const rank = ({ tagName }: Element) => ({ thead: 0, tfoot: 2 })[tagName] ?? 1;
  return parts
    .toSorted((a, b) => rank(a) - rank(b))
    .flatMap((part) => (part.tagName === 'tr' ? [part] : childElements(part)))
    .filter(({ tagName }) => tagName === 'tr');
}

export function cellsOf(row: Element): Element[] {
  return childElements(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
}

function isDataTable(table: Element, measures: Measures, style: PageStyle): boolean {
  const role = attribute(table, 'role');
  if (role === 'presentation' || role === 'none') return false;
  const rows = rowsOf(table).map(cellsOf);
  if (!rows.some((cells) => cells.length > 1)) return false;
  const cells = rows.flat();
  const isMarkedUp =
    cells.some(({ tagName }) => tagName === 'th') ||
    childElements(table).some(({ tagName }) => tagName === 'caption' || tagName === 'thead');
  if (isMarkedUp || role !== undefined) return true;
  if (isGrid(rows, measures)) return true;
  const isBordered = hasBorder(table, style) || cells.some((cell) => hasBorder(cell, style));
  const prose = measureOf(measures, table).prose;
  return !cells.some((cell) =>
    isBordered
      ? isLong(cell, measures) && measureOf(measures, cell).prose > prose * FRAME_SHARE
      : isLong(cell, measures) || containsPart(cell, measures),
  );
}

const HEADER_CELL = 20;
const GRID_COLUMNS = 3;

/** Whether the first row looks like a header of at least three columns that other rows share. */
function isGrid(rows: readonly Element[][], measures: Measures): boolean {
  const [header = [], ...others] = rows;
  const isShort = (cell: Element) => {
    const { characters } = measureOf(measures, cell);
    return characters > 0 && characters <= HEADER_CELL;
  };
  const isRow = (cells: Element[]) =>
    cells.length === header.length && !cells.some((cell) => hasHeading(cell));
  return header.length >= GRID_COLUMNS && header.every(isShort) && others.some(isRow);
}

function hasBorder(element: Element, style: PageStyle): boolean {
  const border = attribute(element, 'border');
  if (border !== undefined && border !== '0') return true;
  return [...style.all(element)].some(
    ([property, value]) =>
      /^border(?:-(?:top|left|right|bottom))?(?:-width|-style)?$/.test(property) &&
      !/^(?:0|none|hidden|initial)/.test(value),
  );
}

/** Share of a bordered table's prose above which a single cell means that the table is a frame around a document. */
const FRAME_SHARE = 0.6;
const MANY_PARAGRAPHS = 4;
const MANY_CHARACTERS = 200;
const PART_CHARACTERS = 100;

/** Whether a cell contains as much text as a part of a document, rather than a datum. */
function isLong(cell: Element, measures: Measures): boolean {
  const paragraphs = listElements(cell).filter(({ tagName }) => /^(?:p|li|div|br)$/.test(tagName));
  return paragraphs.length >= MANY_PARAGRAPHS && measureOf(measures, cell).characters >= MANY_CHARACTERS;
}

function containsPart(cell: Element, measures: Measures): boolean {
  const hasTable = listElements(cell).some(({ tagName }) => tagName === 'table');
  return hasHeading(cell) || (hasTable && measureOf(measures, cell).characters >= PART_CHARACTERS);
}

function hasHeading(cell: Element): boolean {
  return listElements(cell).some(isHeading);
}
