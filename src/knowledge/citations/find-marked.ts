import type { Span } from '../../model/finding.ts';

/** A stretch from an outermost 《 to behind its 》. */
export interface Marked extends Span {
  /** Its 》 is missing, or one within it is. */
  unclosed: boolean;
}

/** Longer than any title; where marks stand further apart, one of them is missing. */
const MAX_LENGTH = 200;
const MAX_UNCLOSED_LENGTH = 60;

/** The stretches between outermost marks. One whose end is missing ends with its sentence, and what it holds is looked at anew. */
export function findMarked(text: string): Marked[] {
  const found: Marked[] = [];
  for (let at = text.indexOf('《'); at >= 0;) {
    const closed = closeMarks(text, at);
    found.push(closed ?? { ...unclosedAt(text, at), unclosed: true });
    at = text.indexOf('《', closed?.end ?? at + 1);
  }
  return found;
}

/** The stretch from the 《 at a place; null where no 》 closes it within a title's length. */
function closeMarks(text: string, start: number): Marked | null {
  let depth = 0;
  const limit = Math.min(text.length, start + MAX_LENGTH);
  for (let at = start; at < limit; at += 1) {
    if (text.charAt(at) === '《') depth += 1;
    if (text.charAt(at) === '》' && --depth === 0) return { start, end: at + 1, unclosed: false };
  }
  // 《关于印发《…》的通知, whose last 》 is missing, ends with the one there is.
  const end = text
    .slice(start, limit)
    .replace(/[。；！？\n\t].*$/su, '')
    .lastIndexOf('》');
  return end > 0 ? { start, end: start + end + 1, unclosed: true } : null;
}

function unclosedAt(text: string, start: number): Span {
  const title = text.slice(start + 1, start + MAX_UNCLOSED_LENGTH).replace(/[《。；！？\n\t].*$/su, '');
  return { start, end: start + 1 + title.length };
}
