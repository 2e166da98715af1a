import { fold } from '../../text/fold.ts';
import { valueOf } from './number-forms.ts';

/** A clause's 序号 as typed: 14. or 七、 or （三） as they are printed, or 第14条, however the notice prints it. */
export interface ClauseLabel {
  typed: string;
  number: number;
  /** The label as it would be printed, folded. Null for a form such as 第14条, which only gives the number. */
  printed: string | null;
}

const NUMERAL = '[零〇一二三四五六七八九十百\\d]{1,5}';
const PRINTED = new RegExp(`^(?:[(](${NUMERAL})[)]|(${NUMERAL})[、.])$`, 'u');
const COUNTED = new RegExp(`^第?(${NUMERAL})[条点项款]$`, 'u');

/** Parses a text that consists of a label alone. Returns null for any other text. */
export function readLabel(text: string): ClauseLabel | null {
  const folded = fold(text);
  const [, bracketed, marked] = PRINTED.exec(folded) ?? [];
  const counted = COUNTED.exec(folded)?.[1];
  const number = valueOf(bracketed ?? marked ?? counted ?? '');
  return Number.isNaN(number)
    ? null
    : { typed: text, number, printed: counted === undefined ? folded : null };
}
