import { findOccurrences, type FindTerm, type Occurrences, type ReadPassage } from './find-occurrences.ts';
import { findPattern, isPattern } from './find-pattern.ts';
import { type Hit, passageKey } from '../rank/hit.ts';
import type { OpenCatalogue } from './open-catalogue.ts';
import type { FindListed } from './term-lists.ts';
import type { PlannedTerm, QueryPlan } from '../query/plan-query.ts';
import { scoreConcepts, scoreLiteral } from '../rank/score.ts';
import type { TokenIndex } from './token-index.ts';

/** The parts of an open index that are searched. */
export interface SearchedIndex {
  tokens: TokenIndex;
  findListed: FindListed;
  catalogue: OpenCatalogue;
  readPassage: ReadPassage;
}

/** The result of a search. */
export interface Found {
  /** Ordered by {@link MATCHES}, then by score, newer first on ties. */
  hits: Hit[];
  /** Whether some clause contains the whole query verbatim. If so, only such clauses are literal hits. */
  isVerbatim: boolean;
  /** The synonyms and other spellings that some clause contains. */
  synonyms: string[];
}

/** The scope of a search. */
export interface Scope {
  /** Whether to look for clauses that contain some of the query's words even if others contain the query. */
  related: boolean;
  /** Whether a notice, by its number in the catalogue, is in scope. */
  isWithin: (notice: number) => boolean;
}

/** Finds all hits of a query. */
export async function searchClauses(
  index: SearchedIndex,
  plan: QueryPlan,
  { related, isWithin }: Scope,
): Promise<Found> {
  const { catalogue } = index;
  const find = createFinder(index);
  const direct = await findDirect(catalogue, plan, find);
  const excluded = await findAny(catalogue, plan.excluded, find);
  const rank = (tiers: readonly Hits[]) =>
    tiers.flatMap((tier, at) =>
      tier
        .without(excluded, ...tiers.slice(0, at))
        .ranked(catalogue)
        .filter(({ notice }) => isWithin(notice)),
    );
  const tiers = [direct.literal, direct.synonym, direct.terms];
  const hits = rank(tiers);
  return {
    hits: related || hits.length === 0 ? rank([...tiers, await findRelated(catalogue, plan, find)]) : hits,
    isVerbatim: direct.isVerbatim,
    synonyms: await filterFound(plan.synonyms, find),
  };
}

/** Finds the clauses that contain some of a query's words. */
async function findRelated(catalogue: OpenCatalogue, { concepts }: QueryPlan, find: FindTerm): Promise<Hits> {
  await Promise.all(concepts.flatMap(({ terms }) => terms).map(find));
  return new Hits().add(await scoreConcepts(catalogue, concepts, find), 'words');
}

async function filterFound(terms: readonly string[], find: FindTerm): Promise<string[]> {
  const found: string[] = [];
  for (const term of terms) if ((await find(term)).length > 0) found.push(term);
  return found;
}

/** Finds the clauses that contain a term as written, best first. */
export async function searchTerm(index: SearchedIndex, term: string): Promise<Hit[]> {
  if (term === '') return [];
  return (await findAny(index.catalogue, [term], createFinder(index))).ranked(index.catalogue);
}

/** Returns a cached finder. It treats `*` and `?` as wildcards unless some text contains the term with those signs. */
function createFinder({ tokens, findListed, catalogue, readPassage }: SearchedIndex): FindTerm {
  const find = cacheOccurrences(
    async (term) => (await findListed(term)) ?? findOccurrences(tokens, catalogue, term, readPassage),
  );
  return async (term) => {
    const asWritten = await find(term);
    return asWritten.length === 0 && isPattern(term) ? findPattern(term, find, readPassage) : asWritten;
  };
}

function cacheOccurrences(find: FindTerm): FindTerm {
  const found = new Map<string, Promise<Occurrences[]>>();
  return (term) => {
    let occurrences = found.get(term);
    if (!occurrences) {
      occurrences = find(term);
      found.set(term, occurrences);
    }
    return occurrences;
  };
}

/** Finds the clauses that contain the query, a synonym of it, or every term of it. */
async function findDirect(
  catalogue: OpenCatalogue,
  plan: QueryPlan,
  find: FindTerm,
): Promise<Record<'literal' | 'synonym' | 'terms', Hits> & { isVerbatim: boolean }> {
  const whole = plan.folded === '' ? new Hits() : await findAny(catalogue, [plan.folded], find);
  const [only, ...others] = plan.terms;
  if (others.length === 0)
    return {
      literal: plan.folded === '' ? await findAny(catalogue, only?.typed ?? [], find) : whole,
      synonym: await findAny(catalogue, plan.synonyms, find, 'synonym'),
      terms: new Hits(),
      isVerbatim: whole.size > 0,
    };
  const isVerbatim = whole.size > 0;
  const typed = await findEvery(catalogue, plan.terms, ({ typed: forms }) => forms, find);
  const all = await findEvery(catalogue, plan.terms, (term) => [...term.typed, ...term.others], find);
  return {
    literal: isVerbatim || !plan.isSpaced ? whole : typed,
    synonym: new Hits(),
    terms: new Hits().add(typed.list(), 'terms').add(all.list(), 'terms'),
    isVerbatim,
  };
}

/** Finds the clauses that contain any of the terms. */
async function findAny(
  catalogue: OpenCatalogue,
  terms: readonly string[],
  find: FindTerm,
  match: 'literal' | 'synonym' = 'literal',
): Promise<Hits> {
  const hits = new Hits();
  await Promise.all(terms.map(find));
  for (const term of terms) hits.add(await scoreLiteral(catalogue, term, await find(term)), match);
  return hits;
}

/** Finds the clauses that contain each term in one of its forms. Their scores are added up. */
async function findEvery(
  catalogue: OpenCatalogue,
  terms: readonly PlannedTerm[],
  formsOf: (term: PlannedTerm) => string[],
  find: FindTerm,
): Promise<Hits> {
  let every: Hits | undefined;
  for (const term of terms) {
    const any = await findAny(catalogue, formsOf(term), find);
    every = every ? every.both(any) : any;
  }
  return every ?? new Hits();
}

type Scored = Omit<Hit, 'match'>;

/** A set of hits by clause. A clause that is added again keeps its better score. */
class Hits {
  readonly #byClause = new Map<number, Hit>();

  get size(): number {
    return this.#byClause.size;
  }

  list(): Hit[] {
    return [...this.#byClause.values()];
  }

  add(hits: readonly Scored[], match: Hit['match']): this {
    for (const hit of hits) {
      const before = this.#byClause.get(passageKey(hit));
      if (before) {
        before.occurrences += hit.occurrences;
        before.score = Math.max(before.score, hit.score);
      } else this.#byClause.set(passageKey(hit), { ...hit, match });
    }
    return this;
  }

  /** Returns the clauses in both sets, with scores and occurrences added up. */
  both(others: Hits): Hits {
    const hits = new Hits();
    for (const hit of this.list()) {
      const other = others.#byClause.get(passageKey(hit));
      const occurrences = hit.occurrences + (other?.occurrences ?? 0);
      if (other) hits.add([{ ...hit, score: hit.score + other.score, occurrences }], hit.match);
    }
    return hits;
  }

  without(...others: Hits[]): Hits {
    const hits = new Hits();
    for (const hit of this.list())
      if (!others.some((other) => other.#byClause.has(passageKey(hit)))) hits.add([hit], hit.match);
    return hits;
  }

  ranked({ year }: OpenCatalogue): Hit[] {
    return this.list().sort(
      (a, b) =>
        b.score - a.score ||
        (year[b.notice] ?? 0) - (year[a.notice] ?? 0) ||
        a.notice - b.notice ||
        a.passage - b.passage,
    );
  }
}
