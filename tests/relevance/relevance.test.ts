import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { parse } from 'yaml';

import { readNotices } from '../../src/mdx/notice-files.ts';
import { indexVocabulary } from '../../src/search/index/index-vocabulary.ts';
import { listRecords } from '../../src/knowledge/records/list-records.ts';
import { answerSearch } from '../../src/search/rank/answer-search.ts';
import { NO_FILTERS } from '../../src/search/facets.ts';
import { suggestWords } from '../../src/search/query/suggest.ts';
import { colloquialQueries, judgedQueries, judgeSearch, unseenQueries } from '../helpers/judge-search.ts';
import { root, vocabulary } from '../helpers/notice-of.ts';
import { openIndex } from '../helpers/open-index.ts';

const notices = readNotices(root);
const misspelt = parse(readFileSync(join(root, 'tests/relevance/misspelt.yaml'), 'utf8')) as Record<
  'pinyin' | 'near' | 'traditional',
  { input: string; means: string }[]
>;
let index: Awaited<ReturnType<typeof openIndex>>;

before(async () => {
  index = await openIndex(notices, indexVocabulary(vocabulary));
});
after(() => index.close());

const search = (query: string, synonyms = true) =>
  answerSearch(index.engine, {
    ...{ query, filters: NO_FILTERS, sort: 'relevance', view: 'list', related: false, limit: 20, synonyms },
  });

test('every judged clause exists', () => {
  const keys = new Set(notices.flatMap(listRecords).map(({ notice, id }) => `${notice}#${id}`));
  for (const { query, answers, helps } of [
    ...judgedQueries,
    ...unseenQueries,
    ...Object.values(colloquialQueries).flat(),
  ])
    for (const key of [...answers, ...helps]) assert.ok(keys.has(key), `${query}: ${key}`);
  assert.ok(judgedQueries.length >= 40);
});

test('nearly all judged queries have an answer among the first five hits, mostly the first', async (t) => {
  const { hitAt5, mrr, missed } = await judgeSearch(index.engine, judgedQueries, {
    synonyms: true,
    words: true,
  });
  t.diagnostic(`hit@5 ${hitAt5.toFixed(3)}, MRR ${mrr.toFixed(3)}; missed: ${missed.join('; ') || 'none'}`);
  for (const kind of ['question', 'abbreviation', 'synonym']) {
    const some = judgedQueries.filter((query) => query.kind === kind);
    const judged = await judgeSearch(index.engine, some, { synonyms: true, words: true });
    t.diagnostic(
      `${some.length} of kind ${kind}: hit@5 ${judged.hitAt5.toFixed(3)}, MRR ${judged.mrr.toFixed(3)}`,
    );
  }
  assert.ok(hitAt5 >= 0.97 && mrr >= 0.92, `hit@5 ${hitAt5}, MRR ${mrr}`);
});

const { lookedAt, heldOut } = colloquialQueries;
for (const [what, queries, bounds] of [
  ['questions written after the list of everyday words', unseenQueries, { hitAt5: 0.9, mrr: 0.87 }],
  ['colloquial questions that the list was then extended on', lookedAt, { hitAt5: 0.9, mrr: 0.8 }],
  ['colloquial questions that it was not', heldOut, { hitAt5: 0.95, mrr: 0.87 }],
] as const)
  test(`${what} mostly have an answer near the first place`, async (t) => {
    const { hitAt5, mrr, missed } = await judgeSearch(index.engine, queries, { synonyms: true, words: true });
    t.diagnostic(
      `${queries.length}: hit@5 ${hitAt5.toFixed(3)}, MRR ${mrr.toFixed(3)}; missed: ${missed.join('; ')}`,
    );
    assert.ok(hitAt5 >= bounds.hitAt5 && mrr >= bounds.mrr, `hit@5 ${hitAt5}, MRR ${mrr}`);
  });

for (const [without, understanding] of [
  ['synonyms', { synonyms: false, words: true }],
  ['words', { synonyms: true, words: false }],
  ['both', { synonyms: false, words: false }],
] as const) {
  test(`reports the scores of the judged queries without ${without}`, async (t) => {
    const { hitAt5, mrr } = await judgeSearch(index.engine, judgedQueries, understanding);
    t.diagnostic(`hit@5 ${hitAt5.toFixed(3)}, MRR ${mrr.toFixed(3)}`);
    assert.ok(hitAt5 > 0 && mrr > 0);
  });
}

for (const { input: typed, means: meant } of misspelt.pinyin) {
  test(`suggests ${meant} for ${typed}`, async () => {
    const { lexicon, loadPinyin } = index.engine;
    assert.ok((await suggestWords(typed, lexicon, loadPinyin)).includes(meant));
  });
}

for (const [kind, reading] of [
  ['pinyin', 'spelling'],
  ['near', 'spelling'],
  ['traditional', 'simplified'],
] as const)
  for (const { input: typed, means: meant } of misspelt[kind]) {
    test(`searches ${meant} for ${typed}, and reports it with a link back`, async () => {
      const { understood, hits, counts } = await search(typed);
      const expected = await search(meant, false);
      assert.deepEqual(understood.reading, { kind: reading, text: meant, back: `“${typed}”` });
      const keys = new Set(hits.map(({ key }) => key));
      assert.ok(expected.counts.literal > 0 && expected.hits.every(({ key }) => keys.has(key)));
      assert.ok(counts.literal === 0 && hits.every(({ match }) => match === 'related'));
    });
  }

test('searches synonyms too, names them, and excludes them on request', async () => {
  const both = await search('关基');
  assert.deepEqual(both.synonyms, ['关键信息基础设施']);
  assert.ok(both.counts.synonym >= 3);
  const { counts, synonyms } = await search('关基', false);
  assert.deepEqual([counts.synonym, synonyms], [0, []]);
});

test('answers a query of 2,000 characters and one of 50 words', async () => {
  const text = notices
    .flatMap(listRecords)
    .map(({ text: body }) => body)
    .join('');
  assert.equal((await search(text.slice(0, 2000))).counts.literal, 0);
  const words = Object.keys(index.engine.lexicon.words).slice(0, 50).join(' ');
  assert.ok((await search(words)).total >= 0);
});
