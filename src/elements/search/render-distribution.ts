import { toDom } from 'hast-util-to-dom';

import { barChart } from '../../charts/bar-chart.ts';
import type { DistributionCell } from '../../search/show/count-distribution.ts';
import { element } from '../element.ts';
import type { HitContext } from './render-hit.ts';
import { type SearchState, writeSearchState } from './search-state.ts';

const COLUMNS = ['省份', '年度', '文件', '条款', '出现次数', '每万字'];

/** Renders 分布: hits by province and year as a chart, and as a table whose counts link to the hits. */
export function renderDistribution(
  cells: readonly DistributionCell[],
  state: SearchState,
  context: HitContext,
): HTMLElement {
  const head = COLUMNS.map((name) => element('th', { scope: 'col' }, [name]));
  const table = element('table', { class: 'distribution' }, [
    element('caption', {}, [`“${state.query}”在各省各年度文件中的分布；每万字按不计空白的字数`]),
    element('thead', {}, [element('tr', {}, head)]),
    element(
      'tbody',
      {},
      cells.map((cell) => renderRow(cell, state, context)),
    ),
  ]);
  const scrolled = element(
    'div',
    { class: 'scrolled', tabindex: '0', role: 'region', 'aria-label': '分布' },
    [table],
  );
  const bars = cells.map(({ province, year, rate }) => ({
    ...{ name: `${context.nameOf('province', province)} ${year}`, value: rate, label: rate.toFixed(2) },
  }));
  const title = `“${state.query}”每万字出现次数，按省份和年度；数值见下表`;
  return element('div', {}, [toDom(barChart(title, bars)), scrolled]);
}

function renderRow(cell: DistributionCell, state: SearchState, { nameOf }: HitContext): HTMLElement {
  const filters = { ...state.filters, province: [cell.province], year: [String(cell.year)] };
  const address = writeSearchState({ ...state, view: 'list', filters });
  const clauses =
    cell.clauses === 0
      ? '该文件未见'
      : element('a', { href: address, 'data-search-link': '' }, [String(cell.clauses)]);
  const values = [cell.year, cell.notices, clauses, cell.occurrences, cell.rate.toFixed(2)];
  return element('tr', { 'data-province': cell.province, 'data-year': String(cell.year) }, [
    element('th', { scope: 'row' }, [nameOf('province', cell.province)]),
    ...values.map((value) =>
      element('td', { class: 'number' }, [typeof value === 'number' ? String(value) : value]),
    ),
  ]);
}

/** Returns the columns and rows of the CSV file. */
export function distributionRows(cells: readonly DistributionCell[], { nameOf }: HitContext) {
  const columns = ['省份', '年度', '文件', '条款', '出现次数', '字数', '每万字'] as const;
  const rows = cells.map((cell) => ({
    省份: nameOf('province', cell.province),
    年度: cell.year,
    文件: cell.notices,
    条款: cell.clauses,
    出现次数: cell.occurrences,
    字数: cell.characters,
    每万字: Number(cell.rate.toFixed(4)),
  }));
  return { columns, rows };
}
