import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';

import type { Column } from './columns.ts';
import { type IndicatorLine, showTarget } from './compare-indicators.ts';
import type { Comparison, ComparisonCell, ComparisonRow } from './compare-notices.ts';
import type { DistinctiveTerm } from './find-distinctive-terms.ts';
import { renderClause, type RenderContext } from './render-clause.ts';

/** Hint above the table on narrow screens, which show one column at a time. */
const SWIPE_HINT = '左右滑动看其余各列 →';
/** Texts of empty cells. */
export const CELL_STATES = { none: '该文件未见', 'no-notice': '未收录', failed: '没有载入' } as const;

/** What the comparison table depends on besides the data. */
export interface ComparisonContext extends RenderContext {
  /**
   * Returns the URL that shows only one theme, or all if only that theme is shown now; null if there is none to link
   * to.
   */
  themeAddress: ((theme: string) => string) | null;
}

/**
 * Renders a comparison as a table with a column per notice and a row group per theme. On narrow screens the reader
 * swipes from column to column and the headings stay visible.
 */
export function renderComparison(comparison: Comparison, context: ComparisonContext): Element {
  const { columns, rows, distinctive } = comparison;
  const name = `${columns.map((column) => column.name).join('、')}逐主题比较`;
  return h('section', [
    h('h2.visually-hidden', name),
    ...(columns.length > 1 ? [h('p', { className: ['muted', 'swipe-hint'] }, SWIPE_HINT)] : []),
    h('div', { className: ['swiped'], tabIndex: 0, role: 'region', ariaLabel: name }, [
      h('table', { className: ['comparison'], dataColumns: String(columns.length) }, [
        renderHead(columns, context),
        ...(distinctive.size > 0 ? [renderDistinctive(columns, distinctive)] : []),
        ...rows.map((row) => renderRow(row, columns, context)),
      ]),
    ]),
  ]);
}

function renderHead(columns: readonly Column[], { href }: RenderContext): Element {
  const cells = columns.map((column, at) =>
    h('th', { scope: 'col', dataNotice: column.id }, [
      h('span.column-name', [
        column.name,
        h('span', { className: ['column-place', 'muted'] }, ` ${at + 1}/${columns.length}`),
      ]),
      ...(column.state === 'held'
        ? [h('a', { className: ['column-title'], href: href(column.notice.url) }, column.notice.title)]
        : [h('span.muted', CELL_STATES[column.state])]),
    ]),
  );
  return h('thead', [h('tr', cells)]);
}

function groupHeading(columns: readonly Column[], children: ElementContent[]): Element {
  return h('tr.group-heading', [
    h('th', { scope: 'colgroup', colSpan: columns.length }, [h('span.group-name', children)]),
  ]);
}

function renderDistinctive(
  columns: readonly Column[],
  distinctive: ReadonlyMap<string, readonly DistinctiveTerm[]>,
): Element {
  const cells = columns.map(({ id, state }) => {
    const terms = distinctive.get(id) ?? [];
    const content =
      terms.length > 0
        ? [h('ul.terms', terms.map(renderTerm))]
        : [state === 'held' ? '无显著特征词' : CELL_STATES[state]];
    return h('td', content);
  });
  return h('tbody.distinctive', [
    groupHeading(columns, [
      { type: 'text', value: '特征词' },
      h('span.muted', ' 本列明显多用的词；数字为本列和其他列合计的次数'),
    ]),
    h('tr', cells),
  ]);
}

function renderTerm({ word, count, elsewhere }: DistinctiveTerm): Element {
  return h('li', [`${word} `, h('span.muted', `${count}∶${elsewhere}`)]);
}

function renderRow(row: ComparisonRow, columns: readonly Column[], context: ComparisonContext): Element {
  const { theme, cells, indicators, sharedCharacters } = row;
  const address = context.themeAddress?.(theme.id);
  return h('tbody', { id: `theme-${theme.id}` }, [
    groupHeading(columns, [
      address === undefined ? { type: 'text', value: theme.name } : h('a', { href: address }, theme.name),
      ...(sharedCharacters > 0 ? [h('span.muted', ` 与他列相同的文字各列合计 ${sharedCharacters} 字`)] : []),
    ]),
    h(
      'tr.cells',
      cells.map((cell) => renderCell(cell, theme.id, context)),
    ),
    ...(indicators.length > 0 ? [renderIndicators(indicators, columns)] : []),
  ]);
}

/** Renders a cell. Names and states are attributes, so that its text content is that of the notice alone. */
function renderCell(cell: ComparisonCell, theme: string, context: RenderContext): Element {
  // A failed load says nothing about the notice.
  if (cell.state === 'failed') return h('td.failed', CELL_STATES.failed);
  return h(
    'td',
    { dataCell: '', dataNotice: cell.notice, dataTheme: theme, dataState: cell.state },
    cell.state === 'text'
      ? cell.clauses.map(({ record, isMain, mention, ...marks }) =>
          renderClause(record, marks, context, { isMain, mention }),
        )
      : [h('p.cell-state', CELL_STATES[cell.state])],
  );
}

/** Renders the targets of a row. Targets of one subject are on the same line in every cell. */
function renderIndicators(lines: readonly IndicatorLine[], columns: readonly Column[]): Element {
  const compared = lines.filter(({ targets }) => targets.size > 1);
  const cells = columns.map(({ id, state }) => {
    const own = lines.filter((line) => line.targets.has(id) || compared.includes(line));
    const content =
      own.length > 0 && state === 'held'
        ? [
            h(
              'ul',
              own.map((line) => renderTarget(line, id)),
            ),
          ]
        : [state === 'held' ? '未见量化指标' : CELL_STATES[state]];
    return h('td', content);
  });
  return h('tr.indicators', cells);
}

function renderTarget({ name, targets, difference, unitOfMeasure }: IndicatorLine, notice: string): Element {
  const own = targets.get(notice);
  const value = own ? own.map(showTarget).join('、') : '未见';
  const isDifferent = difference !== null && difference > 0;
  const step = unitOfMeasure === '%' ? '个百分点' : unitOfMeasure;
  return h('li', isDifferent ? { className: ['different'] } : {}, [
    `${name ?? '对象未能确定'}：`,
    h('strong', value),
    ...(isDifferent ? [h('span.muted', ` 各列相差 ${Number(difference.toFixed(2))} ${step}`)] : []),
  ]);
}
