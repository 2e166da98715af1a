/**
 * npm run bench:server -- [clauses]      loads clauses into a cluster of three nodes on loopback, and queries it as the search
 *                                        page does
 * npm run bench:server -- --corpus DIR   the same with the documents of a folder
 *
 * The clauses are those of content/notices, copied with other ids and years up to the given number. Prints the time of
 * the load, the size, and for each kind of query the median and 95th percentile of the time from query to results.
 */
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';

import { openCluster } from '../scripts/search-server/cluster.ts';
import { loadClauses } from '../scripts/search-server/load-clauses.ts';
import type { Notice } from '../src/model/notice.ts';
import { readNotices } from '../src/mdx/notice-files.ts';
import { answerFromServer } from '../src/open-search/answer-from-server.ts';
import { type ClauseDocument, clauseDocuments } from '../src/open-search/clause-document.ts';
import { ALIAS } from '../src/open-search/index-definition.ts';
import { NO_FILTERS } from '../src/search/facets.ts';
import { indexVocabulary } from '../src/search/index/index-vocabulary.ts';
import { prepareClasses, startCluster } from '../tests/helpers/cluster.ts';
import { root, vocabulary } from '../tests/helpers/notice-of.ts';
import { openIndex } from '../tests/helpers/open-index.ts';
import { fetchFromNetwork, openServerAt } from '../tests/helpers/server-engine.ts';
import { KINDS } from './queries.ts';
import { readFolder } from './read-folder.ts';

const SPREAD = { shards: 3, replicas: 1 };
const FIRST_YEAR = 2000;
const YEARS = 25;
const ROUNDS = 2;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { corpus: { type: 'string' } },
});
const classes = prepareClasses();
if ('missing' in classes) throw new Error(classes.missing);
const notices = readNotices(root);
const [cluster, index] = await Promise.all([
  startCluster(classes),
  openIndex(notices, indexVocabulary(vocabulary)),
]);
const adminClient = openCluster(cluster.nodes, fetchFromNetwork);
const documentsOf = (from: readonly Notice[]) =>
  from.flatMap((notice) => clauseDocuments({ notice, vocabulary, findings: undefined }));
const loaded =
  values.corpus === undefined
    ? [...copies(documentsOf(notices), Number(positionals[0] ?? 20_000))]
    : documentsOf(await readFolder(values.corpus, Infinity, vocabulary));
const load = async () => {
  const start = performance.now();
  const { written } = await loadClauses(adminClient, loaded, SPREAD);
  return { written, seconds: ((performance.now() - start) / 1000).toFixed(1) };
};
console.log('load', await load(), 'again', await load());
const stats = await adminClient.request('GET', `${ALIAS}/_stats/store,docs`);
const { primaries } = stats['_all'] as {
  primaries: { docs: { count: number }; store: { size_in_bytes: number } };
};
console.log(
  `${primaries.docs.count} clauses, ${(primaries.store.size_in_bytes / 1e6).toFixed(1)} MB without copies`,
);
const engine = openServerAt(cluster.nodes[0] ?? '', index.engine);
for (const [kind, queries] of Object.entries(KINDS)) {
  const durations: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    for (const query of queries) {
      const start = performance.now();
      await answerFromServer(engine, {
        ...{ query, filters: NO_FILTERS, sort: 'relevance', view: 'list' },
        ...{ synonyms: true, related: false, limit: 10 },
      });
      durations.push(performance.now() - start);
    }
  durations.sort((a, b) => a - b);
  const at = (share: number) =>
    `${Math.round(durations[Math.floor(share * (durations.length - 1))] ?? 0)} ms`;
  console.log(kind, `median ${at(0.5)}, p95 ${at(0.95)}, most ${at(1)} (${durations.length} questions)`);
}
cluster.close();
index.close();
process.exit(0);

function* copies(documents: readonly ClauseDocument[], count: number): Generator<ClauseDocument> {
  for (let at = 0; at < count; at += 1) {
    const document = documents[at % documents.length];
    const copy = Math.floor(at / documents.length);
    if (document)
      yield { ...document, notice: `${document.notice}-${copy}`, year: FIRST_YEAR + (copy % YEARS) };
  }
}
