import type { CleanLine } from './clean-line.ts';
import { ARTICLE_RANK, findMarker, type Marker } from './markers.ts';
import { splitInlineMarkers } from './split-inline-markers.ts';

/** Marks after which a line needs no further line to be whole. */
const ENDS_WHOLE = new Set('。！？；：…”’」』》）)]］】');
/** Marks that never end a paragraph. */
const ENDS_OPEN = new Set('，、,（(《“‘[〔【—');
const LONE_PUNCTUATION = /^[，。、；：！？“”‘’（）()《》〈〉,.;:]{1,3}$/u;
const OPENING = /[《“（(〔【]/u;
const CLOSING = /[》”）)〕】。；]/u;
/** How far back an opening mark is looked for that its line didn't close. */
const UNBALANCED_WITHIN = 120;

/**
 * Joins the lines that the page broke, and cuts those that hold several provisions. The result has one paragraph, heading
 * or table row an entry, with its first line's number. Takes time linear in the text.
 */
export function joinLines(lines: readonly CleanLine[]): CleanLine[] {
  const paragraphs: OpenParagraph[] = [];
  const numbering = new Numbering();
  for (const line of lines.flatMap(splitInlineMarkers)) {
    const last = paragraphs.at(-1);
    const marker = findMarker(line.text);
    if (last?.takes(line.text) && !(marker && numbering.expects(marker))) {
      last.append(line.text);
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
  #hasStop = false;
  #hasComma = false;
  #isLabelAlone = false;

  constructor(line: CleanLine, marker: Marker | null) {
    this.#first = line;
    // An article opens with its words, not with a heading.
    this.#isHeading = marker !== null && marker.kind !== 'article';
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
    this.#hasComma ||= text.includes('，');
  }

  takes(line: string): boolean {
    if (this.#isRow || line.includes('\t')) return false;
    return LONE_PUNCTUATION.test(line) || this.#isUnfinished();
  }

  /**
   * Whether a page break cut the text. It did where the text is a label alone, ends in a mark that asks for more, or leaves a
   * bracket or quotation open; else where it ends without a final mark and is running text, which shows by a full
   * stop inside it or, where it isn't a numbered heading, by a comma.
   */
  #isUnfinished(): boolean {
    const end = this.#tail.at(-1) ?? '';
    if (this.#isLabelAlone || ENDS_OPEN.has(end) || this.#leavesOpen()) return true;
    if (ENDS_WHOLE.has(end)) return false;
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
