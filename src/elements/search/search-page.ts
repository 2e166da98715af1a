/**
 * `<yd-search>`: runs the search of the form in it in a worker and shows the result as a list, by notice, as keyword
 * lines, or as a distribution. The URL contains the state. The index is loaded when the reader first focuses the
 * field or opens a URL with a search.
 */
import { attempt } from '../attempt.ts';
import type {
  SearchAnswer,
  SearchRequest,
  ServerFault,
  WorkerResponse,
} from '../../search/search-messages.ts';
import { find } from '../element.ts';
import { FacetBoxes } from './render-facets.ts';
import { INITIAL_STATE, readSearchState, type SearchState, writeSearchState } from './search-state.ts';
import { SearchProgress } from './search-progress.ts';
import { SearchResults } from './search-results.ts';
import { SearchWorkerClient } from './search-worker-client.ts';

/** Hits per page. Each may be in a different notice, whose text has to be loaded. */
const PAGE_SIZE = 10;
/** How long typing has to pause before the URL is updated, because browsers limit how often it may change. */
const URL_DEBOUNCE_MS = 250;

class SearchPage extends HTMLElement {
  #state: SearchState = INITIAL_STATE;
  #answer: SearchAnswer | undefined;
  #limit = PAGE_SIZE;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #isComposing = false;
  #client!: SearchWorkerClient<SearchRequest, SearchAnswer>;
  #facets!: FacetBoxes;
  #progress!: SearchProgress;
  #results!: SearchResults;
  /** Serial of the request whose hits are shown. */
  #shown = 0;

  connectedCallback() {
    const facets = find<HTMLDetailsElement>(this, '[data-facets]');
    facets.hidden = false;
    facets.open = matchMedia('(width >= 60rem)').matches;
    this.#facets = new FacetBoxes(facets);
    this.#progress = new SearchProgress(find(this, '[data-search-progress]'));
    this.#results = new SearchResults(this, {
      base: this.#base,
      nameOf: (facet, value) => this.#facets.nameOf(facet, value),
    });
    this.#client = this.#openClient(this.dataset['server'] ?? null);
    this.#listenToQuery();
    this.#listenToChoices();
    // A link to an anchor in the page, such as 跳到结果, doesn't change the search.
    addEventListener('popstate', () => {
      if (writeSearchState(readSearchState(location.search)) !== writeSearchState(this.#state))
        this.#restore();
    });
    this.#restore();
  }

  /** Opens a client for a server, or for the browser's index if there is none. */
  #openClient(server: string | null): SearchWorkerClient<SearchRequest, SearchAnswer> {
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
          (message) => this.#results.say(message),
        ),
    );
    this.#on('[data-search-related]', 'click', () => this.#change({ related: !this.#state.related }, 'push'));
    this.#on('[data-search-more]', 'click', () => {
      this.#limit += PAGE_SIZE;
      this.#search();
    });
    this.addEventListener('click', (event) => this.#follow(event));
    // The reader may follow a hit before the URL has caught up with what was typed.
    this.addEventListener('click', () => this.#pause && this.#writeAddress('replace'), { capture: true });
  }

  /** Follows a link to another state of this page without reloading it. */
  #follow(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-search-link]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.pushState(null, '', link.getAttribute('href') ?? '');
    this.#restore();
  }

  /** Changes a part of the state and searches again, starting from the first hits. */
  #change(change: Partial<SearchState>, how: 'push' | 'replace', only?: (keyof SearchState)[]): void {
    const taken = only ? Object.fromEntries(only.map((key) => [key, change[key]])) : change;
    const isNewQuery = change.query !== undefined && change.query !== this.#state.query;
    this.#state = { ...this.#state, ...(isNewQuery && { related: false }), ...taken };
    this.#limit = PAGE_SIZE;
    clearTimeout(this.#pause);
    if (how === 'push') this.#writeAddress(how);
    else this.#pause = setTimeout(() => this.#writeAddress(how), URL_DEBOUNCE_MS);
    this.#search();
  }

  #writeAddress(how: 'push' | 'replace'): void {
    clearTimeout(this.#pause);
    this.#pause = undefined;
    const address = writeSearchState(this.#state) || location.pathname;
    if (how === 'push' && address !== location.search) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }

  /** Reads the state from the URL. */
  #restore(): void {
    clearTimeout(this.#pause);
    this.#state = readSearchState(location.search);
    this.#input.value = this.#state.query;
    this.#facets.filters = this.#state.filters;
    // Values without a checkbox are dropped from the filters.
    this.#state = { ...this.#state, filters: this.#facets.filters };
    this.#choose('view', this.#state.view);
    this.#choose('sort', this.#state.sort);
    this.#limit = PAGE_SIZE;
    this.#search();
  }

  #search(): void {
    if (this.#state.query === '') return this.#showIdle();
    find(this, '[data-search-idle]').hidden = true;
    this.#results.wait();
    this.#facets.clearCounts();
    this.#progress.start();
    this.#client.send({ ...this.#state, limit: this.#limit });
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
      (message) => this.#results.showUnrendered(message),
    );
    if (!isShown) return;
    if (this.#answer !== response) return;
    this.#shown = response.serial;
    this.#progress.stop();
    this.#results.markShown(response);
    this.#complete(response);
  }

  /** Shows what follows the hits: facet counts and suggestions. */
  #complete(answer: SearchAnswer): void {
    this.#results.advise(answer, this.#state);
    if (!answer.facets) return;
    this.#progress.stop();
    this.#results.markDone();
  }

  #render(): Promise<void> {
    const answer = this.#answer;
    if (!answer) return Promise.resolve();
    return this.#results.render(answer, this.#state, this.#chosen('order'), () => this.#answer === answer);
  }

  async #saveCsv(): Promise<void> {
    if (this.#answer) await this.#results.saveCsv(this.#answer, this.#state);
  }

  #showIdle(): void {
    this.#client.cancel();
    this.#reset();
    this.#results.showIdle();
    this.#facets.showCounts(null);
    find(this, '[data-search-idle]').hidden = false;
  }

  #showError(reason: string, fault?: ServerFault): void {
    console.error(reason);
    this.#reset();
    this.#results.showFault(fault, {
      retry: () => this.#search(),
      searchHere: () => {
        this.#client = this.#openClient(null);
        this.#search();
      },
    });
  }

  #reset(): void {
    this.#answer = undefined;
    this.#shown = 0;
    this.#progress.stop();
  }

  #on(selector: string, event: 'click' | 'change', listener: () => void): void {
    find(this, selector).addEventListener(event, listener);
  }

  /** Returns the selected value of radio buttons or a menu. */
  #chosen(name: string): string {
    return String(new FormData(find<HTMLFormElement>(this, 'form')).get(name));
  }

  #choose(name: string, value: string): void {
    const field = find<HTMLFormElement>(this, 'form').elements.namedItem(name);
    if (field instanceof RadioNodeList || field instanceof HTMLSelectElement) field.value = value;
  }

  get #base() {
    return this.dataset['base'] ?? '/';
  }
  get #input() {
    return find<HTMLInputElement>(this, 'input[name="q"]');
  }
}

customElements.define('yd-search', SearchPage);
