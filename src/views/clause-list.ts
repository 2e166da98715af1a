import { KIND_NAMES } from '../knowledge/records/kind-names.ts';
import type { ClauseRecord, Notice } from '../model/notice.ts';
import type { Collection } from './collection.ts';

/** Clauses of a notice that stand together in a list. */
export interface ClausesOfNotice {
  notice: ListedNotice;
  clauses: ClauseCard[];
}

/** What a list of clauses says of their notice. */
export type ListedNotice = Pick<Notice, 'id' | 'title' | 'province' | 'year'>;

/** A clause in a list, with the beginning of its text. */
export interface ClauseCard extends Pick<ClauseRecord, 'id' | 'sectionTitles' | 'themes'> {
  /** Its number and title; where it has no title, that of its section. */
  heading: string;
  text: string;
}

/** What four lines hold, the longest that src/styles/parts.css shows. */
const SHOWN = 200;

/** @param records those of a notice stand together. */
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
    text: text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text,
  };
}
