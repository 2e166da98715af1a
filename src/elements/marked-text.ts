/**
 * `<yd-marked-text>`: marks the words of `?q=` in the text it holds, and scrolls to the clause of the URL's fragment, so that a
 * search hit opens on its words. Without JavaScript the text is as it was.
 */
import { cutAtSpans, findMatches } from '../search/mark-matches.ts';

class MarkedText extends HTMLElement {
  connectedCallback() {
    const query = new URLSearchParams(location.search).get('q')?.trim();
    if (!query) return;
    for (const node of textNodes(this)) markNode(node, [query, ...query.split(/\s+/u)]);
    if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }
}

/** The text nodes of an element that belong to the notice's own text. */
function textNodes(element: HTMLElement): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('[data-chrome]') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

function markNode(node: Text, terms: readonly string[]): void {
  const spans = findMatches(node.data, terms);
  if (spans.length === 0) return;
  node.replaceWith(
    ...cutAtSpans(node.data, spans).map(({ text, marked }) => {
      if (!marked) return text;
      const mark = document.createElement('mark');
      mark.textContent = text;
      return mark;
    }),
  );
}

customElements.define('yd-marked-text', MarkedText);
