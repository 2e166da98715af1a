import type { DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;
export type Element = DefaultTreeAdapterTypes.Element;

/** The first element below a node, in document order, that passes a test. */
export function findElement(node: Node, test: (element: Element) => boolean): Element | null {
  if ('tagName' in node && test(node)) return node;
  for (const child of 'childNodes' in node ? node.childNodes : []) {
    const found = findElement(child, test);
    if (found) return found;
  }
  return null;
}

/** All elements of a tree, its root included, in document order. */
export function listElements(root: Element): Element[] {
  const below = root.childNodes.filter((child): child is Element => 'tagName' in child);
  return [root, ...below.flatMap(listElements)];
}

/** The value of an attribute, or undefined. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

export function hasAttribute(element: Element, name: string): boolean {
  return attribute(element, name) !== undefined;
}
