/**
 * Recognises what surrounds a document on a page, by names and by content. No sign is conclusive by itself: callers
 * also consider the position.
 */
import { attribute, type Element } from '../../html-tree.ts';
import { compact } from './find-title.ts';
import type { Measure } from './measure-page.ts';
import { childrenOf, closest, isElement, isText } from './walk-tree.ts';

/** Names that templates give to what surrounds a document. */
const AROUND =
  /(?:^|[\s_-])(?:share|bdshare\w*|print|tools?|toolbar|crumbs?|breadcrumbs?|position|location|dqwz|menu|nav\w*|foot\w*|copyright|side\w*|related|recommend|qr\w*|ewm|erweima|fenxiang|search|login|banner|logo|top\w*|pager?|pagination|prev|next|head\w*|topbar|btns?|buttons?)(?:$|[\s_\d-])/iu;
/** Names of a page's footer, and of a document's metadata. */
export const FOOT = /(?:^|[\s_-])(?:foot\w*|copyright)(?:$|[\s_\d-])/iu;
export const META =
  /(?:^|[\s_-])(?:meta|info|xx|source|publish|author|date|time|ly|fbsj)(?:$|[\s_-])|meta_|_meta|_time|info_/iu;
const REGIONS = new Set(['header', 'footer', 'aside']);
const REGION_ROLES = new Set(['banner', 'contentinfo', 'complementary']);

/** Whether most paragraphs of a block link to other pages, each with a date or a few words beside the link. */
export function isListOfLinks({ paragraphs, linkedParagraphs }: Measure): boolean {
  return linkedParagraphs >= 2 && linkedParagraphs >= paragraphs * LINKED_PARAGRAPHS;
}

const LINKED_PARAGRAPHS = 0.6;

/**
 * Whether a text is metadata such as 发布时间：2024-05-06 10:30: it has a date or time in a computer's format, a label with
 * a value and a date, or two labels.
 */
export function isAboutPage(text: string): boolean {
  const pairs = text.match(/[\p{Script=Han}\w]{2,8}[：:](?=[^：:])/gu)?.length ?? 0;
  if (/\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}:\d{2}/.test(text)) return true;
  return pairs >= 2 || (pairs === 1 && isDate(text));
}

/** Whether a text contains a day or a month. */
export function isDate(text: string): boolean {
  return /\d{4}(?:年\d{1,2}月|[-/.]\d{1,2}[-/.]\d{1,2})/.test(text);
}

/** Longest id or class attribute to match. No page has longer ones. */
const MAX_NAME = 300;

/** Whether the id or a class of an element matches. */
export function isNamed(element: Element, names: RegExp): boolean {
  const own = [attribute(element, 'id') ?? '', attribute(element, 'class') ?? ''];
  return names.test(own.map((name) => name.slice(0, MAX_NAME)).join(' '));
}

/** Whether an element is named like something that surrounds a document, or contains nothing but such an element. */
export function isNamedAround(element: Element): boolean {
  if (isNamed(element, AROUND)) return true;
  const [only, ...others] = childrenOf(element).filter(
    (child) => !isText(child) || compact(child.value) !== '',
  );
  return only !== undefined && others.length === 0 && isElement(only) && isNamedAround(only);
}

/**
 * Whether an element is a header, footer or aside of the page. Those of an article belong to it (HTML, 4.3.8 and
 * 4.3.9).
 */
export function isRegion(element: Element): boolean {
  if (!REGIONS.has(element.tagName) && !REGION_ROLES.has(attribute(element, 'role') ?? '')) return false;
  return closest(element, ({ tagName }) => /^(?:article|main|section)$/.test(tagName)) === null;
}
