import { type ClauseCoding, codeClauses, groupCodingSources } from '../knowledge/codings/tally-codings.ts';
import type { Collection } from './collection.ts';

/** Several kinds of pages ask for the codings of a collection. */
const listed = new WeakMap<Collection, readonly ClauseCoding[]>();

/** The codings of all clauses, in the order of the notices. */
export function listCodings(collection: Collection): readonly ClauseCoding[] {
  const made = listed.get(collection) ?? makeCodings(collection);
  listed.set(collection, made);
  return made;
}

function makeCodings({ notices, knowledge }: Collection): ClauseCoding[] {
  const sourcesOf = groupCodingSources(knowledge);
  return notices.flatMap((notice) => codeClauses(notice, sourcesOf(notice.id)));
}
