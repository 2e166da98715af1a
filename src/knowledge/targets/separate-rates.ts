import { ownerOf } from './institutions.ts';
import { LIST_MARK } from './read-shared-list.ts';
import type { Quantity } from './quantity.ts';

const RATE_LAST = /(?:率|比例|占比|比重)$/u;
/** Shorter rates need the words of the one before them: 准确率 in 数据上报及时率、准确率. */
const SHORTEST = 5;

/** Makes a target of each of several rates that share a value: 网络通达率、无线覆盖率均达到98%. */
export function separateRates<
  Target extends { subject: string | null; scope: string | null } & Pick<
    Quantity,
    'unitOfMeasure' | 'targetValue'
  >,
>(target: Target): Target[] {
  const { subject, unitOfMeasure, targetValue } = target;
  if (subject === null || targetValue === null || unitOfMeasure !== '%') return [target];
  const rates = subject.split(LIST_MARK);
  const areNamed = rates.every((rate) => RATE_LAST.test(rate) && rate.length >= SHORTEST);
  if (!areNamed) return [target];
  // The owner at the head of the first is that of all: 乡村学校 in 乡村学校教师参训率、考核合格率.
  const owner = ownerOf(rates[0] ?? null);
  return rates.map((rate, at) => ({
    ...target,
    subject: rate,
    scope: target.scope ?? (at > 0 && ownerOf(rate) === null ? owner : null),
  }));
}
