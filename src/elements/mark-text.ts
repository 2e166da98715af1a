import type { Span } from '../model/finding.ts';
import { findMatches } from '../search/show/mark-matches.ts';

/** Elements whose text is read continuously, including the links in it. */
const BLOCK = 'p, td, th, h1, h2, h3, h4, h5, li, dd, .heading';

/**
 * The `<mark>` elements of one match. There are several if an element such as a link or a `<wbr>` begins or ends
 * within it.
 */
export type MarkedMatch = HTMLElement[];

/** Marks terms in an element's text, except in interface parts (`data-chrome`). Returns the matches in order. */
export function markText(root: HTMLElement, terms: readonly string[]): MarkedMatch[] {
  return [...Map.groupBy(textNodes(root), (node) => node.parentElement?.closest(BLOCK)).values()].flatMap(
    (nodes) => markBlock(nodes, terms),
  );
}

/** Removes the marks and restores the text. */
export function unmarkText(places: readonly MarkedMatch[]): void {
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

/** Finds the terms in the text of a block and marks, in each of its text nodes, the part of the match that is there. */
function markBlock(nodes: readonly Text[], terms: readonly string[]): MarkedMatch[] {
  const matches = findMatches(nodes.map(({ data }) => data).join(''), terms);
  const places: MarkedMatch[] = matches.map(() => []);
  let start = 0;
  for (const node of nodes) {
    const from = start;
    start += node.length;
    const own = matches.flatMap((match, place) => {
      const span = { start: Math.max(0, match.start - from), end: Math.min(node.length, match.end - from) };
      return span.start < span.end ? [{ ...span, place }] : [];
    });
    // From last to first, so that splitting a node doesn't shift the offsets of the spans before.
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
