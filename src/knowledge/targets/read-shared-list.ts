import { isOwner } from './counted-nouns.ts';
import type { Comparator, Quantity } from './quantity.ts';
import { ownerOf } from './institutions.ts';
import { COMPARED } from './subject-before.ts';
import { endOf, phraseStart, SENTENCE_END, startOf } from '../words/sentence-bounds.ts';
import { matchesOf } from '../../text/match-pattern.ts';

/** What applies to one of several values that 分别 distributes over a list. */
export interface ListMember {
  /** Its own subject (接入率、完好率分别达到…), or the one common to all; null if that precedes the list's phrase. */
  subject: string | null;
  /** Whom it concerns, if the list is of schools or people: 小学 in 小学、初中入学率分别达到99%、98%. */
  scope: string | null;
  /** The sentence up to the list's phrase. */
  earlier: string;
  /** The words after the list, if they name what is counted: 分别遴选30所、40所示范校. */
  behind: string;
  /** The comparator of the first value, which the others share; `reach` if 分别 comes without another comparator. */
  comparator: Comparator;
  change: Quantity['change'];
  /** Where its year is printed: 2023年 in 2023年、2024年分别达到…; null if there is none. */
  year: { start: number; end: number } | null;
}

const HARD_END = '，。；！？,;\n\t';
const YEAR = '20\\d{2}\\s?(?:年(?:年?[底末])?|(?=[、和及与]20\\d{2}))';
const YEARS = new RegExp(`${YEAR}(?:(?:、|和|及|与)${YEAR})+`, 'gu');
const ITEM_END = /(?:率|比例|占比|比重|数|量|度|面|耗|强度|经费|时间|时长|年限)$/u;
/** 分别 and what may come between it and the first value: 分别为, 分别较2023年, 分别完成全市教师总数. */
const EACH =
  /(?:分别|依次)(?:[比较][^，。；、]{2,10})?(?:(?:为|要|应|约)?|(?:支持|推动|组织)?(?:增加|减少|完成|实现|支持|培训|遴选|评选|认定|建设|建成|新建|新增|打造|培育|配备|覆盖)(?<object>[^，。；、\d]{0,20}))$/u;
const OWNER_END =
  /(?:学校?|小学|初中|高中|高校|院校|幼儿园|教学点|教师|学生|地区|县|区|城市|[农乡]村|城镇)$/u;
const RATE_AND_OWNER = /^(?<measured>.+(?:率|比例|占比))(?<first>[^率例比]{2,8})$/u;
/** A stage of schooling before its rate: 高中阶段 in 小学、初中、高中阶段开课率. */
const STAGE_FIRST = /^(?:小学|初中|高中)(?:教育)?(?:阶段|学段)(?=\p{Script=Han}{2})/u;
/** Units of what schools have, not of the schools themselves. */
const OF_OTHERS = /[学课]时|节|分钟|小时|[%‰倍次]|^[GMK]/u;
/** A list that names only another year for the subjects of the list before it: …；2030年分别达到98%、99%. */
const NEXT_YEAR = /^[到至]?20\d{2}年(?:年?[底末])?$/u;
/** What separates the members of a list, unless it is part of a word: 普及率, 参与度, 和谐. */
export const LIST_MARK = /、|(?<![共平饱])和(?!谐)|(?<!参)与|(?<![普涉波危])以?及(?![时格])/u;
const BETWEEN = /^(?:、|和|与|以及|及|，)$/u;

/**
 * Reads the lists of values that 分别 distributes over a list of years or of subjects: 2023年、2024年分别达到60%、80%. The result
 * is keyed by the index of the value. If there are more or fewer values than years or subjects, the values share what
 * precedes 分别.
 */
export function readSharedLists(text: string, quantities: readonly Quantity[]): Map<number, ListMember> {
  const shares = new Map<number, ListMember>();
  let last: ListMember[] = [];
  for (const [first, quantity] of quantities.entries()) {
    const head = headOf(text, quantity, quantities.slice(first - 1, first));
    if (head === null) continue;
    const { comparator: own, change } = quantity;
    const isReached = own === 'exactly' && change === null && head.object === undefined;
    const comparator = isReached ? 'reach' : own;
    const listed = listFrom(text, quantities.slice(first));
    const listEnd = Math.max(...listed.map(({ end }) => end));
    const behind = head.object === '' ? text.slice(listEnd, endOf(text, listEnd, HARD_END)) : '';
    const isRepeated = last.length === listed.length && NEXT_YEAR.test(text.slice(head.from, head.to));
    const members = [...listed.keys()].map((at): ListMember => {
      const own = memberOf(text, head, at, listed.length, behind);
      const { subject, scope } = (isRepeated ? last[at] : undefined) ?? own;
      return { ...own, subject, scope, behind, comparator, change };
    });
    for (const [at, member] of members.entries()) shares.set(first + at, member);
    last = members;
  }
  return shares;
}

/** The words before 分别 in a value's phrase, and the object of the verb after it unless that is 达到. */
interface Head {
  from: number;
  to: number;
  object: string | undefined;
  unitOfMeasure: string;
}

/** Reads the words before the first value of a list, back to the value before it, if there is one. */
function headOf(
  text: string,
  { start, unitOfMeasure }: Quantity,
  previous: readonly Quantity[],
): Head | null {
  const from = Math.max(phraseStart(text, start, HARD_END), ...previous.map(({ end }) => end));
  const each = EACH.exec(text.slice(from, start));
  return each && { from, to: from + each.index, object: each.groups?.object, unitOfMeasure };
}

/** Returns the values that continue a list from the first one on. */
function listFrom(text: string, quantities: readonly Quantity[]): readonly Quantity[] {
  const end = quantities.findIndex(
    ({ start }, at) => at > 0 && !BETWEEN.test(text.slice(quantities[at - 1]?.end, start)),
  );
  return end < 0 ? quantities : quantities.slice(0, end);
}

/** The total that each is a share of: 分别完成教师总数的30%、50%. */
const TOTAL_LAST = /(?<=.{2})总[数量]的?$/u;

function memberOf(
  text: string,
  head: Head,
  at: number,
  count: number,
  behind: string,
): Omit<ListMember, 'comparator' | 'change' | 'behind'> {
  const years = yearsBefore(text, head.to, count);
  const named = text.slice(head.from, head.to).replace(COMPARED, '').replace(TOTAL_LAST, '');
  const items = named.split(LIST_MARK);
  const isPaired = items.length === count && count > 1;
  const owner = isPaired ? ownersOf(items, head.unitOfMeasure) : null;
  // Each item is counted: 骨干教师、学科带头人分别增加2000名、500名. Years, shares and an object after 分别 apply to the whole list.
  const isOfItems =
    isPaired &&
    owner?.isPossessive !== true &&
    years === undefined &&
    !head.object &&
    behind === '' &&
    !OF_OTHERS.test(head.unitOfMeasure) &&
    items.every((item) => item.length > 1);
  const isListed = items.length === count && (isOfItems || items.every((item) => ITEM_END.test(item)));
  const subject = isListed ? items[at] : (owner?.measured ?? head.object ?? named.replace(YEARS, ''));
  return {
    subject: subject || null,
    scope: owner?.scopes[at] ?? null,
    earlier: text.slice(startOf(text, head.from, SENTENCE_END), head.from),
    year: years?.[at] ?? null,
  };
}

/** Reads the items of a list as owners: 小学, 初中 and 高中, each with its own 入学率 or number of lessons. */
function ownersOf(items: readonly string[], unitOfMeasure: string) {
  const last = items.slice(-1).join('');
  // 建成率城区、镇区、乡村分别达到…: the rate precedes its owners.
  const { measured = '', first = '' } = RATE_AND_OWNER.exec(items[0] ?? '')?.groups ?? {};
  const owners = [first, ...items.slice(1)];
  if (measured !== '' && owners.every(isOwner)) return { scopes: owners, measured, isPossessive: false };
  const owner = ownerOf(last) ?? STAGE_FIRST.exec(last)?.[0] ?? null;
  const others = items.slice(0, -1);
  if (OF_OTHERS.test(unitOfMeasure) && items.every((item) => OWNER_END.test(item)))
    return { scopes: items, measured: '', isPossessive: false };
  if (owner === null || !others.every((item) => OWNER_END.test(item) && !item.includes('的'))) return null;
  // 小学、初中的网管员: 的 shows that what follows is of each.
  const measuredOfLast = last.slice(owner.length);
  return {
    scopes: [...others, owner],
    measured: measuredOfLast.replace(/^的/u, ''),
    isPossessive: measuredOfLast.startsWith('的'),
  };
}

/** Returns the nearest list of `count` years before a place in its sentence. */
function yearsBefore(text: string, place: number, count: number) {
  const from = startOf(text, place, SENTENCE_END);
  const lists = matchesOf(YEARS, text.slice(from, place)).map(({ 0: list, index }) =>
    matchesOf(new RegExp(YEAR, 'gu'), list).map((year) => ({
      start: from + index + year.index,
      end: from + index + year.index + year[0].length,
    })),
  );
  return lists.filter((list) => list.length === count).at(-1);
}
