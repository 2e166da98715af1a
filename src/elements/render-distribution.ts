import type { DistributionCell } from '../search/count-distribution.ts';
import { element, svgElement } from './element.ts';
import type { HitContext } from './render-hit.ts';
import { type SearchState, writeSearchState } from './search-state.ts';

const COLUMNS = ['省份', '年度', '文件', '条款', '出现次数', '每万字'];
/** In the units of the chart's view box. */
const BAR = { height: 22, gap: 6, labels: 96, length: 360, values: 64 };

/** 分布: hits by province and year as a chart, and as a table whose counts open them. */
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
  return element('div', {}, [renderChart(cells, state, context), scrolled]);
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

/** Bars of the rates; the table says the same in numbers. */
function renderChart(
  cells: readonly DistributionCell[],
  { query }: SearchState,
  { nameOf }: HitContext,
): SVGElement {
  const highest = Math.max(...cells.map(({ rate }) => rate), Number.MIN_VALUE);
  const step = BAR.height + BAR.gap;
  const bars = cells.flatMap(({ province, year, rate }, index) => {
    const y = index * step;
    const middle = y + BAR.height / 2;
    const length = (rate / highest) * BAR.length;
    return [
      svgElement('text', { x: BAR.labels - 8, y: middle, class: 'name' }, [
        `${nameOf('province', province)} ${year}`,
      ]),
      svgElement('rect', { x: BAR.labels, y, width: length, height: BAR.height }),
      svgElement('text', { x: BAR.labels + length + 6, y: middle, class: 'value' }, [rate.toFixed(2)]),
    ];
  });
  const width = BAR.labels + BAR.length + BAR.values;
  const title = svgElement('title', {}, [`“${query}”每万字出现次数，按省份和年度；数值见下表`]);
  const box = `0 0 ${width} ${Math.max(1, cells.length) * step}`;
  return svgElement('svg', { class: 'chart', role: 'img', viewBox: box }, [title, ...bars]);
}

/** The columns of the CSV file, and its rows. */
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
