import type { ClauseRecord, Notice } from '../model/notice.ts';
import { type Facet, NOTICE_FACETS, perFacet } from '../search/facets.ts';
import { NOTICE_VALUES, type NoticeValue, type RecordSources } from '../search/index/facet-values.ts';
import { listPassages, type RecordPassage } from '../search/index/passages.ts';

type Shown = Pick<ClauseRecord, 'notice' | 'id' | 'kind' | 'label' | 'sectionTitles' | 'title' | 'text'>;

interface Searched {
  /** The clause's number among the passages of its notice. */
  place: number;
  noticeTitle: string;
  /** Folded title and text, and the lengths of both together and of the title, in characters. */
  searched: string;
  length: number;
  titleLength: number;
  /** The folded title. */
  heading: string;
  /** Folded titles of the sections above the clause. */
  above: string[];
  /** The notice's issuers, year and title, folded. */
  name: string;
}

/** A field for each facet that isn't shown anyway. A facet with the name of another field is a type error. */
type Narrowed = Record<Exclude<Facet, keyof Shown>, NoticeValue>;

/** A clause as indexed. The fields are those of `indexDefinition`. */
export interface ClauseDocument extends Shown, Searched, Narrowed {}

/** Returns the clauses and frames of a notice, the same as in the browser's index. */
export function clauseDocuments(sources: RecordSources): ClauseDocument[] {
  let above: string[] = [];
  return listPassages(sources).flatMap((passage, place) => {
    if (passage.type === 'record') return [documentOf(sources.notice, passage, above, place)];
    above = [...above.slice(0, passage.depth), passage.text];
    return [];
  });
}

function documentOf(
  notice: Notice,
  { record, text, titleLength, values }: RecordPassage,
  [name = '', ...above]: readonly string[],
  place: number,
): ClauseDocument {
  return {
    ...{ notice: notice.id, id: record.id, kind: record.kind, label: record.label, place },
    ...perFacet(NOTICE_FACETS, (facet) => NOTICE_VALUES[facet](notice)),
    ...values,
    ...{
      noticeTitle: notice.title,
      sectionTitles: record.sectionTitles,
      title: record.title,
      text: record.text,
    },
    ...{ searched: text, length: [...text].length, titleLength },
    ...{ heading: [...text].slice(0, titleLength).join(''), above, name },
  };
}
