/** Writes a number from 1 to 99999 in Chinese, e.g. 12 as 十二 and 105 as 一百零五. */
export function chineseNumeral(number: number): string {
  return writeChinese(number, '零一二三四五六七八九', '十百千').replace(/^一十/u, '十');
}

/** Does the same with other numerals (壹贰叁, zero first) and powers (拾佰仟), and always writes the 一 of 一十. */
export function writeChinese(number: number, numerals: string, powers: string): string {
  if (number >= 10_000) {
    const rest = number % 10_000;
    const gap = rest > 0 && rest < 1000 ? '零' : '';
    return `${writeChinese(Math.floor(number / 10_000), numerals, powers)}万${gap}${rest > 0 ? writeChinese(rest, numerals, powers) : ''}`;
  }
  const text = [...String(number)]
    .map((digit, index, all) =>
      digit === '0' ? '零' : numerals.charAt(Number(digit)) + powers.charAt(all.length - 2 - index),
    )
    .join('')
    .replace(/零+/gu, '零');
  return text.length > 1 ? text.replace(/零$/u, '') : text;
}
