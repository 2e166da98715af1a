import type { Element } from 'hast';
import { h } from 'hastscript';

import type { Citations, Origin } from './list-citations.ts';

/**
 * Renders the citations of what is displayed and the date of the collection. On screen there is one per clause in a
 * closed list, ready to be copied. In print there is one per notice, because the clauses are already numbered.
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
