import type { Root, RootContent } from 'mdast';

import { TASK_COLUMNS } from '../model/notice.ts';

/** Constraints on a block of a notice. They allow exactly what ./write-notice.ts writes. */
interface BlockRule {
  /** Allowed parent blocks; `root` is the file itself. */
  in: readonly string[];
  attributes?: readonly string[];
  /** Whether it may contain paragraphs. */
  allowsText?: boolean;
  /** Whether a notice has at most one. */
  once?: boolean;
}

const NUMBERED = ['id', 'label', 'number', 'title', 'titleEnd'];
const BLOCKS: Readonly<Record<string, BlockRule>> = {
  Cover: { in: ['root'], once: true },
  DocumentTitle: { in: ['root'], once: true },
  Preamble: { in: ['root'], attributes: ['themes'], allowsText: true, once: true },
  Colophon: { in: ['root'], once: true },
  Closing: { in: ['root', 'Section'], once: true },
  Line: { in: ['Cover', 'DocumentTitle', 'Closing', 'Colophon'], attributes: ['role'], allowsText: true },
  Section: { in: ['root', 'Section'], attributes: NUMBERED },
  TableHead: { in: ['root', 'Section'], allowsText: true },
  Clause: {
    in: ['root', 'Section'],
    attributes: [...NUMBERED, 'numberInferred', 'wholeSection', 'themes'],
    allowsText: true,
  },
  Table: { in: ['Clause'] },
  HeaderRow: { in: ['Table'] },
  HeaderCell: { in: ['HeaderRow'], allowsText: true },
  Row: { in: ['Table'] },
  Cell: { in: ['Row'], attributes: ['merged'], allowsText: true },
  Tasks: { in: ['Clause'] },
  Task: {
    in: ['Tasks'],
    attributes: ['label', ...TASK_COLUMNS, 'inherited'],
    allowsText: true,
  },
  Note: { in: ['Cover', 'Preamble', 'Clause', 'Closing', 'Colophon'], allowsText: true },
};
/** The names of a notice's blocks. */
export const BLOCK_NAMES = Object.keys(BLOCKS);

/** Thrown for a file that isn't a valid notice. `line` and `column` count from 1, as Astro displays them. */
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
 * Rejects any node of a notice's MDX that isn't one of its blocks or plain text: an import, an expression, HTML, a
 * link, an image, Markdown. Ingest writes none of these, so such a file was edited by hand.
 * @throws {ForeignNodeError} at the first such node.
 */
export function refuseForeignNodes({ children }: Root): void {
  const seen = new Set<string>();
  for (const node of children) check(node, 'root', seen);
}

/** @param seen the ids, and the names of blocks allowed only once, encountered so far. */
function check(node: RootContent, parent: string, seen: Set<string>): void {
  if (node.type === 'yaml' || node.type === 'text') return;
  if (node.type === 'paragraph') {
    if (BLOCKS[parent]?.allowsText !== true)
      throw new ForeignNodeError(`${nameOf(parent)} holds no text of its own`, node);
    for (const child of node.children) check(child, parent, seen);
    return;
  }
  const rule = node.type === 'mdxJsxFlowElement' ? BLOCKS[node.name ?? ''] : undefined;
  if (node.type !== 'mdxJsxFlowElement' || !rule)
    throw new ForeignNodeError(`A notice holds plain text in its own blocks, not ${describe(node)}`, node);
  if (!rule.in.includes(parent))
    throw new ForeignNodeError(`${describe(node)} doesn't stand in ${nameOf(parent)}`, node);
  for (const attribute of node.attributes) checkAttribute(attribute, rule, node);
  checkIdentity(node, rule, seen);
  for (const child of node.children as RootContent[]) check(child, node.name ?? '', seen);
}

/** Ids of sections and clauses. */
const ID = /^(?:c[1-9]\d*|s[1-9]\d*(?:-lead)?)$/;

function checkIdentity(block: Block, { once, attributes }: BlockRule, seen: Set<string>): void {
  const own = attributes?.includes('id')
    ? String(block.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === 'id')?.value)
    : once
      ? (block.name ?? '')
      : null;
  if (own === null) return;
  if (attributes?.includes('id') && !ID.test(own))
    throw new ForeignNodeError(`${describe(block)} has an id like c8 or s2, not ${own}`, block);
  if (seen.has(own)) throw new ForeignNodeError(`A notice has one ${own}, not two`, block);
  seen.add(own);
}

type Block = Extract<RootContent, { type: 'mdxJsxFlowElement' }>;

/**
 * Rejects attributes that the block doesn't have, since Astro interprets some attributes of a component (`set:html`).
 */
function checkAttribute(attribute: Block['attributes'][number], rule: BlockRule, block: Block): void {
  const isText =
    attribute.type === 'mdxJsxAttribute' &&
    (typeof attribute.value === 'string' || attribute.value === null || attribute.value === undefined);
  if (!isText)
    throw new ForeignNodeError(`An attribute of a notice's block is plain text, not an expression`, block);
  if (rule.attributes?.includes(attribute.name) !== true)
    throw new ForeignNodeError(`${describe(block)} has no attribute ${attribute.name}`, block);
}

function nameOf(block: string): string {
  return block === 'root' ? 'The file' : `<${block}>`;
}

function describe(node: RootContent): string {
  return 'name' in node && node.name ? `<${node.name}>` : node.type;
}
