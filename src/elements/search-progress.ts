import type { LoadProgress } from '../search/search-messages.ts';

/** A search that is answered sooner says nothing of what it loads. */
const MOMENT_MS = 400;

/** Tells how much of what a search needs has come. */
export class SearchProgress {
  readonly #line: HTMLElement;
  #started = 0;

  constructor(line: HTMLElement) {
    this.#line = line;
  }

  start(): void {
    this.#started = performance.now();
    this.stop();
  }

  show({ asked, loaded }: LoadProgress): void {
    if (asked === 0 || performance.now() - this.#started < MOMENT_MS) return;
    this.#line.hidden = false;
    this.#line.textContent =
      loaded < asked
        ? `正在载入索引，已载入 ${loaded} 个文件，还有 ${asked - loaded} 个。`
        : '索引已载入，正在查找。';
  }

  stop(): void {
    this.#line.hidden = true;
    this.#line.textContent = '';
  }
}
