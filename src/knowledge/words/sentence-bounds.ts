/** What ends a phrase, and a sentence. */
export const PHRASE_END = '，。；！？、,;:：\n\t';
export const SENTENCE_END = '。；！？\n';
/** No further than that is looked for an end. */
const REACH = 300;
const OPENING = '（(“';
const CLOSING = '）)”';

/** Behind the last of some characters before a place. */
export function startOf(text: string, place: number, characters: string): number {
  let at = place;
  while (at > 0 && place - at < REACH && !characters.includes(text.charAt(at - 1))) at -= 1;
  return at;
}

/** Where the phrase before a place begins: behind the last of some characters that no brackets or quotation marks enclose. */
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

/** The place of the first of some characters from a place on, or where the text ends. */
export function endOf(text: string, place: number, characters: string): number {
  let at = place;
  while (at < text.length && at - place < REACH && !characters.includes(text.charAt(at))) at += 1;
  return at;
}
