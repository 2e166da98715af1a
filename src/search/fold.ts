/** A folded text, with the place in the original that each of its characters came from. */
export interface Folded {
  text: string;
  /** For each UTF-16 unit of `text`, and one past its end, the offset in the original. */
  offsets: readonly number[];
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
const COMBINING = /\p{M}/u;
/** A number whose thousands are set apart, 千分位: 1,200 and 12,000,000, but not 2020,300. */
const GROUPED_NUMBER = /(?<![\d.,])\d{1,3}(?:,\d{3})+(?!\d)/gu;

/**
 * Folds a text so that two ways of writing the same words are equal: NFKC, lower case, no white space, one form of each
 * bracket, dash and quotation mark, no commas that set thousands apart. Build and browser fold by this function alone.
 */
export function foldWithOffsets(original: string): Folded {
  const kept = recent.get(original);
  if (kept) return kept;
  const folded = foldText(original);
  if (recent.size >= MAX_RECENT) recent.clear();
  recent.set(original, folded);
  return folded;
}

/** One finder after another folds the same text. */
const MAX_RECENT = 200;
const recent = new Map<string, Folded>();

function foldText(original: string): Folded {
  let text = '';
  const offsets: number[] = [];
  const separators = findThousandsSeparators(original);
  let index = 0;
  for (const character of COMBINING.test(original) ? (original.match(CHARACTER) ?? []) : original) {
    const folded = separators.has(index) ? '' : foldCharacter(character);
    text += folded;
    for (let length = folded.length; length > 0; length -= 1) offsets.push(index);
    index += character.length;
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

/** Every text is made of the same few thousand characters. */
const known = new Map<string, string>();

function foldCharacter(character: string): string {
  let folded = known.get(character);
  if (folded === undefined) {
    folded = makeFolded(character);
    known.set(character, folded);
  }
  return folded;
}

function makeFolded(character: string): string {
  const variant = VARIANTS.get(character);
  if (variant !== undefined) return variant;
  const normal = character.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
  return [...normal].map((part) => VARIANTS.get(part) ?? part).join('');
}
