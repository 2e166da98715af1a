import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

import type { Doubt } from './doubt.ts';
import type { Census } from './census.ts';
import { layOutLines, type PageLine } from './pdf-layout.ts';
import type { ReadText } from './read-result.ts';
import { SourceError } from './source-error.ts';

const PACKAGE = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/**
 * Reads the text layer of a PDF: a line a line of the page, page after page. Running heads, feet and page numbers are
 * dropped and listed. Rows of tables are rebuilt from the gaps between their cells, with a doubt.
 */
export async function readPdf(bytes: Uint8Array, name: string): Promise<ReadText> {
  const pages = await readPages(bytes, name);
  const dropped = dropFurniture(pages);
  const doubts: Doubt[] = [];
  const lines: string[] = [];
  for (const [index, page] of pages.entries()) {
    if (index > 0) lines.push('');
    const firstRow = page.find(({ text }) => text.includes('\t'));
    if (firstRow) {
      doubts.push({
        line: lines.length + page.indexOf(firstRow) + 1,
        problem: `Page ${index + 1} looks like a table; its rows are rebuilt from the gaps between the words.`,
        next: 'Compare with the original; where it is wrong, use the Word file or correct the text as .txt.',
      });
    }
    lines.push(...page.map(({ text }) => text));
  }
  if (lines.join('').trim() === '') {
    throw new SourceError(
      name,
      null,
      'The PDF has no text layer: its pages are pictures.',
      'Run it through text recognition (OCR) first.',
    );
  }
  const text = lines.join('\n');
  return { format: 'pdf', text, lines: 'printed', census: censusOf(text, dropped), doubts };
}

function censusOf(text: string, dropped: readonly { text: string }[]): Census {
  return {
    runs: [
      { text, place: 'the pages', fate: 'text' },
      ...dropped.map((line) => ({
        ...{ text: line.text, place: 'the pages', fate: 'furniture' as const },
        why: 'running head, foot or page number',
      })),
    ],
    generated: [],
  };
}

async function readPages(bytes: Uint8Array, name: string): Promise<PageLine[][]> {
  try {
    const document = await getDocument({
      data: Uint8Array.from(bytes),
      disableFontFace: true,
      useSystemFonts: false,
      verbosity: 0,
      cMapUrl: `${join(PACKAGE, 'cmaps')}/`,
      cMapPacked: true,
      standardFontDataUrl: `${join(PACKAGE, 'standard_fonts')}/`,
    }).promise;
    const pages: PageLine[][] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      pages.push(await readPage(await document.getPage(number)));
    }
    await document.loadingTask.destroy();
    return pages;
  } catch (error) {
    const kind = (error as Error).name;
    if (kind === 'PasswordException') {
      throw new SourceError(name, null, 'The PDF is protected by a password.', 'Save a copy without one.');
    }
    throw new SourceError(
      name,
      null,
      `The PDF is damaged (${kind}).`,
      'Get it anew, or print it to a new PDF.',
    );
  }
}

async function readPage(page: PDFPageProxy): Promise<PageLine[]> {
  const { items } = await page.getTextContent();
  return layOutLines(
    items.flatMap((item) => {
      if (!('str' in item) || item.str === '') return [];
      const [, , , , x = 0, y = 0] = item.transform as number[];
      return [{ text: item.str, x, y, width: item.width, height: item.height || 10 }];
    }),
  );
}

const PAGE_NUMBER = /^[-—–－·•\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／共]\s*\d{1,4}\s*页?)?[-—–－·•\s]*$/u;
/** Of the pages, the share whose first or last line says the same for it to be a running head or foot. */
const REPEATED_SHARE = 0.6;
const MIN_PAGES = 3;

/** Takes page numbers and repeated first and last lines out of the pages, and says what it took. */
function dropFurniture(pages: PageLine[][]): { text: string; count: number }[] {
  const dropped = new Map<string, number>();
  for (const edge of ['first', 'last'] as const) {
    const at = (page: PageLine[]) => page[edge === 'first' ? 0 : page.length - 1];
    const texts = pages.map((page) => at(page)?.text.replace(/\d+/g, '#').trim() ?? '');
    for (const [index, page] of pages.entries()) {
      const line = at(page);
      if (!line) continue;
      const alike = texts.filter((text) => text === texts[index]).length;
      const repeats = pages.length >= MIN_PAGES && alike >= pages.length * REPEATED_SHARE;
      if (!repeats && !PAGE_NUMBER.test(line.text)) continue;
      const shown = texts[index] ?? '';
      dropped.set(shown, (dropped.get(shown) ?? 0) + 1);
      page.splice(page.indexOf(line), 1);
    }
  }
  return [...dropped].map(([text, count]) => ({ text, count }));
}
