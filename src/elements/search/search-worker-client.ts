import type { LoadProgress, WorkerProgress, WorkerResponse } from '../../search/search-messages.ts';

/** Sends requests to the search worker and passes on the responses to the latest one. */
export class SearchWorkerClient<Body extends object, Answer> {
  readonly #base: string;
  readonly #server: string | null;
  readonly #onResponse: (response: WorkerResponse<Answer>) => void;
  readonly #onProgress: (progress: LoadProgress) => void;
  #worker: Worker | undefined;
  #serial = 0;

  /**
   * @param base absolute URL of the site's base.
   * @param server URL of the server to query; null for the browser's index.
   */
  constructor(
    { base, server }: { base: string; server: string | null },
    onResponse: (response: WorkerResponse<Answer>) => void,
    onProgress: (progress: LoadProgress) => void = () => undefined,
  ) {
    this.#base = base;
    this.#server = server;
    this.#onResponse = onResponse;
    this.#onProgress = onProgress;
  }

  /** Starts the worker, so that it is ready for the first request. */
  start(): Worker {
    if (!this.#worker) {
      this.#worker =
        this.#server === null
          ? new Worker(new URL('../../search/search-worker.ts', import.meta.url), { type: 'module' })
          : new Worker(new URL('../../open-search/server-worker.ts', import.meta.url), { type: 'module' });
      this.#worker.addEventListener(
        'message',
        ({ data }: MessageEvent<WorkerResponse<Answer> | WorkerProgress>) => this.#receive(data),
      );
      this.#worker.addEventListener('error', (event) =>
        this.#receive({ serial: this.#serial, state: 'error', reason: event.message || 'worker' }),
      );
    }
    return this.#worker;
  }

  send(body: Body): void {
    this.#serial += 1;
    const request = { ...body, serial: this.#serial, base: this.#base, server: this.#server };
    this.start().postMessage(request);
  }

  /** Ignores the responses to the current request. */
  cancel(): void {
    this.#serial += 1;
  }

  #receive(response: WorkerResponse<Answer> | WorkerProgress): void {
    if (response.serial !== this.#serial) return;
    if (response.state === 'loading') return this.#onProgress(response);
    if (response.state === 'error') {
      // A worker can't recover from a failed load, so the next request starts a new one.
      this.#worker?.terminate();
      this.#worker = undefined;
    }
    this.#onResponse(response);
  }
}
