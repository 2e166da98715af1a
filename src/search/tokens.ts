/**
 * The tokens that the index is made of and that queries are put into; build and browser use these functions alone.
 *
 * Pagefind keeps only letters and digits inside a token and splits at white space, as measured with version 1.6.
 * So every other character is written as two letters of the Yi syllabary, a script that the notices don't use.
 */
const FIRST_YI_LETTER = 0xa000;
/** Follows the last character of a passage; no text has it. */
const END = '\0';

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

/** The tokens of a passage, one for each of its characters: the pair that begins with it. */
export function passageTokens(folded: string): string[] {
  return pairTokens(folded + END);
}

/** What all tokens of a character begin with. */
export function characterPrefix(character: string): string {
  return encode(character);
}
