import type { CleanLine } from '../clean/clean-line.ts';
import { parseNumeral } from './markers.ts';

/** Minimum length of a line that may contain several provisions because web pages lose line breaks. */
const MIN_LENGTH = 200;
const NUMERAL = '[一二三四五六七八九十]{1,3}';
/** A number such as 一、 or （一） at the beginning of the line or after the end of a sentence. */
const INLINE = new RegExp(`(?<=^|[。：；！？”）])(?=(${NUMERAL})、|[（(](${NUMERAL})[）)])`, 'gu');

/** Splits a long line before each provision in it whose number is the next of its kind. */
export function splitInlineMarkers(line: CleanLine): CleanLine[] {
  if (line.text.length < MIN_LENGTH || line.text.includes('\t')) return [line];
  const cuts: number[] = [];
  let han = 0;
  let bracket = 0;
  for (const { index, 1: plain = '', 2: bracketed = '' } of line.text.matchAll(INLINE)) {
    if (parseNumeral(plain) === han + 1) {
      han += 1;
      bracket = 0;
      cuts.push(index);
    } else if (han > 0 && parseNumeral(bracketed) === bracket + 1) {
      bracket += 1;
      cuts.push(index);
    }
  }
  // A single number more likely belongs to the sentence.
  if (han < 2) return [line];
  const starts = [...new Set([0, ...cuts])];
  return starts.map((start, index) => ({ text: line.text.slice(start, starts[index + 1]), line: line.line }));
}
