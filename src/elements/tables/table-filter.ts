/**
 * `<yd-table-filter>`: filters the rows of the tables in it by province, year, theme, the columns marked
 * `data-filter` and words, sorts them, and saves the remaining ones. The URL contains the filters, so that a filtered
 * table can be linked. If the list has further pages, their rows are loaded first, as are places that it leaves out.
 * On a phone a row is a line that opens. Without JavaScript the tables are complete, in their original order.
 */
import { memoizeLoads } from '../../text/memoize-loads.ts';
import { attempt } from '../attempt.ts';
import { element } from '../element.ts';
import { foldEmptyColumns, foldRows } from './fold-table.ts';
import type { Facets } from './save-rows.ts';
import { filterValue, matchesRow, PLACE_FILTERS, sortRows } from './table-rows.ts';
import { countText, type SavedFormat, TableTools } from './table-tools.ts';

class TableFilter extends HTMLElement {
  #tools!: TableTools;
  /** The rows of each table in their original order. */
  #order = new Map<HTMLTableElement, HTMLTableRowElement[]>();
  #loading: Promise<void> | undefined;
  /** Loads the places of the rows from the file that has them. @throws if it doesn't load. */
  readonly #loadPlaces = memoizeLoads(async (file: string) => {
    this.#tools.say('正在载入各项的出处…');
    const { loadRowPlaces } = await import('./load-row-places.ts');
    await loadRowPlaces(this, file);
  });

  connectedCallback() {
    this.#tools = new TableTools(this, {
      change: () => void this.#attempt(() => this.#filter()),
      save: (format) => void this.#attempt(() => this.#save(format)),
    });
    this.#fillColumnMenus();
    this.#addSorting();
    this.#prepareRows();
    void this.#attempt(() => this.#filter());
  }

  #fillColumnMenus(): void {
    const collator = new Intl.Collator('zh', { numeric: true });
    for (const head of this.querySelectorAll<HTMLTableCellElement>('th[data-filter]')) {
      const rows = [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')];
      const values = new Set(rows.map((row) => filterValue(row, head.cellIndex)).filter(Boolean));
      this.#tools.fillMenu(head.dataset['filter'] ?? '', [...values].sort(collator.compare));
    }
  }

  /** Adds sorting by a click on a head, and by a menu on phones, where the heads aren't shown. */
  #addSorting(): void {
    const heads = [...(this.#tables[0]?.tHead?.rows[0]?.cells ?? [])];
    const menu = element('select', { id: 'table-sort' }, [
      element('option', { value: '' }, ['原有顺序']),
      ...heads.map((head, at) => element('option', { value: String(at) }, [head.textContent.trim()])),
    ]);
    menu.addEventListener('input', (event) => {
      event.stopPropagation();
      void this.#attempt(() => this.#sort(menu.value === '' ? null : Number(menu.value), true));
    });
    const label = element('label', { for: menu.id }, ['排序']);
    this.#tools.add(element('span', { class: 'narrow-only' }, [label, menu]));
    for (const head of this.querySelectorAll<HTMLTableCellElement>('[data-table] thead th')) {
      const label = head.textContent.trim();
      const button = element('button', { type: 'button', class: 'sort' }, [label]);
      button.addEventListener('click', () => {
        void this.#attempt(() => this.#sort(head.cellIndex, head.ariaSort !== 'ascending'));
      });
      head.dataset['label'] = label;
      head.replaceChildren(button);
    }
  }

  #prepareRows(): void {
    foldRows(this);
    for (const table of this.#tables) this.#order.set(table, [...(table.tBodies[0]?.rows ?? [])]);
  }

  /** Sorts the tables. @param column null for the original order. */
  async #sort(column: number | null, isAscending: boolean): Promise<void> {
    await this.#loadAll();
    for (const [table, rows] of this.#order) {
      const sorted = column === null ? rows : sortRows(rows, column, isAscending);
      table.tBodies[0]?.append(...sorted);
      for (const head of table.tHead?.rows[0]?.cells ?? []) {
        if (head.cellIndex === column) head.ariaSort = isAscending ? 'ascending' : 'descending';
        else head.removeAttribute('aria-sort');
      }
    }
    await this.#filter();
  }

  async #filter(): Promise<void> {
    const { words, chosen } = this.#tools.state;
    if (words !== '' || chosen.size > 0) await this.#loadAll();
    const { placesFile } = this.dataset;
    if (placesFile !== undefined && PLACE_FILTERS.some((name) => chosen.has(name)))
      await this.#loadPlaces(placesFile);
    const { state } = this.#tools;
    let shown = 0;
    for (const [table, rows] of this.#order) {
      const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
      for (const row of rows) row.hidden = !matchesRow(row, heads, state);
      const left = rows.filter((row) => !row.hidden);
      shown += left.length;
      foldEmptyColumns(table, left);
      const section = table.closest('section');
      if (section && this.contains(section)) section.hidden = left.length === 0;
    }
    const isWhole = state.words === '' && state.chosen.size === 0;
    this.#tools.say(countText(this.#total, isWhole ? this.#total : shown));
  }

  /** Loads the rows of the list's other pages, once. @throws if they don't load. */
  async #loadAll(): Promise<void> {
    const pages = JSON.parse(this.dataset['pages'] ?? '[]') as string[];
    if (pages.length === 0) return;
    this.#tools.say(`正在载入全部 ${this.#total} 项…`);
    this.#loading ??= import('./load-further-rows.ts')
      .then(({ loadFurtherRows }) => loadFurtherRows(this, pages, Number(this.dataset['page'])))
      .then(() => {
        this.#prepareRows();
        this.#fillColumnMenus();
      });
    await this.#loading.catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    });
    this.dataset['pages'] = '[]';
  }

  async #save(format: SavedFormat): Promise<void> {
    await this.#loadAll();
    await this.#filter();
    const { saveRows } = await import('./save-rows.ts');
    const { title } = this.#tools;
    const name = [this.dataset['name'], title].filter(Boolean).join('-');
    await saveRows(name, format, this.#tables, JSON.parse(this.dataset['facets'] ?? '{}') as Facets);
  }

  #attempt(act: () => Promise<void>): Promise<void> {
    return attempt(act, (message) => this.#tools.say(message));
  }

  get #tables() {
    return [...this.querySelectorAll<HTMLTableElement>('[data-table]')];
  }
  get #total() {
    return Number(this.dataset['total']);
  }
}

customElements.define('yd-table-filter', TableFilter);
