const DIGITS = '〇一二三四五六七八九';

/** Returns the number that digits, Chinese numerals up to 99 or a year's digits mean; null if there are no words. */
export function readNumeral(words: string | undefined): number | null {
  if (words === undefined) return null;
  const digits = words
    .replace(/[○零]/gu, '〇')
    .replace('两', '二')
    .replace(/^十/u, '一十')
    .replace(/十$/u, '十〇')
    .replace('十', '')
    .replace(/[〇一二三四五六七八九]/gu, (digit) => String(DIGITS.indexOf(digit)));
  return Number(digits);
}
