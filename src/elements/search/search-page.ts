/**
 * `<yd-search>`: runs the search of the form it holds in a worker and shows what it finds as a list, by notice, as lines
 * of the keyword in its context, or as a distribution. The state is the address's. The index is loaded when the
 * person first reaches for the search, not before.
 */
import { attempt } from '../attempt.ts';
import { LINE_ORDERS } from '../../search/show/list-keyword-lines.ts';
import type {
  SearchAnswer,
  SearchQuestion,
  ServerFault,
  WorkerResponse,
} from '../../search/search-messages.ts';
import { element, find } from '../element.ts';
import { FacetBoxes } from './render-facets.ts';
import { type HitContext, renderHits, renderHitsByNotice } from './render-hit.ts';
import { lineRows, renderLines } from '../lens/render-lines.ts';
import { renderFault } from '../render-fault.ts';
import { describeAnswer, renderAdvice, renderCards } from './render-status.ts';
import { INITIAL_STATE, readSearchState, type SearchState, writeSearchState } from './search-state.ts';
import { SearchProgress } from './search-progress.ts';
import { SearchWorkerClient } from './search-worker-client.ts';

/** Each hit may stand in a notice of its own, whose text has to be loaded. */
const PAGE_SIZE = 10;
/** How long typing has to pause before the address follows it: browsers limit how often it may change. */
const ADDRESS_PAUSE_MS = 250;

class SearchPage extends HTMLElement {
  #state: SearchState = INITIAL_STATE;
  #answer: SearchAnswer | undefined;
  #limit = PAGE_SIZE;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #isComposing = false;
  #client!: SearchWorkerClient<SearchQuestion, SearchAnswer>;
  #facets!: FacetBoxes;
  #progress!: SearchProgress;
  /** Of the question whose hits are shown. */
  #shown = 0;

  connectedCallback() {
    const facets = find<HTMLDetailsElement>(this, '[data-facets]');
    facets.hidden = false;
    facets.open = matchMedia('(width >= 60rem)').matches;
    this.#facets = new FacetBoxes(facets);
    this.#progress = new SearchProgress(find(this, '[data-search-progress]'));
    this.#client = this.#openClient(this.dataset['server'] ?? null);
    this.#listenToQuery();
    this.#listenToChoices();
    // A link to a place in the page, such as 跳到结果, changes nothing of what is asked.
    addEventListener('popstate', () => {
      if (writeSearchState(readSearchState(location.search)) !== writeSearchState(this.#state))
        this.#restore();
    });
    this.#restore();
  }

  /** Asks a server, or the browser's index where there is none. */
  #openClient(server: string | null): SearchWorkerClient<SearchQuestion, SearchAnswer> {
    return new SearchWorkerClient(
      { base: new URL(this.#base, location.href).href, server },
      (response) => void this.#show(response),
      (progress) => (server === null ? this.#progress.show(progress) : this.#progress.showWaiting()),
    );
  }

  #listenToQuery(): void {
    const input = this.#input;
    input.addEventListener('focus', () => this.#client.start(), { once: true });
    input.addEventListener('compositionstart', () => (this.#isComposing = true));
    input.addEventListener('compositionend', () => {
      this.#isComposing = false;
      this.#change({ query: input.value.trim() }, 'replace');
    });
    input.addEventListener('input', () => {
      if (!this.#isComposing) this.#change({ query: input.value.trim() }, 'replace');
    });
    find(this, 'form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#change({ query: input.value.trim() }, 'push');
    });
  }

  #listenToChoices(): void {
    find(this, '[data-facets]').addEventListener('change', () =>
      this.#change({ filters: this.#facets.filters }, 'push'),
    );
    this.#on('[data-clear]', 'click', () => {
      this.#facets.clear();
      this.#change({ filters: this.#facets.filters }, 'push');
    });
    this.#on('[data-search-view]', 'change', () =>
      this.#change(readSearchState(`?view=${this.#chosen('view')}`), 'push', ['view']),
    );
    this.#on('[data-search-sort]', 'change', () =>
      this.#change(readSearchState(`?sort=${this.#chosen('sort')}`), 'push', ['sort']),
    );
    this.#on('[data-line-order]', 'change', () => void this.#render());
    this.#on(
      '[data-search-csv]',
      'click',
      () =>
        void attempt(
          () => this.#saveCsv(),
          (message) => (this.#status.textContent = message),
        ),
    );
    this.#on('[data-search-related]', 'click', () => this.#change({ related: !this.#state.related }, 'push'));
    this.#on('[data-search-more]', 'click', () => {
      this.#limit += PAGE_SIZE;
      this.#search();
    });
    this.addEventListener('click', (event) => this.#follow(event));
    // A hit may be followed before the address has caught up with what was typed.
    this.addEventListener('click', () => this.#pause && this.#writeAddress('replace'), { capture: true });
  }

  /** Follows a link to another state of this page without loading it anew. */
  #follow(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-search-link]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.pushState(null, '', link.getAttribute('href') ?? '');
    this.#restore();
  }

  /** Takes over a part of the state, and asks anew, from the first hits on. */
  #change(change: Partial<SearchState>, how: 'push' | 'replace', only?: (keyof SearchState)[]): void {
    const taken = only ? Object.fromEntries(only.map((key) => [key, change[key]])) : change;
    const isNewQuery = change.query !== undefined && change.query !== this.#state.query;
    this.#state = { ...this.#state, ...(isNewQuery && { related: false }), ...taken };
    this.#limit = PAGE_SIZE;
    clearTimeout(this.#pause);
    if (how === 'push') this.#writeAddress(how);
    else this.#pause = setTimeout(() => this.#writeAddress(how), ADDRESS_PAUSE_MS);
    this.#search();
  }

  #writeAddress(how: 'push' | 'replace'): void {
    clearTimeout(this.#pause);
    this.#pause = undefined;
    const address = writeSearchState(this.#state) || location.pathname;
    if (how === 'push' && address !== location.search) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }

  /** Takes the state from the address. */
  #restore(): void {
    clearTimeout(this.#pause);
    this.#state = readSearchState(location.search);
    this.#input.value = this.#state.query;
    this.#facets.filters = this.#state.filters;
    // What no box offers isn't filtered by.
    this.#state = { ...this.#state, filters: this.#facets.filters };
    this.#choose('view', this.#state.view);
    this.#choose('sort', this.#state.sort);
    this.#limit = PAGE_SIZE;
    this.#search();
  }

  #search(): void {
    if (this.#state.query === '') return this.#showIdle();
    this.#results.dataset['state'] = 'loading';
    find(this, '[data-search-idle]').hidden = true;
    // What is still shown was found for another question: its counts aren't those of this one.
    this.#results.ariaBusy = 'true';
    this.#results.dataset['total'] = '';
    this.#facets.forgetCounts();
    this.#status.textContent = '正在检索…';
    this.#progress.start();
    this.#client.ask({ ...this.#state, limit: this.#limit });
  }

  async #show(response: WorkerResponse<SearchAnswer>): Promise<void> {
    if (response.state === 'error') return this.#showError(response.reason, response.fault);
    this.#answer = response;
    if (response.facets) this.#facets.showCounts(response.facets);
    if (response.serial === this.#shown) return this.#complete(response);
    let isShown = false;
    await attempt(
      async () => {
        await this.#render();
        isShown = true;
      },
      (message) => this.#showUnrendered(message),
    );
    if (!isShown) return;
    if (this.#answer !== response) return;
    this.#shown = response.serial;
    this.#results.ariaBusy = 'false';
    this.#progress.stop();
    this.#results.dataset['total'] = String(response.total);
    this.#complete(response);
  }

  /** What comes after the hits: what the facets count, and what may have been meant. */
  #complete(answer: SearchAnswer): void {
    this.#renderAdvice(answer);
    if (!answer.facets) return;
    this.#progress.stop();
    this.#results.dataset['state'] = 'done';
  }

  #renderAdvice(answer: SearchAnswer): void {
    find(this, '[data-search-advice]').replaceChildren(
      ...renderAdvice(answer, this.#state, this.#base, this.#context.nameOf),
    );
  }

  async #render(): Promise<void> {
    const answer = this.#answer;
    if (!answer) return;
    const table = await this.#renderTable(answer);
    if (this.#answer !== answer) return;
    const { view, related } = this.#state;
    const isList = view === 'list' || view === 'notices';
    const render = view === 'notices' ? renderHitsByNotice : renderHits;
    const isNumbered = answer.understood.reading?.kind === 'numbered';
    this.#list.replaceChildren(...render(answer.hits, { ...this.#context, isNumbered }));
    find(this, '[data-search-table]').replaceChildren(...table);
    this.#status.textContent = describeAnswer(answer, this.#state);
    this.#renderAdvice(answer);
    find(this, '[data-search-cards]').replaceChildren(...renderCards(answer, this.#base));
    find(this, '[data-search-tools]').hidden = answer.total === 0;
    find(this, '[data-search-sort]').hidden = !isList;
    find(this, '[data-line-order]').hidden = view !== 'lines';
    find(this, '[data-search-csv]').hidden = isList;
    find(this, '[data-search-more]').hidden = !isList || answer.hits.length >= answer.total;
    const relatedButton = find(this, '[data-search-related]');
    relatedButton.hidden = !isList || !(related || answer.mayHaveRelated);
    relatedButton.textContent = related ? '不看相关条款' : '也看相关条款';
  }

  async #renderTable({ lines, distribution, counts }: SearchAnswer): Promise<HTMLElement[]> {
    const { view } = this.#state;
    if (view === 'lines' && lines.length > 0) {
      const order = LINE_ORDERS.find((name) => name === this.#chosen('order')) ?? 'found';
      const table = renderLines(lines, order, this.#context);
      return [
        element('p', { class: 'muted' }, [
          `${lines.length} 处，在 ${counts.literal + counts.synonym + counts.terms} 条中。`,
        ]),
        element('div', { class: 'scrolled', tabindex: '0', role: 'region', 'aria-label': '关键词索引' }, [
          table,
        ]),
      ];
    }
    if (view !== 'distribution') return [];
    const { renderDistribution } = await import('./render-distribution.ts');
    return [renderDistribution(distribution, this.#state, this.#context)];
  }

  async #saveCsv(): Promise<void> {
    if (!this.#answer) return;
    const { view, query } = this.#state;
    const { lines, distribution } = this.#answer;
    const isLines = view === 'lines';
    const { distributionRows } = await import('./render-distribution.ts');
    const { columns, rows } = isLines
      ? lineRows(lines, this.#context)
      : distributionRows(distribution, this.#context);
    const name = `${query.slice(0, 20)}-${isLines ? '关键词索引' : '分布'}.csv`;
    const { saveCsv } = await import('../files/save-file.ts');
    saveCsv(name, columns, rows);
  }

  #showIdle(): void {
    this.#client.cancel();
    this.#answer = undefined;
    this.#shown = 0;
    this.#clear();
    this.#status.textContent = '';
    this.#facets.showCounts(null);
    find(this, '[data-search-idle]').hidden = false;
    this.#results.dataset['state'] = 'idle';
  }

  /** A view's script is loaded when it is first shown, and may be gone; the other views stay within reach. */
  #showUnrendered(message: string): void {
    this.#list.replaceChildren();
    find(this, '[data-search-table]').replaceChildren();
    this.#status.textContent = message;
    this.#results.dataset['state'] = 'error';
  }

  #showError(reason: string, fault?: ServerFault): void {
    console.error(reason);
    this.#answer = undefined;
    this.#shown = 0;
    this.#clear();
    const ways = {
      retry: () => this.#search(),
      searchHere: () => {
        this.#client = this.#openClient(null);
        this.#search();
      },
    };
    this.#status.replaceChildren(...renderFault(fault, this.#base, ways));
    this.#results.dataset['state'] = 'error';
  }

  #clear(): void {
    this.#results.ariaBusy = 'false';
    this.#progress.stop();
    this.#results.dataset['total'] = '0';
    this.#list.replaceChildren();
    find(this, '[data-search-table]').replaceChildren();
    for (const name of ['advice', 'cards']) find(this, `[data-search-${name}]`).replaceChildren();
    for (const name of ['tools', 'more', 'related']) find(this, `[data-search-${name}]`).hidden = true;
  }

  #on(selector: string, event: 'click' | 'change', listener: () => void): void {
    find(this, selector).addEventListener(event, listener);
  }

  /** The value chosen among the radio buttons or in the menu of a name. */
  #chosen(name: string): string {
    return String(new FormData(find<HTMLFormElement>(this, 'form')).get(name));
  }

  #choose(name: string, value: string): void {
    const field = find<HTMLFormElement>(this, 'form').elements.namedItem(name);
    if (field instanceof RadioNodeList || field instanceof HTMLSelectElement) field.value = value;
  }

  get #context(): HitContext {
    return { base: this.#base, nameOf: (facet, value) => this.#facets.nameOf(facet, value) };
  }
  get #base() {
    return this.dataset['base'] ?? '/';
  }
  get #input() {
    return find<HTMLInputElement>(this, 'input[name="q"]');
  }
  get #results() {
    return find(this, '[data-search-results]');
  }
  get #list() {
    return find(this, '[data-search-list]');
  }
  get #status() {
    return find(this, '[data-search-status]');
  }
}

customElements.define('yd-search', SearchPage);
