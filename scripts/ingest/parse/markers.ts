/**
 * The markers that open a provision. Their order from the outermost in follows legislation (章、节、条: 立法技术规范) and official
 * documents (GB/T 9704-2012, 7.3.3 结构层次序数: 一、 （一） 1. （1）).
 */
const CHINESE_NUMERAL = '[一二三四五六七八九十百千零〇]{1,7}';
const ARABIC_NUMERAL = '\\d{1,3}';
const FORMAL_NUMERAL = '[壹贰叁肆伍陆柒捌玖拾]{1,3}';
const STEMS = '甲乙丙丁戊己庚辛壬癸';

/**
 * Numerals that Unicode encodes as one character with their enclosure, as web editors and WPS write them (Unicode,
 * Enclosed Alphanumerics and Enclosed CJK Letters and Months). Each run counts from 1.
 */
const ENCLOSED = {
  bracketedHan: '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩',
  dotted: '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛',
  bracketed: '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇',
  circled: [
    '㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉',
    '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿',
    '❶❷❸❹❺❻❼❽❾❿⓫⓬⓭⓮⓯⓰⓱⓲⓳⓴',
    '➀➁➂➃➄➅➆➇➈➉',
    '➊➋➌➍➎➏➐➑➒➓',
  ],
};
/** The values of numerals of one character that aren't digits. */
const COUNTED = new Map(
  [...Object.values(ENCLOSED).flat(), STEMS].flatMap((run) =>
    [...run].map((numeral, at) => [numeral, at + 1] as const),
  ),
);
/** Characters after an article's number that make it a citation: 第三条规定的, 第三条第二款. */
const CITED = '[第款项规的和及或与至到、，,中内外之所]';

export type MarkerKind =
  | 'part'
  | 'chapter'
  | 'division'
  | 'article'
  | 'formal'
  | 'stem'
  | 'han'
  | 'han-bracket'
  | 'arabic'
  | 'arabic-bracket'
  | 'arabic-half-bracket'
  | 'circled';

const FORMS: { kind: MarkerKind; level: number; pattern: RegExp }[] = [
  {
    kind: 'part',
    level: 1,
    pattern: new RegExp(`^(?<label>第(?<numeral>${CHINESE_NUMERAL})(?:编|部分))(?:[ 　]|$)(?<rest>.*)$`, 'u'),
  },
  {
    kind: 'chapter',
    level: 1,
    pattern: new RegExp(`^(?<label>第(?<numeral>${CHINESE_NUMERAL})章)(?!${CITED}) ?(?<rest>.*)$`, 'u'),
  },
  {
    kind: 'division',
    level: 2,
    pattern: new RegExp(`^(?<label>第(?<numeral>${CHINESE_NUMERAL})节)(?!${CITED}) ?(?<rest>.*)$`, 'u'),
  },
  {
    kind: 'article',
    level: 3,
    pattern: new RegExp(`^(?<label>第(?<numeral>${CHINESE_NUMERAL})条)(?!${CITED}) ?(?<rest>.*)$`, 'u'),
  },
  {
    kind: 'formal',
    level: 1,
    pattern: new RegExp(`^(?<label>(?<numeral>${FORMAL_NUMERAL})[、.．]) ?(?<rest>.*)$`, 'u'),
  },
  // 甲、乙双方 names parties; it isn't a label.
  {
    kind: 'stem',
    level: 1,
    pattern: new RegExp(`^(?<label>(?<numeral>[${STEMS}])、)(?![${STEMS}]) ?(?<rest>.*)$`, 'u'),
  },
  {
    kind: 'han',
    level: 1,
    pattern: new RegExp(`^(?<label>(?<numeral>${CHINESE_NUMERAL}) ?[、.．]) ?(?<rest>.*)$`, 'u'),
  },
  {
    kind: 'han-bracket',
    level: 2,
    pattern: new RegExp(`^(?<label>[（(] ?(?<numeral>${CHINESE_NUMERAL}) ?[）)]、?) ?(?<rest>.*)$`, 'u'),
  },
  {
    kind: 'han-bracket',
    level: 2,
    pattern: new RegExp(`^(?<label>(?<numeral>[${ENCLOSED.bracketedHan}])、?) ?(?<rest>.*)$`, 'u'),
  },
  // Not followed by a digit unless it begins a year: `2.0版` and `35.5个` begin a sentence, `71.2022年3月前` a provision.
  {
    kind: 'arabic',
    level: 3,
    pattern: new RegExp(
      `^(?<label>(?<numeral>${ARABIC_NUMERAL}) ?[.．、])(?!\\d(?!\\d{3}年)) ?(?<rest>.*)$`,
      'u',
    ),
  },
  {
    kind: 'arabic',
    level: 3,
    pattern: new RegExp(`^(?<label>(?<numeral>[${ENCLOSED.dotted}])) ?(?<rest>.*)$`, 'u'),
  },
  {
    kind: 'arabic-bracket',
    level: 4,
    pattern: new RegExp(`^(?<label>[（(] ?(?<numeral>${ARABIC_NUMERAL}) ?[）)]、?) ?(?<rest>.*)$`, 'u'),
  },
  {
    kind: 'arabic-bracket',
    level: 4,
    pattern: new RegExp(`^(?<label>(?<numeral>[${ENCLOSED.bracketed}])) ?(?<rest>.*)$`, 'u'),
  },
  {
    kind: 'arabic-half-bracket',
    level: 4,
    pattern: new RegExp(`^(?<label>(?<numeral>${ARABIC_NUMERAL}) ?[）)]、?) ?(?<rest>.*)$`, 'u'),
  },
  {
    kind: 'circled',
    level: 5,
    pattern: new RegExp(`^(?<label>(?<numeral>[${ENCLOSED.circled.join('')}])、?) ?(?<rest>.*)$`, 'u'),
  },
];
/** The kinds from the outermost in. Forms of the same kind share a rank. */
const RANKED = [...new Set(FORMS.map(({ kind }) => kind))];
/** Kinds of lower rank contain articles. */
export const ARTICLE_RANK = RANKED.indexOf('article');

export interface Marker {
  kind: MarkerKind;
  /** 1 for 章, 壹、, 甲、 and 一、, 2 for 节 and （一）, 3 for 条 and 1., 4 for （1） and 1）, 5 for ①. */
  level: number;
  /** Nesting order of the kinds; 0 is the outermost. */
  rank: number;
  /** As printed, e.g. `（一）`. */
  label: string;
  number: number;
  /** The text after the label on its line. */
  rest: string;
}

/** Returns the marker that a line begins with, or null. */
export function findMarker(line: string): Marker | null {
  for (const { kind, level, pattern } of FORMS) {
    const groups = pattern.exec(line)?.groups;
    if (groups) {
      const { label = '', numeral = '', rest = '' } = groups;
      return { kind, level, rank: RANKED.indexOf(kind), label, number: parseNumeral(numeral), rest };
    }
  }
  return null;
}

/** Chinese digits and those of formal numerals, each in the order of their values. */
const DIGITS = '零一二三四五六七八九〇壹贰叁肆伍陆柒捌玖';
const POWERS: Record<string, number> = { 十: 10, 拾: 10, 百: 100, 千: 1000 };

/** Returns the value of an Arabic or enclosed numeral, a heavenly stem, or a Chinese numeral up to 九千九百九十九. */
export function parseNumeral(numeral: string): number {
  return /^\d+$/.test(numeral) ? Number(numeral) : (COUNTED.get(numeral) ?? parseHan(numeral));
}

function parseHan(numeral: string): number {
  let total = 0;
  let digit = 0;
  for (const char of numeral) {
    const power = POWERS[char];
    if (power === undefined) {
      digit = DIGITS.indexOf(char) % 10;
    } else {
      total += (digit || 1) * power;
      digit = 0;
    }
  }
  return total + digit;
}
