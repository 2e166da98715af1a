import { LINE_ORDERS } from '../../search/show/list-keyword-lines.ts';
import type { SearchAnswer, ServerFault } from '../../search/search-messages.ts';
import { element, find } from '../element.ts';
import { lineRows, renderLines } from '../lens/render-lines.ts';
import { type FaultActions, renderFault } from '../render-fault.ts';
import { type HitContext, renderHits, renderHitsByNotice } from './render-hit.ts';
import { describeAnswer, renderAdvice, renderCards } from './render-status.ts';
import type { SearchState } from './search-state.ts';

/** The parts of the search page that show answers: the summary line, cards, hits or a table, and the buttons below. */
export class SearchResults {
  readonly #page: HTMLElement;
  readonly #context: HitContext;

  constructor(page: HTMLElement, context: HitContext) {
    this.#page = page;
    this.#context = context;
  }

  /**
   * Shows that an answer is pending. The hits still on the page belong to an earlier request, and their count isn't
   * that of the new one.
   */
  wait(): void {
    this.#region.dataset['state'] = 'loading';
    this.#region.ariaBusy = 'true';
    this.#region.dataset['total'] = '';
    this.say('正在检索…');
  }

  /**
   * Shows an answer in the view of the state.
   * @param order of keyword lines.
   * @param isCurrent whether the answer is still wanted once the view's script has loaded.
   */
  async render(
    answer: SearchAnswer,
    state: SearchState,
    order: string,
    isCurrent: () => boolean,
  ): Promise<void> {
    const table = await this.#renderTable(answer, state, order);
    if (!isCurrent()) return;
    const render = state.view === 'notices' ? renderHitsByNotice : renderHits;
    const isNumbered = answer.understood.reading?.kind === 'numbered';
    this.#part('list').replaceChildren(...render(answer.hits, { ...this.#context, isNumbered }));
    this.#part('table').replaceChildren(...table);
    this.say(describeAnswer(answer, state));
    this.advise(answer, state);
    this.#part('cards').replaceChildren(...renderCards(answer, this.#context.base));
    this.#offerTools(answer, state);
  }

  /** Marks the hits of an answer as shown. */
  markShown({ total }: SearchAnswer): void {
    this.#region.ariaBusy = 'false';
    this.#region.dataset['total'] = String(total);
  }

  /** Marks everything of an answer as shown. */
  markDone(): void {
    this.#region.dataset['state'] = 'done';
  }

  /** Shows the interpretation of the query, and suggestions. */
  advise(answer: SearchAnswer, state: SearchState): void {
    const { base, nameOf } = this.#context;
    this.#part('advice').replaceChildren(...renderAdvice(answer, state, base, nameOf));
  }

  say(message: string): void {
    this.#part('status').textContent = message;
  }

  /** Shows the page without a search. */
  showIdle(): void {
    this.#clear();
    this.say('');
    this.#region.dataset['state'] = 'idle';
  }

  /**
   * Shows a message if a view can't be rendered, for example because its script is gone. The other views stay
   * available.
   */
  showUnrendered(message: string): void {
    this.#part('list').replaceChildren();
    this.#part('table').replaceChildren();
    this.say(message);
    this.#region.dataset['state'] = 'error';
  }

  showFault(fault: ServerFault | undefined, actions: FaultActions): void {
    this.#clear();
    this.#part('status').replaceChildren(...renderFault(fault, this.#context.base, actions));
    this.#region.dataset['state'] = 'error';
  }

  /** Saves an answer's keyword lines or distribution. */
  async saveCsv({ lines, distribution }: SearchAnswer, { view, query }: SearchState): Promise<void> {
    const isLines = view === 'lines';
    const { distributionRows } = await import('./render-distribution.ts');
    const { columns, rows } = isLines
      ? lineRows(lines, this.#context)
      : distributionRows(distribution, this.#context);
    const { saveCsv } = await import('../files/save-file.ts');
    saveCsv(`${query.slice(0, 20)}-${isLines ? '关键词索引' : '分布'}.csv`, columns, rows);
  }

  #offerTools(answer: SearchAnswer, { view, related }: SearchState): void {
    const isList = view === 'list' || view === 'notices';
    const isOffered = {
      tools: answer.total > 0,
      sort: isList,
      csv: !isList,
      more: isList && answer.hits.length < answer.total,
      related: isList && (related || answer.mayHaveRelated),
    };
    for (const [name, isShown] of Object.entries(isOffered)) this.#part(name).hidden = !isShown;
    find(this.#page, '[data-line-order]').hidden = view !== 'lines';
    this.#part('related').textContent = related ? '隐藏相关条款' : '显示相关条款';
  }

  async #renderTable(
    { lines, distribution, counts }: SearchAnswer,
    state: SearchState,
    order: string,
  ): Promise<HTMLElement[]> {
    if (state.view === 'lines' && lines.length > 0) {
      const table = renderLines(lines, LINE_ORDERS.find((name) => name === order) ?? 'found', this.#context);
      return [
        element('p', { class: 'muted' }, [
          `${lines.length} 处，在 ${counts.literal + counts.synonym + counts.terms} 条中。`,
        ]),
        element('div', { class: 'scrolled', tabindex: '0', role: 'region', 'aria-label': '关键词索引' }, [
          table,
        ]),
      ];
    }
    if (state.view !== 'distribution') return [];
    const { renderDistribution } = await import('./render-distribution.ts');
    return [renderDistribution(distribution, state, this.#context)];
  }

  #clear(): void {
    this.#region.ariaBusy = 'false';
    this.#region.dataset['total'] = '0';
    for (const name of ['list', 'table', 'advice', 'cards']) this.#part(name).replaceChildren();
    for (const name of ['tools', 'more', 'related']) this.#part(name).hidden = true;
  }

  get #region() {
    return this.#part('results');
  }

  #part(name: string): HTMLElement {
    return find(this.#page, `[data-search-${name}]`);
  }
}
