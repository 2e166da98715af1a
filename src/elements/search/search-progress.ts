import type { LoadProgress } from '../../search/search-messages.ts';

/** Delay before progress is shown, so that a fast search shows none. */
const DELAY_MS = 400;

/**
 * Shows the progress of loading what a search needs, from its start until its hits are shown. A line that appeared
 * later would push the hits down.
 */
export class SearchProgress {
  readonly #line: HTMLElement;
  /** When the search started. Null if no search is waiting for its hits. */
  #started: number | null = null;

  constructor(line: HTMLElement) {
    this.#line = line;
  }

  start(): void {
    this.stop();
    this.#started = performance.now();
  }

  show({ requested, loaded }: LoadProgress): void {
    if (this.#started === null || requested === 0 || performance.now() - this.#started < DELAY_MS) return;
    this.#line.hidden = false;
    this.#line.textContent =
      loaded < requested
        ? `正在载入索引，已载入 ${loaded} 个文件，还有 ${requested - loaded} 个。`
        : '索引已载入，正在查找。';
  }

  /** Shows that a server is being queried. */
  showWaiting(): void {
    if (this.#started === null || performance.now() - this.#started < DELAY_MS) return;
    this.#line.hidden = false;
    this.#line.textContent = '正在等待检索服务器。';
  }

  stop(): void {
    this.#started = null;
    this.#line.hidden = true;
    this.#line.textContent = '';
  }
}
