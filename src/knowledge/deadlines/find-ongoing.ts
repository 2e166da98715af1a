import { TIME_DEFAULTS, type Time } from './deadline.ts';
import { isCell, TIME_LABEL } from './judge-time.ts';
import { textBefore } from '../../text/text-before.ts';

/** A 完成时间 that isn't a date: 长期坚持, 持续推进, 常态化, 按要求, 立行立改. */
const ONGOING = new RegExp(
  [
    '(?=[并长持常滚全贯及立即边适随定日按])(?:并?(?:(?:长期|持续|常态化?|常年|滚动|全年|全程|贯穿全年|及时|立即|立行立改|即知即改|边查边改|适时|随时|定期|日常)',
    '|按照?[\\p{Script=Han}]{0,12}?(?:要求|规定|部署|安排|计划|时限|进度|节点|通知)+)',
    '(?:坚持|推进|推动|实施|开展|落实(?:到位)?|执行|完成|进行|整改|抓好|做好|组织|工作|任务|长期|不断){0,3})+',
  ].join(''),
  'gu',
);
const OPENS = /(?:[，,；;、]|[（(【［[〔])\s*$/u;
/** A date that the expression follows: 2025年底并长期坚持. */
const DATE_LAST = /[年月日底前末][，,]?$/u;
const CLOSES = /^\s*[）)】\]］〕]/u;

/** Finds expressions in place of a date: after 完成时间：, as a table cell, and at the end of a bracket. */
export function findOngoing(text: string): Time[] {
  return [...text.matchAll(ONGOING)].flatMap(({ 0: quote, index: start }) => {
    const end = start + quote.length;
    const before = textBefore(text, start, 16);
    const after = text.slice(end, end + 4);
    const isWhole = /^\s*(?:$|[。；;，,、\n\t）)】\]］〕])/u.test(after);
    const replacesDate =
      (TIME_LABEL.test(before) && isWhole) ||
      (DATE_LAST.test(before) && quote.startsWith('并') && isWhole) ||
      (OPENS.test(before) && CLOSES.test(after)) ||
      isCell(text, { start, end });
    return replacesDate ? [{ ...TIME_DEFAULTS, start, end, kind: 'ongoing' as const }] : [];
  });
}
