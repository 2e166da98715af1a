import type { QueryLanguage } from '../../src/search/find/clause-finder.ts';
import { openServer } from '../../src/open-search/search-server.ts';
import { openServerEngine, type ServerEngine } from '../../src/open-search/server-engine.ts';

/** Node's own, since an index that a test opens answers Pagefind's requests in its place. */
export const fetchFromNetwork = globalThis.fetch;

/** A search server at an address, with the words of an index that is open. */
export function openServerAt(address: string, language: QueryLanguage): ServerEngine {
  return openServerEngine(language, openServer(address, fetchFromNetwork));
}
