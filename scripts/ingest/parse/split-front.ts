import type { Line, LineRole } from '../../../src/model/notice.ts';
import { findLetterTitle, issuedNames, isSubtitle } from './document-title.ts';
import { TITLE } from '../facts/genres.ts';
import { type Paragraph, wordsOf } from './group-tables.ts';
import {
  docNumberOf,
  endsSalutation,
  isDate,
  isImprint,
  isNameList,
  isNumbered,
  isOpenness,
  isOrganisation,
} from './letter-lines.ts';
import { closingLines } from './split-closing.ts';
import type { LineRange } from '../clean/line-range.ts';

/** Most lines above a salutation: letterhead, number, title. */
const MAX_HEAD_LINES = 20;
const MAX_SALUTATION_LINES = 12;

/** Finds the salutation of a letter: one line or several, of which the last ends in a colon. */
export function findSalutation(front: readonly Paragraph[]): LineRange | null {
  const last = front
    .slice(0, MAX_HEAD_LINES)
    .findIndex((line) => isSalutation(line) && !isNumbered(line.text));
  if (last < 0) return null;
  let start = last;
  while (last - start < MAX_SALUTATION_LINES && isOpenName(front[start - 1])) start -= 1;
  let end = last;
  while (isSalutation(front[end])) end += 1;
  return { start, end };
}

function isSalutation(line: Paragraph | undefined): boolean {
  return line !== undefined && !line.table && endsSalutation(line.text);
}

/** Whether a line lists more addressees and ends in punctuation that continues the list. */
function isOpenName(above: Paragraph | undefined): boolean {
  return above !== undefined && /[，,、]$/u.test(above.text) && isNameList(above.text);
}

interface Front {
  cover: Line[];
  heading: Line[];
  preamble: Paragraph[];
}

/**
 * Splits the text above the body: the letter that issues a document, the document's heading and its preamble; or, if
 * the letter's own text is the body, its head and opening words.
 * @param closing the closing of a letter that is entirely above the body.
 */
export function splitFront(
  front: readonly Paragraph[],
  salutation: LineRange | null,
  closing: LineRange | null,
): Front {
  const letterEnd = closing && closing.end <= front.length ? closing.end : 0;
  const headEnd = salutation?.end ?? 0;
  const heading = withSubtitle(front, findHeading(front, Math.max(letterEnd, headEnd), letterEnd));
  if (heading && (letterEnd > 0 || headEnd > 0 || !isHeadBelow(front[heading.end]))) {
    return {
      cover: coverLines(front.slice(0, heading.start), salutation, closing),
      heading: front.slice(heading.start, heading.end).map(({ text }) => ({ role: 'title', text })),
      preamble: front.slice(heading.end),
    };
  }
  let coverEnd = Math.max(letterEnd, headEnd, heading?.end ?? 0);
  while (coverEnd > 0 && isHeadBelow(front[coverEnd])) coverEnd += 1;
  if (coverEnd === 0) coverEnd = front.length;
  return {
    cover: coverLines(front.slice(0, coverEnd), salutation, closing),
    heading: [],
    preamble: front.slice(coverEnd),
  };
}

/**
 * Whether a line below a title belongs to the head of the letter rather than the text: a number, a date, an openness
 * mark.
 */
function isHeadBelow(below: Paragraph | undefined): boolean {
  if (!below || below.table) return false;
  const { text } = below;
  return docNumberOf(text) !== null || isDate(text) || isOpenness(text);
}

/**
 * Finds the title of the issued document at or after `from`: the last line that ends in a genre, or lines that match a
 * name in the letter.
 */
function findHeading(front: readonly Paragraph[], from: number, letterEnd: number): LineRange | null {
  const last = front.findLastIndex(({ text, table }, index) => index >= from && !table && TITLE.test(text));
  if (last < 0) return findNamedHeading(front, letterEnd);
  const above = last > from ? front[last - 1] : undefined;
  const named = findNamedHeading(front.slice(0, last + 1), from);
  if (named?.end === last + 1) return named;
  return { start: above && isOrganisation(above.text) ? last - 1 : last, end: last + 1 };
}

function withSubtitle(front: readonly Paragraph[], heading: LineRange | null): LineRange | null {
  const below = heading && front[heading.end];
  return below && isSubtitle(below.text) ? { start: heading.start, end: heading.end + 1 } : heading;
}

const MAX_HEADING_LINES = 3;

/** Finds the lines after a letter that together are the name of a document that its title issues. */
function findNamedHeading(front: readonly Paragraph[], from: number): LineRange | null {
  const issued = new Set(
    issuedNames(
      front
        .slice(0, from)
        .map(({ text }) => text)
        .join(''),
    ).map(withoutSpace),
  );
  for (let start = from; start < front.length; start += 1) {
    for (let end = start + 1; end <= Math.min(front.length, start + MAX_HEADING_LINES); end += 1) {
      const words = front.slice(start, end).map(({ text }) => text);
      if (issued.has(withoutSpace(words.join('')))) return { start, end };
    }
  }
  return null;
}

function withoutSpace(text: string): string {
  return text.replace(/\s/gu, '');
}

/** Assigns roles to the lines of a letter. They depend on the position in the letter. */
function coverLines(
  lines: readonly Paragraph[],
  salutation: LineRange | null,
  closing: LineRange | null,
): Line[] {
  const closingRange = closing && closing.end <= lines.length ? closing : null;
  const headEnd = salutation?.start ?? closingRange?.start;
  const title = findLetterTitle(lines.slice(0, headEnd).map(wordsOf), isTitlePart, isOrganisation);
  const closingContent = closingRange ? closingLines(lines.slice(closingRange.start, closingRange.end)) : [];
  return lines.map((line, index): Line => {
    const text = wordsOf(line);
    const own = closingRange && closingContent[index - closingRange.start];
    if (own) return own;
    if (title && index >= title[0] && index < title[1]) return { role: 'title', text };
    if (salutation && index >= salutation.start && index < salutation.end)
      return { role: 'addressees', text };
    const isInLetter =
      salutation !== null && index >= salutation.end && index < (closingRange?.start ?? lines.length);
    return { role: coverRole(text, isInLetter), text };
  });
}

/** Whether a line may be part of a title that spans several lines. */
function isTitlePart(text: string): boolean {
  return text !== '' && !/[。；：:]|文件$/u.test(text) && docNumberOf(text) === null && !isDate(text);
}

function coverRole(text: string, isInLetter: boolean): LineRole {
  if (docNumberOf(text) !== null) return 'docNumber';
  if (isOpenness(text)) return 'openness';
  // Web pages print the date of publication above the title, in digits only.
  if (isDate(text) && (isInLetter || /年/u.test(text))) return 'date';
  if (isInLetter && isImprint(text)) return 'imprint';
  if (isInLetter) return isOrganisation(text) ? 'signature' : 'body';
  return /。$/u.test(text) ? 'body' : 'letterhead';
}
