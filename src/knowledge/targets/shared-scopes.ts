import { isMatch } from '../../text/match-pattern.ts';
import { isAllOfPlace, isPeriod, isRateOfPart, ownerOf } from './institutions.ts';
import { isOfWork, isShare, type MeasuredValue } from './measured-value.ts';

/** The end of the name of a rate. */
export const RATE_LAST = /(?:率|比例)$/u;
/** People own their own rate alone: 教师参训率、平台活跃率. */
const PEOPLE_LAST = /(?:教师|学生)$/u;
const PLACE = /^(?:全|我)[省市县区州旗域校系国]|^(?:省|市|县|区|校|辖区)域?内/u;

/**
 * Returns the scope that a target takes from the one before it in its sentence: the same scope, or in a list the owner
 * of the previous share.
 */
export function sharedScope(text: string, own: MeasuredValue, last: MeasuredValue | undefined) {
  if (!last || isOfWork(own)) return null;
  const { start, subject } = own;
  const between = text.slice(last.end, start);
  if (/[。；！？\n\t]|确保|力争/u.test(between)) return null;
  // 全市…，其中市区入园率: a part of the place has a rate of its own.
  if (isMatch(PLACE, last.scope) && isRateOfPart(subject)) return null;
  // 全省中小学互联网接入率达到98%，宽带接入比例达到70%: the place and the schools apply to both.
  const schools = `${last.scope ?? ''}${ownerOf(last.subject) ?? ''}`;
  if (
    PLACE.test(schools) &&
    isMatch(RATE_LAST, subject) &&
    ownerOf(subject) === null &&
    text.includes(schools)
  )
    return schools;
  // A period isn't carried over, and after a comma neither is an owner.
  if (last.scope !== null)
    return isPeriod(last.scope) || !isCarried(last.scope, last, own, between) ? null : last.scope;
  const owner = ownerOf(last.subject);
  const isListed = between.startsWith('、') && ownerOf(subject) === null && !isMatch(PEOPLE_LAST, owner);
  return isListed && isMatch(/率|比例|千兆/u, subject) ? owner : null;
}

const TOTAL_FOLLOWS = /(?:，共|[共合总]计)$/u;
const TOTAL = /总[数量额]$/u;

/**
 * Whether a scope carries over to the next value. A place does; all of a kind does only within a list, or if the next
 * subject has no owner of its own.
 */
function isCarried(
  scope: string,
  { targetValue }: MeasuredValue,
  own: MeasuredValue,
  between: string,
): boolean {
  if (!between.includes('，')) return true;
  if (PLACE.test(scope)) return true;
  // 每校配备1套，共2400套: a total isn't that of each.
  if (TOTAL_FOLLOWS.test(between) || isMatch(TOTAL, own.subject)) return false;
  // 每个账号…，访客账号…: other accounts than those.
  if (scope.startsWith('每个') && own.subject?.includes(scope.slice(2)) === true) return false;
  // 县级电教机构…: a level of its own.
  if (/^(?:国家|[省市县区乡镇]级)/u.test(own.subject ?? '')) return false;
  const isOfEach = scope.startsWith('各') || (scope.startsWith('每') && !isShare(own));
  return targetValue !== null && isOfEach && ownerOf(own.subject) === null;
}

/** Returns the schools of the whole place whose rates are listed: 全县学校 in 全县学校千兆到校率、百兆到班率分别达到100%、98%. */
export function schoolsOfPlace(text: string, own: MeasuredValue, previous: MeasuredValue, between: string) {
  if (own.scope === null || !isAllOfPlace(own.scope) || !/^[、和]?$/u.test(between)) return null;
  const owner = ownerOf(previous.subject);
  const isOthers = own.scope !== previous.scope && !previous.scope?.startsWith(own.scope);
  if (isOthers || ownerOf(own.subject) !== null || !isMatch(RATE_LAST, own.subject)) return null;
  const schools = owner === null ? previous.scope : own.scope + owner;
  return schools !== null && text.includes(schools) ? schools : null;
}
