import type { CleanLine } from './clean-line.ts';
import { isDocumentTitle } from '../parse/document-title.ts';
import {
  beginsAttachmentList,
  docNumberOf,
  isDate,
  isOpenness,
  signatoriesOf,
} from '../parse/letter-lines.ts';
import { ARTICLE_RANK, findMarker, type Marker } from '../parse/markers.ts';
import type { ReadText } from '../../read/read-result.ts';
import { splitInlineMarkers } from '../parse/split-inline-markers.ts';

/** Marks after which a line needs no further line to be whole. */
const ENDS_WHOLE = new Set('。！？；：…”’」』》）)]］】!?;:');
/** A half-width full stop behind Chinese words. */
const ENDS_IN_DOT = /\p{Script=Han}\.$/u;
/** Marks that never end a paragraph. */
const ENDS_OPEN = new Set('，、,（(《“‘[〔【—');
/** Marks that never begin one. */
const BEGINS_WITHIN = /^[，。、；：！？,;:!?]/u;
/** Brackets and quotation marks without a word, or a stop. */
const LONE_PUNCTUATION = /^(?:[\p{Ps}\p{Pe}\p{Pi}\p{Pf}]\p{P}{0,2}|\.)$/u;
const OPENING = /[《“（(〔【]/u;
const CLOSING = /[》”）)〕】。；]/u;
/** How far back an opening mark is looked for that its line didn't close. */
const UNBALANCED_WITHIN = 120;

/**
 * Joins the lines that the page broke, and cuts those that hold several provisions. The result has one paragraph, heading
 * or table row an entry, with its first line's number. Takes time linear in the text.
 * @param ends whether each line is a paragraph already, so that only a label alone on its line lacks its words.
 */
export function joinLines(lines: readonly CleanLine[], ends: ReadText['lines'] = 'printed'): CleanLine[] {
  const paragraphs: OpenParagraph[] = [];
  const numbering = new Numbering();
  const measure = ends === 'printed' ? findMeasure(lines) : null;
  const all = lines.flatMap(splitInlineMarkers);
  for (const [index, line] of all.entries()) {
    const last = paragraphs.at(-1);
    const marker = findMarker(line.text);
    const isTaken =
      ends === 'paragraphs'
        ? last?.lacksWords(line.text)
        : last?.takes(line.text, measure) && !standsAlone(all, index);
    if (isTaken && !(marker && numbering.expects(marker))) {
      last?.append(line.text);
    } else {
      paragraphs.push(new OpenParagraph(line, marker));
      if (marker) numbering.take(marker);
    }
  }
  return paragraphs.map((paragraph) => paragraph.close());
}

/** A paragraph that further lines may belong to; it remembers what that depends on, so that no line is looked at twice. */
class OpenParagraph {
  readonly #first: CleanLine;
  readonly #isHeading: boolean;
  readonly #isRow: boolean;
  #text = '';
  #tail = '';
  #lastLine = '';
  #hasStop = false;
  #hasComma = false;
  #isLabelAlone = false;

  constructor(line: CleanLine, marker: Marker | null) {
    this.#first = line;
    // An article opens with its words, not with a heading.
    this.#isHeading = (marker !== null && marker.kind !== 'article') || beginsAttachmentList(line.text);
    this.#isRow = line.text.includes('\t');
    this.append(line.text);
    this.#isLabelAlone = marker?.rest === '';
  }

  append(text: string): void {
    // 第六条 and 中小企业 joined without a gap would read as words that cite it.
    const gap = this.#isLabelAlone ? ' ' : '';
    this.#isLabelAlone = false;
    this.#text = joinText(this.#text + gap, this.#tail + gap, text);
    this.#tail = (this.#tail + text).slice(-UNBALANCED_WITHIN);
    this.#hasStop ||= text.includes('。');
    this.#hasComma ||= /，|(?<=\p{Script=Han}),/u.test(text);
    this.#lastLine = text;
  }

  /** Whether it is a label alone, whose words the next line has. */
  lacksWords(line: string): boolean {
    return this.#isLabelAlone && !line.includes('\t');
  }

  takes(line: string, measure: number | null): boolean {
    if (this.#isRow || line.includes('\t')) return false;
    return LONE_PUNCTUATION.test(line) || BEGINS_WITHIN.test(line) || this.#isUnfinished(measure);
  }

  /**
   * Whether a page break cut the text. It did where the text is a label alone, ends in a mark that asks for more, or leaves a
   * bracket or quotation open; else where it ends without a final mark and is running text, which shows by a full
   * stop inside it or, where it isn't a numbered heading, by a comma. Where the text is set to a measure, a line that fills it goes
   * on.
   */
  #isUnfinished(measure: number | null): boolean {
    const end = this.#tail.at(-1) ?? '';
    if (this.#isLabelAlone || ENDS_OPEN.has(end) || this.#leavesOpen()) return true;
    if (ENDS_WHOLE.has(end) || ENDS_IN_DOT.test(this.#tail)) return false;
    if (measure !== null && widthOf(this.#lastLine) >= measure - INDENT) return !isDocumentTitle(this.#text);
    return this.#hasStop || (this.#hasComma && !this.#isHeading);
  }

  #leavesOpen(): boolean {
    for (let at = this.#tail.length - 1; at >= 0; at -= 1) {
      const mark = this.#tail.charAt(at);
      if (CLOSING.test(mark)) return false;
      if (OPENING.test(mark)) return true;
    }
    return false;
  }

  close(): CleanLine {
    return { ...this.#first, text: this.#text };
  }
}

/** Who is to do it stands on a line of its own below what is to be done. */
const NAMES_UNITS = /^[（(\[【]?(?:牵头|责任|配合|参与|协助|主办|承办|协办)(?:单位|部门|处室|主体)[：:]/u;

/** Whether a line begins a paragraph whatever stands above it: a date, names above one, a document number, who is responsible. */
function standsAlone(lines: readonly CleanLine[], index: number): boolean {
  const text = lines[index]?.text ?? '';
  if (isDate(text) || isOpenness(text) || NAMES_UNITS.test(text) || beginsAttachmentList(text)) return true;
  // In brackets it is more likely cited: （国办发〔2022〕35号）.
  if (docNumberOf(text) !== null && !/^[（(]/u.test(text)) return true;
  let below = index;
  while (below - index < MAX_SIGNATURES && signatoriesOf(lines[below]?.text ?? '').length > 0) below += 1;
  return below > index && isDate(lines[below]?.text ?? '');
}

const MAX_SIGNATURES = 8;

/** Widths are those of Latin letters; a Han character is as wide as two. */
const LAST_NARROW = '\u00FF';
const MIN_MEASURE = 40;
const MAX_MEASURE = 100;
/** A first line is two Han characters shorter, and a mark or word that may not be cut leaves room for one more. */
const INDENT = 6;
/** Lines that fill a measure, and their part of all lines, from which on the text is set to it. */
const MIN_FULL_LINES = 4;
const MIN_FULL_SHARE = 0.25;

/** The width that a text's lines are set to; null where its lines are paragraphs of any length. */
function findMeasure(lines: readonly CleanLine[]): number | null {
  const prose = lines.filter(({ text }) => !text.includes('\t'));
  const widths = prose.map(({ text }) => widthOf(text));
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  if (widest < MIN_MEASURE || widest > MAX_MEASURE) return null;
  const full = prose.filter((_, index) => (widths[index] ?? 0) >= widest - INDENT);
  const open = full.filter(({ text }) => !ENDS_WHOLE.has(text.at(-1) ?? ''));
  const isSet = full.length >= MIN_FULL_LINES && full.length >= prose.length * MIN_FULL_SHARE;
  return isSet && open.length * 2 > full.length ? widest : null;
}

function widthOf(text: string): number {
  if (text.length > MAX_MEASURE) return text.length;
  let width = 0;
  for (const char of text) width += char <= LAST_NARROW ? 1 : 2;
  return width;
}

/** What numbers may come next, so that a number that a line break moved to the front is told from a marker. */
class Numbering {
  readonly #last: number[] = [];

  expects({ rank, number }: Marker): boolean {
    return number === 1 || number === (this.#last[rank] ?? 0) + 1;
  }

  /** Kinds below begin anew; articles run on through parts, chapters and divisions. */
  take({ rank, number }: Marker): void {
    const article = rank < ARTICLE_RANK ? this.#last[ARTICLE_RANK] : undefined;
    this.#last[rank] = number;
    this.#last.length = rank + 1;
    if (article !== undefined) this.#last[ARTICLE_RANK] = article;
  }
}

/** Puts two pieces of a broken text together, of the first of which `tail` is the end; a space is due only between Latin words. */
function joinText(before: string, tail: string, after: string): string {
  const needsSpace = /[A-Za-z]$/.test(tail) && /^[A-Za-z]/.test(after);
  return before + (needsSpace ? ' ' : '') + after;
}
