import type { Root, RootContent } from 'mdast';

import { TASK_COLUMNS } from '../model/notice.ts';

/** What a block of a notice may be: where it stands, and what it says of itself. ./write-notice.ts writes nothing else. */
interface BlockRule {
  /** Blocks that it stands in; `root` is the file. */
  in: readonly string[];
  attributes?: readonly string[];
  /** Whether paragraphs stand in it. */
  holdsText?: boolean;
  /** A notice has one at most. */
  once?: boolean;
}

const NUMBERED = ['id', 'label', 'number', 'title', 'titleEnd'];
const BLOCKS: Readonly<Record<string, BlockRule>> = {
  Cover: { in: ['root'], once: true },
  DocumentTitle: { in: ['root'], once: true },
  Preamble: { in: ['root'], attributes: ['themes'], holdsText: true, once: true },
  Colophon: { in: ['root'], once: true },
  Closing: { in: ['root', 'Section'], once: true },
  Line: { in: ['Cover', 'DocumentTitle', 'Closing', 'Colophon'], attributes: ['role'], holdsText: true },
  Section: { in: ['root', 'Section'], attributes: NUMBERED },
  TableHead: { in: ['root', 'Section'], holdsText: true },
  Clause: {
    in: ['root', 'Section'],
    attributes: [...NUMBERED, 'numberInferred', 'wholeSection', 'themes'],
    holdsText: true,
  },
  Table: { in: ['Clause'] },
  HeaderRow: { in: ['Table'] },
  HeaderCell: { in: ['HeaderRow'], holdsText: true },
  Row: { in: ['Table'] },
  Cell: { in: ['Row'], attributes: ['merged'], holdsText: true },
  Tasks: { in: ['Clause'] },
  Task: {
    in: ['Tasks'],
    attributes: ['label', ...TASK_COLUMNS, 'inherited'],
    holdsText: true,
  },
  Note: { in: ['Cover', 'Preamble', 'Clause', 'Closing', 'Colophon'], holdsText: true },
};
/** The names of a notice's blocks. */
export const BLOCK_NAMES = Object.keys(BLOCKS);

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
  const seen = new Set<string>();
  for (const node of children) check(node, 'root', seen);
}

/** @param seen ids, and names of blocks that stand once, so far. */
function check(node: RootContent, parent: string, seen: Set<string>): void {
  if (node.type === 'yaml' || node.type === 'text') return;
  if (node.type === 'paragraph') {
    if (BLOCKS[parent]?.holdsText !== true)
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

/** Sections and clauses have an id of their own. */
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

/** Astro acts on some attributes of a component (`set:html`), so that none is let through that a notice's block doesn't have. */
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
