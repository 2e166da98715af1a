/** As much of a text as stands before a place, no more than so many characters. */
export function textBefore(text: string, place: number, most: number): string {
  return text.slice(Math.max(0, place - most), place);
}
