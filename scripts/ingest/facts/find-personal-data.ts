import type { CleanLine } from '../clean/clean-line.ts';

/** Possible personal data in a text. The text isn't published until an editor decides. */
export interface PersonalData {
  /** 1-based line of the source. */
  line: number;
  kind: 'phone' | 'e-mail' | 'identity number' | 'name';
  /** The words as printed. */
  quote: string;
}

const KINDS: { kind: PersonalData['kind']; pattern: RegExp }[] = [
  // Eighteen digits, of which the last is a check digit that may be X (GB 11643-1999).
  {
    kind: 'identity number',
    pattern: /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dXx])/gu,
  },
  { kind: 'phone', pattern: /(?<![\d-])1[3-9]\d{9}(?!\d)/gu },
  { kind: 'phone', pattern: /(?<![\d-])[（(]?0\d{2,3}[）)]?[-—－ ]?\d{7,8}(?![\d-])/gu },
  { kind: 'e-mail', pattern: /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/gu },
  // A role of someone who handled the paper, followed by two to four characters.
  {
    kind: 'name',
    pattern:
      /(?:联\s?系\s?人|校\s?对|经\s?办\s?人|拟\s?稿\s?人?|核\s?稿)[：:]\s?\p{Script=Han}{2,4}(?!\p{Script=Han})/gu,
  },
];

/** Finds possible personal data in cleaned lines, in order. */
export function findPersonalData(lines: readonly CleanLine[]): PersonalData[] {
  return lines.flatMap(({ text, line }) =>
    /\d{7}|@|[：:]/.test(text)
      ? KINDS.flatMap(({ kind, pattern }) =>
          (text.match(pattern) ?? []).map((quote) => ({ line, kind, quote })),
        )
      : [],
  );
}
