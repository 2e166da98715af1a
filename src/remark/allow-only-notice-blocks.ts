import type { Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';

/** The blocks that the pages render; src/model/notice-to-mdx.ts writes no others. */
const BLOCKS = new Set([
  'Cell',
  'HeaderCell',
  'HeaderRow',
  'Row',
  'Table',
  'Clause',
  'Colophon',
  'Cover',
  'DocumentTitle',
  'Line',
  'Note',
  'Preamble',
  'Section',
  'TableHead',
  'Task',
  'Tasks',
]);

/**
 * Stops the build at whatever in a notice is not one of its blocks or plain text: an import, an expression, HTML, a link,
 * an image, Markdown. Ingest writes none of it, so such a file was edited by hand.
 */
export function allowOnlyNoticeBlocks() {
  return (tree: Root, file: VFile) => check(tree.children, file);
}

function check(nodes: readonly RootContent[], file: VFile): void {
  for (const node of nodes) {
    if (node.type === 'yaml' || node.type === 'text') continue;
    const isBlock = node.type === 'mdxJsxFlowElement' && BLOCKS.has(node.name ?? '');
    const hasCode =
      node.type === 'mdxJsxFlowElement' &&
      node.attributes.some(
        (attribute) =>
          attribute.type !== 'mdxJsxAttribute' ||
          (typeof attribute.value === 'object' && attribute.value !== null),
      );
    if ((!isBlock && node.type !== 'paragraph') || hasCode) {
      file.fail(`A notice holds plain text in its own blocks, not ${node.type}. Run: npm run ingest`, node);
    }
    if ('children' in node) check(node.children as RootContent[], file);
  }
}
