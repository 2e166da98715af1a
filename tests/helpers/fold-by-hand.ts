/**
 * Folds a text by plain replacement, independently of src/text/fold.ts: NFKC, lower case, white space, brackets, dashes,
 * quotation marks, commas in numbers.
 */
export function foldByHand(text: string): string {
  return text
    .replace(/(?<![\d.,])\d{1,3}(?:,\d{3})+(?!\d)/gu, (number) => number.replaceAll(',', ''))
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s/gu, '')
    .replace(/[（〔[［【〖﹝]/gu, '(')
    .replace(/[）〕\]］】〗﹞]/gu, ')')
    .replace(/[‐‑‒–—―−－﹣]/gu, '-')
    .replace(/[“”„‟＂]/gu, '"')
    .replace(/[‘’‚‛＇]/gu, "'");
}
