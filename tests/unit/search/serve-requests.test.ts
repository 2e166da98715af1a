import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';

import type { WorkerRequest } from '../../../src/search/search-messages.ts';
import { type Answer, fetchJson, serveRequests } from '../../../src/search/serve-requests.ts';

/** A worker of Node's own globals: what it is asked, what it says, and what its fetches give. */
const said: { serial: number; state: string }[] = [];
let ask: (event: { data: WorkerRequest }) => void = () => undefined;
let response = () => new Response('{}');
const worker = globalThis as unknown as Record<string, unknown>;
const kept = {
  fetch: worker['fetch'],
  addEventListener: worker['addEventListener'],
  postMessage: worker['postMessage'],
};
before(() =>
  Object.assign(worker, {
    fetch: () => Promise.resolve(response()),
    addEventListener: (_: string, listener: typeof ask) => (ask = listener),
    postMessage: (message: (typeof said)[number]) => said.push({ ...message }),
  }),
);
after(() => Object.assign(worker, kept));
beforeEach(() => {
  said.length = 0;
  response = () => new Response('{}');
});

const request = (serial: number) => ({ data: { serial } as WorkerRequest });
async function serve(answer: Answer<{ reply: string }>, ...serials: number[]) {
  serveRequests(answer);
  for (const serial of serials) ask(request(serial));
  for (let turns = 0; turns < 20; turns += 1) await turn();
  return said;
}

test('of the questions that came while one was answered the last alone is, each under its number', async () => {
  const answer = async ({ serial }: WorkerRequest) => {
    await turn();
    return { reply: `to ${serial}` };
  };
  assert.deepEqual(await serve(answer, 1, 2, 3), [
    { serial: 1, state: 'done', reply: 'to 1' },
    { serial: 3, state: 'done', reply: 'to 3' },
  ]);
  ask(request(4));
  for (let turns = 0; turns < 5; turns += 1) await turn();
  assert.deepEqual(said.at(-1), { serial: 4, state: 'done', reply: 'to 4' });
});

test('what is sure is told before the rest', async () => {
  const answer: Answer<{ reply: string }> = (_, tell) => {
    tell({ reply: 'sure' });
    return Promise.resolve({ reply: 'whole' });
  };
  assert.deepEqual(
    (await serve(answer, 7)).map(({ state }) => state),
    ['sure', 'done'],
  );
});

test('what is loaded is counted from the question on', async () => {
  const answer = async () => {
    await fetchJson('a.json');
    return { reply: '' };
  };
  await serve(answer, 1);
  ask(request(2));
  for (let turns = 0; turns < 20; turns += 1) await turn();
  assert.deepEqual(
    said.filter(({ state }) => state === 'loading'),
    [1, 2].flatMap((serial) => [
      { serial, state: 'loading', asked: 1, loaded: 0 },
      { serial, state: 'loading', asked: 1, loaded: 1 },
    ]),
  );
});

test('a question fails where its answer does, or a file was missing however it was answered', async () => {
  const fault = Object.assign(new Error('down'), { fault: 'unreachable' });
  assert.deepEqual(await serve(() => Promise.reject(fault), 1), [
    { serial: 1, state: 'error', reason: 'Error: down', fault: 'unreachable' },
  ]);
  said.length = 0;
  response = () => new Response('', { status: 404 });
  const careless = async () => {
    await fetchJson('a.json').catch(() => undefined);
    return { reply: 'nothing found' };
  };
  const [last] = (await serve(careless, 2)).slice(-1);
  assert.deepEqual(last, { serial: 2, state: 'error', reason: 'Error: Error: 404 a.json' });
});
