/**
 * `<yd-basket>`: the reader's basket, to sort, annotate, share and export, or the clauses named in the URL (`?c=`),
 * which a reader can copy into their own basket.
 */
import { readBasketAddress, writeBasketAddress } from '../../basket/address.ts';
import { type CitedExcerpt, citeExcerpt, type ExportOrigin } from '../../basket/cite-excerpt.ts';
import { type BasketEntry, mergeEntries, MOST_ENTRIES, moveEntry } from '../../basket/entries.ts';
import { type Excerpt, findExcerpts, noticesOf } from '../../basket/find-excerpts.ts';
import { dayOf } from '../../cite/cite-notice.ts';
import { publishedAddress, withBase } from '../../href.ts';
import type { Redirect } from '../../model/published.ts';
import { attempt } from '../attempt.ts';
import { loadBasket, saveBasket, watchBasket } from './basket-store.ts';
import { element, find } from '../element.ts';
import { NoticeLoader } from '../compare/load-notices.ts';
import { renderExcerpt } from './render-excerpt.ts';
import { saveBytes, saveCsv, saveText } from '../files/save-file.ts';

const FILE_NAME = '摘录夹';

class BasketPage extends HTMLElement {
  #entries: BasketEntry[] = [];
  #excerpts: Excerpt[] = [];
  #isShared = false;
  #serial = 0;
  #loader!: NoticeLoader;
  #redirects!: Redirect[];
  #provinceNames!: Map<string, string>;

  connectedCallback() {
    this.#loader = new NoticeLoader(this.#base);
    this.#redirects = JSON.parse(this.dataset['redirects'] ?? '[]') as Redirect[];
    this.#provinceNames = new Map(JSON.parse(this.dataset['provinces'] ?? '[]') as [string, string][]);
    find(this, '[data-basket-tools]').addEventListener('click', ({ target }) => {
      const action = (target as Element).closest('button')?.dataset['action'];
      if (action !== undefined)
        void attempt(
          () => this.#act(action),
          (message) => this.#say(message),
        );
    });
    find(this, '[data-basket-take]').addEventListener('click', () => this.#takeOver());
    const requested = readBasketAddress(location.search);
    this.#isShared = requested !== null;
    if (requested) {
      this.#entries = requested.keys.map((key) => ({ key, note: '' }));
      if (requested.refused.length > 0)
        this.#say(`链接中有 ${requested.refused.length} 个编号不能识别或超出 ${MOST_ENTRIES} 条，已略去。`);
    } else {
      this.#entries = loadBasket();
      watchBasket(() => this.#reload());
    }
    void this.#show();
  }

  /** Shows the basket again if another window has changed it. */
  #reload(): void {
    const entries = loadBasket();
    if (JSON.stringify(entries) === JSON.stringify(this.#entries)) return;
    this.#entries = entries;
    void this.#show();
  }

  async #show(): Promise<void> {
    const serial = (this.#serial += 1);
    const columns = await this.#loader.columns(
      noticesOf(this.#entries, this.#redirects),
      this.#provinceNames,
    );
    if (serial !== this.#serial) return;
    const entries = this.#entries;
    this.#excerpts = findExcerpts(entries, columns, this.#redirects);
    // The list may be printed, so it cites the published site rather than a local address.
    const site = publishedAddress(this.#base, location.href).replace(/\/$/, '');
    const context = { origin: { ...this.#origin, site }, href: (path: string) => withBase(this.#base, path) };
    const actions = this.#isShared
      ? null
      : {
          move: (key: string, by: -1 | 1) => void this.#move(key, by),
          remove: (key: string) => void this.#remove(key),
          annotate: (key: string, note: string) => this.#annotate(key, note),
        };
    const list = find(this, '[data-basket-list]');
    list.replaceChildren(
      ...this.#excerpts.map((excerpt, at) =>
        renderExcerpt(excerpt, { at, of: entries.length }, context, actions),
      ),
    );
    const isEmpty = entries.length === 0;
    find(this, '[data-basket-empty]').hidden = !isEmpty;
    find(this, '[data-basket-tools]').hidden = isEmpty;
    find(this, '[data-basket-shared]').hidden = !this.#isShared;
    find(this, '[data-action="clear"]').hidden = this.#isShared;
    find(this, '[data-basket-count]').textContent = isEmpty ? '' : this.#describe();
    this.dataset['state'] = 'done';
  }

  #describe(): string {
    const gone = this.#excerpts.length - this.#cited().length;
    return `${this.#excerpts.length} 条${gone > 0 ? `，其中 ${gone} 条没有文本，不导出` : ''}。`;
  }

  /** Saves the entries and shows them. @returns a promise that resolves once they are shown. */
  #update(entries: BasketEntry[]): Promise<void> {
    this.#entries = entries;
    if (!saveBasket(entries)) this.#say('此浏览器不允许保存，改动只在本页有效。');
    return this.#show();
  }

  async #move(key: string, by: -1 | 1): Promise<void> {
    await this.#update(moveEntry(this.#entries, key, by));
    const at = this.#entries.findIndex((entry) => entry.key === key);
    this.#say(`已移到第 ${at + 1} 条。`);
    const card = find(this, `[data-excerpt="${CSS.escape(key)}"]`);
    const [wanted, other] = by < 0 ? ['up', 'down'] : ['down', 'up'];
    const button = find<HTMLButtonElement>(card, `[data-action="${wanted}"]`);
    (button.disabled ? find(card, `[data-action="${other}"]`) : button).focus();
  }

  async #remove(key: string): Promise<void> {
    const before = this.#entries;
    const at = before.findIndex((entry) => entry.key === key);
    await this.#update(before.filter((entry) => entry.key !== key));
    this.#offerUndo('已移除 1 条。', before);
    const next = this.querySelectorAll<HTMLElement>('[data-action="remove"]');
    (next[Math.min(at, next.length - 1)] ?? find(this, '[data-basket-message] button')).focus();
  }

  /** Saves a note without rendering the list again, so that the reader can go on editing. */
  #annotate(key: string, note: string): void {
    const withNote = <Entry extends BasketEntry>(entry: Entry) =>
      entry.key === key ? { ...entry, note } : entry;
    this.#entries = this.#entries.map(withNote);
    this.#excerpts = this.#excerpts.map(withNote);
    if (!saveBasket(this.#entries)) this.#say('此浏览器不允许保存，批注只在本页有效。');
  }

  #offerUndo(message: string, before: BasketEntry[]): void {
    const undo = element('button', { type: 'button', class: 'button quiet' }, ['撤销']);
    undo.addEventListener('click', () => {
      this.#say('已恢复。');
      void this.#update(before);
    });
    find(this, '[data-basket-message]').replaceChildren(message, ' ', undo);
  }

  #takeOver(): void {
    if (!saveBasket(mergeEntries(loadBasket(), this.#entries)))
      return this.#say('此浏览器不允许保存，摘录夹不能用。');
    location.assign(location.pathname);
  }

  async #act(action: string): Promise<void> {
    if (action === 'share') return this.#copy(this.#address, '链接已复制：只含条款编号，不含批注。');
    if (action === 'clear') {
      const before = this.#entries;
      await this.#update([]);
      return this.#offerUndo(`已清空 ${before.length} 条。`, before);
    }
    const [excerpts, origin] = [this.#cited(), this.#origin];
    if (action === 'citations')
      return this.#copy(excerpts.map((one) => citeExcerpt(one, origin)).join('\n'), '全部引用已复制。');
    if (action === 'print') return print();
    return saveAs(action, excerpts, origin);
  }

  async #copy(text: string, message: string): Promise<void> {
    await navigator.clipboard.writeText(text);
    this.#say(message);
  }

  #cited(): CitedExcerpt[] {
    return this.#excerpts.filter((one): one is CitedExcerpt => one.state === 'held');
  }

  #say(message: string): void {
    find(this, '[data-basket-message]').textContent = message;
  }

  get #address(): string {
    return location.origin + location.pathname + writeBasketAddress(this.#entries.map(({ key }) => key));
  }
  get #origin(): ExportOrigin {
    return { site: new URL(this.#base, location.href).href.replace(/\/$/, ''), day: dayOf(new Date()) };
  }
  get #base() {
    return this.dataset['base'] ?? '/';
  }
}

/** Offers excerpts as a file to save. The code that writes it is loaded on demand. */
async function saveAs(
  format: string,
  excerpts: readonly CitedExcerpt[],
  origin: ExportOrigin,
): Promise<void> {
  if (format === 'docx') {
    const { DOCX_TYPE, writeDocx } = await import('../../basket/write-docx.ts');
    return saveBytes(`${FILE_NAME}.docx`, DOCX_TYPE, await writeDocx(excerpts, origin));
  }
  const { basketMarkdown, basketTable } = await import('../../basket/export-text.ts');
  if (format === 'markdown')
    return saveText(`${FILE_NAME}.md`, 'text/markdown', basketMarkdown(excerpts, origin));
  const { columns, rows } = basketTable(excerpts, origin);
  return saveCsv(`${FILE_NAME}.csv`, columns, rows);
}

customElements.define('yd-basket', BasketPage);
