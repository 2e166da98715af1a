/** How a value is meant. */
export type Comparator =
  'at-least' | 'at-most' | 'more-than' | 'less-than' | 'reach' | 'about' | 'range' | 'exactly';

/** A quantity of a text, before it is known to be a target. */
export interface Quantity {
  start: number;
  end: number;
  comparator: Comparator;
  /** Of a range the lower end; null where no number is named. */
  targetValue: number | null;
  targetValueMax: number | null;
  /** 60 in 由60%提高到80%. */
  baseValue: number | null;
  unitOfMeasure: string;
  /** 提高5个百分点 and 下降20% tell by how much, not to what. */
  change: 'increase' | 'decrease' | null;
  /** Where what is measured ends, if not at the start: before 由60%, and before 不超过 in 不超过总数的5‰. */
  subjectEnd?: number;
  /** For whom, where the quantity's own words tell it: 全体教师 in 覆盖全体教师. */
  scope?: string;
  /** Words before the number bound it: 不少于300门, 达300门, but not 300门以上. */
  hasBound?: boolean;
  /** Its bound has a verb, whose object stands behind: 至少安排1课时信息科技课. */
  hasVerb?: boolean;
  /** What is measured stands behind: 全部接入专网. */
  namesBehind?: boolean;
}

/** What a quantity has where its words don't say more. */
export const PLAIN = { targetValueMax: null, baseValue: null, change: null } as const;
