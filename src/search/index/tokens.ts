/**
 * The tokens of the index and of queries. Build and browser both use only these functions.
 *
 * Pagefind keeps only letters and digits inside a token and splits at white space, as measured with version 1.6. So
 * every other character is encoded as two letters of the Yi syllabary, a script that the notices don't use.
 */
const FIRST_YI_LETTER = 0xa000;
/** Marks the end of a passage. No text contains it. */
const END = '\0';

/**
 * Encodes a character so that Pagefind keeps it: a letter or digit as itself, any other as its code point in base
 * 1024.
 */
function encode(character: string): string {
  if (/[\p{L}\p{N}]/u.test(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  return String.fromCodePoint(FIRST_YI_LETTER + (code >> 10), FIRST_YI_LETTER + (code & 1023));
}

/**
 * Returns every pair of neighbouring characters of a folded text, in order. A text contains another of two characters
 * or more exactly if it has the other's pairs in a row.
 */
export function pairTokens(folded: string): string[] {
  const characters = [...folded].map(encode);
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

/** A token and its distance from the beginning of a term. */
export interface TokenAt {
  token: string;
  at: number;
}

/**
 * Returns pairs that together cover every character of a term of two characters or more, the rarest first. ABCDE is
 * where AB is followed by CD at a distance of two and by DE at a distance of three; the other pairs would add
 * nothing.
 * @param commonness of a pair: grows with the number of its positions.
 */
export function coveringPairs(term: string, commonness: (pair: string) => number): TokenAt[] {
  const tokens = pairTokens(term);
  const characters = [...term];
  const commonnessAt = tokens.map((_, at) => commonness(characters.slice(at, at + 2).join('')));
  // Among equally common pairs, every other one suffices.
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

/** Returns the tokens of a passage, one for each of its characters: the pair that begins with it. */
export function passageTokens(folded: string): string[] {
  return pairTokens(folded + END);
}
