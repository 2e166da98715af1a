/** Returns the text before an offset, cut to at most the last `limit` UTF-16 units. */
export function textBefore(text: string, place: number, limit: number): string {
  return text.slice(Math.max(0, place - limit), place);
}
