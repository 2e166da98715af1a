import { COMPARATOR_NAMES } from '../knowledge/targets/comparator-names.ts';
import {
  comparableUnit,
  comparableValue,
  comparisonKey,
  measureOf,
} from '../knowledge/targets/group-indicators.ts';
import type { IndicatorInFile } from '../open-data/notice-file.ts';

/** A target and the notice that sets it. */
export interface NoticeIndicator {
  notice: string;
  indicator: IndicatorInFile;
}

/** Targets of the compared notices for one subject in one unit, or a single target without a counterpart. */
export interface IndicatorLine {
  /**
   * The term that the subjects share, with its measure, or the printed subject of a single target; null if it
   * couldn't be determined.
   */
  name: string | null;
  unitOfMeasure: string;
  /** Targets by notice. */
  targets: Map<string, IndicatorInFile[]>;
  /** Difference between the highest and the lowest target; null unless there are targets of two notices to compare. */
  difference: number | null;
}

/**
 * Groups targets whose subjects share a vocabulary term and whose units and measures are comparable. Each of the
 * others gets its own line.
 */
export function compareIndicators(own: readonly NoticeIndicator[]): IndicatorLine[] {
  const spread = countNoticesByKey(own);
  const groups = Map.groupBy(own, (one) => {
    const keys = keysOf(one).toSorted((a, b) => (spread.get(b) ?? 0) - (spread.get(a) ?? 0));
    return keys[0] ?? `${one.notice} ${one.indicator.clause} ${one.indicator.start}`;
  });
  return [...groups]
    .flatMap(([key, group]) =>
      countDistinctNotices(group) > 1
        ? [toLine(group, keyName(key, group))]
        : [...Map.groupBy(group, ({ indicator }) => indicator.subject)].map(([subject, own]) =>
            toLine(own, subject),
          ),
    )
    .sort((a, b) => b.targets.size - a.targets.size || compareNames(a.name, b.name));
}

/** Returns the comparison keys of a target: each term of its subject with its unit and measure. */
function keysOf({ indicator }: NoticeIndicator): string[] {
  return indicator.terms.map((term) => comparisonKey(term, indicator));
}

/**
 * Counts the notices that have targets for each key. A subject with several terms is grouped by the term that most
 * notices share.
 */
function countNoticesByKey(own: readonly NoticeIndicator[]): Map<string, number> {
  const notices = new Map<string, Set<string>>();
  for (const one of own)
    for (const key of keysOf(one)) notices.set(key, (notices.get(key) ?? new Set()).add(one.notice));
  return new Map([...notices].map(([key, set]) => [key, set.size]));
}

function countDistinctNotices(group: readonly NoticeIndicator[]): number {
  return new Set(group.map(({ notice }) => notice)).size;
}

/**
 * Returns the shared name of targets from several notices. Targets of a single notice go by their printed subject
 * instead.
 */
function keyName(key: string, [first]: readonly NoticeIndicator[]): string | null {
  return first ? nameOf(key, first.indicator) : null;
}

function toLine(group: readonly NoticeIndicator[], name: string | null): IndicatorLine {
  const [first] = group;
  const targets = new Map(
    [...Map.groupBy(group, ({ notice }) => notice)].map(([notice, all]) => [
      notice,
      all.map(({ indicator }) => indicator),
    ]),
  );
  const values = group.flatMap(({ indicator }) => comparableValue(indicator) ?? []);
  return {
    name,
    unitOfMeasure: first ? comparableUnit(first.indicator) : '',
    targets,
    difference: targets.size > 1 && values.length > 1 ? Math.max(...values) - Math.min(...values) : null,
  };
}

/** Returns the term of a key followed by the measure: 数字校园达标率. */
function nameOf(key: string, indicator: IndicatorInFile): string {
  const [term = ''] = key.split('\n');
  return `${term}${measureOf(indicator) ?? ''}`;
}

function compareNames(a: string | null, b: string | null): number {
  return (a ?? '').localeCompare(b ?? '', 'zh');
}

/** Formats a target: 不低于 70 %, 提高 5 个百分点, 达到 80 %（原为 60 %）, 全覆盖. */
export function showTarget(
  indicator: Pick<
    IndicatorInFile,
    'comparator' | 'targetValue' | 'targetValueMax' | 'baseValue' | 'unitOfMeasure' | 'change'
  >,
): string {
  const { comparator, targetValue, targetValueMax, baseValue, unitOfMeasure, change } = indicator;
  // 全覆盖 and 零事故 already express the value.
  if (targetValue === null || unitOfMeasure.startsWith('零')) return unitOfMeasure;
  const show = (value: number) => showValue(value, unitOfMeasure);
  const upper = targetValueMax === null ? '' : `${targetValue}～`;
  const words = [change === null ? '' : CHANGES[change], COMPARATOR_NAMES[comparator]];
  const base = baseValue === null ? '' : `（原为 ${show(baseValue)}）`;
  return [...words, `${upper}${show(targetValueMax ?? targetValue)}${base}`].filter(Boolean).join(' ');
}

const CHANGES = { increase: '提高', decrease: '下降' };

/** Formats a value: 70 %, 300 门, or 6:1 if the unit is the other side of a ratio. */
function showValue(value: number, unitOfMeasure: string): string {
  if (unitOfMeasure === ':1') return `${value}:1`;
  return unitOfMeasure === '1:' ? `1:${value}` : `${value} ${unitOfMeasure}`.trim();
}
