import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchesOf } from '../../../src/text/match-pattern.ts';

const positions = (pattern: RegExp, words: string) => matchesOf(pattern, words).map(({ index }) => index);

test('all matches are found, each time from the start', () => {
  const year = /20\d{2}/gu;
  assert.deepEqual(positions(year, '2024年至2026年'), [0, 6]);
  assert.deepEqual(positions(year, '2025年'), [0]);
});

test('empty matches are found between characters, also between those of two code units', () => {
  assert.deepEqual(positions(/(?=.)/gu, '𠮷校'), [0, 2]);
});

test('a pattern without the flag g is refused instead of matching for ever', () => {
  assert.throws(() => matchesOf(/a/u, 'aa'), /lacks the flag g/u);
});
