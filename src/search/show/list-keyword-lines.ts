import { findMatches } from './mark-matches.ts';

/** 关键词索引: an occurrence of the keyword, with the text to its left and right. */
export interface KeywordLine {
  key: string;
  url: string;
  province: string;
  year: number;
  noticeTitle: string;
  left: string;
  keyword: string;
  right: string;
}

/** Characters of context on either side. */
const CONTEXT = 24;

/**
 * Returns a line for each occurrence of a term in a text. Line breaks and tabs in the context are replaced by spaces.
 */
export function listKeywordLines(
  text: string,
  terms: readonly string[],
  source: Omit<KeywordLine, 'left' | 'keyword' | 'right'>,
): KeywordLine[] {
  return findMatches(text, terms).map(({ start, end }) => ({
    ...source,
    left: oneLine(text.slice(Math.max(0, start - CONTEXT), start)),
    keyword: oneLine(text.slice(start, end)),
    right: oneLine(text.slice(end, end + CONTEXT)),
  }));
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

/** Sort orders of lines: as found, by what follows, by what precedes (read backwards), by province, by year. */
export const LINE_ORDERS = ['found', 'right', 'left', 'province', 'year'] as const;
export type LineOrder = (typeof LINE_ORDERS)[number];

/** Sorts lines. @param provinceName returns the name to sort a province by. */
export function sortKeywordLines(
  lines: readonly KeywordLine[],
  order: LineOrder,
  provinceName: (id: string) => string,
): KeywordLine[] {
  if (order === 'found') return [...lines];
  const collator = new Intl.Collator('zh');
  const keyOf: Record<Exclude<LineOrder, 'found' | 'year'>, (line: KeywordLine) => string> = {
    right: ({ right }) => right.trimStart(),
    left: ({ left }) => [...left.trimEnd()].reverse().join(''),
    province: ({ province }) => provinceName(province),
  };
  if (order === 'year') return lines.toSorted((a, b) => b.year - a.year);
  return lines.toSorted((a, b) => collator.compare(keyOf[order](a), keyOf[order](b)));
}
