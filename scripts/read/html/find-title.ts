import { attribute, type Element, findElement, listElements } from '../../html-tree.ts';
import { isBlock, isHeading } from './blocks.ts';
import type { LeftOut } from './left-out.ts';
import { measureOf, type Measures } from './measure-page.ts';
import type { PageStyle } from './page-style.ts';
import { closest, isText, walkTree } from './walk-tree.ts';

/** The titles that a page declares for its document in its meta elements and its title element. */
export interface DeclaredTitles {
  /** From meta elements that are only for the document's own title. */
  exact: string[];
  /** Parts of the page's title element, which also includes the name of the site. */
  parts: string[];
}

/**
 * Names of meta elements for an article's title: those of government sites (国办函〔2019〕45号, 附件), Open Graph, Dublin Core.
 */
const TITLE_NAMES = /^(?:articletitle|og:title|twitter:title|dc\.title|citation_title)$/i;
const MIN_TITLE = 8;

export function findDeclaredTitles(root: Element): DeclaredTitles {
  const elements = listElements(root);
  const exact = elements
    .filter(
      (element) =>
        element.tagName === 'meta' &&
        TITLE_NAMES.test(attribute(element, 'name') ?? attribute(element, 'property') ?? ''),
    )
    .map((element) => compact(attribute(element, 'content') ?? ''));
  const title = findElement(root, ({ tagName }) => tagName === 'title');
  const words = title?.childNodes.map((node) => (isText(node) ? node.value : '')).join('') ?? '';
  const parts = [words, ...words.split(/[_|>»]|[-–—]{1,2}/u)].map(compact);
  const isLong = (text: string) => text.length >= MIN_TITLE;
  return { exact: exact.filter(isLong), parts: parts.filter(isLong) };
}

/**
 * Names that a template may give to the element of a title. They count only before the document, and only if it isn't a
 * link.
 */
const TITLE_HINT = /(?:^|[\s_-])(?:title|subtitle|biaoti|bt|tit)(?:$|[\s_\d-])/iu;

/**
 * Finds the element that shows the document's title before its text: the one nearest to the text with a title that the
 * page declares, otherwise the first heading before it, otherwise an element named like a title. Returns null if there
 * is none.
 */
export function findTitle(
  before: readonly Element[],
  { exact, parts }: DeclaredTitles,
  measures: Measures,
  textOf: (element: Element) => string,
  isRegion: (element: Element) => boolean,
): Element | null {
  const shown = before.filter(
    (element) => measureOf(measures, element).characters > 0 && !isLinked(element, measures),
  );
  const isLikeTitle = (element: Element) => measureOf(measures, element).characters <= MAX_TITLE;
  const short = shown.filter(isLikeTitle);
  const outside = (element: Element) =>
    !isRegion(element) && closest(element, (above) => isRegion(above)) === null;
  return (
    outermost(short.findLast((element) => exact.includes(textOf(element)))) ??
    outermost(short.findLast((element) => parts.includes(textOf(element)))) ??
    short.find((element) => isHeading(element) && outside(element)) ??
    short.findLast((element) => isNamedTitle(element) && outside(element)) ??
    short.find(({ tagName }) => tagName === 'h1') ??
    null
  );

  /** Returns the outermost element with the same text, e.g. the block of an inline element. */
  function outermost(element: Element | undefined): Element | null {
    let at = element ?? null;
    const above = (one: Element) => closest(one, () => true);
    for (
      let next = at && above(at);
      at && next && textOf(next) === textOf(at) && shown.includes(next);
      next = above(next)
    )
      at = next;
    return at;
  }
}

const MAX_TITLE = 200;

function isLinked(element: Element, measures: Measures): boolean {
  const { characters, linked, controlled } = measureOf(measures, element);
  const isInLink = closest(element, ({ tagName }) => tagName === 'a') !== null;
  return isInLink || (linked + controlled) * 2 > characters;
}

function isNamedTitle(element: Element): boolean {
  return TITLE_HINT.test(`${attribute(element, 'id') ?? ''} ${attribute(element, 'class') ?? ''}`);
}

/** Returns the visible words of an element, without white space. */
export function shownText(element: Element, leftOut: LeftOut): string {
  let text = '';
  walkTree(element, {
    text: (node) => {
      if (!leftOut.has(node)) text += node.value;
    },
  });
  return compact(text);
}

export function compact(text: string): string {
  return text.replace(/\s/gu, '');
}

/** Returns the visible words of at most `limit` paragraphs of an element, each without white space. */
export function firstParagraphs(
  element: Element,
  leftOut: LeftOut,
  style: PageStyle,
  limit: number,
): string[] {
  const paragraphs = [''];
  walkTree(element, {
    enter: (one) => {
      if ((isBlock(one, style) || one.tagName === 'br') && paragraphs.at(-1) !== '') paragraphs.push('');
    },
    text: (node) => {
      if (!leftOut.has(node) && paragraphs.length <= limit)
        paragraphs[paragraphs.length - 1] += compact(node.value);
    },
  });
  return paragraphs.filter((text) => text !== '').slice(0, limit);
}
