import { decodeText } from './decode-text.ts';
import { findDocument } from './html/find-document.ts';
import { openPage, writePage } from './html/open-page.ts';
import type { ReadText } from './read-result.ts';
import { SourceError } from './source-error.ts';

/**
 * Reads the document of a web page, as a browser shows it: with the numbers of its lists, without what is hidden or deleted. What
 * stands around it is left out by its place, and told; every text node of the page is in the census.
 * @throws {SourceError} where the page shows no text.
 */
export function readHtml(bytes: Uint8Array, name: string): ReadText {
  const { text: html, encoding } = decodeText(bytes, name, declaredEncoding(bytes));
  const page = openPage(html);
  if (!page || (page.measures.get(page.body)?.characters ?? 0) === 0) throw noText(name, html);
  const { lines, census, doubts } = writePage(page, findDocument(page, page.leftOut));
  const text = lines.join('\n');
  if (text.trim() === '') throw noText(name, html);
  return { format: 'html', text, encoding, lines: 'paragraphs', census, doubts };
}

function noText(name: string, html: string): SourceError {
  const addresses = [...html.matchAll(/<i?frame\b[^>]*\ssrc\s*=\s*["']?([^\s"'>]+)/gi)].map(
    ([, address]) => address,
  );
  return new SourceError(
    name,
    null,
    'The page has no text of its own.',
    addresses.length > 0
      ? `It shows other pages: open ${addresses.join(', ')}, and save that.`
      : 'It may be filled by a script: open it, and save the text.',
  );
}

const DECLARATION_BYTES = 2048;

/** The encoding that a meta element names; GB2312 and GBK are read as GB18030, which holds them. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_BYTES));
  const charset = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1]?.toLowerCase();
  if (charset === undefined) return undefined;
  return /^gb/.test(charset) ? 'gb18030' : charset;
}
