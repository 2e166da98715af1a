import type { Element } from 'hast';

import type { Column, ComparedNotice } from './columns.ts';
import type { Comparison } from './compare-notices.ts';
import type { CompareState } from './compare-state.ts';
import { compareYears } from './compare-years.ts';
import { renderChanges } from './render-changes.ts';
import { type ComparisonContext, renderComparison } from './render-comparison.ts';

/** A comparison in the view that is asked for. Only two notices have changes to show. */
export function renderView(
  comparison: Comparison,
  view: CompareState['view'],
  context: ComparisonContext,
): Element {
  const { columns, rows } = comparison;
  const [older, newer] = heldNotices(columns).sort((a, b) => a.year - b.year);
  if (view !== 'changes' || columns.length !== 2 || !older || !newer)
    return renderComparison(comparison, context);
  const themes = rows.map(({ theme }) => theme);
  return renderChanges(compareYears(older, newer, themes), context);
}

/** The notices of the columns that have one. */
export function heldNotices(columns: readonly Column[]): ComparedNotice[] {
  return columns.flatMap((column) => (column.state === 'held' ? [column.notice] : []));
}
