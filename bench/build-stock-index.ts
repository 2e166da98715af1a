import * as pagefind from 'pagefind';

import { listRecords } from '../src/knowledge/records/list-records.ts';
import type { Notice } from '../src/model/notice.ts';
import type { IndexFile } from '../src/search/index/index-pairs.ts';

/**
 * Builds a stock Pagefind index of the same notices as Chinese pages, which is what a site would have without this
 * project's index.
 */
export async function buildStockIndex(notices: readonly Notice[]): Promise<IndexFile[]> {
  const { index } = await pagefind.createIndex();
  if (!index) throw new Error('Pagefind made no index.');
  for (const notice of notices)
    await index.addHTMLFile({ sourcePath: `notices/${notice.id}/index.html`, content: pageOf(notice) });
  const { files } = await index.getFiles();
  await pagefind.close();
  return files;
}

function pageOf(notice: Notice): string {
  const clauses = listRecords(notice).map(
    ({ id, title, text }) =>
      `<section id="${id}"><h2 id="h-${id}">${escape(title ?? id)}</h2><p>${escape(text)}</p></section>`,
  );
  const { title, province, year } = notice;
  const filters = `<p hidden><span data-pagefind-filter="province">${province}</span><span data-pagefind-filter="year">${year}</span></p>`;
  return `<!doctype html><html lang="zh"><head><title>${escape(title)}</title></head><body data-pagefind-body><h1>${escape(title)}</h1>${filters}${clauses.join('')}</body></html>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
