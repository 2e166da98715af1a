/** Analyzers that cut Chinese into words: `cjk` is part of OpenSearch and Elasticsearch, the others are plugins of theirs. */
export const WORD_ANALYZERS = ['cjk', 'smartcn', 'ik_max_word'] as const;
export type WordAnalyzer = (typeof WORD_ANALYZERS)[number];

/**
 * Settings and mappings of an index of clauses, for OpenSearch 2 and 3 and Elasticsearch 8.
 *
 * `searched` holds title and text folded as the site folds them and is cut into every pair of characters, so that a phrase
 * query of a folded keyword finds exactly the clauses that contain it, as the site's own index does; `searched.single` serves
 * keywords of one character. `title.words` and `text.words` are cut into words, for what is only related.
 */
export function indexDefinition(words: WordAnalyzer) {
  const keyword = { type: 'keyword' } as const;
  const worded = { type: 'text', analyzer: 'keyword', index: false, fields: {} };
  const byWords = { words: { type: 'text', analyzer: words } };
  return {
    settings: {
      number_of_shards: 1,
      analysis: {
        tokenizer: {
          pairs: { type: 'ngram', min_gram: 2, max_gram: 2, token_chars: [] as string[] },
          singles: { type: 'ngram', min_gram: 1, max_gram: 1, token_chars: [] as string[] },
        },
        analyzer: {
          pairs: { type: 'custom', tokenizer: 'pairs' },
          singles: { type: 'custom', tokenizer: 'singles' },
        },
      },
    },
    mappings: {
      // A field that isn't named here is a mistake.
      dynamic: 'strict',
      properties: {
        notice: keyword,
        id: keyword,
        kind: keyword,
        label: { ...keyword, index: false },
        number: { type: 'integer' },
        province: keyword,
        year: { type: 'short' },
        issuer: keyword,
        theme: keyword,
        noticeTitle: { ...keyword, index: false },
        sectionTitles: { ...keyword, index: false },
        title: { ...worded, fields: byWords },
        text: { ...worded, fields: byWords },
        searched: {
          type: 'text',
          analyzer: 'pairs',
          fields: { single: { type: 'text', analyzer: 'singles' } },
        },
        url: { ...keyword, index: false },
      },
    },
  };
}
