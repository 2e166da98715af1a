import { fold } from '../search/fold.ts';
import { MIN_RUN } from './find-shared-wording.ts';

/** Words that every notice opens with, whatever it is about. */
const FORMULA =
  /习近平|党的[一二三四五六七八九十]+大|全会精神|党中央|国务院|省委|中国特色社会主义|[四两]个(?:意识|自信|确立|维护)|重要论述|指示精神|为指导|认真贯彻落实|决策部署|请结合/u;
/** A phrase of so many notices belongs to none of them. */
const NOTICES_OF_A_PHRASE = 3;

/** Tells whether wording is a stock phrase rather than substance. */
export type IsStockPhrase = (text: string) => boolean;

/**
 * Makes the function that tells stock phrases from substance: political formulas, and wording all of whose stretches of
 * {@link MIN_RUN} characters stand in three notices or more.
 */
export function createStockPhraseTest(texts: Iterable<{ notice: string; text: string }>): IsStockPhrase {
  const noticesOf = new Map<number, Set<string>>();
  for (const { notice, text } of texts)
    for (const gram of grams(fold(text))) {
      const known = noticesOf.get(gram) ?? new Set<string>();
      if (known.size < NOTICES_OF_A_PHRASE) noticesOf.set(gram, known.add(notice));
    }
  return (text) => {
    const all = [...grams(fold(text))];
    return (
      FORMULA.test(text) ||
      (all.length > 0 && all.every((gram) => (noticesOf.get(gram)?.size ?? 0) >= NOTICES_OF_A_PHRASE))
    );
  };
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
