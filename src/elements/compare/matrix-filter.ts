/**
 * `<yd-matrix-filter>`: filters the matrices in it by the notices of a province or year, by the row of a theme, or by
 * rows whose names contain some words, and saves what is left. A theme is a row of only one matrix, so the other
 * matrices are hidden then.
 */
import { attempt } from '../attempt.ts';
import { countText, type SavedFormat, TableTools } from '../tables/table-tools.ts';

class MatrixFilter extends HTMLElement {
  #tools!: TableTools;

  connectedCallback() {
    this.#tools = new TableTools(this, {
      change: () => this.#filter(),
      save: (format) =>
        void attempt(
          () => this.#save(format),
          (message) => this.#tools.say(message),
        ),
    });
    this.#filter();
  }

  #filter(): void {
    const { words, chosen } = this.#tools.state;
    const theme = chosen.get('theme');
    let [rows, shown] = [0, 0];
    for (const table of this.#tables) {
      this.#filterColumns(table, chosen);
      const isOfThemes = table.dataset['matrix'] === 'themes';
      let left = 0;
      for (const row of table.tBodies[0]?.rows ?? []) {
        const isSelected = !theme || (isOfThemes && row.dataset['row'] === theme);
        row.hidden = !isSelected || !(row.cells[0]?.textContent.toLowerCase().includes(words) ?? false);
        rows += 1;
        left += row.hidden ? 0 : 1;
      }
      shown += left;
      const section = table.closest('section');
      if (section) section.hidden = left === 0;
    }
    this.#tools.say(countText(rows, shown));
  }

  #filterColumns(table: HTMLTableElement, chosen: ReadonlyMap<string, string>): void {
    const selections = ['notice', 'province', 'year'].flatMap((facet) => {
      const value = chosen.get(facet);
      return value === undefined ? [] : [{ facet, value }];
    });
    for (const [column, head] of [...(table.tHead?.rows[0]?.cells ?? [])].entries()) {
      if (column === 0) continue;
      const isHidden = selections.some(({ facet, value }) => head.dataset[facet] !== value);
      for (const { cells } of table.rows) {
        const cell = cells[column];
        if (cell) cell.hidden = isHidden;
      }
    }
  }

  async #save(format: SavedFormat): Promise<void> {
    const { saveMatrices } = await import('./save-matrices.ts');
    const name = [this.dataset['name'], this.#tools.title].filter(Boolean).join('-');
    await saveMatrices(name, format, this.#tables);
  }

  get #tables() {
    return [...this.querySelectorAll<HTMLTableElement>('[data-matrix]')];
  }
}

customElements.define('yd-matrix-filter', MatrixFilter);
