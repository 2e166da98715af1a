import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { MdastPluginDefinition } from 'satteri';

import type { NoticeLinks, TextLink } from '../model/notice-links.ts';
import { TASK_COLUMNS } from '../model/notice.ts';
import { ForeignNodeError, refuseForeignNodes } from './refuse-foreign-nodes.ts';

/** Heading level of the outermost sections. The page's title has level 1. */
const FIRST_LEVEL = 2;
const UNCOUNTED = new Set(['Note', 'TableHead']);

/**
 * Creates the compiler plugin for notices. It rejects any node that isn't part of a notice, and adds what the MDX
 * itself doesn't contain: the attributes `level` (of a heading), `tabular` (on a clause that is a row of a task table),
 * `columns` (those that its tasks use), `found` and `sum` (the findings and the checksum of a clause, from properties
 * of the page), and `<Link>` around linked words.
 */
export function layOutNotice(
  links: NoticeLinks,
  phrasesOf: (title: string) => string[],
): MdastPluginDefinition {
  return {
    name: 'lay-out-notice',
    options: { position: true },
    before(root, context) {
      refuseForeignNodes(root as Root);
      const linkNext = createLinker(links);
      const breakLine = createLineBreaker(phrasesOf);
      const children = root.children.filter(({ type }) => type !== 'yaml') as RootContent[];
      context.replaceNode(root, {
        type: 'root',
        children: children.map((node) => layOut(node, FIRST_LEVEL, { linkNext, breakLine })),
      });
    },
  };
}

type Change = (paragraph: Paragraph) => Paragraph;

/** The transformations applied to paragraphs. */
interface Changes {
  /** Adds the links of the next paragraph. Must be called once for each counted paragraph, in order. */
  linkNext: Change;
  /** Inserts the places where the lines of a title may break. */
  breakLine: Change;
}

function layOut(node: RootContent, level: number, changes: Changes): RootContent {
  if (node.type === 'paragraph') return changes.linkNext(node);
  if (node.type !== 'mdxJsxFlowElement') return node;
  const name = node.name ?? '';
  const below = name === 'Section' ? level + 1 : level;
  const { linkNext, breakLine } = changes;
  const isTitle = name === 'Line' && valueOf(node, 'role') === 'title';
  const change: Change = UNCOUNTED.has(name)
    ? (paragraph) => paragraph
    : isTitle
      ? (paragraph) => breakLine(linkNext(paragraph))
      : linkNext;
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: [...node.attributes, ...addedTo(node, level)],
    children: (node.children as RootContent[])
      .map((child) => (name === 'Tasks' ? withColumns(child, columnsOf(node)) : child))
      .map((child) => layOut(child, below, { linkNext: change, breakLine })) as MdxJsxFlowElement['children'],
  };
}

function valueOf({ attributes }: MdxJsxFlowElement, name: string): string {
  return String(attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name)?.value);
}

function addedTo(node: MdxJsxFlowElement, level: number): MdxJsxAttribute[] {
  if (node.name === 'Section') return [attribute('level', String(level))];
  if (node.name === 'Tasks') return [columnsOf(node)];
  if (node.name === 'Preamble') return [ofPage('found', 'preamble')];
  if (node.name !== 'Clause') return [];
  const id = valueOf(node, 'id');
  const isTabular = (node.children as RootContent[]).some(
    (child) => 'name' in child && child.name === 'Tasks',
  );
  return [
    attribute('level', String(level)),
    ...(isTabular ? [attribute('tabular', null)] : []),
    ofPage('found', id),
    ofPage('sum', id, 'sums'),
  ];
}

/** Creates an attribute whose value is the entry of a clause or the preamble in one of the page's properties. */
function ofPage(name: string, id: string, property = name): MdxJsxAttribute {
  return attribute(name, {
    type: 'mdxJsxAttributeValueExpression',
    value: `props.${property}[${JSON.stringify(id)}]`,
  });
}

/** The columns of a task table that are always shown. The others are shown only if a task has them. */
const USUAL_COLUMNS: readonly string[] = ['deadline', 'leadUnit', 'assistUnit'];

/** Returns the columns to show for the tasks of a goal, as an attribute. */
function columnsOf(tasks: MdxJsxFlowElement): MdxJsxAttribute {
  const used = new Set(
    (tasks.children as RootContent[]).flatMap((task) =>
      task.type === 'mdxJsxFlowElement'
        ? task.attributes.flatMap((one) => (one.type === 'mdxJsxAttribute' ? one.name : []))
        : [],
    ),
  );
  return attribute(
    'columns',
    TASK_COLUMNS.filter((column) => USUAL_COLUMNS.includes(column) || used.has(column)).join(' '),
  );
}

function withColumns(task: RootContent, columns: MdxJsxAttribute): RootContent {
  if (task.type !== 'mdxJsxFlowElement') return task;
  return { ...task, attributes: [...task.attributes, columns] };
}

function attribute(name: string, value: MdxJsxAttribute['value']): MdxJsxAttribute {
  return { type: 'mdxJsxAttribute', name, value };
}

/**
 * Creates a function that adds the links to the paragraphs of a notice, called on one after the other. It throws if a
 * link's quote doesn't match the paragraph's text.
 */
function createLinker(links: NoticeLinks): Change {
  let next = 0;
  return (paragraph) => {
    const own = links[next++];
    return own ? { type: 'paragraph', children: cut(paragraph, own) } : paragraph;
  };
}

function textOf({ children }: Paragraph): string {
  return children.map((child) => ('value' in child ? child.value : '')).join('');
}

function cut(paragraph: Paragraph, links: readonly TextLink[]): PhrasingContent[] {
  const text = textOf(paragraph);
  let at = 0;
  const pieces = links.flatMap(({ start, end, quote, ...link }): PhrasingContent[] => {
    if (text.slice(start, end) !== quote)
      throw new ForeignNodeError(`Its links are of another text: “${quote}” isn’t at ${start}`, paragraph);
    const before = plain(text.slice(at, start));
    at = end;
    return [...before, linkElement(link, quote)];
  });
  return [...pieces, ...plain(text.slice(at))];
}

/** Creates a function that restricts line breaks to the ends of phrases. */
function createLineBreaker(phrasesOf: (text: string) => string[]): Change {
  const mayBreak: MdxJsxTextElement = {
    type: 'mdxJsxTextElement',
    name: 'wbr',
    attributes: [],
    children: [],
  };
  return ({ children }) => ({
    type: 'paragraph',
    children: children.flatMap((child) =>
      child.type === 'text'
        ? phrasesOf(child.value).flatMap((phrase, at) => [...(at > 0 ? [mayBreak] : []), ...plain(phrase)])
        : [child],
    ),
  });
}

function plain(value: string): PhrasingContent[] {
  return value === '' ? [] : [{ type: 'text', value }];
}

function linkElement(link: Omit<TextLink, 'start' | 'end' | 'quote'>, words: string): MdxJsxTextElement {
  return {
    type: 'mdxJsxTextElement',
    name: 'Link',
    attributes: Object.entries(link).map(([name, value]) => attribute(name, value)),
    children: [{ type: 'text', value: words }],
  };
}
