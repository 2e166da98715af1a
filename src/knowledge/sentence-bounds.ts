/** What ends a phrase, and a sentence. */
export const PHRASE_END = '，。；！？、,;:：\n\t';
export const SENTENCE_END = '。；！？\n';
/** No further than that is looked for an end. */
const REACH = 300;

/** Behind the last of some characters before a place. */
export function startOf(text: string, place: number, characters: string): number {
  let at = place;
  while (at > 0 && place - at < REACH && !characters.includes(text.charAt(at - 1))) at -= 1;
  return at;
}

/** The place of the first of some characters from a place on, or where the text ends. */
export function endOf(text: string, place: number, characters: string): number {
  let at = place;
  while (at < text.length && at - place < REACH && !characters.includes(text.charAt(at))) at += 1;
  return at;
}
