/**
 * npm run load:search -- <address…> [--shards 2] [--replicas 1]
 *
 * Loads the clauses of content/notices into an OpenSearch or Elasticsearch cluster, for a site built with
 * SEARCH_SERVER. The addresses are those of the cluster's nodes. docs/deploy/opensearch.md explains the setup.
 */
import { parseArgs } from 'node:util';

import { createNoticeFinder } from '../src/knowledge/find-in-notice.ts';
import { policyTerms } from '../src/knowledge/words/policy-terms.ts';
import { clauseDocuments } from '../src/open-search/clause-document.ts';
import { createSegmenter } from '../src/text/create-segmenter.ts';
import { readNotices } from '../src/mdx/notice-files.ts';
import { readVocabulary } from './read-vocabulary.ts';
import { openCluster } from './search-server/cluster.ts';
import { loadClauses } from './search-server/load-clauses.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    shards: { type: 'string', default: '2' },
    replicas: { type: 'string', default: '1' },
  },
});
const [shards, replicas] = [Number(values.shards), Number(values.replicas)];
const isUsable =
  positionals.length > 0 &&
  positionals.every((address) => /^https?:/.test(address) && URL.canParse(address)) &&
  Number.isInteger(shards) &&
  shards >= 1 &&
  Number.isInteger(replicas) &&
  replicas >= 0;
if (!isUsable) {
  console.error(
    'error Usage: npm run load:search -- http://node-1:9200 http://node-2:9200 [--shards 2] [--replicas 1]',
  );
  process.exit(1);
}
const vocabulary = readVocabulary(process.cwd());
const find = createNoticeFinder({ ...vocabulary, segment: createSegmenter(policyTerms(vocabulary)) });
const documents = readNotices(process.cwd()).flatMap((notice) =>
  clauseDocuments({ notice, vocabulary, findings: find(notice) }),
);
try {
  const { index, written, deleted, unchanged, isNewIndex } = await loadClauses(
    openCluster(positionals),
    documents,
    {
      ...{ shards, replicas },
    },
  );
  console.log(
    `${index}: ${written} clauses written, ${deleted} deleted, ${unchanged} as they were${isNewIndex ? '; now the one that is searched' : ''}`,
  );
} catch (error) {
  console.error(`error ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
