import type { Element } from 'hast';

import type { Column, ComparedNotice } from './columns.ts';
import type { Comparison } from './compare-notices.ts';
import type { CompareState } from './compare-state.ts';
import { compareYears } from './compare-years.ts';
import { listCitations, type Origin } from './list-citations.ts';
import { renderChanges } from './render-changes.ts';
import { type ComparisonContext, renderCitations, renderComparison } from './render-comparison.ts';

/** A comparison in the view that is asked for, and the citations of what it shows. Only two notices have changes to show. */
export function renderView(
  comparison: Comparison,
  view: CompareState['view'],
  context: ComparisonContext,
  origin: Origin,
): [shown: Element, citations: Element] {
  const { columns, rows } = comparison;
  const [older, newer] = heldNotices(columns).sort((a, b) => a.year - b.year);
  const hasChanges = view === 'changes' && columns.length === 2 && older && newer;
  const shown = hasChanges
    ? renderChanges(
        compareYears(
          older,
          newer,
          rows.map(({ theme }) => theme),
        ),
        context,
      )
    : renderComparison(comparison, context);
  return [shown, renderCitations(listCitations(comparison, origin), origin)];
}

/** The notices of the columns that have one. */
export function heldNotices(columns: readonly Column[]): ComparedNotice[] {
  return columns.flatMap((column) => (column.state === 'held' ? [column.notice] : []));
}
