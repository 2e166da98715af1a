import type { Span } from '../model/finding.ts';
import { foldWithOffsets } from '../search/fold.ts';
import { MIN_RUN } from './find-shared-wording.ts';
import { mergeSpans } from './merge-spans.ts';

/** Words that every notice opens with, whatever it is about. */
const FORMULA =
  /习近平|党的[一二三四五六七八九十]+大|全会精神|党中央|国务院|省委|中国特色社会主义|[四两]个(?:意识|自信|确立|维护)|重要论述|指示精神|为指导|认真贯彻落实|决策部署|请结合/u;
/** What a phrase ends at. */
const PHRASE = /[^，。；：、！？\n]+/gu;
/** A phrase of so many notices belongs to none of them. */
const NOTICES_OF_A_PHRASE = 3;

/** Tells whether wording is a stock phrase rather than substance. */
export type IsStockPhrase = (text: string) => boolean;
/** Finds the stock phrases of a text, in their order; they don't overlap. */
export type FindStockPhrases = (text: string) => Span[];

/**
 * Makes the functions that tell stock phrases from substance: political formulas, and wording all of whose stretches of
 * {@link MIN_RUN} characters stand in three notices or more.
 */
export function createStockPhraseTest(texts: Iterable<{ notice: string; text: string }>): {
  isStock: IsStockPhrase;
  findStock: FindStockPhrases;
} {
  const isCommon = createCommonTest(texts);
  return {
    isStock: (text) => {
      const all = [...grams(foldWithOffsets(text).text)];
      return FORMULA.test(text) || (all.length > 0 && all.every(isCommon));
    },
    findStock: (text) => mergeSpans([...findFormulas(text), ...findCommon(text, isCommon)]),
  };
}

/** Tells whether a stretch of {@link MIN_RUN} characters, given as its hash, stands in so many notices. */
function createCommonTest(texts: Iterable<{ notice: string; text: string }>): (gram: number) => boolean {
  const noticesOf = new Map<number, Set<string>>();
  for (const { notice, text } of texts)
    for (const gram of grams(foldWithOffsets(text).text)) {
      const known = noticesOf.get(gram) ?? new Set<string>();
      if (known.size < NOTICES_OF_A_PHRASE) noticesOf.set(gram, known.add(notice));
    }
  return (gram) => (noticesOf.get(gram)?.size ?? 0) >= NOTICES_OF_A_PHRASE;
}

function findFormulas(text: string): Span[] {
  return [...text.matchAll(PHRASE)]
    .filter(({ 0: phrase }) => FORMULA.test(phrase))
    .map(({ 0: phrase, index }) => ({ start: index, end: index + phrase.length }));
}

function findCommon(text: string, isCommon: (gram: number) => boolean): Span[] {
  const { text: folded, offsets } = foldWithOffsets(text);
  return [...grams(folded)].flatMap((gram, at) =>
    isCommon(gram) ? [{ start: offsets[at] ?? 0, end: offsets[at + MIN_RUN] ?? text.length }] : [],
  );
}

/** A rolling hash of each stretch of {@link MIN_RUN} characters; two that collide would call a rare run stock, no more. */
function* grams(text: string): Generator<number> {
  for (let at = 0; at + MIN_RUN <= text.length; at += 1) {
    let hash = 0;
    for (let index = at; index < at + MIN_RUN; index += 1)
      hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0;
    yield hash;
  }
}
