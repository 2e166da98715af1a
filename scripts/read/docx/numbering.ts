import { formatNumber } from './number-format.ts';
import { mapSymbolFont } from './symbol-fonts.ts';
import type { Styles } from './styles.ts';
import {
  attributeOf,
  childAt,
  childrenNamed,
  integerWithin,
  toggleAt,
  valueAt,
  type XmlElement,
} from './xml.ts';

/** A level of a list (ECMA-376, part 1, 17.9.6). */
interface Level {
  start: number;
  format: string;
  /** Pattern of a `custom` format, e.g. `001, 002, 003, ...`. */
  pattern: string | undefined;
  /** E.g. `（%1）`: the number of level 1 in brackets. */
  text: string;
  /**
   * The 1-based level after which this level restarts, as it does after any level above that one. 0 for never,
   * undefined for after any level above this one (17.9.10).
   */
  restartsAfter: number | undefined;
  /** Whether all numbers of the label are written in digits (17.9.4). */
  isLegal: boolean;
  /** What follows the label: a tab by default. */
  suffix: string | undefined;
  /** The paragraph style linked to this level (17.9.23). */
  styleId: string | undefined;
  isHidden: boolean;
  font: string;
}

interface List {
  /** Lists with the same abstract definition share their counters. */
  abstractId: string | undefined;
  levels: ReadonlyMap<number, Level>;
  /** Levels that restart at their first use in this list, with their first number (17.9.26). */
  restarts: ReadonlyMap<number, number>;
}

/** The label that Word writes before a paragraph. */
export interface Label {
  text: string;
  /** An unsupported number format. The number is written in digits instead. */
  unknownFormat: string | undefined;
}

/** Replacement for a level that a label refers to but its list lacks. */
const MISSING_LEVEL = { start: 1, format: 'decimal', pattern: undefined };
const LEVELS = [0, 8] as const;
/** The range of Word's counters. */
const NUMBERS = [0, 32_767] as const;
/** Longest label in Word. */
const MAX_LABEL = 255;

/**
 * Reconstructs the numbers that Word writes before paragraphs (ECMA-376, part 1, 17.9). The file stores only their
 * definitions.
 */
export class Numbering {
  readonly #styles: Styles;
  readonly #lists = new Map<string | undefined, List>();
  readonly #counters = new Map<List['abstractId'], Map<number, number>>();
  readonly #startedLevels = new Set<string>();

  constructor(root: XmlElement | undefined, styles: Styles) {
    this.#styles = styles;
    const lists = childrenNamed(root, 'w:num');
    const abstracts = new Map(
      childrenNamed(root, 'w:abstractNum').map((one) => [attributeOf(one, 'w:abstractNumId'), one]),
    );
    const abstractIds = new Map(
      lists.map((list) => [attributeOf(list, 'w:numId'), valueAt(list, 'w:abstractNumId')]),
    );
    const resolve = (id: string | undefined, seen: readonly string[] = []): string | undefined => {
      const style = valueAt(abstracts.get(id), 'w:numStyleLink');
      const linked = style === undefined ? undefined : abstractIds.get(styles.numberingOf(style));
      if (id === undefined || linked === undefined || seen.includes(linked)) return id;
      return resolve(linked, [...seen, id]);
    };
    for (const list of lists) {
      const abstractId = resolve(valueAt(list, 'w:abstractNumId'));
      const levels = readLevels(abstracts.get(abstractId));
      this.#lists.set(attributeOf(list, 'w:numId'), { abstractId, ...override(list, levels) });
    }
  }

  /**
   * Returns the label that Word displays before a paragraph, or null. It advances the counters, so call it once per
   * paragraph, in order.
   */
  nextLabelOf(paragraph: XmlElement): Label | null {
    const place = this.#placeOf(paragraph);
    const level = place?.list.levels.get(place.level);
    if (!place || !level) return null;
    const counters = this.#count(place.numId, place.list, place.level, level);
    if (level.isHidden) return null;
    if (level.format === 'bullet')
      return { text: mapSymbolFont(level.font, level.text), unknownFormat: undefined };
    let unknownFormat: string | undefined;
    const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const { start, format, pattern } = place.list.levels.get(index) ?? MISSING_LEVEL;
      const number = counters.get(index) ?? start;
      const shown = level.isLegal && format !== 'decimalZero' ? 'decimal' : format;
      const written = formatNumber(number, shown, pattern);
      if (written === undefined) unknownFormat = shown;
      return written ?? String(number);
    });
    return { text: text + spaceAfter(text, level.suffix), unknownFormat };
  }

  #placeOf(paragraph: XmlElement): { numId: string; list: List; level: number } | null {
    const chain = this.#styles.chainOfParagraph(paragraph);
    const properties = [
      childAt(paragraph, 'w:pPr', 'w:numPr'),
      ...chain.map(({ element }) => childAt(element, 'w:pPr', 'w:numPr')),
    ];
    const numId = properties.map((numPr) => valueAt(numPr, 'w:numId')).find((id) => id !== undefined);
    const list = numId === undefined || numId === '0' ? undefined : this.#lists.get(numId);
    if (numId === undefined || !list) return null;
    const [own, ...inherited] = properties.map((numPr) => valueAt(numPr, 'w:ilvl'));
    const linked = chain
      .map(({ id }) => [...list.levels].find(([, level]) => level.styleId === id)?.[0])
      .find((level) => level !== undefined);
    const written =
      own ?? (linked === undefined ? inherited.find((level) => level !== undefined) : String(linked));
    return { numId, list, level: integerWithin(written, LEVELS, 0) };
  }

  #count(numId: string, list: List, index: number, level: Level): ReadonlyMap<number, number> {
    const counters = this.#counters.get(list.abstractId) ?? new Map<number, number>();
    this.#counters.set(list.abstractId, counters);
    const restart = list.restarts.get(index);
    const beginning = `${numId}:${index}`;
    const previous = counters.get(index);
    if (restart !== undefined && !this.#startedLevels.has(beginning)) counters.set(index, restart);
    else counters.set(index, previous === undefined ? (restart ?? level.start) : previous + 1);
    this.#startedLevels.add(beginning);
    for (const deeper of counters.keys()) {
      const after = list.levels.get(deeper)?.restartsAfter;
      if (deeper > index && (after === undefined || index < after)) counters.delete(deeper);
    }
    return counters;
  }
}

/**
 * Returns the levels and restarts of a list: those of its abstract definition with the list's overrides applied
 * (17.9.8).
 */
function override(list: XmlElement, levels: ReadonlyMap<number, Level>): Pick<List, 'levels' | 'restarts'> {
  const own = new Map(levels);
  const restarts = new Map<number, number>();
  for (const element of childrenNamed(list, 'w:lvlOverride')) {
    const index = integerWithin(attributeOf(element, 'w:ilvl'), LEVELS, 0);
    const written = childAt(element, 'w:lvl');
    const level = written && readLevel(written);
    if (level) own.set(index, level);
    const start = valueAt(element, 'w:startOverride');
    if (start !== undefined) restarts.set(index, integerWithin(start, NUMBERS, 1));
    else if (level) restarts.set(index, level.start);
  }
  return { levels: own, restarts };
}

function readLevels(abstract: XmlElement | undefined): Map<number, Level> {
  return new Map(
    childrenNamed(abstract, 'w:lvl').map((element) => [
      integerWithin(attributeOf(element, 'w:ilvl'), LEVELS, 0),
      readLevel(element),
    ]),
  );
}

function readLevel(element: XmlElement): Level {
  // A format introduced by Word 2010 is inside an alternative, before the nearest older format.
  const format =
    childAt(element, 'w:numFmt') ?? childAt(element, 'mc:AlternateContent', 'mc:Choice', 'w:numFmt');
  const restart = valueAt(element, 'w:lvlRestart');
  const fonts = childAt(element, 'w:rPr', 'w:rFonts');
  return {
    start: integerWithin(valueAt(element, 'w:start'), NUMBERS, 0),
    format: attributeOf(format, 'w:val') ?? 'decimal',
    pattern: attributeOf(format, 'w:format'),
    text: (valueAt(element, 'w:lvlText') ?? '').slice(0, MAX_LABEL),
    restartsAfter: restart === undefined ? undefined : integerWithin(restart, [0, 9], 0),
    isLegal: toggleAt(element, 'w:isLgl') ?? false,
    suffix: valueAt(element, 'w:suff'),
    styleId: valueAt(element, 'w:pStyle'),
    isHidden: toggleAt(element, 'w:rPr', 'w:vanish') ?? false,
    font: attributeOf(fonts, 'w:ascii') ?? attributeOf(fonts, 'w:hAnsi') ?? '',
  };
}

/** Returns the space after a label. A tab is dropped unless the label would run into digits or letters after it. */
function spaceAfter(label: string, suffix: string | undefined): string {
  if (suffix === 'nothing') return '';
  return suffix === 'space' || /[\dA-Za-z]$/.test(label) ? ' ' : '';
}
