import { type OpenCatalogue, passageAt, type PassagePlaces } from './open-catalogue.ts';
import type { PagefindModule, PagefindResult } from './pagefind-module.ts';
import { characterPrefix, pairTokens } from './tokens.ts';

/** Where a term stands in a passage. */
export interface Occurrences {
  /** Number of the notice in the catalogue, and of the passage in it. */
  notice: number;
  passage: number;
  /** Offsets in the passage's folded text, in characters, ascending. */
  offsets: number[];
}

/** Gives the folded text of a clause or frame; null for a heading. */
export type ReadPassage = (notice: number, passage: number) => Promise<string | null>;

/** Finds each term once. */
export type FindTerm = (term: string) => Promise<Occurrences[]>;

/** Pairs that are asked of the index at once. A longer term is found by such pieces one after the other. */
const PAIRS_A_PIECE = 12;
/** So few places of a long term's first pieces are looked up in the texts, which is quicker than to ask for the other pieces. */
const FEW_PLACES = 20;

/**
 * Every occurrence of a folded term in the collection, exactly as a comparison with every text would find them. Where the
 * term is long, its other pieces are asked for only as long as the first ones stand in many places.
 * @param term not empty.
 */
export async function findOccurrences(
  pagefind: PagefindModule,
  catalogue: OpenCatalogue,
  term: string,
  readPassage: ReadPassage,
): Promise<Occurrences[]> {
  const characters = [...term];
  if (characters.length === 1) return findCharacter(pagefind, catalogue, term);
  const pairs = pairTokens(term);
  let places = new Map<string, number[]>();
  for (let from = 0; from < pairs.length; from += PAIRS_A_PIECE) {
    const found = await findRuns(pagefind, pairs.slice(from, from + PAIRS_A_PIECE));
    places = from === 0 ? found : keepFollowed(places, found, from);
    const count = [...places.values()].reduce((sum, { length }) => sum + length, 0);
    if (count === 0) return [];
    const isLast = from + PAIRS_A_PIECE >= pairs.length;
    if (!isLast && count <= FEW_PLACES)
      return verify(await listOccurrences(catalogue, places), characters, readPassage);
  }
  return listOccurrences(catalogue, places);
}

/** The occurrences at which the texts really say the term; those in headings, which have no text of their own, are left out. */
async function verify(
  occurrences: readonly Occurrences[],
  term: readonly string[],
  readPassage: ReadPassage,
): Promise<Occurrences[]> {
  const verified: Occurrences[] = [];
  for (const { notice, passage, offsets } of occurrences) {
    const text = [...((await readPassage(notice, passage)) ?? '')];
    const said = offsets.filter((offset) => term.every((character, at) => text[offset + at] === character));
    if (said.length > 0) verified.push({ notice, passage, offsets: said });
  }
  return verified;
}

/** For each record, the places of its content where tokens stand one after the other. */
async function findRuns(pagefind: PagefindModule, tokens: readonly string[]): Promise<Map<string, number[]>> {
  if (!(await standsAnywhere(pagefind, tokens))) return new Map();
  const distinct = [...new Set(tokens)];
  if (!isOnlyWalk(tokens, distinct)) return findRunsOneByOne(pagefind, tokens, distinct);
  const { results } = await pagefind.search(distinct.join(' '));
  const runs = new Map<string, number[]>();
  for (const { id, words } of results) {
    const places = ascending(words);
    const last = tokens.length - 1;
    const starts = places.filter((place, index) => places[index + last] === place + last);
    if (starts.length > 0) runs.set(id, starts);
  }
  return runs;
}

/** Whether tokens stand in a row anywhere. Without asking so, Pagefind takes a token that it doesn't have for others that begin alike. */
async function standsAnywhere(pagefind: PagefindModule, tokens: readonly string[]): Promise<boolean> {
  return (await pagefind.search(`"${tokens.join(' ')}"`)).results.length > 0;
}

/**
 * Whether pairs that overlap one another can only follow each other as they do in the term. Pagefind doesn't tell whose place
 * is whose; where they can follow in another order (教育教学: 育教, 教育), a run of places doesn't show the term.
 */
function isOnlyWalk(tokens: readonly string[], distinct: readonly string[]): boolean {
  const ends = new Map(distinct.map((token) => [token, pairEnds(token)]));
  let walks = new Map(distinct.map((token) => [token, 1]));
  for (let length = 1; length < tokens.length; length += 1) {
    walks = new Map(
      distinct.map((token) => {
        const before = distinct.filter((other) => ends.get(other)?.second === ends.get(token)?.first);
        return [
          token,
          Math.min(
            2,
            before.reduce((sum, other) => sum + (walks.get(other) ?? 0), 0),
          ),
        ];
      }),
    );
  }
  return [...walks.values()].reduce((sum, count) => sum + count, 0) === 1;
}

const YI = /^\p{Script=Yi}$/u;

/** The two characters of a pair as they are written in it: one letter, or two of the Yi syllabary. */
function pairEnds(token: string): { first: string; second: string } {
  const letters = [...token];
  const first = YI.test(letters[0] ?? '') ? 2 : 1;
  return { first: letters.slice(0, first).join(''), second: letters.slice(first).join('') };
}

/** The same, by a search for each token: exact whatever the order, and slower. */
async function findRunsOneByOne(
  pagefind: PagefindModule,
  tokens: readonly string[],
  distinct: readonly string[],
): Promise<Map<string, number[]>> {
  const placesOf = new Map<string, Map<string, number[]>>();
  for (const token of distinct) placesOf.set(token, placesById((await pagefind.search(token)).results));
  let runs = new Map(placesOf.get(tokens[0] ?? ''));
  for (const [distance, token] of tokens.entries())
    if (distance > 0) runs = keepFollowed(runs, placesOf.get(token) ?? new Map(), distance);
  return runs;
}

function placesById(results: readonly PagefindResult[]): Map<string, number[]> {
  return new Map(results.map(({ id, words }) => [id, ascending(words)]));
}

function ascending(places: readonly number[]): number[] {
  return [...new Set(places)].sort((a, b) => a - b);
}

/** Of the places, those which another list has at a distance behind them. */
function keepFollowed(
  places: ReadonlyMap<string, number[]>,
  followers: ReadonlyMap<string, number[]>,
  distance: number,
): Map<string, number[]> {
  const kept = new Map<string, number[]>();
  for (const [id, starts] of places) {
    const behind = new Set(followers.get(id));
    const followed = starts.filter((start) => behind.has(start + distance));
    if (followed.length > 0) kept.set(id, followed);
  }
  return kept;
}

/** Turns runs of places into occurrences. */
async function listOccurrences(
  catalogue: OpenCatalogue,
  runs: ReadonlyMap<string, number[]>,
): Promise<Occurrences[]> {
  const found: Occurrences[] = [];
  for (const [hash, starts] of runs) {
    const places = await catalogue.places(partNamed(catalogue, hash));
    for (const start of starts) addOccurrence(found, places, passageAt(places, start), start);
  }
  return found;
}

/** Adds a place of a passage; those of a passage come one after the other. */
function addOccurrence(found: Occurrences[], places: PassagePlaces, at: number, start: number): void {
  const notice = places.notices[at] ?? 0;
  const passage = places.passages[at] ?? 0;
  const offset = start - (places.starts[at] ?? 0);
  const last = found.at(-1);
  if (last?.notice === notice && last.passage === passage) last.offsets.push(offset);
  else found.push({ notice, passage, offsets: [offset] });
}

function partNamed({ parts }: OpenCatalogue, hash: string): number {
  const part = parts.indexOf(hash);
  if (part < 0) throw new Error(`${hash} is in the index, but not in the catalogue`);
  return part;
}

/**
 * A character is wherever a token begins with it. Pagefind gives the places of all tokens that begin with a query, of the chunks
 * that are loaded.
 */
async function findCharacter(
  pagefind: PagefindModule,
  catalogue: OpenCatalogue,
  character: string,
): Promise<Occurrences[]> {
  const prefix = characterPrefix(character);
  const starts = (await catalogue.chunkStarts()).filter((token) => token.startsWith(prefix));
  for (const token of starts) await pagefind.preload(token);
  const { results } = await pagefind.search(prefix);
  return listOccurrences(catalogue, placesById(results));
}
