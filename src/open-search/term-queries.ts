import { cutPattern, gapsOf } from '../search/find/find-pattern.ts';

/** A query in the server's query language. */
export type Query = Record<string, unknown>;

/** Names of the analyzers and tokenizers of an index of clauses. */
export const PAIRS = 'pairs';
export const SINGLES = 'singles';

/** A field of folded text: the clause itself, its title, the titles above it, or its notice's name. */
export type FoldedField = 'searched' | 'heading' | 'above' | 'name';

/** Finds the clauses whose field contains a folded term as written. The score is the number of occurrences. */
export function matchTerm(term: string, field: FoldedField = 'searched'): Query {
  // The similarity is computed for each pair of a phrase, and the results are added up.
  const boost = 1 / Math.max(1, [...term].length - 1);
  return { match_phrase: { [fieldFor(term, field)]: { query: term, boost } } };
}

/** Returns the field to search: a single character has no pair. */
function fieldFor(term: string, field: FoldedField): string {
  return [...term].length === 1 ? `${field}.single` : field;
}

/**
 * Finds the clauses that contain a term with wildcards, as `findPattern` does in the browser. If wildcards match
 * characters, the score is less than the number of occurrences.
 */
export function matchPattern(term: string): Query {
  const [first = '', ...others] = cutPattern(term);
  const gaps = gapsOf(term);
  const spans = others.reduce(
    (before, piece, at) => nearBy(before, piece, gaps[at] ?? { least: 0, most: 0 }),
    inARow(first),
  );
  const characters = cutPattern(term).join('');
  return { bool: { must: [spans], boost: 1 / [...characters].length } };
}

const SINGLE = 'searched.single';

function inARow(piece: string): Query {
  const clauses = [...piece].map((character) => ({ span_term: { [SINGLE]: character } }));
  return clauses.length === 1 ? { ...clauses[0] } : spanNear(clauses, 0);
}

function nearBy(before: Query, piece: string, { least, most }: { least: number; most: number }): Query {
  const gap = least > 0 ? [{ span_gap: { [SINGLE]: least } }] : [];
  return spanNear([before, ...gap, inARow(piece)], most - least);
}

function spanNear(clauses: readonly Query[], slop: number): Query {
  return { span_near: { clauses, slop, in_order: true } };
}

/** Finds the clauses in which a term begins among the first `characters` characters. */
export function beginsWithin(term: string, characters: number): Query {
  const letters = [...term];
  const tokens = letters.length === 1 ? letters : letters.slice(1).map((next, at) => `${letters[at]}${next}`);
  const field = fieldFor(term, 'searched');
  const spans = tokens.map((token) => ({ span_term: { [field]: token } }));
  return {
    span_first: {
      match: spans.length === 1 ? spans[0] : spanNear(spans, 0),
      end: characters - 1 + tokens.length,
    },
  };
}
