import { attribute, type Element, listElements } from '../../html-tree.ts';
import { isBlock } from './blocks.ts';
import { compact, shownText } from './find-title.ts';
import type { LeftOut } from './left-out.ts';
import { type Measure, measureOf, type Measures } from './measure-page.ts';
import type { PageStyle } from './page-style.ts';

/** Separators of a breadcrumb trail: 首页 > 通知公告 > 正文. */
const BREADCRUMB_SEPARATOR = /[>＞›»→]/u;
/** Longest breadcrumb trail. */
const MAX_BREADCRUMB = 200;

/** Whether a block is a breadcrumb trail: links with arrows between them. */
export function isBreadcrumb(element: Element, measure: Measure, leftOut: LeftOut): boolean {
  const { links, prose, characters } = measure;
  return (
    links > 0 &&
    prose === 0 &&
    characters <= MAX_BREADCRUMB &&
    BREADCRUMB_SEPARATOR.test(shownText(element, leftOut))
  );
}

const PAGER = /(?:上|下|前|后)一?页|[首末尾]页/u;
/** Longest pager. */
const MAX_PAGER = 80;

/** Finds the blocks inside an element that link to the other pages of the same text: 上一页 1 2 下一页. */
export function findPagers(
  parent: Element,
  measures: Measures,
  style: PageStyle,
  leftOut: LeftOut,
): Element[] {
  return listElements(parent).filter((element) => {
    const { links, linked, characters, prose } = measureOf(measures, element);
    const isOfLinks = links > 0 && prose === 0 && linked * 2 >= characters && characters <= MAX_PAGER;
    return isOfLinks && isBlock(element, style) && PAGER.test(shownText(element, leftOut));
  });
}

const NEXT = /^[［\[]?(?:下一?页|后一?页|nextpage)[>»›］\]]*$/iu;

/** Returns the address of the page on which the text continues, or null if there is no link to one. */
export function nextPageOf(root: Element): string | null {
  for (const element of listElements(root)) {
    const address = attribute(element, 'href')?.trim() ?? '';
    const isOther = element.tagName === 'a' && /^(?!javascript:|#|$)/i.test(address);
    if (isOther && NEXT.test(compact(shownText(element, new Map())))) return address;
  }
  return null;
}
