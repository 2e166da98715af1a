import { nameNotice, readNoticeId } from '../../model/notice-id.ts';
import { element, find } from '../element.ts';

/** The file formats for saving rows. */
export type SavedFormat = 'csv' | 'xlsx';

type Option = [value: string, name: string];

/** The filters of a table. */
export interface TableState {
  /** 筛选: a text that a row has to contain. */
  words: string;
  /** The selected values by the name of the menu. */
  chosen: ReadonlyMap<string, string>;
}

const WIDE = matchMedia('(width >= 48rem)');

/**
 * The tools above a table, which are part of the page: words, menus, the count, and buttons to save the rows. The URL
 * contains their state. Selecting an option adds an entry to the browser's history, typing doesn't.
 */
export class TableTools {
  readonly #form: HTMLFormElement;
  readonly #menus: HTMLDetailsElement;

  /** @param within the element that contains the tools. */
  constructor(within: HTMLElement, actions: { change: () => void; save: (format: SavedFormat) => void }) {
    this.#form = find<HTMLFormElement>(within, '.table-tools');
    this.#menus = find<HTMLDetailsElement>(this.#form, 'details');
    for (const button of this.#form.querySelectorAll<HTMLButtonElement>('[data-save]'))
      button.addEventListener('click', () => actions.save(button.dataset['save'] as SavedFormat));
    this.#readAddress();
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#form.addEventListener('input', ({ target }) => {
      this.#writeAddress(target instanceof HTMLSelectElement);
      actions.change();
    });
    addEventListener('popstate', () => {
      this.#readAddress();
      actions.change();
    });
    const place = () => (this.#menus.open = WIDE.matches);
    WIDE.addEventListener('change', place);
    place();
    this.#form.hidden = false;
  }

  /** Sets a menu's options. The current selection, or that of the URL, stays selected even if no row has it. */
  fillMenu(name: string, options: readonly string[]): void {
    const menu = find<HTMLSelectElement>(this.#form, `select[name="${name}"]`);
    const selected = menu.value || (new URLSearchParams(location.search).get(name) ?? '');
    menu.replaceChildren(
      element('option', { value: '' }, ['全部']),
      ...options.map((value) => element('option', { value }, [value])),
    );
    choose(menu, selected);
  }

  /** Adds a control whose state isn't in the URL. */
  add(control: HTMLElement): void {
    this.#menus.append(control);
  }

  get state(): TableState {
    return {
      words: this.#words.value.trim().toLowerCase(),
      chosen: new Map(
        this.#selects.filter(({ value }) => value).map(({ name, value }) => [name, value] as const),
      ),
    };
  }

  /** The state as part of a file name: 陕西-2024. */
  get title(): string {
    const names = this.#selects.filter(({ value }) => value).map((one) => one.selectedOptions[0]?.text ?? '');
    return [...names, this.#words.value.trim().slice(0, 20)].filter(Boolean).join('-');
  }

  say(message: string): void {
    find(this.#form, 'output').textContent = message;
    const chosen = this.state.chosen.size;
    find(this.#menus, 'summary').textContent = chosen > 0 ? `条件（已选 ${chosen}）` : '条件';
  }

  #readAddress(): void {
    const parameters = new URLSearchParams(location.search);
    this.#words.value = parameters.get('q') ?? '';
    for (const menu of this.#selects) choose(menu, parameters.get(menu.name) ?? '');
    const notice = find<HTMLSelectElement>(this.#form, 'select[name="notice"]');
    if (notice.value === '') return;
    const [option] = notice.selectedOptions;
    if (option)
      option.text = noticeName(notice.value, JSON.parse(notice.dataset['provinces'] ?? '[]') as Option[]);
    notice.closest('span')?.removeAttribute('hidden');
  }

  #writeAddress(isStep: boolean): void {
    const { words, chosen } = this.state;
    const parameters = new URLSearchParams(location.search);
    for (const { name } of this.#selects) parameters.delete(name);
    for (const [name, value] of chosen) parameters.set(name, value);
    if (words) parameters.set('q', this.#words.value.trim());
    else parameters.delete('q');
    const query = parameters.size > 0 ? `?${parameters}` : '';
    const address = location.pathname + query + location.hash;
    if (isStep) history.pushState(null, '', address);
    else history.replaceState(history.state, '', address);
  }

  get #selects() {
    return [...this.#form.querySelectorAll<HTMLSelectElement>('select[name]')];
  }
  get #words() {
    return find<HTMLInputElement>(this.#form, 'input[name="q"]');
  }
}

/** Returns the name of a notice, using the table's province names. */
function noticeName(id: string, provinces: readonly Option[]): string {
  const parts = readNoticeId(id);
  const name = provinces.find(([province]) => province === parts?.province)?.[1];
  return parts && name !== undefined ? nameNotice(name, parts) : id;
}

/**
 * Selects a value of a menu, adding it to the options if it isn't there: a URL with a value that no row has shows no
 * rows.
 */
function choose(menu: HTMLSelectElement, value: string): void {
  if (![...menu.options].some((option) => option.value === value))
    menu.append(element('option', { value }, [value]));
  menu.value = value;
}

/** Returns the count of rows: 共 35 项，符合 3 项. */
export function countText(total: number, shown: number): string {
  return shown === total ? `共 ${total} 项` : `共 ${total} 项，符合 ${shown} 项`;
}
