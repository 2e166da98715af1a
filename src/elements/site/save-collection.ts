/** `<yd-save-collection>`: saves every page, the data and the search index in the browser, with a progress bar. */
import { fetchJson } from '../../fetch-file.ts';
import { withBase } from '../../href.ts';
import { element, find } from '../element.ts';

const CACHE = 'saved';
/** Number of files to load in parallel. */
const AT_ONCE = 6;

interface SavedFiles {
  bytes: number;
  /** Paths below the base. */
  files: string[];
}

class SaveCollection extends HTMLElement {
  #list: SavedFiles | undefined;

  async connectedCallback() {
    if (!('caches' in globalThis) || !('serviceWorker' in navigator))
      return this.#say('此浏览器或此网址不支持离线保存。');
    try {
      this.#list = (await fetchJson(withBase(this.#base, '/saved-files.json'))) as SavedFiles;
    } catch {
      return this.#say('没有网络，无法列出要保存的文件。已看过的页面仍可打开。');
    }
    const { files, bytes } = this.#list;
    find(this, '[data-size]').textContent = `${files.length} 个文件，约 ${(bytes / 1e6).toFixed(1)} MB`;
    const [save, remove] = [
      find<HTMLButtonElement>(this, '[data-save]'),
      find<HTMLButtonElement>(this, '[data-remove]'),
    ];
    save.hidden = false;
    save.addEventListener('click', () => void this.#save(files, save, remove));
    remove.addEventListener('click', () => void this.#remove(remove));
    remove.hidden = !(await caches.has(CACHE));
  }

  async #save(files: readonly string[], save: HTMLButtonElement, remove: HTMLButtonElement): Promise<void> {
    save.disabled = true;
    const bar = element('progress', { max: String(files.length), value: '0', 'aria-label': '已保存' });
    find(this, '[data-bar]').replaceChildren(bar);
    const cache = await caches.open(CACHE);
    const waiting = [...files];
    const failed: string[] = [];
    const work = async () => {
      for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
        await cache.add(withBase(this.#base, `/${path}`)).catch(() => failed.push(path));
        bar.value += 1;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    save.disabled = false;
    remove.hidden = false;
    const saved = files.length - failed.length;
    this.#say(
      failed.length === 0
        ? `已保存 ${saved} 个文件，没有网络也能用。`
        : `已保存 ${saved} 个，${failed.length} 个没有成功，请重试。`,
    );
  }

  async #remove(remove: HTMLButtonElement): Promise<void> {
    await caches.delete(CACHE);
    remove.hidden = true;
    find(this, '[data-bar]').replaceChildren();
    this.#say('已删除保存的文件。');
  }

  #say(message: string): void {
    find(this, '[data-message]').textContent = message;
  }

  get #base() {
    return this.dataset['base'] ?? '/';
  }
}

customElements.define('yd-save-collection', SaveCollection);
