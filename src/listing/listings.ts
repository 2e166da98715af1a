import type { Knowledge } from '../knowledge/derive-knowledge.ts';
import { isProvision } from '../knowledge/records/list-records.ts';
import type { MentionRow } from '../knowledge/find-in-notice.ts';
import type { IndicatorRow } from '../knowledge/targets/group-indicators.ts';
import type { Duty } from '../knowledge/duties/list-duties.ts';
import type { DocumentEntry } from '../knowledge/citations/resolve-citations.ts';
import type { ClauseRecord, Notice } from '../model/notice.ts';
import type { Province } from '../model/vocabulary.ts';
import { type ListPage, paginate, pathOfPage } from './paginate.ts';

/** All mentions of a platform in one clause. */
export interface MentionLine {
  notice: string;
  url: string;
  mentions: MentionRow['mention'][];
}

/** The site's lists that grow with the collection, split into pages. */
export interface Listings {
  notices: ListPage<Notice>[];
  /** Clauses by theme id (ordered by province), province id and year. */
  themes: ReadonlyMap<string, ListPage<ClauseRecord>[]>;
  provinces: ReadonlyMap<string, ListPage<ClauseRecord>[]>;
  years: ReadonlyMap<string, ListPage<ClauseRecord>[]>;
  /** Mentions by platform id. */
  platforms: ReadonlyMap<string, ListPage<MentionLine>[]>;
  documents: ListPage<DocumentEntry>[];
  indicators: ListPage<IndicatorRow>[];
  duties: ListPage<Duty>[];
  /**
   * Maps a path with a fragment to the page of the list that contains it: `/themes/data/#shaanxi-2024` may be on
   * `/themes/data/2/`.
   */
  placeOf: (path: string) => string;
}

/** Entries per page, chosen so that a page of long clauses stays under 100 KB compressed (docs/benchmarks.md). */
const PER_PAGE = { notices: 100, clauses: 200, mentions: 300, rows: 200 };

/** Splits the collection's lists into pages. */
export function makeListings(
  notices: readonly Notice[],
  records: readonly ClauseRecord[],
  provinces: readonly Province[],
  {
    mentions,
    documents,
    indicators,
    duties,
  }: Pick<Knowledge, 'mentions' | 'documents' | 'indicators' | 'duties'>,
): Listings {
  const noticeOf = new Map(notices.map((notice) => [notice.id, notice]));
  const provinceOrder = new Map(provinces.map(({ id }, at) => [id, at]));
  const orderOf = ({ notice }: ClauseRecord) =>
    provinceOrder.get(noticeOf.get(notice)?.province ?? '') ?? provinces.length;
  const clauses = records.filter(({ kind }) => kind === 'clause');
  const byProvince = records.filter(isProvision).toSorted((a, b) => orderOf(a) - orderOf(b));
  const themes = pagesBy(byProvince, PER_PAGE.clauses, (record) => record.themes);
  const platforms = pagesBy(listMentionLines(mentions), PER_PAGE.mentions, ({ mentions: [first] }) =>
    first ? [first.platform] : [],
  );
  const documentPages = paginate(documents, PER_PAGE.rows);
  const places = new Map([
    ...placesOf('/themes/', themes, ({ notice }) => [notice, noticeOf.get(notice)?.province ?? '']),
    ...placesOf('/platforms/', platforms, ({ notice }) => [notice]),
    ...placesOf('/', new Map([['documents', documentPages]]), ({ id }) => [id]),
  ]);
  return {
    notices: paginate(notices, PER_PAGE.notices),
    themes,
    provinces: pagesBy(clauses, PER_PAGE.clauses, ({ notice }) => [noticeOf.get(notice)?.province ?? '']),
    years: pagesBy(clauses, PER_PAGE.clauses, ({ notice }) => [String(noticeOf.get(notice)?.year)]),
    platforms,
    documents: documentPages,
    indicators: paginate(indicators, PER_PAGE.rows),
    duties: paginate(duties, PER_PAGE.rows),
    placeOf: (path) => places.get(path) ?? path,
  };
}

function listMentionLines(mentions: readonly MentionRow[]): MentionLine[] {
  const lines = new Map<string, MentionLine>();
  for (const { notice, url, mention } of mentions) {
    const key = `${mention.platform} ${url}`;
    const line = lines.get(key);
    if (line) line.mentions.push(mention);
    else lines.set(key, { notice, url, mentions: [mention] });
  }
  return [...lines.values()];
}

function pagesBy<Item>(
  items: readonly Item[],
  perPage: number,
  keysOf: (item: Item) => readonly string[],
): Map<string, ListPage<Item>[]> {
  const grouped = new Map<string, Item[]>();
  for (const item of items)
    for (const key of keysOf(item)) {
      const group = grouped.get(key);
      if (group) group.push(item);
      else grouped.set(key, [item]);
    }
  return new Map([...grouped].map(([key, group]) => [key, paginate(group, perPage)]));
}

/** Yields the first page of each fragment that isn't on the first page of its list. */
function* placesOf<Item>(
  root: string,
  lists: ReadonlyMap<string, ListPage<Item>[]>,
  fragmentsOf: (item: Item) => readonly string[],
): Generator<[path: string, place: string]> {
  for (const [key, pages] of lists) {
    const base = `${root}${key}/`;
    const seen = new Set<string>();
    for (const { items, number } of pages)
      for (const fragment of items.flatMap(fragmentsOf)) {
        if (seen.has(fragment)) continue;
        seen.add(fragment);
        if (number > 1) yield [`${base}#${fragment}`, `${pathOfPage(base, number)}#${fragment}`];
      }
  }
}
