import type { DefaultTreeAdapterTypes } from 'parse5';
import { appendAll } from './read/extremes.ts';

export type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;
export type Element = DefaultTreeAdapterTypes.Element;

/** The first element below a node, in document order, that passes a test. */
export function findElement(node: Node, test: (element: Element) => boolean): Element | null {
  for (const element of elementsOf(node)) if (test(element)) return element;
  return null;
}

/** All elements of a tree, its root included, in document order. */
export function listElements(root: Element): Element[] {
  return [...elementsOf(root)];
}

/** The elements of a tree in document order; without recursion, so that no depth of nesting is too deep. */
function* elementsOf(root: Node): Generator<Element> {
  const pending: Node[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if ('tagName' in node) yield node;
    if ('childNodes' in node) appendAll(pending, node.childNodes.toReversed());
  }
}

/** The value of an attribute, or undefined. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

export function hasAttribute(element: Element, name: string): boolean {
  return attribute(element, name) !== undefined;
}
