import { parse } from 'parse5';

import { type Element, findElement } from '../../html-tree.ts';
import { isHeading } from './blocks.ts';
import { checkLimit, countTags } from '../limits.ts';
import { describePage } from './describe-page.ts';
import type { PageDocument } from './find-document.ts';
import { findHidden, type HiddenText } from './find-hidden.ts';
import { type DeclaredTitles, findDeclaredTitles, shownText } from './find-title.ts';
import { findListLabels } from './list-labels.ts';
import { type Measures, measurePage } from './measure-page.ts';
import { PageStyle } from './page-style.ts';
import { findDataTables } from './tables.ts';
import { isElement } from './walk-tree.ts';
import { writeLines } from './write-lines.ts';

/** A parsed page with what has been determined about it before its document is searched. */
export interface OpenPage extends HiddenText {
  root: Element;
  body: Element;
  style: PageStyle;
  measures: Measures;
  dataTables: ReadonlySet<Element>;
  titles: DeclaredTitles;
}

/**
 * Parses a page and determines what it shows. Returns null if it has no body: frames, or nothing.
 * @throws {LimitError} if it has more elements than the limit.
 */
export function openPage(html: string): OpenPage | null {
  checkLimit('elements', countTags(html));
  const root = parse(html, { sourceCodeLocationInfo: true }).childNodes.find(isElement);
  const body = root && findElement(root, ({ tagName }) => tagName === 'body');
  if (!root || !body) return null;
  const style = new PageStyle(root);
  const hidden = findHidden(root, style);
  const measures = measurePage(root, hidden.leftOut, style);
  const dataTables = findDataTables(body, measures, style);
  return { root, body, style, ...hidden, measures, dataTables, titles: findDeclaredTitles(root) };
}

/** Writes a page's lines, with its census and doubts. */
export function writePage(page: OpenPage, { title, core, numbers }: PageDocument) {
  const { root, body, style, leftOut, dataTables, titles, shownByScript } = page;
  const declared = new Set([...titles.exact, ...titles.parts]);
  const isTitle = (element: Element) =>
    element === title || (element.tagName === 'p' && declared.has(shownText(element, leftOut)));
  const { labels, unknown } = findListLabels(body, style);
  const written = writeLines(body, {
    leftOut,
    style,
    dataTables,
    labels,
    joined: (element) => isHeading(element) || isTitle(element),
    extracts: { at: title ?? core, side: title ? 'after' : 'before', runs: numbers },
  });
  const description = describePage({ root, style, leftOut, numbers, page: written, shownByScript, unknown });
  return { lines: written.lines, ...description };
}

/** Reads HTML embedded in another text. All of it is taken to belong to that text. */
export function readFragment(html: string) {
  const page = openPage(html);
  return page && writePage(page, { title: null, core: page.body, numbers: [] });
}
