import { addAccessDate, citeClause, dayOf } from '../../cite/cite-notice.ts';
import { cslItem } from '../../cite/csl-item.ts';
import { formatCitation } from '../../cite/format-citations.ts';
import type { NoticeFile, RecordInFile } from '../../open-data/notice-file.ts';
import { element } from '../element.ts';
import { saveText } from '../files/save-file.ts';

/** Shows the citation of a notice, or of one of its clauses, in each format, to copy or save. */
export function showCitations(file: NoticeFile, record: RecordInFile | null, address: string): void {
  const item = cslItem(file, record, address);
  const { bibtex, ris, csl } = formatCitation(item);
  const citation = addAccessDate(file.citation, dayOf(new Date()));
  const gbt = record ? citeClause(citation, record, address) : `${citation} ${address}`;
  const close = element('button', { type: 'button', class: 'button quiet' }, ['关闭']);
  const dialog = element('dialog', { class: 'cite-dialog', 'aria-labelledby': 'cite-title' }, [
    element('h2', { id: 'cite-title' }, ['引用格式']),
    renderFormat('GB/T 7714—2015', gbt),
    renderFormat('BibTeX', bibtex, `${item.id}.bib`),
    renderFormat('RIS', ris, `${item.id}.ris`),
    renderFormat('CSL-JSON', csl, `${item.id}.json`),
    close,
  ]);
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function renderFormat(name: string, text: string, fileName?: string): HTMLElement {
  const copy = element('button', { type: 'button', 'aria-label': `复制 ${name}` }, ['复制']);
  copy.addEventListener('click', () => {
    void navigator.clipboard.writeText(text).then(() => (copy.textContent = '已复制'));
  });
  const buttons = [copy];
  if (fileName !== undefined) {
    const save = element('button', { type: 'button', 'aria-label': `保存 ${name}` }, ['保存']);
    save.addEventListener('click', () => saveText(fileName, 'text/plain', text));
    buttons.push(save);
  }
  return element('section', {}, [
    element('h3', {}, [name]),
    element('pre', { tabindex: '0', 'aria-label': name }, [text]),
    element('p', { class: 'clause-tools' }, buttons),
  ]);
}
