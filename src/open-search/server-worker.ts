/** Searches off the main thread by querying a server. The words of the collection come from the site's own files. */
import { openLanguage } from '../search/find/clause-finder.ts';
import type { SearchAnswer } from '../search/search-messages.ts';
import { fetchJson } from '../fetch-file.ts';
import { serveRequests } from '../search/serve-requests.ts';
import { answerFromServer } from './answer-from-server.ts';
import { openServer } from './search-server.ts';
import { openServerEngine, type ServerEngine } from './server-engine.ts';

let engine: Promise<ServerEngine> | undefined;

serveRequests<SearchAnswer>(async (request) => {
  if ('terms' in request) throw new Error('Terms are counted in the browser’s index.');
  engine ??= open(request.base, request.server ?? '');
  return answerFromServer(await engine, request);
});

async function open(base: string, server: string): Promise<ServerEngine> {
  const language = await openLanguage(
    (path) => fetchJson(`${base}pagefind/${path}`),
    async (text) => (await import('../search/query/simplify.ts')).simplify(text),
  );
  return openServerEngine(
    language,
    openServer(server, (...request) => fetch(...request)),
  );
}
