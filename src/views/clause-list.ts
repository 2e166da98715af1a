import { KIND_NAMES } from '../model/kind-names.ts';
import type { ClauseRecord, Notice } from '../model/notice.ts';
import type { Collection } from './collection.ts';

/** Consecutive clauses of one notice in a list. */
export interface ClausesOfNotice {
  notice: ListedNotice;
  clauses: ClauseCard[];
}

/** The metadata of a notice in a list of clauses. */
export type ListedNotice = Pick<Notice, 'id' | 'title' | 'province' | 'year'>;

/** A clause in a list, with the beginning of its text. */
export interface ClauseCard extends Pick<ClauseRecord, 'id' | 'sectionTitles' | 'themes'> {
  /** Number and title. A clause without a title takes that of its section. */
  heading: string;
  text: string;
}

/** Most characters of a text. They fill four lines, the most that src/styles/parts.css displays. */
const MAX_TEXT_LENGTH = 200;

/** Groups clauses by notice, in order of first appearance. */
export function listClauses(
  records: readonly ClauseRecord[],
  { noticeById }: Pick<Collection, 'noticeById'>,
): ClausesOfNotice[] {
  return [...Map.groupBy(records, ({ notice }) => noticeById.get(notice))].flatMap(([notice, own]) =>
    notice ? [{ notice: listedNotice(notice), clauses: own.map(clauseCard) }] : [],
  );
}

function listedNotice({ id, title, province, year }: Notice): ListedNotice {
  return { id, title, province, year };
}

function clauseCard({ id, kind, label, title, sectionTitles, themes, text }: ClauseRecord): ClauseCard {
  return {
    ...{ id, sectionTitles, themes },
    heading: `${label ?? ''}${title ?? sectionTitles.at(-1) ?? (kind === 'preamble' ? KIND_NAMES.preamble : '正文')}`,
    text: text.length > MAX_TEXT_LENGTH ? `${text.slice(0, MAX_TEXT_LENGTH)}…` : text,
  };
}
