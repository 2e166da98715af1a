import type { ChildNode } from './walk-tree.ts';
import { walkTree } from './walk-tree.ts';

/**
 * Why what stands in a page isn't text of the document, in a few words, by text node and by element that stands for itself (a
 * picture, a frame, a control).
 */
export type LeftOut = Map<ChildNode, string>;

/** Reasons by a thing's own kind, wherever it stands; nobody looks for words of a document there. */
export const NO_WORDS = new Set([
  'head of the page',
  'script',
  'style sheet',
  'template',
  'frame',
  'embedded file',
]);

/** Leaves out a node and all below it, what is hidden there for that reason too. */
export function leaveOut(leftOut: LeftOut, root: ChildNode, why: string): void {
  const mark = (node: ChildNode) => {
    const known = leftOut.get(node);
    if (known === undefined) leftOut.set(node, why);
    else if (!NO_WORDS.has(known)) leftOut.set(node, `${known} (${why})`);
  };
  walkTree(root, { text: mark, enter: (element) => STANDS_FOR_ITSELF.has(element.tagName) && mark(element) });
}

/** Elements that show something without holding it as text. */
export const STANDS_FOR_ITSELF = new Set(['img', 'iframe', 'frame', 'object', 'embed', 'input', 'image']);
