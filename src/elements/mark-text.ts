import type { Span } from '../model/finding.ts';
import { findMatches } from '../search/mark-matches.ts';

/** What holds words that are read in a row, whatever links stand among them. */
const BLOCK = 'p, td, th, h1, h2, h3, h4, h5, li, dd, .heading';

/** Marks terms in the text of an element that is a notice's own, and returns the marks in order. */
export function markText(root: HTMLElement, terms: readonly string[]): HTMLElement[] {
  return [...Map.groupBy(textNodes(root), (node) => node.parentElement?.closest(BLOCK)).values()].flatMap(
    (nodes) => markBlock(nodes, terms),
  );
}

/** Takes marks away; the text is as it was. */
export function unmarkText(marks: readonly HTMLElement[]): void {
  for (const mark of marks) {
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
function markBlock(nodes: readonly Text[], terms: readonly string[]): HTMLElement[] {
  const matches = findMatches(nodes.map(({ data }) => data).join(''), terms);
  if (matches.length === 0) return [];
  let start = 0;
  return nodes.flatMap((node) => {
    const from = start;
    start += node.length;
    const own = matches
      .map((match) => ({
        start: Math.max(0, match.start - from),
        end: Math.min(node.length, match.end - from),
      }))
      .filter((span) => span.start < span.end);
    return markNode(node, own);
  });
}

function markNode(node: Text, spans: readonly Span[]): HTMLElement[] {
  return spans
    .toReversed()
    .map(({ start, end }) => {
      const words = node.splitText(start);
      words.splitText(end - start);
      const mark = document.createElement('mark');
      words.replaceWith(mark);
      mark.append(words);
      return mark;
    })
    .reverse();
}
