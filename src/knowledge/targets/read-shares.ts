import type { PrintedNumber } from './match-numbers.ts';
import { QUANTITY_DEFAULTS, type Quantity } from './quantity.ts';
import { boundWords, changeOf, comparatorOf } from './read-comparator.ts';
import { readNumber } from './read-number.ts';
import { textBefore } from '../../text/text-before.ts';

/** Reads 三分之一 and 2/3 as percentages, 千分之三 and 万分之五 per mille. */
export function readFraction(number: PrintedNumber, text: string): Quantity {
  const { of = '', value = '' } = number.parts;
  const isPerMille = /^[千万]$/u.test(of);
  const whole = of === '万' ? 10_000 : readNumber(of);
  const share = (readNumber(value) / whole) * (isPerMille ? 1000 : 100);
  const quantity = toShare(number, text, Math.round(share * 10) / 10);
  return isPerMille ? { ...quantity, unitOfMeasure: '‰' } : quantity;
}

/** Reads 九成五 as 95 %. */
export function readTenths(number: PrintedNumber, text: string): Quantity {
  const { value = '', tenth = '' } = number.parts;
  return toShare(number, text, readNumber(value) * 10 + (tenth === '半' ? 5 : readNumber(tenth)));
}

/** Reads 半个小时 as half of one, if it is bounded: 每隔半小时 is no amount. */
export function readHalfHour(number: PrintedNumber, text: string): Quantity | null {
  const { before, after, unit = '' } = number.parts;
  if (before === undefined && after === undefined) return null;
  return { ...toShare(number, text, 0.5), unitOfMeasure: unit };
}

/** Reads 2/3 as a share if it is bounded: without a bound it may be a date. */
export function readSlashed(number: PrintedNumber, text: string): Quantity | null {
  const { before, after } = number.parts;
  const isBounded = (after ?? boundWords(before, text, number.start).before) !== undefined;
  return isBounded ? readFraction(number, text) : null;
}

/** Builds the quantity of a share written in words. */
export function toShare({ start, end, parts }: PrintedNumber, text: string, share: number): Quantity {
  const { before, about, after, more } = parts;
  const words = boundWords(before, text, start);
  return {
    ...QUANTITY_DEFAULTS,
    ...{ start, end, ...words.at },
    comparator: comparatorOf({ before: words.before, after, about, more }),
    ...{ targetValue: share, unitOfMeasure: '%', change: changeOf(before, '%') },
  };
}

/** Words before a ratio: 师机比不低于. */
const RATIO_BEFORE = /(?:比[^，。；]{0,22}|[低少高大小]于|达到?)$/u;

/**
 * Reads ratios: 师机比达到1:1, 配比不低于1:200. The unit of n to one is `:1`, that of one to n `1:`. Other pairs of numbers are
 * times of day and scores.
 */
export function readRatio({ start, end, numberStart, parts }: PrintedNumber, text: string): Quantity | null {
  const { before, left, right, after } = parts;
  if (!RATIO_BEFORE.test(textBefore(text, numberStart, 26)) || (left !== '1' && right !== '1')) return null;
  return {
    ...QUANTITY_DEFAULTS,
    ...{ start, end },
    comparator: comparatorOf({ before, after, unit: ':' }),
    targetValue: Number(right === '1' ? left : right),
    unitOfMeasure: right === '1' ? ':1' : '1:',
  };
}

/** Reads 翻一番 as twice as much and 翻两番 as four times as much. */
export function readDoubling({ 0: quote, index, groups }: RegExpMatchArray & { index: number }): Quantity {
  const targetValue = 2 ** readNumber(groups?.times ?? '1');
  return {
    ...QUANTITY_DEFAULTS,
    start: index,
    end: index + quote.length,
    comparator: 'reach',
    targetValue,
    unitOfMeasure: '倍',
  };
}
