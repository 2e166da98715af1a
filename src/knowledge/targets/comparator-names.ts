import type { Comparator } from './quantity.ts';

/** What a reader is told of a comparator, before the value; nothing where the number says it all. */
export const COMPARATOR_NAMES: Readonly<Record<Comparator, string>> = {
  'at-least': '不低于',
  'at-most': '不超过',
  'more-than': '超过',
  'less-than': '低于',
  reach: '达到',
  about: '约',
  range: '',
  exactly: '',
};
