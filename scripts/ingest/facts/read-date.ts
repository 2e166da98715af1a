import { parseNumeral } from '../parse/markers.ts';

const DIGITS = '〇一二三四五六七八九';
/** Characters that are printed in place of 〇 because they look like it. All mean zero. */
const ZERO = '〇○◯零0OoОοΟ';
/** A year of four Arabic or Chinese digits, without 年. */
export const YEAR = `(?:[12]\\d{3}|[一二][${ZERO}一二三四五六七八九]{3})`;
const NUMBER = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';

/** A date in Arabic or Chinese numerals, with or without gaps: 2023年6月1日, 二〇二三年六月一日, 2023-6-1, 2023/06/01, 2023.6.1. */
export const DATE = new RegExp(
  `(?<year>${YEAR}) ?年 ?(?<month>${NUMBER}) ?月 ?(?<day>${NUMBER}) ?[日号]|` +
    '(?<!\\d)(?<year>[12]\\d{3})(?<mark>[-/.－—])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})(?!\\d)',
  'u',
);

/** Reads the first date of a text as ISO 8601; null if there is none or it doesn't exist. */
export function readDate(text: string): string | null {
  const { year, month, day } = DATE.exec(text)?.groups ?? {};
  if (year === undefined || month === undefined || day === undefined) return null;
  const iso = `${readYear(year)}-${pad(parseNumeral(month))}-${pad(parseNumeral(day))}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(iso) ? iso : null;
}

/** Parses a year of four Arabic or Chinese digits. */
export function readYear(year: string): number {
  if (/^\d+$/.test(year)) return Number(year);
  return Number([...year].map((digit) => Math.max(0, DIGITS.indexOf(digit))).join(''));
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
