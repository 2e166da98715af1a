/**
 * Other ways of writing the numbers, dates and document numbers of a term, so that a query for one form finds all.
 * All texts here are folded: full-width digits, signs and dashes are already unified.
 */

const DIGITS = '零一二三四五六七八九';
const HAN = '零〇一二三四五六七八九十百千万两';
/**
 * Measure words and units after a numeral. Without one of them after it or 第 before it, a Han numeral is part of a
 * word: 四川, 一流, 十四五.
 */
const COUNTED =
  '个|所|项|门|年|月|日|号|条|届|次|人|万|亿|名|家|类|批|级|章|节|款|讲|期|场|台|套|间|位|份|元|倍|成|岁|周|天|小时|分钟|课时|学时|学分|学年|地区|省|市|县';
const MAX_FORMS = 6;

/** 发文字号, folded, however it is written: 机关代字, year and number. */
export const DOC_NUMBER =
  /^(?<agency>\p{Script=Han}{2,12}?)[("]?(?<year>(?:19|20)\d{2})[)"]?年?-?第?(?<number>\d{1,4})号?$/u;

/** A family of forms: a pattern, and the other ways of writing what it matches. */
interface Family {
  pattern: RegExp;
  write: (match: RegExpExecArray) => string[];
}

const FAMILIES: readonly Family[] = [
  {
    // 鲁教科字(2023)3号, 鲁教科字2023第3号, 教基函2019年8号
    pattern: DOC_NUMBER,
    write: ({ groups }) => [`${groups?.['agency']}(${groups?.['year']})${groups?.['number']}号`],
  },
  {
    // 2023年3月31日, 2023-03-31, 2023.3.31, 2023/3/31, 二〇二三年三月三十一日
    pattern: new RegExp(
      `(?<![\\d.])((?:19|20)\\d{2}|[一二][${DIGITS}〇]{3})(?:年|[-./])([01]?\\d|[一二三四五六七八九十]{1,2})(?:月|[-./])([0-3]?\\d|[一二三四五六七八九十]{1,3})(?:日|号)?(?![\\d.])`,
      'u',
    ),
    write: ([, year = '', month = '', day = '']) => writeDate([year, month, day].map(valueOf)),
  },
  {
    // 2023年3月, 2023-03, 2023.3, 二〇二三年三月
    pattern: new RegExp(
      `(?<![\\d.])((?:19|20)\\d{2}|[一二][${DIGITS}〇]{3})(?:年|[-./])(1[0-2]|0?[1-9]|[一二三四五六七八九十]{1,2})(?:月份?|(?![\\d.月年]))`,
      'u',
    ),
    write: ([, year = '', month = '']) => writeDate([year, month].map(valueOf)),
  },
  {
    // 3月31日, 三月三十一日
    pattern:
      /(?<![\d年])(1[0-2]|0?[1-9]|[一二三四五六七八九十]{1,2})月([0-3]?\d|[一二三四五六七八九十]{1,3})[日号]/u,
    write: ([, month = '', day = '']) => {
      const [m, d] = [valueOf(month), valueOf(day)];
      return Number.isNaN(m + d) ? [] : [`${m}月${d}日`, `${inHan(m)}月${inHan(d)}日`];
    },
  },
  {
    // 百分之九十八, 98%, 98个百分点
    pattern: new RegExp(`百分之([${HAN}\\d.]+)|(\\d+(?:\\.\\d+)?|[${HAN}]+)%`, 'u'),
    write: ([, words, figures]) => {
      const value = valueOf(words ?? figures ?? '');
      return Number.isNaN(value)
        ? []
        : [
            `${value}%`,
            `百分之${Number.isInteger(value) ? inHan(value) : value}`,
            ...(value > 0 && value < 100 && value % 10 === 0 ? [`${inHan(value / 10)}成`] : []),
          ];
    },
  },
  {
    // 九成, 90%
    pattern: /(?<!\p{Script=Han})([一二三四五六七八九])成/u,
    write: ([, tenths = '']) => [`${valueOf(tenths)}0%`, `百分之${tenths}十`],
  },
  {
    // 千兆, 1000Mbps, 1Gbps
    pattern:
      /(?<![\d.])(\d+(?:\.\d+)?)(?:(m)(?:bps|b\/s|bit\/s)?|(g)(?:bps|b\/s|bit\/s)|兆)(?![a-z])|([百千万])兆/iu,
    write: ([whole, figures, , giga, word]) => {
      const megabits = word
        ? ({ 百: 100, 千: 1000, 万: 10_000 }[word] ?? 0)
        : Number(figures) * (giga ? 1000 : 1);
      const named = new Map([
        [100, '百兆'],
        [1000, '千兆'],
        [10_000, '万兆'],
      ]).get(megabits);
      return [
        ...(megabits % 1000 === 0 ? [`${megabits / 1000}gbps`] : []),
        ...[`${megabits}mbps`, named ?? `${megabits}兆`, `${megabits}m`].filter((form) => form !== whole),
      ];
    },
  },
  {
    // 2至3个, 2-3个, 2~3个, 两到三个
    pattern: new RegExp(
      `(?<![\\d.${HAN}-])(\\d+|[${HAN}]+)(?:至|到|-|~)(\\d+|[${HAN}]+)(?=${COUNTED}|%)`,
      'u',
    ),
    write: ([, from = '', to = '']) => {
      const [low, high] = [valueOf(from), valueOf(to)];
      const joined = (a: string | number, b: string | number) =>
        ['至', '-', '~', '到'].map((sign) => `${a}${sign}${b}`);
      return Number.isNaN(low + high)
        ? []
        : [...joined(low, high), ...joined(inHan(low), inHan(high)).slice(0, 2)];
    },
  },
  {
    // 二〇二三年, 2023年
    pattern: new RegExp(`(?<!\\d)((?:19|20)\\d{2}|[一二][${DIGITS}〇]{3})(?=年)`, 'u'),
    write: ([, year = '']) => [
      String(valueOf(year)),
      digitByDigit(valueOf(year)),
      digitByDigit(valueOf(year)).replaceAll('〇', '零'),
    ],
  },
  {
    // 四百个, 400个; 第八届, 第8届
    pattern: new RegExp(`(?<=第)(\\d+|[${HAN}]+)|(?<![\\d.${HAN}])(\\d+|[${HAN}]+)(?=${COUNTED})`, 'u'),
    write: ([, ordinal, cardinal]) => {
      const value = valueOf(ordinal ?? cardinal ?? '');
      if (Number.isNaN(value)) return [];
      return [String(value), inHan(value), ...(value === 2 ? ['两'] : [])];
    },
  },
];

/** Returns a folded term with its first number, date or document number in each other form; empty if it has none. */
export function otherForms(term: string): string[] {
  for (const { pattern, write } of FAMILIES) {
    const match = pattern.exec(term);
    if (!match) continue;
    const [before, after] = [term.slice(0, match.index), term.slice(match.index + match[0].length)];
    const forms = write(match).map((form) => before + form + after);
    return [...new Set(forms)].filter((form) => form !== term).slice(0, MAX_FORMS);
  }
  return [];
}

/** Returns the forms in which a date or month is printed: 2023年3月31日 and others. */
function writeDate([year = NaN, month = NaN, day]: number[]): string[] {
  if (Number.isNaN(year + month + (day ?? 0)) || month > 12 || (day ?? 1) > 31) return [];
  const two = (part: number) => String(part).padStart(2, '0');
  const parts = [year, month, ...(day === undefined ? [] : [day])];
  const padded = [String(year), ...parts.slice(1).map(two)];
  const units = ['年', '月', '日'];
  return [
    parts.map((part, at) => `${part}${units[at]}`).join(''),
    `${digitByDigit(year)}年${parts
      .slice(1)
      .map((part, at) => `${inHan(part)}${units[at + 1]}`)
      .join('')}`,
    padded.join('-'),
    parts.join('.'),
    parts.join('/'),
    padded.map((part, at) => `${part}${units[at]}`).join(''),
  ];
}

/** Returns the value of a number in figures or Han numerals; NaN if the text isn't one. */
export function valueOf(numeral: string): number {
  if (/^\d+(?:\.\d+)?$/u.test(numeral)) return Number(numeral);
  const plain = numeral.replaceAll('〇', '零').replaceAll('两', '二');
  if (/^[零一二三四五六七八九]{2,}$/u.test(plain))
    return Number([...plain].map((digit) => DIGITS.indexOf(digit)).join(''));
  const [, wan, rest = ''] = /^(?:(.+)万)?(.*)$/u.exec(plain) ?? [];
  const value =
    (wan === undefined ? 0 : belowTenThousand(wan) * 10_000) + (rest === '' ? 0 : belowTenThousand(rest));
  return plain === '' ? NaN : value;
}

function belowTenThousand(words: string): number {
  const match =
    /^零?(?:([一二三四五六七八九])千)?零?(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?零?([一二三四五六七八九])?$/u.exec(
      words,
    );
  if (words === '零') return 0;
  if (words === '百') return 100;
  if (!match) return NaN;
  const digit = (word: string | undefined) => (word === undefined ? 0 : DIGITS.indexOf(word));
  const [, thousands, hundreds, tens, ten, ones] = match;
  return (
    digit(thousands) * 1000 + digit(hundreds) * 100 + (ten ? (tens ? digit(tens) : 1) * 10 : 0) + digit(ones)
  );
}

/** Writes a whole number below a hundred million in Han numerals, without 两: 400 四百, 1200 一千二百, 105 一百零五. */
export function inHan(value: number): string {
  if (value === 0) return '零';
  if (value >= 10_000) {
    const rest = value % 10_000;
    return `${inHan(Math.floor(value / 10_000))}万${rest === 0 ? '' : (rest < 1000 ? '零' : '') + inHan(rest)}`;
  }
  const places = ['千', '百', '十', ''];
  const digits = [...String(value).padStart(4, '0')].map(Number);
  const words = digits.map((digit, at) => (digit === 0 ? '零' : `${DIGITS[digit]}${places[at]}`)).join('');
  return words
    .replace(/零+/gu, '零')
    .replace(/^零|零$/gu, '')
    .replace(/^一十/u, '十');
}

const digitByDigit = (year: number) =>
  [...String(year)].map((digit) => (digit === '0' ? '〇' : DIGITS[Number(digit)])).join('');
