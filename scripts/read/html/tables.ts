import { attribute, type Element, listElements } from '../../html-tree.ts';
import { isHeading } from './blocks.ts';
import { measureOf, type Measures } from './measure-page.ts';
import type { PageStyle } from './page-style.ts';
import { childElements, walkTree } from './walk-tree.ts';

/**
 * The tables of a page that hold data; the others only lay it out, and are read as blocks. A table lays out if it says so by its
 * role or has one cell a row; and if it has neither header cells nor a caption nor borders, but a cell of many paragraphs,
 * a heading or another table.
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

/** The rows of a table, not those of tables in it, in the order they are shown: head, bodies, foot. */
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
  const isSaid =
    cells.some(({ tagName }) => tagName === 'th') ||
    childElements(table).some(({ tagName }) => tagName === 'caption' || tagName === 'thead');
  if (isSaid || role !== undefined) return true;
  if (isGrid(rows, measures)) return true;
  const isBordered = hasBorder(table, style) || cells.some((cell) => hasBorder(cell, style));
  const prose = measureOf(measures, table).prose;
  return !cells.some((cell) =>
    isBordered
      ? isLong(cell, measures) && measureOf(measures, cell).prose > prose * MOST
      : isLong(cell, measures) || holdsPart(cell, measures),
  );
}

const HEADER_CELL = 20;
const GRID_COLUMNS = 3;

/** Whether the first row reads as a header of at least three columns, which other rows have too. */
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

/** The share of a bordered table's prose that a cell of it holds only where the table is a frame around a document. */
const MOST = 0.6;
const MANY_PARAGRAPHS = 4;
const MANY_CHARACTERS = 200;
const PART_CHARACTERS = 100;

/** Whether a cell holds as much as a part of a document does, rather than a datum. */
function isLong(cell: Element, measures: Measures): boolean {
  const paragraphs = listElements(cell).filter(({ tagName }) => /^(?:p|li|div|br)$/.test(tagName));
  return paragraphs.length >= MANY_PARAGRAPHS && measureOf(measures, cell).characters >= MANY_CHARACTERS;
}

function holdsPart(cell: Element, measures: Measures): boolean {
  const hasTable = listElements(cell).some(({ tagName }) => tagName === 'table');
  return hasHeading(cell) || (hasTable && measureOf(measures, cell).characters >= PART_CHARACTERS);
}

function hasHeading(cell: Element): boolean {
  return listElements(cell).some(isHeading);
}
