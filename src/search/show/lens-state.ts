import { fold } from '../../text/fold.ts';

export const MOST_TERMS = 5;
/** The orders in which provinces and years may be listed. */
export const LENS_ORDERS = ['province', 'year'] as const;

/** The state of the lens, as in the page's URL. */
export interface LensState {
  /** The terms as typed, distinct by their folded form, at most {@link MOST_TERMS}. */
  terms: string[];
  /** Terms beyond the limit. */
  leftOut: string[];
  order: (typeof LENS_ORDERS)[number];
  /** The only province and year to list; empty for all. */
  province: string;
  year: string;
}

/**
 * Reads `?q=云&q=人工智能&order=year&province=fujian`. A `q` may also contain several terms, separated by spaces,
 * commas or 、.
 */
export function readLensState(search: string): LensState {
  const parameters = new URLSearchParams(search);
  const terms = splitTerms(parameters.getAll('q').join(' '));
  return {
    terms: terms.slice(0, MOST_TERMS),
    leftOut: terms.slice(MOST_TERMS),
    order: LENS_ORDERS.find((order) => order === parameters.get('order')) ?? 'province',
    province: parameters.get('province') ?? '',
    year: parameters.get('year') ?? '',
  };
}

/** Writes the URL's query string, beginning with `?`; empty if there are no terms. */
export function writeLensState({ terms, order, province, year }: Omit<LensState, 'leftOut'>): string {
  const parameters = new URLSearchParams(terms.map((term) => ['q', term]));
  if (order !== 'province') parameters.set('order', order);
  if (province !== '') parameters.set('province', province);
  if (year !== '') parameters.set('year', year);
  return terms.length > 0 ? `?${parameters}` : '';
}

function splitTerms(typed: string): string[] {
  const byFolded = new Map<string, string>();
  for (const term of typed.split(/[\s,，、;；]+/u)) {
    const folded = fold(term);
    if (folded !== '' && !byFolded.has(folded)) byFolded.set(folded, term);
  }
  return [...byFolded.values()];
}
