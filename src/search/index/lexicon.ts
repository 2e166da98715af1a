import { type Relation, RELATIONS, type SynonymGroup } from '../../model/synonym.ts';
import type { Province } from '../../model/vocabulary.ts';
import { fold } from '../../text/fold.ts';
import { searchedText } from '../../text/searched-text.ts';
import type { Segment } from '../../text/segment.ts';
import type { Passage } from './passages.ts';

/** The words that the browser uses to segment queries, weigh their words and suggest completions: `lexicon.json`. */
export interface Lexicon {
  /** Folded words, each with the number of passages in which it occurs as a word. */
  words: Record<string, number>;
  /** For a folded word or abbreviation, the terms that are searched with it: 同义. */
  synonyms: Record<string, string[]>;
  /** For a folded term, its other related terms: 下位, 上位, 相关. */
  kin: Record<string, RelatedTerms>;
  /** Folded names of provinces, each with the province's id. */
  provinces: Record<string, string>;
}

/** Related terms that aren't synonyms, by their relation to the word. */
export type RelatedTerms = Partial<Record<Exclude<Relation, 'same'>, string[]>>;

/**
 * Most words in the lexicon: the policy terms and the most frequent others. Every search loads the lexicon, so it has
 * to stay small.
 */
const MAX_WORDS = 6000;
/** A word has at least two characters, all of them letters or digits, at least one a letter. */
const IS_WORD = /^(?=.*\p{L})[\p{L}\p{N}.+-]{2,}$/u;

/** The number of passages that contain each word. */
export type WordCounts = ReadonlyMap<string, number>;

/** Returns the distinct folded words of a passage. */
export function listWords(passage: Passage, segment: Segment): string[] {
  const text = passage.type === 'record' ? searchedText(passage.record) : passage.text;
  return [...new Set([...new Set(segment(text))].map(fold))].filter((word) => IS_WORD.test(word));
}

/** The parts of the vocabulary that the lexicon is built from. */
export interface LexiconVocabulary {
  policyTerms: readonly string[];
  synonyms: readonly SynonymGroup[];
  provinces: readonly Province[];
}

/** Builds the lexicon of a collection. `policyTerms` that occur are included however rare they are. */
export function makeLexicon(
  counts: WordCounts,
  { policyTerms, synonyms, provinces }: LexiconVocabulary,
): Lexicon {
  const terms = new Set(policyTerms.map(fold));
  const chosen = [...withNested(counts, terms)]
    .sort(([a, n], [b, m]) => Number(terms.has(b)) - Number(terms.has(a)) || m - n || (a < b ? -1 : 1))
    .slice(0, MAX_WORDS)
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return {
    words: Object.fromEntries(chosen),
    synonyms: listSynonyms(synonyms),
    kin: listKin(synonyms),
    provinces: nameProvinces(provinces),
  };
}

/**
 * Maps the names of the provinces to their ids: 福建, 福建省, 闽, 内蒙古, 内蒙古自治区, 广西自治区 … The national
 * level isn't a place that a query may name.
 */
function nameProvinces(provinces: readonly Province[]): Record<string, string> {
  return Object.fromEntries(
    provinces
      .filter(({ code }) => code !== null)
      .flatMap(({ id, name, fullName, abbreviations }) =>
        [
          ...[name, fullName, `${name}省`, `${name}市`, `${name}自治区`].filter(
            (form) => form === name || fullName.endsWith(form.slice(name.length)),
          ),
          ...abbreviations,
        ].map((form) => [form, id]),
      ),
  );
}

/** Adds to each policy term the counts of the longer words that contain it: 等级保护 in 网络安全等级保护. */
function withNested(counts: WordCounts, terms: ReadonlySet<string>): WordCounts {
  const all = new Map(counts);
  for (const [word, count] of counts)
    for (const term of substrings(word))
      if (term !== word && terms.has(term)) all.set(term, (all.get(term) ?? 0) + count);
  return all;
}

function substrings(word: string): Set<string> {
  const found = new Set<string>();
  for (let start = 0; start < word.length; start += 1)
    for (let end = start + 2; end <= word.length; end += 1) found.add(word.slice(start, end));
  return found;
}

/**
 * Lists what is searched with each term: the others of its group, or the words it stands for and the groups of these.
 * This is a single step: what those words stand for in turn isn't followed.
 */
function listSynonyms(entries: readonly SynonymGroup[]): Record<string, string[]> {
  const synonyms = new Map<string, Set<string>>();
  const add = (term: string, others: readonly string[]) => {
    const ofTerm = synonyms.get(term) ?? new Set<string>();
    for (const other of others) if (other !== term) ofTerm.add(other);
    synonyms.set(term, ofTerm);
  };
  const groups = listGroups(entries);
  for (const group of groups) for (const term of group) add(term, group);
  for (const { from, to } of listMeanings(entries, 'same'))
    for (const term of from) add(term, [...to, ...to.flatMap((meant) => groupOf(groups, meant))]);
  return Object.fromEntries([...synonyms].map(([term, others]) => [term, [...others]]));
}

/** Lists the related terms that aren't synonyms of each term, with the groups of these. */
function listKin(entries: readonly SynonymGroup[]): Record<string, RelatedTerms> {
  const groups = listGroups(entries);
  const kin: Record<string, RelatedTerms> = {};
  for (const relation of RELATIONS) {
    if (relation === 'same') continue;
    for (const { from, to } of listMeanings(entries, relation))
      for (const term of from)
        (kin[term] ??= {})[relation] = [...new Set([...to, ...to.flatMap((one) => groupOf(groups, one))])];
  }
  return kin;
}

function listGroups(entries: readonly SynonymGroup[]): string[][] {
  return entries.flatMap((entry) => ('terms' in entry ? [entry.terms.map(fold)] : []));
}

function groupOf(groups: readonly string[][], term: string): string[] {
  return groups.find((group) => group.includes(term)) ?? [];
}

function listMeanings(
  entries: readonly SynonymGroup[],
  relation: Relation,
): { from: string[]; to: string[] }[] {
  return entries.flatMap((entry) =>
    'from' in entry && entry.relation === relation
      ? [{ from: entry.from.map(fold), to: entry.to.map(fold) }]
      : [],
  );
}
