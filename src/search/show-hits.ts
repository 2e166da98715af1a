import { fold } from '../text/fold.ts';
import { searchedText } from '../text/searched-text.ts';
import { isPattern, listSaid } from './find-pattern.ts';
import type { Hit } from './hit.ts';
import { type KeywordLine, listKeywordLines } from './list-keyword-lines.ts';
import { cutAtSpans, excerpt, findMatches } from './mark-matches.ts';
import type { QueryPlan } from './plan-query.ts';
import type { SearchEngine } from './search-engine.ts';
import type { ShownHit } from './search-messages.ts';

/** So many places of a keyword are listed at once. */
const MAX_LINES = 500;

/** Hits with their text, loaded from their notices. */
export function showHits(engine: SearchEngine, plan: QueryPlan, hits: readonly Hit[]): Promise<ShownHit[]> {
  return Promise.all(hits.map((hit) => showHit(engine, plan, hit)));
}

async function showHit(engine: SearchEngine, plan: QueryPlan, hit: Hit): Promise<ShownHit> {
  const { source, kind, clause } = await loadHit(engine, hit);
  const { label, title, text, sectionTitles, themes } = clause;
  const marked = markedTerms(plan, hit, searchedText(clause));
  return {
    ...source,
    match: hit.match === 'literal' ? 'literal' : 'related',
    foundBy: hit.match,
    notice: engine.catalogue.ids[hit.notice] ?? '',
    sectionTitles,
    label,
    kind,
    title: title === null ? null : cutAtSpans(title, findMatches(title, marked)),
    text: excerpt(text, findMatches(text, marked)),
    themes,
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
    const { source, clause } = await loadHit(engine, hit);
    lines.push(
      ...listKeywordLines(searchedText(clause), markedTerms(plan, hit, searchedText(clause)), source),
    );
  }
  return lines.slice(0, MAX_LINES);
}

/** A hit's text, and where it stands. */
async function loadHit(engine: SearchEngine, { notice, passage }: Hit) {
  const { catalogue } = engine;
  const clause = await engine.loadClause(notice, passage);
  const kind = (await catalogue.notice(notice)).kinds[passage];
  const id = catalogue.ids[notice] ?? '';
  if (!clause || !kind) throw new Error(`passage ${passage} of ${id} is no clause`);
  const source = {
    key: `${id}#${clause.id}`,
    url: `/notices/${id}/#${clause.id}`,
    province: catalogue.provinces[catalogue.province[notice] ?? -1] ?? '',
    year: catalogue.year[notice] ?? 0,
    noticeTitle: clause.noticeTitle,
  };
  return { source, kind, clause };
}

/** What is marked in a hit: what it was found by, wildcards as the text fills them. */
function markedTerms(
  { folded, terms, synonyms, concepts }: QueryPlan,
  { match }: Hit,
  text: string,
): string[] {
  const typed = folded === '' || match !== 'literal' ? terms.flatMap((term) => term.typed) : [folded];
  const marked = typed.flatMap((term) => (isPattern(term) ? listSaid(term, fold(text)) : [term]));
  if (match === 'literal')
    return terms.length > 1 ? [...marked, ...terms.flatMap((term) => term.typed)] : marked;
  if (match !== 'words') return [...marked, ...synonyms];
  return concepts.flatMap(({ terms: forms }) => forms);
}
