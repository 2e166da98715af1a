import assert from 'node:assert/strict';
import { test } from 'node:test';

import { findIndicators } from '../../src/knowledge/targets/find-indicators.ts';
import { segment } from './notice-of.ts';

/** Words that one rule treats alike, each put for ～ in a sentence. */
export interface WordTable {
  /** What a reader of the site would lose. */
  told: string;
  sentence: string;
  words: string;
  /** The targets found, as `comparator value unit subject scope`, without a scope where there is none; ～ stands for the word. */
  found: string;
  /** A word of another kind, and what is found with it: the sentence alone doesn't decide. */
  but: [word: string, found: string];
}

function find(text: string): string {
  return findIndicators('c1', text, 2024, { wordAt: segment.wordAt })
    .map(({ comparator, targetValue, unitOfMeasure, subject, scope }) =>
      [
        comparator,
        targetValue ?? '—',
        unitOfMeasure,
        subject ?? '—',
        ...(scope === null ? [] : [scope]),
      ].join(' '),
    )
    .join('; ');
}

/** A test a table: each of its words gives what is told, and the other word doesn't. */
export function testWords(tables: readonly WordTable[]): void {
  for (const { told, sentence, words, found, but } of tables)
    test(`${told}: ${sentence}`, () => {
      const put = (word: string) => sentence.replaceAll('～', word);
      const all = words.split(' ');
      assert.deepEqual(
        Object.fromEntries(all.map((word) => [word, find(put(word))])),
        Object.fromEntries(all.map((word) => [word, found.replaceAll('～', word)])),
      );
      const [other, foundWith] = but;
      assert.equal(find(put(other)), foundWith);
    });
}
