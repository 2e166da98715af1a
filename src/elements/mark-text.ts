import { cutAtSpans, findMatches } from '../search/mark-matches.ts';

/** Marks terms in the text of an element that is a notice's own, and returns the marks in order. */
export function markText(root: HTMLElement, terms: readonly string[]): HTMLElement[] {
  return textNodes(root).flatMap((node) => markNode(node, terms));
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

function markNode(node: Text, terms: readonly string[]): HTMLElement[] {
  const spans = findMatches(node.data, terms);
  if (spans.length === 0) return [];
  const marks: HTMLElement[] = [];
  const pieces = cutAtSpans(node.data, spans).map(({ text, marked }) => {
    if (!marked) return text;
    const mark = document.createElement('mark');
    mark.textContent = text;
    marks.push(mark);
    return mark;
  });
  node.replaceWith(...pieces);
  return marks;
}
