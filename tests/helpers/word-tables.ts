import assert from 'node:assert/strict';
import { test } from 'node:test';

import { findIndicators } from '../../src/knowledge/targets/find-indicators.ts';
import { segment } from './notice-of.ts';

/** Words that one rule treats alike, each substituted for ～ in a sentence. */
export interface WordTable {
  /** What the site's readers would lose without the rule. It names the test. */
  rule: string;
  sentence: string;
  words: string;
  /**
   * The expected targets, as `comparator value unit subject scope`, without a scope if there is none. ～ stands for the
   * word.
   */
  found: string;
  /** A word of another kind with its expected targets, which shows that the sentence alone doesn't decide. */
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

/** Defines a test for each table: every word of it has the expected result, and the other word has another. */
export function testWords(tables: readonly WordTable[]): void {
  for (const { rule, sentence, words, found, but } of tables)
    test(`${rule}: ${sentence}`, () => {
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
