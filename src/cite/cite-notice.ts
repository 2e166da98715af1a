import type { ClauseRecord, Notice } from '../model/notice.ts';

/**
 * Cites a notice by GB/T 7714—2015 as an archival document (`[A/OL]`): issuers, title, document number and date as far as they
 * are known, without an address.
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
 * Says in a citation the day that it was looked at (引用日期), behind the date of the document where it has one.
 * @param citation by {@link citeNotice}. @param day as ISO 8601.
 */
export function accessedOn(citation: string, day: string): string {
  return citation.endsWith(').') ? `${citation.slice(0, -1)}[${day}].` : `${citation} [${day}].`;
}

/** A day as ISO 8601, by the reader's own clock. */
export function dayOf(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Where a clause stands in its notice: its label and title, or its id where it has neither. */
export function placeOf({ label, title, id }: Pick<ClauseRecord, 'label' | 'title' | 'id'>): string {
  return `${label ?? ''}${title ?? ''}` || id;
}

/** Cites a clause of a notice, with its address. @param notice its citation by {@link citeNotice}. */
export function citeClause(
  notice: string,
  clause: Pick<ClauseRecord, 'label' | 'title' | 'id'>,
  address: string,
): string {
  return `${notice} ${placeOf(clause)}. ${address}`;
}
