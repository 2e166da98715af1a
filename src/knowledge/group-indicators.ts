import type { Platform } from '../model/platform.ts';
import type { Indicator } from './find-indicators.ts';
import { createPlatformFinder } from './find-platforms.ts';

/** An indicator with the notice it stands in. */
export interface IndicatorRow {
  notice: string;
  province: string;
  year: number;
  /** Themes of its clause. */
  themes: string[];
  url: string;
  indicator: Indicator;
}

/** Targets that compare: several notices set them for the same subject in the same unit. */
export interface IndicatorGroup {
  /** Id and name of the term that their subjects share. */
  term: string;
  name: string;
  unitOfMeasure: string;
  /** By year, then as printed. */
  rows: IndicatorRow[];
}

/** 全覆盖 is a share of 100 %. */
const WHOLE = '全覆盖';

/** The value that compares; null where there is none. */
export function comparableValue({ unitOfMeasure, targetValue }: Indicator): number | null {
  return unitOfMeasure === WHOLE ? 100 : targetValue;
}

/**
 * Groups the targets of different notices whose subjects share a term of the vocabulary (数字校园, IPv6) and whose units compare.
 * Only groups of two notices or more are given, the largest first.
 */
export function groupIndicators(
  rows: readonly IndicatorRow[],
  platforms: readonly Platform[],
): IndicatorGroup[] {
  const findPlatforms = createPlatformFinder(platforms);
  const names = new Map(platforms.map(({ id, name }) => [id, name]));
  const groups = new Map<string, IndicatorGroup>();
  for (const row of rows) {
    const { subject, unitOfMeasure } = row.indicator;
    const unit = unitOfMeasure === WHOLE ? '%' : unitOfMeasure;
    for (const term of new Set(findPlatforms('', subject ?? '').map(({ platform }) => platform))) {
      const group = groups.get(`${term} ${unit}`) ?? {
        term,
        name: names.get(term) ?? '',
        unitOfMeasure: unit,
        rows: [],
      };
      group.rows.push(row);
      groups.set(`${term} ${unit}`, group);
    }
  }
  return [...groups.values()]
    .filter((group) => new Set(group.rows.map(({ notice }) => notice)).size > 1)
    .map((group) => ({ ...group, rows: group.rows.toSorted((a, b) => a.year - b.year) }))
    .sort((a, b) => b.rows.length - a.rows.length || (a.term < b.term ? -1 : 1));
}
