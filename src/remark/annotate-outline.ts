import { basename } from 'node:path';

import type { Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { VFile } from 'vfile';

/** The heading level of a notice's outermost sections and clauses; the page's title has 1, the parts around the text 2. */
const FIRST_LEVEL = 2;

/**
 * Tells each section and clause what its place gives it: `notice`, the id of its notice, `level`, its heading level, and
 * `tabular` where it is a row of a table, so that its parts are cells.
 */
export function annotateOutline() {
  return (tree: Root, file: VFile) => annotate(tree.children, basename(file.path, '.mdx'), FIRST_LEVEL);
}

function annotate(nodes: readonly RootContent[], notice: string, level: number): void {
  for (const node of nodes) {
    if (node.type !== 'mdxJsxFlowElement' || (node.name !== 'Section' && node.name !== 'Clause')) continue;
    addAttribute(node, 'notice', notice);
    addAttribute(node, 'level', String(level));
    const children = node.children as RootContent[];
    if (children.some((child) => child.type === 'mdxJsxFlowElement' && child.name === 'Tasks'))
      addAttribute(node, 'tabular', null);
    annotate(children, notice, level + 1);
  }
}

function addAttribute(element: MdxJsxFlowElement, name: string, value: string | null): void {
  element.attributes.push({ type: 'mdxJsxAttribute', name, value });
}
