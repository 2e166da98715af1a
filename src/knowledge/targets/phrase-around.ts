import type { Quantity } from './quantity.ts';
import { endOf, phraseStart, SENTENCE_END, startOf, wordsBefore } from '../words/sentence-bounds.ts';

/** The words around a quantity, which may name what it measures. */
export interface Phrase {
  /** From the start of the phrase, or the end of the previous quantity, to the end of what is measured. */
  before: string;
  /** From the quantity to the end of the phrase or the next quantity. */
  behind: string;
  /** The sentence up to the phrase. */
  earlier: string;
}

/**
 * Words to skip at the start of a phrase: a note on who is responsible for what precedes (（责任单位：…）), and numbering
 * (12．, 三是).
 */
const LEADING_NOTE =
  /^\s*[）)]?(?:[（(〔\[][^（）()〔〕]*[）)〕\]])?\s*(?:\d{1,2}[．.、]|[一二三四五六七八九十]{1,2}(?:是|、(?![一二三四五六七八九]年级)))?/u;
const HARD_END = '，。；！？,;:：\n\t';
/** Words at the end that belong to the next value: 、新筹建 in 1所学校、新筹建1个项目, 建设 in 900所学校建设6500间教室. */
const LISTED_NEXT = /(?:、[^、）]*|建设|新建|配备|配置|培训|遴选|打造|培育|提供|完成)$/u;

/** 省份的 in 对10个省份的资源服务全覆盖: 10 counts the provinces, and the service is what is covered. */
const THEIRS = /^\p{Script=Han}{1,10}?的(?=\p{Script=Han}{2})/u;
const AFTER_THEM = /(?<=^\p{Script=Han}{1,10}?)的\p{Script=Han}{2}.*$/su;
const FOR_THEM = /对\d[^对]{0,12}$/u;

/**
 * Cuts out the phrase around a quantity, within `floor` and `ceiling`, and splits it into what precedes and follows the
 * quantity.
 */
export function phraseAround(text: string, quantity: Quantity, floor: number, ceiling: number): Phrase {
  const subjectEnd = Math.max(floor, Math.min(quantity.start, quantity.subjectEnd ?? quantity.start));
  const start = Math.max(floor, phraseStart(text, subjectEnd, HARD_END));
  const end = Math.min(ceiling, endOf(text, quantity.end, HARD_END));
  const before = text.slice(start, subjectEnd).replace(LEADING_NOTE, '');
  const behind = text
    .slice(quantity.end, Math.max(quantity.end, end))
    .replace(end === ceiling && end < text.length ? LISTED_NEXT : '', '');
  return {
    before: FOR_THEM.test(wordsBefore(text, start)) ? before.replace(THEIRS, '') : before,
    behind: text.charAt(quantity.start - 1) === '对' ? behind.replace(AFTER_THEM, '') : behind,
    earlier: text.slice(startOf(text, start, SENTENCE_END), start),
  };
}
