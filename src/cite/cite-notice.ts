import { KIND_NAMES } from '../model/kind-names.ts';
import type { ClauseRecord, Notice } from '../model/notice.ts';

/**
 * Cites a notice according to GB/T 7714—2015 as an archival document (`[A/OL]`): issuers, title, document number and
 * date as far as they are known, without a URL.
 */
export function citeNotice({
  issuers,
  title,
  docNumber,
  issuedOn,
}: Pick<Notice, 'issuers' | 'title' | 'docNumber' | 'issuedOn'>): string {
  const author = issuers.length > 0 ? `${issuers.join(', ')}. ` : '';
  const name = docNumber === null ? title : `${title}: ${docNumber}`;
  return `${author}${name}[A/OL].${issuedOn === null ? '' : ` (${issuedOn}).`}`;
}

/**
 * Adds the date of access (引用日期) to a citation, after the date of the document if there is one.
 * @param citation a citation by {@link citeNotice}
 * @param day ISO 8601 date
 */
export function addAccessDate(citation: string, day: string): string {
  return citation.endsWith(').') ? `${citation.slice(0, -1)}[${day}].` : `${citation} [${day}].`;
}

/** Formats a date in the local time zone as an ISO 8601 date. */
export function dayOf(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The fields of a record that citations use. */
export type CitedClause = Pick<ClauseRecord, 'label' | 'title' | 'id' | 'kind'>;

/** Returns the label and title of a clause, or if it has neither its id, and the name of what is no clause: 总体思路. */
export function clauseLabel({ label, title, id, kind }: CitedClause): string {
  return `${label ?? ''}${title ?? ''}` || (kind === 'clause' ? id : KIND_NAMES[kind]);
}

/**
 * Cites a clause of a notice, with its URL.
 * @param notice the notice's citation by {@link citeNotice}
 */
export function citeClause(notice: string, clause: CitedClause, address: string): string {
  return `${notice} ${clauseLabel(clause)}. ${address}`;
}
