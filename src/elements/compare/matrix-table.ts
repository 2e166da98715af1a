/**
 * `<yd-matrix>`: sorts the rows of the matrix in it by a column and its columns by a row, by the measure that is
 * shown. Without JavaScript the matrix keeps its original order. CSS switches the measures.
 */
import { element, find } from '../element.ts';

class MatrixTable extends HTMLElement {
  connectedCallback() {
    const table = find<HTMLTableElement>(this, '[data-matrix]');
    const [first, ...heads] = [...(table.tHead?.rows[0]?.cells ?? [])];
    if (first) this.#addButton(first, '按名称', () => this.#sortRowsByName());
    for (const head of heads)
      this.#addButton(head, `按${head.textContent.trim()}排列各行`, () => this.#sortRows(head));
    for (const row of this.#rows) {
      const [head] = row.cells;
      if (head) this.#addButton(head, `按${head.textContent.trim()}排列各列`, () => this.#sortColumns(row));
    }
  }

  #addButton(head: HTMLTableCellElement, label: string, sort: () => void): void {
    const button = element(
      'button',
      { type: 'button', class: 'sort-matrix', 'aria-label': label, title: label },
      [head.scope === 'row' ? '↔' : '↕'],
    );
    button.addEventListener('click', sort);
    head.append(' ', button);
  }

  #sortRows(head: HTMLTableCellElement): void {
    const column = head.cellIndex;
    const sorted = this.#rows.toSorted((a, b) => this.#value(b.cells[column]) - this.#value(a.cells[column]));
    this.#placeRows(sorted);
    this.#markSorted(head, 'descending');
  }

  #sortRowsByName(): void {
    const collator = new Intl.Collator('zh');
    const nameOf = (row: HTMLTableRowElement) => row.cells[0]?.querySelector('a')?.textContent ?? '';
    this.#placeRows(this.#rows.toSorted((a, b) => collator.compare(nameOf(a), nameOf(b))));
    const [first] = find<HTMLTableElement>(this, '[data-matrix]').tHead?.rows[0]?.cells ?? [];
    if (first) this.#markSorted(first, 'ascending');
  }

  #placeRows(rows: readonly HTMLTableRowElement[]): void {
    find(this, 'tbody').append(...rows);
  }

  /** Sorts the columns by a row's values, highest first. */
  #sortColumns(row: HTMLTableRowElement): void {
    const order = [...row.cells]
      .slice(1)
      .sort((a, b) => this.#value(b) - this.#value(a))
      .map(({ dataset }) => dataset['notice']);
    for (const { cells } of find<HTMLTableElement>(this, '[data-matrix]').rows) {
      const byNotice = new Map([...cells].map((cell) => [cell.dataset['notice'], cell]));
      const [head] = cells;
      head?.after(...order.flatMap((notice) => byNotice.get(notice) ?? []));
    }
  }

  #markSorted(head: HTMLElement, order: 'ascending' | 'descending'): void {
    for (const other of head.parentElement?.children ?? []) other.removeAttribute('aria-sort');
    head.ariaSort = order;
  }

  /** Returns the number that a cell currently shows, or -1 if it has none. */
  #value(cell: HTMLElement | undefined): number {
    const measure = find<HTMLInputElement>(this, 'input:checked').value;
    return Number(cell?.dataset[measure] ?? -1);
  }

  get #rows(): HTMLTableRowElement[] {
    return [...(find<HTMLTableElement>(this, '[data-matrix]').tBodies[0]?.rows ?? [])];
  }
}

customElements.define('yd-matrix', MatrixTable);
