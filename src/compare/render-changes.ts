import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';

import type { RecordInFile } from '../open-data/notice-file.ts';
import type { Changes, ChangesRow } from './compare-years.ts';
import { nameClause, renderClause, type RenderContext } from './render-clause.ts';
import { renderContinued, renderLeft } from './render-continued.ts';

/** Of whom a theme is. */
const THEME_STATES = { both: '两份均涉及', newer: '新涉及的主题', older: '未再涉及的主题' } as const;

/** 变化: how much stayed, is new, is gone or can't be told, then all of it, theme by theme. */
export function renderChanges(changes: Changes, context: RenderContext): Element {
  const { older, newer, rows, themes } = changes;
  const years = { older: older.year, newer: newer.year };
  return h('div.changes', [
    h('p.lead', [
      `从《${older.title}》到《${newer.title}》：两份均涉及的主题 ${themes.both} 个，` +
        `新涉及的 ${themes.newer} 个，未再涉及的 ${themes.older} 个。`,
    ]),
    renderCounts(changes),
    h('p.muted', [
      '逐句（表格逐项任务）按词语找最相近的句子，列在新文件各条的主要主题下，一条可以延续几条中的各一部分；' +
        '所列句子供对读，未必句句同义。' +
        '“新增”“未再出现”只用于标题中的事项词和正文中的术语在另一份全文中一处也没有的条款；' +
        '其余没有相近句子的都是“未配对”：可能换了说法，不等于新设或取消了事项。',
    ]),
    ...rows.map((row) => renderRow(row, years, context)),
  ]);
}

/** The counts, each of which opens the list of its clauses. */
function renderCounts({ older, newer, rows }: Changes): Element {
  const lists = {
    stayed: rows.flatMap(({ stayed }) => stayed.map((one) => one.newer)),
    new: rows.flatMap(({ added }) => added),
    gone: rows.flatMap(({ gone }) => gone),
    unpaired: rows.flatMap(({ unpaired }) => [...unpaired.newer, ...unpaired.older]),
  };
  const names = { stayed: '延续', new: '新增', gone: '未再出现', unpaired: '未配对' } as const;
  const yearOf = ({ notice }: RecordInFile) => (notice === older.id ? older.year : newer.year);
  return h(
    'div.change-counts',
    (Object.keys(names) as (keyof typeof names)[]).map((kind) => {
      const count = [h('span', names[kind]), h('strong', ` ${lists[kind].length} `), h('span', '条')];
      const properties = { dataCount: kind, dataTotal: String(lists[kind].length) };
      if (lists[kind].length === 0) return h('p.count', properties, count);
      return h('details', properties, [
        h('summary', count),
        h(
          'ul',
          lists[kind].map((record) =>
            h('li', [
              h('span.muted', `${yearOf(record)} `),
              h('a', { href: `#${anchorOf(record)}` }, nameClause(record)),
            ]),
          ),
        ),
      ]);
    }),
  );
}

function anchorOf({ notice, id }: RecordInFile): string {
  return `change-${notice}-${id}`;
}

function renderRow(
  { theme, themeIn, stayed, added, gone, unpaired, left }: ChangesRow,
  years: { older: number; newer: number },
  context: RenderContext,
): Element {
  const state = themeIn === null ? [] : [h('span.badge', THEME_STATES[themeIn])];
  const properties = { className: ['changes-theme'], id: `theme-${theme.id}`, dataThemeIn: themeIn };
  const renderAlone = (records: readonly RecordInFile[], heading: string, kind: string) =>
    records.map((record) =>
      renderChange(record, kind, [h('p.change-kind', heading), renderClause(record, {}, context)]),
    );
  return h('section', properties, [
    h('h2', [`${theme.name} `, ...state]),
    ...stayed.map((clause) => renderChange(clause.newer, 'stayed', renderContinued(clause, years, context))),
    ...renderAlone(added, `新增（${years.newer}）`, 'new'),
    ...renderAlone(gone, `未再出现（${years.older}）`, 'gone'),
    ...renderAlone(unpaired.newer, `未配对（${years.newer}）`, 'unpaired'),
    ...renderAlone(unpaired.older, `未配对（${years.older}）`, 'unpaired'),
    ...renderLeft(left, years.older, context),
  ]);
}

function renderChange(record: RecordInFile, kind: string, children: ElementContent[]): Element {
  return h('div', { className: ['change'], id: anchorOf(record), dataChange: kind }, children);
}
