import { parse } from 'parse5';

import { attribute, type Element, findElement, listElements } from '../html-tree.ts';
import { decodeText } from './decode-text.ts';
import { isHeading } from './html/blocks.ts';
import { describePage } from './html/describe-page.ts';
import { findDocument } from './html/find-document.ts';
import { findHidden } from './html/find-hidden.ts';
import { compact, findDeclaredTitles, shownText } from './html/find-title.ts';
import { findListLabels } from './html/list-labels.ts';
import { measurePage } from './html/measure-page.ts';
import { PageStyle } from './html/page-style.ts';
import { findDataTables } from './html/tables.ts';
import { isElement } from './html/walk-tree.ts';
import { writeLines } from './html/write-lines.ts';
import type { ReadText } from './read-result.ts';
import { SourceError } from './source-error.ts';

/**
 * Reads the document of a web page, as a browser shows it: with the numbers of its lists, without what is hidden or deleted. What
 * stands around it is left out by its place, and told; every text node of the page is in the census.
 * @throws {SourceError} where the page shows no text.
 */
export function readHtml(bytes: Uint8Array, name: string): ReadText {
  const { text: html, encoding } = decodeText(bytes, name, declaredEncoding(bytes));
  const root = parse(html, { sourceCodeLocationInfo: true }).childNodes.find(isElement);
  const body = root && findElement(root, ({ tagName }) => tagName === 'body');
  if (!root || !body) throw noText(name, root);
  const style = new PageStyle(root);
  const { leftOut, shownByScript } = findHidden(root, style);
  const measures = measurePage(root, leftOut, style);
  if ((measures.get(body)?.characters ?? 0) === 0) throw noText(name, root);
  const dataTables = findDataTables(body, measures, style);
  const titles = findDeclaredTitles(root);
  const { title, core, numbers } = findDocument({ body, measures, style, dataTables, titles }, leftOut);
  const declared = new Set([...titles.exact, ...titles.parts]);
  const { labels, unknown } = findListLabels(body, style);
  const page = writeLines(body, {
    leftOut,
    style,
    dataTables,
    labels,
    joined: (element) =>
      isHeading(element) ||
      element === title ||
      (element.tagName === 'p' && declared.has(shownText(element, leftOut))),
    extracts:
      numbers.length > 0 ? { at: title ?? core, side: title ? 'after' : 'before', runs: numbers } : null,
  });
  const { census, doubts } = describePage({ root, style, leftOut, numbers, page, shownByScript, unknown });
  const text = page.lines.join('\n');
  if (compact(text) === '') throw noText(name, root);
  return { format: 'html', text, encoding, lines: 'paragraphs', census, doubts };
}

function noText(name: string, root: Element | undefined): SourceError {
  const frames = root ? listElements(root).filter(({ tagName }) => /^i?frame$/.test(tagName)) : [];
  const addresses = frames.flatMap((frame) => attribute(frame, 'src') ?? []);
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
