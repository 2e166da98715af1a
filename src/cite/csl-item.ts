import type { Notice } from '../model/notice.ts';
import { type CitedClause, clauseLabel } from './cite-notice.ts';

/** An item of CSL-JSON (citation-style-language/schema), limited to the fields that a notice fills. */
export interface CslItem {
  id: string;
  type: 'document';
  title: string;
  author: { literal: string }[];
  number?: string;
  genre: string;
  issued?: { 'date-parts': number[][] };
  language: 'zh-CN';
  /** The cited clause. */
  note?: string;
  URL: string;
}

/** The fields of a notice that citations use. */
export type CitedNotice = Pick<
  Notice,
  'id' | 'title' | 'issuers' | 'docNumber' | 'genre' | 'issuedOn' | 'year'
>;

/**
 * Converts a notice, or one of its clauses, to CSL-JSON.
 * @param address URL of the cited notice or clause
 */
export function cslItem(notice: CitedNotice, record: CitedClause | null, address: string): CslItem {
  const { id, title, issuers, docNumber, genre, issuedOn, year } = notice;
  return {
    id: record === null ? id : `${id}-${record.id}`,
    type: 'document',
    title,
    author: issuers.map((literal) => ({ literal })),
    ...(docNumber !== null && { number: docNumber }),
    genre,
    issued: { 'date-parts': [issuedOn === null ? [year] : issuedOn.split('-').map(Number)] },
    language: 'zh-CN',
    ...(record !== null && { note: clauseLabel(record) }),
    URL: address,
  };
}
