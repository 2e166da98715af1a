import type { Span } from '../../model/finding.ts';
import { TIME_DEFAULTS, type Time } from './deadline.ts';
import { isCell, TIME_LABEL } from './judge-time.ts';
import { textBefore } from '../../text/text-before.ts';
import { matchesOf } from '../../text/match-pattern.ts';

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

/** The same in a sentence, with a word that every match contains: 长期坚持…, 常年向师生开放, 全年做好… at the head of a line. */
const ALL_ALONG: [sign: string, RegExp][] = [
  [
    '长期坚持',
    /(?<![已能年])长期坚持(?![的了不以把党]|下来|[^，。；\n]{0,20}(?:的|是)|[^，。；\n]{0,6}(?:方向|原则|方针|道路|立场|领导|理念))/gu,
  ],
  [
    '常年',
    /常年(?=(?:面?向|对)?[^，。；\n]{0,8}(?:开放|受理|接受|开展|提供|征集|招募)(?![^，。；\n]{0,12}的|[^。；\n]{0,20}累[计积]))/gu,
  ],
  [
    '全年',
    /全年(?<=(?:^|\n)\s{0,4}(?:\d{1,2}[.．、]\s?)?全年)(?=[：:]|做好|抓好|开展|推进|持续|配合|组织)/gu,
  ],
];
/** From the notice on: 即日起. When a rule comes into force isn't a time to do something. */
const FROM_NOW =
  /[从自]?即日起(?![至到截]|[^，。；\n]{0,4}(?:施行|实施|生效|执行|有效)|，?[^，。；\n]{0,8}(?:废止|停止使用|失效))/gu;

/** Finds what a notice gives in place of a date: 长期坚持, 即日起. */
export function findUndated(text: string): Time[] {
  const spansOf = (sign: string, pattern: RegExp): Span[] =>
    text.includes(sign)
      ? matchesOf(pattern, text).map(({ 0: { length }, index: start }) => ({ start, end: start + length }))
      : [];
  const ongoing = [...findOngoing(text), ...ALL_ALONG.flatMap(([sign, pattern]) => spansOf(sign, pattern))];
  return [
    ...ongoing.map((span) => ({ ...TIME_DEFAULTS, ...span, kind: 'ongoing' as const })),
    ...spansOf('即日起', FROM_NOW).map((span) => ({ ...TIME_DEFAULTS, ...span, kind: 'start' as const })),
  ];
}

/** Finds expressions in place of a date: after 完成时间：, as a table cell, and at the end of a bracket. */
function findOngoing(text: string): Span[] {
  return matchesOf(ONGOING, text).flatMap(({ 0: quote, index: start }) => {
    const end = start + quote.length;
    const before = textBefore(text, start, 16);
    const after = text.slice(end, end + 4);
    const isWhole = /^\s*(?:$|[。；;，,、\n\t）)】\]］〕])/u.test(after);
    const replacesDate =
      (TIME_LABEL.test(before) && isWhole) ||
      (DATE_LAST.test(before) && quote.startsWith('并') && isWhole) ||
      (OPENS.test(before) && CLOSES.test(after)) ||
      isCell(text, { start, end });
    return replacesDate ? [{ start, end }] : [];
  });
}
