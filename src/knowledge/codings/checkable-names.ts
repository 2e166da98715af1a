/** 可考核的四项事实, in display order. */
export const FACTS = ['units', 'dates', 'numbers', 'documents'] as const;
export type Fact = (typeof FACTS)[number];

/** Their names on the site. */
export const CHECKABLE_NAMES: Record<Fact, string> = {
  units: '单位',
  dates: '时限',
  numbers: '数值',
  documents: '成果',
};
/** Names for a clause with none of the facts, and for a phrase without a level of 力度. */
export const NONE_NAME = '四项均未写明';
export const UNJUDGED_NAME = '未判';
