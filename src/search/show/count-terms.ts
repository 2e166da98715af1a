import { fold } from '../../text/fold.ts';
import { countDistribution, type DistributionCell } from './count-distribution.ts';
import { searchTerm } from '../find/search-clauses.ts';
import type { SearchEngine } from '../search-engine.ts';

/** How often the notices of each province and year contain a term. */
export interface TermCount {
  term: string;
  /** A cell for every province and year in the collection, in the order of the catalogue's provinces, then of years. */
  cells: DistributionCell[];
}

/** Counts terms as written, without synonyms. */
export async function countTerms(engine: SearchEngine, terms: readonly string[]): Promise<TermCount[]> {
  const counts: TermCount[] = [];
  for (const term of terms) {
    const hits = await searchTerm(engine, fold(term));
    counts.push({ term, cells: countDistribution(engine.catalogue, hits) });
  }
  return counts;
}
