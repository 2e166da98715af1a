import { element } from '../element.ts';

/**
 * Shows an error report to copy, and whom to send it to, on a site without an address for reports. @param about URL
 * of the site's page with contact details.
 */
export function showReport(text: string, about: string): void {
  const words = element('textarea', { rows: '10', readonly: '', 'aria-label': '报错的文字' }, [text]);
  const copy = element('button', { type: 'button', class: 'button' }, ['复制']);
  const close = element('button', { type: 'button', class: 'button quiet' }, ['关闭']);
  const dialog = element('dialog', { class: 'cite-dialog', 'aria-labelledby': 'report-title' }, [
    element('h2', { id: 'report-title' }, ['报告错误']),
    element('p', {}, [
      '复制下面的文字，补上哪里有误，发给本站的维护者；发给谁，见',
      element('a', { href: about }, ['关于要点']),
      '。',
    ]),
    words,
    element('p', {}, [copy, ' ', close]),
  ]);
  copy.addEventListener('click', () => {
    words.select();
    void navigator.clipboard.writeText(text).then(() => (copy.textContent = '已复制'));
  });
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
