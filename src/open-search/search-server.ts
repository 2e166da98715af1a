import type { ServerFault } from '../search/search-messages.ts';
import { ALIAS } from './index-definition.ts';
import type { Query } from './term-queries.ts';

/** The body of a search request. */
export interface SearchBody {
  query: Query;
  size: number;
  sort?: unknown[];
  _source?: string[];
  aggs?: Record<string, unknown>;
  collapse?: unknown;
}

/** The parts of a response that are used. Their contents are validated where they are read. */
export interface SearchReply {
  total: number;
  hits: ReplyHit[];
  aggregations: Record<string, unknown>;
}

export interface ReplyHit {
  _source: Record<string, unknown>;
  matched_queries: string[];
  /** The hits of the same notice, if hits are collapsed. */
  together: ReplyHit[];
}

/** Sends a search to the server. Resolves only to complete responses. @throws ServerError */
export type SendSearch = (body: SearchBody) => Promise<SearchReply>;

/** The server didn't send a complete response. */
export class ServerError extends Error {
  readonly fault: ServerFault;

  constructor(fault: ServerFault, message: string) {
    super(message);
    this.fault = fault;
  }
}

/** Timeout of a request in milliseconds, after which the server is reported as slow, and of a shard. */
const TIMEOUT_MS = 10_000;
const SHARD_TIMEOUT = '8s';

/**
 * Opens a server at its address. A response that lacks a shard, was cut short or is malformed is an error, because
 * missing hits can't be told from no hits.
 */
export function openServer(address: string, fetchIt: typeof fetch, timeout = TIMEOUT_MS): SendSearch {
  const url = `${address.replace(/\/+$/, '')}/${ALIAS}/_search`;
  return async (body) => {
    const text = await post(url, { ...body, timeout: SHARD_TIMEOUT, track_total_hits: true });
    return readReply(text);
  };

  async function post(target: string, body: object): Promise<string> {
    try {
      const response = await fetchIt(target, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        signal: AbortSignal.timeout(timeout),
      });
      const text = await response.text();
      if (!response.ok) throw new ServerError('down', `${response.status}: ${text.slice(0, 300)}`);
      return text;
    } catch (error) {
      if (error instanceof ServerError) throw error;
      const isSlow = error instanceof DOMException && error.name === 'TimeoutError';
      throw new ServerError(isSlow ? 'slow' : 'down', String(error));
    }
  }
}

/** Parses a response. @throws if it isn't complete. */
export function readReply(text: string): SearchReply {
  const reply = asObject(parse(text));
  if (reply['timed_out'] === true) throw new ServerError('slow', 'the search was cut short');
  if (reply['timed_out'] !== false) throw nonsense('it says not whether it is whole');
  const shards = asObject(reply['_shards']);
  if (shards['failed'] !== 0 || shards['total'] !== shards['successful'])
    throw new ServerError('down', `shards are missing: ${JSON.stringify(shards).slice(0, 300)}`);
  const hits = asObject(reply['hits']);
  const total = asObject(hits['total']);
  if (total['relation'] !== 'eq') throw nonsense('no exact total');
  return {
    total: asNumber(total['value']),
    hits: asHits(hits['hits']),
    aggregations: reply['aggregations'] === undefined ? {} : asObject(reply['aggregations']),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw nonsense(text.slice(0, 100));
  }
}

function nonsense(what: string): ServerError {
  return new ServerError('nonsense', `not what a search answers: ${what}`);
}

export function asObject(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw nonsense(String(JSON.stringify(value)).slice(0, 100));
  return value as Record<string, unknown>;
}

export function asNumber(value: unknown): number {
  if (typeof value !== 'number') throw nonsense(String(value));
  return value;
}

export function asText(value: unknown): string {
  if (typeof value !== 'string') throw nonsense(String(value));
  return value;
}

export function asList(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw nonsense(String(value));
  return value;
}

function asHits(value: unknown): ReplyHit[] {
  return asList(value).map((entry): ReplyHit => {
    const hit = asObject(entry);
    const inner = hit['inner_hits'];
    return {
      _source: asObject(hit['_source'] ?? {}),
      matched_queries: asList(hit['matched_queries'] ?? []).map(asText),
      together: inner === undefined ? [] : innerHits(inner),
    };
  });
}

function innerHits(inner: unknown): ReplyHit[] {
  return asHits(asObject(asObject(asObject(inner)['all'])['hits'])['hits']);
}
