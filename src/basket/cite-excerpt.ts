import { addAccessDate, citeClause } from '../cite/cite-notice.ts';
import type { Excerpt } from './find-excerpts.ts';

/** An excerpt whose clause is in the collection, so that it can be exported. */
export type CitedExcerpt = Extract<Excerpt, { state: 'held' }>;

/** Where and when an export was made. */
export interface ExportOrigin {
  /** The site's URL without a trailing slash. */
  site: string;
  /** 引用日期, as ISO 8601. */
  day: string;
}

/** Cites an excerpt according to GB/T 7714—2015, with 引用日期 and URL. */
export function citeExcerpt({ notice, record }: CitedExcerpt, { site, day }: ExportOrigin): string {
  return citeClause(addAccessDate(notice.citation, day), record, site + record.url);
}

/** Returns the printed label and title of an excerpt; empty if it has neither. */
export function headingOf({ record: { label, title, titleEnd } }: CitedExcerpt): string {
  const name = `${label ?? ''}${title ?? ''}`;
  return name === '' ? '' : name + titleEnd;
}

export const EXPORT_TITLE = '摘录夹';
