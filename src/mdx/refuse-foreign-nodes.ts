import type { Root, RootContent } from 'mdast';

/** The blocks that the pages render; ./write-notice.ts writes no others. */
export const BLOCKS = new Set([
  'Cell',
  'HeaderCell',
  'HeaderRow',
  'Row',
  'Table',
  'Clause',
  'Closing',
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

/** A file that a notice can't be read from, and where: `line` and `column` from 1, as Astro shows them. */
export class ForeignNodeError extends Error {
  readonly line: number | undefined;
  readonly column: number | undefined;

  constructor(what: string, node: RootContent) {
    const { line, column } = node.position?.start ?? {};
    super(`${line ?? '?'}:${column ?? '?'}: ${what}. Run: npm run ingest`);
    this.line = line;
    this.column = column;
  }
}

/**
 * Refuses whatever in a notice's MDX is not one of its blocks or plain text: an import, an expression, HTML, a link, an image,
 * Markdown. Ingest writes none of it, so such a file was edited by hand.
 * @throws {ForeignNodeError} at the first such node.
 */
export function refuseForeignNodes({ children }: Root): void {
  for (const node of children) check(node);
}

function check(node: RootContent): void {
  if (node.type === 'yaml' || node.type === 'text') return;
  const isBlock = node.type === 'mdxJsxFlowElement' && BLOCKS.has(node.name ?? '');
  if (!isBlock && node.type !== 'paragraph')
    throw new ForeignNodeError(`A notice holds plain text in its own blocks, not ${nameOf(node)}`, node);
  if (isBlock && node.attributes.some(isCode))
    throw new ForeignNodeError(`An attribute of a notice's block is plain text, not an expression`, node);
  for (const child of node.children as RootContent[]) check(child);
}

type Attribute = Extract<RootContent, { type: 'mdxJsxFlowElement' }>['attributes'][number];

function isCode({ type, value }: Attribute): boolean {
  return type !== 'mdxJsxAttribute' || (typeof value === 'object' && value !== null);
}

function nameOf(node: RootContent): string {
  return 'name' in node && node.name ? `<${node.name}>` : node.type;
}
