import type { QueryLanguage } from '../../src/search/find/clause-finder.ts';
import { openServer } from '../../src/open-search/search-server.ts';
import { openServerEngine, type ServerEngine } from '../../src/open-search/server-engine.ts';

/** Node's own fetch. An index opened by a test replaces the global one to serve Pagefind's requests. */
export const fetchFromNetwork = globalThis.fetch;

/** Opens a search engine for the server at an address, with the vocabulary of an open index. */
export function openServerAt(address: string, language: QueryLanguage): ServerEngine {
  return openServerEngine(language, openServer(address, fetchFromNetwork));
}
