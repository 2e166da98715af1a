import { attribute, type Element, hasAttribute } from '../../html-tree.ts';
import { chineseNumeral } from '../chinese-numeral.ts';
import type { PageStyle } from './page-style.ts';
import { childrenOf, closest, isElement, walkTree } from './walk-tree.ts';
import { appendAll } from '../min-max.ts';

/** The labels that a browser generates for list items, by item. */
export interface ListLabels {
  labels: Map<Element, string>;
  /** Unsupported numbering styles. Their numbers are written in digits. */
  unknown: Set<string>;
}

/**
 * Determines the numbers that a browser generates for list items: from `start`, `reversed`, `value` and `type` (HTML,
 * 4.4.5 to 4.4.8) and from `list-style-type` (CSS Counter Styles 3, 6 and 7). Bullets aren't numbers. If the text of
 * every item in a list already begins with its number, an external style sheet must suppress the generated one, so none
 * is added.
 */
export function findListLabels(root: Element, style: PageStyle): ListLabels {
  const found: ListLabels = { labels: new Map(), unknown: new Set() };
  const items = new Map<Element, Element[]>();
  walkTree(root, {
    enter: (element) => {
      if (LISTS.has(element.tagName)) items.set(element, []);
      if (element.tagName !== 'li') return;
      const list = closest(element, ({ tagName }) => LISTS.has(tagName));
      if (list && style.of(element, 'display') !== 'none') items.get(list)?.push(element);
    },
  });
  for (const [list, own] of items) labelItems(list, own, style, found);
  return found;
}

const LISTS = new Set(['ol', 'ul', 'menu', 'dir']);

function labelItems(list: Element, items: readonly Element[], style: PageStyle, found: ListLabels): void {
  const isReversed = list.tagName === 'ol' && hasAttribute(list, 'reversed');
  const step = isReversed ? -1 : 1;
  let next = integer(attribute(list, 'start')) ?? (isReversed ? items.length : 1);
  const labels = new Map<Element, string>();
  let printed = 0;
  for (const item of items) {
    const number = integer(attribute(item, 'value')) ?? next;
    next = number + step;
    const kind = styleOf(item, list, style);
    const label = writeLabel(number, kind);
    if (label === null) found.unknown.add(kind);
    if (label !== '') labels.set(item, label ?? `${number}.`);
    if (printsNumber(item, number)) printed += 1;
  }
  if (printed === items.length) return;
  for (const [item, label] of labels) found.labels.set(item, label);
}

function integer(text: string | undefined): number | undefined {
  const digits = /^\s*([+-]?\d{1,9})/.exec(text ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}

const TYPES: Record<string, string> = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};
const MARKED_DISPLAY = /list-item/;

/** Returns the style of an item's marker: its own, its list's, or the default for that type of list. */
function styleOf(item: Element, list: Element, style: PageStyle): string {
  const display = style.of(item, 'display');
  if (display !== undefined && !MARKED_DISPLAY.test(display)) return 'none';
  for (const element of [item, list]) {
    const declared = declaredStyle(element, style);
    if (declared !== undefined) return declared;
  }
  return list.tagName === 'ol' ? 'decimal' : 'disc';
}

function declaredStyle(element: Element, style: PageStyle): string | undefined {
  const type = style.of(element, 'list-style-type');
  if (type !== undefined && type !== 'inherit' && type !== 'initial') return type;
  const short = style
    .of(element, 'list-style')
    ?.replace(/url\([^()]*\)/g, ' ')
    .split(/\s+/)
    .find((word) => word !== '' && word !== 'inside' && word !== 'outside');
  if (short !== undefined) return short;
  const attributed = attribute(element, 'type');
  return attributed === undefined ? undefined : (TYPES[attributed] ?? attributed.toLowerCase());
}

const NO_NUMBER = /^(?:none|disc|circle|square|disclosure-(?:open|closed)|["'].*|symbols\(.*)$/;
const CJK =
  /^(?:cjk-ideographic|(?:simp|trad)-chinese-informal|japanese-informal|korean-hanja-informal|-moz-(?:simp|trad)-chinese-informal)$/;
const FORMAL = '零壹贰叁肆伍陆柒捌玖';
const FORMAL_POWERS: Record<string, string> = { 十: '拾', 百: '佰', 千: '仟' };
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const GREEK = 'αβγδεζηθικλμνξοπρστυφχψω';
const LATIN = 'abcdefghijklmnopqrstuvwxyz';

/**
 * Formats a number in a list style, with its suffix. Returns an empty string for markers that aren't numbers, and null
 * for an unsupported style.
 */
function writeLabel(number: number, style: string): string | null {
  if (NO_NUMBER.test(style)) return '';
  const han = hanNumber(number, style);
  if (han !== undefined) return `${han ?? number}、`;
  const western = westernNumber(number, style);
  return western === undefined ? null : `${western ?? number}.`;
}

/** Returns undefined if the style isn't a Chinese one, and null if it can't represent the number. */
function hanNumber(number: number, style: string): string | null | undefined {
  const isCountable = number >= 1 && number <= 9999;
  if (CJK.test(style)) return isCountable ? chineseNumeral(number) : null;
  if (/^(?:simp|trad)-chinese-formal$/.test(style)) return isCountable ? formalNumeral(number) : null;
  if (style === 'cjk-decimal')
    return [...String(number)].map((digit) => '〇一二三四五六七八九'.charAt(Number(digit))).join('');
  if (style === 'cjk-heavenly-stem') return STEMS.charAt(number - 1) || null;
  if (style === 'cjk-earthly-branch') return BRANCHES.charAt(number - 1) || null;
  return undefined;
}

function formalNumeral(number: number): string {
  const informal = chineseNumeral(number).replace(/^十/u, '一十');
  return [...informal]
    .map((mark) => FORMAL_POWERS[mark] ?? FORMAL.charAt('零一二三四五六七八九'.indexOf(mark)))
    .join('');
}

function westernNumber(number: number, style: string): string | null | undefined {
  switch (style) {
    case 'decimal':
      return String(number);
    case 'decimal-leading-zero':
      return String(number).padStart(2, '0');
    case 'lower-alpha':
    case 'lower-latin':
      return alphabetic(number, LATIN);
    case 'upper-alpha':
    case 'upper-latin':
      return alphabetic(number, LATIN)?.toUpperCase() ?? null;
    case 'lower-greek':
      return alphabetic(number, GREEK);
    case 'lower-roman':
      return roman(number)?.toLowerCase() ?? null;
    case 'upper-roman':
      return roman(number);
    default:
      return undefined;
  }
}

function alphabetic(number: number, letters: string): string | null {
  if (number < 1) return null;
  let text = '';
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / letters.length))
    text = letters.charAt((rest - 1) % letters.length) + text;
  return text;
}

const ROMAN: [number, string][] = [
  ...([
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
  ] as [number, string][]),
  ...([
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as [number, string][]),
];

function roman(number: number): string | null {
  if (number < 1 || number > 3999) return null;
  let rest = number;
  let text = '';
  for (const [value, letters] of ROMAN) {
    for (; rest >= value; rest -= value) text += letters;
  }
  return text;
}

/** Whether an item's text begins with the number: 3. or 三、 or （三）. */
function printsNumber(item: Element, number: number): boolean {
  const words = firstWords(item);
  const label = /^[（(]?(\d+|[一二三四五六七八九十百]+)[)）.．、]/u.exec(words)?.[1];
  return label !== undefined && (label === String(number) || label === chineseNumeral(Math.max(1, number)));
}

const MAX_LABEL_LENGTH = 12;

function firstWords(item: Element): string {
  let words = '';
  const pending = [...childrenOf(item)].toReversed();
  for (let node = pending.pop(); node && words.length < MAX_LABEL_LENGTH; node = pending.pop()) {
    if (node.nodeName === '#text' && 'value' in node) words += node.value.replace(/\s/g, '');
    else if (isElement(node) && !LISTS.has(node.tagName)) appendAll(pending, childrenOf(node).toReversed());
  }
  return words;
}
