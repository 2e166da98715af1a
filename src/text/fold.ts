import { memoizeTexts } from './memoize-texts.ts';

/** A folded text, with the place in the original that each of its characters came from. */
export interface Folded {
  text: string;
  /** For each UTF-16 unit of `text`, and one past its end, the offset in the original. */
  offsets: Int32Array;
}

const RADICALS = {
  ...{
    民: '⺠',
    母: '⺟',
    西: '⻄',
    见: '⻅',
    角: '⻆',
    贝: '⻉',
    车: '⻋',
    长: '⻓',
    门: '⻔',
    青: '⻘',
    页: '⻚',
  },
  ...{
    风: '⻛',
    飞: '⻜',
    食: '⻝',
    马: '⻢',
    骨: '⻣',
    鬼: '⻤',
    鱼: '⻥',
    鸟: '⻦',
    卤: '⻧',
    麦: '⻨',
    黄: '⻩',
  },
  ...{ 齐: '⻬', 齿: '⻮', 龙: '⻰', 龟: '⻳' },
};
const VARIANTS = new Map(
  Object.entries({
    // What NFKC makes one of these of (（, －, ＂) needs no line.
    '(': '〔[【〖',
    ')': '〕]】〗',
    '-': '‐‒–—―−',
    '"': '“”„‟',
    "'": '‘’‚‛',
    // Radicals of the CJK Radicals Supplement that a PDF may give for the character itself; NFKC leaves them (Unicode's
    // EquivalentUnifiedIdeograph.txt).
    ...RADICALS,
  }).flatMap(([folded, variants]) => [...variants].map((variant) => [variant, folded] as const)),
);

/** A character with the marks that combine with it, which NFKC composes. */
const CHARACTER = /\P{M}\p{M}*|\p{M}+/gsu;
const COMBINING = /\p{M}/u;
/** White space, and what a reader doesn't see at all: soft hyphens, joiners, marks of direction, controls. */
const UNSEEN = /[\s\p{Default_Ignorable_Code_Point}\p{Cc}]+/gu;
/** A number whose thousands are set apart, 千分位: 1,200 and 12,000,000, but not 2020,300. */
const GROUPED_NUMBER = /(?<![\d.,])\d{1,3}(?:,\d{3})+(?!\d)/gu;

/** One finder after another folds the same text. */
const MAX_RECENT = 200;

/**
 * Folds a text so that two ways of writing the same words are equal: NFKC, lower case, no white space and nothing
 * unseen, one form of each bracket, dash and quotation mark, no commas that set thousands apart. Build and browser fold by this function alone.
 */
export const foldWithOffsets = memoizeTexts(MAX_RECENT, foldText);

function foldText(original: string): Folded {
  const separators = findThousandsSeparators(original);
  return foldUnits(original, separators) ?? foldCharacters(original, separators);
}

/** Folds a text whose characters become one or none each, as almost every text's do; null where one doesn't. */
function foldUnits(original: string, separators: ReadonlySet<number>): Folded | null {
  if (standsForItself(original, separators))
    return { text: original, offsets: IN_PLACE.subarray(0, original.length + 1) };
  const units = new Uint16Array(original.length);
  const offsets = new Int32Array(original.length + 1);
  let length = 0;
  for (let index = 0; index < original.length; index += 1) {
    const folded = foldUnit(original.charCodeAt(index));
    if (folded === SEVERAL) return null;
    if (folded === NONE || separators.has(index)) continue;
    units[length] = folded;
    offsets[length++] = index;
  }
  offsets[length] = original.length;
  return { text: joinUnits(units.subarray(0, length)), offsets: offsets.slice(0, length + 1) };
}

/** The offsets of any text of up to so many units that folds to itself. */
const IN_PLACE = Int32Array.from({ length: 2048 }, (_, index) => index);

/** Whether a text of moderate length folds to itself, as most phrases do. */
function standsForItself(original: string, separators: ReadonlySet<number>): boolean {
  if (original.length >= IN_PLACE.length || separators.size > 0) return false;
  for (let index = 0; index < original.length; index += 1) {
    const unit = original.charCodeAt(index);
    if (foldUnit(unit) !== unit) return false;
  }
  return true;
}

/** What a UTF-16 unit folds to by itself: a unit, or one of these. */
const [UNKNOWN, NONE, SEVERAL] = [0, -1, -2];
/** Every text is made of the same few thousand characters. */
const unitFolds = new Int32Array(0x10000).fill(UNKNOWN);

function foldUnit(unit: number): number {
  const known = unitFolds[unit] as number;
  if (known !== UNKNOWN) return known;
  const character = String.fromCharCode(unit);
  const folded = makeFolded(character);
  // Marks and halves of characters depend on what stands beside them.
  const isWhole = !/[\p{M}\p{Cs}]/u.test(character) && unit !== UNKNOWN;
  return (unitFolds[unit] =
    !isWhole || folded.length > 1 ? SEVERAL : folded === '' ? NONE : folded.charCodeAt(0));
}

/** A call takes so many arguments at most. */
const UNITS_A_CALL = 8192;

function joinUnits(units: Uint16Array): string {
  let text = '';
  for (let start = 0; start < units.length; start += UNITS_A_CALL)
    text += Reflect.apply(String.fromCharCode, null, units.subarray(start, start + UNITS_A_CALL)) as string;
  return text;
}

function foldCharacters(original: string, separators: ReadonlySet<number>): Folded {
  let text = '';
  const offsets: number[] = [];
  let index = 0;
  for (const character of COMBINING.test(original) ? (original.match(CHARACTER) ?? []) : original) {
    const folded = separators.has(index) ? '' : makeFolded(character);
    text += folded;
    for (let length = folded.length; length > 0; length -= 1) offsets.push(index);
    index += character.length;
  }
  offsets.push(original.length);
  return { text, offsets: Int32Array.from(offsets) };
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

function makeFolded(character: string): string {
  const variant = VARIANTS.get(character);
  if (variant !== undefined) return variant;
  const normal = character.normalize('NFKC').toLowerCase().replace(UNSEEN, '');
  return [...normal].map((part) => VARIANTS.get(part) ?? part).join('');
}

/** Where a stretch of a folded text stands in the original. */
export function printedSpan(
  { offsets }: Pick<Folded, 'offsets'>,
  start: number,
  end: number,
): { start: number; end: number } {
  return { start: offsets[start] as number, end: offsets[end] as number };
}
