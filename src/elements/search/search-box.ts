/**
 * `<yd-search-box>`: suggests words for the search field in it, and focuses the field on `/` or Ctrl/⌘-K. Without
 * JavaScript it is a form that leads to the search page.
 */
import { find } from '../element.ts';

/** Returns suggestions for what was typed. Loaded with the lexicon and the list when the field is first focused. */
type Suggest = (typed: string) => Promise<string[]>;

class SearchBox extends HTMLElement {
  #suggest: Promise<Suggest> | undefined;
  #isCombobox = false;

  connectedCallback() {
    const input = this.#input;
    input.role = 'combobox';
    input.ariaExpanded = 'false';
    // The field works without its list; the search page reports what is wrong.
    input.addEventListener('focus', () => void this.#makeCombobox().catch(() => (this.#isCombobox = false)));
    if (document.activeElement === input) input.dispatchEvent(new Event('focus'));
    document.addEventListener('keydown', (event) => this.#focusOnShortcut(event));
  }

  /** Turns the field into a combobox, once. */
  async #makeCombobox(): Promise<void> {
    if (this.#isCombobox) return;
    this.#isCombobox = true;
    void this.#load().catch(() => undefined);
    const { Combobox } = await import('./combobox.ts');
    const input = this.#input;
    await new Combobox(input, {
      id: 'yd-suggestions',
      label: '建议的词语',
      offer: async (typed) =>
        (await (await this.#load())(typed)).map((word) => ({ value: word, label: word })),
      take: ({ value }) => {
        input.value = value;
        find<HTMLFormElement>(this, 'form').requestSubmit();
      },
    }).offer();
  }

  #load(): Promise<Suggest> {
    const base = new URL(this.dataset['base'] ?? '/', location.href).href;
    this.#suggest ??= import('./load-suggestions.ts').then(({ loadSuggestions }) => loadSuggestions(base));
    this.#suggest.catch(() => (this.#suggest = undefined));
    return this.#suggest;
  }

  /** Focuses the field on `/` unless the reader is typing, and on Ctrl-K or ⌘-K anywhere. */
  #focusOnShortcut(event: KeyboardEvent): void {
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
