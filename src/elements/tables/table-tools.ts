import { nameNotice, readNoticeId } from '../../model/notice-id.ts';
import { element, find } from '../element.ts';

/** What the rows are saved as. */
export type SavedFormat = 'csv' | 'xlsx';

type Option = [value: string, name: string];

/** What a reader has asked a table for. */
export interface TableState {
  /** 筛选: words that a row says. */
  words: string;
  /** The chosen value by the name of what is filtered by. */
  chosen: ReadonlyMap<string, string>;
}

const WIDE = matchMedia('(width >= 48rem)');

/**
 * The tools above a table, which the page has ready: words, menus, the count, and what saves the rows. Their state is the address's: a
 * choice is a step that the browser's 后退 takes back, a letter typed is none.
 */
export class TableTools {
  readonly #form: HTMLFormElement;
  readonly #menus: HTMLDetailsElement;

  /** @param within the element that holds the tools. */
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

  /** Gives a menu its options, where there are any. What it has or the address asks for stays chosen, be it what no row has. */
  fillMenu(name: string, options: readonly string[]): void {
    const menu = find<HTMLSelectElement>(this.#form, `select[name="${name}"]`);
    const asked = menu.value || (new URLSearchParams(location.search).get(name) ?? '');
    menu.replaceChildren(
      element('option', { value: '' }, ['全部']),
      ...options.map((value) => element('option', { value }, [value])),
    );
    choose(menu, asked);
  }

  /** Adds a control that isn't part of the address. */
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

  /** How the state reads in the name of a file: 陕西-2024. */
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
    const asked = new URLSearchParams(location.search);
    this.#words.value = asked.get('q') ?? '';
    for (const menu of this.#selects) choose(menu, asked.get(menu.name) ?? '');
    const notice = find<HTMLSelectElement>(this.#form, 'select[name="notice"]');
    if (notice.value === '') return;
    const [option] = notice.selectedOptions;
    if (option)
      option.text = noticeName(notice.value, JSON.parse(notice.dataset['provinces'] ?? '[]') as Option[]);
    notice.closest('span')?.removeAttribute('hidden');
  }

  #writeAddress(isStep: boolean): void {
    const { words, chosen } = this.state;
    const asked = new URLSearchParams(location.search);
    for (const { name } of this.#selects) asked.delete(name);
    for (const [name, value] of chosen) asked.set(name, value);
    if (words) asked.set('q', this.#words.value.trim());
    else asked.delete('q');
    const query = asked.size > 0 ? `?${asked}` : '';
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

/** What a notice is called, by the names of the provinces that the table has. */
function noticeName(id: string, provinces: readonly Option[]): string {
  const parts = readNoticeId(id);
  const name = provinces.find(([province]) => province === parts?.province)?.[1];
  return parts && name !== undefined ? nameNotice(name, parts) : id;
}

/** Chooses a value of a menu, which is offered from then on if it wasn't: so an address that asks for what no row has shows none. */
function choose(menu: HTMLSelectElement, value: string): void {
  if (![...menu.options].some((option) => option.value === value))
    menu.append(element('option', { value }, [value]));
  menu.value = value;
}

/** 共 35 项，符合 3 项. */
export function countText(total: number, shown: number): string {
  return shown === total ? `共 ${total} 项` : `共 ${total} 项，符合 ${shown} 项`;
}
