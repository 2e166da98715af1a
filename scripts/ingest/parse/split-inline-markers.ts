import type { CleanLine } from '../clean/clean-line.ts';
import { parseNumeral } from './markers.ts';

/** Minimum length of a line that may contain several provisions because web pages lose line breaks. */
const MIN_LENGTH = 200;
const NUMERAL = '[一二三四五六七八九十]{1,3}';
/** A number such as 一、 or （一） at the beginning of the line or after the end of a sentence. */
const INLINE = new RegExp(
  `(?<=^|[。：；！？”）])(?=(?:(?<han>${NUMERAL})、|[（(](?<bracket>${NUMERAL})[）)]))`,
  'gu',
);

/** Splits a long line before each provision in it whose number is the next of its kind. */
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
  // A single number more likely belongs to the sentence.
  if (han < 2) return [line];
  const starts = [0, ...cuts.filter((index) => index > 0)];
  return starts.map((start, index) => ({ text: line.text.slice(start, starts[index + 1]), line: line.line }));
}
