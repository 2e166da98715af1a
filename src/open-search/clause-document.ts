import { listRecords } from '../knowledge/list-records.ts';
import type { ClauseRecord, Notice } from '../model/notice.ts';
import { fold } from '../text/fold.ts';
import { searchedText } from '../text/searched-text.ts';

/** A clause as it is indexed; fields as in `indexDefinition`. */
export interface ClauseDocument extends Pick<
  ClauseRecord,
  'notice' | 'id' | 'kind' | 'label' | 'number' | 'sectionTitles' | 'title' | 'text' | 'url'
> {
  province: string;
  year: number;
  issuer: string[];
  theme: string[];
  noticeTitle: string;
  /** Title and text, folded. */
  searched: string;
}

/** The clauses of a notice and its frames. */
export function clauseDocuments(notice: Notice): ClauseDocument[] {
  return listRecords(notice).map((record) => ({
    ...{ notice: notice.id, id: record.id, kind: record.kind, label: record.label, number: record.number },
    ...{ province: notice.province, year: notice.year, issuer: notice.issuers, theme: record.themes },
    ...{ noticeTitle: notice.title, sectionTitles: record.sectionTitles },
    ...{ title: record.title, text: record.text, searched: fold(searchedText(record)), url: record.url },
  }));
}

/**
 * The two lines that index a document by the bulk API: the action, then the source, each ended by a line feed.
 * @see https://docs.opensearch.org/latest/api-reference/document-apis/bulk/
 */
export function bulkLines(index: string, document: ClauseDocument): string {
  const action = { index: { _index: index, _id: `${document.notice}#${document.id}` } };
  return `${JSON.stringify(action)}\n${JSON.stringify(document)}\n`;
}
