import { citeClause, clauseLabel } from '../cite/cite-notice.ts';
import type { NoticeFile, RecordInFile } from '../open-data/notice-file.ts';

/** A clause as it is copied, with where it is from behind it; for the notice whole its citation. @param address of what is copied. */
export function quoteText(file: NoticeFile, record: RecordInFile | null, address: string): string {
  if (!record) return `${file.citation} ${address}`;
  const name = `${record.label ?? ''}${record.title ?? ''}${record.title === null ? '' : record.titleEnd}`;
  return [name, record.text, `——${citeClause(file.citation, record, address)}`].filter(Boolean).join('\n');
}

/** What is reported of an error in a text, with its place and first words. */
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
