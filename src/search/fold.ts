/** A folded text, with the place in the original that each of its characters came from. */
export interface Folded {
  text: string;
  /** For each UTF-16 unit of `text`, and one past its end, the offset in the original. */
  offsets: number[];
}

const VARIANTS = new Map(
  Object.entries({
    '(': '（〔[［【〖﹝',
    ')': '）〕]］】〗﹞',
    '-': '‐‑‒–—―−－﹣',
    '"': '“”„‟＂',
    "'": '‘’‚‛＇',
  }).flatMap(([folded, variants]) => [...variants].map((variant) => [variant, folded] as const)),
);

/** A character with the marks that combine with it, which NFKC composes. */
const CHARACTER = /\P{M}\p{M}*|\p{M}+/gsu;
/** A number whose thousands are set apart, 千分位: 1,200 and 12,000,000, but not 2020,300. */
const GROUPED_NUMBER = /(?<![\d.,])\d{1,3}(?:,\d{3})+(?!\d)/gu;

/**
 * Folds a text so that two ways of writing the same words are equal: NFKC, lower case, no white space, one form of each
 * bracket, dash and quotation mark, no commas that set thousands apart. Build and browser fold by this function alone.
 */
export function foldWithOffsets(original: string): Folded {
  let text = '';
  const offsets: number[] = [];
  const separators = findThousandsSeparators(original);
  for (const { 0: character, index } of original.matchAll(CHARACTER)) {
    if (separators.has(index)) continue;
    for (const unit of foldCharacter(character)) {
      text += unit;
      for (let length = unit.length; length > 0; length -= 1) offsets.push(index);
    }
  }
  offsets.push(original.length);
  return { text, offsets };
}

/** The folded text alone. */
export function fold(original: string): string {
  return foldWithOffsets(original).text;
}

function findThousandsSeparators(text: string): Set<number> {
  const numbers = text.includes(',') ? [...text.matchAll(GROUPED_NUMBER)] : [];
  return new Set(
    numbers.flatMap(({ 0: number, index }) =>
      [...number.matchAll(/,/gu)].map((separator) => index + separator.index),
    ),
  );
}

function foldCharacter(character: string): string {
  const variant = VARIANTS.get(character);
  if (variant !== undefined) return variant;
  const normal = character.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
  return [...normal].map((part) => VARIANTS.get(part) ?? part).join('');
}
