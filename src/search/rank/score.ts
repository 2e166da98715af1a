import type { RecordKind } from '../index/catalogue.ts';
import type { FindTerm, Occurrences } from '../find/find-occurrences.ts';
import { type Hit, passageKey } from './hit.ts';
import type { OpenCatalogue, OpenNotice } from '../find/open-catalogue.ts';
import type { Concept } from '../query/plan-query.ts';

/**
 * BM25's constants for saturation and length, as in Robertson and Zaragoza, The Probabilistic Relevance Framework,
 * 2009.
 */
export const K1 = 1.2;
export const B = 0.75;
/** The length that counts as average, in characters. Clauses of notices have about this length in any collection. */
export const AVERAGE_LENGTH = 200;
/** Scores by place. A clause with the term in its title is about it; a clause under a heading with the term may be. */
export const IN_TITLE = 4;
export const WHOLE_TITLE = 2;
export const UNDER_HEADING = 1;
/** A clause that begins with the term is likelier to be about it than one that ends with it. */
export const AT_BEGINNING = 0.3;
export const BEGINNING = 60;
/** Weights by kind. Frames mention many things in passing. */
export const KIND_WEIGHTS: Record<RecordKind, number> = {
  clause: 1,
  lead: 0.9,
  preamble: 0.7,
  cover: 0.7,
  closing: 0.6,
  colophon: 0.6,
};
/** 发文字号, folded: 鲁教科字(2023)3号. A cover that begins with it belongs to the notice itself. */
export const DOC_NUMBER = /[(]?(?:19|20)\d{2}[)]?\d+号$/u;
export const OWN_NUMBER = 10;
export const OWN_NUMBER_WITHIN = 40;

interface Scored extends Omit<Hit, 'match'> {
  /** Whether only the notice's name contains the term, not the clause or a heading above it. */
  isNameOnly?: boolean;
}

/**
 * Scores the clauses that contain a term: its density by BM25, and whether the title, the headings or the beginning
 * contain it.
 */
export async function scoreLiteral(
  catalogue: OpenCatalogue,
  term: string,
  occurrences: readonly Occurrences[],
): Promise<Scored[]> {
  const scored: Scored[] = [];
  for (const [number, inNotice] of byNotice(occurrences)) {
    const notice = await catalogue.notice(number);
    for (const [passage, occurrence] of inNotice) {
      const kind = notice.kinds[passage];
      if (!kind) continue;
      const place = scorePlace(notice, occurrence, term, inNotice);
      const score = KIND_WEIGHTS[kind] * (density(notice, occurrence) + place);
      const own = scoreOwnNumber(kind, term, occurrence);
      scored.push({ notice: number, passage, score: score + own, occurrences: occurrence.count });
    }
  }
  return scored;
}

/** The passages of a notice that contain a term, including headings, by passage number. */
type NoticeOccurrences = ReadonlyMap<number, Occurrences>;

function byNotice(occurrences: readonly Occurrences[]): Map<number, NoticeOccurrences> {
  const notices = new Map<number, Map<number, Occurrences>>();
  for (const occurrence of occurrences) {
    const inNotice = notices.get(occurrence.notice) ?? new Map<number, Occurrences>();
    notices.set(occurrence.notice, inNotice.set(occurrence.passage, occurrence));
  }
  return notices;
}

/**
 * Returns BM25's term frequency component for a text of this length, without the inverse document frequency. At most
 * K1 + 1.
 */
function density({ lengths }: OpenNotice, { passage, count }: Occurrences): number {
  const length = lengths[passage] ?? 0;
  return (count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / AVERAGE_LENGTH));
}

function scorePlace(
  { titles, headings }: OpenNotice,
  { passage, first }: Occurrences,
  term: string,
  inNotice: NoticeOccurrences,
): number {
  const titleLength = titles[passage] ?? 0;
  const length = [...term].length;
  if (first + length <= titleLength) return IN_TITLE + WHOLE_TITLE * (length / titleLength);
  const underHeading = (headings[passage] ?? []).some((heading) => heading > 0 && inNotice.has(heading));
  return (underHeading ? UNDER_HEADING : 0) + (first < BEGINNING ? AT_BEGINNING : 0);
}

function scoreOwnNumber(kind: RecordKind, term: string, { first }: Occurrences): number {
  if (kind !== 'cover' || !DOC_NUMBER.test(term)) return 0;
  return first < OWN_NUMBER_WITHIN ? OWN_NUMBER : 0;
}

/**
 * The share of the total weight of a query's concepts that a clause, or what is above it, has to contain to be
 * related.
 */
export const RELATED_SHARE = 0.2;
/**
 * Scores of a concept in a title or heading. For comparison, a text of average length that contains it once scores 1.
 */
export const CONCEPT_IN_TITLE = 1;
export const CONCEPT_IN_HEADING = 0.5;
export const CONCEPT_IN_NOTICE_NAME = 0.5;
/** Exponent that favours clauses with all concepts over those that repeat one of them. */
const COMPLETENESS = 3;
/** Weight of a synonym, which is slightly less certain. */
export const SYNONYM_WEIGHT = 0.85;

/**
 * Scores the clauses that contain the concepts of a query, or are under headings that do: BM25 with the rarity of
 * each concept among the records, log(1 + (N - n + 0.5) / (n + 0.5)).
 */
export async function scoreConcepts(
  catalogue: OpenCatalogue,
  concepts: readonly Concept[],
  find: FindTerm,
): Promise<Omit<Hit, 'match'>[]> {
  const sums = new Map<number, ConceptSum>();
  let total = 0;
  for (const { terms, weight } of concepts) {
    const scores = await scoreConcept(catalogue, terms, find);
    const n = scores.size;
    if (n === 0) continue;
    const rarity = weight * Math.log(1 + (catalogue.records - n + 0.5) / (n + 0.5));
    total += rarity;
    for (const [key, scored] of scores) {
      const sum = sums.get(key) ?? { scored, score: 0, covered: 0, isInClause: false };
      sum.score += rarity * scored.score;
      sum.covered += rarity;
      sum.isInClause ||= !scored.isNameOnly;
      sums.set(key, sum);
    }
  }
  return [...sums.values()]
    .filter(({ covered, isInClause }) => isInClause && covered >= total * RELATED_SHARE)
    .map(({ scored, score, covered }) => ({
      ...{ notice: scored.notice, passage: scored.passage, occurrences: 0 },
      score: score * (covered / total) ** COMPLETENESS,
    }));
}

/** The concepts in a clause. */
interface ConceptSum {
  scored: Scored;
  score: number;
  /** Sum of the rarities of the concepts in the clause. */
  covered: number;
  isInClause: boolean;
}

/** Returns the best score of a concept's terms for each clause. */
async function scoreConcept(
  catalogue: OpenCatalogue,
  terms: readonly string[],
  find: FindTerm,
): Promise<Map<number, Scored>> {
  const scores = new Map<number, Scored>();
  for (const [index, term] of terms.entries()) {
    const weight = index === 0 ? 1 : SYNONYM_WEIGHT;
    for (const scored of await scoreTerm(catalogue, await find(term))) {
      const key = passageKey(scored);
      const score = weight * scored.score;
      if (score > (scores.get(key)?.score ?? 0)) scores.set(key, { ...scored, score });
    }
  }
  return scores;
}

/** Scores the clauses that contain a term, and those under headings that contain it. */
async function scoreTerm(catalogue: OpenCatalogue, occurrences: readonly Occurrences[]): Promise<Scored[]> {
  const scored: Scored[] = [];
  for (const [number, inNotice] of byNotice(occurrences)) {
    const notice = await catalogue.notice(number);
    for (const [passage, kind] of notice.kinds.entries()) {
      if (!kind) continue;
      const own = scoreInPassage(notice, passage, inNotice);
      const score = KIND_WEIGHTS[kind] * (own + (inNotice.has(0) ? CONCEPT_IN_NOTICE_NAME : 0));
      if (score > 0) scored.push({ notice: number, passage, score, occurrences: 0, isNameOnly: own === 0 });
    }
  }
  return scored;
}

function scoreInPassage(notice: OpenNotice, passage: number, inNotice: NoticeOccurrences): number {
  const occurrence = inNotice.get(passage);
  const titleLength = notice.titles[passage] ?? 0;
  const inTitle = occurrence && occurrence.first < titleLength ? CONCEPT_IN_TITLE : 0;
  const inText = occurrence ? density(notice, occurrence) : 0;
  const isUnder = (notice.headings[passage] ?? []).some((heading) => heading > 0 && inNotice.has(heading));
  return inTitle + inText + (isUnder ? CONCEPT_IN_HEADING : 0);
}
