import { looksChinese, looksLikeText } from './decode-text.ts';
import { isScan } from './pdf/find-unprinted.ts';
import { type LaidOutText, layOutPages } from './pdf/lay-out-pages.ts';
import { openPdf } from './pdf/open-pdf.ts';
import { isBlank } from './pdf/page-content.ts';
import { countPages } from './pdf/pdf-census.ts';
import { findDoubts } from './pdf/pdf-doubts.ts';
import { turnUpright } from './pdf/turn-page.ts';
import type { ReadText } from './read-result.ts';
import { SourceError } from './source-error.ts';

/**
 * Reads the text layer of a PDF in reading order, one paragraph or table row per line. Lines are determined by the
 * positions of the words, by what is drawn around them, and by the file's tags if it has them. Running heads, running
 * feet and page numbers are furniture.
 * @throws {SourceError} if its pages are pictures, or if its fonts don't map their glyphs to characters.
 */
export async function readPdf(bytes: Uint8Array, name: string): Promise<ReadText> {
  const pages = await openPdf(bytes, name);
  const laidOut = layOutPages(pages.map(turnUpright));
  const text = laidOut.lines.map((line) => line.text).join('\n');
  if (text.trim() === '' || isOnlyScanned(laidOut)) {
    throw new SourceError(
      name,
      null,
      'The PDF has no text layer: its pages are pictures.',
      'Run it through text recognition (OCR) first.',
    );
  }
  if (!looksLikeText(text) || !looksChinese(text)) {
    throw new SourceError(
      name,
      null,
      'What comes out of the PDF isn’t Chinese text: its fonts don’t say which letters they show.',
      'Run it through text recognition (OCR) first, or get the Word file.',
    );
  }
  return {
    ...{ format: 'pdf', text, lines: 'paragraphs' },
    census: countPages(laidOut.sheets),
    doubts: findDoubts(laidOut),
  };
}

/** Scanned pages with fewer characters than this have only a stamp or the scanner's own mark as text. */
const MAX_STAMP_CHARACTERS = 20;

function isOnlyScanned({ sheets }: LaidOutText): boolean {
  return sheets.every(
    ({ content, textGlyphs }) =>
      isScan(content) && textGlyphs.filter((glyph) => !isBlank(glyph)).length < MAX_STAMP_CHARACTERS,
  );
}
