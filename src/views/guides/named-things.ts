import type { Notice } from '../../model/notice.ts';
import type { Collection } from '../collection.ts';

/** Number of similar ids in an error message. */
const MAX_SUGGESTIONS = 3;

/**
 * Returns the notices listed in an attribute as ids separated by spaces. Without the attribute, returns all notices,
 * earliest first.
 */
export function noticesNamed(ids: string | undefined, { notices, noticeById }: Collection): Notice[] {
  if (ids === undefined) return notices.toSorted((a, b) => a.year - b.year);
  return ids.split(/\s+/u).map((id) => lookUp(id, noticeById, 'notice'));
}

/**
 * Returns the entry with this id.
 * @throws if there is none; the message lists the most similar ids
 */
export function lookUp<Thing>(id: string, things: ReadonlyMap<string, Thing>, kind: string): Thing {
  const thing = things.get(id);
  if (thing !== undefined) return thing;
  throw new Error(
    `There is no ${kind} ${id}. The nearest are ${nearest(id, [...things.keys()]).join(', ')}.`,
  );
}

/** Sorts ids by the length of the common prefix, then by similar length, and returns the first few. */
function nearest(id: string, ids: readonly string[]): string[] {
  const shared = (other: string) => {
    let length = 0;
    while (length < other.length && other[length] === id[length]) length += 1;
    return length;
  };
  const distance = (other: string) => Math.abs(other.length - id.length);
  return ids.toSorted((a, b) => shared(b) - shared(a) || distance(a) - distance(b)).slice(0, MAX_SUGGESTIONS);
}
