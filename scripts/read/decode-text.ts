import { CELL_BREAK } from './cell-break.ts';
import { MERGED_CELL } from './merged-cell.ts';
import { SourceError } from './source-error.ts';

/** A decoded text and its detected encoding. */
export interface DecodedText {
  text: string;
  encoding: string;
}

const BYTE_ORDER_MARKS: { encoding: string; bytes: number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];
/** The invisible markers that lines use for table cells. In a source file they have no meaning. */
const CELL_MARKS = new RegExp(`[${CELL_BREAK}${MERGED_CELL}]`, 'gu');
/** Number of bytes examined to detect UTF-16. */
const SAMPLE_BYTES = 4096;

/**
 * Decodes UTF-8, UTF-16 and GB18030. Each encoding is tried strictly, and the result has to look like text: a wrong
 * guess is an error, never mojibake.
 * @param declared encoding declared in the file itself.
 * @throws {SourceError} if no encoding fits.
 */
export function decodeText(bytes: Uint8Array, name: string, declared?: string): DecodedText {
  const byteOrderMark = BYTE_ORDER_MARKS.find((candidate) =>
    candidate.bytes.every((byte, index) => bytes[index] === byte),
  );
  const candidates = byteOrderMark
    ? [byteOrderMark.encoding]
    : [...(declared ? [declared] : []), 'utf-8', ...guessUtf16(bytes), 'gb18030'];
  for (const encoding of candidates) {
    const text = decodeStrictly(bytes, encoding);
    if (text !== null && looksLikeText(text)) return { text: text.replace(CELL_MARKS, ''), encoding };
  }
  throw new SourceError(
    name,
    null,
    'The bytes are no text in UTF-8, UTF-16 or GB18030.',
    'If it is a Word or PDF file, give it its right ending; else save the text as UTF-8.',
  );
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Guesses the byte order of UTF-16, in which the high bytes of Latin letters, digits and line ends are zero. */
function guessUtf16(bytes: Uint8Array): string[] {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0) return [];
  return odd > even ? ['utf-16le'] : ['utf-16be'];
}

/** Shares of control and unexpected characters above which a decoded text is mojibake or not text at all. */
const MAX_CONTROL_SHARE = 0.001;
const MAX_STRANGE_SHARE = 0.05;

/** The scripts in which Chinese documents are written, with digits, punctuation, symbols and spaces. */
const EXPECTED = /[\p{Script=Han}\p{Script=Latin}\p{Script=Greek}\p{N}\p{P}\p{S}\p{Z}\s]/gu;

/** Whether a string has few enough control and unexpected characters to be text. */
export function looksLikeText(text: string): boolean {
  const sample = text.slice(0, 200_000);
  const control = (sample.match(/[^\P{Cc}\s]/gu) ?? []).length;
  const strange =
    [...sample.replace(EXPECTED, '')].length + (sample.match(/[\uE000-\uF8FF\uFFFD]/gu) ?? []).length;
  const rare = (sample.match(/[\u3400-\u4DBF\u{20000}-\u{3FFFF}]/gu) ?? []).length;
  return (
    control <= sample.length * MAX_CONTROL_SHARE &&
    strange + rare <= Math.max(2, sample.length * MAX_STRANGE_SHARE)
  );
}

/** Fewest Han characters for the share of common ones to be meaningful. */
const MIN_HAN = 20;
/**
 * Smallest share of common characters among a text's Han characters. Wrongly mapped text seldom reaches it; traditional
 * forms count as rare.
 */
const MIN_COMMON_SHARE = 0.4;

/**
 * Whether most Han characters of a text are common ones: the 3,755 of GB 2312's first level. A font that maps its
 * glyphs wrongly yields arbitrary characters from the 20,000 of Unicode's main block. A text with too few Han
 * characters passes.
 */
export function looksChinese(text: string): boolean {
  const han =
    text
      .slice(0, 200_000)
      .normalize('NFKC')
      .match(/\p{Script=Han}/gu) ?? [];
  const common = han.filter((character) => COMMON_HAN.has(character));
  return han.length < MIN_HAN || common.length >= han.length * MIN_COMMON_SHARE;
}

const COMMON_HAN = readFirstLevel();

/** Reads rows 16 to 55 of GB 2312, which are B0A1 to D7FE in GB18030. */
function readFirstLevel(): Set<string> {
  const rows = Array.from({ length: 40 }, (_, row) => 0xb0 + row);
  const cells = Array.from({ length: 94 }, (_, cell) => 0xa1 + cell);
  const bytes = rows.flatMap((row) => cells.flatMap((cell) => [row, cell]));
  return new Set(new TextDecoder('gb18030').decode(Uint8Array.from(bytes)));
}
