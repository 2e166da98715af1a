import { comparableUnit, comparableValue } from '../knowledge/group-indicators.ts';
import type { IndicatorInFile } from '../open-data/notice-file.ts';

/** A target with the notice that sets it. */
export interface OwnIndicator {
  notice: string;
  indicator: IndicatorInFile;
}

/** Targets of the compared notices for one subject in one unit, or a single one that compares with none. */
export interface IndicatorLine {
  /** The term that their subjects share, or the one subject as printed; null where it couldn't be told. */
  name: string | null;
  unitOfMeasure: string;
  /** By notice. */
  targets: Map<string, IndicatorInFile[]>;
  /** How far the highest target is from the lowest; null where there are no two notices' to compare. */
  difference: number | null;
}

/** Sets targets side by side: those whose subjects share a term of the vocabulary and whose units compare; the others by themselves. */
export function compareIndicators(own: readonly OwnIndicator[]): IndicatorLine[] {
  const spread = countNotices(own);
  const groups = Map.groupBy(own, (one) => {
    const keys = keysOf(one).toSorted((a, b) => (spread.get(b) ?? 0) - (spread.get(a) ?? 0));
    return keys[0] ?? `${one.notice} ${one.indicator.clause} ${one.indicator.start}`;
  });
  return [...groups]
    .map(([key, group]) => toLine(key, group))
    .sort((a, b) => b.targets.size - a.targets.size || compareNames(a.name, b.name));
}

/** What a target is compared by: a term of its subject with its unit. */
function keysOf({ indicator }: OwnIndicator): string[] {
  return indicator.terms.map((term) => `${term}\n${comparableUnit(indicator)}`);
}

/** In how many notices there are targets of each key. A subject of several terms goes with the one that most share. */
function countNotices(own: readonly OwnIndicator[]): Map<string, number> {
  const notices = new Map<string, Set<string>>();
  for (const one of own)
    for (const key of keysOf(one)) notices.set(key, (notices.get(key) ?? new Set()).add(one.notice));
  return new Map([...notices].map(([key, set]) => [key, set.size]));
}

function toLine(key: string, group: readonly OwnIndicator[]): IndicatorLine {
  const [first] = group;
  const targets = new Map(
    [...Map.groupBy(group, ({ notice }) => notice)].map(([notice, all]) => [
      notice,
      all.map(({ indicator }) => indicator),
    ]),
  );
  const values = group.flatMap(({ indicator }) => comparableValue(indicator) ?? []);
  return {
    name:
      first && keysOf(first).includes(key)
        ? (key.split('\n')[0] ?? null)
        : (first?.indicator.subject ?? null),
    unitOfMeasure: first ? comparableUnit(first.indicator) : '',
    targets,
    difference: targets.size > 1 && values.length > 1 ? Math.max(...values) - Math.min(...values) : null,
  };
}

function compareNames(a: string | null, b: string | null): number {
  return (a ?? '').localeCompare(b ?? '', 'zh');
}

const COMPARATORS: Record<IndicatorInFile['comparator'], string> = {
  'at-least': '不低于 ',
  'at-most': '不超过 ',
  'more-than': '超过 ',
  'less-than': '低于 ',
  reach: '达到 ',
  about: '约 ',
  range: '',
  exactly: '',
};

/** A target as it is shown: 不低于 70 %, 全覆盖. */
export function showTarget(
  indicator: Pick<IndicatorInFile, 'comparator' | 'targetValue' | 'targetValueMax' | 'unitOfMeasure'>,
): string {
  const { comparator, targetValue, targetValueMax, unitOfMeasure } = indicator;
  if (targetValue === null) return unitOfMeasure;
  const upper = targetValueMax === null ? '' : `～${targetValueMax}`;
  return `${COMPARATORS[comparator]}${targetValue}${upper} ${unitOfMeasure}`;
}
