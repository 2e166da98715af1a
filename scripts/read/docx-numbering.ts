import type { Document as XmlDocument, Element as XmlElement } from '@xmldom/xmldom';

interface Level {
  start: number;
  format: string;
  /** E.g. `（%1）`: the number of level 1 in brackets. */
  text: string;
}
interface List {
  /** Lists of one abstract definition count on together. */
  abstractId: string;
  levels: Map<number, Level>;
  /** Levels that this list begins anew, with their first number. */
  restarts: Map<number, number>;
}

/** Restores the numbers that Word writes before paragraphs (ECMA-376, part 1, 17.9). */
export class Numbering {
  readonly #lists = new Map<string, List>();
  readonly #styles = new Map<string, { numId: string; level: number }>();
  readonly #counters = new Map<string, number[]>();
  readonly #begun = new Set<string>();

  constructor(numbering: XmlDocument | null, styles: XmlDocument | null) {
    const abstracts = new Map(
      elements(numbering, 'w:abstractNum').map((item) => [value(item, 'w:abstractNumId'), readLevels(item)]),
    );
    for (const item of elements(numbering, 'w:num')) {
      const abstractId = value(elements(item, 'w:abstractNumId')[0], 'w:val');
      const restarts = new Map(
        elements(item, 'w:lvlOverride').flatMap((override): [number, number][] => {
          const start = elements(override, 'w:startOverride')[0];
          return start ? [[Number(value(override, 'w:ilvl')), Number(value(start, 'w:val'))]] : [];
        }),
      );
      this.#lists.set(value(item, 'w:numId'), {
        abstractId,
        levels: abstracts.get(abstractId) ?? new Map<number, Level>(),
        restarts,
      });
    }
    for (const style of elements(styles, 'w:style')) {
      const numId = value(elements(style, 'w:numId')[0], 'w:val');
      const level = Number(value(elements(style, 'w:ilvl')[0], 'w:val') || 0);
      if (numId !== '') this.#styles.set(value(style, 'w:styleId'), { numId, level });
    }
  }

  /** The number that Word shows before a paragraph, or nothing. Counts it: call it once for each, in order. */
  labelOf(paragraph: XmlElement): string {
    const place = this.#placeOf(paragraph);
    const list = place && this.#lists.get(place.numId);
    const level = list?.levels.get(place?.level ?? 0);
    if (!place || !list || !level) return '';
    const counters = this.#count(place, list, level);
    return level.text.replace(/%(\d)/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      return formatNumber(counters[index] ?? 1, list.levels.get(index)?.format ?? 'decimal');
    });
  }

  #placeOf(paragraph: XmlElement): { numId: string; level: number } | null {
    const properties = elements(paragraph, 'w:numPr')[0];
    const numId = value(elements(properties ?? null, 'w:numId')[0], 'w:val');
    if (numId !== '')
      return numId === '0'
        ? null
        : { numId, level: Number(value(elements(properties ?? null, 'w:ilvl')[0], 'w:val') || 0) };
    return this.#styles.get(value(elements(paragraph, 'w:pStyle')[0], 'w:val')) ?? null;
  }

  #count(place: { numId: string; level: number }, list: List, level: Level): number[] {
    const counters = this.#counters.get(list.abstractId) ?? [];
    this.#counters.set(list.abstractId, counters);
    const restart = list.restarts.get(place.level);
    const beginning = `${place.numId}:${place.level}`;
    const previous = counters[place.level];
    if (restart !== undefined && !this.#begun.has(beginning)) counters[place.level] = restart;
    else counters[place.level] = previous === undefined ? level.start : previous + 1;
    this.#begun.add(beginning);
    counters.length = place.level + 1;
    return counters;
  }
}

function readLevels(abstract: XmlElement): Map<number, Level> {
  return new Map(
    elements(abstract, 'w:lvl').map((level) => [
      Number(value(level, 'w:ilvl')),
      {
        start: Number(value(elements(level, 'w:start')[0], 'w:val') || 1),
        format: value(elements(level, 'w:numFmt')[0], 'w:val') || 'decimal',
        text: value(elements(level, 'w:lvlText')[0], 'w:val'),
      },
    ]),
  );
}

function elements(parent: XmlDocument | XmlElement | null, name: string): XmlElement[] {
  return parent ? [...parent.getElementsByTagName(name)] : [];
}

function value(element: XmlElement | undefined, name: string): string {
  return element?.getAttribute(name) ?? '';
}

const FIRST_CIRCLED = 0x245f;
const LETTERS = 26;

/** A number in one of Word's formats (ST_NumberFormat); one that isn't known is written in digits. */
function formatNumber(number: number, format: string): string {
  if (
    /^(?:chineseCounting|chineseCountingThousand|japaneseCounting|taiwaneseCounting|ideographDigital)/.test(
      format,
    )
  )
    return chineseNumeral(number);
  if (/^decimalEnclosedCircle/.test(format) && number <= 20)
    return String.fromCodePoint(FIRST_CIRCLED + number);
  if (format === 'lowerLetter') return String.fromCharCode(97 + ((number - 1) % LETTERS));
  if (format === 'upperLetter') return String.fromCharCode(65 + ((number - 1) % LETTERS));
  return format === 'bullet' || format === 'none' ? '' : String(number);
}

/** 1 to 9999 in Chinese, e.g. 12 as 十二 and 105 as 一百零五. */
export function chineseNumeral(number: number): string {
  const digits = '零一二三四五六七八九';
  const powers = ['', '十', '百', '千'];
  const text = [...String(number)]
    .map((digit, index, all) =>
      digit === '0' ? '零' : digits.charAt(Number(digit)) + (powers[all.length - 1 - index] ?? ''),
    )
    .join('')
    .replace(/零+/gu, '零')
    .replace(/零$/u, '');
  return text.replace(/^一十/u, '十');
}
