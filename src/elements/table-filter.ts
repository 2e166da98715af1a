/**
 * `<yd-table-filter>`: lets a reader sort the table it holds by a click on a column's head, filter it by the values of the columns
 * marked `data-filter`, and search its rows. A cell's values are its `data-value`, or its words, several apart by 、. The page's address
 * may choose values by the heads of their columns: `?省份=陕西`. Without JavaScript the table is whole, in its order.
 */
import { element, find } from './element.ts';

class TableFilter extends HTMLElement {
  #rows: HTMLTableRowElement[] = [];

  connectedCallback() {
    const table = find<HTMLTableElement>(this, '[data-table]');
    this.#rows = [...(table.tBodies[0]?.rows ?? [])];
    const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
    const controls = element('form', { class: 'tools', role: 'search', 'aria-label': '本表' }, [
      this.#makeSearch(),
      ...heads.flatMap((head, column) => ('filter' in head.dataset ? [this.#makeMenu(head, column)] : [])),
      element('output', { class: 'muted', 'data-count': '' }),
    ]);
    controls.addEventListener('submit', (event) => event.preventDefault());
    controls.addEventListener('input', () => this.#filter());
    this.prepend(controls);
    for (const [column, head] of heads.entries()) this.#makeSortable(head, column);
    this.#filter();
  }

  #makeSearch(): HTMLElement {
    const input = element('input', { type: 'search', name: 'words', autocomplete: 'off' });
    return element('label', {}, ['筛选 ', input]);
  }

  #makeMenu(head: HTMLElement, column: number): HTMLElement {
    const values = [...new Set(this.#rows.flatMap((row) => cellValues(row, column)))].filter(Boolean);
    const collator = new Intl.Collator('zh', { numeric: true });
    const options = ['', ...values.sort(collator.compare)].map((value) =>
      element('option', { value }, [value || '全部']),
    );
    const menu = element('select', { 'data-column': String(column) }, options);
    const chosen = new URLSearchParams(location.search).get(head.textContent.trim()) ?? '';
    if (values.includes(chosen)) menu.value = chosen;
    return element('label', {}, [`${head.textContent.trim()} `, menu]);
  }

  #makeSortable(head: HTMLElement, column: number): void {
    const button = element('button', { type: 'button', class: 'sort' }, [head.textContent.trim()]);
    button.addEventListener('click', () => {
      const isAscending = head.ariaSort !== 'ascending';
      for (const other of head.parentElement?.children ?? []) other.removeAttribute('aria-sort');
      head.ariaSort = isAscending ? 'ascending' : 'descending';
      this.#sort(column, isAscending);
    });
    head.replaceChildren(button);
  }

  #sort(column: number, isAscending: boolean): void {
    const collator = new Intl.Collator('zh', { numeric: true });
    const sorted = this.#rows.toSorted((a, b) => collator.compare(sortKey(a, column), sortKey(b, column)));
    find(this, 'tbody').append(...(isAscending ? sorted : sorted.reverse()));
  }

  #filter(): void {
    const words = find<HTMLInputElement>(this, 'input[name="words"]').value.trim().toLowerCase();
    const menus = [...this.querySelectorAll<HTMLSelectElement>('select[data-column]')].filter(
      ({ value }) => value,
    );
    for (const row of this.#rows) {
      const isChosen = menus.every(({ value, dataset }) =>
        cellValues(row, Number(dataset['column'])).includes(value),
      );
      row.hidden = !isChosen || !row.textContent.toLowerCase().includes(words);
    }
    const shown = this.#rows.filter((row) => !row.hidden).length;
    find(this, 'output[data-count]').textContent = `${shown} 行，共 ${this.#rows.length} 行`;
  }
}

function cellText(row: HTMLTableRowElement, column: number): string {
  return row.cells[column]?.textContent.trim() ?? '';
}

/** What a cell is filtered by. */
function cellValues(row: HTMLTableRowElement, column: number): string[] {
  return (row.cells[column]?.dataset['value'] ?? cellText(row, column)).split('、');
}

function sortKey(row: HTMLTableRowElement, column: number): string {
  return row.cells[column]?.dataset['sort'] ?? cellText(row, column);
}

customElements.define('yd-table-filter', TableFilter);
