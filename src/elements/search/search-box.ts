/**
 * `<yd-search-box>`: suggests words for the search field it holds, and lets `/` and Ctrl/⌘-K reach it from anywhere. Without
 * JavaScript it is a form that leads to the search page.
 */
import { Combobox } from './combobox.ts';
import { find } from '../element.ts';

/** Words for what was typed. Loaded with the lexicon when the field is first focused. */
type Suggest = (typed: string) => Promise<string[]>;

class SearchBox extends HTMLElement {
  #suggest: Promise<Suggest> | undefined;

  connectedCallback() {
    const input = this.#input;
    new Combobox(input, {
      id: 'yd-suggestions',
      label: '建议的词语',
      // Without its words the field is a field; the search page says what is wrong.
      offer: async (typed) =>
        (await (await this.#load())(typed)).map((word) => ({ value: word, label: word })),
      take: ({ value }) => {
        input.value = value;
        find<HTMLFormElement>(this, 'form').requestSubmit();
      },
    });
    input.addEventListener('focus', () => void this.#load(), { once: true });
    document.addEventListener('keydown', (event) => this.#reach(event));
  }

  #load(): Promise<Suggest> {
    const base = new URL(this.dataset['base'] ?? '/', location.href).href;
    this.#suggest ??= import('./load-suggestions.ts').then(({ loadSuggestions }) => loadSuggestions(base));
    this.#suggest.catch(() => (this.#suggest = undefined));
    return this.#suggest;
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
