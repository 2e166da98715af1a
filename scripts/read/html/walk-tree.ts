import type { DefaultTreeAdapterTypes } from 'parse5';

import type { Element } from '../../html-tree.ts';

export type ChildNode = DefaultTreeAdapterTypes.ChildNode;
export type TextNode = DefaultTreeAdapterTypes.TextNode;

/** What to do at each node of a tree, in document order. */
export interface Visitor {
  enter?: (element: Element) => void;
  text?: (node: TextNode) => void;
  leave?: (element: Element) => void;
}

/**
 * Visits a tree, its root included. It keeps its own stack, so that no depth of nesting is too deep; what a template holds
 * counts as its children.
 */
export function walkTree(root: ChildNode, { enter, text, leave }: Visitor): void {
  const pending: { node: ChildNode; isLeft: boolean }[] = [{ node: root, isLeft: false }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node, isLeft } = next;
    if (isText(node)) text?.(node);
    if (!isElement(node)) continue;
    if (isLeft) {
      leave?.(node);
      continue;
    }
    enter?.(node);
    pending.push({ node, isLeft: true });
    for (const child of childrenOf(node).toReversed()) pending.push({ node: child, isLeft: false });
  }
}

export function isElement(node: object): node is Element {
  return 'tagName' in node;
}

export function isText(node: ChildNode): node is TextNode {
  return node.nodeName === '#text';
}

/** The nodes below an element; of a template, those it holds. */
export function childrenOf(element: Element): ChildNode[] {
  return 'content' in element
    ? (element as DefaultTreeAdapterTypes.Template).content.childNodes
    : element.childNodes;
}

export function childElements(element: Element): Element[] {
  return childrenOf(element).filter(isElement);
}

/** The element that holds a node; null at the top. */
export function parentOf(node: ChildNode): Element | null {
  return node.parentNode && isElement(node.parentNode) ? node.parentNode : null;
}

/** The nearest element around a node that passes a test; null where there is none. */
export function closest(node: ChildNode, test: (element: Element) => boolean): Element | null {
  for (let at = parentOf(node); at; at = parentOf(at)) if (test(at)) return at;
  return null;
}
