import type { Html, ListItem, Nodes } from 'mdast';

import type { CensusRun } from '../census.ts';
import { readFragment } from '../html/open-page.ts';
import { type MarkdownTree, sourceOf, walkMarkdown } from './markdown-tree.ts';

/** A run of a Markdown file and its node; null for text between nodes. */
export interface MarkdownRun extends CensusRun {
  node: Nodes | null;
}

/** HTML in a Markdown file, read like a page. */
export type Fragment = NonNullable<ReturnType<typeof readFragment>>;

/**
 * The contents of a Markdown file, determined from its tree and its source, independently of the text that is written
 * from them.
 */
export interface MarkdownRuns {
  runs: MarkdownRun[];
  /** Nodes whose words aren't text of the document. */
  leftOut: ReadonlySet<Nodes>;
  /** Blocks of HTML by the first node of each; a block with blank lines has several nodes. */
  fragments: ReadonlyMap<Nodes, Fragment>;
}

/** Lists every run of words in a Markdown file with its fate. */
export function listRuns({ root, source }: MarkdownTree): MarkdownRuns {
  const lister = new RunLister(source);
  walkMarkdown(root, { enter: (node) => lister.enter(node), leave: (node) => lister.leave(node) });
  return lister.finish();
}

/** Nodes that contain only other nodes, or nothing. */
const CONTAINERS = new Set(
  (
    'root paragraph heading blockquote list listItem table tableRow tableCell emphasis strong delete link linkReference ' +
    'thematicBreak break footnoteDefinition'
  ).split(' '),
);
/** Nodes in which HTML is inline markup. Elsewhere it is a block with words of its own. */
const PARAGRAPHS = /^(?:paragraph|heading|tableCell)$/;
const LEFT_OUT_TAGS: Record<string, string> = {
  del: 'deleted',
  s: 'struck out',
  strike: 'struck out',
  rt: 'reading beside a character',
  rp: 'reading beside a character',
};

class RunLister {
  readonly #source: string;
  readonly #runs: MarkdownRun[] = [];
  readonly #leftOut = new Set<Nodes>();
  readonly #fragments = new Map<Nodes, Fragment>();
  /** Open tags and strikethroughs, with the reason why the words in them aren't text. */
  readonly #open: { tag: string; why: string | null }[] = [];
  #html: Html[] = [];
  #isInParagraph = false;
  /** Offset up to which the source is accounted for. */
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  enter(node: Nodes): boolean {
    if (node.type !== 'html') this.#closeHtml();
    if (PARAGRAPHS.test(node.type)) this.#isInParagraph = true;
    if (node.type === 'listItem') this.#add(itemMark(node, this.#source), node);
    if (node.type === 'footnoteDefinition') this.#add(noteMark(node), node);
    if (node.type === 'delete') this.#enterDeletion(node);
    if (CONTAINERS.has(node.type)) return true;
    this.#reportGap(node.position?.start.offset ?? 0);
    this.#addNode(node);
    this.#at = node.position?.end.offset ?? this.#at;
    return false;
  }

  leave(node: Nodes): void {
    if (node.type === 'delete') this.#leaveDeletion(node);
    if (PARAGRAPHS.test(node.type)) {
      this.#open.length = 0;
      this.#isInParagraph = false;
    }
    if (node.type !== 'root') return;
    this.#closeHtml();
    this.#reportGap(this.#source.length);
  }

  finish(): MarkdownRuns {
    return { runs: this.#runs, leftOut: this.#leftOut, fragments: this.#fragments };
  }

  #addNode(node: Nodes): void {
    switch (node.type) {
      case 'text':
        this.#add(withoutStrayMarks(node.value), node);
        break;
      case 'inlineCode':
        this.#add(node.value, node);
        break;
      case 'code':
        this.#reportName([node.lang, node.meta].filter(Boolean).join(' '), node);
        this.#add(node.value, node);
        break;
      case 'footnoteReference':
        this.#add(noteMark(node), node);
        break;
      case 'image':
      case 'imageReference':
        this.#runs.push({ ...runOf(node, ''), fate: 'left-out', why: 'picture of unknown size' });
        break;
      case 'html':
        this.#addHtml(node);
        break;
      default:
        this.#leaveOut(node, sourceOf(node, this.#source), nameOf(node));
    }
  }

  #add(text: string, node: Nodes): void {
    const why = this.#open.findLast((one) => one.why !== null)?.why ?? null;
    if (text === '') return;
    if (why === null) this.#runs.push({ ...runOf(node, text), fate: 'text' });
    else this.#leaveOut(node, text, why);
  }

  #leaveOut(node: Nodes, text: string, why: string): void {
    this.#leftOut.add(node);
    if (text.trim() !== '') this.#runs.push({ ...runOf(node, text), fate: 'left-out', why });
  }

  /** Handles ~~struck out~~. A single tilde means “to”, as in 3~5, and isn't markup. */
  #enterDeletion(node: Nodes): void {
    if (isStruckOut(node, this.#source)) this.#open.push({ tag: '~~', why: 'struck out' });
    else this.#add('~', node);
  }

  #leaveDeletion(node: Nodes): void {
    if (isStruckOut(node, this.#source)) this.#close('~~');
    // Both tildes have the fate of their node, which was determined at the first.
    else if (this.#leftOut.has(node)) this.#leaveOut(node, '~', 'mark among words that are left out');
    else this.#runs.push({ ...runOf(node, '~'), fate: 'text' });
  }

  #close(tag: string): void {
    const at = this.#open.findLastIndex((one) => one.tag === tag);
    if (at >= 0) this.#open.splice(at, 1);
  }

  /** Reads HTML. A block is read like a page, while an inline tag may start or end words that aren't text. */
  #addHtml(node: Html): void {
    if (!this.#isInParagraph) {
      this.#html.push(node);
      return;
    }
    this.#closeHtml();
    const tag = readTag(node);
    if (!tag) return;
    if (tag.name === 'img')
      this.#runs.push({ ...runOf(node, ''), fate: 'left-out', why: 'picture of unknown size' });
    else if (tag.isEnd) this.#close(tag.name);
    else if (!VOID_TAGS.test(tag.name))
      this.#open.push({ tag: tag.name, why: tag.isHidden ? 'hidden' : (LEFT_OUT_TAGS[tag.name] ?? null) });
  }

  #closeHtml(): void {
    const [first] = this.#html;
    const fragment = first && readFragment(this.#html.map(({ value }) => value).join('\n'));
    this.#html = [];
    if (!first || !fragment) return;
    this.#fragments.set(first, fragment);
    this.#runs.push(
      ...fragment.census.runs.map((run) => ({ ...run, place: runOf(first, '').place, node: first })),
    );
  }

  /** Reports text between the nodes, which consists of names and addresses of links. */
  #reportGap(end: number): void {
    this.#reportName(this.#source.slice(this.#at, end), null);
  }

  /** Reports the name of a link or of a code block's language if it is Chinese. */
  #reportName(text: string, node: Nodes | null): void {
    if (!/\p{Script=Han}/u.test(text)) return;
    const line = node?.position?.start.line ?? this.#source.slice(0, this.#at).split('\n').length;
    this.#runs.push({
      node,
      text,
      place: `line ${line}`,
      fate: 'left-out',
      why: 'name in a mark of Markdown',
    });
  }
}

function runOf(node: Nodes, text: string) {
  return { node, text, place: `line ${node.position?.start.line ?? 1}` };
}

function nameOf(node: Nodes): string {
  const names: Record<string, string> = {
    yaml: 'front matter',
    toml: 'front matter',
    definition: 'address of a link',
  };
  return names[node.type] ?? node.type;
}

const VOID_TAGS = /^(?:br|hr|img|wbr|input|col)$/;

/** Parses an inline tag. Returns null for a comment. */
export function readTag({ value }: Html): { name: string; isEnd: boolean; isHidden: boolean } | null {
  const [, slash, name = '', attributes = ''] =
    /^<(\/?)([a-z][\w-]*)(?![\w-])([^>]*)>$/is.exec(value.trim()) ?? [];
  if (name === '') return null;
  const isHidden = /\bhidden\b|display\s*:\s*none/i.test(attributes);
  return { name: name.toLowerCase(), isEnd: slash === '/', isHidden };
}

export function isStruckOut(node: Nodes, source: string): boolean {
  return sourceOf(node, source).startsWith('~~');
}

/**
 * Returns the number of a list item as it is written, with its checkbox if it has one. Bullets are markup and aren't
 * included.
 */
export function itemMark(node: ListItem, source: string): string {
  const label = /^\s*(\d+[.)])/.exec(sourceOf(node, source))?.[1] ?? '';
  if (typeof node.checked !== 'boolean') return label;
  return `${label}${node.checked ? '[x]' : '[ ]'} `;
}

export function noteMark(node: { label?: string | null; identifier: string }): string {
  return `[${node.label ?? node.identifier}]`;
}

/**
 * Removes bold markers that CommonMark doesn't recognise. After a Chinese stop and before a character, as in
 * **（一）目标。**坚持, they don't close (CommonMark, 6.2, right-flanking).
 */
export function withoutStrayMarks(text: string): string {
  return text.replace(/\*\*([^*\n]+)\*\*/gu, '$1');
}
