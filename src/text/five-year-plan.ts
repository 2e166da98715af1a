/** First year of the tenth five-year plan. */
const TENTH_PLAN = 2001;
const YEARS = 5;

/** Returns the first and the last year of a five-year plan, by its ordinal: 2021 and 2025 for 十四, 2001 and 2005 for 十. */
export function yearsOfPlan(ordinal: string): { first: number; last: number } {
  const first = TENTH_PLAN + YEARS * '十一二三四五六七八九'.indexOf(ordinal.slice(-1));
  return { first, last: first + YEARS - 1 };
}
