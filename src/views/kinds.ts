import { makeAbout } from './about.ts';
import { makeBasket } from './basket.ts';
import { makeCheckable } from './checkable.ts';
import { makeCoded, makeCodingsIndex, makeCodingsParts } from './codings.ts';
import { makeComparisonIndex, makeComparisons } from './compare.ts';
import { makeCoverage } from './coverage.ts';
import { makeDocuments } from './documents.ts';
import { makeFeed, makeFeeds } from './feed.ts';
import { makeGuides, makeGuidesIndex } from './guides/guides.ts';
import { makeHome } from './home.ts';
import { makeIndicators } from './indicators.ts';
import { makeLens } from './lens.ts';
import { makeMatrixIndex, makeMatrixParts } from './matrix.ts';
import { makeNoticesList } from './notices-list.ts';
import { makeNotices } from './notices.ts';
import type { MakePages } from './page.ts';
import { makePictures } from './pictures.ts';
import { makePlatformsIndex } from './platforms-index.ts';
import { makePlatforms } from './platforms.ts';
import { makeProvincesIndex } from './provinces-index.ts';
import { makeProvinces } from './provinces.ts';
import { makeSearch } from './search.ts';
import { makeTasks } from './tasks.ts';
import { makeThemesIndex } from './themes-index.ts';
import { makeThemes } from './themes.ts';
import { makeWording } from './wording.ts';
import { makeYearsIndex } from './years-index.ts';
import { makeYears } from './years.ts';

/**
 * The kinds of pages, with the function that makes each. A kind is a route of src/pages: `home` is index.astro,
 * `pictures` is og/, `feed` is feed.xml, and `feeds` are those of provinces and themes. A list with its own page
 * besides those of its entries is named `…-index` or `notices-list`.
 */
export const KINDS = {
  notices: makeNotices,
  about: makeAbout,
  home: makeHome,
  'notices-list': makeNoticesList,
  'provinces-index': makeProvincesIndex,
  provinces: makeProvinces,
  'years-index': makeYearsIndex,
  years: makeYears,
  'compare-index': makeComparisonIndex,
  compare: makeComparisons,
  documents: makeDocuments,
  indicators: makeIndicators,
  'matrix-index': makeMatrixIndex,
  matrix: makeMatrixParts,
  tasks: makeTasks,
  'themes-index': makeThemesIndex,
  themes: makeThemes,
  'platforms-index': makePlatformsIndex,
  platforms: makePlatforms,
  basket: makeBasket,
  checkable: makeCheckable,
  'codings-index': makeCodingsIndex,
  'codings-parts': makeCodingsParts,
  codings: makeCoded,
  coverage: makeCoverage,
  'guides-index': makeGuidesIndex,
  guides: makeGuides,
  lens: makeLens,
  search: makeSearch,
  wording: makeWording,
  feed: makeFeed,
  feeds: makeFeeds,
  pictures: makePictures,
};

export type Kind = keyof typeof KINDS;
/** The view of a page of this kind. */
export type ShownOn<Of extends Kind> = (typeof KINDS)[Of] extends MakePages<infer Shown> ? Shown : never;
