import type { Notice } from '../../model/notice.ts';
import type { Collection } from '../collection.ts';

/** How many of what there is are named where something isn't. */
const NEAREST = 3;

/** The notices that an attribute names by their ids, with spaces between; all of them, the earliest first, where there is none. */
export function noticesNamed(ids: string | undefined, { notices, noticeById }: Collection): Notice[] {
  if (ids === undefined) return notices.toSorted((a, b) => a.year - b.year);
  return ids.split(/\s+/u).map((id) => known(id, noticeById, 'notice'));
}

/** @throws where there is no such thing, with the nearest that there are. */
export function known<Thing>(id: string, things: ReadonlyMap<string, Thing>, what: string): Thing {
  const thing = things.get(id);
  if (thing !== undefined) return thing;
  throw new Error(
    `There is no ${what} ${id}. The nearest are ${nearest(id, [...things.keys()]).join(', ')}.`,
  );
}

/** Those that begin most like an id, and are then most like it in length. */
function nearest(id: string, ids: readonly string[]): string[] {
  const shared = (other: string) => {
    let length = 0;
    while (length < other.length && other[length] === id[length]) length += 1;
    return length;
  };
  const distance = (other: string) => Math.abs(other.length - id.length);
  return ids.toSorted((a, b) => shared(b) - shared(a) || distance(a) - distance(b)).slice(0, NEAREST);
}
