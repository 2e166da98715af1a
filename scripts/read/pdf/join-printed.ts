import type { Line } from './lines.ts';
import { isBlank } from './page-content.ts';

const LATIN_END = /[A-Za-z][,.;:!?)\]]?$/;
const LATIN_START = /^[A-Za-z(]/;

/** Joins the lines of a paragraph. Only Latin words need a space in between, because a line break replaces it. */
export function joinTexts(before: string, after: string): string {
  if (before === '') return after;
  return before + (LATIN_END.test(before) && LATIN_START.test(after) ? ' ' : '') + after;
}

const WORD = /[\p{Script=Latin}\p{Nd}.,%/:@_-]/u;
/** Marks that can't start a line, and therefore stay with the preceding character. */
const CLOSING = /[，。、；：？！）》〉”’」』】〕…—·,.;:?!)\]%‰℃]/u;
/**
 * Returns how much free space, in points, a line must have left to be the last of its paragraph: enough for the first
 * word of the next line, which would otherwise be on it.
 * @param slack further space that it may leave, relative to the font size.
 */
export function roomForNext({ glyphs, size }: Line, slack: number): number {
  const seen = glyphs.filter((glyph) => !isBlank(glyph));
  const [first] = seen;
  if (!first) return 0;
  let last = 0;
  while (WORD.test(first.text) && WORD.test(seen[last + 1]?.text ?? '')) last += 1;
  while (CLOSING.test(seen[last + 1]?.text ?? '')) last += 1;
  const end = seen[last] ?? first;
  return end.x + end.width - first.x + slack * size;
}

/** Labels of provisions and list items at the beginning of a line. */
const LABEL =
  /^(?:第[零〇一二三四五六七八九十百千\d]+[编章节条款项]|[（(][一二三四五六七八九十百\d]+[）)]|[一二三四五六七八九十百]+[、.．]|\d{1,3}[、.．)）](?!\d)|[①-⑳㈠-㈩⒈-⒛⑴-⒇]|附件\s?[一二三四五六七八九十\d]*(?=[：:]|$))/u;

export function beginsWithLabel({ text }: Line): boolean {
  return LABEL.test(text);
}

/** Returns the number of characters in a line's label, or 0. */
export function labelLength({ text }: Line): number {
  return [...(LABEL.exec(text)?.[0] ?? '')].length;
}

/** Marks that can't start a line (GB/T 15834, 5.1.10), and thus no paragraph. A dash or an ellipsis may. */
const MID_PARAGRAPH = /^[，。、；：？！）》〉”’」』】〕]/u;

/** Whether a line starts with a mark that shows that its paragraph began above it. */
export function beginsMidParagraph({ text }: Line): boolean {
  return MID_PARAGRAPH.test(text);
}

const STOP = /[。！？；：…][”’」』）)》]?$/u;

/** Whether a line ends with a mark that ends a sentence or introduces what follows. */
export function endsInStop({ text }: Line): boolean {
  return STOP.test(text);
}
