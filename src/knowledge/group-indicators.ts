import type { Indicator } from './find-indicators.ts';

/** An indicator with the notice it stands in. */
export interface IndicatorRow {
  notice: string;
  province: string;
  year: number;
  /** Themes of its clause. */
  themes: string[];
  url: string;
  indicator: Indicator;
  /** The terms of the vocabulary in its subject, each once. */
  terms: { id: string; name: string }[];
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

/** 全覆盖, 全部 and 应接尽接 are a share of 100 %. */
const WHOLE = /^(?:全覆盖|全部|应.尽.)$/u;

/** What of an indicator compares with others. */
type Measured = Pick<Indicator, 'unitOfMeasure' | 'targetValue'>;

/** The unit in which it compares. */
export function comparableUnit({ unitOfMeasure }: Measured): string {
  return WHOLE.test(unitOfMeasure) ? '%' : unitOfMeasure;
}

/** The value that compares; null where there is none. */
export function comparableValue({ unitOfMeasure, targetValue }: Measured): number | null {
  return WHOLE.test(unitOfMeasure) ? 100 : targetValue;
}

/**
 * Groups the targets of different notices whose subjects share a term of the vocabulary (数字校园, IPv6) and whose units compare.
 * Only groups of two notices or more are given, the largest first.
 */
export function groupIndicators(rows: readonly IndicatorRow[]): IndicatorGroup[] {
  const groups = new Map<string, IndicatorGroup>();
  for (const row of rows) {
    const unit = comparableUnit(row.indicator);
    for (const { id, name } of row.terms) {
      const group = groups.get(`${id} ${unit}`) ?? { term: id, name, unitOfMeasure: unit, rows: [] };
      group.rows.push(row);
      groups.set(`${id} ${unit}`, group);
    }
  }
  return [...groups.values()]
    .filter((group) => new Set(group.rows.map(({ notice }) => notice)).size > 1)
    .map((group) => ({ ...group, rows: group.rows.toSorted((a, b) => a.year - b.year) }))
    .sort((a, b) => b.rows.length - a.rows.length || (a.term < b.term ? -1 : 1));
}
