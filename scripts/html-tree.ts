import type { DefaultTreeAdapterTypes } from 'parse5';
import { appendAll } from './read/min-max.ts';

export type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;
export type Element = DefaultTreeAdapterTypes.Element;

/** Returns the first element below a node, in document order, that passes a test. */
export function findElement(node: Node, test: (element: Element) => boolean): Element | null {
  for (const element of elementsOf(node)) if (test(element)) return element;
  return null;
}

/** Lists all elements of a tree including its root, in document order. */
export function listElements(root: Element): Element[] {
  return [...elementsOf(root)];
}

/** Yields the elements of a tree in document order. It doesn't recurse, so nesting depth is unlimited. */
function* elementsOf(root: Node): Generator<Element> {
  const pending: Node[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if ('tagName' in node) yield node;
    if ('childNodes' in node) appendAll(pending, node.childNodes.toReversed());
  }
}

/** Returns the value of an attribute, or undefined. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

export function hasAttribute(element: Element, name: string): boolean {
  return attribute(element, name) !== undefined;
}
