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

/** A token that stands at a distance behind the beginning of a term. */
export interface TokenAt {
  token: string;
  at: number;
}

/**
 * Pairs that have between them every character of a term of two characters or more, the rarest first. ABCDE stands where AB is,
 * and CD two and DE three places behind it; the other pairs would tell nothing more.
 * @param commonness of a pair: the more, the more places it stands in.
 */
export function coveringPairs(term: string, commonness: (pair: string) => number): TokenAt[] {
  const tokens = pairTokens(term);
  const characters = [...term];
  const commonnessAt = tokens.map((_, at) => commonness(characters.slice(at, at + 2).join('')));
  // Among pairs as common, every other one is enough.
  const rank = (at: number) => (commonnessAt[at] ?? 0) + (at % 2) / 2;
  const covered = new Set<number>();
  return tokens
    .map((token, at) => ({ token, at }))
    .sort((a, b) => rank(a.at) - rank(b.at))
    .filter(({ at }) => {
      const isNew = !covered.has(at) || !covered.has(at + 1);
      covered.add(at).add(at + 1);
      return isNew;
    });
}

/** The tokens of a passage, one for each of its characters: the pair that begins with it. */
export function passageTokens(folded: string): string[] {
  return pairTokens(folded + END);
}
