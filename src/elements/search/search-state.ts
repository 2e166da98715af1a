import { FACETS, NO_FILTERS, perFacet } from '../../search/facets.ts';
import { type SearchRequest, SORTS, VIEWS } from '../../search/search-messages.ts';

/** The state of the search page. It is in the page's URL, so that it can be shared and gone back to. */
export type SearchState = Omit<SearchRequest, 'limit'>;

export const INITIAL_STATE: SearchState = {
  query: '',
  filters: NO_FILTERS,
  sort: 'relevance',
  view: 'list',
  synonyms: true,
  related: false,
};

/** Limits for a URL's query and filters. Longer values weren't typed by a person. */
const MAX_QUERY_LENGTH = 4000;
const MAX_VALUES = 50;

/** Reads the state from a query string. Unknown parameters and values are ignored. */
export function readSearchState(address: string): SearchState {
  const parameters = new URLSearchParams(address);
  return {
    query: (parameters.get('q') ?? '').slice(0, MAX_QUERY_LENGTH),
    filters: perFacet(FACETS, (facet) => [...new Set(parameters.getAll(facet))].slice(0, MAX_VALUES)),
    sort: SORTS.find((sort) => sort === parameters.get('sort')) ?? INITIAL_STATE.sort,
    view: VIEWS.find((view) => view === parameters.get('view')) ?? INITIAL_STATE.view,
    synonyms: parameters.get('synonyms') !== '0',
    related: parameters.get('related') === '1',
  };
}

/** Writes a state as a query string, without values that equal the initial ones; empty for the initial state. */
export function writeSearchState(state: SearchState): string {
  const parameters = new URLSearchParams();
  if (state.query !== '') parameters.set('q', state.query);
  for (const facet of FACETS) for (const value of state.filters[facet]) parameters.append(facet, value);
  if (state.sort !== INITIAL_STATE.sort) parameters.set('sort', state.sort);
  if (state.view !== INITIAL_STATE.view) parameters.set('view', state.view);
  if (!state.synonyms) parameters.set('synonyms', '0');
  if (state.related) parameters.set('related', '1');
  return parameters.size > 0 ? `?${parameters}` : '';
}
