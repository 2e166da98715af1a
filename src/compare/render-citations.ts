import type { Element } from 'hast';
import { h } from 'hastscript';

import type { Citations, Origin } from './list-citations.ts';

/**
 * The citations of what is shown, and the day of the collection: on the screen one a clause, closed, to be copied at once; in print one
 * a notice, since each clause stands there under its number.
 */
export function renderCitations({ clauses, notices }: Citations, { address, collectedOn }: Origin): Element {
  return h('details.citations', [
    h('summary', `引用（${clauses.length} 条）`),
    h('p', [
      `比较网址：${address}。收录截至 ${collectedOn}。文本据公开文件整理，非官方文本。 `,
      ...(clauses.length === 0
        ? []
        : [
            h(
              'button',
              { type: 'button', className: ['button', 'quiet'], dataCopyCitations: '' },
              '复制全部引用',
            ),
          ]),
    ]),
    h(
      'ol.clause-citations',
      clauses.map((citation) => h('li', citation)),
    ),
    h(
      'ol.notice-citations',
      notices.map((citation) => h('li', citation)),
    ),
  ]);
}
