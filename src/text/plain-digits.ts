/**
 * Converts full-width digits and the marks of numbers to ASCII, preserving the length: ２０２５年, ９５％, ２．４亿, １，２００.
 */
export function withPlainDigits(text: string): string {
  return text.replace(/[０-９％]|(?<=[０-９])(?:．(?=[０-９])|，(?=[０-９]{3}(?![０-９])))/gu, (character) =>
    character.normalize('NFKC'),
  );
}
