import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';
import { z } from 'zod';

/** Labels of each clause by `<notice>#<clauseId>`, the main one first if they are ordered. */
export type Labels = Map<string, string[]>;

/** Precision is the share of found labels that are gold, recall the share of gold labels found. Null if there are none. */
export interface Score {
  gold: number;
  found: number;
  both: number;
  precision: number | null;
  recall: number | null;
}

export interface Scores {
  clauses: number;
  /** Over all labels of all clauses: F1 = 2 × both / (gold + found). */
  micro: Score & { f1: number };
  /** Share of clauses with gold labels whose first found label is the first gold label. */
  mainAccuracy: number;
  perLabel: Map<string, Score>;
}

/** Parts of the gold labels: two thirds to tune a rule on, and one third held out. */
export const PARTS = ['tuned', 'heldOut'] as const;
export type Part = (typeof PARTS)[number];

/**
 * Returns the part of a key, which never changes: it is held out if the first 32 bits of its SHA-256 are divisible by
 * three.
 */
export function partOf(key: string): Part {
  return createHash('sha256').update(`gold:${key}`).digest().readUInt32BE(0) % 3 === 0 ? 'heldOut' : 'tuned';
}

/** Reads tests/gold/<name>.yaml. */
export function readGold(root: string, name: 'themes' | 'stages'): Labels {
  const file: unknown = parse(readFileSync(join(root, `tests/gold/${name}.yaml`), 'utf8'));
  return new Map(Object.entries(z.record(z.string(), z.array(z.string())).parse(file)));
}

/** Selects the labels of one part. */
export function labelsOf(part: Part, labels: Labels): Labels {
  return new Map([...labels].filter(([key]) => partOf(key) === part));
}

/** Compares found labels with gold labels, over the clauses of the gold. */
export function scoreLabels(gold: Labels, found: Labels): Scores {
  const names = new Set([...gold.values(), ...[...gold.keys()].map((key) => found.get(key) ?? [])].flat());
  const pairs = [...gold].map(([key, labels]) => ({ labels, given: found.get(key) ?? [] }));
  const perLabel = new Map([...names].sort().map((name) => [name, scoreLabel(name, pairs)]));
  const sum = (count: 'gold' | 'found' | 'both') =>
    [...perLabel.values()].reduce((total, score) => total + score[count], 0);
  const micro = withShares(sum('gold'), sum('found'), sum('both'));
  const labelled = pairs.filter(({ labels }) => labels.length > 0);
  return {
    clauses: gold.size,
    micro: { ...micro, f1: (2 * micro.both) / Math.max(1, micro.gold + micro.found) },
    mainAccuracy: labelled.filter(({ labels, given }) => labels[0] === given[0]).length / labelled.length,
    perLabel,
  };
}

function scoreLabel(name: string, pairs: readonly { labels: string[]; given: string[] }[]): Score {
  const isGold = pairs.filter(({ labels }) => labels.includes(name));
  const isFound = pairs.filter(({ given }) => given.includes(name));
  return withShares(
    isGold.length,
    isFound.length,
    isFound.filter(({ labels }) => labels.includes(name)).length,
  );
}

function withShares(gold: number, found: number, both: number): Score {
  return { gold, found, both, precision: found ? both / found : null, recall: gold ? both / gold : null };
}
