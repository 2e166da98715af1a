import { type Relation, RELATIONS, type SynonymGroup } from '../../model/synonym.ts';
import type { Province } from '../../model/vocabulary.ts';
import { fold } from '../../text/fold.ts';
import { searchedText } from '../../text/searched-text.ts';
import type { Segment } from '../../text/segment.ts';
import type { Passage } from './passages.ts';

/** What the browser knows of words: to cut a question into them, to weigh and to suggest them. `lexicon.json`. */
export interface Lexicon {
  /** Each word, folded, with the number of passages it stands in as a word. */
  words: Record<string, number>;
  /** For a word or abbreviation, folded, what is searched with it: 同义. */
  synonyms: Record<string, string[]>;
  /** What else it may lead to: 下位, 上位, 相关. */
  kin: Record<string, Kin>;
  /** The names of provinces, folded, each with its id. */
  provinces: Record<string, string>;
}

/** Words beside a word that don't mean the same, by what they are to it. */
export type Kin = Partial<Record<Exclude<Relation, 'same'>, string[]>>;

/** So many words, the policy terms and the most frequent others: what every search loads stays small. */
const MAX_WORDS = 6000;
/** Words are of letters and digits, at least one a letter, and of two characters at least. */
const IS_WORD = /^(?=.*\p{L})[\p{L}\p{N}.+-]{2,}$/u;

/** How many passages each word stands in. */
export type WordCounts = ReadonlyMap<string, number>;

/** The words of a passage, folded, each once. */
export function listWords(passage: Passage, segment: Segment): string[] {
  const text = passage.type === 'record' ? searchedText(passage.record) : passage.text;
  return [...new Set([...new Set(segment(text))].map(fold))].filter((word) => IS_WORD.test(word));
}

/** What of the vocabulary the lexicon is made with. */
export interface LexiconVocabulary {
  policyTerms: readonly string[];
  synonyms: readonly SynonymGroup[];
  provinces: readonly Province[];
}

/** The lexicon of a collection's words; `policyTerms` are kept however rare, those that occur. */
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

/** 福建, 福建省, 闽, 内蒙古, 内蒙古自治区, 广西自治区 … The national level is no place that a query asks for. */
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

/** A term inside a longer word, 等级保护 in 网络安全等级保护, is said where that is. */
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
 * What is searched with each term: the others of its group or the words it stands for, and the groups of these.
 * One step: what these words stand for in turn isn't followed.
 */
function listSynonyms(entries: readonly SynonymGroup[]): Record<string, string[]> {
  const synonyms = new Map<string, Set<string>>();
  const add = (term: string, others: readonly string[]) => {
    const known = synonyms.get(term) ?? new Set<string>();
    for (const other of others) if (other !== term) known.add(other);
    synonyms.set(term, known);
  };
  const groups = listGroups(entries);
  for (const group of groups) for (const term of group) add(term, group);
  for (const { from, to } of listMeanings(entries, 'same'))
    for (const term of from) add(term, [...to, ...to.flatMap((meant) => groupOf(groups, meant))]);
  return Object.fromEntries([...synonyms].map(([term, others]) => [term, [...others]]));
}

/** What each term may lead to without meaning it, with the groups of these words. */
function listKin(entries: readonly SynonymGroup[]): Record<string, Kin> {
  const groups = listGroups(entries);
  const kin: Record<string, Kin> = {};
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
