import { matched } from './match-pattern.ts';
import type { Segment } from './segment.ts';

/** Words that attach to what follows: in 和省 a line may break before 和, not after it. */
const LEANS_FORWARD = /^[和与及或对在向从以为把被将至到不未各全本该其每第]$/u;
const SINGLE_HAN = /^\p{Script=Han}$/u;
/** 2024年, 43个, 第3批: a number isn't separated from its measure word. */
const NUMBER = /[\p{N}]$/u;

/**
 * Splits a short text (a title, a name, a table header) into phrases between which a line may break. Joined, they are
 * the text. Words come from the segmenter. A word of one character attaches to the previous word, or to the next if it
 * leans on that (和, 对, 各). What is between words attaches to the previous phrase, except for an opening bracket, which
 * attaches to the next.
 */
export function splitPhrases(text: string, segment: Segment): string[] {
  const phrases: string[] = [];
  let end = 0;
  let isOpen = false;
  for (const word of segment(text)) {
    const start = text.indexOf(word, end);
    if (start < 0) continue;
    const between = text.slice(end, start);
    const opening = matched(/[《〈“‘（(【〔\[]*$/u, between);
    append(phrases, between.slice(0, between.length - opening.length));
    const isSmall = SINGLE_HAN.test(word) && !LEANS_FORWARD.test(word);
    const isNext = isOpen || NUMBER.test(phrases.at(-1) ?? '');
    const joins = opening === '' && ((between === '' && isNext) || (isSmall && !/\s/u.test(between)));
    if (joins) append(phrases, word);
    else phrases.push(opening + word);
    isOpen = LEANS_FORWARD.test(word);
    end = start + word.length;
  }
  append(phrases, text.slice(end));
  return phrases;
}

function append(phrases: string[], words: string): void {
  if (words === '') return;
  const last = phrases.pop() ?? '';
  phrases.push(last + words);
}
