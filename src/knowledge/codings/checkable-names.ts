/** 可考核的四项事实, in the order they are told. */
export const FACTS = ['units', 'dates', 'numbers', 'documents'] as const;
export type Fact = (typeof FACTS)[number];

/** What the site calls them. */
export const FACT_NAMES: Record<Fact, string> = {
  units: '单位',
  dates: '时限',
  numbers: '数值',
  documents: '成果',
};
/** What a clause without any of them is called, and a phrase of no level of 力度. */
export const NONE_NAME = '四项均未写明';
export const UNJUDGED_NAME = '未判';
