import type { BlockContent, Root, RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';

import { DISCLAIMER } from '../cite/disclaimer.ts';
import {
  type CitedExcerpt,
  citeExcerpt,
  EXPORT_TITLE,
  type ExportOrigin,
  headingOf,
} from './cite-excerpt.ts';

/** Returns excerpts as a table with one row per excerpt, in order. */
export function basketTable(excerpts: readonly CitedExcerpt[], origin: ExportOrigin) {
  const rows = excerpts.map((excerpt, at) => {
    const { notice, record, note } = excerpt;
    return {
      次序: at + 1,
      ...{ 文件编号: notice.id, 文件: notice.title, 条款编号: record.id },
      ...{ 序号: record.label ?? '', 标题: record.title ?? '', 正文: record.text, 批注: note },
      ...{ 网址: origin.site + record.url, 引用: citeExcerpt(excerpt, origin) },
    };
  });
  const columns = ['次序', '文件编号', '文件', '条款编号', '序号', '标题', '正文', '批注', '网址', '引用'];
  return { columns, rows };
}

/** Returns excerpts as Markdown. Each has a heading, the text as a block quote, the note and the citation. */
export function basketMarkdown(excerpts: readonly CitedExcerpt[], origin: ExportOrigin): string {
  const children: RootContent[] = [
    { type: 'heading', depth: 1, children: [{ type: 'text', value: EXPORT_TITLE }] },
    paragraph(`${origin.day}。${DISCLAIMER}`),
    ...excerpts.flatMap((excerpt): RootContent[] => [
      {
        type: 'heading',
        depth: 2,
        children: [{ type: 'text', value: `${excerpt.name} ${headingOf(excerpt)}`.trim() }],
      },
      { type: 'blockquote', children: excerpt.record.text.split('\n').map(paragraph) },
      ...(excerpt.note === '' ? [] : `批注：${excerpt.note}`.split('\n').map(paragraph)),
      paragraph(citeExcerpt(excerpt, origin)),
    ]),
  ];
  return toMarkdown({ type: 'root', children } satisfies Root, { bullet: '-' });
}

function paragraph(value: string): BlockContent {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}
