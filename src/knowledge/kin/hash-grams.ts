/**
 * Hashes each gram of `length` UTF-16 units of a text, in order: a polynomial in 31 modulo 2³², rolled from one gram to
 * the next (Karp and Rabin, IBM Journal of Research and Development 31(2), 1987). Different grams may have the same
 * hash.
 */
export function hashGrams(text: string, length: number): Int32Array {
  const count = Math.max(0, text.length - length + 1);
  const hashes = new Int32Array(count);
  let highest = 1;
  for (let power = 1; power < length; power += 1) highest = Math.imul(highest, 31);
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (at >= length) hash = (hash - Math.imul(highest, text.charCodeAt(at - length))) | 0;
    hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
    if (at >= length - 1) hashes[at - length + 1] = hash;
  }
  return hashes;
}
