import { chineseNumeral, writeChinese } from '../chinese-numeral.ts';

/**
 * Formats the number of a list, a note or a page as Word does (ECMA-376, part 1, 17.18.59). Numbers beyond the last
 * character of an enclosed or cyclic set are written in digits.
 * @returns undefined if the format isn't one that Chinese documents use.
 */
export function formatNumber(number: number, format: string, pattern?: string): string | undefined {
  if (format === 'custom') return padded(number, pattern ?? '');
  const write = FORMATS[format];
  return write && (write(number) ?? String(number));
}

/** Returns undefined for numbers beyond the format's range. */
type Writer = (number: number) => string | undefined;

const digits: Writer = (number) => String(number);
/** Numbers consecutive characters from a code point. */
const consecutive =
  (first: number, count: number): Writer =>
  (number) =>
    number >= 1 && number <= count ? String.fromCodePoint(first + number - 1) : undefined;
const listed =
  (characters: string): Writer =>
  (number) =>
    [...characters][number - 1];
const digitwise =
  (characters: string): Writer =>
  (number) =>
    String(number).replace(/\d/g, (digit) => characters.charAt(Number(digit)));
/** Most repetitions of a letter. Beyond that the number is written in digits, because nobody counts letters. */
const MAX_REPEATS = 30;
/** A to Z, then AA to ZZ and so on, repeating the same letter. */
const letters =
  (first: string): Writer =>
  (number) =>
    repeated(String.fromCharCode(first.charCodeAt(0) + ((number - 1) % 26)), Math.ceil(number / 26));
const repeated = (mark: string, times: number) =>
  times >= 1 && times <= MAX_REPEATS ? mark.repeat(times) : undefined;

const ROMAN = Object.entries({
  ...{ M: 1000, CM: 900, D: 500, CD: 400, C: 100, XC: 90, L: 50, XL: 40 },
  ...{ X: 10, IX: 9, V: 5, IV: 4, I: 1 },
});
const roman: Writer = (number) => {
  let rest = number;
  let text = '';
  for (const [letter, value] of ROMAN) {
    text += letter.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return text === '' ? undefined : text;
};

const ordinal: Writer = (number) => {
  const ending = Math.floor((number % 100) / 10) === 1 ? 'th' : ['th', 'st', 'nd', 'rd'][number % 10];
  return `${number}${ending ?? 'th'}`;
};

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const stemAndBranch: Writer = (number) =>
  number < 1 ? undefined : STEMS.charAt((number - 1) % 10) + BRANCHES.charAt((number - 1) % 12);

const legal =
  (numerals: string): Writer =>
  (number) =>
    writeChinese(number, numerals, '拾佰仟');

const CIRCLED = consecutive(0x2460, 20);
const FULL_WIDTH = digitwise('０１２３４５６７８９');
const FORMATS: Readonly<Record<string, Writer>> = {
  decimal: digits,
  decimalHalfWidth: digits,
  decimalZero: (number) => String(number).padStart(2, '0'),
  decimalFullWidth: FULL_WIDTH,
  decimalFullWidth2: FULL_WIDTH,
  decimalEnclosedCircle: CIRCLED,
  decimalEnclosedCircleChinese: CIRCLED,
  decimalEnclosedParen: consecutive(0x2474, 20),
  decimalEnclosedFullstop: consecutive(0x2488, 20),
  numberInDash: (number) => `- ${number} -`,
  upperRoman: roman,
  lowerRoman: (number) => roman(number)?.toLowerCase(),
  upperLetter: letters('A'),
  lowerLetter: letters('a'),
  ordinal,
  hex: (number) => number.toString(16).toUpperCase(),
  chicago: (number) => repeated('*†‡§'.charAt((number - 1) % 4), Math.ceil(number / 4)),
  chineseCounting: chineseNumeral,
  chineseCountingThousand: chineseNumeral,
  taiwaneseCounting: chineseNumeral,
  taiwaneseCountingThousand: chineseNumeral,
  japaneseCounting: chineseNumeral,
  chineseLegalSimplified: legal('零壹贰叁肆伍陆柒捌玖'),
  ideographLegalTraditional: legal('零壹貳參肆伍陸柒捌玖'),
  japaneseLegal: legal('零壱弐参四五六七八九'),
  ideographDigital: digitwise('〇一二三四五六七八九'),
  taiwaneseDigital: digitwise('○一二三四五六七八九'),
  japaneseDigitalTenThousand: digitwise('〇一二三四五六七八九'),
  ideographEnclosedCircle: consecutive(0x3280, 10),
  ideographTraditional: listed(STEMS),
  ideographZodiac: listed(BRANCHES),
  ideographZodiacTraditional: stemAndBranch,
  none: () => '',
  bullet: () => '',
};

/** `001, 002, 003, ...`: a number padded with zeros (17.9.17, `w:format`). */
function padded(number: number, pattern: string): string | undefined {
  const first = /^(0{0,9}1),/.exec(pattern)?.[1];
  return first === undefined ? undefined : String(number).padStart(first.length, '0');
}
