/**
 * Patterns of numbers as printed: Arabic, with or without thousands separators, or in Chinese numerals up to 万. A match
 * doesn't begin inside a run of digits and has a maximum length, so that long runs of digits take no longer to read
 * than other text.
 */
export const ARABIC = '(?<!\\d)(?:\\d{1,3}(?:,\\d{3}){1,5}|\\d{1,15}(?:\\.\\d{1,6})?)';
const NUMERALS = '〇零一二两三四五六七八九十百千';
export const CHINESE = `(?<![${NUMERALS}])[${NUMERALS}]{1,12}`;
/** What may come between a number and its measure word: 3万, 2百万. The 千 of 300千米 belongs to the unit. */
export const MULTIPLIER = '(?:百|千(?![米克瓦]))?万?亿?';

const DIGITS: Record<string, number> = {
  ...{ 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
};
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const MULTIPLIERS: Record<string, number> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };

/** Returns the value of a printed number, multiplied by the 百, 千, 万 and 亿 after it. */
export function readNumber(printed: string, multiplier = ''): number {
  const value = /^\d/u.test(printed) ? Number(printed.replaceAll(',', '')) : readChinese(printed);
  const times = [...multiplier].reduce((product, sign) => product * Number(MULTIPLIERS[sign]), 1);
  // 1.1 万 is 11000, not 11000.000000000002.
  return Number((value * times).toPrecision(12));
}

function readChinese(numeral: string): number {
  let total = 0;
  let digit = 0;
  for (const character of numeral) {
    const unit = UNITS[character];
    if (unit === undefined) {
      digit = Number(DIGITS[character]);
      continue;
    }
    // 十 alone is 10.
    total += (digit || 1) * unit;
    digit = 0;
  }
  return total + digit;
}
