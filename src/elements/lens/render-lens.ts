import { toDom } from 'hast-util-to-dom';

import { barChart } from '../../charts/bar-chart.ts';
import type { DistributionCell } from '../../search/show/count-distribution.ts';
import type { TermCount } from '../../search/show/count-terms.ts';
import { NO_FILTERS } from '../../search/facets.ts';
import type { LensState } from '../../search/show/lens-state.ts';
import { element } from '../element.ts';
import { INITIAL_STATE, writeSearchState } from '../search/search-state.ts';

/** What rendering needs from the page. */
export interface LensContext {
  /** Path of the search page. */
  searchPath: string;
  provinceName: (id: string) => string;
}

/** Most bars that can be told apart in a chart. The table has all values. */
const MOST_BARS = 24;

/** Sorts counts in the selected order: by year, newest first, or by province in the order of the ids given. */
export function orderCounts(
  counts: readonly TermCount[],
  order: LensState['order'],
  provinces: readonly string[],
): TermCount[] {
  const byProvince = (a: DistributionCell, b: DistributionCell) =>
    provinces.indexOf(a.province) - provinces.indexOf(b.province);
  const compare = (a: DistributionCell, b: DistributionCell) =>
    order === 'year' ? b.year - a.year || byProvince(a, b) : byProvince(a, b) || a.year - b.year;
  return counts.map(({ term, cells }) => ({ term, cells: cells.toSorted(compare) }));
}

/** Filters counts to the selected province and year. */
export function chooseCounts(
  counts: readonly TermCount[],
  { province, year }: Pick<LensState, 'province' | 'year'>,
): TermCount[] {
  return counts.map(({ term, cells }) => ({
    term,
    cells: cells.filter(
      (cell) =>
        (province === '' || cell.province === province) && (year === '' || String(cell.year) === year),
    ),
  }));
}

/** Renders a chart for each term, and a table of all counts whose numbers link to the occurrences. */
export function renderLens(counts: readonly TermCount[], context: LensContext): HTMLElement[] {
  const charts = element(
    'div',
    { class: 'charts' },
    counts.map((count) => renderChart(count, context)),
  );
  const scrolled = element(
    'div',
    { class: 'scrolled', tabindex: '0', role: 'region', 'aria-label': '词频表' },
    [renderTable(counts, context)],
  );
  return [scrolled, charts];
}

function renderChart({ term, cells }: TermCount, { provinceName }: LensContext): HTMLElement {
  const bars = cells.slice(0, MOST_BARS).map(({ province, year, rate, occurrences }) => ({
    ...{ name: `${provinceName(province)} ${year}`, value: rate },
    label: occurrences === 0 ? '未见' : rate.toFixed(1),
  }));
  const cut = cells.length > MOST_BARS ? `，图中为前 ${MOST_BARS} 行` : '';
  return element('figure', {}, [
    element('figcaption', {}, [`${term} `, element('span', { class: 'muted' }, [`每万字次数${cut}`])]),
    toDom(barChart(`“${term}”每万字出现次数，按省份和年度；数值见表`, bars)),
  ]);
}

function renderTable(counts: readonly TermCount[], context: LensContext): HTMLElement {
  const head = ['省份', '年度', ...counts.map(({ term }) => term)];
  const places = counts[0]?.cells ?? [];
  return element('table', { class: 'lens' }, [
    element('caption', {}, ['每万字出现次数，括号中为处数；字数不计空白。点数字看每一处。']),
    element('thead', {}, [
      element(
        'tr',
        {},
        head.map((name) => element('th', { scope: 'col' }, [name])),
      ),
    ]),
    element(
      'tbody',
      {},
      places.map((place, at) =>
        renderRow(
          place,
          counts.map(({ term, cells }) => ({ term, cell: cells[at] })),
          context,
        ),
      ),
    ),
  ]);
}

function renderRow(
  { province, year }: DistributionCell,
  counted: readonly { term: string; cell: DistributionCell | undefined }[],
  { searchPath, provinceName }: LensContext,
): HTMLElement {
  const filters = { ...NO_FILTERS, province: [province], year: [String(year)] };
  const cells = counted.map(({ term, cell }) => {
    if (!cell || cell.occurrences === 0) return element('td', { class: 'muted' }, ['该文件未见']);
    const address = writeSearchState({
      ...INITIAL_STATE,
      query: term,
      filters,
      view: 'lines',
      synonyms: false,
    });
    return element(
      'td',
      { class: 'number', 'data-term': term, 'data-occurrences': String(cell.occurrences) },
      [element('a', { href: searchPath + address }, [cell.rate.toFixed(2)]), ` （${cell.occurrences}）`],
    );
  });
  return element('tr', { 'data-province': province, 'data-year': String(year) }, [
    element('th', { scope: 'row' }, [provinceName(province)]),
    element('td', { class: 'number' }, [String(year)]),
    ...cells,
  ]);
}

/** Returns the rows of the saved file: one per term, province and year. */
export function lensRows(counts: readonly TermCount[], { provinceName }: LensContext) {
  return counts.flatMap(({ term, cells }) =>
    cells.map((cell) => ({
      ...{ 词语: term, 省份: provinceName(cell.province), 年度: cell.year, 文件: cell.notices },
      ...{ 条款: cell.clauses, 出现次数: cell.occurrences, 字数: cell.characters },
      每万字: Number(cell.rate.toFixed(4)),
    })),
  );
}
