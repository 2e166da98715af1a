import type { BlockContent, Root, RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';

import type { NoticeFile, RecordInFile } from './notice-file.ts';

/** What a copy of a notice that leaves the site says of itself. */
export interface CopyOrigin {
  citation: string;
  /** Address of the notice's page. */
  address: string;
}

/** A notice as plain text: its title, each part in the order it is printed, then where it is from. */
export function writePlainText({ title, records }: NoticeFile, { citation, address }: CopyOrigin): string {
  const parts = withHeadings(records).map((part) =>
    part.type === 'heading' ? part.text : [nameOf(part.record), part.record.text].filter(Boolean).join('\n'),
  );
  return `${[title, ...parts, `${citation}\n${address}\n非官方文本，以发文机关印发的原件为准。`].join('\n\n')}\n`;
}

/** A notice as Markdown: a heading for each section and clause, its text escaped. */
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

/** The records behind the titles of the sections that each opens. */
function withHeadings(records: readonly RecordInFile[]): Part[] {
  let above: string[] = [];
  return records.flatMap((record): Part[] => {
    const titles = record.sectionTitles;
    const kept = titles.findIndex((title, depth) => title !== above[depth]);
    above = titles;
    const opened = kept < 0 ? [] : titles.slice(kept);
    return [
      ...opened.map((text, at): Part => ({ type: 'heading', depth: kept + at, text })),
      { type: 'record', record },
    ];
  });
}

/** Label and title as they are printed. */
function nameOf({ label, title, titleEnd }: RecordInFile): string {
  return `${label ?? ''}${title ?? ''}${title === null ? '' : titleEnd}`;
}

function heading(depth: number, value: string): RootContent {
  return { type: 'heading', depth: depth as 1, children: [{ type: 'text', value }] };
}

function paragraph(value: string): BlockContent {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}
