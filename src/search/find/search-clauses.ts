import { findOccurrences, type FindTerm, type Occurrences, type ReadPassage } from './find-occurrences.ts';
import { findPattern, isPattern } from './find-pattern.ts';
import { type Hit, passageKey } from '../rank/hit.ts';
import type { OpenCatalogue } from './open-catalogue.ts';
import type { FindListed } from './term-lists.ts';
import type { PlannedTerm, QueryPlan } from '../query/plan-query.ts';
import { scoreConcepts, scoreLiteral } from '../rank/score.ts';
import type { TokenIndex } from './token-index.ts';

/** What of an open index is searched. */
export interface SearchedIndex {
  tokens: TokenIndex;
  findListed: FindListed;
  catalogue: OpenCatalogue;
  readPassage: ReadPassage;
}

/** What a search found. */
export interface Found {
  /** In order: by {@link MATCHES}, then by score, newer first on ties. */
  hits: Hit[];
  /** Whether some clause says the whole query in a row, so that literal hits are those that do. */
  isSaidInARow: boolean;
  /** The synonyms and other writings that some clause says. */
  synonyms: string[];
}

/** Where a query is searched. */
export interface Scope {
  /** Whether clauses that say some of its words are looked for even where others say it. */
  related: boolean;
  /** Whether a notice, by its number in the catalogue, is one of those asked for. */
  isWithin: (notice: number) => boolean;
}

/** All hits of a query. */
export async function searchClauses(
  index: SearchedIndex,
  plan: QueryPlan,
  { related, isWithin }: Scope,
): Promise<Found> {
  const { catalogue } = index;
  const find = openFinder(index);
  const said = await findSaid(catalogue, plan, find);
  const excluded = await findAny(catalogue, plan.excluded, find);
  const rank = (tiers: readonly Hits[]) =>
    tiers.flatMap((tier, at) =>
      tier
        .without(excluded, ...tiers.slice(0, at))
        .ranked(catalogue)
        .filter(({ notice }) => isWithin(notice)),
    );
  const tiers = [said.literal, said.synonym, said.terms];
  const hits = rank(tiers);
  return {
    hits: related || hits.length === 0 ? rank([...tiers, await findRelated(catalogue, plan, find)]) : hits,
    isSaidInARow: said.isInARow,
    synonyms: await keepSaid(plan.synonyms, find),
  };
}

/** The clauses that say some of a query's words. */
async function findRelated(catalogue: OpenCatalogue, { concepts }: QueryPlan, find: FindTerm): Promise<Hits> {
  await Promise.all(concepts.flatMap(({ terms }) => terms).map(find));
  return new Hits().add(await scoreConcepts(catalogue, concepts, find), 'words');
}

async function keepSaid(terms: readonly string[], find: FindTerm): Promise<string[]> {
  const said: string[] = [];
  for (const term of terms) if ((await find(term)).length > 0) said.push(term);
  return said;
}

/** The clauses that say a term as it is written, in order. */
export async function searchTerm(index: SearchedIndex, term: string): Promise<Hit[]> {
  if (term === '') return [];
  return (await findAny(index.catalogue, [term], openFinder(index))).ranked(index.catalogue);
}

/** Finds terms, with wildcards where they have any that no text has as a sign, each once. */
function openFinder({ tokens, findListed, catalogue, readPassage }: SearchedIndex): FindTerm {
  const find = rememberOccurrences(
    async (term) => (await findListed(term)) ?? findOccurrences(tokens, catalogue, term, readPassage),
  );
  return async (term) => {
    const asWritten = await find(term);
    return asWritten.length === 0 && isPattern(term) ? findPattern(term, find, readPassage) : asWritten;
  };
}

function rememberOccurrences(find: FindTerm): FindTerm {
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

/** The clauses that say the query, a synonym of it, or every term of it. */
async function findSaid(
  catalogue: OpenCatalogue,
  plan: QueryPlan,
  find: FindTerm,
): Promise<Record<'literal' | 'synonym' | 'terms', Hits> & { isInARow: boolean }> {
  const whole = plan.folded === '' ? new Hits() : await findAny(catalogue, [plan.folded], find);
  const [only, ...others] = plan.terms;
  if (others.length === 0)
    return {
      literal: plan.folded === '' ? await findAny(catalogue, only?.typed ?? [], find) : whole,
      synonym: await findAny(catalogue, plan.synonyms, find, 'synonym'),
      terms: new Hits(),
      isInARow: whole.size > 0,
    };
  const isInARow = whole.size > 0;
  const typed = await findEvery(catalogue, plan.terms, ({ typed: forms }) => forms, find);
  const all = await findEvery(catalogue, plan.terms, (term) => [...term.typed, ...term.others], find);
  return {
    literal: isInARow || !plan.isSpaced ? whole : typed,
    synonym: new Hits(),
    terms: new Hits().add(typed.list(), 'terms').add(all.list(), 'terms'),
    isInARow,
  };
}

/** The clauses that say one of some terms. */
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

/** The clauses that say each term in one of its forms; their scores are summed. */
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

/** Hits by the clause; one that is found again keeps the better score. */
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

  /** The clauses that others have as well. */
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
