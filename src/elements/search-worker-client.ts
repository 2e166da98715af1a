import type { LoadProgress, WorkerProgress, WorkerResponse } from '../search/search-messages.ts';

/** Asks the search worker and hands on its answers, the latest question's alone. */
export class SearchWorkerClient<Question extends object, Answer> {
  readonly #base: string;
  readonly #onResponse: (response: WorkerResponse<Answer>) => void;
  readonly #onProgress: (progress: LoadProgress) => void;
  #worker: Worker | undefined;
  #serial = 0;

  /** `base` is the absolute URL of the site's base. */
  constructor(
    base: string,
    onResponse: (response: WorkerResponse<Answer>) => void,
    onProgress: (progress: LoadProgress) => void = () => undefined,
  ) {
    this.#base = base;
    this.#onResponse = onResponse;
    this.#onProgress = onProgress;
  }

  /** Starts the worker, so that it is there when the first question comes. */
  start(): Worker {
    if (!this.#worker) {
      this.#worker = new Worker(new URL('../search/search-worker.ts', import.meta.url), { type: 'module' });
      this.#worker.addEventListener(
        'message',
        ({ data }: MessageEvent<WorkerResponse<Answer> | WorkerProgress>) => this.#hear(data),
      );
      this.#worker.addEventListener('error', (event) =>
        this.#hear({ serial: this.#serial, state: 'error', reason: event.message || 'worker' }),
      );
    }
    return this.#worker;
  }

  ask(question: Question): void {
    this.#serial += 1;
    const request = { ...question, serial: this.#serial, base: this.#base };
    this.start().postMessage(request);
  }

  /** Drops what is being answered. */
  cancel(): void {
    this.#serial += 1;
  }

  #hear(response: WorkerResponse<Answer> | WorkerProgress): void {
    if (response.serial !== this.#serial) return;
    if (response.state === 'loading') return this.#onProgress(response);
    if (response.state === 'error') {
      // What failed to load stays failed in a worker; the next question starts with a new one.
      this.#worker?.terminate();
      this.#worker = undefined;
    }
    this.#onResponse(response);
  }
}
