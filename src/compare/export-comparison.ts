import type { BlockContent, Root, RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';

import type { RecordInFile } from '../open-data/notice-file.ts';
import type { Column } from './columns.ts';
import type { Comparison, ComparisonCell } from './compare-notices.ts';
import { citeShown, type Origin } from './list-citations.ts';
import { CELL_STATES } from './render-comparison.ts';

const CSV_COLUMNS = [
  '主题',
  '文件',
  '文件编号',
  '状态',
  '条款编号',
  '序号',
  '标题',
  '正文',
  '主要主题',
  '网址',
  '引用',
  '收录截至',
];

/** Returns a comparison as a table: one row per clause, and one for each cell without clauses. */
export function comparisonTable(comparison: Comparison, origin: Origin) {
  const rows = comparison.rows.flatMap(({ theme, cells }) =>
    cells.flatMap((cell, at): Record<string, string>[] => {
      const column = comparison.columns[at];
      const place = { 主题: theme.name, 文件: column?.name ?? '', 文件编号: cell.notice };
      const end = { 收录截至: origin.collectedOn };
      if (cell.state !== 'text') return [{ ...place, 状态: CELL_STATES[cell.state], ...end }];
      return cell.clauses.map(({ record, isMain }) => ({
        ...{ ...place, 状态: '有', 条款编号: record.id, 序号: record.label ?? '', 标题: record.title ?? '' },
        ...{ 正文: record.text, 主要主题: isMain ? '是' : '否', 网址: origin.site + record.url },
        ...{ 引用: citeShown(record, column, origin), ...end },
      }));
    }),
  );
  return { columns: CSV_COLUMNS, rows };
}

/**
 * Returns a comparison as Markdown: a heading per theme and a subheading per notice, followed by the clauses as block
 * quotes with citations.
 */
export function comparisonMarkdown(comparison: Comparison, origin: Origin): string {
  const { columns, rows } = comparison;
  const tree: Root = {
    type: 'root',
    children: [
      heading(1, `比较：${columns.map(({ name }) => name).join('、')}`),
      paragraph(`${origin.address}，收录截至 ${origin.collectedOn}。文本据公开文件整理，非官方文本。`),
      ...rows.flatMap(({ theme, cells }) => [
        heading(2, theme.name),
        ...cells.flatMap((cell, at) => markdownCell(cell, columns[at], origin)),
      ]),
    ],
  };
  return toMarkdown(tree, { bullet: '-' });
}

function markdownCell(cell: ComparisonCell, column: Column | undefined, origin: Origin): RootContent[] {
  const name = heading(3, column?.name ?? '');
  if (cell.state !== 'text') return [name, paragraph(CELL_STATES[cell.state])];
  return [
    name,
    ...cell.clauses.flatMap(({ record }): RootContent[] => [
      { type: 'blockquote', children: quote(record) },
      paragraph(citeShown(record, column, origin)),
    ]),
  ];
}

function quote({ label, title, titleEnd, text }: RecordInFile): BlockContent[] {
  const name = `${label ?? ''}${title ?? ''}${titleEnd}`;
  return [...(name === '' ? [] : [name]), ...text.split('\n')].map(paragraph);
}

function heading(depth: 1 | 2 | 3, value: string): RootContent {
  return { type: 'heading', depth, children: [{ type: 'text', value }] };
}

function paragraph(value: string): BlockContent {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}
