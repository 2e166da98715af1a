import type { CleanLine } from './clean-text.ts';
import { findMarker } from './markers.ts';

/** Marks after which a line needs no further line to be whole. */
const ENDS_WHOLE = /[。！？；：…”’」』》）)\]］】]$/u;

/** Joins the lines that the page broke. The result holds one paragraph or heading an entry, with its first line's number. */
export function joinLines(lines: readonly CleanLine[]): CleanLine[] {
  const paragraphs: CleanLine[] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (last && isUnfinished(last.text) && !findMarker(line.text)) {
      last.text = joinText(last.text, line.text);
    } else {
      paragraphs.push({ ...line });
    }
  }
  return paragraphs;
}

/**
 * Whether a page break cut the text: it ends without a final mark, and it is running text, which shows by a full stop
 * inside it or, where it isn't a numbered heading, by a comma.
 */
export function isUnfinished(text: string): boolean {
  if (ENDS_WHOLE.test(text)) return false;
  return text.includes('。') || (text.includes('，') && !findMarker(text));
}

/** Puts two pieces of a broken text together; a space is due only between two Latin words. */
export function joinText(before: string, after: string): string {
  const needsSpace = /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after);
  return before + (needsSpace ? ' ' : '') + after;
}
