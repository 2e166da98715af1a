/** The characters that end a phrase, and those that end a sentence. */
export const PHRASE_END = '，。；！？、,;:：\n\t';
export const SENTENCE_END = '。；！？\n';
/** How far to search for a bound, in characters. */
const REACH = 300;
const OPENING = '（(“';
const CLOSING = '）)”';

/** Returns the offset after the last of the given characters before a place. */
export function startOf(text: string, place: number, characters: string): number {
  let at = place;
  while (at > 0 && place - at < REACH && !characters.includes(text.charAt(at - 1))) at -= 1;
  return at;
}

/** Returns the words of a phrase before a place. Its lists (、) belong to it. */
export function wordsBefore(text: string, place: number): string {
  return text.slice(startOf(text, place, PHRASE_END.replace('、', '')), place);
}

/**
 * Returns where the phrase before a place begins: after the last of the given characters outside brackets and
 * quotation marks.
 */
export function phraseStart(text: string, place: number, characters: string): number {
  let at = place;
  let depth = 0;
  while (at > 0 && place - at < REACH) {
    const character = text.charAt(at - 1);
    if (CLOSING.includes(character)) depth += 1;
    else if (OPENING.includes(character)) {
      if (depth === 0) break;
      depth -= 1;
    } else if (depth === 0 && characters.includes(character)) break;
    if (character === '\n' || character === '\t') break;
    at -= 1;
  }
  return at;
}

/** Returns the offset of the first of the given characters from a place on, or the end of the text. */
export function endOf(text: string, place: number, characters: string): number {
  let at = place;
  while (at < text.length && at - place < REACH && !characters.includes(text.charAt(at))) at += 1;
  return at;
}

/** Words that open an example, which sets nothing to do: 例如，某校…. */
export const EXAMPLE = /^\s*(?:例如|比如|譬如|例[：:]|假设)/u;
