import type { ChildNode } from './walk-tree.ts';
import { walkTree } from './walk-tree.ts';

/**
 * Reasons why parts of a page aren't text of the document, in a few words, by text node and by replaced element (a
 * picture, a frame, a control).
 */
export type LeftOut = Map<ChildNode, string>;

/** Reasons that depend only on the kind of element. It can't contain words of a document, so these aren't reported. */
export const NO_WORDS = new Set([
  'head of the page',
  'script',
  'style sheet',
  'template',
  'frame',
  'embedded file',
]);

/** Leaves out a node and all its descendants. The reason is added to that of a descendant that is already left out. */
export function leaveOut(leftOut: LeftOut, root: ChildNode, why: string): void {
  const mark = (node: ChildNode) => {
    const existing = leftOut.get(node);
    if (existing === undefined) leftOut.set(node, why);
    else if (!NO_WORDS.has(existing)) leftOut.set(node, `${existing} (${why})`);
  };
  walkTree(root, { text: mark, enter: (element) => REPLACED_ELEMENTS.has(element.tagName) && mark(element) });
}

/** Elements that display something without containing it as text. */
export const REPLACED_ELEMENTS = new Set(['img', 'iframe', 'frame', 'object', 'embed', 'input', 'image']);
