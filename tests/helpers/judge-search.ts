import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';

import type { PlanOptions } from '../../src/search/query/plan-query.ts';
import { keyOf, type SearchEngine } from '../../src/search/search-engine.ts';
import { understandQuery } from '../../src/search/query/understand-query.ts';
import { root } from './notice-of.ts';

/** A query of tests/relevance/questions.yaml, with the clauses judged to answer it. */
export interface JudgedQuery {
  query: string;
  kind: 'question' | 'abbreviation' | 'synonym';
  answers: string[];
  helps: string[];
}

/** How well queries are answered. */
export interface Judgement {
  /** Share of queries with an answer among the first five hits. */
  hitAt5: number;
  /** Mean over the queries of 1 / rank of the first answer; 0 where none is found. */
  mrr: number;
  /** Queries without an answer among the first five, with what came first. */
  missed: string[];
}

export const judgedQueries = parse(
  readFileSync(join(root, 'tests/relevance/questions.yaml'), 'utf8'),
) as JudgedQuery[];

export const unseenQueries = parse(
  readFileSync(join(root, 'tests/relevance/unseen-questions.yaml'), 'utf8'),
) as JudgedQuery[];

/** Colloquial questions: those that the ranking was tuned on, and those held out. */
export const colloquialQueries = parse(
  readFileSync(join(root, 'tests/relevance/colloquial-questions.yaml'), 'utf8'),
) as Record<'lookedAt' | 'heldOut', JudgedQuery[]>;

/** Runs the judged queries with the given kinds of query understanding. */
export async function judgeSearch(
  engine: SearchEngine,
  queries: readonly JudgedQuery[],
  understanding: PlanOptions,
): Promise<Judgement> {
  const missed: string[] = [];
  let reciprocal = 0;
  for (const { query, answers } of queries) {
    const { hits } = await understandQuery(engine, query, understanding);
    const keys = await Promise.all(hits.map((hit) => keyOf(engine, hit)));
    const rank = keys.findIndex((key) => answers.includes(key)) + 1;
    if (rank > 0) reciprocal += 1 / rank;
    if (rank === 0 || rank > 5) missed.push(`${query} (${rank}): ${keys.slice(0, 3).join(' ')}`);
  }
  return {
    hitAt5: 1 - missed.length / queries.length,
    mrr: reciprocal / queries.length,
    missed,
  };
}
