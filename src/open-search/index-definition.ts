import { isNumber, NOTICE_FACETS, perFacet, RECORD_FACETS } from '../search/facets.ts';
import { PAIRS, SINGLES } from './term-queries.ts';

/** The alias of whichever index currently contains the clauses. */
export const ALIAS = 'yaodian-clauses';

/** The distribution of the clauses over a cluster's nodes. */
export interface Sharding {
  shards: number;
  /** Copies of each shard besides the primary. Each allows one more node to fail. */
  replicas: number;
}

/**
 * Returns the settings and mappings of an index of clauses, for OpenSearch 2 and 3 and Elasticsearch 8.
 *
 * `searched` contains title and text as the site folds them. The analyzer `pairs` splits it into every pair of
 * characters, so that a phrase query of a folded keyword finds exactly the clauses that contain it, as the browser's
 * index does. `searched.single`, with the analyzer `singles`, serves keywords of one character and wildcards. A
 * phrase scores its number of occurrences; the query turns this into the same score as in the browser.
 */
export function indexDefinition({ shards, replicas }: Sharding) {
  const keyword = { type: 'keyword' } as const;
  const shown = { type: 'keyword', index: false, doc_values: false } as const;
  const counted = { norms: false, similarity: 'occurrences' } as const;
  const folded = {
    ...{ type: 'text', analyzer: PAIRS, ...counted },
    fields: { single: { type: 'text', analyzer: SINGLES, ...counted } },
  } as const;
  return {
    settings: {
      number_of_shards: shards,
      number_of_replicas: replicas,
      // No automatic refresh: readers see the old clauses until all changes are indexed, and then all new ones at
      // once.
      refresh_interval: '-1',
      max_inner_result_window: 10_000,
      similarity: {
        occurrences: { type: 'scripted', script: { source: 'return query.boost * doc.freq;' } },
      },
      analysis: {
        tokenizer: {
          [PAIRS]: { type: 'ngram', min_gram: 2, max_gram: 2, token_chars: [] as string[] },
          [SINGLES]: { type: 'ngram', min_gram: 1, max_gram: 1, token_chars: [] as string[] },
        },
        analyzer: {
          [PAIRS]: { type: 'custom', tokenizer: PAIRS },
          [SINGLES]: { type: 'custom', tokenizer: SINGLES },
        },
      },
    },
    mappings: {
      // A field that isn't listed here is a mistake.
      dynamic: 'strict',
      properties: {
        key: keyword,
        digest: keyword,
        notice: keyword,
        id: shown,
        kind: keyword,
        label: shown,
        place: { type: 'integer' },
        ...perFacet([...NOTICE_FACETS, ...RECORD_FACETS], (facet) =>
          isNumber(facet) ? ({ type: 'short' } as const) : keyword,
        ),
        noticeTitle: shown,
        sectionTitles: shown,
        title: shown,
        text: shown,
        searched: folded,
        length: { type: 'integer' },
        titleLength: { type: 'integer' },
        heading: folded,
        above: folded,
        name: folded,
      },
    },
  } as const;
}
