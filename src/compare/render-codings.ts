import type { Element } from 'hast';
import { h } from 'hastscript';

import { type CodingNames, type CodingTable, codingTables } from './coding-tables.ts';
import type { Column } from './columns.ts';
import type { RenderContext } from './render-clause.ts';

/**
 * Renders 可考核, 力度, 政策工具 and 首见与沿用 of the compared notices: collapsed tables whose figures link to what
 * they count.
 */
export function renderCodings(
  columns: readonly Column[],
  names: CodingNames,
  { href }: Pick<RenderContext, 'href'>,
): Element[] {
  const held = columns.flatMap((column) => (column.state === 'held' ? [column] : []));
  if (held.length === 0) return [];
  const tables = codingTables(
    held.map(({ name, notice: { id, codings, wording } }) => ({ id, name, codings, wording })),
    names,
  );
  return [
    h('details.codings', { id: 'codings' }, [
      h('summary', '可考核、力度、政策工具与首见'),
      h('p.muted', [
        '按整份文件计，不随所选主题变。',
        h('a', { href: href('/about/codings/') }, '含义、规则与准确程度'),
      ]),
      ...tables.map((table) =>
        renderTable(
          table,
          held.map(({ name }) => name),
          href,
        ),
      ),
    ]),
  ];
}

function renderTable(
  { caption, of, rows }: CodingTable,
  columns: readonly string[],
  href: RenderContext['href'],
): Element {
  const link = (path: string | null | undefined, text: string) =>
    path ? h('a', { href: href(path) }, text) : text;
  return h(
    'div',
    { className: ['scrolled', 'guide-table'], tabIndex: 0, role: 'region', ariaLabel: caption },
    [
      h('table.stacked', [
        h('caption', caption),
        h('thead', [
          h(
            'tr',
            [of, ...columns].map((name) => h('th', { scope: 'col' }, name)),
          ),
        ]),
        h(
          'tbody',
          rows.map(({ name, path, cells }) =>
            h('tr', [
              h('th', { scope: 'row' }, [link(path, name)]),
              ...cells.map((cell, at) => h('td', { dataLabel: columns[at] }, [link(cell.path, cell.text)])),
            ]),
          ),
        ),
      ]),
    ],
  );
}
