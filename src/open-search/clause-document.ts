import type { ClauseRecord, Notice } from '../model/notice.ts';
import type { Stage } from '../model/stage.ts';
import { type FactsByClause, listPassages, type RecordPassage } from '../search/index/passages.ts';

/** A clause as it is indexed; fields as in `indexDefinition`. */
export interface ClauseDocument extends Pick<
  ClauseRecord,
  'notice' | 'id' | 'kind' | 'label' | 'sectionTitles' | 'title' | 'text'
> {
  /** Its number among the passages of its notice. */
  place: number;
  province: string;
  year: number;
  issuer: string[];
  theme: string[];
  /** Stages of education that it addresses in particular. */
  stage: string[];
  /** What of it can be checked. */
  fact: readonly string[];
  noticeTitle: string;
  /** Title and text, folded; the lengths of both and of the title, in characters. */
  searched: string;
  length: number;
  titleLength: number;
  /** The title, folded. */
  heading: string;
  /** The titles of the sections above it, folded. */
  above: string[];
  /** Its notice's issuers, year and title, folded. */
  name: string;
}

/** The clauses of a notice and its frames, as the browser's index has them. */
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
