import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';

import type { Column } from './columns.ts';
import { type IndicatorLine, showTarget } from './compare-indicators.ts';
import type { Comparison, ComparisonCell, ComparisonRow } from './compare-notices.ts';
import { type DistinctiveTerm, SURE } from './find-distinctive-terms.ts';
import type { Origin } from './list-citations.ts';
import { renderClause, type RenderContext } from './render-clause.ts';

/** What a cell without text says. */
export const CELL_STATES = { none: '该文件未见', 'no-notice': '未收录', failed: '没有载入' } as const;

/** What the table of a comparison needs to know beside its page. */
export interface ComparisonContext extends RenderContext {
  /** The address that shows one theme alone, or all where that is shown; null where there is none to link to. */
  themeAddress: ((theme: string) => string) | null;
}

/**
 * A comparison as a table: a column a notice, a group of rows a theme. On a narrow screen each row is swiped sideways,
 * so every part says its role itself.
 */
export function renderComparison(comparison: Comparison, context: ComparisonContext): Element {
  const { columns, rows, distinctive } = comparison;
  const name = `${columns.map((column) => column.name).join('、')}逐主题比较`;
  return h('section', [
    h('h2.visually-hidden', name),
    h('table', { className: ['comparison'], role: 'table', ariaLabel: name }, [
      renderHead(columns, context),
      ...(distinctive.size > 0 ? [renderDistinctive(columns, distinctive)] : []),
      ...rows.map((row) => renderRow(row, columns, context)),
    ]),
  ]);
}

function renderHead(columns: readonly Column[], { href }: RenderContext): Element {
  const cells = columns.map((column) =>
    h('th', { scope: 'col', role: 'columnheader', dataNotice: column.id }, [
      h('span.column-name', column.name),
      ...(column.state === 'held'
        ? [h('a', { className: ['column-title'], href: href(column.notice.url) }, column.notice.title)]
        : [h('span.muted', CELL_STATES[column.state])]),
    ]),
  );
  return h('thead', { role: 'rowgroup' }, [h('tr', { role: 'row' }, cells)]);
}

function groupHeading(columns: readonly Column[], properties: object, children: ElementContent[]): Element {
  return h('tr', { role: 'row', className: ['group-heading'] }, [
    h('th', { scope: 'colgroup', role: 'rowheader', colSpan: columns.length, ...properties }, children),
  ]);
}

function renderDistinctive(
  columns: readonly Column[],
  distinctive: ReadonlyMap<string, readonly DistinctiveTerm[]>,
): Element {
  const cells = columns.map(({ id, name, state }) => {
    const terms = distinctive.get(id) ?? [];
    const content =
      terms.length > 0
        ? [h('ul.terms', terms.map(renderTerm))]
        : [state === 'held' ? '无显著特征词' : CELL_STATES[state]];
    return h('td', { role: 'cell', dataName: name }, content);
  });
  return h('tbody', { role: 'rowgroup', className: ['distinctive'] }, [
    groupHeading(columns, {}, [
      { type: 'text', value: '特征词' },
      h(
        'span.muted',
        ` 各列比其他列显著多用的词：对数似然比 G² ≥ ${SURE}（p < 0.01）；数字为本列和其他列合计的次数`,
      ),
    ]),
    h('tr', { role: 'row' }, cells),
  ]);
}

function renderTerm({ word, count, elsewhere, score }: DistinctiveTerm): Element {
  return h('li', { title: `G² = ${score.toFixed(1)}` }, [
    `${word} `,
    h('span.muted', `${count}∶${elsewhere}`),
  ]);
}

function renderRow(row: ComparisonRow, columns: readonly Column[], context: ComparisonContext): Element {
  const { theme, cells, indicators, sharedCharacters } = row;
  const address = context.themeAddress?.(theme.id);
  return h('tbody', { role: 'rowgroup', id: `theme-${theme.id}` }, [
    groupHeading(columns, {}, [
      address === undefined ? { type: 'text', value: theme.name } : h('a', { href: address }, theme.name),
      ...(sharedCharacters > 0 ? [h('span.muted', ` 与他列相同的文字 ${sharedCharacters} 字`)] : []),
    ]),
    h(
      'tr',
      { role: 'row', className: ['cells'] },
      cells.map((cell, at) => renderCell(cell, columns[at], theme.id, context)),
    ),
    ...(indicators.length > 0 ? [renderIndicators(indicators, columns)] : []),
  ]);
}

/** A cell. Names and states stand in attributes, so that the text of a cell is the notice's alone. */
function renderCell(
  cell: ComparisonCell,
  column: Column | undefined,
  theme: string,
  context: RenderContext,
): Element {
  const place = { role: 'cell', dataName: column?.name ?? '' };
  // What didn't load is no state of the notice.
  if (cell.state === 'failed') return h('td', { ...place, className: ['failed'] }, CELL_STATES.failed);
  return h(
    'td',
    { ...place, dataCell: '', dataNotice: cell.notice, dataTheme: theme, dataState: cell.state },
    cell.state === 'text'
      ? cell.clauses.map(({ record, isMain, mention, ...marks }) =>
          renderClause(record, marks, context, { isMain, mention }),
        )
      : [h('p.cell-state', CELL_STATES[cell.state])],
  );
}

/** The targets of a row, those of one subject on one line of every cell. */
function renderIndicators(lines: readonly IndicatorLine[], columns: readonly Column[]): Element {
  const compared = lines.filter(({ targets }) => targets.size > 1);
  const cells = columns.map(({ id, name, state }) => {
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
    return h('td', { role: 'cell', dataName: `${name} 指标` }, content);
  });
  return h('tr', { role: 'row', className: ['indicators'] }, cells);
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

/** The citations of what is shown, and the day of the collection: closed on the screen, open in print. */
export function renderCitations(citations: readonly string[], { address, collectedOn }: Origin): Element {
  return h('details.citations', [
    h('summary', `引用（${citations.length} 条）`),
    h('p', `比较网址：${address}。收录截至 ${collectedOn}。文本据公开文件整理，非官方文本。`),
    h(
      'ol',
      citations.map((citation) => h('li', citation)),
    ),
  ]);
}
