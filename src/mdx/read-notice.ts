import type { Paragraph, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { mdxToMdast } from 'satteri';
import { LineCounter, parseDocument } from 'yaml';

import {
  type Block,
  type Cell,
  type Clause,
  type Frame,
  type Line,
  LINE_ROLES,
  type Notice,
  type NoticeFrontMatter,
  noticeFrontMatter,
  type Provision,
  type Section,
  type Table,
  type Task,
  TASK_COLUMNS,
} from '../model/notice.ts';
import { ForeignNodeError, refuseForeignNodes } from './refuse-foreign-nodes.ts';
import { NOTICE_FEATURES } from './parser-features.ts';

/**
 * Parses a notice from its MDX, with the same parser that compiles its page.
 * @param path of the file, used in error messages.
 * @throws if it contains anything but what {@link noticeToMdx} writes, with the path and the position.
 */
export function mdxToNotice(mdx: string, path = 'a notice'): Notice {
  try {
    const root = mdxToMdast(mdx, { features: NOTICE_FEATURES }) as Root;
    refuseForeignNodes(root);
    const [head, ...blocks] = root.children;
    if (head?.type !== 'yaml')
      throw new Error('1:1: A notice begins with its front matter. Run: npm run ingest');
    return toNotice(readFrontMatter(head.value), blocks.map(asElement));
  } catch (error) {
    throw new Error(`${path}:${(error as Error).message}`, { cause: error });
  }
}

/** Line of the file on which the YAML starts, below the line that opens it. */
const FIRST_LINE = 2;

function readFrontMatter(yaml: string): NoticeFrontMatter {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const placeOf = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${line - 1 + FIRST_LINE}:${col}`;
  };
  const [error] = document.errors;
  if (error)
    throw new Error(
      `${placeOf(error.pos[0])}: The front matter is no YAML: ${error.message}. Run: npm run ingest`,
    );
  const parsed = noticeFrontMatter.safeParse(document.toJS());
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const node = document.getIn(issue?.path ?? [], true) as { range?: [number, number, number] } | undefined;
  throw new Error(
    `${placeOf(node?.range?.[0] ?? 0)}: The front matter’s ${issue?.path.join('.')}: ${issue?.message}. Run: npm run ingest`,
  );
}

function toNotice(frontMatter: NoticeFrontMatter, blocks: readonly MdxJsxFlowElement[]): Notice {
  const find = (name: string) => blocks.find((block) => block.name === name);
  const cover = find('Cover');
  const preamble = find('Preamble');
  const colophon = find('Colophon');
  return {
    ...frontMatter,
    cover: cover ? frame(cover, readLine) : null,
    heading: elements(find('DocumentTitle'), 'Line').map(readLine),
    preamble: preamble
      ? { content: paragraphs(preamble), notes: notes(preamble), themes: wordsAttribute(preamble, 'themes') }
      : null,
    body: blocks
      .filter(({ name }) => ['Section', 'Clause', 'TableHead', 'Closing'].includes(name ?? ''))
      .map(readProvision),
    colophon: colophon ? frame(colophon, readLine) : null,
  };
}

function asElement(node: RootContent): MdxJsxFlowElement {
  if (node.type === 'mdxJsxFlowElement') return node;
  throw new ForeignNodeError(`A notice holds blocks only, not ${node.type}`, node);
}

function elements(parent: MdxJsxFlowElement | undefined, name: string): MdxJsxFlowElement[] {
  return ((parent?.children ?? []) as RootContent[])
    .filter((child) => child.type === 'mdxJsxFlowElement')
    .filter((child) => child.name === name);
}

function frame(block: MdxJsxFlowElement, read: (line: MdxJsxFlowElement) => Line): Frame<Line> {
  return { content: elements(block, 'Line').map(read), notes: notes(block) };
}

function notes(block: MdxJsxFlowElement): string[] {
  return elements(block, 'Note').flatMap(paragraphs);
}

/** Returns the plain text of each paragraph directly in a block. */
function paragraphs(block: MdxJsxFlowElement): string[] {
  return (block.children as RootContent[]).filter((child) => child.type === 'paragraph').map(paragraphText);
}

function paragraphText(paragraph: Paragraph): string {
  return paragraph.children
    .map((inline) => {
      if (inline.type === 'text') return inline.value;
      throw new ForeignNodeError(`The text of a notice is plain, without ${inline.type}`, inline);
    })
    .join('');
}

function attribute(block: MdxJsxFlowElement, name: string): string | null {
  const found = block.attributes.find((item) => item.type === 'mdxJsxAttribute' && item.name === name);
  if (!found) return null;
  return typeof found.value === 'string' ? found.value : '';
}

function numberAttribute(block: MdxJsxFlowElement, name: string): number | null {
  const value = attribute(block, name);
  if (value === null) return null;
  if (!/^\d+$/.test(value))
    throw new ForeignNodeError(`${name} is a number, not ${JSON.stringify(value)}`, block);
  return Number(value);
}

function wordsAttribute(block: MdxJsxFlowElement, name: string): string[] {
  return (attribute(block, name) ?? '').split(' ').filter(Boolean);
}

function readLine(block: MdxJsxFlowElement): Line {
  const role = LINE_ROLES.find((candidate) => candidate === attribute(block, 'role'));
  if (!role) throw new ForeignNodeError(`A line has one of the roles ${LINE_ROLES.join(', ')}`, block);
  return { role, text: paragraphs(block).join('') };
}

function readProvision(block: MdxJsxFlowElement): Provision {
  if (block.name === 'TableHead') return { type: 'table-head', cells: paragraphs(block) };
  if (block.name === 'Closing') return { type: 'closing', id: 'closing', ...frame(block, readLine) };
  return block.name === 'Section' ? readSection(block) : readClause(block);
}

function readSection(block: MdxJsxFlowElement): Section {
  return {
    type: 'section',
    id: attribute(block, 'id') ?? '',
    label: attribute(block, 'label'),
    number: numberAttribute(block, 'number'),
    title: attribute(block, 'title') ?? '',
    titleEnd: attribute(block, 'titleEnd') ?? '',
    children: (block.children as RootContent[]).map(asElement).map(readProvision),
  };
}

function readClause(block: MdxJsxFlowElement): Clause {
  return {
    type: 'clause',
    id: attribute(block, 'id') ?? '',
    label: attribute(block, 'label'),
    number: numberAttribute(block, 'number'),
    numberInferred: attribute(block, 'numberInferred') !== null,
    title: attribute(block, 'title'),
    titleEnd: attribute(block, 'titleEnd') ?? '',
    blocks: readBlocks(block),
    tasks: elements(elements(block, 'Tasks')[0], 'Task').map(readTask),
    themes: wordsAttribute(block, 'themes'),
    wholeSection: attribute(block, 'wholeSection'),
    notes: notes(block),
  };
}

/** Returns the paragraphs and tables directly in a clause, in order. */
function readBlocks(block: MdxJsxFlowElement): Block[] {
  return (block.children as RootContent[]).flatMap((child): Block[] => {
    if (child.type === 'paragraph') return [paragraphText(child)];
    return child.type === 'mdxJsxFlowElement' && child.name === 'Table' ? [readTable(child)] : [];
  });
}

function readTable(block: MdxJsxFlowElement): Table {
  const cellsOf = (row: MdxJsxFlowElement, name: string) =>
    elements(row, name).map((cell) => paragraphs(cell).join('\n'));
  const header = elements(block, 'HeaderRow')[0];
  return {
    type: 'table',
    header: header ? cellsOf(header, 'HeaderCell') : null,
    rows: elements(block, 'Row').map((row) => elements(row, 'Cell').map(readCell)),
  };
}

function readCell(block: MdxJsxFlowElement): Cell {
  return attribute(block, 'merged') === null ? paragraphs(block).join('\n') : null;
}

function readTask(block: MdxJsxFlowElement): Task {
  const inherited = wordsAttribute(block, 'inherited');
  return {
    label: attribute(block, 'label'),
    text: paragraphs(block).join('\n'),
    deadline: attribute(block, 'deadline'),
    leadUnit: attribute(block, 'leadUnit'),
    responsibleUnit: attribute(block, 'responsibleUnit'),
    assistUnit: attribute(block, 'assistUnit'),
    remark: attribute(block, 'remark'),
    inherited: TASK_COLUMNS.filter((column) => inherited.includes(column)),
  };
}
