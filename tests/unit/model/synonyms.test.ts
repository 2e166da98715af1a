import assert from 'node:assert/strict';
import { test } from 'node:test';

import { type SynonymGroup, synonymGroup } from '../../../src/model/synonym.ts';
import { fold } from '../../../src/text/fold.ts';
import { vocabulary } from '../../helpers/notice-of.ts';

const { synonyms } = vocabulary;
/** Search compares folded texts, so terms with the same folded form are one term. */
const twoWay = synonyms.flatMap((entry) => ('terms' in entry ? [entry.terms.map(fold)] : []));
const oneWay = synonyms.flatMap((entry) =>
  'from' in entry ? [{ ...entry, from: entry.from.map(fold), to: entry.to.map(fold) }] : [],
);

/** The values that occur more than once. */
const repeated = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at);
/** For each term, the index of its two-way group. */
const groupOf = new Map(twoWay.flatMap((terms, at) => terms.map((term) => [term, at] as const)));

test('no term occurs twice within an entry', () => {
  const twice = [...twoWay, ...oneWay.map(({ from, to }) => [...from, ...to])].flatMap(repeated);
  assert.deepEqual(twice, []);
});

test('each two-way group has at least two terms', () => {
  assert.deepEqual(
    twoWay.filter((terms) => terms.length < 2),
    [],
  );
});

test('a term is in at most one two-way group, and in one one-way entry per relation', () => {
  assert.deepEqual(repeated(twoWay.flat()), []);
  assert.deepEqual(
    repeated(oneWay.flatMap(({ from, relation }) => from.map((term) => `${relation} ${term}`))),
    [],
  );
});

test('two terms of a group are never linked one-way as well', () => {
  const contradictions = oneWay.flatMap(({ from, to }) =>
    from.flatMap((source) =>
      to
        .filter((meant) => groupOf.has(source) && groupOf.get(source) === groupOf.get(meant))
        .map((meant) => `${source} → ${meant}`),
    ),
  );
  assert.deepEqual(contradictions, []);
});

const broken: [what: string, entry: unknown][] = [
  ['a two-way group of one term', { terms: ['慕课'], kind: 'abbreviation' }],
  ['a term of one character', { terms: ['网', '网络'], kind: 'synonym' }],
  ['a term with white space at its end', { terms: ['慕课 ', 'MOOC'], kind: 'abbreviation' }],
  ['a one-way entry without targets', { from: ['网课'], to: [], relation: 'same' }],
  ['both ways at once', { terms: ['慕课', 'MOOC'], from: ['网课'], to: ['慕课'], relation: 'same' }],
  ['an unknown relation', { from: ['网课'], to: ['慕课'], relation: 'near' }],
  ['an unknown kind', { terms: ['慕课', 'MOOC'], kind: 'near' }],
];
for (const [what, entry] of broken) {
  test(`rejects ${what}`, () => {
    assert.equal(synonymGroup.safeParse(entry).success, false);
  });
}

test('reads both kinds of entries', () => {
  const entries: SynonymGroup[] = [
    { terms: ['慕课', 'MOOC'], kind: 'abbreviation' },
    { from: ['网课'], to: ['在线教学'], relation: 'same' },
  ];
  for (const entry of entries) assert.deepEqual(synonymGroup.parse(entry), entry);
});
