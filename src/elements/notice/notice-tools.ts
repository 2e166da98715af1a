/**
 * `<yd-notice-tools>`: tools for the notice in it: copying each clause with its citation, sharing its address, saving
 * the notice in other formats, and reporting an error with the place filled in. The notice's file is loaded on
 * demand.
 */
import { withBase } from '../../href.ts';
import type { NoticeFile, RecordInFile } from '../../open-data/notice-file.ts';
import { element, find } from '../element.ts';

class NoticeTools extends HTMLElement {
  #file: Promise<NoticeFile> | undefined;

  connectedCallback() {
    for (const clause of this.querySelectorAll<HTMLElement>('[data-notice-text] .clause'))
      this.#addTools(clause);
    const tools = find(this, '[data-notice-actions]');
    tools.hidden = false;
    tools.addEventListener('click', ({ target }) => {
      const action = (target as Element).closest('button')?.dataset['action'];
      if (action !== undefined) void this.#act(action, null);
    });
  }

  /** Appends the tools to a clause. */
  #addTools(clause: HTMLElement): void {
    const name = clause.querySelector('.heading .text')?.firstChild?.textContent?.trim() ?? clause.id;
    const button = (action: string, label: string) => {
      const created = element('button', { type: 'button', 'aria-label': `${label}：${name}` }, [label]);
      created.addEventListener('click', () => void this.#act(action, clause.id));
      return created;
    };
    const tools = element('p', { class: 'clause-tools', 'data-chrome': '' }, [
      button('copy', '复制并注明出处'),
      button('share', '分享'),
      button('cite', '引用格式'),
      button('report', '报告错误'),
    ]);
    clause.append(tools);
  }

  async #act(action: string, id: string | null): Promise<void> {
    try {
      if (action === 'print') print();
      else if (action === 'copy') await this.#copy(id);
      else if (action === 'share') await this.#share(id);
      else if (action === 'report') await this.#report(id);
      else if (action === 'cite') await this.#cite(id);
      else await this.#download(action);
    } catch (error) {
      // The reader closed the browser's share dialog.
      if (error instanceof DOMException && error.name === 'AbortError') return;
      console.error(error);
      this.#say('没有成功，请检查网络后重试。');
    }
  }

  async #copy(id: string | null): Promise<void> {
    const text = Promise.all([this.#load(), import('../clause-texts.ts')]).then(([file, { quoteText }]) =>
      quoteText(file, recordOf(file, id), this.#address(id)),
    );
    await copyText(text);
    this.#say('已复制，附出处。');
  }

  async #share(id: string | null): Promise<void> {
    const url = this.#address(id);
    if ('share' in navigator) return navigator.share({ title: document.title, url });
    await copyText(Promise.resolve(url));
    this.#say('链接已复制。');
  }

  /**
   * Opens the page for error reports with the clause and its words filled in. If the site has none, shows the report
   * to copy.
   */
  async #report(id: string | null): Promise<void> {
    const [file, { reportText }] = await Promise.all([this.#load(), import('../clause-texts.ts')]);
    const { title, body } = reportText(file, recordOf(file, id), this.#address(id));
    const address = this.dataset['report'] ?? '';
    if (address === '') {
      const { showReport } = await import('./report-dialog.ts');
      return showReport(`${title}\n${body}`, withBase(this.dataset['base'] ?? '/', '/about/'));
    }
    location.assign(
      address.replace('{title}', encodeURIComponent(title)).replace('{body}', encodeURIComponent(body)),
    );
  }

  async #cite(id: string | null): Promise<void> {
    const [file, { showCitations }] = await Promise.all([this.#load(), import('./cite-dialog.ts')]);
    showCitations(file, recordOf(file, id), this.#address(id));
  }

  async #download(format: string): Promise<void> {
    const [file, { saveNotice }] = await Promise.all([this.#load(), import('./save-notice.ts')]);
    saveNotice(file, format, this.#address(null));
  }

  #load(): Promise<NoticeFile> {
    this.#file ??= fetchNotice(
      withBase(this.dataset['base'] ?? '/', `/data/notices/${this.dataset['notice']}.json`),
    );
    this.#file.catch(() => (this.#file = undefined));
    return this.#file;
  }

  /** Returns the URL of the notice or of a clause. */
  #address(id: string | null): string {
    return `${location.origin}${location.pathname}${id === null ? '' : `#${id}`}`;
  }

  #say(message: string): void {
    find(this, '[data-notice-message]').textContent = message;
  }
}

function recordOf({ records }: NoticeFile, id: string | null): RecordInFile | null {
  return records.find((record) => record.id === id) ?? null;
}

/** Not `fetchJson`: a chunk shared with other pages would take more than the scripts of a notice's page may. */
async function fetchNotice(url: string): Promise<NoticeFile> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return (await response.json()) as NoticeFile;
}

/** Copies a text that is still being loaded. A browser only allows clipboard access that began with the click. */
async function copyText(text: Promise<string>): Promise<void> {
  const blob = text.then((value) => new Blob([value], { type: 'text/plain' }));
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
}

customElements.define('yd-notice-tools', NoticeTools);
