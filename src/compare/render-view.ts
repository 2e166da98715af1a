import type { Element } from 'hast';

import { changeWords } from './change-words.ts';
import type { Column, ComparedNotice } from './columns.ts';
import type { Comparison } from './compare-notices.ts';
import type { CompareState } from './compare-state.ts';
import { compareYears } from './compare-years.ts';
import { renderChanges } from './render-changes.ts';
import { type ComparisonContext, renderComparison } from './render-comparison.ts';

/** Renders a comparison in the requested view. Changes are only shown for exactly two notices. */
export function renderView(
  comparison: Comparison,
  view: CompareState['view'],
  context: ComparisonContext,
): Element {
  const { columns, rows } = comparison;
  const [older, newer] = columns
    .filter((column) => column.state === 'held')
    .sort((a, b) => a.notice.year - b.notice.year);
  if (view !== 'changes' || columns.length !== 2 || !older || !newer)
    return renderComparison(comparison, context);
  const themes = rows.map(({ theme }) => theme);
  const changes = compareYears(older.notice, newer.notice, themes);
  return renderChanges(changes, changeWords(older, newer), context);
}

/** Returns the notices of the columns that have one. */
export function noticesOfColumns(columns: readonly Column[]): ComparedNotice[] {
  return columns.flatMap((column) => (column.state === 'held' ? [column.notice] : []));
}
