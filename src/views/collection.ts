import { joinFindings, type FoundNotice, type Knowledge } from '../knowledge/derive-knowledge.ts';
import { type FoundInClause, indexFindings } from '../knowledge/index-findings.ts';
import { listRecords } from '../knowledge/records/list-records.ts';
import type { Memoize } from '../knowledge/memoize.ts';
import { createCitationResolver } from '../knowledge/citations/resolve-citations.ts';
import { resolveLinks } from '../knowledge/links/resolve-links.ts';
import { type Listings, makeListings } from '../listing/listings.ts';
import type { EarlierText } from '../model/earlier-text.ts';
import type { Guide } from '../model/guide.ts';
import type { NoticeLinks } from '../model/notice-links.ts';
import type { ClauseRecord, Notice } from '../model/notice.ts';
import type { Redirect } from '../model/published.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { type FoundInNotices, foundInNotices } from '../open-data/notice-file.ts';

/**
 * Everything that pages and open data are derived from. Only the step `derive` uses it; pages receive just what they
 * show.
 */
export interface Collection {
  vocabulary: Vocabulary;
  /** Newest year first; within a year in the order of the provinces. */
  notices: Notice[];
  /** All records of the notices, in the same order. */
  records: ClauseRecord[];
  /** The findings in the clauses. */
  knowledge: Knowledge;
  /** Returns the findings in a clause by its key `<notice>#<clauseId>`. */
  findingsOf: (key: string) => FoundInClause;
  /** Notices by id and records by URL. */
  noticeById: ReadonlyMap<string, Notice>;
  recordByUrl: ReadonlyMap<string, ClauseRecord>;
  /** The findings that the files of single notices contain. */
  found: FoundInNotices;
  /** The site's lists, split into pages. */
  listings: Listings;
  /** 专题 written by editors, in display order. */
  guides: readonly Guide[];
  /** Texts of notices before changes. */
  earlierTexts: readonly Pick<EarlierText, 'notice' | 'version' | 'until'>[];
  /** Links on each notice's page, by notice id. */
  links: ReadonlyMap<string, NoticeLinks>;
  /** Published ids that moved or were withdrawn. */
  redirects: Redirect[];
  /** Address for reporting errors in a text; empty if there is none. */
  reportAddress: string;
  /** URL of the search server; empty if the browser searches by itself. */
  searchServer: string;
  /** Astro's `site` and `base`: the origin that the site is published at, and its path there. */
  site: string;
  base: string;
}

/** The parts of a collection that are passed in rather than derived. */
type Settings = Pick<
  Collection,
  'redirects' | 'guides' | 'earlierTexts' | 'reportAddress' | 'searchServer' | 'site' | 'base'
>;

/**
 * Joins the findings of all notices into a collection.
 * @param found in any order
 */
export function makeCollection(
  found: readonly FoundNotice[],
  vocabulary: Vocabulary,
  settings: Settings,
  memoize: Memoize,
): Collection {
  const { provinces, citedDocuments, platforms } = vocabulary;
  const inOrder = orderNotices(found, provinces);
  const notices = inOrder.map(({ notice }) => notice);
  const records = notices.flatMap(listRecords);
  const knowledge = joinFindings(inOrder, vocabulary, memoize);
  const listings = makeListings(notices, records, provinces, knowledge);
  const glosses = new Map(platforms.map(({ id, gloss }) => [id, gloss]));
  const targets = {
    resolveCitation: createCitationResolver(citedDocuments, notices),
    gloss: (id: string) => glosses.get(id) ?? '',
    placeOf: listings.placeOf,
  };
  return {
    ...{ vocabulary, notices, records, knowledge, ...settings },
    findingsOf: indexFindings(knowledge),
    noticeById: new Map(notices.map((notice) => [notice.id, notice])),
    recordByUrl: new Map(records.map((record) => [record.url, record])),
    get found() {
      return foundInNotices(notices, knowledge);
    },
    listings,
    links: new Map(
      inOrder.map(({ notice: { id }, findings }) => [id, resolveLinks(id, findings.links, targets)]),
    ),
  };
}

function orderNotices(found: readonly FoundNotice[], provinces: Vocabulary['provinces']): FoundNotice[] {
  const order = new Map(provinces.map(({ id }, index) => [id, index]));
  const placeOf = ({ province }: Notice) => order.get(province) ?? provinces.length;
  return found.toSorted(
    ({ notice: a }, { notice: b }) =>
      b.year - a.year || placeOf(a) - placeOf(b) || a.id.localeCompare(b.id, 'en'),
  );
}
