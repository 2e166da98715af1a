import { COMPARATOR_NAMES } from '../knowledge/targets/comparator-names.ts';
import {
  comparableUnit,
  comparableValue,
  comparisonKey,
  measureOf,
} from '../knowledge/targets/group-indicators.ts';
import type { IndicatorInFile } from '../open-data/notice-file.ts';

/** A target with the notice that sets it. */
export interface OwnIndicator {
  notice: string;
  indicator: IndicatorInFile;
}

/** Targets of the compared notices for one subject in one unit, or a single one that compares with none. */
export interface IndicatorLine {
  /** The term that their subjects share, with the share that it is of, or the one subject as printed; null where it couldn't be told. */
  name: string | null;
  unitOfMeasure: string;
  /** By notice. */
  targets: Map<string, IndicatorInFile[]>;
  /** How far the highest target is from the lowest; null where there are no two notices' to compare. */
  difference: number | null;
}

/**
 * Sets targets side by side: those whose subjects share a term of the vocabulary and whose units and shares compare;
 * the others by themselves.
 */
export function compareIndicators(own: readonly OwnIndicator[]): IndicatorLine[] {
  const spread = countNotices(own);
  const groups = Map.groupBy(own, (one) => {
    const keys = keysOf(one).toSorted((a, b) => (spread.get(b) ?? 0) - (spread.get(a) ?? 0));
    return keys[0] ?? `${one.notice} ${one.indicator.clause} ${one.indicator.start}`;
  });
  return [...groups]
    .flatMap(([key, group]) =>
      countHolders(group) > 1
        ? [toLine(group, keyName(key, group))]
        : [...Map.groupBy(group, ({ indicator }) => indicator.subject)].map(([subject, own]) =>
            toLine(own, subject),
          ),
    )
    .sort((a, b) => b.targets.size - a.targets.size || compareNames(a.name, b.name));
}

/** What a target is compared by: a term of its subject with its unit and share. */
function keysOf({ indicator }: OwnIndicator): string[] {
  return indicator.terms.map((term) => comparisonKey(term, indicator));
}

/** In how many notices there are targets of each key. A subject of several terms goes with the one that most share. */
function countNotices(own: readonly OwnIndicator[]): Map<string, number> {
  const notices = new Map<string, Set<string>>();
  for (const one of own)
    for (const key of keysOf(one)) notices.set(key, (notices.get(key) ?? new Set()).add(one.notice));
  return new Map([...notices].map(([key, set]) => [key, set.size]));
}

function countHolders(group: readonly OwnIndicator[]): number {
  return new Set(group.map(({ notice }) => notice)).size;
}

/** What targets of several notices share; a notice's own is named as it is printed. */
function keyName(key: string, [first]: readonly OwnIndicator[]): string | null {
  return first ? nameOf(key, first.indicator) : null;
}

function toLine(group: readonly OwnIndicator[], name: string | null): IndicatorLine {
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

/** 数字校园达标率, of the term and the share that a key tells. */
function nameOf(key: string, indicator: IndicatorInFile): string {
  const [term = ''] = key.split('\n');
  return `${term}${measureOf(indicator) ?? ''}`;
}

function compareNames(a: string | null, b: string | null): number {
  return (a ?? '').localeCompare(b ?? '', 'zh');
}

/** A target as it is shown: 不低于 70 %, 提高 5 个百分点, 达到 80 %（原为 60 %）, 全覆盖. */
export function showTarget(
  indicator: Pick<
    IndicatorInFile,
    'comparator' | 'targetValue' | 'targetValueMax' | 'baseValue' | 'unitOfMeasure' | 'change'
  >,
): string {
  const { comparator, targetValue, targetValueMax, baseValue, unitOfMeasure, change } = indicator;
  // 全覆盖 and 零事故 say their value themselves.
  if (targetValue === null || unitOfMeasure.startsWith('零')) return unitOfMeasure;
  const show = (value: number) => showValue(value, unitOfMeasure);
  const upper = targetValueMax === null ? '' : `${targetValue}～`;
  const words = [change === null ? '' : CHANGES[change], COMPARATOR_NAMES[comparator]];
  const base = baseValue === null ? '' : `（原为 ${show(baseValue)}）`;
  return [...words, `${upper}${show(targetValueMax ?? targetValue)}${base}`].filter(Boolean).join(' ');
}

const CHANGES = { increase: '提高', decrease: '下降' };

/** 70 %, 300 门, and 6:1 where the unit tells the other side. */
function showValue(value: number, unitOfMeasure: string): string {
  if (unitOfMeasure === ':1') return `${value}:1`;
  return unitOfMeasure === '1:' ? `1:${value}` : `${value} ${unitOfMeasure}`.trim();
}
