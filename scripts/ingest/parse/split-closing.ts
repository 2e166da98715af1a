import type { Line, LineRole } from '../../../src/model/notice.ts';
import type { LineRange } from '../clean/line-range.ts';
import { beginsAttachment } from './document-title.ts';
import type { Paragraph } from './group-tables.ts';
import {
  beginsAttachmentList,
  continuesAttachmentList,
  isAttachmentItem,
  isContact,
  isDate,
  isDatedSignature,
  isFormula,
  isImprint,
  isOpenness,
  signatoriesOf,
} from './letter-lines.ts';

/**
 * Finds the closing of a letter: signatures next to a date, on one line or several; above them the list of attachments,
 * the formula (特此通知。) and the contact; below them the openness mark and the imprint. Returns null if no date is next to
 * a name.
 * @param isLetter whether the text has addressees; then a date alone, between its last sentence and the document it
 * issues, may also end it.
 */
export function findClosing(
  paragraphs: readonly Paragraph[],
  from: number,
  isLetter: boolean,
): LineRange | null {
  const textAt = textsFrom(paragraphs, from);
  for (const at of paragraphs.keys()) {
    if (!isDate(textAt(at)) && !isDatedSignature(textAt(at))) continue;
    const signed =
      findSignatures(textAt, at) ?? (isLetter && standsAlone(textAt, at) ? { start: at, end: at + 1 } : null);
    if (!signed) continue;
    return { start: extendUp(textAt, signed.start), end: extendDown(textAt, signed.end) };
  }
  return null;
}

const MAX_HEADING_LENGTH = 40;

/** Whether a date is preceded by a sentence and followed by the end of the text or the heading of a document. */
function standsAlone(textAt: TextAt, date: number): boolean {
  const below = textAt(date + 1);
  return /。$/u.test(textAt(date - 1)) && (isOpenness(below) || beginsAttachment(below) || isHeading(below));
}

/** Whether a line looks like a title, whatever it ends in. Also true at the end of the text. */
function isHeading(text: string): boolean {
  return text.length <= MAX_HEADING_LENGTH && !/[。，；：！？]/u.test(text);
}

/** Returns the text of the paragraph at an index; empty for a table or if there is none. */
type TextAt = (index: number) => string;

function textsFrom(paragraphs: readonly Paragraph[], from: number): TextAt {
  return (index) => {
    const paragraph = index >= from ? paragraphs[index] : undefined;
    return paragraph && !paragraph.table ? paragraph.text : '';
  };
}

/**
 * Returns where the closing of a text begins, given that its 版记 starts at `end`. Names, list and formula are above it.
 */
export function findClosingStart(paragraphs: readonly Paragraph[], end: number, from: number): number {
  const textAt = textsFrom(paragraphs, from);
  let start = end;
  if (isDate(textAt(end)) || isDatedSignature(textAt(end - 1))) {
    while (isSignature(textAt(start - 1))) start -= 1;
    if (start < end && namesUnits(textAt(start - 1))) start += 1;
  }
  return extendUp(textAt, start);
}

/** Returns where a list of attachments begins that ends an unsigned text; the end if there is none. */
export function findTrailingList(paragraphs: readonly Paragraph[], from: number): number {
  const start = findClosingStart(paragraphs, paragraphs.length, from);
  const [first, ...others] = paragraphs.slice(start).map(({ text }) => text);
  const isList = first !== undefined && beginsAttachmentList(first) && others.every(isAttachmentItem);
  return isList ? start : paragraphs.length;
}

/** Assigns roles to the lines that close a letter. */
export function closingLines(lines: readonly Paragraph[]): Line[] {
  let isListed = false;
  return lines.map(({ text }) => {
    isListed = beginsAttachmentList(text) || (isListed && isListItem(text));
    return { role: isListed ? 'attachments' : closingRole(text), text };
  });
}

function isListItem(text: string): boolean {
  return continuesAttachmentList(text) && closingRole(text) === 'body';
}

function closingRole(text: string): LineRole {
  if (isOpenness(text)) return 'openness';
  if (isDate(text)) return 'date';
  if (isImprint(text)) return 'imprint';
  return isSignature(text) ? 'signature' : 'body';
}

/** Finds the signatures around a date: above it, on the same line, or below it if there are none above. */
function findSignatures(textAt: TextAt, date: number): LineRange | null {
  let start = date;
  while (isSignature(textAt(start - 1)) || isOpenness(textAt(start - 1))) start -= 1;
  while (isOpenness(textAt(start)) || (start < date && namesUnits(textAt(start - 1)))) start += 1;
  if (start < date || isDatedSignature(textAt(date))) return { start, end: date + 1 };
  let end = date + 1;
  while (isSignature(textAt(end))) end += 1;
  return end > date + 1 ? { start: date, end } : null;
}

function isSignature(text: string): boolean {
  return signatoriesOf(text).length > 0;
}

/**
 * Whether a line such as 牵头单位： introduces the units responsible for a provision. The name below it isn't a signature.
 */
function namesUnits(text: string): boolean {
  return /(?:单位|部门|处室|科室)[：:]$/u.test(text);
}

/** Upper limit for the lines of an attachment list. */
const MAX_LIST_LINES = 60;

function extendUp(textAt: TextAt, signature: number): number {
  let start = signature;
  for (let above = signature - 1; above >= signature - MAX_LIST_LINES; above -= 1) {
    const text = textAt(above);
    if (beginsAttachmentList(text) || isFormula(text) || isOpenness(text)) start = above;
    else if (text === '' || (!isContact(text) && !continuesAttachmentList(text))) break;
  }
  return start;
}

/** Below a signature, only a numbered list can be distinguished from the heading of an attachment. */
const NUMBERED_LIST = /^附 ?件[：:] ?1 ?[.．、]/u;

function extendDown(textAt: TextAt, below: number): number {
  let end = below;
  let isListed = false;
  while (isBelowSignature(textAt(end)) || (isListed && isAttachmentItem(textAt(end)))) {
    isListed ||= NUMBERED_LIST.test(textAt(end));
    end += 1;
  }
  return end;
}

function isBelowSignature(text: string): boolean {
  return isOpenness(text) || isImprint(text) || isContact(text) || NUMBERED_LIST.test(text);
}
