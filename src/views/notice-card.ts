import { countClauses } from '../knowledge/records/list-records.ts';
import type { Notice } from '../model/notice.ts';

/** A notice in a short list. */
export interface NoticeLink extends Pick<Notice, 'id' | 'title' | 'province'> {
  /** Number of clauses. */
  clauses: number;
}

/** A notice in a list, with its main themes. */
export interface NoticeCard extends NoticeLink, Pick<Notice, 'year' | 'docNumber' | 'issuedOn' | 'themes'> {
  /** ISO 8601 date. */
  addedOn: string;
}

const MAIN_THEMES = 4;

export function noticeLink(notice: Notice): NoticeLink {
  const { id, title, province } = notice;
  return { id, title, province, clauses: countClauses(notice) };
}

export function noticeCard(notice: Notice): NoticeCard {
  const { year, docNumber, issuedOn, themes, source } = notice;
  return {
    ...noticeLink(notice),
    year,
    docNumber,
    issuedOn,
    addedOn: source.addedOn,
    themes: themes.slice(0, MAIN_THEMES),
  };
}
