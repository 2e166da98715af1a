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
}

/** Reads `?q=云&q=人工智能&order=year`; a `q` may also hold several terms, apart by spaces, commas or 、. */
export function readLensState(search: string): LensState {
  const parameters = new URLSearchParams(search);
  const terms = splitTerms(parameters.getAll('q').join(' '));
  return {
    terms: terms.slice(0, MOST_TERMS),
    leftOut: terms.slice(MOST_TERMS),
    order: LENS_ORDERS.find((order) => order === parameters.get('order')) ?? 'province',
  };
}

/** The address of terms and order, from `?` on; empty where there are no terms. */
export function writeLensState({ terms, order }: Pick<LensState, 'terms' | 'order'>): string {
  const parameters = new URLSearchParams(terms.map((term) => ['q', term]));
  if (order !== 'province') parameters.set('order', order);
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
