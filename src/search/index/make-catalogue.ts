import type { Notice } from '../../model/notice.ts';
import {
  isNumber,
  NOTICE_FACETS,
  type NoticeFacet,
  numberedValues,
  perFacet,
  plural,
  RECORD_FACETS,
  type VocabularyLists,
} from '../facets.ts';
import { type Catalogue, type CataloguedNotice, KIND_LETTERS, predictId } from './catalogue.ts';
import { NOTICE_VALUES } from './facet-values.ts';
import type { Passage } from './passages.ts';

/** Builds `catalogue.json`. @param entries of the notices, in order. */
export function makeCatalogue(
  notices: readonly Notice[],
  entries: readonly CataloguedNotice[],
  { parts, listStarts }: Pick<Catalogue, 'parts' | 'listStarts'>,
  vocabulary: VocabularyLists,
): Catalogue {
  const { lists, columns } = listNoticeFacets(notices);
  return {
    records: entries.reduce((sum, { kinds }) => sum + kinds.replace(/\d/gu, '').length, 0),
    ...vocabulary,
    ...lists,
    ids: notices.map(({ id }) => id),
    ...columns,
    characters: entries.map(countCharacters),
    parts,
    listStarts,
  };
}

/** Lists the texts among the facet values of notices, and refers to them by number. */
function listNoticeFacets(notices: readonly Notice[]) {
  const lists: Record<string, unknown[]> = {};
  const columns: Record<string, unknown[]> = {};
  for (const facet of NOTICE_FACETS) {
    const values = notices.map(NOTICE_VALUES[facet]);
    const list = [...new Set(values.flat())];
    const numbers = new Map(list.map((value, number) => [value, number]));
    const numberOf = (value: string | number) => numbers.get(value);
    if (isNumber(facet)) columns[facet] = values;
    else {
      lists[plural(facet)] = list;
      columns[facet] = values.map((value) =>
        typeof value === 'object' ? value.map(numberOf) : numberOf(value),
      );
    }
  }
  return { lists, columns } as { lists: Pick<Catalogue, 'provinces'>; columns: Pick<Catalogue, NoticeFacet> };
}

/** Adds up the lengths of the records, without the headings. */
function countCharacters({ kinds, lengths }: CataloguedNotice): number {
  return lengths.reduce((sum, length, index) => sum + (/\d/u.test(kinds[index] ?? '') ? 0 : length), 0);
}

/** Builds a notice's entry. */
export function catalogueNotice(passages: readonly Passage[], vocabulary: VocabularyLists): CataloguedNotice {
  const ids: Record<number, string> = {};
  let clauses = 0;
  for (const [index, passage] of passages.entries()) {
    if (passage.type === 'heading') continue;
    const { id, kind } = passage.record;
    if (id !== predictId(kind, clauses)) ids[index] = id;
    if (kind === 'clause') clauses += 1;
  }
  return {
    kinds: passages
      .map((passage) =>
        passage.type === 'heading' ? String(passage.depth) : KIND_LETTERS[passage.record.kind],
      )
      .join(''),
    lengths: passages.map(({ text }) => [...text].length),
    titles: passages.map((passage) => (passage.type === 'record' ? passage.titleLength : 0)),
    topics: perFacet(RECORD_FACETS, (facet) => {
      const listed = numberedValues(facet, vocabulary);
      return passages.map((passage) =>
        passage.type === 'record' ? numbersIn(listed, passage.values[facet]) : [],
      );
    }),
    ids,
  };
}

function numbersIn(listed: readonly string[], values: readonly string[]): number[] {
  return values.map((value) => {
    const number = listed.indexOf(value);
    if (number < 0) throw new Error(`${value} isn’t among the declared values: ${listed.join(' ')}`);
    return number;
  });
}
