import { createTermFinder } from '../words/find-terms.ts';
import type { MarkedSpan } from './find-marked.ts';
import { laws } from './laws.ts';

const names = laws.flatMap(({ title, variants }) => [title, ...variants]);
const lawNames = new Set(names);
const findNames = createTermFinder(names);
/**
 * The last characters of the names. Few texts contain any of them, and this test is much cheaper than folding the text.
 */
const ENDS = new RegExp([...new Set(names.map((name) => [...name.slice(-3)].join('\\s*')))].join('|'), 'u');
/** What shows that the name's last character belongs to the next word: 网络安全法律, 教育法治, 国家安全法规. */
const NEXT_WORD = /^(?:[律治学院人庭官令]|制(?!定)|规(?!定))/u;
/** The ending of a law that isn't in the list; 办法 isn't a law. */
const LAW = /(?:(?<!办)法|条例)$/u;

/** Finds the laws of the authored list that a text names, with or without marks. Takes time linear in the text. */
export function findLaws(text: string): MarkedSpan[] {
  const mayHold = text.includes('法') || text.includes('例');
  if (!mayHold || !ENDS.test(text)) return [];
  return findNames(text)
    .filter(({ end }) => !NEXT_WORD.test(text.slice(end, end + 2)))
    .map(({ start, end }) => ({ start, end, unclosed: false }));
}

/** Whether a title is that of a law. */
export function isLaw(title: string): boolean {
  return lawNames.has(title) || LAW.test(title);
}
