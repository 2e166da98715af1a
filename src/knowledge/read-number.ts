/** A number as printed: Arabic, with thousands apart, or in Chinese numerals up to 万. */
export const ARABIC = '\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?';
export const CHINESE = '[〇零一二两三四五六七八九十百千]+';

const DIGITS: Record<string, number> = {
  ...{ 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
};
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const MULTIPLIERS: Record<string, number> = { '': 1, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };

/** What a printed number stands for, times 万 or 亿 behind it. */
export function readNumber(printed: string, multiplier = ''): number {
  const value = /^\d/u.test(printed) ? Number(printed.replaceAll(',', '')) : readChinese(printed);
  return value * (MULTIPLIERS[multiplier] ?? 1);
}

function readChinese(numeral: string): number {
  let total = 0;
  let digit: number | null = null;
  for (const character of numeral) {
    const unit = UNITS[character];
    if (unit !== undefined) {
      total += (digit ?? 1) * unit;
      digit = null;
    } else digit = DIGITS[character] ?? 0;
  }
  return total + (digit ?? 0);
}
