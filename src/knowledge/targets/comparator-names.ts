import type { Comparator } from './quantity.ts';

/** The words shown before a value for each comparator; empty where the number needs none. */
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
