import type { Quantity } from './quantity.ts';

/** A next member of a list without a bound of its own: 数据安全实训点、 before 3间. */
const NEXT_MEMBER = /^[\p{Script=Han}“”A-Za-z]{2,20}[、和及]$/u;

/** Applies 至少 before a verb to all of a list: 至少建成1个实训点、3间智慧教室. */
export function shareBounds(quantities: readonly Quantity[], text: string): Quantity[] {
  let isBound = false;
  return quantities.map((quantity, at) => {
    const last = quantities[at - 1];
    const isNext =
      last !== undefined &&
      isBound &&
      quantity.comparator === 'exactly' &&
      NEXT_MEMBER.test(text.slice(last.end, quantity.start));
    isBound = isNext || (quantity.hasVerb === true && quantity.comparator === 'at-least');
    return isNext ? { ...quantity, comparator: 'at-least', hasBound: true } : quantity;
  });
}
