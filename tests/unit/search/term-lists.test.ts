import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { findOccurrences } from '../../../src/search/find/find-occurrences.ts';
import type { OpenCatalogue } from '../../../src/search/find/open-catalogue.ts';
import type { TokenIndex } from '../../../src/search/find/token-index.ts';
import { BEGINNING } from '../../../src/search/rank/score.ts';
import { offsetOf, readList } from '../../../src/search/find/term-lists.ts';
import { coveringPairs, passageTokens } from '../../../src/search/index/tokens.ts';
import { writeTermLists } from '../../../src/search/index/write-term-lists.ts';

/** A small alphabet makes repetitions and overlaps likely: 教育教学, 。。。, one character outside the first plane. */
const CHARACTERS = ['教', '育', '学', '。', '5', '𠮷'];
const texts = (most: number) =>
  fc.string({ unit: fc.constantFrom(...CHARACTERS), minLength: 1, maxLength: most });

/** The offsets of a term in a text, by direct comparison. */
const offsetsIn = (text: string, term: string) => {
  const [characters, sought] = [[...text], [...term]];
  return characters.flatMap((_, at) =>
    sought.every((one, index) => characters[at + index] === one) ? [at] : [],
  );
};

/** Finds a term in consecutive passages of one part of an index. Returns `[passage, offset]` pairs. */
async function findIn(passages: readonly string[], term: string): Promise<number[][]> {
  const tokens = passages.flatMap((text) => passageTokens(text));
  const starts = passages.map((_, at) => passages.slice(0, at).flatMap((text) => [...text]).length);
  const index: TokenIndex = {
    // 教育 counts as common, so that the pairs aren't loaded in their order.
    commonness: (pair) => Number(pair === '教育'),
    load: async () => undefined,
    positions: async (token) =>
      new Map([['part', Int32Array.from(tokens.flatMap((one, at) => (one === token ? [at] : [])))]]),
  };
  const layout = {
    ...{ starts, notices: passages.map(() => 0), passages: [...passages.keys()] },
    ...{ titles: passages.map(() => 0), end: tokens.length },
  };
  const catalogue = { parts: ['part'], layout: async () => layout } as unknown as OpenCatalogue;
  const found = await findOccurrences(index, catalogue, term, async (_, at) => passages[at] ?? null);
  return found.flatMap(({ passage, offsets }) => offsets.map((offset) => [passage, offset]));
}

test('a term is found exactly where a passage contains it', async () => {
  const collections = fc.array(texts(20), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(collections, texts(9), async (passages, term) => {
      if ([...term].length < 2) return;
      const occurrences = passages.flatMap((text, at) => offsetsIn(text, term).map((offset) => [at, offset]));
      assert.deepEqual(await findIn(passages, term), occurrences);
    }),
    { numRuns: 1000 },
  );
});

test('a term isn’t found across the end of a heading and the beginning of the clause below it', async () => {
  assert.deepEqual(await findIn(['加强网络安全', '教育系统监测'], '安全教育'), []);
});

test('half the pairs of a term are looked up, and cover every character of it', () => {
  for (const term of ['教育', '信息化', '数字校园', '网络安全等级保护', '建立健全网络安全责任制']) {
    const pairs = coveringPairs(term, () => 0);
    const { length } = [...term];
    assert.equal(pairs.length, Math.ceil(length / 2));
    assert.equal(new Set(pairs.flatMap(({ at }) => [at, at + 1])).size, length);
  }
});

test('pairs that aren’t in any word are looked up first', () => {
  const common: Record<string, number> = { 数字: 9, 字校: 5, 校园: 7, 网络: 8 };
  const pairs = coveringPairs('数字校园网络', (pair) => common[pair] ?? 0);
  assert.deepEqual(
    pairs.map(({ at }) => at),
    [3, 1, 4, 0],
  );
});

test('a list has every passage with a term, its count, and its first offset as far as the score needs it', () => {
  const passage = fc.record({ title: texts(8), body: texts(90) });
  const notices = fc.array(fc.array(passage, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 });
  const terms = [...CHARACTERS, '教育', '育教', '教育教学', '。。'];
  fc.assert(
    fc.property(notices, (all) => {
      const entries = all.map((passages) => ({
        titles: passages.map(({ title }) => [...title].length),
      }));
      const folded = all.map((passages) => passages.map(({ title, body }) => title + body));
      const { files } = writeTermLists(entries, folded, terms);
      const flat = folded.flat();
      const titles = entries.flatMap((entry) => entry.titles);
      for (const term of terms) {
        const list = files.find((file) => Object.hasOwn(file, term))?.[term] ?? [];
        const expected = flat.flatMap((text, number) => {
          const offsets = offsetsIn(text, term);
          return offsets.length > 0
            ? [{ passage: number, count: offsets.length, first: offsets[0] ?? 0 }]
            : [];
        });
        const listed = readList(list, 0);
        assert.deepEqual(
          listed.map((entry) => ({ passage: entry.passage, count: entry.count })),
          expected.map((entry) => ({ passage: entry.passage, count: entry.count })),
        );
        for (const [at, { place, passage: number }] of listed.entries()) {
          const [position, titleLength] = [offsetOf(place, titles[number] ?? 0), titles[number] ?? 0];
          const { first } = expected[at] ?? { first: 0 };
          const { length } = [...term];
          const scoredBy = (offset: number) => [
            offset < titleLength,
            offset + length <= titleLength,
            offset >= titleLength && offset < BEGINNING,
          ];
          assert.deepEqual(scoredBy(position), scoredBy(first), `${term} at ${first}`);
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('lists of frequent terms have their own files, and each term’s file is found by its number', () => {
  const text = '教育'.repeat(10);
  const notices = Array.from({ length: 120 }, () => Array.from({ length: 60 }, () => text));
  const entries = notices.map((passages) => ({ titles: passages.map(() => 0) }));
  const { starts, files } = writeTermLists(entries, notices, ['教', '育', '教育', '学']);
  assert.deepEqual(starts, [0, 1, 2, 3]);
  assert.deepEqual(
    files.map((file) => Object.keys(file)),
    [['教'], ['育'], ['教育'], []],
  );
});
