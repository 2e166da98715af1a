import type { Frame, FramePart } from './frames.ts';
import { joinTexts } from './join-printed.ts';
import type { Line } from './lines.ts';
import type { Rule } from './page-content.ts';

/** Largest font size of a note at the bottom of a page, relative to the text. */
const NOTE_SIZE = 0.92;
const MARK = /^(?:[①-⑳*＊†‡※]|[[［〔(（]\d{1,2}[\]］〕)）]|\d{1,2}(?!\d|[.．、%年月日])|注\s*[:：\d])/u;

/** A frame without the notes at its bottom, and the notes, one per line. */
export interface FrameWithoutNotes {
  frame: Frame;
  notes: string[];
}

/**
 * Removes the notes at the bottom of a frame: lines in smaller type below all others that start with a mark or follow a
 * drawn line.
 */
export function takeNotes(frame: Frame, textSize: number, rules: readonly Rule[]): FrameWithoutNotes {
  const start = frame.parts.findLastIndex((part) => !isSmall(part, textSize)) + 1;
  const [first, ...others] = frame.parts
    .slice(start)
    .flatMap((part) => (part.kind === 'line' ? [part.line] : []));
  const before = frame.parts[start - 1];
  const above = before?.kind === 'line' ? before.line.y : (before?.table.box.bottom ?? 0);
  const isRuledOff = rules.some(({ isLevel, at }) => isLevel && at > above && !!first && at < first.y);
  if (!first || start === 0 || !(MARK.test(first.text) || isRuledOff)) return { frame, notes: [] };
  return { frame: { ...frame, parts: frame.parts.slice(0, start) }, notes: notesOf([first, ...others]) };
}

function isSmall(part: FramePart, textSize: number): boolean {
  return part.kind === 'line' && part.line.size <= NOTE_SIZE * textSize;
}

function notesOf(lines: readonly Line[]): string[] {
  const notes: string[] = [];
  for (const { text } of lines) {
    if (MARK.test(text) || notes.length === 0) notes.push(text);
    else notes.push(joinTexts(notes.pop() ?? '', text));
  }
  return notes;
}
