import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { RecordKind } from '../../../src/search/index/catalogue.ts';
import type { Occurrences } from '../../../src/search/find/find-occurrences.ts';
import type { OpenCatalogue, OpenNotice } from '../../../src/search/find/open-catalogue.ts';
import { scoreConcepts, scoreLiteral } from '../../../src/search/rank/score.ts';

/** A clause of the made notice: 200 characters long, under no heading, without a title, unless said otherwise. */
interface Made {
  kind?: RecordKind | null;
  length?: number;
  title?: number;
  headings?: number[];
}

/** A catalogue of one notice, whose passage 0 is its name. */
function catalogueOf(clauses: readonly Made[]): OpenCatalogue {
  const passages: Made[] = [{ kind: null }, ...clauses];
  const notice = {
    kinds: passages.map(({ kind }) => (kind === undefined ? 'clause' : kind)),
    lengths: passages.map(({ length }) => length ?? 200),
    titles: passages.map(({ title }) => title ?? 0),
    headings: passages.map(({ headings }) => headings ?? []),
  } as OpenNotice;
  return { records: clauses.length + 20, notice: () => Promise.resolve(notice) } as unknown as OpenCatalogue;
}

/** What passage 1, 2, … says: how often, and where first. */
const saysAt = (passage: number, count = 1, first = 100): Occurrences => ({
  ...{ notice: 0, passage, count, first },
});

/** Two clauses that both say the term; the first is to come before the second. */
const LITERAL: [why: string, better: Made, worse: Made, says: Occurrences[], term?: string][] = [
  ['its title says it', { title: 10 }, {}, [saysAt(1, 1, 2), saysAt(2, 5, 0)]],
  ['it is the whole title', { title: 4 }, { title: 20 }, [saysAt(1, 1, 0), saysAt(2, 1, 0)]],
  ['it stands under a heading that says it', { headings: [3] }, {}, [saysAt(1), saysAt(2), saysAt(3)]],
  ['it begins with it', {}, {}, [saysAt(1, 1, 0), saysAt(2, 1, 100)]],
  ['it says it in its first sixty characters', {}, {}, [saysAt(1, 1, 59), saysAt(2, 1, 60)]],
  ['it says it more often', {}, {}, [saysAt(1, 3), saysAt(2, 1)]],
  ['it is shorter', { length: 50 }, { length: 900 }, [saysAt(1), saysAt(2)]],
  ['it says it three times, where the other begins with it', {}, {}, [saysAt(1, 3), saysAt(2, 1, 0)]],
  [
    'it begins with it under a heading that says it, where the other says it thirty times',
    { headings: [3] },
    {},
    [saysAt(1, 1, 0), saysAt(2, 30), saysAt(3)],
  ],
  [
    'it is a quarter as long as most, where the other begins with it',
    { length: 50 },
    {},
    [saysAt(1), saysAt(2, 1, 0)],
  ],
  ['it is a clause, not a cover', {}, { kind: 'cover' }, [saysAt(1), saysAt(2)]],
  ['it is a clause, not a preamble', {}, { kind: 'preamble' }, [saysAt(1), saysAt(2)]],
  ['it is a clause, not a lead', {}, { kind: 'lead' }, [saysAt(1), saysAt(2)]],
  ['it is a lead, not a colophon', { kind: 'lead' }, { kind: 'colophon' }, [saysAt(1), saysAt(2)]],
  ['it is a lead, not a closing', { kind: 'lead' }, { kind: 'closing' }, [saysAt(1), saysAt(2)]],
  [
    'it is the cover of the number that was asked for',
    { kind: 'cover' },
    { title: 20 },
    [saysAt(1, 1, 10), saysAt(2, 1, 0)],
    '鲁教科字(2023)3号',
  ],
  [
    'its number opens it, not stands behind forty characters',
    { kind: 'cover' },
    { kind: 'cover' },
    [saysAt(1, 1, 39), saysAt(2, 1, 40)],
    '鲁教科字(2023)3号',
  ],
  [
    'it cites the number in its title, where a cover cites it far down',
    { title: 20 },
    { kind: 'cover' },
    [saysAt(1, 1, 0), saysAt(2, 1, 200)],
    '鲁教科字(2023)3号',
  ],
];
for (const [why, better, worse, says, term = '数字校园'] of LITERAL)
  test(`a clause that says a term comes first because ${why}`, async () => {
    const scored = await scoreLiteral(catalogueOf([better, worse, { kind: null }]), term, says);
    const score = (passage: number) => scored.find((one) => one.passage === passage)?.score ?? 0;
    assert.ok(score(1) > score(2), `${score(1)} ${score(2)}`);
  });

/** What clauses say of concepts; the first clause is to come before the second, or, where that is null, to be found alone. */
const RELATED: [
  why: string,
  clauses: Made[],
  says: Record<string, Occurrences[]>,
  words: string[][],
  isAlone?: true,
][] = [
  ['its title says the word', [{ title: 10 }, {}], { 网络: [saysAt(1, 1, 0), saysAt(2)] }, [['网络']]],
  [
    'a heading says the word',
    [{ headings: [3] }, {}, { kind: null }],
    { 网络: [saysAt(1), saysAt(2), saysAt(3)] },
    [['网络']],
  ],
  [
    'it says all of the words, if the other says one of them often, in its title and under it',
    [{}, { title: 20, headings: [3] }, { kind: null }],
    { 网络: [saysAt(1), saysAt(2, 30, 0), saysAt(3)], 提速: [saysAt(1)] },
    [['网络'], ['提速']],
  ],
  [
    'it says the word itself, not a synonym',
    [{}, {}],
    { 提速: [saysAt(1)], 增容: [saysAt(2)] },
    [['提速', '增容']],
  ],
  [
    'it says more than a small share of the words',
    [{}, {}],
    {
      网络: [saysAt(1), saysAt(2)],
      提速: [saysAt(1)],
      农村: [saysAt(1)],
      带宽: [saysAt(1)],
      家庭: [saysAt(1)],
      接入: [saysAt(1)],
    },
    [['网络'], ['提速'], ['农村'], ['带宽'], ['家庭'], ['接入']],
    true,
  ],
];
for (const [why, clauses, says, terms, isAlone] of RELATED)
  test(`a clause that is related to a query comes first because ${why}`, async () => {
    const concepts = terms.map((forms) => ({ terms: forms, weight: 1 }));
    const hits = await scoreConcepts(catalogueOf(clauses), concepts, (term) =>
      Promise.resolve(says[term] ?? []),
    );
    const score = (passage: number) => hits.find((one) => one.passage === passage)?.score ?? 0;
    assert.ok(score(1) > score(2), `${score(1)} ${score(2)}`);
    if (isAlone)
      assert.deepEqual(
        hits.map(({ passage }) => passage),
        [1],
      );
  });

test('a notice whose name says a word lends it to the clauses that say another', async () => {
  const says: Record<string, Occurrences[]> = { 山东: [saysAt(0)], 经费: [saysAt(1)] };
  const concepts = [{ terms: ['经费'], weight: 1 }];
  const find = (term: string) => Promise.resolve(says[term] ?? []);
  const without = await scoreConcepts(catalogueOf([{}, {}]), concepts, find);
  const named = await scoreConcepts(
    catalogueOf([{}, {}]),
    [...concepts, { terms: ['山东'], weight: 1 }],
    find,
  );
  assert.deepEqual(
    named.map(({ passage }) => passage),
    [1],
  );
  assert.ok((named[0]?.score ?? 0) > (without[0]?.score ?? 0));
});
