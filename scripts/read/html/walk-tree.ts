import type { DefaultTreeAdapterTypes } from 'parse5';

import type { Element } from '../../html-tree.ts';

export type ChildNode = DefaultTreeAdapterTypes.ChildNode;
export type TextNode = DefaultTreeAdapterTypes.TextNode;

/** Callbacks for the nodes of a tree, in document order. */
export interface Visitor {
  enter?: (element: Element) => void;
  text?: (node: TextNode) => void;
  leave?: (element: Element) => void;
}

/**
 * Visits a tree, including its root. It uses an explicit stack, so that deep nesting can't overflow the call stack. The
 * contents of a template are treated as its children.
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

/** Returns the child nodes of an element; for a template, those of its content. */
export function childrenOf(element: Element): ChildNode[] {
  return 'content' in element
    ? (element as DefaultTreeAdapterTypes.Template).content.childNodes
    : element.childNodes;
}

export function childElements(element: Element): Element[] {
  return childrenOf(element).filter(isElement);
}

/** Returns the parent element of a node, or null at the top. */
export function parentOf(node: ChildNode): Element | null {
  return node.parentNode && isElement(node.parentNode) ? node.parentNode : null;
}

/** Returns the nearest ancestor that passes a test, or null. */
export function closest(node: ChildNode, test: (element: Element) => boolean): Element | null {
  for (let at = parentOf(node); at; at = parentOf(at)) if (test(at)) return at;
  return null;
}
