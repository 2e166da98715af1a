/**
 * `<yd-search>`: runs the search of the form it holds in a worker and lists the hits. The state is the URL's: `q`, the
 * facets' names, and `related`. The index is loaded when the person first reaches for the search, not before.
 */
import { FACETS, type Filters } from '../search/search-index.ts';
import type { SearchRequest, SearchResponse } from '../search/search-messages.ts';
import { type HitNames, renderHit } from './render-hit.ts';

const PAGE_SIZE = 20;
/** How long typing has to pause before a search starts. */
const PAUSE_MS = 120;
type Done = Extract<SearchResponse, { state: 'done' }>;

class SearchPage extends HTMLElement {
  #worker: Worker | undefined;
  #serial = 0;
  #limit = PAGE_SIZE;
  #withRelated = false;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #composing = false;

  connectedCallback() {
    this.#find('[data-facets]').hidden = false;
    (this.#find('[data-facets]') as HTMLDetailsElement).open = matchMedia('(width >= 60rem)').matches;
    this.#listen();
    this.#restore();
  }

  #listen(): void {
    const input = this.#input;
    input.addEventListener('focus', () => this.#startWorker(), { once: true });
    input.addEventListener('compositionstart', () => (this.#composing = true));
    input.addEventListener('compositionend', () => {
      this.#composing = false;
      this.#searchSoon();
    });
    input.addEventListener('input', () => {
      if (!this.#composing) this.#searchSoon();
    });
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#newSearch('push');
    });
    this.#find('[data-facets]').addEventListener('change', () => this.#newSearch('push'));
    this.#find('[data-clear]').addEventListener('click', () => {
      for (const box of this.#boxes()) box.checked = false;
      this.#newSearch('push');
    });
    this.#find('[data-search-more]').addEventListener('click', () => {
      this.#limit += PAGE_SIZE;
      this.#search();
    });
    this.#find('[data-search-related]').addEventListener('click', () => {
      this.#withRelated = !this.#withRelated;
      this.#limit = PAGE_SIZE;
      this.#writeUrl('push');
      this.#search();
    });
    addEventListener('popstate', () => this.#restore());
  }

  #searchSoon(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#newSearch('replace'), PAUSE_MS);
  }

  /** A changed question: from the first hits on, without what is related to it. */
  #newSearch(history: 'push' | 'replace'): void {
    clearTimeout(this.#pause);
    this.#limit = PAGE_SIZE;
    this.#withRelated = false;
    this.#writeUrl(history);
    this.#search();
  }

  /** Takes the state from the URL. */
  #restore(): void {
    const state = new URLSearchParams(location.search);
    this.#input.value = state.get('q') ?? '';
    for (const box of this.#boxes()) box.checked = state.getAll(box.name).includes(box.value);
    this.#withRelated = state.has('related');
    this.#limit = PAGE_SIZE;
    this.#search();
  }

  #writeUrl(how: 'push' | 'replace'): void {
    const state = new URLSearchParams();
    const query = this.#input.value.trim();
    if (query !== '') state.set('q', query);
    for (const facet of FACETS) for (const value of this.#filters()[facet]) state.append(facet, value);
    if (this.#withRelated) state.set('related', '1');
    const url = state.size > 0 ? `?${state}` : location.pathname;
    if (how === 'push' && url !== location.search) history.pushState(null, '', url);
    else history.replaceState(null, '', url);
  }

  #search(): void {
    this.#serial += 1;
    const query = this.#input.value.trim();
    if (query === '') return this.#showIdle();
    this.#results.dataset['state'] = 'loading';
    this.#find('[data-search-idle]').hidden = true;
    if (this.#status.textContent === '') this.#status.textContent = '正在检索…';
    const request: SearchRequest = {
      serial: this.#serial,
      base: new URL(this.dataset['base'] ?? '/', location.href).href,
      query,
      filters: this.#filters(),
      withRelated: this.#withRelated,
      limit: this.#limit,
    };
    this.#startWorker().postMessage(request);
  }

  #startWorker(): Worker {
    if (!this.#worker) {
      this.#worker = new Worker(new URL('../search/search-worker.ts', import.meta.url), { type: 'module' });
      this.#worker.addEventListener('message', ({ data }: MessageEvent<SearchResponse>) => this.#show(data));
      this.#worker.addEventListener('error', (event) => this.#showError(event.message));
    }
    return this.#worker;
  }

  #show(response: SearchResponse): void {
    if (response.serial !== this.#serial) return;
    if (response.state === 'error') this.#showError(response.reason);
    else this.#showHits(response);
  }

  #showIdle(): void {
    this.#results.dataset['state'] = 'idle';
    this.#results.dataset['total'] = '0';
    this.#status.textContent = '';
    this.#list.replaceChildren();
    this.#find('[data-search-idle]').hidden = false;
    this.#find('[data-search-more]').hidden = true;
    this.#find('[data-search-related]').hidden = true;
    for (const box of this.#boxes()) this.#setCount(box, null);
    this.#find('[data-clear]').hidden = true;
  }

  #showHits({ literal, related, hits, facets, words }: Done): void {
    const query = this.#input.value.trim();
    const showsRelated = this.#withRelated || literal === 0;
    const total = literal + (showsRelated ? related : 0);
    const context = { base: this.dataset['base'] ?? '/', query, words, names: this.#names() };
    this.#list.replaceChildren(...hits.map((hit) => renderHit(hit, context)));
    this.#status.textContent = describe(query, literal, related, showsRelated, this.#isFiltered());
    this.#find('[data-search-more]').hidden = hits.length >= total;
    const relatedButton = this.#find('[data-search-related]');
    relatedButton.hidden = literal === 0 || related === 0;
    relatedButton.textContent = this.#withRelated ? '不看相关条款' : `另有 ${related} 条相关条款，也看`;
    for (const box of this.#boxes()) this.#setCount(box, facets[box.name]?.[box.value] ?? 0);
    this.#find('[data-clear]').hidden = !this.#isFiltered();
    this.#results.dataset['total'] = String(total);
    this.#results.dataset['state'] = 'done';
  }

  #showError(reason: string): void {
    console.error(reason);
    // What failed to load stays failed in a worker; the next search starts with a new one.
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#list.replaceChildren();
    this.#find('[data-search-more]').hidden = true;
    this.#find('[data-search-related]').hidden = true;
    const retry = document.createElement('button');
    retry.type = 'button';
    retry.className = 'button quiet';
    retry.textContent = '重试';
    retry.addEventListener('click', () => this.#search());
    this.#status.replaceChildren(
      '检索索引没有载入，请检查网络后重试；也可以从上方的文件、省份、主题浏览。 ',
      retry,
    );
    this.#results.dataset['total'] = '0';
    this.#results.dataset['state'] = 'error';
  }

  #setCount(box: HTMLInputElement, count: number | null): void {
    const label = box.closest('label');
    const shown = label?.querySelector('[data-count]');
    if (shown) shown.textContent = count === null ? '' : String(count);
    if (label) label.hidden = count === 0 && !box.checked;
  }

  #filters(): Filters {
    const chosen = (facet: string) =>
      this.#boxes()
        .filter((box) => box.name === facet && box.checked)
        .map((box) => box.value);
    return { province: chosen('province'), year: chosen('year'), theme: chosen('theme') };
  }

  #isFiltered(): boolean {
    return this.#boxes().some((box) => box.checked);
  }

  /** The Chinese names of the facets' values, as the form prints them. */
  #names(): HitNames {
    return new Map(
      this.#boxes().map((box) => [
        `${box.name}:${box.value}`,
        box.closest('label')?.querySelector('[data-name]')?.textContent ?? box.value,
      ]),
    );
  }

  #boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('[data-facets] input')];
  }

  #find(selector: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`yd-search holds no ${selector}`);
    return found;
  }

  get #form() {
    return this.#find('form') as HTMLFormElement;
  }
  get #input() {
    return this.#find('input[name="q"]') as HTMLInputElement;
  }
  get #results() {
    return this.#find('[data-search-results]');
  }
  get #list() {
    return this.#find('[data-search-results] ol');
  }
  get #status() {
    return this.#find('[data-search-status]');
  }
}

function describe(
  query: string,
  literal: number,
  related: number,
  showsRelated: boolean,
  isFiltered: boolean,
): string {
  if (literal > 0)
    return `${literal} 条写有“${query}”${showsRelated && related > 0 ? `，另有 ${related} 条相关` : ''}。`;
  const advice = isFiltered ? '可清除筛选再试。' : '';
  if (related > 0) return `没有条款连续写有“${query}”。${advice}以下 ${related} 条与这些词语相关。`;
  return `没有条款写有“${query}”。${isFiltered ? advice : '可换一个词，或从文件、省份、主题浏览。'}`;
}

customElements.define('yd-search', SearchPage);
