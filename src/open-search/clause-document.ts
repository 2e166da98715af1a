import type { ClauseRecord, Notice } from '../model/notice.ts';
import type { Stage } from '../model/stage.ts';
import { type FactsByClause, listPassages, type RecordPassage } from '../search/index/passages.ts';

/** A clause as indexed. The fields are those of `indexDefinition`. */
export interface ClauseDocument extends Pick<
  ClauseRecord,
  'notice' | 'id' | 'kind' | 'label' | 'sectionTitles' | 'title' | 'text'
> {
  /** The clause's number among the passages of its notice. */
  place: number;
  province: string;
  year: number;
  issuer: string[];
  theme: string[];
  /** Stages of education that the clause addresses in particular. */
  stage: string[];
  /** The checkable facts that the clause names. */
  fact: readonly string[];
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

/** Returns the clauses and frames of a notice, the same as in the browser's index. */
export function clauseDocuments(
  notice: Notice,
  stages: readonly Stage[],
  facts?: FactsByClause,
): ClauseDocument[] {
  let above: string[] = [];
  return listPassages(notice, stages, facts).flatMap((passage, place) => {
    if (passage.type === 'record') return [documentOf(notice, passage, above, place)];
    above = [...above.slice(0, passage.depth), passage.text];
    return [];
  });
}

function documentOf(
  notice: Notice,
  { record, text, titleLength, stages, facts }: RecordPassage,
  [name = '', ...above]: readonly string[],
  place: number,
): ClauseDocument {
  return {
    ...{ notice: notice.id, id: record.id, kind: record.kind, label: record.label, place },
    ...{ province: notice.province, year: notice.year, issuer: notice.issuers },
    ...{ theme: record.themes, stage: stages, fact: facts, noticeTitle: notice.title },
    ...{ sectionTitles: record.sectionTitles, title: record.title, text: record.text },
    ...{ searched: text, length: [...text].length, titleLength },
    ...{ heading: [...text].slice(0, titleLength).join(''), above, name },
  };
}
