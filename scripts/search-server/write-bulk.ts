import type { Cluster } from './cluster.ts';

/** A document to write, or to delete if `source` is null. */
export interface BulkAction {
  id: string;
  source: object | null;
}

/** http.max_content_length is 100 MB by default; servers prefer requests of 5 to 15 MB. */
const MAX_REQUEST_BYTES = 5_000_000;
/** A shard whose node is gone rejects requests until a replica takes its place. */
const MAX_ATTEMPTS = 60;
const RETRY_DELAY_MS = 1000;
const BUSY = new Set([429, 503]);

/**
 * Executes actions with the bulk API, a few megabytes at a time. Actions that a shard rejects temporarily are retried.
 * @see https://docs.opensearch.org/latest/api-reference/document-apis/bulk/
 * @throws if an action is rejected permanently.
 */
export async function writeBulk(
  cluster: Cluster,
  index: string,
  actions: Iterable<BulkAction>,
): Promise<void> {
  let batch: BulkAction[] = [];
  let bytes = 0;
  for (const action of actions) {
    const size = Buffer.byteLength(bulkLines(action));
    if (bytes + size > MAX_REQUEST_BYTES && batch.length > 0) {
      await writeBatch(cluster, index, batch);
      [batch, bytes] = [[], 0];
    }
    batch.push(action);
    bytes += size;
  }
  if (batch.length > 0) await writeBatch(cluster, index, batch);
}

async function writeBatch(cluster: Cluster, index: string, batch: readonly BulkAction[]): Promise<void> {
  let left = batch;
  for (let attempts = 1; left.length > 0; attempts += 1) {
    const { items } = (await cluster.request('POST', `${index}/_bulk`, left.map(bulkLines).join(''))) as {
      items: Record<string, { status: number; error?: unknown }>[];
    };
    left = left.filter((action, at) => {
      const { status, error } = Object.values(items[at] ?? {})[0] ?? { status: 503 };
      // The document may have been deleted by a request whose response was lost.
      if (status < 300 || (status === 404 && action.source === null)) return false;
      if (BUSY.has(status) && attempts < MAX_ATTEMPTS) return true;
      throw new Error(`${action.id}: ${status} ${JSON.stringify(error)}`);
    });
    if (left.length > 0) await new Promise((resolve) => setTimeout(resolve, RETRY_DELAY_MS));
  }
}

/** Formats the action and the source, each ended by a line feed. */
export function bulkLines({ id, source }: BulkAction): string {
  if (source === null) return `${JSON.stringify({ delete: { _id: id } })}\n`;
  return `${JSON.stringify({ index: { _id: id } })}\n${JSON.stringify(source)}\n`;
}
