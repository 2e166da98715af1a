import { fold } from '../../text/fold.ts';
import { type ClauseLabel, readLabel } from './clause-label.ts';
import { DOC_NUMBER } from './number-forms.ts';
import { type KnownNames, nameParts } from './name-parts.ts';
import { listParts, type Part, type TypedFilter } from './query-parts.ts';
import { ASKING, PARTICLES } from './question-words.ts';

/** What a person typed, read by the rules of the query language; see docs/search.md. */
export interface ParsedQuery {
  /** The query as one keyword, as it was typed; null where it has operators or parts that became filters. */
  keyword: string | null;
  /** What a clause has to say, all of them; of each, one of the alternatives (OR). */
  terms: string[][];
  /** Whether white space sets the terms apart. Where 、 or ， does, they may be one phrase: a clause that has them apart doesn't say it. */
  isSpaced: boolean;
  /** Terms within quotation marks are only themselves: no synonyms, no other writings. */
  isExact: boolean;
  /** What a clause may not say. */
  excluded: string[];
  /** Parts that became filters, and those that filter out. */
  filters: TypedFilter[];
  filteredOut: TypedFilter[];
  /** Names of provinces of which the collection has nothing. */
  unheld: string[];
  /** The clause's number beside a place or year, which is all that is asked for: 福建 2020 14.; else null. */
  label: ClauseLabel | null;
  /** The whole query, to look up names of pages. */
  text: string;
}

/** Signs that set terms apart as well, but for the comma of 1,200. */
const SEPARATORS = /[、，;；]|,(?!\d)/u;

/** Reads a cleaned query. */
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
    unheld: [],
    label: null,
    text,
  };
  if (folded === '' || DOC_NUMBER.test(folded)) return plain;
  const parts = nameParts(listParts(text, known.lexicon), known);
  const terms = groupTerms(parts);
  if (terms.length === 0) return { ...plain, terms: splitTerms(text), unheld: listUnheld(parts) };
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
    unheld: listUnheld(parts),
    label: readLabelOf(parts),
    text,
  };
}

/** What is asked for of a place or year, where that is a clause's number alone. */
function readLabelOf(parts: readonly Part[]): ClauseLabel | null {
  const [asked, ...others] = parts.filter(({ type }) => type !== 'filter');
  const isBesidePlace = parts.some(({ type }) => type === 'filter');
  return isBesidePlace && others.length === 0 && asked?.type === 'word' ? readLabel(asked.text) : null;
}

const listUnheld = (parts: readonly Part[]) =>
  parts.flatMap((part) => (part.type === 'unheld' ? [part.text] : []));

/** The terms of a text without operators. */
function splitTerms(text: string): string[][] {
  const parts = text.split(SEPARATORS).filter((part) => fold(part) !== '');
  return (parts.length === 0 ? [text] : parts).map((part) => [part]);
}

/** What is asked for, alternatives together; words that only ask are left out where anything else is there. */
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
  const telling = groups.filter(
    ([first = '', ...others]) => others.length > 0 || !(ASKING.has(fold(first)) || PARTICLES.has(first)),
  );
  return telling.length > 0 ? telling : groups;
}
