import { fold } from '../../text/fold.ts';

export const MOST_TERMS = 5;
/** In what order provinces and years are listed. */
export const LENS_ORDERS = ['province', 'year'] as const;

/** What is counted: all that the address of the lens says. */
export interface LensState {
  /** As they were typed, each once by its folded form, at most {@link MOST_TERMS}. */
  terms: string[];
  /** Terms beyond those. */
  leftOut: string[];
  order: (typeof LENS_ORDERS)[number];
  /** The only province and year that are listed; empty where all are. */
  province: string;
  year: string;
}

/** Reads `?q=云&q=人工智能&order=year&province=fujian`; a `q` may also hold several terms, apart by spaces, commas or 、. */
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

/** The address of terms, order and what is listed, from `?` on; empty where there are no terms. */
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
