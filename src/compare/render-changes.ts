import type { Element } from 'hast';
import { h } from 'hastscript';

import type { RecordInFile } from '../open-data/notice-file.ts';
import { type Changes, type ChangesRow, type ClausePair, CLOSE } from './compare-years.ts';
import type { WordDiff } from './diff-words.ts';
import { markSharedWording } from './mark-shared-wording.ts';
import { renderClause, type RenderContext } from './render-clause.ts';

/** 变化: what stayed, is new and is gone, theme by theme. */
export function renderChanges({ older, newer, rows }: Changes, context: RenderContext): Element {
  const count = (kind: 'stayed' | 'added' | 'gone') => rows.reduce((sum, row) => sum + row[kind].length, 0);
  const names = { older: older.year, newer: newer.year };
  return h('div.changes', [
    h('p.lead', [
      `从《${older.title}》到《${newer.title}》：延续 ${count('stayed')} 条，新增 ${count('added')} 条，未再出现 ${count('gone')} 条。`,
    ]),
    h('p.muted', [
      '按词语相近程度逐条对应（TF-IDF 余弦 0.12 以上取最近的一条）。没有对应的条款只是没有相近的文字，不等于新设或取消了事项。',
    ]),
    ...rows.map((row) => renderRow(row, names, context)),
  ]);
}

function renderRow(
  { theme, stayed, added, gone }: ChangesRow,
  years: { older: number; newer: number },
  context: RenderContext,
): Element {
  return h('section', { className: ['changes-theme'], id: `theme-${theme.id}` }, [
    h('h2', theme.name),
    ...stayed.map((pair) => renderPair(pair, years, context)),
    ...renderAlone(added, `新增（${years.newer}）`, 'new', context),
    ...renderAlone(gone, `未再出现（${years.older}）`, 'gone', context),
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
