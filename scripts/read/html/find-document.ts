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
} from './around.ts';
import { isBlock, isHeading } from './blocks.ts';
import { compact, type DeclaredTitles, findTitle, firstParagraphs, shownText } from './find-title.ts';
import { leaveOut, type LeftOut } from './left-out.ts';
import { type Measure, measureOf, type Measures } from './measure-page.ts';
import { isOwnBlock } from './own-block.ts';
import { findPagers, isPathOfLinks } from './page-links.ts';
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
import { append } from '../extremes.ts';
import { leaveOutWhite } from './white-words.ts';

/** A run of a text node that is text of the document though the rest of what it stands in isn't. */
export interface Extract {
  node: TextNode;
  start: number;
  end: number;
}

/** The document of a page: everything that isn't left out. */
export interface PageDocument {
  /** The element that shows its title, in front of its text; null where the text begins with it, or nothing shows one. */
  title: Element | null;
  /** The element before which what was taken out of the information about it stands, behind the title. */
  core: Element;
  /** Its number, where only the page's information about it has it. */
  numbers: Extract[][];
}

/** 发文字号: the issuer's sign, the year in brackets, the serial number (GB/T 9704, 7.2.5). */
const NUMBER = /[\p{Script=Han}A-Za-z]{1,14}\s?[〔［[（(【]\s?\d{4}\s?[〕］\])）】]\s?第?\s?\d{1,4}\s?号/u;

/** What tells where a document is. */
export interface Page {
  body: Element;
  measures: Measures;
  style: PageStyle;
  dataTables: ReadonlySet<Element>;
  titles: DeclaredTitles;
}

/**
 * Finds the document of a page, and leaves out what stands around it. The document's core is the element that holds most of
 * the page's sentences; from it the search goes up, and judges at each level what stands beside: menus, bars, regions and
 * information about the page are left out; sentences, the title and the number stay wherever they are; everything
 * else stays up to the level at which the site's own menus stand, and is left out beyond.
 */
export function findDocument(page: Page, leftOut: LeftOut): PageDocument {
  const core = findCore(page);
  return new Surroundings(page, core, leftOut).judge();
}

/** The share of a page's sentences that makes an element its document. */
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
  // A cell of a data table is no document; the block that the table stands in may be one.
  let table: Element | null = null;
  for (let at = core; at !== body; at = parentOf(at) ?? body) if (dataTables.has(at)) table = at;
  return (table && closest(table, ({ tagName }) => CONTAINERS.test(tagName))) ?? core;
}

type Place = 'before' | 'after';

/** What stands around the core of a document, level by level. */
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

  /** A core that isn't the document's own block may hold, before its first sentence and behind its last, what a page adds. */
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
      // What has the title and sentences is part of the document, however far from its core.
      if (isElement(node) && this.#aroundTitle.has(node)) isPart ||= this.#measure(node).prose > 0;
      if (verdict === LOOK_INSIDE && isElement(node)) append(pending, childrenOf(node).toReversed());
      else if (verdict !== KEEP) this.#leaveOut(node, verdict);
    }
  }

  /** Leaves out a block, but for the number of the document in what the page says about it. */
  #leaveOut(node: ChildNode, why: string): void {
    if (isElement(node)) {
      for (const number of findNumbers(node, this.#leftOut, this.#page.style)) this.#numbers.push(number);
    }
    leaveOut(this.#leftOut, node, why);
  }

  /** Whether an element beside the document belongs to it; a reason where it doesn't. */
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
    if (isPathOfLinks(element, measure, this.#leftOut)) return 'links';
    if (place === 'before' && prose === 0) {
      const verdict = this.#judgeInformation(element);
      if (verdict !== null) return verdict;
    }
    if (prose > 0 || isNear || files > 0) return KEEP;
    return place === 'after' && this.#isAnnex(element) ? KEEP : OUTSIDE;
  }

  /** Whether a block behind the document holds a table, or names attachments. */
  #isAnnex(element: Element): boolean {
    const hasTable = listElements(element).some((one) => this.#page.dataTables.has(one));
    return hasTable || /^附[件表录图]/u.test(shownText(element, this.#leftOut));
  }

  /** What stands between a title and its text, or above both: headings and lines stay, information about the page doesn't. */
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

  /** Whether the text itself begins with the title that the page shows above it. */
  #repeatsTitle(title: Element): boolean {
    const words = shownText(title, this.#leftOut);
    const lines = firstParagraphs(this.#core, this.#leftOut, this.#page.style, TITLE_WITHIN);
    if (contains(title, this.#core) || contains(this.#core, title)) return false;
    return lines.some((_, index) =>
      lines.some((_, end) => end >= index && lines.slice(index, end + 1).join('') === words),
    );
  }

  /** A title and the other headings above the document that show the same words: some pages have one in their bar as well. */
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

  /** The numbers that were found around the document and don't stand in it, each once. */
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
/** More linked characters than one in so many, and a block is looked into rather than judged as one. */
const MIXED = 5;
/** A foot with more sentences than the document itself isn't one. */
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

/** The elements that stand before the first sentence of the core, or of the page, without those around it. */
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

/** The document numbers in a block: the whole of a paragraph, or what of a text node looks like one. */
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
