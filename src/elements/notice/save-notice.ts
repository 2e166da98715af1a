import type { NoticeFile } from '../../open-data/notice-file.ts';
import { writeMarkdown, writePlainText } from '../../open-data/write-notice.ts';
import { saveText } from '../files/save-file.ts';

/** Offers a notice with its citation as a file to save, in Markdown or plain text. @param address of its page. */
export function saveNotice(file: NoticeFile, format: string, address: string): void {
  const origin = { citation: file.citation, address };
  if (format === 'markdown') saveText(`${file.id}.md`, 'text/markdown', writeMarkdown(file, origin));
  else saveText(`${file.id}.txt`, 'text/plain', writePlainText(file, origin));
}
