import type { Census } from './census.ts';
import { decodeText } from './decode-text.ts';
import { findDocument } from './html/find-document.ts';
import { measureOf } from './html/measure-page.ts';
import { type OpenPage, openPage, writePage } from './html/open-page.ts';
import type { ReadText } from './read-result.ts';
import { SourceError } from './source-error.ts';

/**
 * Reads the document in a web page as a browser displays it: with list numbers, without hidden or deleted text. Page
 * content around the document is left out by its position and reported. The census includes every text node of the
 * page.
 * @throws {SourceError} if the page shows no text.
 */
export function readHtml(bytes: Uint8Array, name: string): ReadText {
  const { text: html, encoding } = decodeText(bytes, name, declaredEncoding(bytes));
  const page = openPage(html);
  if (!page || measureOf(page.measures, page.body).characters === 0) throw noTextError(name, html);
  const { lines, census, doubts } = writePage(page, findDocument(page, page.leftOut));
  const text = lines.join('\n');
  if (text.trim() === '' || hasOnlyPictures(page, census)) throw noTextError(name, html);
  return { format: 'html', text, encoding, lines: 'paragraphs', census, doubts };
}

/** Whether a page shows pictures instead of text, apart from a possible title. */
function hasOnlyPictures({ measures, body, dataTables }: OpenPage, { runs }: Census): boolean {
  const hasPictures = runs.some(({ why = '' }) => /^picture of [^(]*$/.test(why));
  return hasPictures && dataTables.size === 0 && measureOf(measures, body).prose === 0;
}

function noTextError(name: string, html: string): SourceError {
  const addresses = html
    .matchAll(/<i?frame\b[^<>]*/gi)
    .map(([tag]) => /\ssrc\s*=[\s"']*([^\s"']+)/i.exec(tag.slice(0, MAX_TAG))?.[1])
    .filter((address) => address !== undefined)
    .take(MAX_ADDRESSES)
    .toArray();
  const pictures = html.match(/<img\b/gi)?.length ?? 0;
  const next = [
    ...(addresses.length > 0 ? [`It shows other pages: open ${addresses.join(', ')}, and save that.`] : []),
    ...(pictures > 0
      ? [`It shows ${pictures} pictures: if they are the text, recognise it (OCR) and save that.`]
      : []),
  ];
  return new SourceError(
    name,
    null,
    'The page has no text of its own.',
    next.join(' ') || 'It may be filled by a script: open it, and save the text.',
  );
}

/** Longest tag searched for an address, and most addresses to list. */
const MAX_TAG = 2000;
const MAX_ADDRESSES = 5;
const DECLARATION_BYTES = 2048;

/** Returns the encoding declared in a meta element. GB2312 and GBK are read as GB18030, which includes them. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_BYTES));
  const charset = /<meta\b[^<>]*?\bcharset\s*=[\s"']*([\w-]+)/i.exec(start)?.[1]?.toLowerCase();
  if (charset === undefined) return undefined;
  return /^gb/.test(charset) ? 'gb18030' : charset;
}
