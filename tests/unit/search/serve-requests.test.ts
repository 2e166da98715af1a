import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';

import type { WorkerRequest } from '../../../src/search/search-messages.ts';
import { fetchJson } from '../../../src/fetch-file.ts';
import { type Answer, serveRequests } from '../../../src/search/serve-requests.ts';

/** A worker with Node's own globals: the messages it receives and posts, and the responses to its fetches. */
const posted: { serial: number; state: string }[] = [];
let send: (event: { data: WorkerRequest }) => void = () => undefined;
let response = () => new Response('{}');
const worker = globalThis as unknown as Record<string, unknown>;
const original = {
  fetch: worker['fetch'],
  addEventListener: worker['addEventListener'],
  postMessage: worker['postMessage'],
};
before(() =>
  Object.assign(worker, {
    fetch: () => Promise.resolve(response()),
    addEventListener: (_: string, listener: typeof send) => (send = listener),
    postMessage: (message: (typeof posted)[number]) => posted.push({ ...message }),
  }),
);
after(() => Object.assign(worker, original));
beforeEach(() => {
  posted.length = 0;
  response = () => new Response('{}');
});

const request = (serial: number) => ({ data: { serial } as WorkerRequest });
async function serve(answer: Answer<{ reply: string }>, ...serials: number[]) {
  serveRequests(answer);
  for (const serial of serials) send(request(serial));
  for (let turns = 0; turns < 20; turns += 1) await turn();
  return posted;
}

test('of the requests that arrive during an answer only the last is answered, with its number', async () => {
  const answer = async ({ serial }: WorkerRequest) => {
    await turn();
    return { reply: `to ${serial}` };
  };
  assert.deepEqual(await serve(answer, 1, 2, 3), [
    { serial: 1, state: 'done', reply: 'to 1' },
    { serial: 3, state: 'done', reply: 'to 3' },
  ]);
  send(request(4));
  for (let turns = 0; turns < 5; turns += 1) await turn();
  assert.deepEqual(posted.at(-1), { serial: 4, state: 'done', reply: 'to 4' });
});

test('reliable results are posted before the rest', async () => {
  const answer: Answer<{ reply: string }> = (_, report) => {
    report({ reply: 'sure' });
    return Promise.resolve({ reply: 'whole' });
  };
  assert.deepEqual(
    (await serve(answer, 7)).map(({ state }) => state),
    ['sure', 'done'],
  );
});

test('loading progress is counted per request', async () => {
  const answer = async () => {
    await fetchJson('a.json');
    return { reply: '' };
  };
  await serve(answer, 1);
  send(request(2));
  for (let turns = 0; turns < 20; turns += 1) await turn();
  assert.deepEqual(
    posted.filter(({ state }) => state === 'loading'),
    [1, 2].flatMap((serial) => [
      { serial, state: 'loading', requested: 1, loaded: 0 },
      { serial, state: 'loading', requested: 1, loaded: 1 },
    ]),
  );
});

test('a request fails if its answer fails, or if a file was missing', async () => {
  const fault = Object.assign(new Error('down'), { fault: 'unreachable' });
  assert.deepEqual(await serve(() => Promise.reject(fault), 1), [
    { serial: 1, state: 'error', reason: 'Error: down', fault: 'unreachable' },
  ]);
  posted.length = 0;
  response = () => new Response('', { status: 404 });
  const careless = async () => {
    await fetchJson('a.json').catch(() => undefined);
    return { reply: 'nothing found' };
  };
  const [last] = (await serve(careless, 2)).slice(-1);
  assert.deepEqual(last, { serial: 2, state: 'error', reason: 'Error: Error: 404 a.json' });
});
