import { countBy, mostCommon } from '../knowledge/count-by.ts';
import type { MentionLine } from '../listing/listings.ts';
import type { PageNumber } from '../listing/paginate.ts';
import type { Platform } from '../model/platform.ts';
import { passageText } from '../knowledge/records/list-passages.ts';
import type { Finding } from '../model/finding.ts';
import type { Notice } from '../model/notice.ts';
import { excerpts, type Piece } from '../search/show/mark-matches.ts';
import { type ClausePlace, clausePlace } from './clause-place.ts';
import type { Collection } from './collection.ts';
import { provincesWithNotices } from '../knowledge/provinces-with-notices.ts';
import { listPages } from './list-pages.ts';
import type { Page } from './page.ts';

/** /platforms/<id>/ and its further pages: the clauses that mention a platform or term. */
export interface PlatformShown {
  /** Platform id. */
  platform: string;
  /** Total number of clauses that mention it. */
  clauses: number;
  page: PageNumber;
  list: MentionsOfNotice[];
  /** Only on the first page. */
  summary: PlatformSummary | null;
}

/** The clauses of a notice that mention a platform. */
export interface MentionsOfNotice {
  /** Notice id. */
  notice: string;
  /** For example 四川 2022. */
  name: string;
  clauses: {
    place: ClausePlace;
    /** The first mention as printed. */
    quote: string;
    mentions: number;
    /** The text around each mention, with the mentions highlighted. */
    excerpt: Piece[];
  }[];
}

/** Summary of all mentions of a platform. */
export interface PlatformSummary {
  /** The clause that its explanation is based on; null if it isn't in the collection. */
  source: ClausePlace | null;
  /** Null if no clause mentions it. */
  overview: PlatformOverviewShown | null;
}

/** Use of a platform or term: number of mentions, first year, provinces and themes. */
export interface PlatformOverviewShown {
  mentions: number;
  /** Longer names that contain this one. Their mentions are counted separately: 智慧校园示范校 contains 智慧校园. */
  longer: string[];
  clauses: number;
  /** Number of notices that mention it, and of all notices. */
  notices: { having: number; all: number };
  firstYear: number;
  /** Provinces that mention it, most mentions first. */
  perProvince: { province: string; mentions: number }[];
  /** Ids of provinces with notices that don't mention it. */
  silent: string[];
  /** The most frequent themes of the clauses, by id, with the number of clauses. */
  about: { theme: string; clauses: number }[];
}

const MOST_THEMES = 4;
/** Characters per excerpt. */
const EXCERPT_LENGTH = 90;

export function* makePlatforms(collection: Collection): Generator<Page<PlatformShown>> {
  const { listings, vocabulary } = collection;
  for (const platform of vocabulary.platforms) {
    const { id } = platform;
    yield* listPages(listings.platforms.get(id), { id }, ({ items, all, number, of }) => ({
      ...{ platform: id, clauses: all.length, page: { number, of } },
      list: listMentions(items, collection),
      summary:
        number === 1
          ? {
              source: sourceOf(platform, collection),
              overview: showPlatformOverview(platform, all, collection),
            }
          : null,
    }));
  }
}

function listMentions(lines: readonly MentionLine[], collection: Collection): MentionsOfNotice[] {
  return [...Map.groupBy(lines, ({ notice }) => notice)].map(([notice, own]) => {
    const clauses = own.map(({ url, mentions }) => ({
      place: clausePlace(collection, url),
      quote: mentions[0]?.quote ?? '',
      mentions: mentions.length,
      excerpt: showMentions(collection.noticeById.get(notice), mentions),
    }));
    return { notice, name: clauses[0]?.place.name ?? '', clauses };
  });
}

/** Returns the text around each mention, grouped by field of the clause. */
function showMentions(notice: Notice | undefined, mentions: readonly Finding[]): Piece[] {
  if (!notice) return [];
  const byPassage = Map.groupBy(mentions, (mention) => passageText(notice, mention));
  return [...byPassage].flatMap(([text, own], at) => [
    ...(at > 0 ? [{ text: '　', marked: false }] : []),
    ...excerpts(text, own, EXCERPT_LENGTH).flat(),
  ]);
}

function sourceOf({ source }: Platform, collection: Collection): ClausePlace | null {
  const url = `/notices/${source.replace('#', '/#')}`;
  return collection.recordByUrl.has(url) ? clausePlace(collection, url) : null;
}

function showPlatformOverview(
  { id, name }: Platform,
  lines: readonly MentionLine[],
  collection: Collection,
): PlatformOverviewShown | null {
  if (lines.length === 0) return null;
  const { notices, noticeById, recordByUrl, listings, vocabulary } = collection;
  const having = new Set(lines.map(({ notice }) => notice));
  const mentioning = lines.flatMap(({ mentions, notice }) => mentions.map(() => noticeById.get(notice)));
  const perProvince = countBy(mentioning, (notice) => (notice ? [notice.province] : []));
  const perTheme = countBy(lines, ({ url }) => recordByUrl.get(url)?.themes ?? []);
  return {
    mentions: mentioning.length,
    longer: vocabulary.platforms
      .filter((one) => one.id !== id && one.name.includes(name) && listings.platforms.has(one.id))
      .map((one) => one.name),
    clauses: lines.length,
    notices: { having: having.size, all: notices.length },
    firstYear: Math.min(...[...having].flatMap((id) => noticeById.get(id)?.year ?? [])),
    perProvince: mostCommon(perProvince).map(([province, mentions]) => ({ province, mentions })),
    silent: provincesWithNotices(collection)
      .map(({ id }) => id)
      .filter((id) => !perProvince.has(id)),
    about: mostCommon(perTheme, MOST_THEMES).map(([theme, clauses]) => ({ theme, clauses })),
  };
}
