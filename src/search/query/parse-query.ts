import { fold } from '../../text/fold.ts';
import { type ClauseLabel, readLabel } from './clause-label.ts';
import { DOC_NUMBER } from './number-forms.ts';
import { type KnownNames, findNames } from './name-parts.ts';
import { listParts, type Part, type TypedFilter } from './query-parts.ts';
import { QUESTION_WORDS, PARTICLES } from './question-words.ts';

/** A query parsed by the rules of the query language; see docs/search.md. */
export interface ParsedQuery {
  /** The query as one keyword, as typed. Null if it has operators or filters. */
  keyword: string | null;
  /** The terms that a clause has to contain. Each is a list of alternatives (OR), of which one suffices. */
  terms: string[][];
  /**
   * Whether white space separates the terms. If 、 or ， does, they may be one phrase, and a clause with the terms
   * apart doesn't contain that phrase.
   */
  isSpaced: boolean;
  /** Whether a term is in quotation marks. Then no synonyms and no other forms are searched. */
  isExact: boolean;
  /** Terms that a clause must not contain. */
  excluded: string[];
  /** Parts that became filters, and those that exclude a province or year. */
  filters: TypedFilter[];
  filteredOut: TypedFilter[];
  /** Names of provinces without any notice in the collection. */
  notCollected: string[];
  /** The clause's number, if that is all the query has beside a province or year: 福建 2020 14.; else null. */
  label: ClauseLabel | null;
  /** The whole query, used to look up names of pages. */
  text: string;
}

/** Signs that separate terms as well, except the comma of 1,200. */
const SEPARATORS = /[、，;；]|,(?!\d)/u;

/** Parses a cleaned query. */
export function parseQuery(text: string, known: KnownNames): ParsedQuery {
  const folded = fold(text);
  const plain = {
    keyword: text,
    terms: [[text]],
    isSpaced: false,
    isExact: false,
    excluded: [],
    filters: [],
    filteredOut: [],
    notCollected: [],
    label: null,
    text,
  };
  if (folded === '' || DOC_NUMBER.test(folded)) return plain;
  const parts = findNames(listParts(text, known.lexicon), known);
  const terms = groupTerms(parts);
  if (terms.length === 0) return { ...plain, terms: splitTerms(text), notCollected: listNotCollected(parts) };
  const isKeyword = parts.every(({ type }) => type === 'word');
  const [only] = parts;
  return {
    keyword: isKeyword ? text : parts.length === 1 && only?.type === 'exact' ? only.text : null,
    terms,
    isSpaced: parts.length > 1,
    isExact: parts.some(({ type }) => type === 'exact'),
    excluded: parts.flatMap((part) => (part.type === 'excluded' ? [part.text] : [])),
    filters: parts.flatMap((part) => (part.type === 'filter' ? [part] : [])),
    filteredOut: parts.flatMap((part) => (part.type === 'filter-out' ? [part] : [])),
    notCollected: listNotCollected(parts),
    label: readLabelOf(parts),
    text,
  };
}

/** Returns the label of a clause if it is the only part beside a province or year. */
function readLabelOf(parts: readonly Part[]): ClauseLabel | null {
  const [candidate, ...others] = parts.filter(({ type }) => type !== 'filter');
  const isBesidePlace = parts.some(({ type }) => type === 'filter');
  return isBesidePlace && others.length === 0 && candidate?.type === 'word'
    ? readLabel(candidate.text)
    : null;
}

const listNotCollected = (parts: readonly Part[]) =>
  parts.flatMap((part) => (part.type === 'notCollected' ? [part.text] : []));

/** Splits a text without operators into terms. */
function splitTerms(text: string): string[][] {
  const parts = text.split(SEPARATORS).filter((part) => fold(part) !== '');
  return (parts.length === 0 ? [text] : parts).map((part) => [part]);
}

/** Groups the terms with their alternatives. Question words are dropped if anything else is there. */
function groupTerms(parts: readonly Part[]): string[][] {
  const groups: string[][] = [];
  let isAlternative = false;
  for (const part of parts) {
    if (part.type === 'or') isAlternative = groups.length > 0;
    else if (part.type === 'word' || part.type === 'exact') {
      const terms = part.type === 'exact' ? [[part.text]] : splitTerms(part.text);
      if (isAlternative) groups.at(-1)?.push(part.text);
      else groups.push(...terms);
      isAlternative = false;
    }
  }
  const meaningful = groups.filter(
    ([first = '', ...others]) =>
      others.length > 0 || !(QUESTION_WORDS.has(fold(first)) || PARTICLES.has(first)),
  );
  return meaningful.length > 0 ? meaningful : groups;
}
