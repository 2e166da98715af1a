import { countRepeatedHeads, coverCutCells, haveSameColumns, isCutRow, joinRow } from './join-tables.ts';
import type { Dropped } from './page-content.ts';
import { continuesParagraph, paragraphText, type PlacedLine } from './paragraphs.ts';
import { type Cell, rowText, type Table } from './table.ts';
import { appendAll } from '../min-max.ts';

/** A line of the resulting text, and the page on which it starts. */
export interface FlowLine {
  text: string;
  page: number;
}

/** A decision for which the page is ambiguous. */
export interface FlowDoubt {
  page: number;
  kind: 'loose-table' | 'cut-row' | 'cut-cell';
  /** 1-based line of the text. */
  line: number;
}

/** Assembles the lines and tables of pages, in reading order, into paragraphs and into tables that span pages. */
export class Flow {
  readonly lines: FlowLine[] = [];
  readonly doubts: FlowDoubt[] = [];
  readonly dropped: (Dropped & { page: number })[] = [];
  #paragraph: PlacedLine[] = [];
  #asides: FlowLine[] = [];
  #table: Table | null = null;
  /** Whether there has been only furniture since the last table. */
  #isInTable = false;
  #isPageStarted = false;

  beginPage(): void {
    this.#isPageStarted = false;
  }

  addLine(line: PlacedLine): void {
    this.#isPageStarted = true;
    this.#endTable();
    if (!continuesParagraph(this.#paragraph, line)) this.#endParagraph();
    this.#paragraph.push(line);
  }

  /**
   * Adds text beside the main text of a page, such as its notes. It follows the paragraph or table that continues over
   * the page break.
   */
  addAside(lines: readonly FlowLine[]): void {
    appendAll(this.#asides, lines);
    if (this.#paragraph.length === 0 && !this.#isInTable) this.#flushAsides();
  }

  addTable(table: Table): void {
    const before = this.#table;
    const isNext = before !== null && !this.#isPageStarted && haveSameColumns(before, table);
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
    this.#isPageStarted = true;
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

  /** Joins a row that the page break splits to the last one, and returns the remaining rows. */
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
    if (this.#isInTable) this.#flushAsides();
    this.#isInTable = false;
  }

  #endParagraph(): void {
    const [first] = this.#paragraph;
    if (!first) return;
    this.lines.push({ text: paragraphText(this.#paragraph), page: first.frame.page });
    this.#paragraph = [];
    this.#flushAsides();
  }

  #flushAsides(): void {
    appendAll(this.lines, this.#asides);
    this.#asides = [];
  }
}
