import { createHash } from 'node:crypto';

import type { ClauseDocument } from '../../src/open-search/clause-document.ts';
import { ALIAS, indexDefinition, type Sharding } from '../../src/open-search/index-definition.ts';
import { type Cluster, RefusedError } from './cluster.ts';
import { type BulkAction, writeBulk } from './write-bulk.ts';

/** Result of a load. */
export interface Load {
  index: string;
  /** Numbers of clauses that are new or changed, deleted, and unchanged. */
  written: number;
  deleted: number;
  unchanged: number;
  /** Whether the alias was moved to another index. */
  isNewIndex: boolean;
}

/** How long to wait for replicas. A cluster with fewer nodes than copies proceeds without them. */
const REPLICA_TIMEOUT = '30s';
const PAGE_SIZE = 5000;

/**
 * Updates a cluster to contain exactly these clauses: writes those that are new or changed by digest, and deletes the
 * rest. Readers see all changes at once at the end. If the index definition changed, a new index is filled beside the
 * old one, and the alias is then moved to it. An interrupted load is completed by the next one.
 * @throws if the index doesn't contain exactly these clauses in the end.
 */
export async function loadClauses(
  cluster: Cluster,
  documents: Iterable<ClauseDocument>,
  spread: Sharding,
): Promise<Load> {
  const definition = indexDefinition(spread);
  const index = `${ALIAS}-${digest(definition)}`;
  const before = await listAliased(cluster);
  await createIndex(cluster, index, definition);
  // Makes the clauses visible that an interrupted load wrote to an index not in use yet, so that they aren't written
  // again.
  if (!before.includes(index)) await cluster.request('POST', `${index}/_refresh`);
  const indexed = await readDigests(cluster, index);
  const counts = { written: 0, deleted: 0, unchanged: 0 };
  await writeBulk(cluster, index, listActions(documents, indexed, counts));
  await cluster.request('POST', `${index}/_refresh`);
  await checkCount(cluster, index, counts.written + counts.unchanged);
  if (!before.includes(index)) await moveAlias(cluster, index, before);
  await deleteOtherIndexes(cluster, index);
  return { index, ...counts, isNewIndex: !before.includes(index) };
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}

function* listActions(
  documents: Iterable<ClauseDocument>,
  indexed: Map<string, string>,
  counts: Pick<Load, 'written' | 'deleted' | 'unchanged'>,
): Generator<BulkAction> {
  for (const document of documents) {
    const id = `${document.notice}#${document.id}`;
    const current = digest(document);
    const isUnchanged = indexed.get(id) === current;
    indexed.delete(id);
    counts[isUnchanged ? 'unchanged' : 'written'] += 1;
    if (!isUnchanged) yield { id, source: { key: id, digest: current, ...document } };
  }
  for (const id of indexed.keys()) {
    counts.deleted += 1;
    yield { id, source: null };
  }
}

/** Returns the indexes that the alias points to. */
async function listAliased(cluster: Cluster): Promise<string[]> {
  try {
    return Object.keys(await cluster.request('GET', `_alias/${ALIAS}`));
  } catch (error) {
    if (error instanceof RefusedError && error.status === 404) return [];
    throw error;
  }
}

async function createIndex(cluster: Cluster, index: string, definition: object): Promise<void> {
  try {
    await cluster.request('PUT', index, definition);
  } catch (error) {
    if (!(error instanceof RefusedError && error.message.includes('resource_already_exists'))) throw error;
  }
  // Once each shard has its replicas, a node failure during the load loses no clauses.
  await cluster
    .request('GET', `_cluster/health/${index}?wait_for_status=green&timeout=${REPLICA_TIMEOUT}`)
    .catch((error) => {
      if (!(error instanceof RefusedError && error.status === 408)) throw error;
    });
}

/** Reads the digest of each clause of an index, by key. */
async function readDigests(cluster: Cluster, index: string): Promise<Map<string, string>> {
  const digests = new Map<string, string>();
  let after: string | undefined;
  for (;;) {
    const reply = await cluster.request('POST', `${index}/_search`, {
      ...{ size: PAGE_SIZE, _source: ['key', 'digest'], sort: [{ key: 'asc' }] },
      ...(after !== undefined && { search_after: [after] }),
    });
    const { hits } = reply['hits'] as { hits: { _source: { key: string; digest: string } }[] };
    for (const { _source: source } of hits) digests.set(source.key, source.digest);
    after = hits.at(-1)?._source.key;
    if (after === undefined) return digests;
  }
}

async function checkCount(cluster: Cluster, index: string, expected: number): Promise<void> {
  const { count } = await cluster.request('GET', `${index}/_count`);
  if (count !== expected)
    throw new Error(`${index} holds ${String(count)} clauses instead of ${expected}. Load again.`);
}

/** Moves the alias to another index atomically. */
async function moveAlias(cluster: Cluster, index: string, before: readonly string[]): Promise<void> {
  await cluster.request('POST', '_aliases', {
    actions: [
      { add: { index, alias: ALIAS } },
      ...before.map((old) => ({ remove: { index: old, alias: ALIAS } })),
    ],
  });
}

/** Deletes indexes that the alias doesn't point to. */
async function deleteOtherIndexes(cluster: Cluster, index: string): Promise<void> {
  const all = Object.keys(await cluster.request('GET', `${ALIAS}-*`));
  for (const old of all.filter((name) => name !== index)) await cluster.request('DELETE', old);
}
