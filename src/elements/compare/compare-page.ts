/**
 * `<yd-compare>`: compares the notices named in the URL and lets a reader choose others. The URL contains the state.
 * If it names no notices, the comparison that the page was built with stays until a reader changes it.
 */
import { attempt } from '../attempt.ts';
import type * as ComparisonTools from './comparison-tools.ts';
import type { CodingNames } from '../../compare/coding-tables.ts';
import type { Column } from '../../compare/columns.ts';
import type { Comparison } from '../../compare/compare-notices.ts';
import {
  COMPARE_VIEWS,
  type CompareProblem,
  type CompareState,
  describeProblem,
  readCompareState,
  ROW_ORDERS,
  writeCompareState,
} from '../../compare/compare-state.ts';
import { dayOf } from '../../cite/cite-notice.ts';
import type { Origin } from '../../compare/list-citations.ts';
import type { NamedProvince } from '../../compare/suggest-notices.ts';
import { publishedAddress, withBase } from '../../href.ts';
import { element, find } from '../element.ts';
import { NoticeLoader } from './load-notices.ts';
import { NoticePicker } from './notice-picker.ts';

type Tools = typeof ComparisonTools;

class ComparePage extends HTMLElement {
  #state!: CompareState;
  #problems: CompareProblem[] = [];
  #comparison: Comparison | undefined;
  #serial = 0;
  /** Path and query of the URL whose comparison is shown. */
  #place = '';
  #loader!: NoticeLoader;
  #picker!: NoticePicker;
  #provinces!: ReadonlyMap<string, NamedProvince>;

  connectedCallback() {
    this.#provinces = new Map(
      (JSON.parse(this.dataset['provinces'] ?? '[]') as NamedProvince[]).map((one) => [one.id, one]),
    );
    this.#loader = new NoticeLoader(this.#base);
    this.#picker = new NoticePicker(find(this, '[data-picker]'), {
      provinces: this.#provinces,
      ids: () => this.#loader.ids(),
      change: (notices) => this.#change({ notices }),
    });
    this.#listen();
    // A link to an anchor on this page doesn't change the comparison.
    addEventListener(
      'popstate',
      () => location.pathname + location.search !== this.#place && this.#restore(),
    );
    this.#restore();
  }

  #listen(): void {
    const form = find<HTMLFormElement>(this, '[data-compare-controls]');
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('change', ({ target }) => {
      if (target instanceof Element && target.matches('[data-choice]')) this.#change(this.#readChoices(form));
    });
    find(this, '[data-compare-csv]').addEventListener('click', () => this.#offer('csv'));
    find(this, '[data-compare-markdown]').addEventListener('click', () => this.#offer('markdown'));
    find(this, '[data-compare-print]').addEventListener('click', () => print());
    find(this, '[data-compare-citations]').addEventListener('click', () => this.#offerCitations());
    // The heading of a row links to its theme alone; the link is followed without reloading the page.
    find(this, '[data-compare-result]').addEventListener('click', (event) => this.#follow(event));
  }

  #readChoices(form: HTMLFormElement): Partial<CompareState> {
    const choices = new FormData(form);
    return {
      theme: String(choices.get('theme') ?? '') || null,
      view: COMPARE_VIEWS.find((view) => view === choices.get('view')) ?? 'table',
      order: ROW_ORDERS.find((order) => order === choices.get('order')) ?? 'themes',
      dimStock: choices.get('stock') === 'dim',
    };
  }

  #follow(event: MouseEvent): void {
    if ((event.target as Element).closest('[data-copy-citations]')) return this.#offerCitations();
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="?"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.pushState(null, '', this.#comparePath + (link.getAttribute('href') ?? ''));
    this.#restore();
  }

  #change(change: Partial<CompareState>): void {
    this.#state = { ...this.#state, ...change };
    this.#problems = [];
    history.pushState(null, '', this.#comparePath + writeCompareState(this.#state));
    this.#refresh();
  }

  /** Reads the state from the URL. Whatever is missing there comes from the comparison that the page was built with. */
  #restore(): void {
    const { state, problems } = readCompareState(location.search, {
      provinces: new Map([...this.#provinces].map(([id, { name }]) => [id, name])),
      themes: new Set(
        [...find<HTMLSelectElement>(this, 'select[name="theme"]').options].map(({ value }) => value),
      ),
    });
    const hasNotices = new URLSearchParams(location.search).has('n');
    const { notices = '', theme = '', view } = this.dataset;
    const built: Partial<CompareState> = hasNotices ? {} : { notices: notices.split(' ').filter(Boolean) };
    if (location.search === '')
      Object.assign(built, { theme: theme || null, view: view === 'changes' ? 'changes' : 'table' });
    this.#state = { ...state, ...built };
    this.#problems = problems;
    this.#place = location.pathname + location.search;
    const isBuilt = location.search === '' && this.#comparison === undefined;
    if (isBuilt) this.#showControls();
    else this.#refresh();
  }

  #refresh(): void {
    void attempt(
      () => this.#show(),
      (message) => this.#say(message),
    );
  }

  async #show(): Promise<void> {
    this.#place = location.pathname + location.search;
    const serial = (this.#serial += 1);
    const result = this.#result;
    result.ariaBusy = 'true';
    this.#showControls();
    const [comparison, tools] = await Promise.all([this.#load(), this.#tools()]);
    if (serial !== this.#serial) return;
    this.#comparison = comparison;
    this.#showMessages(comparison.columns);
    result.replaceChildren(...this.#render(comparison, tools));
    result.toggleAttribute('data-dim-stock', this.#state.dimStock);
    result.ariaBusy = 'false';
    const names = comparison.columns.map(({ name }) => name).join('、');
    document.title = `${names === '' ? '' : `${names} `}比较 · 要点`;
  }

  async #load(): Promise<Comparison> {
    const names = new Map([...this.#provinces].map(([id, { name }]) => [id, name]));
    const [columns, tools] = await Promise.all([
      this.#loader.columns(this.#state.notices, names),
      this.#tools(),
    ]);
    return tools.compareNotices(columns, this.#rowThemes(columns, tools));
  }

  #tools(): Promise<Tools> {
    return import('./comparison-tools.ts');
  }

  #rowThemes(columns: readonly Column[], { noticesOfColumns, orderByNotice }: Tools) {
    const options = [...find<HTMLSelectElement>(this, 'select[name="theme"]').options];
    const themes = options
      .filter(({ value }) => value !== '' && (this.#state.theme === null || value === this.#state.theme))
      .map(({ value, text }) => ({ id: value, name: text }));
    const [first] = noticesOfColumns(columns);
    return this.#state.order === 'first' && first ? orderByNotice(themes, first) : themes;
  }

  #render(
    comparison: Comparison,
    { listCitations, renderCitations, renderCodings, renderView, toDom }: Tools,
  ): Node[] {
    if (comparison.columns.length === 0)
      return [element('p', { class: 'notice-box' }, ['选两份或更多文件来比较，或从上面的现成比较开始。'])];
    const context = {
      href: (path: string) => withBase(this.#base, path),
      themeAddress: (theme: string) =>
        writeCompareState({ ...this.#state, theme: this.#state.theme === theme ? null : theme }),
    };
    // The comparison may be printed, so it cites the published site rather than a local address.
    const { address, collectedOn } = this.#origin;
    const origin = {
      site: publishedAddress(this.#base, location.href).replace(/\/$/, ''),
      address: publishedAddress(address.slice(location.origin.length), location.href),
      collectedOn,
    };
    const citations = renderCitations(listCitations(comparison, origin), origin);
    const names = JSON.parse(this.dataset['codings'] ?? '') as CodingNames;
    const codings = renderCodings(comparison.columns, names, context);
    return [renderView(comparison, this.#state.view, context), ...codings, citations].map((part) =>
      toDom(part),
    );
  }

  #showMessages(columns: readonly Column[]): void {
    const messages: HTMLElement[] = this.#problems.map((problem) =>
      element('p', {}, [describeProblem(problem)]),
    );
    for (const { state, name } of columns) {
      if (state === 'no-notice') messages.push(element('p', {}, [`${name}未收录，不表示没有发文。`]));
      if (state === 'failed') messages.push(this.#failure(name));
    }
    if (columns.length === 1) messages.push(element('p', {}, ['再选一份文件才能比较。']));
    if (this.#state.view === 'changes' && columns.length !== 2)
      messages.push(element('p', {}, ['“变化”比较两份文件，现按主题并列。']));
    find(this, '[data-compare-messages]').replaceChildren(...messages);
  }

  #failure(name: string): HTMLElement {
    const retry = element('button', { type: 'button', class: 'button quiet' }, ['重试']);
    retry.addEventListener('click', () => this.#refresh());
    return element('p', {}, [`${name}没有载入，请检查网络。`, retry]);
  }

  #showControls(): void {
    const { notices, theme, view, order, dimStock } = this.#state;
    this.#picker.show(notices);
    const form = find<HTMLFormElement>(this, '[data-compare-controls]');
    const choose = (name: string, value: string) => {
      const field = form.elements.namedItem(name);
      if (field instanceof RadioNodeList || field instanceof HTMLSelectElement) field.value = value;
    };
    choose('theme', theme ?? '');
    choose('view', view);
    choose('order', order);
    find<HTMLInputElement>(form, 'input[name="stock"]').checked = dimStock;
    find<HTMLInputElement>(form, 'input[value="changes"]').disabled = notices.length !== 2;
    find(form, '[data-order]').hidden = view === 'changes';
  }

  #offer(format: 'csv' | 'markdown'): void {
    void attempt(
      () => this.#save(format),
      (message) => this.#say(message),
    );
  }

  /** Copies the citations of all clauses shown, one per line, with today's date. */
  #offerCitations(): void {
    const copy = async () => {
      const [comparison, { listCitations }] = await Promise.all([
        this.#comparison ?? this.#load(),
        this.#tools(),
      ]);
      const { clauses } = listCitations(comparison, this.#origin, dayOf(new Date()));
      await navigator.clipboard.writeText(clauses.join('\n'));
      this.#say(`已复制 ${clauses.length} 条引用，附引用日期。`);
    };
    void attempt(copy, (message) => this.#say(message));
  }

  #say(message: string): void {
    find(this, '[data-compare-messages]').append(element('p', {}, [message]));
  }

  async #save(format: 'csv' | 'markdown'): Promise<void> {
    const [comparison, { saveComparison }] = await Promise.all([
      this.#comparison ?? this.#load(),
      import('./save-comparison.ts'),
    ]);
    saveComparison(comparison, format, this.#origin);
  }

  get #origin(): Origin {
    const site = new URL(this.#base, location.href).href.replace(/\/$/, '');
    const address = new URL(this.#comparePath + writeCompareState(this.#state), location.href).href;
    return { site, address, collectedOn: this.dataset['collected'] ?? '' };
  }
  /** Presets have their own pages; all other comparisons are at this path. */
  get #comparePath() {
    return withBase(this.#base, '/compare/');
  }
  get #base() {
    return this.dataset['base'] ?? '/';
  }
  get #result() {
    return find(this, '[data-compare-result]');
  }
}

customElements.define('yd-compare', ComparePage);
