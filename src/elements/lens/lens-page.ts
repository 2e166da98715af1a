/**
 * `<yd-lens>`: counts up to five terms by province and year, in the search worker, and shows them as a table and
 * charts. The URL contains the state.
 */
import { withBase } from '../../href.ts';
import type { TermCount } from '../../search/show/count-terms.ts';
import { attempt } from '../attempt.ts';
import {
  LENS_ORDERS,
  type LensState,
  MOST_TERMS,
  readLensState,
  writeLensState,
} from '../../search/show/lens-state.ts';
import type { CountAnswer, CountRequest, WorkerResponse } from '../../search/search-messages.ts';
import { element, find } from '../element.ts';
import { SearchWorkerClient } from '../search/search-worker-client.ts';

class LensPage extends HTMLElement {
  #state!: LensState;
  #counts: TermCount[] = [];
  #client!: SearchWorkerClient<CountRequest, CountAnswer>;
  #provinces!: Map<string, string>;

  connectedCallback() {
    this.#provinces = new Map(JSON.parse(this.dataset['provinces'] ?? '[]') as [string, string][]);
    const base = new URL(this.#base, location.href).href;
    this.#client = new SearchWorkerClient<CountRequest, CountAnswer>(
      { base, server: null },
      (response) => void this.#show(response),
    );
    find(this, 'form').addEventListener('submit', (event) => {
      event.preventDefault();
      const { terms } = readLensState(`?${new URLSearchParams({ q: this.#input.value })}`);
      this.#go(writeLensState({ ...this.#state, terms }));
    });
    this.#input.addEventListener('focus', () => this.#client.start(), { once: true });
    addEventListener('popstate', () => this.#restore());
    this.#restore();
  }

  #go(address: string): void {
    history.pushState(null, '', address || location.pathname);
    this.#restore();
  }

  #restore(): void {
    this.#state = readLensState(location.search);
    this.#input.value = this.#state.terms.join('、');
    this.#count();
  }

  #count(): void {
    const { terms } = this.#state;
    this.#result.replaceChildren();
    this.#result.dataset['state'] = terms.length === 0 ? 'idle' : 'loading';
    if (terms.length === 0) return this.#say();
    this.#say('正在统计…');
    this.#client.send({ terms });
  }

  #describe(all: readonly TermCount[]): string {
    const { leftOut } = this.#state;
    if (leftOut.length > 0) return `最多统计${MOST_TERMS}个词，未列入：${leftOut.join('、')}。`;
    const [shown, held] = [this.#counts, all].map(([first]) => first?.cells.length ?? 0);
    if (shown === held) return `${held} 组省份和年度，其余省份和年度未收录。`;
    return shown === 0 ? '所选省份和年度没有收录文件。' : `所选 ${shown} 组，共 ${held} 组省份和年度。`;
  }

  async #show(response: WorkerResponse<CountAnswer>): Promise<void> {
    if (response.state === 'error') return this.#showError(response.reason);
    const rendering = await import('./render-lens.ts').catch((error: unknown) => {
      this.#showError(String(error));
    });
    if (!rendering) return;
    const { chooseCounts, orderCounts, renderLens } = rendering;
    const ordered = orderCounts(response.counts, this.#state.order, [...this.#provinces.keys()]);
    this.#counts = chooseCounts(ordered, this.#state);
    this.#result.replaceChildren(this.#makeTools(ordered), ...renderLens(this.#counts, this.#context));
    this.#result.dataset['state'] = 'done';
    this.#say(this.#describe(ordered));
  }

  #showError(reason: string): void {
    console.error(reason);
    const retry = element('button', { type: 'button', class: 'button quiet' }, ['重试']);
    retry.addEventListener('click', () => this.#count());
    find(this, '[data-lens-status]').replaceChildren(
      element('p', {}, ['检索索引没有载入，请检查网络后重试。 ', retry]),
    );
    this.#result.dataset['state'] = 'error';
  }

  /** Builds the menus and buttons above the result. @param all counts, including those that the menus hide. */
  #makeTools(all: readonly TermCount[]): HTMLElement {
    const names = { province: '按省份', year: '新的在前' };
    const cells = all[0]?.cells ?? [];
    const provinces = [...this.#provinces].filter(([id]) => cells.some(({ province }) => province === id));
    const years = [...new Set(cells.map(({ year }) => year))].sort((a, b) => b - a).map(String);
    const menus = [
      this.#makeMenu('省份', 'province', [['', '全部'], ...provinces]),
      this.#makeMenu('年度', 'year', [['', '全部'], ...years.map((year) => [year, year] as const)]),
      this.#makeMenu(
        '排序',
        'order',
        LENS_ORDERS.map((order) => [order, names[order]] as const),
      ),
    ];
    const save = (['csv', 'xlsx'] as const).map((format) => {
      const button = element('button', { type: 'button', class: 'button quiet' }, [
        `下载 ${format.toUpperCase()}`,
      ]);
      button.addEventListener(
        'click',
        () =>
          void attempt(
            () => this.#save(format),
            (message) => this.#say(message),
          ),
      );
      return button;
    });
    return element('div', { class: 'tools' }, [...menus, ...save]);
  }

  /** Builds a menu for a part of the state. A selected value that isn't among the options is added to them. */
  #makeMenu(
    label: string,
    name: 'order' | 'province' | 'year',
    offered: readonly (readonly [value: string, name: string])[],
  ): HTMLElement {
    const chosen = this.#state[name];
    const options = offered.some(([value]) => value === chosen)
      ? offered
      : [...offered, [chosen, chosen] as const];
    const select = element(
      'select',
      {},
      options.map(([value, text]) => element('option', { value }, [text])),
    );
    select.value = chosen;
    select.addEventListener('change', () => {
      const changed = readLensState(
        `?${new URLSearchParams({ ...this.#stateOfMenus, [name]: select.value })}`,
      );
      this.#go(writeLensState({ ...changed, terms: this.#state.terms }));
    });
    return element('label', {}, [label, select]);
  }

  get #stateOfMenus() {
    const { order, province, year } = this.#state;
    return { order, province, year };
  }

  async #save(format: 'csv' | 'xlsx'): Promise<void> {
    const { lensRows } = await import('./render-lens.ts');
    const { saveRowsAs } = await import('../files/save-file.ts');
    const name = `词频-${this.#state.terms.join('-').slice(0, 40)}`;
    await saveRowsAs(format, name, lensRows(this.#counts, this.#context));
  }

  #say(message = ''): void {
    find(this, '[data-lens-status]').replaceChildren(
      ...(message === '' ? [] : [element('p', { class: 'muted' }, [message])]),
    );
  }

  get #context() {
    return {
      searchPath: withBase(this.#base, '/search/'),
      provinceName: (id: string) => this.#provinces.get(id) ?? id,
    };
  }
  get #base() {
    return this.dataset['base'] ?? '/';
  }
  get #input() {
    return find<HTMLInputElement>(this, 'input[name="q"]');
  }
  get #result() {
    return find(this, '[data-lens-result]');
  }
}

customElements.define('yd-lens', LensPage);
