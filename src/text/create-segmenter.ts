import { createRequire } from 'node:module';

import type * as Nodejieba from 'nodejieba';

import { memoizeTexts } from './memoize-texts.ts';
import { createWordClasses } from './read-word-classes.ts';
import type { ClassingSegment, Segment } from './segment.ts';

/** A run of Han characters, or of Latin letters, digits and the marks inside them (`IPv6`, `5G+`, `2.0`). */
const RUN = /\p{Script=Han}+|[\p{Script=Latin}\p{N}]+(?:[.\-+][\p{Script=Latin}\p{N}]+)*\+?/gu;
const IS_HAN = /^\p{Script=Han}+$/u;

/** What a notice is made into asks for the words of the same texts, one step after the other. */
const MAX_RECENT = 1000;

/**
 * A segmenter of nodejieba's that knows the policy terms as words of their own. Han runs alone go to nodejieba, which would
 * cut Latin and digit runs apart; those, and terms that mix the two (`教育APP`), are kept whole. The dictionary is read when a
 * text is cut first, which takes a second. The classes of words are those of the general dictionary, whatever terms it was told.
 */
export function createSegmenter(policyTerms: readonly string[]): ClassingSegment {
  let cut: Segment | undefined;
  return Object.assign(
    memoizeTexts(MAX_RECENT, (text) => (cut ??= createCutter(policyTerms))(text)),
    { wordAt: createWordClasses(() => loadJieba().DEFAULT_DICT) },
  );
}

/** A CommonJS addon: required, so that Vite leaves it alone. Its types leave out where its dictionary stands. */
function loadJieba() {
  return createRequire(import.meta.url)('nodejieba') as typeof Nodejieba & { DEFAULT_DICT: string };
}

function createCutter(policyTerms: readonly string[]): Segment {
  const jieba = loadJieba();
  const mixedTerms = policyTerms.filter((term) => !IS_HAN.test(term)).sort((a, b) => b.length - a.length);
  for (const term of policyTerms) jieba.insertWord(term);
  const mixed = new RegExp(`(${mixedTerms.map(RegExp.escape).join('|') || '$.'})`, 'u');
  const cutPiece = (piece: string) =>
    (piece.match(RUN) ?? []).flatMap((run) => (IS_HAN.test(run) ? jieba.cut(run) : [run]));
  // `split` with a group gives the mixed terms at the odd places.
  return (text) => text.split(mixed).flatMap((piece, index) => (index % 2 === 1 ? [piece] : cutPiece(piece)));
}
