import type { ClauseRecord, Notice } from '../model/notice.ts';

/**
 * Cites a notice by GB/T 7714—2015 as an archival document (`[A/OL]`): issuers, title, document number and date as far as they
 * are known, without an address.
 */
export function citeNotice({ issuers, title, docNumber, issuedOn }: Notice): string {
  const author = issuers.length > 0 ? `${issuers.join(', ')}. ` : '';
  const name = docNumber === null ? title : `${title}: ${docNumber}`;
  return `${author}${name}[A/OL].${issuedOn === null ? '' : ` (${issuedOn}).`}`;
}

/** Cites a clause of a notice, with its address. */
export function citeClause(
  notice: string,
  { label, title, id }: Pick<ClauseRecord, 'label' | 'title' | 'id'>,
  address: string,
): string {
  const place = `${label ?? ''}${title ?? ''}` || id;
  return `${notice} ${place}. ${address}`;
}
