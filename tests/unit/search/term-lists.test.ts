import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { filterFollowed } from '../../../src/search/find/find-occurrences.ts';
import { BEGINNING } from '../../../src/search/rank/score.ts';
import { offsetOf, readList } from '../../../src/search/find/term-lists.ts';
import { coveringPairs, passageTokens } from '../../../src/search/index/tokens.ts';
import { writeTermLists } from '../../../src/search/index/write-term-lists.ts';

/** Characters of which few make repetitions and overlaps likely: 教育教学, 。。。, one outside the first plane. */
const CHARACTERS = ['教', '育', '学', '。', '5', '𠮷'];
const texts = (most: number) =>
  fc.string({ unit: fc.constantFrom(...CHARACTERS), minLength: 1, maxLength: most });

/** The offsets at which a text says a term, by a comparison at each. */
const offsetsIn = (text: string, term: string) => {
  const [characters, sought] = [[...text], [...term]];
  return characters.flatMap((_, at) =>
    sought.every((one, index) => characters[at + index] === one) ? [at] : [],
  );
};

/** Where the pairs of a term stand at their distances in some texts' tokens, one text behind the other. */
function findByPairs(all: readonly string[], term: string): number[] {
  const tokens = all.flatMap((text) => passageTokens(text));
  const placesOf = (token: string) =>
    new Map([['record', Int32Array.from(tokens.flatMap((one, place) => (one === token ? [place] : [])))]]);
  // 教育 is taken for common, so that the pairs aren't asked for in their order.
  const [first, ...others] = coveringPairs(term, (pair) => Number(pair === '教育'));
  const distance = first?.at ?? 0;
  let starts: ReadonlyMap<string, Int32Array> = new Map(
    [...placesOf(first?.token ?? '')].map(([id, places]) => [id, places.map((place) => place - distance)]),
  );
  for (const { token, at } of others) starts = filterFollowed(starts, placesOf(token), at);
  return [...(starts.get('record') ?? [])];
}

test('pairs two places apart stand at their distances exactly where a text says the term', () => {
  fc.assert(
    fc.property(fc.array(texts(20), { minLength: 1, maxLength: 4 }), texts(9), (all, term) => {
      if ([...term].length < 2) return;
      let before = 0;
      const said = all.flatMap((text) => {
        const offsets = offsetsIn(text, term).map((offset) => before + offset);
        before += [...text].length;
        return offsets;
      });
      assert.deepEqual(findByPairs(all, term), said);
    }),
    { numRuns: 1000 },
  );
});

test('half the pairs of a term are asked for, and every character of it is in one', () => {
  for (const term of ['教育', '信息化', '数字校园', '网络安全等级保护', '建立健全网络安全责任制']) {
    const pairs = coveringPairs(term, () => 0);
    const { length } = [...term];
    assert.equal(pairs.length, Math.ceil(length / 2));
    assert.equal(new Set(pairs.flatMap(({ at }) => [at, at + 1])).size, length);
  }
});

test('pairs that are in no word are asked for first', () => {
  const common: Record<string, number> = { 数字: 9, 字校: 5, 校园: 7, 网络: 8 };
  const pairs = coveringPairs('数字校园网络', (pair) => common[pair] ?? 0);
  assert.deepEqual(
    pairs.map(({ at }) => at),
    [3, 1, 4, 0],
  );
});

test('a list has every passage that says a term, how often, and where as far as it counts', () => {
  const passage = fc.record({ title: texts(8), body: texts(90) });
  const notices = fc.array(fc.array(passage, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 });
  const terms = [...CHARACTERS, '教育', '育教', '教育教学', '。。'];
  fc.assert(
    fc.property(notices, (all) => {
      const entries = all.map((passages) => ({
        ...{ kinds: 'c'.repeat(passages.length), lengths: [], themes: [], stages: [], facts: [], ids: {} },
        titles: passages.map(({ title }) => [...title].length),
      }));
      const folded = all.map((passages) => passages.map(({ title, body }) => title + body));
      const { files } = writeTermLists(entries, folded, terms);
      const flat = folded.flat();
      const titles = entries.flatMap((entry) => entry.titles);
      for (const term of terms) {
        const list = files.find((file) => Object.hasOwn(file, term))?.[term] ?? [];
        const said = flat.flatMap((text, number) => {
          const offsets = offsetsIn(text, term);
          return offsets.length > 0
            ? [{ passage: number, count: offsets.length, first: offsets[0] ?? 0 }]
            : [];
        });
        const listed = readList(list, 0);
        assert.deepEqual(
          listed.map((entry) => ({ passage: entry.passage, count: entry.count })),
          said.map((entry) => ({ passage: entry.passage, count: entry.count })),
        );
        for (const [at, { place, passage: number }] of listed.entries()) {
          const [stands, titleLength] = [offsetOf(place, titles[number] ?? 0), titles[number] ?? 0];
          const { first } = said[at] ?? { first: 0 };
          const { length } = [...term];
          const scoredBy = (offset: number) => [
            offset < titleLength,
            offset + length <= titleLength,
            offset >= titleLength && offset < BEGINNING,
          ];
          assert.deepEqual(scoredBy(stands), scoredBy(first), `${term} at ${first}`);
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('lists of frequent terms have files of their own, and each term’s file is known by its number', () => {
  const text = '教育'.repeat(10);
  const notices = Array.from({ length: 120 }, () => Array.from({ length: 60 }, () => text));
  const entries = notices.map((passages) => ({
    ...{ kinds: '', lengths: [], themes: [], stages: [], facts: [], ids: {} },
    titles: passages.map(() => 0),
  }));
  const { starts, files } = writeTermLists(entries, notices, ['教', '育', '教育', '学']);
  assert.deepEqual(starts, [0, 1, 2, 3]);
  assert.deepEqual(
    files.map((file) => Object.keys(file)),
    [['教'], ['育'], ['教育'], []],
  );
});
