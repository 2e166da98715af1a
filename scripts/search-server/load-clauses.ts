import { createHash } from 'node:crypto';

import type { ClauseDocument } from '../../src/open-search/clause-document.ts';
import { ALIAS, indexDefinition, type Sharding } from '../../src/open-search/index-definition.ts';
import { type Cluster, RefusedError } from './cluster.ts';
import { type BulkAction, writeBulk } from './write-bulk.ts';

/** What a load did. */
export interface Load {
  index: string;
  /** Clauses that are new or changed, that are gone, and that stayed as they were. */
  written: number;
  deleted: number;
  kept: number;
  /** Whether readers were turned to another index. */
  isNewIndex: boolean;
}

/** How long copies of shards are waited for; a cluster of fewer nodes than copies goes on without. */
const COPIES_WAIT = '30s';
const KEYS_A_PAGE = 5000;

/**
 * Brings a cluster's clauses to those given: writes what is new or changed by its digest, deletes what is gone. Readers see
 * all of it at once, when it is done. Where the definition of the index changed, a new one is filled beside it and the alias
 * then turned to that. A load that was interrupted is finished by the next.
 * @throws where the index doesn't hold exactly these clauses in the end.
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
  // What an interrupted load wrote into an index that nobody reads yet needn't be written again.
  if (!before.includes(index)) await cluster.ask('POST', `${index}/_refresh`);
  const held = await readDigests(cluster, index);
  const counts = { written: 0, deleted: 0, kept: 0 };
  await writeBulk(cluster, index, listActions(documents, held, counts));
  await cluster.ask('POST', `${index}/_refresh`);
  await checkCount(cluster, index, counts.written + counts.kept);
  if (!before.includes(index)) await turnAlias(cluster, index, before);
  await dropOthers(cluster, index);
  return { index, ...counts, isNewIndex: !before.includes(index) };
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}

function* listActions(
  documents: Iterable<ClauseDocument>,
  held: Map<string, string>,
  counts: Pick<Load, 'written' | 'deleted' | 'kept'>,
): Generator<BulkAction> {
  for (const document of documents) {
    const id = `${document.notice}#${document.id}`;
    const current = digest(document);
    const isKept = held.get(id) === current;
    held.delete(id);
    counts[isKept ? 'kept' : 'written'] += 1;
    if (!isKept) yield { id, source: { key: id, digest: current, ...document } };
  }
  for (const id of held.keys()) {
    counts.deleted += 1;
    yield { id, source: null };
  }
}

/** The indexes that readers are sent to. */
async function listAliased(cluster: Cluster): Promise<string[]> {
  try {
    return Object.keys(await cluster.ask('GET', `_alias/${ALIAS}`));
  } catch (error) {
    if (error instanceof RefusedError && error.status === 404) return [];
    throw error;
  }
}

async function createIndex(cluster: Cluster, index: string, definition: object): Promise<void> {
  try {
    await cluster.ask('PUT', index, definition);
  } catch (error) {
    if (!(error instanceof RefusedError && error.message.includes('resource_already_exists'))) throw error;
  }
  // A node that fails while clauses are loaded takes none with it once each shard has its copies.
  await cluster
    .ask('GET', `_cluster/health/${index}?wait_for_status=green&timeout=${COPIES_WAIT}`)
    .catch((error) => {
      if (!(error instanceof RefusedError && error.status === 408)) throw error;
    });
}

/** The digest of each clause of an index, by its key. */
async function readDigests(cluster: Cluster, index: string): Promise<Map<string, string>> {
  const digests = new Map<string, string>();
  let after: string | undefined;
  for (;;) {
    const reply = await cluster.ask('POST', `${index}/_search`, {
      ...{ size: KEYS_A_PAGE, _source: ['key', 'digest'], sort: [{ key: 'asc' }] },
      ...(after !== undefined && { search_after: [after] }),
    });
    const { hits } = reply['hits'] as { hits: { _source: { key: string; digest: string } }[] };
    for (const { _source: source } of hits) digests.set(source.key, source.digest);
    after = hits.at(-1)?._source.key;
    if (after === undefined) return digests;
  }
}

async function checkCount(cluster: Cluster, index: string, expected: number): Promise<void> {
  const { count } = await cluster.ask('GET', `${index}/_count`);
  if (count !== expected)
    throw new Error(`${index} holds ${String(count)} clauses instead of ${expected}. Load again.`);
}

/** Sends readers to another index, at one moment. */
async function turnAlias(cluster: Cluster, index: string, before: readonly string[]): Promise<void> {
  await cluster.ask('POST', '_aliases', {
    actions: [
      { add: { index, alias: ALIAS } },
      ...before.map((old) => ({ remove: { index: old, alias: ALIAS } })),
    ],
  });
}

/** Removes indexes that nobody is sent to any more. */
async function dropOthers(cluster: Cluster, index: string): Promise<void> {
  const all = Object.keys(await cluster.ask('GET', `${ALIAS}-*`));
  for (const old of all.filter((name) => name !== index)) await cluster.ask('DELETE', old);
}
