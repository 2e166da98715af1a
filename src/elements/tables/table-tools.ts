import { element, find } from '../element.ts';

/** What a table can be filtered by: each value as the address names it and as readers do. */
export type Facets = Record<string, [value: string, name: string][]>;

/** What the rows are saved as. */
export type SavedFormat = 'csv' | 'xlsx';

/** What a reader has asked a table for. */
export interface TableState {
  /** 筛选: words that a row says. */
  words: string;
  /** The chosen value by the name of what is filtered by. */
  chosen: ReadonlyMap<string, string>;
}

const FACET_NAMES: Record<string, string> = { province: '省份', year: '年度', theme: '主题' };
const WIDE = matchMedia('(width >= 48rem)');

/** The tools above a table: words, menus, the count, and what saves the rows. Their state is the address's. */
export class TableTools {
  readonly form: HTMLFormElement;
  readonly #menus: HTMLDetailsElement;

  constructor(actions: { change: () => void; save: (format: SavedFormat) => void }) {
    const save = (['csv', 'xlsx'] satisfies SavedFormat[]).map((format) => {
      const button = element('button', { type: 'button', class: 'button quiet' }, [
        `下载 ${format.toUpperCase()}`,
      ]);
      button.addEventListener('click', () => actions.save(format));
      return button;
    });
    const words = element('input', { type: 'search', name: 'q', id: 'table-q', autocomplete: 'off' });
    this.#menus = element('details', { class: 'table-menus' }, [element('summary', {}, ['条件'])]);
    this.form = element('form', { class: 'table-tools', role: 'search', 'aria-label': '本表' }, [
      element('span', {}, [element('label', { for: 'table-q' }, ['筛选']), words]),
      element('output', { 'data-count': '' }),
      this.#menus,
      element('span', { class: 'table-save' }, save),
    ]);
    this.#words.value = new URLSearchParams(location.search).get('q') ?? '';
    this.form.addEventListener('submit', (event) => event.preventDefault());
    this.form.addEventListener('input', () => {
      this.#writeAddress();
      actions.change();
    });
    const place = () => (this.#menus.open = WIDE.matches);
    WIDE.addEventListener('change', place);
    place();
  }

  /** Adds a menu for each facet that has a choice. */
  addFacets(facets: Facets): void {
    for (const [facet, options] of Object.entries(facets))
      if (options.length > 1) this.addMenu(facet, FACET_NAMES[facet] ?? facet, options);
  }

  /** Adds a menu, or gives the one that is there other options. The address may have chosen already, be it what no row has. */
  addMenu(facet: string, name: string, options: Facets[string]): void {
    const known = this.form.querySelector<HTMLSelectElement>(`select[name="${facet}"]`);
    const asked = known?.value ?? new URLSearchParams(location.search).get(facet) ?? '';
    const isOffered = asked === '' || options.some(([value]) => value === asked);
    const offered: Facets[string] = [['', '全部'], ...options, ...(isOffered ? [] : [askedOption(asked)])];
    const id = `table-${facet}`;
    const select = known ?? element('select', { name: facet, id });
    select.replaceChildren(...offered.map(([value, label]) => element('option', { value }, [label])));
    select.value = asked;
    if (!known) this.add(element('span', {}, [element('label', { for: id }, [name]), select]));
  }

  /** Adds a control that isn't part of the address. */
  add(control: HTMLElement): void {
    this.#menus.append(control);
  }

  get state(): TableState {
    const selects = [...this.form.querySelectorAll<HTMLSelectElement>('select[name]')];
    return {
      words: this.#words.value.trim().toLowerCase(),
      chosen: new Map(selects.filter(({ value }) => value).map(({ name, value }) => [name, value])),
    };
  }

  /** How the state reads in the name of a file: 陕西-2024. */
  get title(): string {
    const selects = [...this.form.querySelectorAll<HTMLSelectElement>('select[name]')];
    const names = selects.filter(({ value }) => value).map((one) => one.selectedOptions[0]?.text ?? '');
    return [...names, this.#words.value.trim().slice(0, 20)].filter(Boolean).join('-');
  }

  say(message: string): void {
    find(this.form, 'output').textContent = message;
    const chosen = this.state.chosen.size;
    find(this.#menus, 'summary').textContent = chosen > 0 ? `条件（已选 ${chosen}）` : '条件';
  }

  #writeAddress(): void {
    const { words, chosen } = this.state;
    const asked = new URLSearchParams(location.search);
    for (const { name } of this.form.querySelectorAll<HTMLSelectElement>('select[name]')) asked.delete(name);
    for (const [name, value] of chosen) asked.set(name, value);
    if (words) asked.set('q', this.#words.value.trim());
    else asked.delete('q');
    const query = asked.size > 0 ? `?${asked}` : '';
    history.replaceState(history.state, '', location.pathname + query + location.hash);
  }

  get #words() {
    return find<HTMLInputElement>(this.form, 'input[name="q"]');
  }
}

function askedOption(value: string): [value: string, name: string] {
  return [value, value];
}

/** 共 35 项，符合 3 项. */
export function countText(total: number, shown: number): string {
  return shown === total ? `共 ${total} 项` : `共 ${total} 项，符合 ${shown} 项`;
}
