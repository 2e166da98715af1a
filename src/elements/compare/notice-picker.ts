import { nameColumn } from '../../compare/columns.ts';
import { MOST_COLUMNS } from '../../compare/compare-state.ts';
import { type NamedProvince, readTypedNotice, suggestNotices } from '../../compare/suggest-notices.ts';
import { Combobox } from '../search/combobox.ts';
import { element, find } from '../element.ts';

interface PickerOptions {
  provinces: ReadonlyMap<string, NamedProvince>;
  /** Returns the ids of all notices in the collection. Called when a reader first types. */
  ids: () => Promise<string[]>;
  /** Called with the notices that a reader chose, in order. */
  change: (notices: string[]) => void;
}

/** The notices being compared: a list to remove them from or reorder, and a field to add one by province and year. */
export class NoticePicker {
  readonly #within: HTMLElement;
  readonly #options: PickerOptions;
  #notices: string[] = [];

  constructor(within: HTMLElement, options: PickerOptions) {
    this.#within = within;
    this.#options = options;
    const input = this.#input;
    const names = new Map([...options.provinces].map(([id, { name }]) => [id, name]));
    new Combobox(input, {
      id: 'yd-notices',
      label: '收录的文件',
      offer: async (typed) => {
        const ids = suggestNotices(typed, await options.ids(), options.provinces);
        return ids
          .filter((id) => !this.#notices.includes(id))
          .map((value) => ({ value, label: nameColumn(value, names) ?? value }));
      },
      take: ({ value }) => this.#add(value),
    });
    input.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing || event.defaultPrevented) return;
      event.preventDefault();
      void this.#addTyped();
    });
    find(within, '[data-add]').addEventListener('click', () => void this.#addTyped());
  }

  show(notices: readonly string[]): void {
    this.#notices = [...notices];
    find(this.#within, '[data-picked]').replaceChildren(
      ...notices.map((id, at) => this.#renderPicked(id, at)),
    );
    const isFull = notices.length >= MOST_COLUMNS;
    this.#input.disabled = isFull;
    find<HTMLButtonElement>(this.#within, '[data-add]').disabled = isFull;
    this.#input.placeholder = isFull ? `已选满 ${MOST_COLUMNS} 份` : '省份和年度，如 四川 2022';
  }

  #renderPicked(id: string, at: number): HTMLElement {
    const names = new Map([...this.#options.provinces].map(([key, { name }]) => [key, name]));
    const name = nameColumn(id, names) ?? id;
    const button = (action: string, label: string, sign: string, act: () => void) => {
      const created = element(
        'button',
        { type: 'button', 'data-action': action, 'aria-label': label, title: label },
        [sign],
      );
      created.addEventListener('click', act);
      return created;
    };
    const left = button('left', `${name}左移一列`, '←', () => this.#move(id, at - 1, 'left'));
    const right = button('right', `${name}右移一列`, '→', () => this.#move(id, at + 1, 'right'));
    const remove = button('remove', `移除${name}`, '×', () => {
      this.#options.change(this.#notices.filter((other) => other !== id));
      this.#input.focus();
    });
    const isLast = at === this.#notices.length - 1;
    return element('li', { 'data-picked-id': id }, [
      name,
      ...(at > 0 ? [left] : []),
      ...(isLast ? [] : [right]),
      remove,
    ]);
  }

  /** Moves a notice to a position and keeps the focus on it. */
  #move(id: string, to: number, action: 'left' | 'right'): void {
    const others = this.#notices.filter((other) => other !== id);
    this.#options.change(others.toSpliced(to, 0, id));
    const moved = find(this.#within, `[data-picked-id="${id}"]`);
    (moved.querySelector<HTMLElement>(`[data-action="${action}"]`) ?? find(moved, 'button')).focus();
  }

  /**
   * Adds what was typed: the province and year that it names, whether in the collection or not, or else the first
   * notice that it matches.
   */
  async #addTyped(): Promise<void> {
    const typed = this.#input.value;
    if (typed.trim() === '') return this.#input.focus();
    const { provinces, ids } = this.#options;
    const named = readTypedNotice(typed, provinces);
    const found = suggestNotices(typed, await ids().catch(() => []), provinces);
    const id = named ?? found[0];
    if (id !== undefined) return this.#add(id);
    this.#say(`没有找到“${typed.trim()}”。请写省份和年度，如“四川 2022”。`);
  }

  #add(id: string): void {
    this.#input.value = '';
    if (this.#notices.includes(id)) return this.#say('这份文件已在比较中。');
    this.#say('');
    this.#options.change([...this.#notices, id]);
    if (!this.#input.disabled) this.#input.focus();
  }

  #say(message: string): void {
    find(this.#within, '[data-picker-message]').textContent = message;
  }

  get #input() {
    return find<HTMLInputElement>(this.#within, 'input[name="add"]');
  }
}
