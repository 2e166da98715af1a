import type { Element } from 'hast';
import { h } from 'hastscript';

import type { RecordInFile } from '../open-data/notice-file.ts';
import { type Changes, type ChangesRow, type ClausePair, CLOSE } from './compare-years.ts';
import type { WordDiff } from './diff-words.ts';
import { markSharedWording } from './mark-shared-wording.ts';
import { renderClause, type RenderContext } from './render-clause.ts';

/** Of whom a theme is. */
const THEME_STATES = { both: '两份都写', newer: '新写的主题', older: '未再写的主题' } as const;

/** 变化: what stayed, is new and is gone, theme by theme. */
export function renderChanges({ older, newer, rows, themes }: Changes, context: RenderContext): Element {
  const countClauses = (kind: 'stayed' | 'added' | 'gone') =>
    rows.reduce((sum, row) => sum + row[kind].length, 0);
  const years = { older: older.year, newer: newer.year };
  return h('div.changes', [
    h('p.lead', [
      `从《${older.title}》到《${newer.title}》：两份都写的主题 ${themes.both} 个，` +
        `新写的 ${themes.newer} 个，未再写的 ${themes.older} 个。`,
    ]),
    h('p', [
      `文字延续的条款 ${countClauses('stayed')} 条，仅见于 ${years.newer} 的 ${countClauses('added')} 条，` +
        `仅见于 ${years.older} 的 ${countClauses('gone')} 条。`,
    ]),
    h('p.muted', [
      '条款按词语相近程度逐条对应（TF-IDF 余弦 0.12 以上取最近的一条），列在各自的主要主题下。没有对应的只是文字不相近，不等于新设或取消了事项。',
    ]),
    ...rows.map((row) => renderRow(row, years, context)),
  ]);
}

function renderRow(
  { theme, themeIn, stayed, added, gone }: ChangesRow,
  years: { older: number; newer: number },
  context: RenderContext,
): Element {
  const state = themeIn === null ? [] : [h('span.badge', THEME_STATES[themeIn])];
  const properties = { className: ['changes-theme'], id: `theme-${theme.id}`, dataThemeIn: themeIn };
  return h('section', properties, [
    h('h2', [`${theme.name} `, ...state]),
    ...stayed.map((pair) => renderPair(pair, years, context)),
    ...renderAlone(added, `仅见于 ${years.newer}`, 'new', context),
    ...renderAlone(gone, `仅见于 ${years.older}`, 'gone', context),
  ]);
}

function renderPair(
  { older, newer, score, diff }: ClausePair,
  years: { older: number; newer: number },
  context: RenderContext,
): Element {
  const [sharedOlder = [], sharedNewer = []] = markSharedWording([older, newer]);
  const isClose = diff.likeness >= CLOSE;
  const likeness = `词语相近 ${score.toFixed(2)}，文字相同 ${Math.round(diff.likeness * 100)}%`;
  return h('div', { className: ['change'], dataChange: 'stayed' }, [
    h('p.change-kind', ['延续 ', h('span.muted', likeness)]),
    h('div.pair', [
      h('div', { dataName: String(years.older) }, [renderClause(older, { shared: sharedOlder }, context)]),
      h('div', { dataName: String(years.newer) }, [renderClause(newer, { shared: sharedNewer }, context)]),
    ]),
    h('details', isClose ? { open: true } : {}, [h('summary', '逐词对照'), renderDiff(diff)]),
  ]);
}

function renderDiff({ pieces }: WordDiff): Element {
  const tags = { kept: 'span', gone: 'del', new: 'ins' } as const;
  return h(
    'p.word-diff',
    pieces.map(({ kind, text }) => h(tags[kind], text)),
  );
}

function renderAlone(
  records: readonly RecordInFile[],
  heading: string,
  kind: 'new' | 'gone',
  context: RenderContext,
): Element[] {
  return records.map((record) =>
    h('div', { className: ['change'], dataChange: kind }, [
      h('p.change-kind', heading),
      renderClause(record, {}, context),
    ]),
  );
}
