import type { Quantity } from './quantity.ts';
import { TO_WORDS } from './read-comparator.ts';
import { ARABIC, MULTIPLIER, readNumber } from './read-number.ts';
import { wordsBefore } from '../words/sentence-bounds.ts';

const FROM = /(?:[由从]|[将把](?=目前|现有|现在))[^由从]{0,14}$/u;
const TO = new RegExp(
  `^[\\p{Script=Han}（）]{0,6}?(?:逐步|稳步)?${TO_WORDS}\\s?(?:20\\d{2}\\s?年底?的?\\s?)?`,
  'u',
);

interface Base {
  targetValue: number | null;
  /** Where what is measured ends: before 由. */
  subjectEnd: number;
}

const BARE_BASE = new RegExp(
  `[由从](?:20\\d{2}年底?的?)?(?<value>${ARABIC})(?<multiplier>${MULTIPLIER})$`,
  'u',
);

/** Reads a base without a unit, which only the target names: 120万 in 从120万提高至200万人. */
function readBareBase(text: string, { start }: Quantity): Base | undefined {
  const match = BARE_BASE.exec(wordsBefore(text, start));
  if (!match?.groups) return undefined;
  const { value = '', multiplier } = match.groups;
  return { targetValue: readNumber(value, multiplier), subjectEnd: start - match[0].length };
}

/** Makes the 60% of 由60%提高到80% the base of 80% instead of a quantity of its own. The base may have no unit. */
export function joinBases(quantities: readonly Quantity[], text: string): Quantity[] {
  const bases = new Map<number, Base>();
  quantities.forEach((base, at) => {
    const from = FROM.exec(wordsBefore(text, base.start));
    const next = quantities[at + 1];
    const to = TO.exec(text.slice(base.end));
    if (from === null || !next || to === null) return;
    if (next.start <= base.end + to[0].length)
      bases.set(at + 1, { targetValue: base.targetValue, subjectEnd: base.start - from[0].length });
  });
  return quantities.flatMap((quantity, at) => {
    if (bases.has(at + 1)) return [];
    const base = bases.get(at) ?? readBareBase(text, quantity);
    return base
      ? [
          {
            ...quantity,
            comparator: quantity.comparator === 'exactly' ? 'reach' : quantity.comparator,
            baseValue: base.targetValue,
            subjectEnd: base.subjectEnd,
          },
        ]
      : [quantity];
  });
}
