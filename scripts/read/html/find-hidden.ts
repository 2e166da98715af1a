import { attribute, type Element, hasAttribute } from '../../html-tree.ts';
import { type LeftOut, REPLACED_ELEMENTS } from './left-out.ts';
import { isOwnBlock } from './own-block.ts';
import type { PageStyle } from './page-style.ts';
import { closest, parentOf, type TextNode, walkTree } from './walk-tree.ts';

/**
 * Elements whose text a browser never displays as part of the page, or displays as something else (HTML, 15.3.1 and
 * 4.8).
 */
const NOT_SHOWN: Record<string, string> = {
  head: 'head of the page',
  title: 'head of the page',
  script: 'script',
  style: 'style sheet',
  template: 'template',
  noscript: 'shown only without scripts',
  noframes: 'shown only without frames',
  noembed: 'shown only without plug-ins',
  iframe: 'frame',
  object: 'embedded file',
  audio: 'sound',
  video: 'film',
  canvas: 'drawing',
  svg: 'drawing',
  select: 'form control',
  datalist: 'form control',
  textarea: 'form control',
  button: 'form control',
  progress: 'form control',
  meter: 'form control',
  del: 'deleted',
  s: 'struck out',
  strike: 'struck out',
  rt: 'reading beside a character',
  rtc: 'reading beside a character',
  rp: 'reading beside a character',
  nav: 'navigation',
  search: 'search form',
  'annotation-xml': 'source of a formula',
  annotation: 'source of a formula',
};

/** Parts of a page by their role (WAI-ARIA 1.2, 5.3). They surround a document, whatever they contain. */
const ROLES: Record<string, string> = {
  navigation: 'navigation',
  menu: 'menu',
  menubar: 'menu',
  toolbar: 'bar of controls',
  search: 'search form',
  tablist: 'bar of controls',
};

/** State inherited by descendants. */
interface Context {
  why: string | null;
  isInvisible: boolean;
  isTiny: boolean;
}

export interface HiddenText {
  leftOut: LeftOut;
  /** Elements that the file hides although they contain most of its text, which means that a script shows them. */
  shownByScript: Element[];
}

/**
 * Finds what a page contains but doesn't display as text: scripts and heads, what is hidden by an attribute, a style or
 * a rule, deleted or struck-out text, readings beside characters, controls, navigation and fixed regions.
 */
export function findHidden(root: Element, style: PageStyle): HiddenText {
  const shownByScript: Element[] = [];
  for (;;) {
    const leftOut = collectHidden(root, style, shownByScript);
    const main = findHiddenMain(root, leftOut, style, shownByScript);
    if (!main) return { leftOut, shownByScript };
    shownByScript.push(main);
  }
}

function collectHidden(root: Element, style: PageStyle, shown: readonly Element[]): LeftOut {
  const leftOut: LeftOut = new Map();
  const contexts: Context[] = [{ why: null, isInvisible: false, isTiny: false }];
  walkTree(root, {
    enter: (element) => {
      const above = contexts.at(-1) ?? ROOT_CONTEXT;
      contexts.push(contextOf(element, above, style, shown));
      if (!REPLACED_ELEMENTS.has(element.tagName)) return;
      const why = reasonOf(above) ?? hiddenBy(element, style);
      if (why !== null) leftOut.set(element, why);
    },
    text: (node) => {
      const why = reasonOf(contexts.at(-1) ?? ROOT_CONTEXT);
      if (why !== null) leftOut.set(node, why);
    },
    leave: () => contexts.pop(),
  });
  return leftOut;
}

const ROOT_CONTEXT: Context = { why: null, isInvisible: false, isTiny: false };

function reasonOf({ why, isInvisible, isTiny }: Context): string | null {
  return why ?? (isInvisible || isTiny ? 'hidden' : null);
}

/**
 * `visibility` and `font-size` are inherited and can be overridden by descendants. Everything else hides all
 * descendants.
 */
function contextOf(element: Element, above: Context, style: PageStyle, shown: readonly Element[]): Context {
  if (shown.includes(element)) return { ...above, isInvisible: false, isTiny: false };
  const visibility = style.of(element, 'visibility');
  const size = style.of(element, 'font-size');
  return {
    why: above.why ?? notShown(element) ?? hiddenBy(element, style),
    isInvisible: visibility === undefined ? above.isInvisible : /^(?:hidden|collapse)$/.test(visibility),
    isTiny: size === undefined ? above.isTiny : isZero(size),
  };
}

function notShown(element: Element): string | null {
  const role = attribute(element, 'role');
  return NOT_SHOWN[element.tagName] ?? (role === undefined ? null : (ROLES[role] ?? null));
}

function hiddenBy(element: Element, style: PageStyle): string | null {
  if (hasAttribute(element, 'hidden') && !isShownByRule(element, style)) return 'hidden';
  if (element.tagName === 'dialog' && !hasAttribute(element, 'open')) return 'hidden';
  const styles = style.all(element);
  if (styles.size === 0) return null;
  const of = (property: string) => styles.get(property) ?? '';
  if (of('display') === 'none' || isZero(of('opacity')) || of('mso-hide') === 'all') return 'hidden';
  if (of('content-visibility') === 'hidden' || isOffPage(of) || isClipped(of)) return 'hidden';
  if (/line-through/.test(of('text-decoration') + of('text-decoration-line'))) return 'struck out';
  const isFixed = /^(?:fixed|sticky|-webkit-sticky)$/.test(of('position'));
  return isFixed && !isInTable(element) ? 'fixed region of the page' : null;
}

/** Whether a rule overrides the `hidden` attribute by setting `display`, as in a browser. */
function isShownByRule(element: Element, style: PageStyle): boolean {
  const display = style.of(element, 'display');
  return display !== undefined && display !== 'none';
}

/** Whether an element is in a table, whose header row may stick to the window while its rows scroll. */
function isInTable(element: Element): boolean {
  return closest(element, ({ tagName }) => tagName === 'table') !== null;
}

function isZero(value: string): boolean {
  return /^(?:0+(?:\.0*)?|\.0+)(?:px|pt|em|rem|%|vw|vh)?$/.test(value);
}

/** Offset in pixels beyond which an element is off the page. */
const OFF_PAGE = -900;

function isOffPage(of: (property: string) => string): boolean {
  const places = [of('text-indent')];
  if (/^(?:absolute|fixed|relative)$/.test(of('position')))
    places.push(of('left'), of('top'), of('right'), of('margin-left'));
  return places.some((place) => /^-\d+(?:px|em|rem|pt)?$/.test(place) && parseFloat(place) <= OFF_PAGE);
}

/** Whether an element is visually hidden by one of the usual techniques to keep words for screen readers only. */
function isClipped(of: (property: string) => string): boolean {
  if (/^rect\(\s*[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?\s*\)$/.test(of('clip')))
    return true;
  if (/^inset\((?:50|100)%\)$/.test(of('clip-path')) || /^scale\(0\)$/.test(of('transform'))) return true;
  const isEmpty = ['height', 'max-height', 'width', 'max-width'].some((property) => isZero(of(property)));
  return isEmpty && /^(?:hidden|clip)/.test(of('overflow'));
}

/**
 * Share of a page's text above which hidden text must be shown by a script, because nobody publishes a page without
 * text.
 */
const SCRIPT_SHOWN_SHARE = 0.5;
/** The same for an element named as the document's own block (WeChat hides its articles until they are laid out). */
const SCRIPT_SHOWN_SHARE_OF_OWN_BLOCK = 0.2;

/** Returns the outermost hidden or fixed element with most of the page's text, or null. */
function findHiddenMain(
  root: Element,
  leftOut: LeftOut,
  style: PageStyle,
  shown: readonly Element[],
): Element | null {
  const isStyled = (why: string | undefined) => why === 'hidden' || why === 'fixed region of the page';
  const weights = new Map<Element, number>();
  let total = 0;
  walkTree(root, {
    text: (node) => {
      const why = leftOut.get(node);
      if (why !== undefined && !isStyled(why)) return;
      const length = lengthOf(node);
      total += length;
      const hider = isStyled(why) ? findHider(node, style, shown) : null;
      if (hider) weights.set(hider, (weights.get(hider) ?? 0) + length);
    },
  });
  const [heaviest] = [...weights].sort(([, a], [, b]) => b - a);
  if (!heaviest) return null;
  const [element, weight] = heaviest;
  return weight > total * (isOwnBlock(element) ? SCRIPT_SHOWN_SHARE_OF_OWN_BLOCK : SCRIPT_SHOWN_SHARE)
    ? element
    : null;
}

function lengthOf(node: TextNode): number {
  return node.value.replace(/\s/g, '').length;
}

function findHider(node: TextNode, style: PageStyle, shown: readonly Element[]): Element | null {
  let hider: Element | null = null;
  for (let at = parentOf(node); at; at = parentOf(at)) {
    if (shown.includes(at)) continue;
    const own = contextOf(at, ROOT_CONTEXT, style, []);
    if (reasonOf(own) !== null) hider = at;
  }
  return hider;
}
