import { FACETS, type Filters, NO_FILTERS } from '../../search/show/facets.ts';
import { type SearchQuestion, SORTS, VIEWS } from '../../search/search-messages.ts';

/** What the search page shows; it stands in the page's address, so that it can be shared and gone back to. */
export type SearchState = Omit<SearchQuestion, 'limit'>;

export const INITIAL_STATE: SearchState = {
  query: '',
  filters: NO_FILTERS,
  sort: 'relevance',
  view: 'list',
  synonyms: true,
  related: false,
};

/** No address is read further than that: what is longer was not typed by a person. */
const MAX_QUERY_LENGTH = 4000;
const MAX_VALUES = 50;

/** Reads the state from a query string; what it doesn't know is as if it weren't there. */
export function readSearchState(address: string): SearchState {
  const parameters = new URLSearchParams(address);
  return {
    query: (parameters.get('q') ?? '').slice(0, MAX_QUERY_LENGTH),
    filters: Object.fromEntries(
      FACETS.map((facet) => [facet, [...new Set(parameters.getAll(facet))].slice(0, MAX_VALUES)]),
    ) as Filters,
    sort: SORTS.find((sort) => sort === parameters.get('sort')) ?? INITIAL_STATE.sort,
    view: VIEWS.find((view) => view === parameters.get('view')) ?? INITIAL_STATE.view,
    synonyms: parameters.get('synonyms') !== '0',
    related: parameters.get('related') === '1',
  };
}

/** The query string of a state, with what differs from the initial one; empty for that. */
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
