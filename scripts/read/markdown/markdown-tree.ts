import type { Nodes, Root } from 'mdast';
import { markdownToMdast } from 'satteri';

import { prepareSource } from './prepare-source.ts';

/** A Markdown text as a tree, with the source that its positions refer to. */
export interface MarkdownTree {
  root: Root;
  source: string;
}

/**
 * Parses CommonMark with GFM's tables, footnotes and strikethroughs, using the parser that compiles the notices' pages.
 */
export function parseMarkdown(text: string): MarkdownTree {
  const source = prepareSource(text);
  const features = { gfm: true, frontmatter: true, smartPunctuation: false };
  return { root: markdownToMdast(source, { features }) as Root, source };
}

/** Callbacks for the nodes of a tree, in document order. `enter` returns false to skip a node's children. */
export interface Visitor {
  enter: (node: Nodes) => boolean;
  leave: (node: Nodes) => void;
}

/** Visits a tree. It uses an explicit stack, so that deep nesting can't overflow the call stack. */
export function walkMarkdown(root: Nodes, { enter, leave }: Visitor): void {
  const pending: { node: Nodes; isLeft: boolean }[] = [{ node: root, isLeft: false }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node, isLeft } = next;
    if (isLeft) {
      leave(node);
      continue;
    }
    const isWalked = enter(node);
    pending.push({ node, isLeft: true });
    if (!isWalked || !('children' in node)) continue;
    for (const child of node.children.toReversed()) pending.push({ node: child, isLeft: false });
  }
}

/** Returns the source text of a node. */
export function sourceOf(node: Nodes, source: string): string {
  return source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}
