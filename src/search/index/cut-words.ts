import type { Lexicon } from './lexicon.ts';
import { STOP_WORDS } from '../query/question-words.ts';

/** Returns the lexicon's words in a folded text. Characters that are in no word are skipped. */
export function cutWords(folded: string, lexicon: Lexicon): string[] {
  return segment(folded, lexicon).flatMap(({ text, isWord }) =>
    isWord && !STOP_WORDS.has(text) ? [text] : [],
  );
}

/**
 * Returns the pairs of characters within words, and of neighbouring characters that are in no word, but not across
 * word boundaries.
 */
export function cutPairs(folded: string, lexicon: Lexicon): string[] {
  const pieces = segment(folded, lexicon);
  return pieces.flatMap(({ text, isWord }, at) => {
    if (STOP_WORDS.has(text)) return [];
    const characters = [...text];
    const inside = characters.slice(1).map((character, index) => `${characters[index]}${character}`);
    const next = pieces[at + 1];
    const meets = next && !isWord && !next.isWord && !STOP_WORDS.has(next.text);
    return meets ? [...inside, `${characters.at(-1)}${[...next.text][0]}`] : inside;
  });
}

/** A segment of a text. */
export interface Piece {
  text: string;
  /** Whether the segment is a word; else it is a single character. */
  isWord: boolean;
}

const LONGEST_WORD = 16;
/**
 * Cost of a character that is in no word, and base cost of a word, to which its rarity is added. A segmentation with
 * fewer pieces is likelier.
 */
const UNKNOWN_COST = 20;
const PIECE_COST = 8;

/** Segments a folded text into the likeliest words: the path of least cost, where a rarer word costs more. */
export function segment(folded: string, lexicon: Lexicon): Piece[] {
  const characters = [...folded];
  const best: { cost: number; pieces: Piece[] }[] = [{ cost: 0, pieces: [] }];
  for (let end = 1; end <= characters.length; end += 1) {
    let least = { cost: Infinity, from: end - 1, isWord: false };
    for (let from = Math.max(0, end - LONGEST_WORD); from < end; from += 1) {
      const cost = costOf(characters.slice(from, end).join(''), end - from, lexicon);
      const total = (best[from]?.cost ?? Infinity) + (cost ?? UNKNOWN_COST);
      if ((cost !== null || from === end - 1) && total < least.cost)
        least = { cost: total, from, isWord: cost !== null };
    }
    const text = characters.slice(least.from, end).join('');
    best.push({
      cost: least.cost,
      pieces: [...(best[least.from]?.pieces ?? []), { text, isWord: least.isWord }],
    });
  }
  return best.at(-1)?.pieces ?? [];
}

/** Returns the cost of a text as a word; null if it isn't one. */
function costOf(text: string, length: number, { words, synonyms, kin }: Lexicon): number | null {
  if (STOP_WORDS.has(text)) return PIECE_COST;
  if (length === 1) return null;
  if (!Object.hasOwn(words, text) && !Object.hasOwn(synonyms, text) && !Object.hasOwn(kin, text)) return null;
  return PIECE_COST + Math.log(1000 / (1 + Math.min(999, words[text] ?? 0)));
}
