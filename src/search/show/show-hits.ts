import { fold } from '../../text/fold.ts';
import { searchedText } from '../../text/searched-text.ts';
import { isPattern, listMatches } from '../find/find-pattern.ts';
import type { ClauseText } from '../find/clause-texts.ts';
import type { Hit, Match } from '../rank/hit.ts';
import { type KeywordLine, listKeywordLines } from './list-keyword-lines.ts';
import { cutAtSpans, excerpt, findMatches } from './mark-matches.ts';
import type { QueryPlan } from '../query/plan-query.ts';
import type { SearchEngine } from '../search-engine.ts';
import type { ShownHit } from '../search-messages.ts';

/** Most keyword lines to list at once. */
export const MAX_LINES = 500;

/** Loads the texts of hits from their notices. */
export function showHits(engine: SearchEngine, plan: QueryPlan, hits: readonly Hit[]): Promise<ShownHit[]> {
  return Promise.all(hits.map((hit) => showHit(engine, plan, hit)));
}

async function showHit(engine: SearchEngine, plan: QueryPlan, hit: Hit): Promise<ShownHit> {
  return showClause(plan, hit.match, await loadHit(engine, hit));
}

/** A clause that was found, with its source. */
export interface LoadedHit {
  source: Pick<ShownHit, 'key' | 'url' | 'province' | 'year' | 'noticeTitle'>;
  notice: string;
  kind: string;
  clause: ClauseText;
}

/** Builds a clause of the result list, with the matches marked. */
export function showClause(
  plan: QueryPlan,
  match: Match,
  { source, notice, kind, clause }: LoadedHit,
): ShownHit {
  const { label, title, text, sectionTitles, themes } = clause;
  const marked = markedTerms(plan, match, searchedText(clause));
  return {
    ...source,
    match: match === 'literal' ? 'literal' : 'related',
    foundBy: match,
    notice,
    sectionTitles,
    label,
    kind,
    title: title === null ? null : cutAtSpans(title, findMatches(title, marked)),
    text: excerpt(text, findMatches(text, marked)),
    themes,
    marked,
  };
}

/** Lists the occurrences in the clauses that contain the keyword or its synonyms, the first 500 in rank order. */
export async function showLines(
  engine: SearchEngine,
  plan: QueryPlan,
  hits: readonly Hit[],
): Promise<KeywordLine[]> {
  const lines: KeywordLine[] = [];
  for (const hit of hits) {
    if (lines.length >= MAX_LINES) break;
    lines.push(...linesOf(plan, hit.match, await loadHit(engine, hit)));
  }
  return lines.slice(0, MAX_LINES);
}

/** Lists the occurrences in a clause of what it was found by. */
export function linesOf(plan: QueryPlan, match: Match, { source, clause }: LoadedHit): KeywordLine[] {
  const text = searchedText(clause);
  return listKeywordLines(text, markedTerms(plan, match, text), source);
}

/** Loads a hit's text and source. */
async function loadHit(engine: SearchEngine, { notice, passage }: Hit): Promise<LoadedHit> {
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
  return { source, notice: id, kind, clause };
}

/**
 * Returns the terms to mark in a hit: those it was found by, with wildcards replaced by what they match in the text.
 */
function markedTerms({ folded, terms, synonyms, concepts }: QueryPlan, match: Match, text: string): string[] {
  const typed = folded === '' || match !== 'literal' ? terms.flatMap((term) => term.typed) : [folded];
  const marked = typed.flatMap((term) => (isPattern(term) ? listMatches(term, fold(text)) : [term]));
  if (match === 'literal')
    return terms.length > 1 ? [...marked, ...terms.flatMap((term) => term.typed)] : marked;
  if (match !== 'words') return [...marked, ...synonyms];
  return concepts.flatMap(({ terms: forms }) => forms);
}
