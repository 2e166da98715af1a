import type { Finding } from '../../model/finding.ts';
import { comparableUnit, comparableValue, type IndicatorRow } from './group-indicators.ts';

/**
 * Merges targets that a notice sets several times: in a goal and its task, in a title and its text. The most detailed
 * one remains, at the position of the first; the others become its `alsoAt`.
 */
export function mergeRepeats(rows: readonly IndicatorRow[]): IndicatorRow[] {
  const merged: IndicatorRow[] = [];
  for (const row of rows) {
    const at = merged.findIndex((existing) => isRepeat(existing, row));
    const existing = merged[at];
    if (existing) merged[at] = mergeTwo(existing, row);
    else merged.push(row);
  }
  return merged;
}

function valueKey({ indicator }: IndicatorRow): string {
  const { targetValueMax, change, comparator } = indicator;
  const bound = comparator === 'exactly' ? 'reach' : comparator;
  return [comparableUnit(indicator), comparableValue(indicator), targetValueMax, change, bound].join(' ');
}

/** Whether a target repeats another: the same value, and subject, scope and time don't contradict each other. */
function isRepeat(existing: IndicatorRow, row: IndicatorRow): boolean {
  const [a, b] = [existing.indicator, row.indicator];
  const isSameTime =
    a.deadline === null ||
    b.deadline === null ||
    (a.deadline.year === b.deadline.year && a.deadline.month === b.deadline.month);
  return (
    isSameTime &&
    valueKey(existing) === valueKey(row) &&
    sameWords(a.subject, b.subject) &&
    isSameScope(existing, row)
  );
}

/** Whether two subjects are equal, or one contains the other and the shorter is long enough to be specific. */
function sameWords(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  const contains = (long: string, short: string) => short.length >= 6 && long.includes(short);
  return a === b || contains(a, b) || contains(b, a);
}

/** Whether two scopes don't contradict each other. 所有普通高校 can be the scope of 普通高校建立…的比例, which has none. */
function isSameScope({ indicator: a }: IndicatorRow, { indicator: b }: IndicatorRow): boolean {
  return a.scope === null || b.scope === null || a.scope === b.scope;
}

function mergeTwo(existing: IndicatorRow, row: IndicatorRow): IndicatorRow {
  const [most, least] = detailOf(row) > detailOf(existing) ? [row, existing] : [existing, row];
  const { clauseId, field, start, end, quote } = least.indicator;
  const again: Finding = { clauseId, ...(field !== undefined && { field }), start, end, quote };
  const alsoAt = [...existing.indicator.alsoAt, again];
  return { ...most, indicator: { ...most.indicator, alsoAt } };
}

/** Scores how detailed a target is: a deadline counts more than a scope. Value and subject are those of both. */
function detailOf({ indicator: { deadline, scope } }: IndicatorRow): number {
  return (deadline ? 2 : 0) + (scope ? 1 : 0);
}
