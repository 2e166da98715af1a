/**
 * The marks that open a provision, from the outermost in: 一、 · （一） · 1.
 * The order is that of GB/T 9704-2012, 7.3.3 (结构层次序数).
 */
const CHINESE_NUMERAL = '[一二三四五六七八九十百]{1,4}';
const ARABIC_NUMERAL = '\\d{1,3}';
const MARKERS = [
  new RegExp(`^(?<label>(?<numeral>${CHINESE_NUMERAL})、) ?(?<rest>.*)$`, 'u'),
  new RegExp(`^(?<label>[（(](?<numeral>${CHINESE_NUMERAL})[）)]) ?(?<rest>.*)$`, 'u'),
  // Not followed by a digit: `2.0版` opens a sentence, it doesn't number one.
  new RegExp(`^(?<label>(?<numeral>${ARABIC_NUMERAL})[.．、])(?!\\d) ?(?<rest>.*)$`, 'u'),
];

export interface Marker {
  /** 1 for 一、, 2 for （一）, 3 for 1. */
  level: number;
  /** As printed, e.g. `（一）`. */
  label: string;
  number: number;
  /** What follows the label on its line. */
  rest: string;
}

/** The marker a line opens with, or null. */
export function findMarker(line: string): Marker | null {
  for (const [index, pattern] of MARKERS.entries()) {
    const groups = pattern.exec(line)?.groups;
    if (groups) {
      const { label = '', numeral = '', rest = '' } = groups;
      return { level: index + 1, label, number: parseNumeral(numeral), rest };
    }
  }
  return null;
}

const DIGITS = '零一二三四五六七八九';

/** The value of an Arabic numeral, or of a Chinese one up to 九百九十九. */
export function parseNumeral(numeral: string): number {
  if (/^\d+$/.test(numeral)) return Number(numeral);
  let total = 0;
  let digit = 0;
  for (const char of numeral) {
    const power = char === '百' ? 100 : char === '十' ? 10 : 0;
    if (power > 0) {
      total += (digit || 1) * power;
      digit = 0;
    } else {
      digit = DIGITS.indexOf(char);
    }
  }
  return total + digit;
}
