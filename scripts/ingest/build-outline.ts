import type { Block } from '../../src/model/notice.ts';
import type { CleanLine } from './clean-line.ts';
import { findMarker, type Marker, type MarkerKind } from './markers.ts';
import { readTable } from './read-table.ts';
import { isDocumentTitle } from './document-title.ts';

/** A heading with what stands under it, before it is known to be a section or a clause. */
export interface OutlineNode {
  /** `document` is an attached document that begins inside the text; `root` is the text whole. */
  kind: MarkerKind | 'document' | 'root';
  rank: number;
  label: string | null;
  number: number | null;
  /** What follows the label on its line. */
  rest: string;
  /** 1-based line of the source. */
  line: number;
  blocks: Block[];
  children: OutlineNode[];
}

/** A label that the print lost: the heading that begins with `find` is numbered as `label` says. */
export interface RestoredLabel {
  find: string;
  label: string;
}

const ROOT_RANK = -2;
const DOCUMENT_RANK = -1;
/** `附件`, `附件1`, `附表二：` alone on a line. */
const ATTACHMENT = /^(?:附件|附表|附录|附)\s*[\d一二三四五六七八九十]{0,3}[：:]?$/u;

/** Builds the outline of numbered paragraphs. Every paragraph becomes a heading, or a block under the one before it. */
export function buildOutline(
  paragraphs: readonly CleanLine[],
  labels: readonly RestoredLabel[] = [],
): OutlineNode {
  const root = newNode('root', ROOT_RANK, null, '', 0);
  const open = [root];
  const hasArticles = paragraphs.some(({ text }) => findMarker(text)?.label === '第一条');
  const add = (node: OutlineNode) => {
    while ((open.at(-1)?.rank ?? ROOT_RANK) >= node.rank) open.pop();
    open.at(-1)?.children.push(node);
    open.push(node);
  };
  for (let index = 0; index < paragraphs.length; index += 1) {
    const { text, line, rows } = takeParagraph(paragraphs, index);
    const current = open.at(-1) ?? root;
    const marker = findMarker(text);
    const restored = labels.find(({ find }) => text.startsWith(find));
    const next = paragraphs[index + rows]?.text;
    if (rows > 1) {
      current.blocks.push(readTable(paragraphs.slice(index, index + rows)));
      index += rows - 1;
    } else if (restored) {
      add(restoredNode(restored, text, line));
    } else if (marker && opensProvision(marker, open, hasArticles)) {
      add(newNode(marker.kind, marker.rank, marker, marker.rest, line));
    } else if (isAttachmentTitle(text, current)) {
      current.label = current.rest;
      current.rest = text;
    } else if (ATTACHMENT.test(text) || (isDocumentTitle(text) && restarts(next))) {
      add(newNode('document', DOCUMENT_RANK, null, text, line));
    } else if (isUnmarkedHeading(text, current, next)) {
      add(newNode(current.kind, current.rank, null, text, line));
    } else {
      current.blocks.push(text);
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

/** A heading whose label is not printed; what an editor restored gives its kind and number. */
function restoredNode({ label }: RestoredLabel, text: string, line: number): OutlineNode {
  const marker = findMarker(label);
  const node = newNode(marker?.kind ?? 'arabic', marker?.rank ?? 0, null, text, line);
  node.number = marker?.number ?? null;
  return node;
}

/** The paragraph at an index, with how many rows of a table begin there. */
function takeParagraph(paragraphs: readonly CleanLine[], index: number) {
  const { text = '', line = 0 } = paragraphs[index] ?? {};
  let rows = 0;
  while (paragraphs[index + rows]?.text.includes('\t')) rows += 1;
  return { text, line, rows: Math.max(rows, 1) };
}

/**
 * （1） and ① number the items of a clause, and so does everything below an article; an article of a text that has no first one
 * is cited.
 */
function opensProvision(
  { kind, rank, number }: Marker,
  open: readonly OutlineNode[],
  hasArticles: boolean,
): boolean {
  if (kind === 'article' && number !== 1 && !hasArticles) return false;
  if (kind === 'arabic-bracket' || kind === 'circled') return false;
  const article = open.find((node) => node.kind === 'article');
  return !article || rank <= article.rank;
}

/** Whether a line is the title of the attachment whose label stands right above it. */
function isAttachmentTitle(text: string, current: OutlineNode): boolean {
  const isNew = current.blocks.length === 0 && current.children.length === 0 && current.label === null;
  return (
    isNew && ATTACHMENT.test(current.rest) && text.length <= MAX_HEADING_LENGTH && !/[，。；：\t]/u.test(text)
  );
}

function restarts(next: string | undefined): boolean {
  const marker = next === undefined ? null : findMarker(next);
  return marker !== null && marker.number === 1 && marker.level === 1;
}

const MAX_HEADING_LENGTH = 40;

/**
 * Whether a line is the heading of a clause whose label was lost: it is short, has no punctuation of a sentence, a body
 * follows it, and it comes after the body of a clause whose own heading stands on a line of its own.
 */
function isUnmarkedHeading(text: string, current: OutlineNode, next: string | undefined): boolean {
  if (text.length > MAX_HEADING_LENGTH || /[，。；：！？\t]/u.test(text)) return false;
  if (next === undefined || findMarker(next) || !/[。；：）)\]］]$/u.test(next)) return false;
  return current.kind === 'arabic' && current.blocks.length > 0 && !current.rest.includes('。');
}

/** Turns the children of a heading that only introduces a list back into its text, from the innermost out. */
function foldLists(node: OutlineNode): void {
  for (const child of node.children) foldLists(child);
  if (!isList(node)) return;
  for (const { label, rest, blocks } of node.children) node.blocks.push(`${label ?? ''}${rest}`, ...blocks);
  node.children = [];
}

/**
 * Whether the headings below a node are the items of a list: words that end in a colon introduce them, none has headings of
 * its own, and most are a sentence rather than a title with a body.
 */
function isList({ kind, rest, blocks, children }: OutlineNode): boolean {
  if (children.length < 2 || kind === 'root' || kind === 'document') return false;
  const introduction = blocks.at(-1) ?? rest;
  if (typeof introduction !== 'string' || !/[：:]$/u.test(introduction)) return false;
  if (children.some((child) => child.children.length > 0 || child.kind === 'han')) return false;
  const items = children.filter((child) => child.blocks.length === 0 && isSingleSentence(child.rest));
  return items.length * 2 > children.length;
}

function isSingleSentence(text: string): boolean {
  return /[；。，：]/u.test(text) && !/。./u.test(text);
}
