import type { Duty, NamedUnit } from '../knowledge/duties/list-duties.ts';
import { nameOf } from '../knowledge/name-of.ts';
import type { PageNumber } from '../listing/paginate.ts';
import { type ClausePlace, clausePlace } from './clause-place.ts';
import type { Collection } from './collection.ts';
import { listPages } from './list-pages.ts';
import type { Page } from './page.ts';
import { type Facets, facetsOf, type RowPlace, rowPlaces } from './row-facets.ts';

/** /tasks/ and its further pages: who has to do what by when. */
export interface TasksShown {
  /** Total number of tasks. */
  tasks: number;
  page: PageNumber;
  list: TaskShown[];
  facets: Facets;
  /** The identified units of all tasks, those with the most tasks first. */
  units: UnitShown[];
}

export interface TaskShown extends Pick<
  Duty,
  | 'province'
  | 'year'
  | 'text'
  | 'flags'
  | 'deadline'
  | 'deadlineYear'
  | 'deadlineMonth'
  | 'inherited'
  | 'quote'
> {
  place: ClausePlace;
  places: RowPlace[];
  leadUnits: NamedUnitShown[];
  responsibleUnits: NamedUnitShown[];
  assistUnits: NamedUnitShown[];
}

export interface NamedUnitShown extends NamedUnit {
  /** Full name; null if the unit couldn't be identified. */
  name: string | null;
}

export interface UnitShown {
  id: string;
  name: string;
  /** Number of tasks that it leads, is responsible for, or assists with. */
  tasks: number;
  /** The first tasks. */
  places: { place: ClausePlace; quote: string }[];
}

/** Most places listed per unit. The data contains all of them. */
const MOST_PLACES = 20;

export function makeTasks(collection: Collection): Iterable<Page<TasksShown>> {
  const units = showUnits(collection);
  const { knowledge, listings, vocabulary } = collection;
  const places = rowPlaces(
    collection,
    knowledge.duties.map(({ url }) => url),
  );
  const facets = facetsOf(places, vocabulary);
  return listPages(listings.duties, {}, ({ items, all, number, of }) => ({
    ...{ tasks: all.length, page: { number, of }, units, facets },
    list: items.map((duty) => showTask(duty, collection)),
  }));
}

function showTask(duty: Duty, collection: Collection): TaskShown {
  const { province, year, text, flags, deadline, deadlineYear, deadlineMonth, inherited, quote } = duty;
  const named = ({ printed, unit }: NamedUnit) => ({
    ...{ printed, unit },
    name: unit === null ? null : nameOf(collection.vocabulary.units, unit),
  });
  return {
    ...{ province, year, text, flags, deadline, deadlineYear, deadlineMonth, inherited, quote },
    place: clausePlace(collection, duty.url),
    places: rowPlaces(collection, [duty.url]),
    leadUnits: duty.leadUnits.map(named),
    responsibleUnits: duty.responsibleUnits.map(named),
    assistUnits: duty.assistUnits.map(named),
  };
}

function showUnits(collection: Collection): UnitShown[] {
  const duties = collection.knowledge.duties.flatMap((duty) =>
    listUnits(duty).map((unit) => ({ unit, ...duty })),
  );
  const perUnit = Map.groupBy(duties, ({ unit }) => unit);
  return collection.vocabulary.units
    .map(({ id, name }) => ({ id, name, own: perUnit.get(id) ?? [] }))
    .filter(({ own }) => own.length > 0)
    .sort((a, b) => b.own.length - a.own.length)
    .map(({ id, name, own }) => ({
      ...{ id, name, tasks: own.length },
      places: own
        .slice(0, MOST_PLACES)
        .map(({ url, quote }) => ({ place: clausePlace(collection, url), quote })),
    }));
}

/** Returns the unique ids of the identified units of a duty. */
function listUnits({ leadUnits, responsibleUnits, assistUnits }: Duty): string[] {
  const named = [...leadUnits, ...responsibleUnits, ...assistUnits];
  return [...new Set(named.flatMap(({ unit }) => unit ?? []))];
}
