import { type Element, listElements } from '../../html-tree.ts';
import {
  FOOT,
  isAboutPage,
  isDate,
  isListOfLinks,
  isNamed,
  isNamedAround,
  isRegion,
  META,
} from './surroundings.ts';
import { isBlock, isHeading } from './blocks.ts';
import { compact, type DeclaredTitles, findTitle, firstParagraphs, shownText } from './find-title.ts';
import { leaveOut, type LeftOut } from './left-out.ts';
import { type Measure, measureOf, type Measures } from './measure-page.ts';
import { isOwnBlock } from './own-block.ts';
import { findPagers, isBreadcrumb } from './page-links.ts';
import type { PageStyle } from './page-style.ts';
import {
  type ChildNode,
  childrenOf,
  closest,
  isElement,
  isText,
  parentOf,
  type TextNode,
  walkTree,
} from './walk-tree.ts';
import { appendAll } from '../min-max.ts';
import { leaveOutWhite } from './white-words.ts';

/** Part of a text node that belongs to the document although the rest of its surroundings doesn't. */
export interface Extract {
  node: TextNode;
  start: number;
  end: number;
}

/** The document on a page: everything that isn't left out. */
export interface PageDocument {
  /**
   * The element that shows its title before its text. Null if the text itself begins with the title, or if no element
   * shows one.
   */
  title: Element | null;
  /**
   * The element with most of the text. Without a title, what is extracted from the metadata is inserted before it;
   * otherwise it follows the title.
   */
  core: Element;
  /** Its document number, if that appears only in the page's metadata. */
  numbers: Extract[][];
}

/** 发文字号: the issuer's abbreviation, the year in brackets, the serial number (GB/T 9704, 7.2.5). */
const NUMBER = /[\p{Script=Han}A-Za-z]{1,14}\s?[〔［[（(【]\s?\d{4}\s?[〕］\])）】]\s?第?\s?\d{1,4}\s?号/u;

/** What is needed to find a document on a page. */
export interface Page {
  body: Element;
  measures: Measures;
  style: PageStyle;
  dataTables: ReadonlySet<Element>;
  titles: DeclaredTitles;
}

/**
 * Finds the document on a page, and leaves out what surrounds it. The document's core is the element with most of the
 * page's sentences. From there the search moves up and classifies the siblings at each level: menus, bars, regions and
 * metadata are left out; sentences, the title and the number are included wherever they are; everything else is
 * included up to the level of the site's menus, and left out beyond.
 */
export function findDocument(page: Page, leftOut: LeftOut): PageDocument {
  const core = findCore(page);
  return new Surroundings(page, core, leftOut).judge();
}

/** Shares of a page's sentences above which an element is the document's core. */
const CORE_SHARE = 0.5;
const OWN_SHARE = 0.4;
const CONTAINERS = /^(?:div|section|article|main|td|form|center|body|blockquote|font|span|fieldset)$|-/;

function findCore({ body, measures, dataTables }: Page): Element {
  const weigh = (element: Element) => {
    const { prose, characters, linked } = measureOf(measures, element);
    return measureOf(measures, body).prose > 0 ? prose : characters - linked;
  };
  const total = Math.max(1, weigh(body));
  const elements = listElements(body).filter((element) => CONTAINERS.test(element.tagName));
  const own = elements.filter((element) => isOwnBlock(element) && weigh(element) >= total * OWN_SHARE).at(-1);
  const deepest = elements.findLast((element) => weigh(element) >= total * CORE_SHARE) ?? body;
  const core = own ?? deepest;
  // A cell of a data table isn't a document, but the block that contains the table may be.
  let table: Element | null = null;
  for (let at = core; at !== body; at = parentOf(at) ?? body) if (dataTables.has(at)) table = at;
  return (table && closest(table, ({ tagName }) => CONTAINERS.test(tagName))) ?? core;
}

type Place = 'before' | 'after';

/** Classifies what surrounds the core of a document, level by level. */
class Surroundings {
  readonly #page: Page;
  readonly #core: Element;
  readonly #leftOut: LeftOut;
  readonly #title: Element | null;
  readonly #aroundTitle: ReadonlySet<Element>;
  readonly #numbers: Extract[][] = [];

  constructor(page: Page, core: Element, leftOut: LeftOut) {
    this.#page = page;
    this.#core = core;
    this.#leftOut = leftOut;
    this.#title = findTitle(
      elementsBefore(page, core),
      page.titles,
      page.measures,
      (element) => shownText(element, leftOut),
      isRegion,
    );
    this.#aroundTitle = new Set(this.#title ? ancestorsOf(this.#title) : []);
  }

  judge(): PageDocument {
    const { body, measures, style } = this.#page;
    if (!isOwnBlock(this.#core)) this.#judgeEdges();
    for (const pager of findPagers(this.#core, measures, style, this.#leftOut))
      leaveOut(this.#leftOut, pager, 'links');
    leaveOutWhite(this.#core, style, this.#leftOut);
    let isNear = true;
    for (let at = this.#core; at !== body;) {
      const parent = parentOf(at) ?? body;
      const place = childrenOf(parent).indexOf(at);
      const besides = childrenOf(parent).filter((child) => child !== at);
      isNear &&= !besides.some((child) => isElement(child) && this.#isSiteMenu(child));
      for (const [index, child] of childrenOf(parent).entries()) {
        if (child !== at) this.#judgeNode(child, index < place ? 'before' : 'after', isNear);
      }
      at = parent;
    }
    const title = this.#title && !this.#repeatsTitle(this.#title) ? this.#title : null;
    if (this.#title && !title) {
      for (const shown of this.#listShown(this.#title)) leaveOut(this.#leftOut, shown, REPEATED);
    }
    return { title, core: this.#core, numbers: this.#newNumbers() };
  }

  /**
   * Classifies the edges of the core. Unless the core is a block just for the document, the page may have added content
   * before its first sentence and after its last.
   */
  #judgeEdges(): void {
    const children = childrenOf(this.#core);
    const isAround = (node: ChildNode) => isElement(node) && (isRegion(node) || isNamed(node, FOOT));
    const isProse = (node: ChildNode) =>
      isText(node)
        ? compact(node.value).length > MIN_WORDS
        : isElement(node) && !isAround(node) && this.#measure(node).prose > 0;
    const first = children.findIndex(isProse);
    const last = children.findLastIndex(isProse);
    for (const [index, child] of children.entries()) {
      if (first < 0 || index < first) this.#judgeNode(child, 'before', true);
      else if (index > last || isAround(child)) this.#judgeNode(child, 'after', true);
      else if (isElement(child) && this.#isSiteMenu(child)) leaveOut(this.#leftOut, child, 'links');
    }
  }

  #measure(element: Element): Measure {
    return measureOf(this.#page.measures, element);
  }

  #isSiteMenu(element: Element): boolean {
    const { links, linked, characters } = this.#measure(element);
    return links >= MENU_LINKS && linked >= characters * MENU_SHARE;
  }

  #judgeNode(root: ChildNode, place: Place, isNear: boolean): void {
    const pending: ChildNode[] = [root];
    let isPart = isNear;
    for (let node = pending.pop(); node; node = pending.pop()) {
      const verdict = isElement(node) ? this.#judgeElement(node, place, isPart) : isPart ? KEEP : OUTSIDE;
      // An element with both the title and sentences is part of the document, however far it is from the core.
      if (isElement(node) && this.#aroundTitle.has(node)) isPart ||= this.#measure(node).prose > 0;
      if (verdict === LOOK_INSIDE && isElement(node)) appendAll(pending, childrenOf(node).toReversed());
      else if (verdict !== KEEP) this.#leaveOut(node, verdict);
    }
  }

  /** Leaves out a block, except for the document number in its metadata. */
  #leaveOut(node: ChildNode, why: string): void {
    if (isElement(node)) {
      for (const number of findNumbers(node, this.#leftOut, this.#page.style)) this.#numbers.push(number);
    }
    leaveOut(this.#leftOut, node, why);
  }

  /**
   * Decides whether an element outside the core belongs to the document.
   * @returns `KEEP`, `LOOK_INSIDE`, or the reason to leave it out.
   */
  #judgeElement(element: Element, place: Place, isNear: boolean): string {
    const measure = this.#measure(element);
    const { characters, links, linked, controlled, prose, files } = measure;
    if (characters === 0) return isNear && !isNamedAround(element) ? KEEP : OUTSIDE;
    if (element === this.#title) return KEEP;
    if (this.#aroundTitle.has(element)) return LOOK_INSIDE;
    if (isRegion(element)) return `${element.tagName} of the page`;
    if (place === 'after' && isNamed(element, FOOT) && !this.#isMuch(prose)) return 'foot of the page';
    if (prose === 0 && files === 0 && isNamedAround(element)) return 'bar of the page';
    if (prose < characters / 2 && (linked + controlled) * 2 >= characters) return 'links';
    if (isListOfLinks(measure)) return 'links';
    if (links >= 2 && linked * MIXED > characters && this.#hasBlocks(element)) return LOOK_INSIDE;
    if (isBreadcrumb(element, measure, this.#leftOut)) return 'links';
    if (place === 'before' && prose === 0) {
      const verdict = this.#judgeInformation(element);
      if (verdict !== null) return verdict;
    }
    if (prose > 0 || isNear || files > 0) return KEEP;
    return place === 'after' && this.#isAnnex(element) ? KEEP : OUTSIDE;
  }

  /** Whether a block after the document contains a table, or names attachments. */
  #isAnnex(element: Element): boolean {
    const hasTable = listElements(element).some((one) => this.#page.dataTables.has(one));
    return hasTable || /^附[件表录图]/u.test(shownText(element, this.#leftOut));
  }

  /**
   * Classifies what is between the title and the text, or above both. Headings and lines belong to the document;
   * metadata doesn't.
   * @returns a verdict, or null if undecided.
   */
  #judgeInformation(element: Element): string | null {
    if (isHeading(element)) return KEEP;
    if (listElements(element).some(isHeading)) return LOOK_INSIDE;
    const paragraphs = firstParagraphs(element, this.#leftOut, this.#page.style, MAX_FIELDS);
    const isTable = listElements(element).some(({ tagName }) => /^(?:table|dl)$/.test(tagName));
    const isInformation =
      paragraphs.some(isAboutPage) ||
      isNamed(element, META) ||
      listElements(element).some(({ tagName }) => tagName === 'time') ||
      (isTable && paragraphs.some((text) => NUMBER.test(text) || isDate(text)));
    return isInformation ? ABOUT : null;
  }

  #isMuch(prose: number): boolean {
    return prose > this.#measure(this.#core).prose * FOOT_SHARE;
  }

  #hasBlocks(element: Element): boolean {
    return listElements(element).some((one) => one !== element && isBlock(one, this.#page.style));
  }

  /** Whether the text begins with the title that the page shows above it. */
  #repeatsTitle(title: Element): boolean {
    const words = shownText(title, this.#leftOut);
    const lines = firstParagraphs(this.#core, this.#leftOut, this.#page.style, TITLE_WITHIN);
    if (contains(title, this.#core) || contains(this.#core, title)) return false;
    return lines.some((_, index) =>
      lines.some((_, end) => end >= index && lines.slice(index, end + 1).join('') === words),
    );
  }

  /**
   * Returns the title and all other headings above the document with the same words. Some pages repeat it in their bar.
   */
  #listShown(title: Element): Element[] {
    const words = shownText(title, this.#leftOut);
    const again = elementsBefore(this.#page, this.#core).filter(
      (element) =>
        isHeading(element) &&
        !contains(this.#core, element) &&
        !contains(title, element) &&
        shownText(element, this.#leftOut) === words,
    );
    return [title, ...again];
  }

  /** Returns the distinct numbers found around the document that aren't in it. */
  #newNumbers(): Extract[][] {
    const text = shownText(this.#page.body, this.#leftOut);
    const seen = new Set<string>();
    return this.#numbers.filter((number) => {
      const words = compact(number.map(({ node, start, end }) => node.value.slice(start, end)).join(''));
      if (text.includes(words) || seen.has(words)) return false;
      seen.add(words);
      return true;
    });
  }
}

const KEEP = '';
const LOOK_INSIDE = 'look inside';
const OUTSIDE = 'outside the document';
const REPEATED = 'title, which the text has itself';
const ABOUT = 'information about the page';
const MENU_LINKS = 5;
const MENU_SHARE = 0.5;
/** A block is examined piece by piece if more than one in this many of its characters is in links. */
const MIXED = 5;
/** A footer with more sentences than the document itself isn't one. */
const FOOT_SHARE = 1;
const MIN_WORDS = 10;
const MAX_FIELDS = 60;
const TITLE_WITHIN = 12;

function* ancestorsOf(element: Element): Generator<Element> {
  for (let at = parentOf(element); at; at = parentOf(at)) yield at;
}

function contains(outer: Element, inner: Element): boolean {
  return outer === inner || [...ancestorsOf(inner)].includes(outer);
}

/** Returns the elements before the first sentence of the core, or of the page, without the core and its ancestors. */
function elementsBefore({ body, measures }: Page, core: Element): Element[] {
  const around = new Set(ancestorsOf(core));
  const inside = new Set(listElements(core));
  const before: Element[] = [];
  for (const element of listElements(body)) {
    if (element === core && isOwnBlock(core)) break;
    if (element === core || around.has(element)) continue;
    if (inside.has(element) && measureOf(measures, element).prose > 0) break;
    before.push(element);
  }
  return before;
}

/** Finds document numbers in a block: entire paragraphs, or the matching part of a text node. */
function findNumbers(element: Element, leftOut: LeftOut, style: PageStyle): Extract[][] {
  const paragraphs: TextNode[][] = [[]];
  walkTree(element, {
    enter: (one) => isBlock(one, style) && paragraphs.push([]),
    text: (node) => !leftOut.has(node) && paragraphs.at(-1)?.push(node),
    leave: (one) => isBlock(one, style) && paragraphs.push([]),
  });
  const whole = new RegExp(`^(?:${NUMBER.source})$`, 'u');
  return paragraphs.flatMap((nodes) => {
    const text = compact(nodes.map(({ value }) => value).join(''));
    if (whole.test(text)) return [nodes.map((node) => ({ node, start: 0, end: node.value.length }))];
    return nodes.flatMap((node) => {
      const match = NUMBER.exec(node.value);
      return match ? [[{ node, start: match.index, end: match.index + match[0].length }]] : [];
    });
  });
}
