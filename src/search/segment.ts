import { createRequire } from 'node:module';

import type * as Nodejieba from 'nodejieba';

/** Cuts Chinese text into words. */
export type Segment = (text: string) => string[];

/** A run of Han characters, or of Latin letters, digits and the marks inside them (`IPv6`, `5G+`, `2.0`). */
const HAN_RUN = /\p{Script=Han}+/u.source;
const LATIN_RUN = /[\p{Script=Latin}\p{N}]+(?:[.\-+][\p{Script=Latin}\p{N}]+)*\+?/u.source;

/**
 * A segmenter of nodejieba's that knows the policy terms as words of their own. Han runs alone go to nodejieba, which would
 * cut Latin and digit runs apart; those, and terms that mix the two (`教育APP`), are kept whole.
 */
export function createSegmenter(policyTerms: readonly string[]): Segment {
  // A CommonJS addon: required, so that Vite leaves it alone.
  const jieba = createRequire(import.meta.url)('nodejieba') as typeof Nodejieba;
  const mixedTerms = policyTerms.filter((term) => !/^\p{Script=Han}+$/u.test(term));
  for (const term of policyTerms) jieba.insertWord(term);
  const run = new RegExp([...mixedTerms.map(RegExp.escape), LATIN_RUN, HAN_RUN].join('|'), 'gu');
  const isHan = new RegExp(`^${HAN_RUN}$`, 'u');
  return (text) =>
    (text.match(run) ?? []).flatMap((piece) => (isHan.test(piece) ? jieba.cut(piece) : [piece]));
}
