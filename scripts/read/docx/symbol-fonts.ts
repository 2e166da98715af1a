/** Fonts whose letters are pictures. */
const SYMBOL_FONT = /^(?:wingdings|webdings|symbol)/iu;

/**
 * Letters as a font shows them: where its letters are pictures, as the private-use characters that Word itself writes for those
 * (ECMA-376, part 1, 17.3.3.30).
 */
export function shownIn(font: string | undefined, text: string): string {
  if (font === undefined || !SYMBOL_FONT.test(font)) return text;
  return text.replace(/[!-~\u00A1-\u00FF]/gu, (letter) => String.fromCharCode(0xf000 + letter.charCodeAt(0)));
}
