import type { LoadProgress } from '../../search/search-messages.ts';

/** A search that is answered sooner says nothing of what it loads. */
const MOMENT_MS = 400;

/** Tells how much of what a search needs has come, from its start until its hits are there: a line that comes later would push them. */
export class SearchProgress {
  readonly #line: HTMLElement;
  /** Null where no search waits for its hits. */
  #started: number | null = null;

  constructor(line: HTMLElement) {
    this.#line = line;
  }

  start(): void {
    this.stop();
    this.#started = performance.now();
  }

  show({ asked, loaded }: LoadProgress): void {
    if (this.#started === null || asked === 0 || performance.now() - this.#started < MOMENT_MS) return;
    this.#line.hidden = false;
    this.#line.textContent =
      loaded < asked
        ? `正在载入索引，已载入 ${loaded} 个文件，还有 ${asked - loaded} 个。`
        : '索引已载入，正在查找。';
  }

  /** Says that a server is asked. */
  showWaiting(): void {
    if (this.#started === null || performance.now() - this.#started < MOMENT_MS) return;
    this.#line.hidden = false;
    this.#line.textContent = '正在等待检索服务器。';
  }

  stop(): void {
    this.#started = null;
    this.#line.hidden = true;
    this.#line.textContent = '';
  }
}
