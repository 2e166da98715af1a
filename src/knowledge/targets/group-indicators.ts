import type { Indicator } from './find-indicators.ts';

/** An indicator and the notice that contains it. */
export interface IndicatorRow {
  notice: string;
  province: string;
  year: number;
  /** Themes of its clause. */
  themes: string[];
  url: string;
  indicator: Indicator;
  /** The vocabulary terms in its subject, without duplicates. */
  terms: { id: string; name: string }[];
}

/** Comparable targets: several notices set them for the same subject in the same unit. */
export interface IndicatorGroup {
  /** Id of the term that their subjects share. */
  term: string;
  name: string;
  unitOfMeasure: string;
  /** What a share measures (覆盖率, 达标率); null for other quantities. */
  measure: string | null;
  /** Sorted by year, then in printed order. */
  rows: IndicatorRow[];
}

/** 全覆盖, 全部 and 应接尽接 mean a share of 100 %. */
const WHOLE = /^(?:全覆盖|全部|应.尽.)$/u;

/** The fields of an indicator that are compared. */
type Measured = Pick<Indicator, 'unitOfMeasure' | 'targetValue'>;

/** The fields of an indicator that decide which others it is comparable with. */
type Comparable = Measured & Pick<Indicator, 'subject' | 'change'>;

/** Returns the unit to compare in: % for 全覆盖 and the like. */
export function comparableUnit({ unitOfMeasure }: Pick<Indicator, 'unitOfMeasure'>): string {
  return WHOLE.test(unitOfMeasure) ? '%' : unitOfMeasure;
}

/** Returns the value to compare: 100 for 全覆盖 and the like; null if there is none. */
export function comparableValue({ unitOfMeasure, targetValue }: Measured): number | null {
  return WHOLE.test(unitOfMeasure) ? 100 : targetValue;
}

/** What a rate measures: 达标 in 数字校园达标率, 配备 in 多媒体教学设备配备比例. */
const RATE = /(?<of>\p{Script=Han}{2})(?:率|比例|的比例)$/u;

/**
 * Returns what a share measures (覆盖率, 达标率), so that a share of those covered isn't compared with a share of those that
 * passed; null for other quantities.
 */
export function measureOf({ subject, unitOfMeasure }: Comparable): string | null {
  if (/覆盖/u.test(unitOfMeasure)) return '覆盖率';
  const of = subject?.match(RATE)?.groups?.of;
  return of === undefined || comparableUnit({ unitOfMeasure }) !== '%' ? null : `${of}率`;
}

/**
 * Returns a key that comparable targets of a term have in common: the same unit, the same share, both levels or both
 * changes.
 */
export function comparisonKey(term: string, indicator: Comparable): string {
  return [term, comparableUnit(indicator), measureOf(indicator), indicator.change].join('\n');
}

/**
 * Groups the targets of different notices whose subjects share a vocabulary term (数字校园, IPv6) and whose units and
 * shares are comparable: a 覆盖率 isn't compared with a 达标率. Returns only groups of two or more notices, largest first.
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
