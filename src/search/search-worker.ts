/**
 * Searches beside the page's own thread. Pagefind's module is loaded here and not in the page, because on a page in
 * Chinese it would cut the tokens again.
 */
import type { ClauseRecord } from '../model/notice.ts';
import { cutAtSpans, excerpt, findMatches } from './mark-matches.ts';
import { planQuery, type QueryPlan } from './plan-query.ts';
import { countFacets, findLiteral, findRelated, type Hit, type PagefindModule } from './search-index.ts';
import type { SearchRequest, SearchResponse, ShownHit } from './search-messages.ts';

interface LoadedIndex {
  pagefind: PagefindModule;
  words: Record<string, number>;
}
interface LoadedNotice {
  title: string;
  province: string;
  year: number;
  records: ClauseRecord[];
}

let index: Promise<LoadedIndex> | undefined;
const notices = new Map<string, Promise<LoadedNotice>>();

addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => {
  answer(data).then(
    (response) => postMessage(response),
    (error: unknown) =>
      postMessage({ serial: data.serial, state: 'error', reason: String(error) } satisfies SearchResponse),
  );
});

async function answer(request: SearchRequest): Promise<SearchResponse> {
  const { pagefind, words } = await loadIndex(request.base);
  const plan = planQuery(request.query, words);
  const literal = await findLiteral(pagefind, plan, request.filters);
  const wantsRelated = request.withRelated || literal.length === 0;
  const related = await findRelated(pagefind, plan, request.filters);
  const hits = [...literal, ...(wantsRelated ? related : [])];
  return {
    serial: request.serial,
    state: 'done',
    literal: literal.length,
    related: related.length,
    hits: await Promise.all(hits.slice(0, request.limit).map((hit) => show(hit, plan, request.base))),
    facets: await countFacets(pagefind, plan, request.filters),
    words: plan.words.map(({ word }) => word),
  };
}

/** Loads the index once. A worker whose index failed to load stays without; the page starts another. */
function loadIndex(base: string): Promise<LoadedIndex> {
  return (index ??= openIndex(`${base}pagefind/`));
}

async function openIndex(folder: string): Promise<LoadedIndex> {
  const [pagefind, words] = await Promise.all([
    import(/* @vite-ignore */ `${folder}pagefind.js`) as Promise<PagefindModule>,
    fetchJson<Record<string, number>>(`${folder}words.json`),
  ]);
  await pagefind.options({ basePath: folder, ranking: { pageLength: 0.4 } });
  await pagefind.init();
  await pagefind.filters();
  return { pagefind, words };
}

async function fetchJson<Value>(url: string): Promise<Value> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return (await response.json()) as Value;
}

function loadNotice(id: string, base: string): Promise<LoadedNotice> {
  let notice = notices.get(id);
  if (!notice) {
    notice = fetchJson<LoadedNotice>(`${base}data/notices/${id}.json`);
    notices.set(id, notice);
  }
  return notice;
}

async function show(hit: Hit, plan: QueryPlan, base: string): Promise<ShownHit> {
  const key = await hit.key();
  const [noticeId = '', clauseId = ''] = key.split('#');
  const notice = await loadNotice(noticeId, base);
  const record = notice.records.find(({ id }) => id === clauseId);
  if (!record) throw new Error(`${key} is in the index, but not in the data`);
  const terms = hit.match === 'literal' ? [plan.folded] : plan.words.map(({ word }) => word);
  return {
    key,
    match: hit.match,
    url: record.url,
    province: notice.province,
    year: notice.year,
    noticeTitle: notice.title,
    sectionTitles: record.sectionTitles,
    label: record.label,
    kind: record.kind,
    title: record.title === null ? null : cutAtSpans(record.title, findMatches(record.title, terms)),
    text: excerpt(record.text, findMatches(record.text, terms)),
    themes: record.themes,
  };
}
