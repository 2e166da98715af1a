import type { Segment } from './segment.ts';

/** Words that lean on what follows: a line may end before 和省, not between. */
const LEANS_FORWARD = /^[和与及或对在向从以为把被将至到不未各全本该其每第]$/u;
const SINGLE_HAN = /^\p{Script=Han}$/u;
/** 2024年, 43个, 第3批: a number and its measure are one. */
const NUMBER = /[\p{N}]$/u;

/**
 * Cuts a short text (a title, a name, a table's head) into phrases between which a line may break; joined they are the text.
 * Words are the segmenter's; a word of one character stands with the one before it, or with the next where it leans on that
 * (和, 对, 各), and what stands between words with the phrase before it, an opening bracket with the one behind.
 */
export function splitPhrases(text: string, segment: Segment): string[] {
  const phrases: string[] = [];
  let end = 0;
  let isOpen = false;
  for (const word of segment(text)) {
    const start = text.indexOf(word, end);
    if (start < 0) continue;
    const between = text.slice(end, start);
    const opening = /[《〈“‘（(【〔\[]*$/u.exec(between)?.[0] ?? '';
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
