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
import { maxOf } from '../../read/min-max.ts';
import type { ReadText } from '../../read/read-result.ts';
import { splitInlineMarkers } from '../parse/split-inline-markers.ts';

/** Punctuation that completes a line. */
const ENDS_COMPLETE = new Set('。！？；：…”’」』》）)]］】!?;:');
/** A half-width full stop after Chinese words. */
const ENDS_IN_DOT = /\p{Script=Han}\.$/u;
/** Punctuation that never ends a paragraph. */
const NEVER_ENDS = new Set('，、,（(《“‘[〔【—');
/** Punctuation that never begins a paragraph. */
const NEVER_BEGINS = /^[，。、；：！？,;:!?]/u;
/** A line with nothing but brackets, quotation marks or a full stop. */
const LONE_PUNCTUATION = /^(?:[\p{Ps}\p{Pe}\p{Pi}\p{Pf}]\p{P}{0,2}|\.)$/u;
const OPENING = /[《“（(〔【]/u;
const CLOSING = /[》”）)〕】。；]/u;
/** Characters to search backwards for an unclosed opening mark. */
const UNBALANCED_WITHIN = 120;

/**
 * Joins lines that page layout broke, and splits those that contain several provisions. Each entry of the result is one
 * paragraph, heading or table row, with the number of its first line. Runs in linear time.
 * @param lineKind `paragraphs` if each line is a paragraph already; then only a label alone on its line is joined with the
 * next one.
 */
export function joinLines(lines: readonly CleanLine[], lineKind: ReadText['lines'] = 'printed'): CleanLine[] {
  const paragraphs: OpenParagraph[] = [];
  const numbering = new Numbering();
  const measure = lineKind === 'printed' ? findMeasure(lines) : null;
  const all = lines.flatMap(splitInlineMarkers);
  for (const [index, line] of all.entries()) {
    const last = paragraphs.at(-1);
    const marker = findMarker(line.text);
    const isContinuation =
      lineKind === 'paragraphs'
        ? last?.lacksText(line.text)
        : last?.continuesWith(line.text, measure) &&
          !beginsParagraph(line, all.slice(index, index + 1 + MAX_SIGNATURES));
    if (isContinuation && !(marker && numbering.expects(marker))) {
      last?.append(line.text);
    } else {
      paragraphs.push(new OpenParagraph(line, marker));
      if (marker) numbering.record(marker);
    }
  }
  return paragraphs.map((paragraph) => paragraph.close());
}

/** A paragraph that may take further lines. It tracks the state that decides this, so that no line is scanned twice. */
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
    // An article begins with its text, not with a heading.
    this.#isHeading = (marker !== null && marker.kind !== 'article') || beginsAttachmentList(line.text);
    this.#isRow = line.text.includes('\t');
    this.append(line.text);
    this.#isLabelAlone = marker?.rest === '';
  }

  append(text: string): void {
    // Joined without a gap, 第六条 and 中小企业 would read as a citation.
    const gap = this.#isLabelAlone ? ' ' : '';
    this.#isLabelAlone = false;
    this.#text = joinText(this.#text + gap, this.#tail + gap, text);
    this.#tail = (this.#tail + text).slice(-UNBALANCED_WITHIN);
    this.#hasStop ||= text.includes('。');
    this.#hasComma ||= /，|(?<=\p{Script=Han}),/u.test(text);
    this.#lastLine = text;
  }

  /** Whether it is only a label, whose text is on the next line. */
  lacksText(line: string): boolean {
    return this.#isLabelAlone && !line.includes('\t');
  }

  continuesWith(line: string, measure: number | null): boolean {
    if (this.#isRow || line.includes('\t')) return false;
    return LONE_PUNCTUATION.test(line) || NEVER_BEGINS.test(line) || this.#isUnfinished(measure);
  }

  /**
   * Whether the text continues on the next line. It does if it is only a label, ends in punctuation that never ends a
   * paragraph, or leaves a bracket or quotation open. Otherwise, if it doesn't end in final punctuation, it continues
   * if it is running text: it contains a full stop or, unless it is a numbered heading, a comma. If the text is set to
   * a fixed measure, a line that fills the measure continues.
   */
  #isUnfinished(measure: number | null): boolean {
    const end = this.#tail.slice(-1);
    if (this.#isLabelAlone || NEVER_ENDS.has(end) || this.#leavesOpen()) return true;
    if (ENDS_COMPLETE.has(end) || ENDS_IN_DOT.test(this.#tail)) return false;
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

/** A line that names the responsible units, below the task. */
const NAMES_UNITS = /^[（(\[【]?(?:牵头|责任|配合|参与|协助|主办|承办|协办)(?:单位|部门|处室|主体)[：:]/u;

/**
 * Whether a line always begins a paragraph: a date, names above a date, a document number, responsible units.
 * @param following the line and those below it.
 */
function beginsParagraph({ text }: CleanLine, following: readonly CleanLine[]): boolean {
  if (isDate(text) || isOpenness(text) || NAMES_UNITS.test(text) || beginsAttachmentList(text)) return true;
  // In brackets it is more likely a citation: （国办发〔2022〕35号）.
  if (docNumberOf(text) !== null && !/^[（(]/u.test(text)) return true;
  const below = following.find((line) => signatoriesOf(line.text).length === 0);
  return below !== undefined && isDate(below.text);
}

const MAX_SIGNATURES = 8;

/** Last character that counts as one column wide. Later ones, such as Han characters, count as two. */
const LAST_NARROW = '\u00FF';
const MIN_MEASURE = 40;
const MAX_MEASURE = 100;
/** A first line is two Han characters shorter, and a mark or word that can't be broken may leave room for one more. */
const INDENT = 6;
/** Fewest full lines, and their least share of all lines, for a text to count as set to a measure. */
const MIN_FULL_LINES = 4;
const MIN_FULL_SHARE = 0.25;

/** Returns the width that a text's lines are set to; null if its lines are paragraphs of any length. */
function findMeasure(lines: readonly CleanLine[]): number | null {
  const prose = lines.filter(({ text }) => !text.includes('\t'));
  const widest = maxOf(prose.map(({ text }) => widthOf(text)));
  if (widest < MIN_MEASURE || widest > MAX_MEASURE) return null;
  const full = prose.filter(({ text }) => widthOf(text) >= widest - INDENT);
  const open = full.filter(({ text }) => !ENDS_COMPLETE.has(text.slice(-1)));
  const isSet = full.length >= MIN_FULL_LINES && full.length >= prose.length * MIN_FULL_SHARE;
  return isSet && open.length * 2 > full.length ? widest : null;
}

function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += char <= LAST_NARROW ? 1 : 2;
  return width;
}

/** Tracks which numbers may come next, to distinguish a marker from a number that a line break moved to the front. */
class Numbering {
  readonly #last: number[] = [];

  expects({ rank, number }: Marker): boolean {
    return number === 1 || number - 1 === this.#last[rank];
  }

  /** Lower kinds start again at 1; articles count on through parts, chapters and divisions. */
  record({ rank, number }: Marker): void {
    const article = rank < ARTICLE_RANK ? this.#last[ARTICLE_RANK] : undefined;
    this.#last[rank] = number;
    this.#last.length = rank + 1;
    if (article !== undefined) this.#last[ARTICLE_RANK] = article;
  }
}

/** Joins two pieces of a broken text. `tail` is the end of the first. Only Latin words need a space between them. */
function joinText(before: string, tail: string, after: string): string {
  const needsSpace = /[A-Za-z]$/.test(tail) && /^[A-Za-z]/.test(after);
  return before + (needsSpace ? ' ' : '') + after;
}
