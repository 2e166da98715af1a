import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';

import type { RecordInFile } from '../open-data/notice-file.ts';
import type { ChangeWords } from './change-words.ts';
import type { Changes, ChangesRow } from './compare-years.ts';
import { nameClause, renderClause, type RenderContext } from './render-clause.ts';
import { renderContinued, renderUnmatched } from './render-continued.ts';

/** Renders 变化: counts of what was continued, added, dropped or left unpaired, then the details theme by theme. */
export function renderChanges(changes: Changes, words: ChangeWords, context: RenderContext): Element {
  const { rows, themes } = changes;
  const states = (['both', 'newer', 'older'] as const).map(
    (state) => `${words.themes[state]}的主题 ${themes[state]} 个`,
  );
  return h('div.changes', [
    h('p.lead', [`${words.both}：${states.join('，')}。`]),
    renderCounts(changes, words),
    h('p.muted', words.method),
    ...rows.map((row) => renderRow(row, words, context)),
  ]);
}

/** Renders the counts. Each one expands to the list of its clauses. */
function renderCounts({ older, rows }: Changes, { kinds, ...names }: ChangeWords): Element {
  const lists = {
    stayed: rows.flatMap(({ stayed }) => stayed.map((one) => one.newer)),
    new: rows.flatMap(({ added }) => added),
    gone: rows.flatMap(({ gone }) => gone),
    unpaired: rows.flatMap(({ unpaired }) => [...unpaired.newer, ...unpaired.older]),
  };
  const nameOf = ({ notice }: RecordInFile) => (notice === older.id ? names.older : names.newer);
  return h(
    'div.change-counts',
    (Object.keys(kinds) as (keyof typeof kinds)[]).map((kind) => {
      const count = [h('span', kinds[kind]), h('strong', ` ${lists[kind].length} `), h('span', '条')];
      const properties = { dataCount: kind, dataTotal: String(lists[kind].length) };
      if (lists[kind].length === 0) return h('p.count', properties, count);
      return h('details', properties, [
        h('summary', count),
        h(
          'ul',
          lists[kind].map((record) =>
            h('li', [
              h('span.muted', `${nameOf(record)} `),
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
  { theme, themeIn, stayed, added, gone, unpaired, unmatched }: ChangesRow,
  words: ChangeWords,
  context: RenderContext,
): Element {
  const state =
    themeIn === null
      ? []
      : [h('span.badge', `${words.themes[themeIn]}${themeIn === 'both' ? '' : '的主题'}`)];
  const properties = { className: ['changes-theme'], id: `theme-${theme.id}`, dataThemeIn: themeIn };
  const headOf = (kind: keyof ChangeWords['kinds'], name: string) =>
    words.kinds[kind].includes(name) ? words.kinds[kind] : `${words.kinds[kind]}（${name}）`;
  const renderAlone = (records: readonly RecordInFile[], heading: string, kind: string) =>
    records.map((record) =>
      renderChange(record, kind, [h('p.change-kind', heading), renderClause(record, {}, context)]),
    );
  return h('section', properties, [
    h('h2', [`${theme.name} `, ...state]),
    ...stayed.map((clause) => renderChange(clause.newer, 'stayed', renderContinued(clause, words, context))),
    ...renderAlone(added, headOf('new', words.newer), 'new'),
    ...renderAlone(gone, headOf('gone', words.older), 'gone'),
    ...renderAlone(unpaired.newer, headOf('unpaired', words.newer), 'unpaired'),
    ...renderAlone(unpaired.older, headOf('unpaired', words.older), 'unpaired'),
    ...renderUnmatched(unmatched, words, context),
  ]);
}

function renderChange(record: RecordInFile, kind: string, children: ElementContent[]): Element {
  return h('div', { className: ['change'], id: anchorOf(record), dataChange: kind }, children);
}
