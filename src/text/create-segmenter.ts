import { createRequire } from 'node:module';

import type * as Nodejieba from 'nodejieba';

import { memoizeTexts } from './memoize-texts.ts';
import { createWordClasses } from './read-word-classes.ts';
import type { ClassingSegment, Segment } from './segment.ts';

/** A run of Han characters, or of Latin letters and digits with the marks inside them (`IPv6`, `5G+`, `2.0`). */
const RUN = /\p{Script=Han}+|[\p{Script=Latin}\p{N}]+(?:[.\-+][\p{Script=Latin}\p{N}]+)*\+?/gu;
const IS_HAN = /^\p{Script=Han}+$/u;

/** Most texts to cache: consecutive steps of a build segment the same texts. */
const MAX_RECENT = 1000;

/**
 * Creates a segmenter, based on nodejieba, that treats the policy terms as single words. Only Han runs go to nodejieba,
 * which would split runs of Latin letters and digits. Those runs, and terms that mix the two (`教育APP`), stay whole. The
 * dictionary is read when the first text is segmented, which takes a second. Word classes always come from the general
 * dictionary, whatever `policyTerms` are passed in.
 */
export function createSegmenter(policyTerms: readonly string[]): ClassingSegment {
  let cut: Segment | undefined;
  return Object.assign(
    memoizeTexts(MAX_RECENT, (text) => (cut ??= createCutter(policyTerms))(text)),
    { wordAt: createWordClasses(() => loadJieba().DEFAULT_DICT) },
  );
}

/**
 * A CommonJS addon, loaded with `require` so that Vite doesn't bundle it. Its types omit `DEFAULT_DICT`, the path of
 * its dictionary.
 */
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
  // `split` with a capturing group returns the mixed terms at odd indexes.
  return (text) => text.split(mixed).flatMap((piece, index) => (index % 2 === 1 ? [piece] : cutPiece(piece)));
}
