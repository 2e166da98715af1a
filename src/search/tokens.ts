/**
 * The tokens that the index is made of and that queries are put into; build and browser use these functions alone.
 *
 * Pagefind keeps only letters and digits inside a token and splits at white space, as measured with version 1.6.
 * So every other character is written as two letters of the Yi syllabary, and a token of a single character opens with a
 * letter of the Vai syllabary, since neither script occurs in the notices.
 */
const CHARACTER_MARK = 'ꔀ';
const FIRST_YI_LETTER = 0xa000;

/** A character as Pagefind keeps it: itself where it is a letter or digit, else its code point in base 1024. */
function encode(character: string): string {
  if (/[\p{L}\p{N}]/u.test(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  return String.fromCodePoint(FIRST_YI_LETTER + (code >> 10), FIRST_YI_LETTER + (code & 1023));
}

/**
 * Every pair of neighbouring characters of a folded text, in order. A text contains another of two characters or more
 * exactly where its pairs contain the other's one after the other.
 */
export function pairTokens(folded: string): string[] {
  const characters = [...folded].map(encode);
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

/** The token of a single character. */
export function characterToken(character: string): string {
  return CHARACTER_MARK + encode(character);
}
