import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';

import type { Span } from '../model/finding.ts';
import type { RecordInFile } from '../open-data/notice-file.ts';

/** What rendering depends on besides the data. */
export interface RenderContext {
  /** Prefixes a path with the site's base. */
  href: (path: string) => string;
}

/** Highlighted spans of a text, by CSS class. */
export interface TextMarks {
  shared?: readonly Span[];
  stock?: readonly Span[];
}

/**
 * Renders a whole clause: label and title as a link to it, then its text. The text content is identical to that of
 * the notice.
 */
export function renderClause(
  record: RecordInFile,
  marks: TextMarks,
  { href }: RenderContext,
  { isMain, mention }: { isMain?: boolean; mention?: string | null } = {},
): Element {
  const properties = {
    className: ['compared-clause'],
    dataClause: `${record.notice}#${record.id}`,
    ...(isMain === false && { dataSecondary: '' }),
  };
  return h(
    'article',
    properties,
    renderTitle(record, href),
    ...(mention ? [h('p.muted', `没有专门条款，只提到“${mention}”`)] : []),
    renderText(record.text, marks),
  );
}

/** Renders the label and title of a clause as a link to it. */
function renderTitle(record: RecordInFile, href: RenderContext['href']): Element {
  const { url, numberInferred, number } = record;
  const inferred = numberInferred ? { title: `印本缺序号，据前后序号推定为 ${number}` } : {};
  return h('h3', [h('a', { href: href(url), ...inferred }, nameClause(record))]);
}

/** Returns the printed label and title of a clause. One without either takes the title of its section: 总体思路. */
export function nameClause({ label, title, titleEnd, sectionTitles }: RecordInFile): string {
  const printed = `${label ?? ''}${title ?? ''}`;
  return printed === '' ? (sectionTitles.at(-1) ?? '本条') : `${printed}${titleEnd}`;
}

/** Renders a text with one paragraph per line and separated cells. Its `textContent` equals the text. */
function renderText(text: string, marks: TextMarks): Element {
  const children: ElementContent[] = [];
  let start = 0;
  for (const [at, line] of text.split('\n').entries()) {
    if (at > 0) children.push({ type: 'text', value: '\n' });
    children.push(h('p', renderLine(text, start, start + line.length, marks)));
    start += line.length + 1;
  }
  return h('div.compared-text', children);
}

/** Renders a line, split where highlights or cells begin or end. */
function renderLine(text: string, start: number, end: number, { shared = [], stock = [] }: TextMarks) {
  const cells = [...text.slice(start, end).matchAll(/\t/gu)].map(({ index }) => start + index);
  const borders = [...shared, ...stock].flatMap((span) => [span.start, span.end]);
  const cuts = [...new Set([start, end, ...borders, ...cells, ...cells.map((at) => at + 1)])]
    .filter((at) => at >= start && at <= end)
    .sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, at): ElementContent => {
    const to = cuts[at + 1] ?? end;
    const isIn = (spans: readonly Span[]) => spans.some((span) => span.start <= from && to <= span.end);
    const value = text.slice(from, to);
    if (value === '\t') return h('span.cell-end', value);
    const dimmed: ElementContent = isIn(stock) ? h('span.stock', value) : { type: 'text', value };
    return isIn(shared) ? h('mark.shared', [dimmed]) : dimmed;
  });
}
