import { MATCHES, type Match } from '../search/rank/hit.ts';
import type { Sort } from '../search/search-messages.ts';
import type { LoadedHit } from '../search/show/show-hits.ts';
import { constant } from './rank.ts';
import type { Query } from './term-queries.ts';
import { asList, asNumber, type SendSearch, asText, type ReplyHit } from './search-server.ts';
import type { FoundOnServer, Tier } from './server-engine.ts';

/** A clause that was found, with its match. */
export interface ListedHit {
  match: Match;
  hit: LoadedHit;
}

/** Which hits to list, and in what order. */
export interface Listing {
  within: FoundOnServer['within'];
  /** The selections in the facets, as filters. */
  chosen: readonly Query[];
  sort: Sort;
  /** Whether to group hits by notice. */
  isByNotice: boolean;
  size: number;
}

/** Score difference between tiers: more than any tier except `words` scores, whose scores are scaled below one. */
const TIER_STEP = 1000;
const WORDS_BOOST = 1e-4;
const SOURCE_FIELDS = [
  ...['notice', 'id', 'kind', 'label', 'province', 'year', 'theme'],
  ...['noticeTitle', 'sectionTitles', 'title', 'text'],
];

/** Returns the first hits. Literal ones come before the others in any order. */
export async function listHits(
  send: SendSearch,
  tiers: readonly Tier[],
  listing: Listing,
): Promise<ListedHit[]> {
  const literal = tiers.filter(({ match }) => match === 'literal');
  const others = tiers.filter(({ match }) => match !== 'literal');
  const first = await listTiers(send, literal, [], listing);
  if (first.length >= listing.size) return first;
  const rest = await listTiers(send, others, literal, { ...listing, size: listing.size - first.length });
  return [...first, ...rest];
}

async function listTiers(
  send: SendSearch,
  tiers: readonly Tier[],
  above: readonly Tier[],
  { within, chosen, sort, isByNotice, size }: Listing,
): Promise<ListedHit[]> {
  if (tiers.length === 0) return [];
  const order = [
    ...(sort === 'year' ? [{ year: 'desc' }] : []),
    ...[{ _score: 'desc' }, { year: 'desc' }, { notice: 'asc' }, { place: 'asc' }],
  ];
  const { hits } = await send({
    query: {
      bool: {
        must: [{ dis_max: { queries: tiers.map((tier, at) => boostTier(tier, tiers.length - 1 - at)) } }],
        filter: [...within.filter, ...chosen],
        must_not: [...within.must_not, ...above.map(({ query }) => query)],
      },
    },
    size,
    sort: order,
    _source: SOURCE_FIELDS,
    ...(isByNotice && {
      collapse: { field: 'notice', inner_hits: { name: 'all', size, sort: order, _source: SOURCE_FIELDS } },
    }),
  });
  const listed = isByNotice ? hits.flatMap(({ together }) => together).slice(0, size) : hits;
  return listed.map((hit) => ({ match: matchOf(hit, tiers), hit: readHit(hit) }));
}

/** Raises the scores of a tier above those of the tiers below, and names the query after the match. */
function boostTier({ match, query }: Tier, below: number): Query {
  if (match === 'words') return { bool: { must: [query], boost: WORDS_BOOST, _name: match } };
  const raised = below === 0 ? [] : [constant({ match_all: {} }, below * TIER_STEP)];
  return { bool: { must: [query, ...raised], _name: match } };
}

function matchOf({ matched_queries: names }: ReplyHit, [only]: readonly Tier[]): Match {
  return MATCHES.find((match) => names.includes(match)) ?? only?.match ?? 'words';
}

function readHit({ _source: source }: ReplyHit): LoadedHit {
  const [notice, id] = [asText(source['notice']), asText(source['id'])];
  const orNull = (value: unknown) => (value === null || value === undefined ? null : asText(value));
  const texts = (value: unknown) => asList(value).map(asText);
  return {
    source: {
      key: `${notice}#${id}`,
      url: `/notices/${notice}/#${id}`,
      province: asText(source['province']),
      year: asNumber(source['year']),
      noticeTitle: asText(source['noticeTitle']),
    },
    notice,
    kind: asText(source['kind']),
    clause: {
      ...{ id, label: orNull(source['label']), title: orNull(source['title']), text: asText(source['text']) },
      ...{ sectionTitles: texts(source['sectionTitles']), themes: texts(source['theme']) },
    },
  };
}
