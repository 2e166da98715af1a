import type { Block } from '../../../src/model/notice.ts';
import type { TaskTableRows } from './find-task-table.ts';
import type { Paragraph } from './group-tables.ts';
import { findMarker, type Marker, type MarkerKind } from './markers.ts';
import { readTable } from './read-table.ts';
import {
  ATTACHMENT,
  beginsAttachment,
  isDocumentTitle,
  isSubtitle,
  TITLED_ATTACHMENT,
} from './document-title.ts';

/** A heading with its content, before it is known to be a section or a clause. */
export interface OutlineNode {
  /**
   * `document` is an attached document that begins inside the text; `tasks` a task table, whose rows become clauses;
   * `rest` the content below a task table under the same heading; `root` the whole text.
   */
  kind: MarkerKind | 'document' | 'tasks' | 'rest' | 'root';
  rank: number;
  label: string | null;
  number: number | null;
  /** The text after the label on its line. */
  rest: string;
  /** 1-based line of the source. */
  line: number;
  blocks: Block[];
  /** Set for a task table. */
  tasks?: TaskTableRows;
  children: OutlineNode[];
}

/** A label that the print lost: the heading that begins with `find` gets `label`. */
export interface RestoredLabel {
  find: string;
  label: string;
}

const ROOT_RANK = -Infinity;
const DOCUMENT_RANK = -1;
/** Below every heading. */
const INNERMOST_RANK = Infinity;
/** The caption of a table inside a text: 表1 任务分解表. */
const CAPTION = /^表 ?[\d一二三四五六七八九十]/u;

/**
 * Builds the outline of numbered paragraphs. Every paragraph becomes a heading, or a block under the heading before it.
 */
export function buildOutline(
  paragraphs: readonly Paragraph[],
  labels: readonly RestoredLabel[] = [],
): OutlineNode {
  const root = newNode('root', ROOT_RANK, null, '', 0);
  const open = [root];
  const hasArticles = paragraphs.some(({ text }) => findMarker(text)?.label === '第一条');
  const innermost = () => open.at(-1) ?? root;
  const add = (node: OutlineNode) => {
    while (innermost().rank >= node.rank) open.pop();
    innermost().children.push(node);
    open.push(node);
  };
  /** Adds a paragraph or table to the heading above it, after a task table if there is one. */
  const place = (block: Block, line: number) => {
    if (innermost().kind === 'tasks') add(newNode('rest', INNERMOST_RANK, null, '', line));
    innermost().blocks.push(block);
  };
  for (const [index, { text, line, table }] of paragraphs.entries()) {
    const current = innermost();
    const marker = findMarker(text);
    const restored = labels.find(({ find }) => text.startsWith(find));
    const next = paragraphs[index + 1];
    if (table?.tasks) {
      add({ ...newNode('tasks', INNERMOST_RANK, null, '', line), tasks: table.tasks });
    } else if (table) {
      place(readTable(table.rows), line);
    } else if (restored) {
      add(restoredNode(restored, text, line));
    } else if (marker && opensProvision(marker, current, open, hasArticles)) {
      add(newNode(marker.kind, marker.rank, marker, marker.rest, line));
    } else if (isAttachmentTitle(text, current)) {
      current.label = current.rest;
      current.rest = text;
    } else if (opensDocument(text, paragraphs, index)) {
      add(documentNode(text, line));
    } else if (isUnmarkedHeading(text, current, next)) {
      add(newNode(current.kind, current.rank, null, text, line));
    } else {
      place(text, line);
    }
  }
  foldLists(root);
  return root;
}

function newNode(
  kind: OutlineNode['kind'],
  rank: number,
  marker: Marker | null,
  rest: string,
  line: number,
): OutlineNode {
  return {
    kind,
    rank,
    label: marker?.label ?? null,
    number: marker?.number ?? null,
    rest,
    line,
    blocks: [],
    children: [],
  };
}

/** Creates a heading whose label isn't printed. The restored label determines its kind and number. */
function restoredNode({ label }: RestoredLabel, text: string, line: number): OutlineNode {
  const marker = findMarker(label);
  const node = newNode(marker?.kind ?? 'arabic', marker?.rank ?? 0, null, text, line);
  node.number = marker?.number ?? null;
  return node;
}

const ITEM_KINDS: ReadonlySet<OutlineNode['kind']> = new Set([
  'arabic-bracket',
  'arabic-half-bracket',
  'circled',
]);

/**
 * Whether a marker opens a provision. Everything below an article is its text; an article in a text without a 第一条 is a
 * citation. （1）, 1） and ① number the items of a clause, unless nothing separates them from the title of the heading
 * that they divide.
 */
function opensProvision(
  marker: Marker,
  current: OutlineNode,
  open: readonly OutlineNode[],
  hasArticles: boolean,
): boolean {
  const { kind, rank } = marker;
  if (kind === 'article' && !hasArticles) return false;
  if (ITEM_KINDS.has(kind)) return dividesHeading(marker, current);
  const article = open.find((node) => node.kind === 'article');
  return !article || rank <= article.rank;
}

/** Kinds of heading that （1） may divide. Below 1., （1） numbers items. */
const DIVIDED_KINDS: ReadonlySet<OutlineNode['kind']> = new Set([
  ...(['root', 'document', 'part', 'chapter', 'division', 'formal', 'stem', 'han', 'han-bracket'] as const),
]);

function dividesHeading({ kind, number }: Marker, current: OutlineNode): boolean {
  if (current.kind === kind) return number - 1 === current.number;
  const isBare =
    current.blocks.length === 0 && current.children.length === 0 && !/[。；：:]/u.test(current.rest);
  return number === 1 && isBare && DIVIDED_KINDS.has(current.kind);
}

/** Whether a line begins an attached document, or one that the letter issues besides the first. */
function opensDocument(text: string, paragraphs: readonly Paragraph[], index: number): boolean {
  if (beginsAttachment(text)) return true;
  if (!isDocumentTitle(text)) return false;
  let below = index + 1;
  while (isSubtitle(paragraphs[below]?.text ?? '')) below += 1;
  const next = paragraphs[below];
  return restarts(next) || (Boolean(next?.table?.tasks) && !CAPTION.test(text));
}

function documentNode(text: string, line: number): OutlineNode {
  const title = TITLED_ATTACHMENT.exec(text)?.groups?.['title'];
  const node = newNode('document', DOCUMENT_RANK, null, title ?? text, line);
  if (title !== undefined) node.label = text.slice(0, text.length - title.length);
  return node;
}

/** Whether a line is the title of the attachment whose label is on the line above. */
function isAttachmentTitle(text: string, current: OutlineNode): boolean {
  const isNew = current.blocks.length === 0 && current.children.length === 0 && current.label === null;
  return (
    isNew && ATTACHMENT.test(current.rest) && text.length <= MAX_HEADING_LENGTH && !/[，。；：]/u.test(text)
  );
}

/**
 * Whether a paragraph is the first of a text's outermost provisions. 第一条 is, since articles may have no division above
 * them.
 */
function restarts(next: Paragraph | undefined): boolean {
  const marker = next === undefined || next.table ? null : findMarker(next.text);
  return marker?.number === 1 && (marker.level === 1 || marker.kind === 'article');
}

const MAX_HEADING_LENGTH = 40;

/**
 * Whether a line is the heading of a clause whose label was lost: it is short, has no sentence punctuation, is followed
 * by a body, and comes after the body of a clause whose own heading has a line to itself.
 */
function isUnmarkedHeading(text: string, current: OutlineNode, next: Paragraph | undefined): boolean {
  if (text.length > MAX_HEADING_LENGTH || /[，。；：！？]/u.test(text)) return false;
  if (!next || next.table || findMarker(next.text) || !/[。；：）)\]］]$/u.test(next.text)) return false;
  return current.kind === 'arabic' && current.blocks.length > 0 && !current.rest.includes('。');
}

/** Converts the children of a heading that only introduces a list back to its text, innermost first. */
function foldLists(node: OutlineNode): void {
  for (const child of node.children) foldLists(child);
  if (!isList(node)) return;
  for (const { label, rest, blocks } of node.children) node.blocks.push([label, rest].join(''), ...blocks);
  node.children = [];
}

/**
 * Whether the headings below a node are the items of a list: they are introduced by words that end in a colon, none has
 * headings below it, and most are a sentence rather than a title with a body.
 */
function isList({ kind, rest, blocks, children }: OutlineNode): boolean {
  if (children.length < 2 || kind === 'root' || kind === 'document') return false;
  const introduction = blocks.at(-1) ?? rest;
  if (typeof introduction !== 'string' || !/[：:]$/u.test(introduction)) return false;
  if (children.some((child) => child.children.length > 0 || child.kind === 'han' || child.tasks))
    return false;
  const items = children.filter((child) => child.blocks.length === 0 && isSingleSentence(child.rest));
  return items.length * 2 > children.length;
}

function isSingleSentence(text: string): boolean {
  return /[；。，：]/u.test(text) && !/。./u.test(text);
}
