import type { Span } from '../../model/finding.ts';

/** The span of an outermost pair of 《》, including the marks. */
export interface MarkedSpan extends Span {
  /** Whether its 》, or one within it, is missing. */
  unclosed: boolean;
}

/** Longer than any title. If 《 and 》 are further apart, one of them is missing. */
const MAX_LENGTH = 200;
const MAX_UNCLOSED_LENGTH = 60;
/** Words that no title contains before the first within it: a 》 is missing in 《…规划等文件精神，结合《…》. */
const TITLE_OVER = /等(?:文件|法律|法规|规定|政策)/u;
const UNCLOSED_END = new RegExp(`(?:[《。；！？\\n\\t]|${TITLE_OVER.source}).*$`, 'su');

/**
 * Finds the spans of outermost 《》. One whose end is missing ends with its sentence, and its text is searched for
 * further marks.
 */
export function findMarked(text: string): MarkedSpan[] {
  const found: MarkedSpan[] = [];
  for (let at = text.indexOf('《'); at >= 0;) {
    const closed = closeMarks(text, at);
    found.push(closed ?? { ...unclosedAt(text, at), unclosed: true });
    at = text.indexOf('《', closed?.end ?? at + 1);
  }
  return found;
}

/** Returns the span that starts with the 《 at `start`, or null if no 》 closes it within the length of a title. */
function closeMarks(text: string, start: number): MarkedSpan | null {
  let depth = 0;
  const limit = Math.min(text.length, start + MAX_LENGTH);
  for (let at = start; at < limit; at += 1) {
    if (text.charAt(at) === '《') {
      const before = text.slice(start, at);
      if (!before.includes('》') && TITLE_OVER.test(before)) return null;
      depth += 1;
    }
    if (text.charAt(at) === '》' && --depth === 0) return { start, end: at + 1, unclosed: false };
  }
  // 《关于印发《…》的通知, whose last 》 is missing, ends with the 》 that it has.
  const end = text
    .slice(start, limit)
    .replace(/[。；！？\n\t].*$/su, '')
    .lastIndexOf('》');
  return end > 0 ? { start, end: start + end + 1, unclosed: true } : null;
}

function unclosedAt(text: string, start: number): Span {
  const title = text.slice(start + 1, start + MAX_UNCLOSED_LENGTH).replace(UNCLOSED_END, '');
  return { start, end: start + 1 + title.length };
}
