import type { Line } from './lines.ts';
import { isBlank } from './page-content.ts';

const LATIN_END = /[A-Za-z][,.;:!?)\]]?$/;
const LATIN_START = /^[A-Za-z(]/;

/** Joins the lines of a paragraph; a space is due only between Latin words, which a line's end divides without one. */
export function joinTexts(before: string, after: string): string {
  if (before === '') return after;
  return before + (LATIN_END.test(before) && LATIN_START.test(after) ? ' ' : '') + after;
}

const WORD = /[\p{Script=Latin}\p{Nd}.,%/:@_-]/u;
/** Marks that a line can't begin with, and so bring the letter before them along. */
const CLOSING = /[，。、；：？！）》〉”’」』】〕…—·,.;:?!)\]%‰℃]/u;
/**
 * How much room, in points, a line has to have left at its end for its paragraph to be over: as much as the first word of the next line
 * needs, which would stand there otherwise. `slack` is what it may leave besides, in the size of the type.
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

/** Labels of the provisions and lists that a line can begin with. */
const LABEL =
  /^(?:第[零〇一二三四五六七八九十百千\d]+[编章节条款项]|[（(][一二三四五六七八九十百\d]+[）)]|[一二三四五六七八九十百]+[、.．]|\d{1,3}[、.．)）](?!\d)|[①-⑳㈠-㈩⒈-⒛⑴-⒇]|附件\s?[一二三四五六七八九十\d]*(?=[：:]|$))/u;

export function beginsWithLabel({ text }: Line): boolean {
  return LABEL.test(text);
}

/** How many letters the label of a line has; 0 where it has none. */
export function labelLength({ text }: Line): number {
  return [...(LABEL.exec(text)?.[0] ?? '')].length;
}

/** Marks that no line may begin with (GB/T 15834, 5.1.10), and so no paragraph; a dash or dots may. */
const WITHIN = /^[，。、；：？！）》〉”’」』】〕]/u;

/** Whether a line begins with a mark that shows that its paragraph began above it. */
export function beginsWithin({ text }: Line): boolean {
  return WITHIN.test(text);
}

const STOP = /[。！？；：…][”’」』）)》]?$/u;

/** Whether a line ends in a mark that ends a sentence, or introduces what follows. */
export function endsInStop({ text }: Line): boolean {
  return STOP.test(text);
}
