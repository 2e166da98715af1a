import { FACTS } from '../knowledge/codings/checkable-names.ts';

/** What both the build and the browser know of a facet. `index/facet-values.ts` says what only the build knows. */
interface Declaration {
  /** Its name on the page. */
  name: string;
  /**
   * What its values are read from:
   * - `notice`: the notice; the catalogue stores them, and they are the same for all its hits.
   * - `record`: the record and its findings; the topics files store them, which are loaded once hits are shown.
   * - `hit`: nothing more than where the hit is.
   */
  of: 'notice' | 'record' | 'hit';
  /** Set if a notice's value is a number. Other values are texts. */
  isNumber?: true;
  /**
   * The values of a record's facet, at most 36, which the index refers to by number. Without it, they are the entries
   * of the vocabulary that has the facet's name in the plural.
   */
  values?: readonly string[];
  /**
   * Whether each answer lists its own values, because a page can't list them all: those that hits have, or only those
   * that are chosen.
   */
  listed?: 'if found' | 'if chosen';
}

/** 筛选: the facets, in the order of the page. A facet has the same key in addresses, in the index and on a server. */
export const DECLARATIONS = {
  province: { name: '省份', of: 'notice' },
  year: { name: '年度', of: 'notice', isNumber: true },
  theme: { name: '主题', of: 'record' },
  stage: { name: '学段', of: 'record' },
  fact: { name: '可考核', of: 'record', values: FACTS },
  kind: { name: '条款类别', of: 'hit' },
  issuer: { name: '发文机关', of: 'notice', listed: 'if found' },
  notice: { name: '文件', of: 'hit', listed: 'if chosen' },
} as const satisfies Record<string, Declaration>;

type Declarations = typeof DECLARATIONS;
export type Facet = keyof Declarations;
type FacetWith<Part> = { [F in Facet]: Declarations[F] extends Part ? F : never }[Facet];
export type NoticeFacet = FacetWith<{ of: 'notice' }>;
export type RecordFacet = FacetWith<{ of: 'record' }>;
type ListedByAnswer = FacetWith<{ listed: string }>;
/** The facets whose values the page lists before the first query. */
export type ListedByPage = Exclude<Facet, ListedByAnswer>;
/** The facets whose values are entries of a vocabulary. */
export type VocabularyFacet = Exclude<RecordFacet, FacetWith<{ values: readonly string[] }>>;

export const FACETS = Object.keys(DECLARATIONS) as Facet[];
export const NOTICE_FACETS = FACETS.filter((facet) => DECLARATIONS[facet].of === 'notice') as NoticeFacet[];
export const RECORD_FACETS = FACETS.filter((facet) => DECLARATIONS[facet].of === 'record') as RecordFacet[];
export const isNumber = (facet: Facet) => 'isNumber' in DECLARATIONS[facet];
export const LISTED_BY_ANSWER = FACETS.filter((facet) => 'listed' in DECLARATIONS[facet]) as ListedByAnswer[];

/** Makes an object with a value for each of the facets, in their order. */
export function perFacet<F extends string, Value>(
  facets: readonly F[],
  make: (facet: F) => Value,
): Record<F, Value> {
  return Object.fromEntries(facets.map((facet) => [facet, make(facet)])) as Record<F, Value>;
}

/** The name under which an index file stores the values of a facet: `themes`. */
export function plural<F extends Facet>(facet: F) {
  return `${facet}s` as const;
}

/** The values of vocabulary facets, by plural name. */
export type VocabularyLists = Record<`${VocabularyFacet}s`, string[]>;

/** Returns the values that the index refers to by number. */
export function numberedValues(facet: RecordFacet, lists: VocabularyLists): readonly string[] {
  const { values }: Declaration = DECLARATIONS[facet];
  return values ?? lists[plural(facet as VocabularyFacet)];
}

/** The selected values of each facet. Several values of one facet are alternatives. */
export type Filters = Record<Facet, string[]>;
export const NO_FILTERS: Filters = perFacet(FACETS, () => []);
/** For each facet, the number of hits with each value. */
export type FacetCounts = Record<Facet, Record<string, number>>;
