import { watchFetches } from './find/watch-fetches.ts';
import type { ServerFault, WorkerProgress, WorkerRequest, WorkerResponse } from './search-messages.ts';

/** Answers a request; what is sure before the rest is told on the way. @throws where it can't. */
export type Answer<Reply> = (request: WorkerRequest, tell: (sure: Reply) => void) => Promise<Reply>;

/** Answers a worker's requests one after the other: of those that came while one was being answered, the last alone. */
export function serveQuestions<Reply extends object>(answer: Answer<Reply>): void {
  const fetches = watchFetches(globalThis, () => tellProgress());
  /** The serial of the question that is being answered. */
  let answered: number | null = null;
  /** What had been loaded before it. */
  let before = fetches.progress;
  let waiting: WorkerRequest | undefined;

  addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
    waiting = data;
    if (answered === null) void answerWaiting();
  });

  function tellProgress(): void {
    if (answered === null) return;
    const { asked, loaded } = fetches.progress;
    const progress: WorkerProgress = {
      ...{ serial: answered, state: 'loading' },
      ...{ asked: asked - before.asked, loaded: loaded - before.loaded },
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

/** Loads a file as JSON. @throws where there is none. */
export async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return (await response.json()) as unknown;
}
