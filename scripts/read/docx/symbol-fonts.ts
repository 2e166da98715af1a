/** Fonts whose letters are displayed as pictures. */
const SYMBOL_FONT = /^(?:wingdings|webdings|symbol)/iu;

/**
 * Returns the characters that a font displays. For a symbol font these are the private-use characters that Word itself
 * writes (ECMA-376, part 1, 17.3.3.30).
 */
export function mapSymbolFont(font: string | undefined, text: string): string {
  if (font === undefined || !SYMBOL_FONT.test(font)) return text;
  return text.replace(/[!-~\u00A1-\u00FF]/gu, (letter) => String.fromCharCode(0xf000 + letter.charCodeAt(0)));
}
