import type { Span } from '../model/finding.ts';
import { findMatches } from '../search/show/mark-matches.ts';

/** What holds words that are read in a row, whatever links stand among them. */
const BLOCK = 'p, td, th, h1, h2, h3, h4, h5, li, dd, .heading';

/** The marks of one place: several where an element, a link or a possible line break, begins or ends within it. */
export type MarkedPlace = HTMLElement[];

/** Marks terms in the text of an element that is a notice's own, and returns the places in order. */
export function markText(root: HTMLElement, terms: readonly string[]): MarkedPlace[] {
  return [...Map.groupBy(textNodes(root), (node) => node.parentElement?.closest(BLOCK)).values()].flatMap(
    (nodes) => markBlock(nodes, terms),
  );
}

/** Takes marks away; the text is as it was. */
export function unmarkText(places: readonly MarkedPlace[]): void {
  for (const mark of places.flat()) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
}

function textNodes(root: HTMLElement): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('[data-chrome]') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

/** Finds the terms in the words of a block, and marks of each of its text nodes what is its. */
function markBlock(nodes: readonly Text[], terms: readonly string[]): MarkedPlace[] {
  const matches = findMatches(nodes.map(({ data }) => data).join(''), terms);
  const places: MarkedPlace[] = matches.map(() => []);
  let start = 0;
  for (const node of nodes) {
    const from = start;
    start += node.length;
    const own = matches.flatMap((match, place) => {
      const span = { start: Math.max(0, match.start - from), end: Math.min(node.length, match.end - from) };
      return span.start < span.end ? [{ ...span, place }] : [];
    });
    // The last first: what is cut off behind a span leaves the offsets before it as they are.
    for (const { place, ...span } of own.toReversed()) places[place]?.push(markSpan(node, span));
  }
  return places;
}

function markSpan(node: Text, { start, end }: Span): HTMLElement {
  const words = node.splitText(start);
  words.splitText(end - start);
  const mark = document.createElement('mark');
  words.replaceWith(mark);
  mark.append(words);
  return mark;
}
