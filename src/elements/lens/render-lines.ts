import { withBase } from '../../href.ts';
import { type KeywordLine, type LineOrder, sortKeywordLines } from '../../search/show/list-keyword-lines.ts';
import { element } from '../element.ts';
import type { HitContext } from '../search/render-hit.ts';

const COLUMNS = ['省份', '年度', '左侧', '关键词', '右侧', '文件'];

/** Renders 关键词索引: a table in which the keywords are aligned below one another. */
export function renderLines(
  lines: readonly KeywordLine[],
  order: LineOrder,
  context: HitContext,
): HTMLElement {
  const sorted = sortKeywordLines(lines, order, (id) => context.nameOf('province', id));
  const head = COLUMNS.map((name) => element('th', { scope: 'col' }, [name]));
  return element('table', { class: 'keyword-lines' }, [
    element('thead', {}, [element('tr', {}, head)]),
    element(
      'tbody',
      {},
      sorted.map((line) => renderLine(line, context)),
    ),
  ]);
}

function renderLine(line: KeywordLine, { base, nameOf }: HitContext): HTMLElement {
  const [path = '', fragment = ''] = line.url.split('#');
  const url = `${withBase(base, path)}?${new URLSearchParams({ q: line.keyword })}#${fragment}`;
  const cell = (name: string, ...children: (string | Node)[]) => element('td', { class: name }, children);
  return element('tr', { 'data-line': line.key }, [
    cell('province', nameOf('province', line.province)),
    cell('year', String(line.year)),
    cell('left', line.left),
    cell('keyword', element('a', { href: url }, [element('mark', {}, [line.keyword])])),
    cell('right', line.right),
    cell('notice', line.noticeTitle),
  ]);
}

/** Returns the columns and rows of the CSV file. */
export function lineRows(lines: readonly KeywordLine[], { nameOf }: HitContext) {
  const columns = ['省份', '年度', '左侧', '关键词', '右侧', '文件', '条款', '网址'] as const;
  const rows = lines.map((line) => ({
    省份: nameOf('province', line.province),
    年度: line.year,
    左侧: line.left,
    关键词: line.keyword,
    右侧: line.right,
    文件: line.noticeTitle,
    条款: line.key,
    网址: line.url,
  }));
  return { columns, rows };
}
