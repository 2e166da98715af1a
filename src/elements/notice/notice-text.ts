/**
 * `<yd-notice-text>`: marks the words of `?q=` in the notice in it and scrolls to the clause of the URL's fragment,
 * so that a search hit opens at its words. Also finds words within the notice. Without JavaScript the text is plain.
 */
import { find } from '../element.ts';
import { markText, type MarkedMatch, unmarkText } from '../mark-text.ts';

const DEBOUNCE_MS = 150;

class NoticeText extends HTMLElement {
  #places: MarkedMatch[] = [];
  #current = -1;
  #pause: ReturnType<typeof setTimeout> | undefined;

  connectedCallback() {
    const bar = find<HTMLFormElement>(this, '[data-find]');
    bar.hidden = false;
    this.#input.addEventListener('input', () => {
      clearTimeout(this.#pause);
      this.#pause = setTimeout(() => this.#mark([this.#input.value]), DEBOUNCE_MS);
    });
    bar.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#step(1);
    });
    this.#input.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || !event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.#step(-1);
    });
    find(this, '[data-find-back]').addEventListener('click', () => this.#step(-1));
    this.#markAddress();
  }

  /** Marks the words of the search that led here. */
  #markAddress(): void {
    const queries = new URLSearchParams(location.search).getAll('q').map((query) => query.trim());
    const terms = queries.filter((query) => query !== '');
    if (terms.length === 0) return;
    this.#input.value = terms[0] ?? '';
    this.#mark(terms);
    if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  }

  #mark(terms: readonly string[]): void {
    unmarkText(this.#places);
    this.#places = markText(find(this, '[data-notice-text]'), terms);
    this.#current = -1;
    this.#showCount();
  }

  /** Goes to the next or previous match, at first from the scroll position. */
  #step(by: 1 | -1): void {
    const { length } = this.#places;
    if (length === 0) return this.#showCount();
    for (const mark of this.#places[this.#current] ?? []) mark.removeAttribute('data-current');
    const first = this.#places.findIndex(([mark]) => mark && mark.getBoundingClientRect().top >= 0);
    const from = this.#current < 0 ? Math.max(0, first) - (by === 1 ? 1 : 0) : this.#current;
    this.#current = (from + by + length) % length;
    const marks = this.#places[this.#current] ?? [];
    for (const mark of marks) mark.setAttribute('data-current', '');
    marks[0]?.scrollIntoView({ block: 'center' });
    this.#showCount();
  }

  #showCount(): void {
    const { length } = this.#places;
    const place = this.#current >= 0 ? `第 ${this.#current + 1} 处，共 ${length} 处` : `${length} 处`;
    find(this, '[data-find-count]').textContent =
      this.#input.value.trim() === '' ? '' : length === 0 ? '本文未见' : place;
  }

  get #input() {
    return find<HTMLInputElement>(this, '[data-find] input');
  }
}

customElements.define('yd-notice-text', NoticeText);
