import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { listRecords } from '../../src/knowledge/records/list-records.ts';
import { readNotices } from '../../src/mdx/notice-files.ts';
import { indexVocabulary } from '../../src/search/index/index-vocabulary.ts';
import { judgeKind, queriesByKind } from '../helpers/judge-kinds.ts';
import { root, vocabulary } from '../helpers/notice-of.ts';
import { openIndex } from '../helpers/open-index.ts';

const notices = readNotices(root);
const all = Object.values(queriesByKind).flat();
const missed: string[] = [];
let index: Awaited<ReturnType<typeof openIndex>>;

before(async () => {
  index = await openIndex(notices, indexVocabulary(vocabulary));
});
after(() => index.close());

test('every expected clause exists, and there are 31 kinds and 250 queries', () => {
  const keys = new Set(notices.flatMap(listRecords).map(({ notice, id }) => `${notice}#${id}`));
  for (const { query, first } of all)
    for (const key of first ?? []) assert.ok(keys.has(key), `${query}: ${key}`);
  assert.ok(Object.keys(queriesByKind).length >= 31 && all.length >= 250);
});

for (const [kind, queries] of Object.entries(queriesByKind))
  test(`the expected clause or page ranks first for ${kind}`, async (t) => {
    const wrong: string[] = [];
    for (const query of queries) {
      const problem = await judgeKind(index.engine, query);
      if (problem !== null) wrong.push(problem);
    }
    missed.push(...wrong);
    t.diagnostic(
      `${queries.length - wrong.length} of ${queries.length}; missed: ${wrong.join('; ') || 'none'}`,
    );
    assert.ok(wrong.length <= queries.length / 3, wrong.join('\n'));
  });

test('the expected clause or page ranks first for 95 % of all queries', () => {
  assert.ok(
    missed.length <= 0.05 * all.length,
    `${missed.length} of ${all.length} missed:\n${missed.join('\n')}`,
  );
});
