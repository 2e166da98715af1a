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
  /** 覆盖率, 达标率: of what share they are; null of other quantities. */
  measure: string | null;
  /** By year, then as printed. */
  rows: IndicatorRow[];
}

/** 全覆盖, 全部 and 应接尽接 are a share of 100 %. */
const WHOLE = /^(?:全覆盖|全部|应.尽.)$/u;

/** What of an indicator compares with others. */
type Measured = Pick<Indicator, 'unitOfMeasure' | 'targetValue'>;

/** What of an indicator tells with which others it compares. */
type Comparable = Measured & Pick<Indicator, 'subject' | 'change'>;

/** The unit in which it compares. */
export function comparableUnit({ unitOfMeasure }: Measured): string {
  return WHOLE.test(unitOfMeasure) ? '%' : unitOfMeasure;
}

/** The value that compares; null where there is none. */
export function comparableValue({ unitOfMeasure, targetValue }: Measured): number | null {
  return WHOLE.test(unitOfMeasure) ? 100 : targetValue;
}

/** 达标 in 数字校园达标率, 配备 in 多媒体教学设备配备比例. */
const RATE = /(?<of>\p{Script=Han}{2})(?:率|比例|的比例)$/u;

/** 覆盖率, 达标率: of what a share is, so that the share of covered isn't compared with that of passed; null of other quantities. */
export function measureOf({ subject, unitOfMeasure }: Comparable): string | null {
  if (/覆盖/u.test(unitOfMeasure)) return '覆盖率';
  const of = RATE.exec(subject ?? '')?.groups?.of;
  return of === undefined || comparableUnit({ unitOfMeasure, targetValue: null }) !== '%' ? null : `${of}率`;
}

/** The same of the targets of a term that compare: the same unit, the same share, both levels or both changes. */
export function comparisonKey(term: string, indicator: Comparable): string {
  return [term, comparableUnit(indicator), measureOf(indicator), indicator.change].join('\n');
}

/**
 * Groups the targets of different notices whose subjects share a term of the vocabulary (数字校园, IPv6) and whose units and
 * shares compare: no 覆盖率 with a 达标率.
 * Only groups of two notices or more are given, the largest first.
 */
export function groupIndicators(rows: readonly IndicatorRow[]): IndicatorGroup[] {
  const groups = new Map<string, IndicatorGroup>();
  for (const row of rows) {
    const unit = comparableUnit(row.indicator);
    for (const { id, name } of row.terms) {
      const key = comparisonKey(id, row.indicator);
      const measure = measureOf(row.indicator);
      const group = groups.get(key) ?? { term: id, name, unitOfMeasure: unit, measure, rows: [] };
      group.rows.push(row);
      groups.set(key, group);
    }
  }
  return [...groups.values()]
    .filter((group) => new Set(group.rows.map(({ notice }) => notice)).size > 1)
    .map((group) => ({ ...group, rows: group.rows.toSorted((a, b) => a.year - b.year) }))
    .sort((a, b) => b.rows.length - a.rows.length || (a.term < b.term ? -1 : 1));
}
