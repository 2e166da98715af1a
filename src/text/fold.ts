import { memoizeTexts } from './memoize-texts.ts';

/** A folded text, with the original offset of each of its characters. */
export interface Folded {
  text: string;
  /** For each UTF-16 unit of `text`, and for its end, the offset in the original. It may be longer than that. */
  offsets: Int32Array;
}

/**
 * Groups of characters: the first, and variants that fold to it. Those that NFKC maps to one of these (（, －, ＂) needn't
 * be listed.
 */
const SIGNS = `([〔【〖 )]〕】〗 -‐‒–—―− "“”„‟ '‘’‚‛`;
/**
 * The same of radicals in the CJK Radicals Supplement, which a PDF may contain in place of the character itself. NFKC
 * doesn't map them (Unicode's EquivalentUnifiedIdeograph.txt).
 */
const RADICALS =
  '民⺠ 母⺟ 西⻄ 见⻅ 角⻆ 贝⻉ 车⻋ 长⻓ 门⻔ 青⻘ 页⻚ 风⻛ 飞⻜ 食⻝ 马⻢ 骨⻣ 鬼⻤ 鱼⻥ 鸟⻦ 卤⻧ 麦⻨ 黄⻩ 齐⻬ 齿⻮ 龙⻰ 龟⻳';
const VARIANTS = new Map(
  `${SIGNS} ${RADICALS}`
    .split(' ')
    .flatMap(([folded, ...variants]) => variants.map((variant) => [variant, folded as string] as const)),
);

/** A character with its combining marks, which NFKC composes. */
const CHARACTER = /\P{M}\p{M}*|\p{M}+/gsu;
const COMBINING = /\p{M}/u;
/** White space and invisible characters: soft hyphens, joiners, directional marks, controls. */
const UNSEEN = /[\s\p{Default_Ignorable_Code_Point}\p{Cc}]+/gu;
/** A number with thousands separators, 千分位: 1,200 and 12,000,000, but not 2020,300. */
const GROUPED_NUMBER = /(?<![\d.,])\d{1,3}(?:,\d{3})+(?!\d)/gu;

/** Most texts to cache: consecutive finders fold the same text. */
const MAX_RECENT = 200;

/**
 * Folds a text so that different spellings of the same words become equal: NFKC, lower case, no white space or
 * invisible characters, one form of each bracket, dash and quotation mark, no thousands separators. Both the build and
 * the browser fold with this function only.
 */
export const foldWithOffsets = memoizeTexts(MAX_RECENT, foldText);

/** Folds a text without caching: short texts are folded as fast as they are looked up. */
export function foldText(original: string): Folded {
  const separators = findThousandsSeparators(original);
  const units = separators.size > 0 ? null : foldUnits(original);
  return units ?? foldCharacters(original, separators);
}

/**
 * Folds a text in which every UTF-16 unit folds to one unit or none, as in almost every text. Returns null if one
 * doesn't.
 */
function foldUnits(original: string): Folded | null {
  const isShort = original.length < SCRATCH_LENGTH;
  const { units, offsets } = isShort ? SCRATCH : createScratch(original.length + 1);
  let isSame = true;
  let length = 0;
  for (let index = 0; index < original.length; index += 1) {
    const unit = original.charCodeAt(index);
    const folded = foldUnit(unit);
    if (folded === SEVERAL) return null;
    if (folded !== unit) isSame = false;
    if (folded === NONE) continue;
    units[length] = folded;
    offsets[length++] = index;
  }
  offsets[length] = original.length;
  return {
    text: isSame ? original : joinUnits(units.subarray(0, length)),
    offsets: isShort && length === original.length ? IDENTITY_OFFSETS : offsets.slice(0, length + 1),
  };
}

/** Longer than most texts. Arrays of this length are reused, since allocating some costs more than folding a text. */
const SCRATCH_LENGTH = 2048;
const SCRATCH = createScratch(SCRATCH_LENGTH);
/** The offsets of any text that fits the scratch arrays and loses no unit. */
const IDENTITY_OFFSETS = Int32Array.from({ length: SCRATCH_LENGTH }, (_, index) => index);

function createScratch(length: number) {
  return { units: new Uint16Array(length), offsets: new Int32Array(length) };
}

/**
 * Codes for how a UTF-16 unit folds on its own when it doesn't fold to a single unit: not computed yet, to nothing, or
 * to several units or depending on context.
 */
const [NOT_COMPUTED, NONE, SEVERAL] = [0, -1, -2];
/** Cached per unit, since texts consist of the same few thousand characters. */
const unitFolds = new Int32Array(0x10000).fill(NOT_COMPUTED);

function foldUnit(unit: number): number {
  const cached = unitFolds[unit] as number;
  if (cached !== NOT_COMPUTED) return cached;
  const character = String.fromCharCode(unit);
  const folded = foldCharacter(character);
  // Combining marks and surrogates depend on their neighbours.
  const isWhole = !/[\p{M}\p{Cs}]/u.test(character) && unit !== NOT_COMPUTED;
  return (unitFolds[unit] =
    !isWhole || folded.length > 1 ? SEVERAL : folded === '' ? NONE : folded.charCodeAt(0));
}

/** Stays below the engine's limit of arguments per call. */
const UNITS_PER_CALL = 8192;

function joinUnits(units: Uint16Array): string {
  let text = '';
  for (let start = 0; start < units.length; start += UNITS_PER_CALL)
    text += Reflect.apply(String.fromCharCode, null, units.subarray(start, start + UNITS_PER_CALL)) as string;
  return text;
}

function foldCharacters(original: string, separators: ReadonlySet<number>): Folded {
  let text = '';
  const offsets: number[] = [];
  let index = 0;
  for (const character of COMBINING.test(original) ? (original.match(CHARACTER) ?? []) : original) {
    const folded = separators.has(index) ? '' : foldCharacter(character);
    text += folded;
    for (let length = folded.length; length > 0; length -= 1) offsets.push(index);
    index += character.length;
  }
  offsets.push(original.length);
  return { text, offsets: Int32Array.from(offsets) };
}

/** Returns only the folded text. */
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
  const normal = character.normalize('NFKC').toLowerCase().replace(UNSEEN, '');
  return [...normal].map((part) => VARIANTS.get(part) ?? part).join('');
}

/** Maps a span of a folded text to its span in the original. */
export function originalSpan(
  { offsets }: Pick<Folded, 'offsets'>,
  start: number,
  end: number,
): { start: number; end: number } {
  return { start: offsets[start] as number, end: offsets[end] as number };
}
