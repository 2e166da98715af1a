/**
 * `<yd-lens>`: counts up to five terms by province and year, in the search worker, and shows them as a table and charts. The
 * state is the address's.
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
import type { CountAnswer, CountQuestion, WorkerResponse } from '../../search/search-messages.ts';
import { element, find } from '../element.ts';
import { SearchWorkerClient } from '../search/search-worker-client.ts';

class LensPage extends HTMLElement {
  #state!: LensState;
  #counts: TermCount[] = [];
  #client!: SearchWorkerClient<CountQuestion, CountAnswer>;
  #provinces!: Map<string, string>;

  connectedCallback() {
    this.#provinces = new Map(JSON.parse(this.dataset['provinces'] ?? '[]') as [string, string][]);
    const base = new URL(this.#base, location.href).href;
    this.#client = new SearchWorkerClient<CountQuestion, CountAnswer>(
      { base, server: null },
      (response) => void this.#show(response),
    );
    find(this, 'form').addEventListener('submit', (event) => {
      event.preventDefault();
      const typed = new URLSearchParams({ q: this.#input.value, order: this.#state.order });
      this.#go(writeLensState(readLensState(`?${typed}`)));
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
    this.#client.ask({ terms });
  }

  async #show(response: WorkerResponse<CountAnswer>): Promise<void> {
    if (response.state === 'error') return this.#showError(response.reason);
    this.#counts = response.counts;
    const rendering = await import('./render-lens.ts').catch((error: unknown) => {
      this.#showError(String(error));
    });
    if (!rendering) return;
    const { orderCounts, renderLens } = rendering;
    const counts = orderCounts(response.counts, this.#state.order, [...this.#provinces.keys()]);
    this.#result.replaceChildren(this.#makeTools(), ...renderLens(counts, this.#context));
    this.#result.dataset['state'] = 'done';
    const { leftOut } = this.#state;
    if (leftOut.length > 0) this.#say(`最多统计${MOST_TERMS}个词，未列入：${leftOut.join('、')}。`);
    else this.#say(`${this.#counts[0]?.cells.length ?? 0} 组省份和年度，其余省份和年度未收录。`);
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

  #makeTools(): HTMLElement {
    const names = { province: '按省份', year: '新的在前' };
    const select = element(
      'select',
      {},
      LENS_ORDERS.map((order) => element('option', { value: order }, [names[order]])),
    );
    select.value = this.#state.order;
    select.addEventListener('change', () => {
      const order = LENS_ORDERS.find((one) => one === select.value) ?? 'province';
      this.#go(writeLensState({ ...this.#state, order }));
    });
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
    return element('div', { class: 'tools' }, [element('label', {}, ['排序', select]), ...save]);
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
