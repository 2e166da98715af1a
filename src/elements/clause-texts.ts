import { citeClause, clauseLabel } from '../cite/cite-notice.ts';
import type { NoticeFile, RecordInFile } from '../open-data/notice-file.ts';

/**
 * Returns the text to copy for a clause, followed by its source; for a whole notice, its citation. @param address of
 * the clause or notice.
 */
export function quoteText(file: NoticeFile, record: RecordInFile | null, address: string): string {
  if (!record) return `${file.citation} ${address}`;
  const name = `${record.label ?? ''}${record.title ?? ''}${record.title === null ? '' : record.titleEnd}`;
  return [name, record.text, `——${citeClause(file.citation, record, address)}`].filter(Boolean).join('\n');
}

/** Returns the report of an error in a text, with its place and first words. */
export function reportText(
  file: NoticeFile,
  record: RecordInFile | null,
  address: string,
): { title: string; body: string } {
  const quote = record ? `${clauseLabel(record)}\n${record.text.slice(0, 200)}` : file.title;
  return {
    title: `${file.id}${record === null ? '' : `#${record.id}`} 文本有误`,
    body: `${address}\n\n${quote}\n\n错误：`,
  };
}
