import type { BlockContent, Root, RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';

import type { NoticeFile, RecordInFile } from './notice-file.ts';

/** Where a copied or downloaded notice comes from. */
export interface CopyOrigin {
  citation: string;
  /** URL of the notice's page. */
  address: string;
}

/** Writes a notice as plain text: its title, all parts in printed order, then its source. */
export function writePlainText({ title, records }: NoticeFile, { citation, address }: CopyOrigin): string {
  const parts = withHeadings(records).map((part) =>
    part.type === 'heading' ? part.text : [nameOf(part.record), part.record.text].filter(Boolean).join('\n'),
  );
  return `${[title, ...parts, `${citation}\n${address}\n非官方文本，以发文机关印发的原件为准。`].join('\n\n')}\n`;
}

/** Writes a notice as Markdown, with a heading for each section and clause and escaped text. */
export function writeMarkdown({ title, records }: NoticeFile, { citation, address }: CopyOrigin): string {
  const children = withHeadings(records).flatMap((part): RootContent[] => {
    if (part.type === 'heading') return [heading(Math.min(5, part.depth + 2), part.text)];
    const { record } = part;
    const name = nameOf(record);
    const depth = Math.min(6, record.sectionTitles.length + 2);
    return [...(name === '' ? [] : [heading(depth, name)]), ...record.text.split('\n').map(paragraph)];
  });
  const tree: Root = {
    type: 'root',
    children: [
      heading(1, title),
      ...children,
      { type: 'thematicBreak' },
      paragraph(citation),
      paragraph(address),
      paragraph('非官方文本，以发文机关印发的原件为准。'),
    ],
  };
  return toMarkdown(tree, { bullet: '-' });
}

type Part = { type: 'heading'; depth: number; text: string } | { type: 'record'; record: RecordInFile };

/** Inserts the headings of newly opened sections before each record. */
function withHeadings(records: readonly RecordInFile[]): Part[] {
  let above: string[] = [];
  return records.flatMap((record): Part[] => {
    const titles = record.sectionTitles;
    const firstNew = titles.findIndex((title, depth) => title !== above[depth]);
    above = titles;
    const opened = firstNew < 0 ? [] : titles.slice(firstNew);
    return [
      ...opened.map((text, at): Part => ({ type: 'heading', depth: firstNew + at, text })),
      { type: 'record', record },
    ];
  });
}

/** Returns the printed label and title. */
function nameOf({ label, title, titleEnd }: RecordInFile): string {
  return `${label ?? ''}${title ?? ''}${title === null ? '' : titleEnd}`;
}

function heading(depth: number, value: string): RootContent {
  return { type: 'heading', depth: depth as 1, children: [{ type: 'text', value }] };
}

function paragraph(value: string): BlockContent {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}
