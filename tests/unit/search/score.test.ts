import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { RecordKind } from '../../../src/search/index/catalogue.ts';
import type { Occurrences } from '../../../src/search/find/find-occurrences.ts';
import type { OpenCatalogue, OpenNotice } from '../../../src/search/find/open-catalogue.ts';
import { scoreConcepts, scoreLiteral } from '../../../src/search/rank/score.ts';

/** A clause made for a test: by default 200 characters long, under no heading and without a title. */
interface TestClause {
  kind?: RecordKind | null;
  length?: number;
  title?: number;
  headings?: number[];
}

/** A catalogue of one notice, whose passage 0 is its name. */
function catalogueOf(clauses: readonly TestClause[]): OpenCatalogue {
  const passages: TestClause[] = [{ kind: null }, ...clauses];
  const notice = {
    kinds: passages.map(({ kind }) => (kind === undefined ? 'clause' : kind)),
    lengths: passages.map(({ length }) => length ?? 200),
    titles: passages.map(({ title }) => title ?? 0),
    headings: passages.map(({ headings }) => headings ?? []),
  } as OpenNotice;
  return { records: clauses.length + 20, notice: () => Promise.resolve(notice) } as unknown as OpenCatalogue;
}

/** Occurrences in passage 1, 2, …: their number and the first offset. */
const occurrencesAt = (passage: number, count = 1, first = 100): Occurrences => ({
  ...{ notice: 0, passage, count, first },
});

/** Two clauses that both contain the term. The first one must rank higher. */
const LITERAL: [
  why: string,
  better: TestClause,
  worse: TestClause,
  occurrences: Occurrences[],
  term?: string,
][] = [
  ['its title contains it', { title: 10 }, {}, [occurrencesAt(1, 1, 2), occurrencesAt(2, 5, 0)]],
  ['it is the whole title', { title: 4 }, { title: 20 }, [occurrencesAt(1, 1, 0), occurrencesAt(2, 1, 0)]],
  [
    'a heading above it contains it',
    { headings: [3] },
    {},
    [occurrencesAt(1), occurrencesAt(2), occurrencesAt(3)],
  ],
  ['it begins with it', {}, {}, [occurrencesAt(1, 1, 0), occurrencesAt(2, 1, 100)]],
  [
    'it contains it in its first sixty characters',
    {},
    {},
    [occurrencesAt(1, 1, 59), occurrencesAt(2, 1, 60)],
  ],
  ['it contains it more often', {}, {}, [occurrencesAt(1, 3), occurrencesAt(2, 1)]],
  ['it is shorter', { length: 50 }, { length: 900 }, [occurrencesAt(1), occurrencesAt(2)]],
  [
    'it contains it three times, and the other only begins with it',
    {},
    {},
    [occurrencesAt(1, 3), occurrencesAt(2, 1, 0)],
  ],
  [
    'it begins with it under a heading with it, and the other contains it thirty times',
    { headings: [3] },
    {},
    [occurrencesAt(1, 1, 0), occurrencesAt(2, 30), occurrencesAt(3)],
  ],
  [
    'it is much shorter than usual, and the other begins with it',
    { length: 50 },
    {},
    [occurrencesAt(1), occurrencesAt(2, 1, 0)],
  ],
  ['it is a clause, not a cover', {}, { kind: 'cover' }, [occurrencesAt(1), occurrencesAt(2)]],
  ['it is a clause, not a preamble', {}, { kind: 'preamble' }, [occurrencesAt(1), occurrencesAt(2)]],
  ['it is a clause, not a lead', {}, { kind: 'lead' }, [occurrencesAt(1), occurrencesAt(2)]],
  [
    'it is a lead, not a colophon',
    { kind: 'lead' },
    { kind: 'colophon' },
    [occurrencesAt(1), occurrencesAt(2)],
  ],
  [
    'it is a lead, not a closing',
    { kind: 'lead' },
    { kind: 'closing' },
    [occurrencesAt(1), occurrencesAt(2)],
  ],
  [
    'it is the cover with the queried document number',
    { kind: 'cover' },
    { title: 20 },
    [occurrencesAt(1, 1, 10), occurrencesAt(2, 1, 0)],
    '鲁教科字(2023)3号',
  ],
  [
    'its document number is within the first forty characters',
    { kind: 'cover' },
    { kind: 'cover' },
    [occurrencesAt(1, 1, 39), occurrencesAt(2, 1, 40)],
    '鲁教科字(2023)3号',
  ],
  [
    'its title has the document number, and a cover only cites it further down',
    { title: 20 },
    { kind: 'cover' },
    [occurrencesAt(1, 1, 0), occurrencesAt(2, 1, 200)],
    '鲁教科字(2023)3号',
  ],
];
for (const [why, better, worse, occurrences, term = '数字校园'] of LITERAL)
  test(`a clause with a term ranks first because ${why}`, async () => {
    const scored = await scoreLiteral(catalogueOf([better, worse, { kind: null }]), term, occurrences);
    const score = (passage: number) => scored.find((one) => one.passage === passage)?.score ?? 0;
    assert.ok(score(1) > score(2), `${score(1)} ${score(2)}`);
  });

/** Occurrences of concepts in clauses. The first clause must rank higher than the second, or be the only hit. */
const RELATED: [
  why: string,
  clauses: TestClause[],
  occurrences: Record<string, Occurrences[]>,
  words: string[][],
  isAlone?: true,
][] = [
  [
    'its title contains the word',
    [{ title: 10 }, {}],
    { 网络: [occurrencesAt(1, 1, 0), occurrencesAt(2)] },
    [['网络']],
  ],
  [
    'a heading contains the word',
    [{ headings: [3] }, {}, { kind: null }],
    { 网络: [occurrencesAt(1), occurrencesAt(2), occurrencesAt(3)] },
    [['网络']],
  ],
  [
    'it contains all words, and the other only one of them, but often, in its title and heading',
    [{}, { title: 20, headings: [3] }, { kind: null }],
    { 网络: [occurrencesAt(1), occurrencesAt(2, 30, 0), occurrencesAt(3)], 提速: [occurrencesAt(1)] },
    [['网络'], ['提速']],
  ],
  [
    'it contains the word itself, not a synonym',
    [{}, {}],
    { 提速: [occurrencesAt(1)], 增容: [occurrencesAt(2)] },
    [['提速', '增容']],
  ],
  [
    'it contains more than a small share of the words',
    [{}, {}],
    {
      网络: [occurrencesAt(1), occurrencesAt(2)],
      提速: [occurrencesAt(1)],
      农村: [occurrencesAt(1)],
      带宽: [occurrencesAt(1)],
      家庭: [occurrencesAt(1)],
      接入: [occurrencesAt(1)],
    },
    [['网络'], ['提速'], ['农村'], ['带宽'], ['家庭'], ['接入']],
    true,
  ],
];
for (const [why, clauses, occurrences, terms, isAlone] of RELATED)
  test(`a clause related to a query ranks first because ${why}`, async () => {
    const concepts = terms.map((forms) => ({ terms: forms, weight: 1 }));
    const hits = await scoreConcepts(catalogueOf(clauses), concepts, (term) =>
      Promise.resolve(occurrences[term] ?? []),
    );
    const score = (passage: number) => hits.find((one) => one.passage === passage)?.score ?? 0;
    assert.ok(score(1) > score(2), `${score(1)} ${score(2)}`);
    if (isAlone)
      assert.deepEqual(
        hits.map(({ passage }) => passage),
        [1],
      );
  });

test('a word in a notice’s name raises its clauses that contain another word', async () => {
  const occurrences: Record<string, Occurrences[]> = { 山东: [occurrencesAt(0)], 经费: [occurrencesAt(1)] };
  const concepts = [{ terms: ['经费'], weight: 1 }];
  const find = (term: string) => Promise.resolve(occurrences[term] ?? []);
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
