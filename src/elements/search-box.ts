/**
 * `<yd-search-box>`: suggests words for the search field it holds, by the ARIA pattern of a combobox with a list, and lets
 * `/` and Ctrl/⌘-K reach it from anywhere. Without JavaScript it is a form that leads to the search page.
 */
import { element, find } from './element.ts';

/** Words for what was typed. Loaded with the lexicon when the field is first focused. */
type Suggest = (typed: string) => Promise<string[]>;

class SearchBox extends HTMLElement {
  #suggest: Promise<Suggest> | undefined;
  #list!: HTMLElement;
  #chosen = -1;
  #isComposing = false;

  connectedCallback() {
    const input = this.#input;
    this.#list = element('ul', {
      role: 'listbox',
      id: 'yd-suggestions',
      'aria-label': '建议的词语',
      hidden: '',
    });
    this.#list.className = 'suggestions';
    input.after(this.#list);
    const attributes = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false' };
    for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
    input.setAttribute('aria-controls', this.#list.id);
    input.addEventListener('focus', () => this.#load(), { once: true });
    input.addEventListener('compositionstart', () => (this.#isComposing = true));
    input.addEventListener('compositionend', () => {
      this.#isComposing = false;
      void this.#offer();
    });
    input.addEventListener('input', () => void this.#offer());
    input.addEventListener('keydown', (event) => this.#press(event));
    input.addEventListener('blur', () => this.#close());
    // Pressing on a word would take the focus from the field before the click comes.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#list.addEventListener('click', (event) => this.#take((event.target as Element).textContent));
    document.addEventListener('keydown', (event) => this.#reach(event));
  }

  #load(): Promise<Suggest> {
    const base = new URL(this.dataset['base'] ?? '/', location.href).href;
    this.#suggest ??= import('./load-suggestions.ts').then(({ loadSuggestions }) => loadSuggestions(base));
    // Without its words the field is a field; the search page says what is wrong.
    this.#suggest.catch(() => (this.#suggest = undefined));
    return this.#suggest;
  }

  async #offer(): Promise<void> {
    const typed = this.#input.value;
    if (this.#isComposing || typed.trim() === '') return this.#close();
    const words = await this.#load().then(
      (suggest) => suggest(typed),
      () => [],
    );
    if (typed !== this.#input.value || document.activeElement !== this.#input) return;
    this.#list.replaceChildren(
      ...words.map((word, index) =>
        element('li', { role: 'option', id: `yd-suggestion-${index}`, 'aria-selected': 'false' }, [word]),
      ),
    );
    this.#choose(-1);
    this.#toggle(words.length > 0);
  }

  #press(event: KeyboardEvent): void {
    const { length } = this.#list.children;
    if (event.isComposing || this.#list.hidden || length === 0) return;
    if (event.key === 'ArrowDown') this.#choose(this.#chosen + 1 >= length ? -1 : this.#chosen + 1);
    else if (event.key === 'ArrowUp') this.#choose(this.#chosen < 0 ? length - 1 : this.#chosen - 1);
    else if (event.key === 'Escape') this.#close();
    else if (event.key === 'Enter' && this.#chosen >= 0)
      this.#take(this.#list.children[this.#chosen]?.textContent ?? null);
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
  }

  #take(word: string | null): void {
    if (word === null) return;
    this.#input.value = word;
    this.#close();
    find<HTMLFormElement>(this, 'form').requestSubmit();
  }

  #close(): void {
    this.#choose(-1);
    this.#toggle(false);
  }

  #toggle(isOpen: boolean): void {
    this.#list.hidden = !isOpen;
    this.#input.setAttribute('aria-expanded', String(isOpen));
  }

  /** `/` where nothing is being typed, and Ctrl-K or ⌘-K anywhere. */
  #reach(event: KeyboardEvent): void {
    const isTyping = (event.target as Element).closest('input, textarea, select, [contenteditable]') !== null;
    const isSlash = event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey;
    const isCommandK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    if (!isSlash && !isCommandK) return;
    event.preventDefault();
    this.#input.focus();
    this.#input.select();
  }

  get #input() {
    return find<HTMLInputElement>(this, 'input[name="q"]');
  }
}

customElements.define('yd-search-box', SearchBox);
