import type { CleanLine } from '../clean/clean-line.ts';
import { parseNumeral } from './markers.ts';

/** A line this long that opens several provisions lost its line breaks, as texts of web pages do. */
const MIN_LENGTH = 200;
const NUMERAL = '[一二三四五六七八九十]{1,3}';
/** At the line's beginning or behind the end of a sentence, a number as 一、 or （一）. */
const INLINE = new RegExp(
  `(?<=^|[。：；！？”）])(?=(?:(?<han>${NUMERAL})、|[（(](?<bracket>${NUMERAL})[）)]))`,
  'gu',
);

/** Cuts a long line before each provision inside it whose number is the next of its kind. */
export function splitInlineMarkers(line: CleanLine): CleanLine[] {
  if (line.text.length < MIN_LENGTH || line.text.includes('\t')) return [line];
  const cuts: number[] = [];
  let han = 0;
  let bracket = 0;
  for (const { index, groups } of line.text.matchAll(INLINE)) {
    const number = parseNumeral(groups?.['han'] ?? groups?.['bracket'] ?? '');
    if (groups?.['han'] !== undefined && number === han + 1) {
      han = number;
      bracket = 0;
      cuts.push(index);
    } else if (groups?.['bracket'] !== undefined && number === bracket + 1 && han > 0) {
      bracket = number;
      cuts.push(index);
    }
  }
  // One number alone is more likely words of the sentence.
  if (han < 2) return [line];
  const starts = [0, ...cuts.filter((index) => index > 0)];
  return starts.map((start, index) => ({ text: line.text.slice(start, starts[index + 1]), line: line.line }));
}
