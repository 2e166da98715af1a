import type { Element } from '../../html-tree.ts';
import { CELL_BREAK, COLUMN_GAP } from '../cell-break.ts';
import { Tally } from '../limits.ts';
import { MERGED_CELL } from '../merged-cell.ts';
import { isBlock, preservesLineBreaks } from './blocks.ts';
import type { Extract } from './find-document.ts';
import { compact } from './find-title.ts';
import { type LeftOut, REPLACED_ELEMENTS } from './left-out.ts';
import type { PageStyle } from './page-style.ts';
import { type Cell, spanOf, writeRows } from './table-rows.ts';
import { type ChildNode, parentOf, type TextNode, walkTree } from './walk-tree.ts';
import { appendAll } from '../min-max.ts';

/** What is needed to write a page's lines. */
export interface PageParts {
  leftOut: LeftOut;
  style: PageStyle;
  dataTables: ReadonlySet<Element>;
  labels: ReadonlyMap<Element, string>;
  /** Elements whose line breaks are only for appearance: the title. */
  joined: (element: Element) => boolean;
  /** Runs on separate lines, before or after an element. */
  extracts: { at: Element; side: 'before' | 'after'; runs: Extract[][] };
}

export interface PageLines {
  lines: string[];
  /** What a browser generates: numbers of lists, quotation marks. */
  generated: string[];
  /** The 0-based line of each node that isn't text: left out, or a picture. */
  places: Map<ChildNode, number>;
  /** Lines of tables with a cell that spans more columns than any table has. */
  tooWide: number[];
}

/** Writes the text of a page, one paragraph or data table row per line. */
export function writeLines(body: Element, parts: PageParts): PageLines {
  const writer = new LineWriter(parts);
  walkTree(body, {
    enter: (element) => writer.enter(element),
    text: (node) => writer.text(node),
    leave: (element) => writer.leave(element),
  });
  return writer.finish();
}

/** A line with the nodes at this position that aren't text. */
interface Line {
  text: string;
  marks: ChildNode[];
  isTooWide?: boolean;
}

/** Collects the lines of the page, of a cell or of a caption. */
class Lines {
  readonly lines: Line[] = [];
  #open = '';
  #marks: ChildNode[] = [];
  /** Numbers of list items whose first words haven't been written yet. */
  #labels: string[] = [];

  write(text: string): string[] {
    if (text.trim() === '') {
      this.#open += text;
      return [];
    }
    const labels = this.#labels;
    this.#labels = [];
    this.#open += labels.join('') + text;
    return labels;
  }

  label(text: string): void {
    this.#labels.push(text);
  }

  /** Drops pending numbers, because an item without words has none. */
  dropLabels(): void {
    this.#labels = [];
  }

  mark(node: ChildNode): void {
    this.#marks.push(node);
  }

  end(): void {
    const text = collapse(this.#open);
    this.#open = '';
    if (text === '') return;
    this.add({ text, marks: this.#marks });
    this.#marks = [];
  }

  add(line: Line): void {
    this.lines.push(line);
  }

  /** Finishes the lines. Nodes after the last words are attached to the last line. */
  close(): Line[] {
    this.end();
    const last = this.lines.at(-1);
    if (last) appendAll(last.marks, this.#marks);
    else if (this.#marks.length > 0) this.lines.push({ text: '', marks: this.#marks });
    return this.lines;
  }
}

const WIDE = /[\p{Script=Han}\u2E80-\u30FF\uFF00-\uFFEF\u3000-\u303F“”‘’…—]/u;

const COLLAPSED = /[ \t\r\n\f]/g;

/**
 * Collapses white space as a browser does: a run becomes one space, or nothing if it contains a line break between two
 * wide characters (CSS Text 3, 4.1.3). Several consecutive spaces that a browser preserves become a wide gap. Lines are
 * trimmed.
 */
function collapse(text: string): string {
  return text
    .replace(/\s+/gu, (run, at: number) => {
      const isWide = WIDE.test(text.charAt(at - 1)) && WIDE.test(text.charAt(at + run.length));
      if (isWide && run.includes('\n')) return '';
      return run.replace(COLLAPSED, '').length >= COLUMN_GAP.length ? COLUMN_GAP : ' ';
    })
    .trim();
}

/** A data table that is being read. */
interface OpenTable {
  table: Element;
  captions: Line[];
  groups: Map<Element, { rank: number; rows: Cell[][]; marks: ChildNode[][] }>;
}

const RANKS: Record<string, number> = { thead: 0, tfoot: 2 };

class LineWriter {
  readonly #parts: PageParts;
  readonly #buffers: Lines[] = [new Lines()];
  readonly #tables: OpenTable[] = [];
  readonly #preservesLineBreaks: boolean[] = [false];
  readonly #generated: string[] = [];
  readonly #cells = new Tally('cells');
  #joined = 0;

  constructor(parts: PageParts) {
    this.#parts = parts;
  }

  get #top(): Lines {
    return this.#buffers.at(-1) ?? new Lines();
  }

  enter(element: Element): void {
    const { style, labels, dataTables, joined } = this.#parts;
    this.#writeExtracts(element, 'before');
    this.#preservesLineBreaks.push(
      preservesLineBreaks(element, style) ?? this.#preservesLineBreaks.at(-1) ?? false,
    );
    if (joined(element)) this.#joined += 1;
    if (element.tagName === 'br') this.#breakLine();
    if (isBlock(element, style)) this.#top.end();
    if (dataTables.has(element)) this.#tables.push({ table: element, captions: [], groups: new Map() });
    if (this.#isCell(element) || this.#isCaption(element)) this.#buffers.push(new Lines());
    const label = labels.get(element);
    if (label !== undefined) this.#top.label(label);
    if (element.tagName === 'q') this.#writeGenerated('“');
    if (REPLACED_ELEMENTS.has(element.tagName)) this.#top.mark(element);
  }

  text(node: TextNode): void {
    if (this.#parts.leftOut.has(node)) this.#top.mark(node);
    else this.#write(node.value);
  }

  leave(element: Element): void {
    const { style, dataTables, joined } = this.#parts;
    if (element.tagName === 'q') this.#writeGenerated('”');
    if (isBlock(element, style)) this.#top.end();
    if (element.tagName === 'li') this.#top.dropLabels();
    if (this.#isCell(element)) this.#closeCell(element);
    else if (this.#isCaption(element)) this.#closeCaption();
    if (dataTables.has(element)) this.#closeTable();
    if (joined(element)) this.#joined -= 1;
    this.#preservesLineBreaks.pop();
    this.#writeExtracts(element, 'after');
  }

  finish(): PageLines {
    const lines = withoutEmptyEnds(this.#top.close());
    const places = new Map<ChildNode, number>();
    for (const [index, { marks }] of lines.entries()) for (const node of marks) places.set(node, index);
    return {
      lines: lines.map(({ text }) => text),
      generated: this.#generated,
      places,
      tooWide: lines.flatMap(({ isTooWide }, index) => (isTooWide ? [index] : [])),
    };
  }

  #breakLine(): void {
    if (this.#joined > 0) this.#top.write('\n');
    else this.#top.end();
  }

  /**
   * Writes text without tabs, which separate cells, and without the two invisible characters that mark breaks in cells
   * and merged cells.
   */
  #write(text: string): void {
    const words = text.replaceAll('\t', ' ').replaceAll(CELL_BREAK, '').replaceAll(MERGED_CELL, '');
    const preservesLineBreaks = this.#preservesLineBreaks.at(-1) === true && this.#joined === 0;
    for (const [index, line] of (preservesLineBreaks ? words.split(/\r\n?|\n/) : [words]).entries()) {
      if (index > 0) this.#top.end();
      this.#generated.push(...this.#top.write(line));
    }
  }

  #writeGenerated(mark: string): void {
    this.#generated.push(mark);
    this.#write(mark);
  }

  #writeExtracts(element: Element, side: 'before' | 'after'): void {
    const { extracts } = this.#parts;
    if (extracts.at !== element || extracts.side !== side) return;
    this.#top.end();
    for (const run of extracts.runs) {
      for (const { node, start, end } of run) this.#write(node.value.slice(start, end));
      this.#top.end();
    }
  }

  /** Whether an element is a cell of a data table rather than of a layout table. */
  #isCell(element: Element): boolean {
    return /^t[dh]$/.test(element.tagName) && this.#groupOf(element) !== null;
  }

  #isCaption(element: Element): boolean {
    return element.tagName === 'caption' && parentOf(element) === this.#tables.at(-1)?.table;
  }

  /**
   * Returns the head, body or foot that contains a cell of the innermost data table; the table itself if it contains
   * the row directly.
   */
  #groupOf(cell: Element): Element | null {
    const row = parentOf(cell);
    const group = row && parentOf(row);
    const table = this.#tables.at(-1)?.table;
    if (!group || !table) return null;
    return group === table || parentOf(group) === table ? group : null;
  }

  #closeCell(element: Element): void {
    const lines = this.#buffers.pop()?.close() ?? [];
    const group = this.#groupOf(element);
    const row = parentOf(element);
    const table = this.#tables.at(-1);
    if (!group || !row || !table) return;
    const open = table.groups.get(group) ?? { rank: RANKS[group.tagName] ?? 1, rows: [], marks: [] };
    table.groups.set(group, open);
    if (this.#lastRow !== row) {
      open.rows.push([]);
      open.marks.push([]);
    }
    this.#rows.set(table, row);
    const isHidden = this.#parts.style.of(element, 'display') === 'none';
    const cell = {
      lines: lines.map(({ text }) => text),
      columns: spanOf(element, 'colspan'),
      rows: spanOf(element, 'rowspan'),
    };
    if (!isHidden) open.rows.at(-1)?.push(cell);
    appendAll(
      open.marks.at(-1) ?? [],
      lines.flatMap(({ marks }) => marks),
    );
  }

  /** The row of each open table that contains its last cell. */
  readonly #rows = new Map<OpenTable, Element>();
  get #lastRow(): Element | undefined {
    const table = this.#tables.at(-1);
    return table && this.#rows.get(table);
  }

  #closeCaption(): void {
    const lines = this.#buffers.pop()?.close() ?? [];
    appendAll(this.#tables.at(-1)?.captions ?? [], lines);
  }

  #closeTable(): void {
    const table = this.#tables.pop();
    if (!table) return;
    const groups = [...table.groups.values()].sort((a, b) => a.rank - b.rank);
    const { lines, isTooWide } = writeRows(
      groups.map(({ rows }) => rows),
      this.#cells,
    );
    const marks = groups.flatMap((group) => group.marks);
    for (const caption of table.captions) this.#top.add(caption);
    this.#top.add({ text: '', marks: [] });
    for (const [index, text] of lines.entries())
      this.#top.add({ text, marks: marks[index] ?? [], isTooWide });
    this.#top.add({ text: '', marks: [] });
  }
}

/** Collapses the empty lines that separate tables from their surroundings, and removes those at the ends. */
function withoutEmptyEnds(lines: readonly Line[]): Line[] {
  const isEmpty = (line: Line | undefined) => compact(line?.text ?? '') === '';
  const result: Line[] = [];
  for (const line of lines) {
    const last = result.at(-1);
    if (isEmpty(line) && isEmpty(last)) appendAll(last?.marks ?? [], line.marks);
    else result.push(line);
  }
  while (result.length > 1 && isEmpty(result.at(-1)))
    appendAll(result.at(-2)?.marks ?? [], result.pop()?.marks ?? []);
  return result;
}
