/**
 * Promise 1: the text of a notice's page equals its source's text, in order, after one normalisation: the cleaning of
 * scripts/ingest/clean/clean-text.ts, with white space removed and the cells of a task table read column by column, so
 * that a cell cut by a page break is complete.
 */
import { parse } from 'parse5';

import { attribute, findElement, hasAttribute, type Node } from './html-tree.ts';
import type { CleanLine } from './ingest/clean/clean-line.ts';
import { cleanText } from './ingest/clean/clean-text.ts';
import { groupTables } from './ingest/parse/group-tables.ts';
import { taskTableText } from './ingest/parse/task-rows.ts';
import type { Source } from './ingest/sources/read-source.ts';
import { CELL_BREAK } from './read/cell-break.ts';
import { MERGED_CELL } from './read/merged-cell.ts';

/** A text to compare: the running text, and each column of its task tables. */
export interface ComparableText {
  running: string;
  columns: Record<string, string>;
}

/** Returns the text that the page of a source must contain. */
export function publishedText(source: Pick<Source, 'text' | 'record' | 'folder'>): ComparableText {
  return comparableLines(cleanText(source).lines);
}

/**
 * Converts cleaned lines to comparable text: the header and rows of task tables by column, all else as running text.
 */
export function comparableLines(lines: readonly CleanLine[]): ComparableText {
  const running: string[] = [];
  const columns: Record<string, string> = {};
  const addColumn = (name: string, words: string) =>
    (columns[name] = (columns[name] ?? '') + withoutSpace(words));
  for (const { text, table } of groupTables(lines)) {
    if (!table?.tasks) {
      running.push(text);
      continue;
    }
    const tableText = taskTableText(table.tasks);
    running.push(tableText.headings);
    addColumn('header', tableText.header);
    for (const [name, words] of Object.entries(tableText.columns)) addColumn(name, words);
  }
  return { running: withoutSpace(running.join('')), columns };
}

/** Extracts the text of a notice's page: its `<article data-notice-text>` without elements marked `data-chrome`. */
export function pageText(html: string): ComparableText {
  const article = findElement(
    parse(html),
    (element) => element.tagName === 'article' && hasAttribute(element, 'data-notice-text'),
  );
  const text: ComparableText = { running: '', columns: {} };
  if (article) collect(article, null, text);
  return text;
}

function collect(node: Node, column: string | null, text: ComparableText): void {
  if ('tagName' in node && hasAttribute(node, 'data-chrome')) return;
  const own = 'tagName' in node ? (attribute(node, 'data-column') ?? column) : column;
  if (node.nodeName === '#text' && 'value' in node) {
    const value = withoutSpace(node.value);
    if (own === null) text.running += value;
    else text.columns[own] = (text.columns[own] ?? '') + value;
  }
  for (const child of 'childNodes' in node ? node.childNodes : []) collect(child, own, text);
}

function withoutSpace(text: string): string {
  return text.replaceAll(MERGED_CELL, '').replaceAll(CELL_BREAK, '').replace(/\s+/gu, '');
}

const CONTEXT = 20;

/** Describes where two texts first differ; null if they are equal. */
export function findDifference(source: ComparableText, page: ComparableText): string | null {
  const names = new Set([...Object.keys(source.columns), ...Object.keys(page.columns)]);
  const parts = [
    { name: 'the text', expected: source.running, actual: page.running },
    ...[...names].map((name) => ({
      name: `the column ${name}`,
      expected: source.columns[name] ?? '',
      actual: page.columns[name] ?? '',
    })),
  ];
  const differing = parts.find(({ expected, actual }) => expected !== actual);
  if (!differing) return null;
  const { name, expected, actual } = differing;
  let at = 0;
  while (expected[at] === actual[at]) at += 1;
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - CONTEXT), at + CONTEXT));
  return `${name} differs at character ${at + 1}: the source has ${around(expected)}, the page ${around(actual)}.`;
}
