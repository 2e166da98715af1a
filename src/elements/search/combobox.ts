import { element } from '../element.ts';

/** An option of a combobox. */
export interface Choice {
  value: string;
  /** The text shown. */
  label: string;
}

export interface ComboboxOptions {
  /** Id of the list, unique in the page. */
  id: string;
  /** Accessible name of the list. */
  label: string;
  /** Returns the options for what was typed, the likeliest first. If it fails, nothing is offered. */
  offer: (typed: string) => Promise<Choice[]>;
  /** Called with the option that was chosen. */
  take: (choice: Choice) => void;
}

/**
 * Turns an input into a combobox with a list, following the ARIA pattern: arrow keys select, Enter accepts, Escape
 * closes.
 */
export class Combobox {
  readonly #input: HTMLInputElement;
  readonly #options: ComboboxOptions;
  readonly #list: HTMLElement;
  #choices: Choice[] = [];
  #chosen = -1;
  #isComposing = false;

  constructor(input: HTMLInputElement, options: ComboboxOptions) {
    this.#input = input;
    this.#options = options;
    const { id, label } = options;
    this.#list = element('ul', {
      role: 'listbox',
      id,
      'aria-label': label,
      class: 'suggestions',
      hidden: '',
    });
    input.after(this.#list);
    const attributes = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false' };
    for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
    input.setAttribute('aria-controls', id);
    this.#listen();
  }

  #listen(): void {
    const input = this.#input;
    input.addEventListener('compositionstart', () => (this.#isComposing = true));
    input.addEventListener('compositionend', () => {
      this.#isComposing = false;
      void this.offer();
    });
    input.addEventListener('input', () => void this.offer());
    input.addEventListener('keydown', (event) => this.#press(event));
    input.addEventListener('blur', () => this.close());
    // Otherwise pressing on an option would move the focus away from the field before the click.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#list.addEventListener('click', (event) =>
      this.#take([...this.#list.children].indexOf((event.target as Element).closest('li') as Element)),
    );
  }

  /** Shows the options for the words in the field. */
  async offer(): Promise<void> {
    const typed = this.#input.value;
    if (this.#isComposing || typed.trim() === '') return this.close();
    const choices = await this.#options.offer(typed).catch(() => []);
    if (typed !== this.#input.value || document.activeElement !== this.#input) return;
    this.#choices = choices;
    this.#list.replaceChildren(
      ...choices.map(({ label }, index) =>
        element('li', { role: 'option', id: `${this.#options.id}-${index}`, 'aria-selected': 'false' }, [
          label,
        ]),
      ),
    );
    this.#choose(-1);
    this.#toggle(choices.length > 0);
  }

  #press(event: KeyboardEvent): void {
    const { length } = this.#choices;
    if (event.isComposing || this.#list.hidden || length === 0) return;
    if (event.key === 'ArrowDown') this.#choose(this.#chosen + 1 >= length ? -1 : this.#chosen + 1);
    else if (event.key === 'ArrowUp') this.#choose(this.#chosen < 0 ? length - 1 : this.#chosen - 1);
    else if (event.key === 'Escape') this.close();
    else if (event.key === 'Enter' && this.#chosen >= 0) this.#take(this.#chosen);
    else return;
    event.preventDefault();
  }

  #choose(index: number): void {
    this.#chosen = index;
    for (const [at, option] of [...this.#list.children].entries())
      option.setAttribute('aria-selected', String(at === index));
    const option = this.#list.children[index];
    if (option) this.#input.setAttribute('aria-activedescendant', option.id);
    else this.#input.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  }

  #take(index: number): void {
    const choice = this.#choices[index];
    this.close();
    if (choice) this.#options.take(choice);
  }

  close(): void {
    this.#choose(-1);
    this.#toggle(false);
  }

  #toggle(isOpen: boolean): void {
    this.#list.hidden = !isOpen;
    this.#input.setAttribute('aria-expanded', String(isOpen));
  }
}
