import { countRepeatedHeads, coverCutCells, haveSameColumns, isCutRow, joinRow } from './join-tables.ts';
import type { Dropped } from './page-content.ts';
import { continuesParagraph, paragraphText, type PlacedLine } from './paragraphs.ts';
import { type Cell, rowText, type Table } from './table.ts';
import { append } from '../extremes.ts';

/** A line of the text that is handed over, and the page on which it begins. */
export interface FlowLine {
  text: string;
  page: number;
}

/** Something that was decided where the page leaves it open. */
export interface FlowDoubt {
  page: number;
  kind: 'loose-table' | 'cut-row' | 'cut-cell';
  /** The line of the text, from 1. */
  line: number;
}

/** Puts lines and tables of pages, in the order they are read, together to paragraphs and to tables of several pages. */
export class Flow {
  readonly lines: FlowLine[] = [];
  readonly doubts: FlowDoubt[] = [];
  readonly dropped: (Dropped & { page: number })[] = [];
  #paragraph: PlacedLine[] = [];
  #waiting: FlowLine[] = [];
  #table: Table | null = null;
  /** Whether nothing but furniture stood between the last table and now. */
  #isInTable = false;
  #isPageBegun = false;

  beginPage(): void {
    this.#isPageBegun = false;
  }

  addLine(line: PlacedLine): void {
    this.#isPageBegun = true;
    this.#endTable();
    if (!continuesParagraph(this.#paragraph, line)) this.#endParagraph();
    this.#paragraph.push(line);
  }

  /** Adds what stands beside the text of a page, as its notes do: behind the paragraph or table that goes on over the page's end. */
  addAside(lines: readonly FlowLine[]): void {
    append(this.#waiting, lines);
    if (this.#paragraph.length === 0 && !this.#isInTable) this.#takeWaiting();
  }

  addTable(table: Table): void {
    const before = this.#table;
    const isNext = before !== null && !this.#isPageBegun && haveSameColumns(before, table);
    if (!isNext) this.#endTable();
    this.#endParagraph();
    let rows = table.rows;
    if (isNext) {
      const heads = countRepeatedHeads(before.rows, table);
      this.#drop(table, heads);
      rows = rows.slice(heads);
      if (this.#isInTable) rows = this.#continueTable(before, { ...table, rows });
    }
    if (table.source === 'gaps') this.#doubt(table.page, 'loose-table');
    for (const row of rows) this.lines.push({ text: rowText(row), page: table.page });
    this.#table = this.#isInTable && before ? { ...table, rows: [...before.rows, ...rows] } : table;
    this.#isInTable = true;
    this.#isPageBegun = true;
  }

  end(): void {
    this.#endTable();
    this.#endParagraph();
  }

  #drop({ page, rows }: Table, heads: number): void {
    for (const row of rows.slice(0, heads)) {
      const glyphs = row.flatMap(({ lines }) => lines.flatMap((line) => line.glyphs));
      this.dropped.push({ page, glyphs, fate: 'furniture', why: 'repeated table header' });
    }
  }

  /** Joins a row that the page's end cut to the last one, and gives the rows that remain. */
  #continueTable(before: Table, { page, rows, source }: Table): Cell[][] {
    const [first, ...others] = rows;
    const last = before.rows.at(-1);
    if (!first || !last) return rows;
    if (isCutRow(before.rows, first)) {
      const joined = joinRow(last, first);
      before.rows[before.rows.length - 1] = joined;
      const line = this.lines.at(-1);
      if (line) line.text = rowText(joined);
      this.#doubt(page, 'cut-row', this.lines.length);
      return others;
    }
    const covered = source === 'rules' ? coverCutCells(before.rows, first) : first;
    if (covered.some((cell, index) => cell !== first[index])) this.#doubt(page, 'cut-cell');
    return [covered, ...others];
  }

  #doubt(page: number, kind: FlowDoubt['kind'], line = this.lines.length + 1): void {
    this.doubts.push({ page, kind, line });
  }

  #endTable(): void {
    if (this.#isInTable) this.#takeWaiting();
    this.#isInTable = false;
  }

  #endParagraph(): void {
    const [first] = this.#paragraph;
    if (!first) return;
    this.lines.push({ text: paragraphText(this.#paragraph), page: first.frame.page });
    this.#paragraph = [];
    this.#takeWaiting();
  }

  #takeWaiting(): void {
    append(this.lines, this.#waiting);
    this.#waiting = [];
  }
}
