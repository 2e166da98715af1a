import { saveRowsAs, type SavedRow } from '../files/save-file.ts';
import { placesOf } from './table-rows.ts';
import type { SavedFormat } from './table-tools.ts';

/** The facets of a table: each value as in the URL, with its name. */
export type Facets = Record<string, [value: string, name: string][]>;

/**
 * Offers the visible rows of tables as one file, with their sources. @param facets the names of provinces and themes.
 */
export async function saveRows(
  name: string,
  format: SavedFormat,
  tables: readonly HTMLTableElement[],
  facets: Facets,
): Promise<void> {
  await saveRowsAs(
    format,
    name,
    tables.flatMap((table) => readTable(table, facets)),
  );
}

function readTable(table: HTMLTableElement, facets: Facets): SavedRow[] {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])].map((head) => head.textContent.trim());
  const group: SavedRow = table.dataset['group'] ? { 类别: table.dataset['group'] } : {};
  return [...(table.tBodies[0]?.rows ?? [])]
    .filter((row) => !row.hidden)
    .map((row) => ({
      ...group,
      ...readRow(row, heads),
      ...readPlaces(row, heads, facets),
      ...readNotes(row),
    }));
}

/** Reads the columns of a row. A cell's number gets its own column. */
function readRow(row: HTMLTableRowElement, heads: readonly string[]): SavedRow {
  const saved: SavedRow = {};
  for (const [column, head] of heads.entries()) {
    const cell = row.cells[column];
    if (!cell) continue;
    const text = readCell(cell);
    saved[head] = /^\d{1,9}$/.test(text) ? Number(text) : text;
    const { number } = cell.dataset;
    if (number !== undefined) saved[`${head}（数值）`] = number === '' ? '' : Number(number);
  }
  return saved;
}

/** Reads a cell's text without remarks and placeholders for missing values. List items are joined by ；. */
function readCell(cell: HTMLTableCellElement): string {
  const copy = cell.cloneNode(true) as HTMLTableCellElement;
  for (const remark of copy.querySelectorAll('[data-note], [data-gap], .fold-brief, .fold')) remark.remove();
  const items = [...copy.querySelectorAll('li')];
  const parts = items.length > 0 ? items : [copy];
  return parts.map((part) => part.textContent.replace(/\s+/g, ' ').trim()).join('；');
}

/** Returns 省份, 年度 and 主题, except those that have a column. */
function readPlaces(row: HTMLTableRowElement, heads: readonly string[], facets: Facets): SavedRow {
  const places = placesOf(row);
  const nameOf = (facet: string, id: string) => facets[facet]?.find(([value]) => value === id)?.[1] ?? id;
  const years = [...new Set(places.map(({ year }) => year))];
  const [year = '', ...others] = years;
  const columns: SavedRow = {
    省份: [...new Set(places.map(({ province }) => nameOf('province', province)))].join('；'),
    年度: others.length === 0 && year !== '' ? Number(year) : years.join('；'),
    主题: [...new Set(places.flatMap(({ themes }) => themes.map((id) => nameOf('theme', id))))].join('；'),
  };
  return Object.fromEntries(Object.entries(columns).filter(([head]) => !heads.includes(head)));
}

/** Returns the remarks on a row, the text it quotes, and the URL of its first place. */
function readNotes(row: HTMLTableRowElement): SavedRow {
  const notes = [...row.querySelectorAll<HTMLElement>('[data-note]')].map(
    (note) => note.dataset['note'] || note.textContent.trim(),
  );
  const link = row.querySelector<HTMLAnchorElement>('[data-source] a') ?? row.querySelector('th a');
  const { quote } = row.dataset;
  return {
    ...(quote !== undefined && { 引文: quote }),
    备注: notes.join('；'),
    网址: link?.href ?? '',
  };
}
