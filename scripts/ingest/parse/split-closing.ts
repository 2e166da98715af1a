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
 * Finds what closes a letter: who signs beside a date, on lines or on one; above them the list of attachments, the formula
 * (特此通知。) and whom to ask; below them the marks of openness and imprint. Null where no date stands beside a name.
 * @param isLetter whether it is addressed, and so may end with a date alone, between its last sentence and what it issues.
 */
export function findClosing(
  paragraphs: readonly Paragraph[],
  from: number,
  isLetter: boolean,
): LineRange | null {
  const textAt = textsFrom(paragraphs, from);
  for (let at = from; at < paragraphs.length; at += 1) {
    if (!isDate(textAt(at)) && !isDatedSignature(textAt(at))) continue;
    const signed =
      findSignatures(textAt, at) ?? (isLetter && standsAlone(textAt, at) ? { start: at, end: at + 1 } : null);
    if (!signed) continue;
    return { start: extendUp(textAt, signed.start), end: extendDown(textAt, signed.end) };
  }
  return null;
}

const MAX_HEADING_LENGTH = 40;

/** Whether a date follows a sentence, and the end or the head of a document follows it. */
function standsAlone(textAt: TextAt, date: number): boolean {
  const below = textAt(date + 1);
  return /。$/u.test(textAt(date - 1)) && (isOpenness(below) || beginsAttachment(below) || isHeading(below));
}

/** Whether a line has the look of a title, whatever it ends in; the end of a text has. */
function isHeading(text: string): boolean {
  return text.length <= MAX_HEADING_LENGTH && !/[。，；：！？]/u.test(text);
}

/** The text of the paragraph at an index; empty for a table, and where there is none. */
type TextAt = (index: number) => string;

function textsFrom(paragraphs: readonly Paragraph[], from: number): TextAt {
  return (index) => {
    const paragraph = index >= from ? paragraphs[index] : undefined;
    return paragraph && !paragraph.table ? paragraph.text : '';
  };
}

/** Where the lines that close a text begin whose last lines, from `end` on, are its 版记: names, list and formula stand above. */
export function findClosingStart(paragraphs: readonly Paragraph[], end: number, from: number): number {
  const textAt = textsFrom(paragraphs, from);
  let start = end;
  if (isDate(textAt(end)) || isDatedSignature(textAt(end - 1))) {
    while (isSignature(textAt(start - 1))) start -= 1;
    if (start < end && namesUnits(textAt(start - 1))) start += 1;
  }
  return extendUp(textAt, start);
}

/** Where a list of attachments begins that ends a text without a signature; the end where none does. */
export function findTrailingList(paragraphs: readonly Paragraph[], from: number): number {
  const start = findClosingStart(paragraphs, paragraphs.length, from);
  const [first, ...others] = paragraphs.slice(start).map(({ text }) => text);
  const isList = first !== undefined && beginsAttachmentList(first) && others.every(isAttachmentItem);
  return isList ? start : paragraphs.length;
}

/** The lines that close a letter, with their roles. */
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

/** The lines of names around a date: above it, on its own line, or below it where none stands above. */
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
  return signatoriesOf(text).length > 0 && !isDate(text);
}

/** 牵头单位： and the like name those who act on a provision; the name below is no signature. */
function namesUnits(text: string): boolean {
  return /(?:单位|部门|处室|科室)[：:]$/u.test(text);
}

/** More lines than a letter lists attachments on. */
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

/** Below a signature, only a list that counts its attachments is told from the head of one. */
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
