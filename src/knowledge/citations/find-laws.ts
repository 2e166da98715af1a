import { createTermFinder } from '../words/find-terms.ts';
import type { Marked } from './find-marked.ts';
import { laws } from './laws.ts';

const names = laws.flatMap(({ title, variants }) => [title, ...variants]);
const known = new Set(names);
const findNames = createTermFinder(names);
/** How the names end: few texts hold any of these, and folding the others would cost more than all the rest. */
const ENDS = new RegExp([...new Set(names.map((name) => [...name.slice(-3)].join('\\s*')))].join('|'), 'u');
/** 网络安全法律, 教育法治, 国家安全法规: the name's last character belongs to the next word. */
const NEXT_WORD = /^(?:[律治学院人庭官令]|制(?!定)|规(?!定))/u;
/** A law that the list doesn't have; 办法 is none. */
const LAW = /(?:(?<!办)法|条例)$/u;

/** Finds the laws of the authored list that a text names, with marks or without. Takes time linear in the text. */
export function findLaws(text: string): Marked[] {
  const mayHold = text.includes('法') || text.includes('例');
  if (!mayHold || !ENDS.test(text)) return [];
  return findNames(text)
    .filter(({ end }) => !NEXT_WORD.test(text.slice(end, end + 2)))
    .map(({ start, end }) => ({ start, end, unclosed: false }));
}

/** Whether a title is a law's. */
export function isLaw(title: string): boolean {
  return known.has(title) || LAW.test(title);
}
