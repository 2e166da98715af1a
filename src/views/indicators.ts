import { showTarget } from '../compare/compare-indicators.ts';
import type { Indicator } from '../knowledge/targets/find-indicators.ts';
import {
  comparableValue,
  groupIndicators,
  type IndicatorGroup,
  type IndicatorRow,
} from '../knowledge/targets/group-indicators.ts';
import type { PageNumber } from '../listing/paginate.ts';
import { type ClausePlace, clausePlace } from './clause-place.ts';
import type { Collection } from './collection.ts';
import { listPages } from './list-pages.ts';
import type { Page } from './page.ts';
import { type Facets, facetsOf, type RowPlace, rowPlaces } from './row-facets.ts';

/** /indicators/ and its further pages: the targets that clauses set. */
export interface IndicatorsShown {
  /** Total number of targets. */
  indicators: number;
  page: PageNumber;
  /** Groups of comparable targets, drawn as charts on the first page. */
  groups: IndicatorGroupShown[];
  list: IndicatorShown[];
  facets: Facets;
}

export interface IndicatorGroupShown extends Pick<
  IndicatorGroup,
  'term' | 'name' | 'unitOfMeasure' | 'measure'
> {
  targets: (TargetShown & {
    /** In the group's unit. */
    value: number;
  })[];
}

export interface TargetShown extends Pick<Indicator, 'subject' | 'quote'> {
  place: ClausePlace;
  /** Formatted target: 不低于 70 %. */
  target: string;
  /** Other places where the notice sets the same target. */
  again: { place: ClausePlace; quote: string }[];
}

export interface IndicatorShown
  extends TargetShown, Pick<Indicator, 'flags' | 'targetValue' | 'unitOfMeasure' | 'scope'> {
  /** As printed. */
  deadline: string | null;
  /** Province id. */
  province: string;
  year: number;
  /** Id of its clause's main theme. */
  theme: string | null;
  places: RowPlace[];
}

/** Most bars in a chart. The newest targets are drawn; the table lists all. */
const MOST_BARS = 20;
const MOST_CHARTS = 30;

export function makeIndicators(collection: Collection): Iterable<Page<IndicatorsShown>> {
  const { knowledge, listings, vocabulary } = collection;
  const places = rowPlaces(
    collection,
    knowledge.indicators.map(({ url }) => url),
  );
  const facets = facetsOf(places, vocabulary);
  return listPages(listings.indicators, {}, ({ items, all, number, of }) => ({
    ...{ indicators: all.length, page: { number, of }, facets },
    groups: number === 1 ? showGroups(all, collection) : [],
    list: items.map((row) => showIndicator(row, collection)),
  }));
}

function showGroups(all: readonly IndicatorRow[], collection: Collection): IndicatorGroupShown[] {
  return groupIndicators(all)
    .slice(0, MOST_CHARTS)
    .map(({ term, name, unitOfMeasure, measure, rows }) => ({
      ...{ term, name, unitOfMeasure, measure },
      targets: rows.slice(0, MOST_BARS).map((row) => ({
        ...showRowTarget(row, collection),
        value: comparableValue(row.indicator) ?? 0,
      })),
    }));
}

function showIndicator(row: IndicatorRow, collection: Collection): IndicatorShown {
  const { province, year, themes, indicator } = row;
  const { flags, targetValue, unitOfMeasure, scope, deadline } = indicator;
  return {
    ...showRowTarget(row, collection),
    ...{ flags, targetValue, unitOfMeasure, scope, province, year },
    deadline: deadline?.quote ?? null,
    theme: themes[0] ?? null,
    places: rowPlaces(collection, [row.url]),
  };
}

function showRowTarget({ notice, url, indicator }: IndicatorRow, collection: Collection): TargetShown {
  const { subject, quote, alsoAt } = indicator;
  const again = alsoAt.map(({ clauseId, quote: words }) => ({
    place: clausePlace(collection, `/notices/${notice}/#${clauseId}`),
    quote: words,
  }));
  return { subject, quote, place: clausePlace(collection, url), target: showTarget(indicator), again };
}
