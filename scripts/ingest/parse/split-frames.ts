import type { Line } from '../../../src/model/notice.ts';
import { beginsDocument } from './document-title.ts';
import { TITLE } from '../facts/genres.ts';
import type { Paragraph } from './group-tables.ts';
import {
  docNumberOf,
  endsSalutation,
  isDate,
  isImprint,
  isNumbered,
  isOpenness,
  isOrganisation,
} from './letter-lines.ts';
import type { LineRange } from '../clean/line-range.ts';
import { findMarker, type MarkerKind } from './markers.ts';
import { closingLines, findClosing, findClosingStart, findTrailingList } from './split-closing.ts';
import { findSalutation, splitFront } from './split-front.ts';

/** The parts of a notice around its numbered text, in printed order. */
export interface Frames {
  cover: Line[];
  heading: Line[];
  preamble: Paragraph[];
  body: Paragraph[];
  /** The closing of a letter that is followed by attachments. */
  closing: Line[];
  attachments: Paragraph[];
  colophon: Line[];
}

/**
 * Splits a notice into its parts. Every paragraph goes into exactly one part, in order; absent parts are empty. A
 * letter is either the cover of the document it issues, or has a numbered text that is itself the body.
 */
export function splitFrames(paragraphs: readonly Paragraph[]): Frames {
  const salutation = findSalutation(paragraphs.slice(0, findBodyStart(paragraphs)));
  const closing = findClosing(paragraphs, salutation?.end ?? 0, salutation !== null);
  const ownStart = closing ? findBodyStart(paragraphs.slice(0, closing.start)) : paragraphs.length;
  const isNumberedLetter = closing !== null && ownStart < closing.start;
  const bodyStart = isNumberedLetter ? ownStart : findBodyStart(paragraphs);
  return {
    ...splitFront(paragraphs.slice(0, bodyStart), salutation, isNumberedLetter ? null : closing),
    ...splitEnd(paragraphs, bodyStart, isNumberedLetter ? closing : null),
  };
}

/** Splits the part of a notice from its body on. */
function splitEnd(
  paragraphs: readonly Paragraph[],
  bodyStart: number,
  closing: LineRange | null,
): Pick<Frames, 'body' | 'closing' | 'attachments' | 'colophon'> {
  const colophonStart = findColophon(paragraphs, closing?.end ?? bodyStart);
  const colophon = paragraphs.slice(colophonStart);
  if (!closing) {
    const body = paragraphs.slice(bodyStart, colophonStart);
    return { body, closing: [], attachments: [], colophon: closingLines(colophon) };
  }
  const body = paragraphs.slice(bodyStart, closing.start);
  const closes = paragraphs.slice(closing.start, closing.end);
  const attachments = paragraphs.slice(closing.end, colophonStart);
  return hasDocument(attachments)
    ? { body, closing: closingLines(closes), attachments, colophon: closingLines(colophon) }
    : {
        body,
        closing: [],
        attachments: [],
        colophon: closingLines([...closes, ...attachments, ...colophon]),
      };
}

/**
 * A few words after a signature are a remark or belong to the web page. A document has a title, a number, a table, or
 * more text.
 */
const MAX_REMARKS = 3;
const MAX_REMARK_LENGTH = 40;

function hasDocument(paragraphs: readonly Paragraph[]): boolean {
  return (
    paragraphs.length > MAX_REMARKS ||
    paragraphs.some(
      ({ text, table }) =>
        table !== undefined || text.length > MAX_REMARK_LENGTH || isNumbered(text) || beginsDocument(text),
    )
  );
}

/** Kinds of number that a body may begin with. Each group is tried only if none of the earlier ones occurs. */
const OPENING_KINDS: MarkerKind[][] = [
  ['part', 'chapter', 'article', 'formal', 'stem', 'han'],
  ['han-bracket'],
  ['arabic'],
  ['arabic-bracket', 'arabic-half-bracket'],
];

/**
 * Returns the index of the first numbered provision or table after a table of contents; the end if there is neither.
 */
function findBodyStart(paragraphs: readonly Paragraph[]): number {
  return Math.min(findFirstProvision(paragraphs), findFirstTable(paragraphs));
}

function findFirstProvision(paragraphs: readonly Paragraph[]): number {
  const markers = paragraphs.map(({ text, table }) => (table ? null : findMarker(text)));
  for (const kinds of OPENING_KINDS) {
    const isOpening = (index: number) => {
      const marker = markers[index];
      return marker?.number === 1 && kinds.includes(marker.kind);
    };
    const first = paragraphs.findIndex((_, index) => isOpening(index));
    if (first < 0) continue;
    const contents = paragraphs.findIndex(({ text }) => /^目 ?录$/u.test(text));
    if (contents < 0 || contents > first) return first;
    const kind = markers[first]?.kind;
    const again = paragraphs.findIndex(
      (_, index) => index > first && isOpening(index) && markers[index]?.kind === kind,
    );
    return again < 0 ? first : again;
  }
  const any = markers.findIndex((marker) => marker?.level === 1);
  return any < 0 ? paragraphs.length : any;
}

function isHead(text: string): boolean {
  return TITLE.test(text) || docNumberOf(text) !== null || endsSalutation(text);
}

/** Finds the first table of the body. A table above the first title is a letterhead. */
function findFirstTable(paragraphs: readonly Paragraph[]): number {
  const first = paragraphs.findIndex(({ table }) => table?.tasks);
  const title = paragraphs.findIndex(({ text, table }) => !table && isHead(text));
  const other = paragraphs.findIndex(({ table }, index) => table !== undefined && index > title);
  return [first, other].filter((index) => index >= 0).reduce((a, b) => Math.min(a, b), paragraphs.length);
}

/**
 * Returns the index of the colophon's first line. A colophon has a date, an openness mark or a list of attachments, and
 * consists only of such lines.
 */
function findColophon(paragraphs: readonly Paragraph[], from: number): number {
  let start = paragraphs.length;
  while (start > from && isColophonLine(paragraphs[start - 1])) start -= 1;
  const lines = paragraphs.slice(start);
  const isColophon = lines.some(({ text }) => isImprint(text) || isOpenness(text) || isDate(text));
  return isColophon ? findClosingStart(paragraphs, start, from) : findTrailingList(paragraphs, from);
}

function isColophonLine(paragraph: Paragraph | undefined): boolean {
  if (!paragraph || paragraph.table) return false;
  const { text } = paragraph;
  return isImprint(text) || isOpenness(text) || isDate(text) || isOrganisation(text);
}
