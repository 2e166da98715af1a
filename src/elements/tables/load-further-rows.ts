import { fetchFile } from '../../fetch-file.ts';

/**
 * Loads the other pages of a list and puts their rows before and after those in the element, table by table. A group
 * that this page lacks is added with its heading.
 * @param pages URLs of all pages, in order.
 * @param own the number of this page, from 1.
 * @throws if a page doesn't load; no rows have been added then.
 */
export async function loadFurtherRows(
  within: HTMLElement,
  pages: readonly string[],
  own: number,
): Promise<void> {
  const documents = await Promise.all(
    pages.map((page, at) => (at + 1 === own ? Promise.resolve(null) : loadPage(page))),
  );
  const before = documents.slice(0, own - 1).reverse();
  for (const page of before) if (page) addTables(within, page, 'prepend');
  for (const page of documents.slice(own)) if (page) addTables(within, page, 'append');
  within.querySelector('.paging')?.remove();
}

async function loadPage(address: string): Promise<Document> {
  const response = await fetchFile(address);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

/** @param place whether the rows of that page come before or after the existing ones. */
function addTables(within: HTMLElement, page: Document, place: 'prepend' | 'append'): void {
  const tables = [...page.querySelectorAll<HTMLTableElement>('yd-table-filter [data-table]')];
  for (const table of place === 'append' ? tables : tables.reverse()) {
    const group = table.dataset['table'] ?? '';
    const existing = within.querySelector<HTMLTableElement>(`[data-table="${group}"]`);
    const rows = [...(table.tBodies[0]?.rows ?? [])].map((row) => document.importNode(row, true));
    if (existing) existing.tBodies[0]?.[place](...rows);
    else addSection(within, table, place);
  }
}

function addSection(within: HTMLElement, table: HTMLTableElement, place: 'prepend' | 'append'): void {
  const section = table.closest('section');
  if (!section) return;
  const sections = [...within.querySelectorAll<HTMLElement>('section:has([data-table])')];
  const neighbour = sections.at(place === 'append' ? -1 : 0);
  neighbour?.[place === 'append' ? 'after' : 'before'](document.importNode(section, true));
}
