import type { Span } from '../../model/finding.ts';

/** How a value is to be understood. */
export type Comparator =
  'at-least' | 'at-most' | 'more-than' | 'less-than' | 'reach' | 'about' | 'range' | 'exactly';

/** A quantity in a text. It may or may not be a target. */
export interface Quantity {
  start: number;
  end: number;
  comparator: Comparator;
  /** The lower end of a range; null if no number is named. */
  targetValue: number | null;
  targetValueMax: number | null;
  /** 60 in 由60%提高到80%. */
  baseValue: number | null;
  unitOfMeasure: string;
  /** Set if the value is an amount of change rather than a level: 提高5个百分点, 下降20%. */
  change: 'increase' | 'decrease' | null;
  /** Where what is measured ends, if not at `start`: before 由60%, and before 不超过 in 不超过总数的5‰. */
  subjectEnd?: number;
  /** Where its year is printed, if that stands between its bound and its number: 提高到2026年的55%. */
  year?: Span;
  /** For whom, if the quantity's own words say so: 全体教师 in 覆盖全体教师. */
  scope?: string;
  /** Whether words before the number bound it: 不少于300门, 达300门, but not 300门以上. */
  hasBound?: boolean;
  /** Whether its bound has a verb, whose object follows: 至少安排1课时信息科技课. */
  hasVerb?: boolean;
  /** Whether what is measured follows: 全部接入专网. */
  subjectFollows?: boolean;
}

/** Defaults of the fields that most quantities don't need. */
export const QUANTITY_DEFAULTS = { targetValueMax: null, baseValue: null, change: null } as const;
