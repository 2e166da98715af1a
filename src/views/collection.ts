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

/** Everything that the pages and the open data are derived from. Only `derive` holds it; a page is handed what it shows. */
export interface Collection {
  vocabulary: Vocabulary;
  /** Newest year first; within a year in the order of the provinces. */
  notices: Notice[];
  /** Their clauses and frames, in the same order. */
  records: ClauseRecord[];
  /** What is found in the clauses. */
  knowledge: Knowledge;
  /** What is found in a clause, by `<notice>#<clauseId>`. */
  findingsOf: (key: string) => FoundInClause;
  /** A notice by its id, and a record by its URL. */
  noticeById: ReadonlyMap<string, Notice>;
  recordByUrl: ReadonlyMap<string, ClauseRecord>;
  /** What of it the files of single notices tell. */
  found: FoundInNotices;
  /** The lists of the site, cut into pages. */
  listings: Listings;
  /** 专题, as editors wrote them, in their order. */
  guides: readonly Guide[];
  /** The texts that notices had before changes. */
  earlierTexts: readonly Pick<EarlierText, 'notice' | 'version' | 'until'>[];
  /** What each notice's page links, by notice. */
  links: ReadonlyMap<string, NoticeLinks>;
  /** Published ids that moved or were withdrawn. */
  redirects: Redirect[];
  /** Where readers report an error in a text; empty where there is no such address. */
  reportAddress: string;
  /** Address of the server that the search page asks; empty where it searches by itself. */
  searchServer: string;
  /** Where the site is published: its origin, and the path it stands under there, as Astro is told them. */
  site: string;
  base: string;
}

/** What of a collection is told, not derived. */
type Settings = Pick<
  Collection,
  'redirects' | 'guides' | 'earlierTexts' | 'reportAddress' | 'searchServer' | 'site' | 'base'
>;

/** Joins what is found in each notice. @param found in any order. */
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
