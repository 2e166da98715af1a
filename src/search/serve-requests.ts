import { watchFetches } from './find/watch-fetches.ts';
import type { ServerFault, WorkerProgress, WorkerRequest, WorkerResponse } from './search-messages.ts';

/** Answers a request. Partial results are passed to `report` on the way. @throws if it can't answer. */
export type Answer<Reply> = (request: WorkerRequest, report: (sure: Reply) => void) => Promise<Reply>;

/**
 * Answers a worker's requests one at a time. Of the requests that arrive in the meantime, only the last is answered.
 */
export function serveRequests<Reply extends object>(answer: Answer<Reply>): void {
  const fetches = watchFetches(globalThis, () => postProgress());
  /** Serial of the request being answered. */
  let answered: number | null = null;
  /** The progress when that request began. */
  let before = fetches.progress;
  let waiting: WorkerRequest | undefined;

  addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
    waiting = data;
    if (answered === null) void answerWaiting();
  });

  function postProgress(): void {
    if (answered === null) return;
    const { requested, loaded } = fetches.progress;
    const progress: WorkerProgress = {
      ...{ serial: answered, state: 'loading' },
      ...{ requested: requested - before.requested, loaded: loaded - before.loaded },
    };
    postMessage(progress);
  }

  async function answerWaiting(): Promise<void> {
    while (waiting) {
      const request = waiting;
      waiting = undefined;
      answered = request.serial;
      before = { ...fetches.progress };
      postMessage(await respond(request));
    }
    answered = null;
  }

  async function respond(request: WorkerRequest): Promise<WorkerResponse<Reply>> {
    const { serial } = request;
    try {
      const reply = await answer(request, (sure) => {
        fetches.check();
        const response: WorkerResponse<Reply> = { serial, state: 'sure', ...sure };
        postMessage(response);
      });
      fetches.check();
      return { serial, state: 'done', ...reply };
    } catch (error) {
      return { serial, state: 'error', reason: String(error), ...faultOf(error) };
    }
  }
}

function faultOf(error: unknown): { fault?: ServerFault } {
  return error instanceof Error && 'fault' in error ? { fault: error.fault as ServerFault } : {};
}
