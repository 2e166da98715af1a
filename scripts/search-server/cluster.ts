/** An administrative client of a cluster. It tries another node if one doesn't respond. */
export interface Cluster {
  /**
   * Sends a request, and retries until a node responds. Every request must be safe to repeat.
   * @param body JSON, or lines of JSON.
   * @throws if the cluster rejects the request, or no node responds within {@link RETRY_TIMEOUT_MS}.
   */
  request: (method: string, path: string, body?: object | string) => Promise<Record<string, unknown>>;
}

/** A cluster that loses a node elects a new manager and new primaries within seconds. */
const RETRY_TIMEOUT_MS = 120_000;
const RETRY_DELAY_MS = 500;
const REQUEST_TIMEOUT_MS = 60_000;
/** Status codes of a node that is busy or doesn't know yet which node has the shard. */
const RETRYABLE = new Set([429, 502, 503, 504]);

/** The cluster rejected a request. */
export class RefusedError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/**
 * Opens a client.
 * @param addresses the nodes, or a load balancer in front of them; `https://user:password@…` if they require
 * authentication.
 */
export function openCluster(addresses: readonly string[], fetchFunction: typeof fetch = fetch): Cluster {
  const nodes = addresses.map(readAddress);
  let next = 0;
  return {
    request: async (method, path, body) => {
      const deadline = Date.now() + RETRY_TIMEOUT_MS;
      for (;;) {
        const node = nodes[next % nodes.length] ?? readAddress('');
        try {
          return await requestNode(fetchFunction, node, method, path, body);
        } catch (error) {
          if (error instanceof RefusedError && !RETRYABLE.has(error.status)) throw error;
          if (Date.now() > deadline) throw error;
          next += 1;
          await new Promise((resolve) => setTimeout(resolve, RETRY_DELAY_MS));
        }
      }
    },
  };
}

interface Node {
  url: string;
  headers: Record<string, string>;
}

function readAddress(address: string): Node {
  const url = new URL(address);
  const { username, password } = url;
  url.username = url.password = '';
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return {
    url: url.href.replace(/\/+$/, ''),
    headers: username === '' ? {} : { Authorization: `Basic ${Buffer.from(credentials).toString('base64')}` },
  };
}

async function requestNode(
  fetchFunction: typeof fetch,
  { url, headers }: Node,
  method: string,
  path: string,
  body?: object | string,
): Promise<Record<string, unknown>> {
  const isLines = typeof body === 'string';
  const response = await fetchFunction(`${url}/${path}`, {
    method,
    headers: { ...headers, 'Content-Type': isLines ? 'application/x-ndjson' : 'application/json' },
    ...(body !== undefined && { body: isLines ? body : JSON.stringify(body) }),
    signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
  });
  const text = await response.text();
  if (!response.ok)
    throw new RefusedError(response.status, `${method} ${path}: ${response.status} ${text.slice(0, 500)}`);
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}
