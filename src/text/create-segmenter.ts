import { createRequire } from 'node:module';

import type * as Nodejieba from 'nodejieba';

import { memoizeTexts } from './memoize-texts.ts';
import type { Segment } from './segment.ts';

/** A run of Han characters, or of Latin letters, digits and the marks inside them (`IPv6`, `5G+`, `2.0`). */
const RUN = /\p{Script=Han}+|[\p{Script=Latin}\p{N}]+(?:[.\-+][\p{Script=Latin}\p{N}]+)*\+?/gu;
const IS_HAN = /^\p{Script=Han}+$/u;

/** What a notice is made into asks for the words of the same texts, one step after the other. */
const MAX_RECENT = 1000;

/**
 * A segmenter of nodejieba's that knows the policy terms as words of their own. Han runs alone go to nodejieba, which would
 * cut Latin and digit runs apart; those, and terms that mix the two (`教育APP`), are kept whole. The dictionary is read when a
 * text is cut first, which takes a second.
 */
export function createSegmenter(policyTerms: readonly string[]): Segment {
  let cut: Segment | undefined;
  return memoizeTexts(MAX_RECENT, (text) => (cut ??= createCutter(policyTerms))(text));
}

function createCutter(policyTerms: readonly string[]): Segment {
  // A CommonJS addon: required, so that Vite leaves it alone.
  const jieba = createRequire(import.meta.url)('nodejieba') as typeof Nodejieba;
  const mixedTerms = policyTerms.filter((term) => !IS_HAN.test(term)).sort((a, b) => b.length - a.length);
  for (const term of policyTerms) jieba.insertWord(term);
  const mixed = new RegExp(`(${mixedTerms.map(RegExp.escape).join('|') || '$.'})`, 'u');
  const cutPiece = (piece: string) =>
    (piece.match(RUN) ?? []).flatMap((run) => (IS_HAN.test(run) ? jieba.cut(run) : [run]));
  // `split` with a group gives the mixed terms at the odd places.
  return (text) => text.split(mixed).flatMap((piece, index) => (index % 2 === 1 ? [piece] : cutPiece(piece)));
}
