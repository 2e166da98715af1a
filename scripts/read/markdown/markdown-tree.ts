import type { Nodes, Root } from 'mdast';
import { markdownToMdast } from 'satteri';

import { prepareSource } from './prepare-source.ts';

/** A Markdown text as a tree, and the source that the places in it are of. */
export interface MarkdownTree {
  root: Root;
  source: string;
}

/** Parses CommonMark with GFM's tables, notes and strike-outs, by the parser that the notices' own pages are compiled with. */
export function parseMarkdown(text: string): MarkdownTree {
  const source = prepareSource(text);
  const features = { gfm: true, frontmatter: true, smartPunctuation: false };
  return { root: markdownToMdast(source, { features }) as Root, source };
}

/** What to do at each node, in document order; `enter` gives false where what is below isn't to be visited. */
export interface Visitor {
  enter: (node: Nodes) => boolean;
  leave: (node: Nodes) => void;
}

/** Visits a tree with a stack of its own, so that no depth of nesting is too deep. */
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

/** What the source holds of a node. */
export function sourceOf(node: Nodes, source: string): string {
  return source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}
