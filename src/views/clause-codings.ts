import { type ClauseCoding, codeClauses, groupCodingSources } from '../knowledge/codings/tally-codings.ts';
import { memoizeObjects } from '../text/memoize-objects.ts';
import type { Collection } from './collection.ts';

/** Returns the codings of all clauses, in the order of the notices. Memoized because several kinds of pages need them. */
export const listCodings = memoizeObjects(({ notices, knowledge }: Collection): readonly ClauseCoding[] => {
  const sourcesOf = groupCodingSources(knowledge);
  return notices.flatMap((notice) => codeClauses(notice, sourcesOf(notice.id)));
});
