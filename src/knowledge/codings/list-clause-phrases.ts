import type { Span } from '../../model/finding.ts';
import { matchesOf } from '../../text/match-pattern.ts';

/** A phrase of a clause. */
export interface Phrase extends Span {
  /** The phrase with titles blanked out at their length, except the kind of document they end with. */
  abridged: string;
  /** The phrase with titles and quotations blanked out completely. */
  shown: string;
  /** Whether it is in a table row, after the first cell. */
  inLaterCell: boolean;
}

const BLANK = '＿';
const blank = (words: string) => BLANK.repeat(words.length);
/** Length of a document's kind at the end of its title: 《…管理办法》. */
const KIND_LENGTH = 4;
const abridge = (title: string) => blank(title.slice(0, -KIND_LENGTH - 1)) + title.slice(-KIND_LENGTH - 1);
const TITLE = /《[^《》\n]*》/gu;
/** Quotations, which the clause doesn't say itself: “必须”. */
const QUOTED = /“[^“”\n]*”|"[^"\n]*"|「[^「」\n]*」/gu;
const PHRASE_END = /[，,。；;：:！？!?\n\t]|$/gu;

/**
 * Lists the phrases of a clause's text: what is between two punctuation marks, or in a table cell. Runs in time linear
 * in the text.
 *
 * @param hidden spans whose phrases are left out (notes on who is responsible), in order.
 */
export function listClausePhrases(text: string, hidden: readonly Span[] = []): Phrase[] {
  const open = blankSpans(text, hidden);
  const abridged = open.replace(TITLE, abridge);
  const shown = open.replace(TITLE, blank).replace(QUOTED, blank);
  const phrases: Phrase[] = [];
  let start = 0;
  let inLaterCell = false;
  let past = 0;
  for (const { index: at } of matchesOf(PHRASE_END, shown)) {
    const phrase = trim(shown, start, at);
    while ((hidden[past]?.end ?? Infinity) < phrase.end) past += 1;
    if (phrase.start < phrase.end && phrase.start < (hidden[past]?.start ?? Infinity))
      phrases.push({
        ...phrase,
        ...{
          abridged: abridged.slice(phrase.start, phrase.end),
          shown: shown.slice(phrase.start, phrase.end),
        },
        inLaterCell,
      });
    if (shown.charAt(at) === '\t') inLaterCell = true;
    if (shown.charAt(at) === '\n') inLaterCell = false;
    start = at + 1;
  }
  return phrases;
}

function trim(text: string, from: number, to: number): Span {
  const words = text.slice(from, to);
  const start = to - words.trimStart().length;
  return { start, end: start + words.trim().length };
}

function blankSpans(text: string, hidden: readonly Span[]): string {
  let shown = '';
  for (const { start, end } of hidden)
    shown += text.slice(shown.length, start) + blank(text.slice(start, end));
  return shown + text.slice(shown.length);
}
