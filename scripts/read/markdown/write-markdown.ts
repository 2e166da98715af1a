import type { Html, Nodes, Text } from 'mdast';

import { CELL_BREAK } from '../cell-break.ts';
import type { Doubt } from '../doubt.ts';
import {
  isStruckOut,
  itemMark,
  type MarkdownRuns,
  noteMark,
  readTag,
  withoutStrayMarks,
} from './list-runs.ts';
import { type MarkdownTree, sourceOf, walkMarkdown } from './markdown-tree.ts';
import { appendAll, maxOf, minOf } from '../min-max.ts';

/** The text of a Markdown file. */
export interface WrittenMarkdown {
  lines: string[];
  /** Generated list numbers in HTML. */
  generated: string[];
  /** Doubts about embedded HTML, with line numbers of the text. */
  doubts: Doubt[];
  /** The 1-based line of each node. */
  places: ReadonlyMap<Nodes, number>;
}

/** Writes a Markdown text, one paragraph or table row per line, without markup and without what is left out. */
export function writeMarkdown(tree: MarkdownTree, runs: MarkdownRuns): WrittenMarkdown {
  const writer = new MarkdownWriter(tree.source, runs);
  walkMarkdown(tree.root, { enter: (node) => writer.enter(node), leave: (node) => writer.leave(node) });
  return writer.finish();
}

const PARAGRAPHS = new Set(['paragraph', 'heading', 'listItem', 'footnoteDefinition', 'blockquote']);

class MarkdownWriter {
  readonly #source: string;
  readonly #runs: MarkdownRuns;
  readonly #lines: string[] = [];
  readonly #generated: string[] = [];
  readonly #doubts: Doubt[] = [];
  readonly #places = new Map<Nodes, number>();
  #open = '';
  /** Numbers of items and notes whose words haven't been written yet. */
  #labels = '';
  /** The cells of the current row. */
  #cells: string[] | null = null;

  constructor(source: string, runs: MarkdownRuns) {
    this.#source = source;
    this.#runs = runs;
  }

  enter(node: Nodes): boolean {
    if (PARAGRAPHS.has(node.type) || node.type === 'tableRow') this.#endLine();
    this.#places.set(node, this.#lines.length + 1);
    switch (node.type) {
      case 'text':
        this.#writeText(node);
        break;
      case 'inlineCode':
        this.#write(node.value, node);
        break;
      case 'code':
        this.#writeCode(node.value, node);
        break;
      case 'html':
        this.#writeHtml(node);
        break;
      case 'break':
        this.#breakLine();
        break;
      case 'table':
        this.#separate();
        break;
      case 'tableRow':
        this.#cells = [];
        break;
      case 'listItem':
        this.#labels += itemMark(node, this.#source);
        break;
      case 'footnoteDefinition':
        this.#labels += noteMark(node);
        break;
      case 'footnoteReference':
        this.#write(noteMark(node), node);
        break;
      case 'delete':
        if (!isStruckOut(node, this.#source)) this.#write('~', node);
        break;
    }
    return true;
  }

  leave(node: Nodes): void {
    if (node.type === 'delete' && !isStruckOut(node, this.#source)) this.#write('~', node);
    if (node.type === 'tableCell') this.#closeCell();
    if (node.type === 'tableRow') this.#closeRow(node);
    if (node.type === 'table') this.#separate();
    if (PARAGRAPHS.has(node.type)) this.#endLine();
    if (node.type === 'listItem' || node.type === 'footnoteDefinition') this.#endLabels();
  }

  finish(): WrittenMarkdown {
    this.#endLine();
    while (this.#lines.at(-1) === '') this.#lines.pop();
    const last = Math.max(1, this.#lines.length);
    const places = new Map([...this.#places].map(([node, line]) => [node, Math.min(line, last)]));
    return { lines: this.#lines, generated: this.#generated, doubts: this.#doubts, places };
  }

  #write(text: string, node: Nodes): void {
    if (this.#runs.leftOut.has(node)) return;
    if (text.trim() !== '') {
      this.#open += this.#labels;
      this.#labels = '';
    }
    this.#open += text.replaceAll('\t', ' ');
  }

  /** Writes the lines of a paragraph separately, unless they are hard-wrapped. */
  #writeText(node: Text): void {
    const lines = withoutStrayMarks(node.value).split('\n');
    const isWrapped = isHardWrapped(lines);
    for (const [index, line] of lines.entries()) {
      if (index > 0 && !isWrapped) this.#breakLine();
      this.#write(line, node);
    }
  }

  #writeCode(text: string, node: Nodes): void {
    this.#endLine();
    for (const line of text.split('\n')) {
      this.#write(line, node);
      this.#endLine();
    }
  }

  #breakLine(): void {
    if (this.#cells) this.#open += CELL_BREAK;
    else this.#endLine();
  }

  #endLine(): void {
    const text = this.#open.replace(/\s+/gu, ' ').trim();
    this.#open = '';
    if (text !== '') this.#lines.push(text);
  }

  /** Writes pending numbers as a line of their own if no words followed, as in the file. */
  #endLabels(): void {
    this.#open += this.#labels;
    this.#labels = '';
    this.#endLine();
  }

  /** Separates a table from its surroundings with an empty line. */
  #separate(): void {
    this.#endLine();
    if (this.#lines.length > 0 && this.#lines.at(-1) !== '') this.#lines.push('');
  }

  #closeCell(): void {
    const paragraphs = this.#open.split(CELL_BREAK).map((text) => text.replace(/\s+/gu, ' ').trim());
    this.#cells?.push(paragraphs.filter((text) => text !== '').join(CELL_BREAK));
    this.#open = '';
  }

  /**
   * Ends a row. A line without a bar right below a table is a paragraph after it, although GFM (4.10) treats it as a
   * row.
   */
  #closeRow(node: Nodes): void {
    const cells = this.#cells ?? [];
    this.#cells = null;
    if (cells.every((cell) => cell === '')) return;
    if (!sourceOf(node, this.#source).includes('|')) this.#separate();
    this.#lines.push(cells.join('\t'));
  }

  #writeHtml(node: Html): void {
    if (readTag(node)?.name === 'br') this.#breakLine();
    const fragment = this.#runs.fragments.get(node);
    if (!fragment) return;
    this.#endLine();
    const hasRows = fragment.lines.some((line) => line.includes('\t'));
    if (hasRows) this.#separate();
    const before = this.#lines.length;
    appendAll(this.#lines, fragment.lines);
    appendAll(this.#generated, fragment.census.generated);
    appendAll(
      this.#doubts,
      fragment.doubts.map((doubt) => ({ ...doubt, line: doubt.line + before })),
    );
    if (hasRows) this.#separate();
  }
}

const MIN_WIDTH = 20;
const MAX_RAGGEDNESS = 4;

/** Whether a paragraph has been hard-wrapped to about the same width. */
function isHardWrapped(lines: readonly string[]): boolean {
  const widths = lines.slice(0, -1).map(({ length }) => length);
  return widths.length > 1 && minOf(widths) >= Math.max(MIN_WIDTH, maxOf(widths) - MAX_RAGGEDNESS);
}
