import { searchedText } from '../text/searched-text.ts';
import type { Hit } from './hit.ts';
import { type KeywordLine, listKeywordLines } from './list-keyword-lines.ts';
import { cutAtSpans, excerpt, findMatches } from './mark-matches.ts';
import type { QueryPlan } from './plan-query.ts';
import { keyOf, type SearchEngine } from './search-engine.ts';
import type { ShownHit } from './search-messages.ts';

/** So many places of a keyword are listed at once. */
const MAX_LINES = 500;

/** Hits with their text, loaded from their notices. */
export function showHits(engine: SearchEngine, plan: QueryPlan, hits: readonly Hit[]): Promise<ShownHit[]> {
  return Promise.all(hits.map((hit) => showHit(engine, plan, hit)));
}

async function showHit(engine: SearchEngine, plan: QueryPlan, hit: Hit): Promise<ShownHit> {
  const { key, notice, record } = await loadHit(engine, hit);
  const marked = markedTerms(plan, hit);
  return {
    key,
    match: hit.match === 'literal' ? 'literal' : 'related',
    url: record.url,
    province: notice.province,
    year: notice.year,
    notice: record.notice,
    noticeTitle: notice.title,
    sectionTitles: record.sectionTitles,
    label: record.label,
    kind: record.kind,
    title: record.title === null ? null : cutAtSpans(record.title, findMatches(record.title, marked)),
    text: excerpt(record.text, findMatches(record.text, marked)),
    themes: record.themes,
    marked,
  };
}

/** The places of the keyword in the clauses that say it or its synonyms, the first 500 in rank order. */
export async function showLines(
  engine: SearchEngine,
  plan: QueryPlan,
  hits: readonly Hit[],
): Promise<KeywordLine[]> {
  const lines: KeywordLine[] = [];
  for (const hit of hits) {
    if (lines.length >= MAX_LINES) break;
    const { key, notice, record } = await loadHit(engine, hit);
    const { province, year, title: noticeTitle } = notice;
    const source = { key, url: record.url, province, year, noticeTitle };
    lines.push(...listKeywordLines(searchedText(record), markedTerms(plan, hit), source));
  }
  return lines.slice(0, MAX_LINES);
}

async function loadHit(engine: SearchEngine, hit: Hit) {
  const key = await keyOf(engine, hit);
  const [noticeId = '', clauseId = ''] = key.split('#');
  const notice = await engine.loadNotice(noticeId);
  const record = notice.records.find(({ id }) => id === clauseId);
  if (!record) throw new Error(`${key} is in the index, but not in the data`);
  return { key, notice, record };
}

/** What is marked in a hit: what it was found by. */
function markedTerms({ folded, synonyms, concepts }: QueryPlan, { match }: Hit): string[] {
  if (match === 'literal') return [folded];
  if (match === 'synonym') return [folded, ...synonyms];
  return concepts.flatMap(({ terms }) => terms);
}
