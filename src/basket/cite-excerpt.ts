import { accessedOn, citeClause } from '../cite/cite-notice.ts';
import type { Excerpt } from './find-excerpts.ts';

/** An excerpt whose clause is held: what is exported. */
export type CitedExcerpt = Extract<Excerpt, { state: 'held' }>;

/** What an export says of where and when it was made. */
export interface ExportOrigin {
  /** The site's address, without a slash at its end. */
  site: string;
  /** 引用日期, as ISO 8601. */
  day: string;
}

/** The citation of an excerpt by GB/T 7714—2015, with 引用日期 and address. */
export function citeExcerpt({ notice, record }: CitedExcerpt, { site, day }: ExportOrigin): string {
  return citeClause(accessedOn(notice.citation, day), record, site + record.url);
}

/** Label and title of an excerpt as they are printed; empty where it has neither. */
export function headingOf({ record: { label, title, titleEnd } }: CitedExcerpt): string {
  const name = `${label ?? ''}${title ?? ''}`;
  return name === '' ? '' : name + titleEnd;
}

export const EXPORT_TITLE = '摘录夹';
