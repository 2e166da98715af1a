import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

import { checkLimit, LimitError } from '../limits.ts';
import { SourceError } from '../source-error.ts';
import { type Font, interpretPage } from './interpret-page.ts';
import type { Matrix } from './geometry.ts';
import type { PageContent, TagTree } from './page-content.ts';

const PACKAGE = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/**
 * Opens a PDF and returns the content of each page, as decoded by pdf.js.
 * @throws {SourceError} if the file is damaged or locked.
 */
export async function openPdf(bytes: Uint8Array, name: string): Promise<PageContent[]> {
  try {
    const document = await getDocument({
      data: Uint8Array.from(bytes),
      disableFontFace: true,
      useSystemFonts: false,
      verbosity: 0,
      cMapUrl: `${join(PACKAGE, 'cmaps')}/`,
      cMapPacked: true,
      standardFontDataUrl: `${join(PACKAGE, 'standard_fonts')}/`,
      wasmUrl: `${join(PACKAGE, 'wasm')}/`,
    }).promise;
    checkLimit('pages', document.numPages);
    const pages: PageContent[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      pages.push(await readPage(document, await document.getPage(number)));
    }
    await document.loadingTask.destroy();
    return pages;
  } catch (error) {
    if (error instanceof LimitError) throw error;
    const kind = (error as Error).name;
    if (kind === 'PasswordException') {
      throw new SourceError(name, null, 'The PDF is protected by a password.', 'Save a copy without one.');
    }
    throw new SourceError(
      name,
      null,
      `The PDF is damaged (${kind}).`,
      'Get the file again, or print it to a new PDF.',
    );
  }
}

interface Annotation {
  id: string;
  subtype?: string;
  contentsObj?: { str?: string };
}

async function readPage(document: PDFDocumentProxy, page: PDFPageProxy): Promise<PageContent> {
  const viewport = page.getViewport({ scale: 1 });
  const operations = await page.getOperatorList();
  const layers = await document.getOptionalContentConfig();
  const annotations = (await page.getAnnotations()) as Annotation[];
  const kinds = new Map(annotations.map(({ id, subtype }) => [id, subtype ?? '']));
  const content = interpretPage(operations, {
    viewport: viewport.transform as unknown as Matrix,
    fontNamed: (font) => (page.commonObjs.has(font) ? (page.commonObjs.get(font) as Font) : undefined),
    isLayerShown: (layer) => Boolean(layers.isVisible(layer)),
    annotationKind: (id) => kinds.get(id),
  });
  const tree = (await page.getStructTree()) as unknown as RawTree | null;
  page.cleanup();
  return {
    ...content,
    ...{ number: page.pageNumber, width: viewport.width, height: viewport.height },
    comments: annotations
      .filter(({ subtype }) => subtype !== 'Link' && subtype !== 'Widget' && subtype !== 'Popup')
      .flatMap(({ contentsObj }) => contentsObj?.str?.trim() || []),
    structure: tree && tagTree(tree),
  };
}

interface RawTree {
  role: string;
  rowSpan?: number;
  colSpan?: number;
  children: (RawTree | { type: string; id: string })[];
}

/** pdf.js identifies marked content by page and number: `p12R_mc3`. */
const MARK_ID = /_mc(\d+)$/;

function tagTree({ role, rowSpan = 1, colSpan = 1, children }: RawTree): TagTree {
  return {
    ...{ role, rowSpan, columnSpan: colSpan },
    children: children.flatMap((child): (TagTree | number)[] => {
      if ('role' in child) return [tagTree(child)];
      const mark = MARK_ID.exec(child.id)?.[1];
      return mark === undefined ? [] : [Number(mark)];
    }),
  };
}
