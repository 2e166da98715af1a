import { matched, matchesOf } from '../../text/match-pattern.ts';
import { INSTITUTION, isAllOfPlace, isPeriod, SCOPE, STAGE } from './institutions.ts';
import { NO_VERB } from './read-doer.ts';
import { CLOSING, COORDINATED, DATE, RELATIVE } from './subject-before.ts';

/** Names such as 基地 and 工程, of which a place at their head is a part: 全国中小学人工智能教育基地. */
const NAME =
  /^[^，。；、\n]{0,24}(?:基地|工程|计划|行动|大赛|竞赛|大会|会议|联盟|论坛|活动|专项|课题|办法|系统|中心)$/u;

/**
 * Returns the last of the scopes that words like 每, 全 and 各 mark in a phrase, with those it belongs to.
 *
 * @param gap the value at the end of the phrase.
 */
export function readMarked(phrase: string, gap: string): string | null {
  const scopes = matchesOf(SCOPE, phrase).filter((scope) => concerns(phrase, scope, gap));
  return readLast(phrase, scopes);
}

/** Whether words that may mark a scope do, rather than being part of a name, a description or a list. */
function concerns(phrase: string, { 0: scope, index }: RegExpExecArray, gap: string): boolean {
  const rest = phrase.slice(index + scope.length);
  // 所有学科 in 覆盖所有学科的数字教材 describes the textbooks and isn't a scope.
  const isDescription = rest.startsWith('的') && phrase.slice(0, index).endsWith('覆盖');
  const isPart =
    (RELATIVE.test(rest) && !(index === 0 && isAllOfPlace(scope))) ||
    COORDINATED.test(rest) ||
    NAME.test(rest.replace(CLOSING, ''));
  // In 占全部高中的比例 it is what the share is of.
  const isWhole = phrase.charAt(index - 1) === '占';
  // In 全部高职院校、60%的技工院校 it is the member of a list before.
  const isMember = rest === `、${gap}`;
  // 全国文明校园 is a name, and 高于全国 a comparison.
  const isName =
    scope === '全国' &&
    !(/^(?:支持|面向|组织)?$/u.test(phrase.slice(0, index)) && (rest === gap || /^(?:将|要|拟)/u.test(rest)));
  return !isName && !isDescription && !isPart && !isWhole && !isMember;
}

function readLast(phrase: string, scopes: readonly RegExpExecArray[]): string | null {
  const [first, last] = scopes.slice(-2);
  if (!first) return null;
  if (!last) return withDoer(phrase, first);
  // In 其他年级作业时间每天不超过1小时 the period says how often, not for whom.
  const isApart =
    isPeriod(last[0]) && !isPeriod(first[0]) && MEASURED_LAST.test(between(phrase, first, last));
  const isModal = isPeriod(last[0]) && !isPeriod(first[0]) && MODAL.test(between(phrase, first, last));
  return isApart || isModal ? first[0] : joinScopes(phrase, first, last);
}

/** Those who do something so often: 教师 in 教师每周听课不少于2节, 三级信息系统 in 三级信息系统每年测评1次. */
const DOER = new RegExp(
  `^(?:${DATE}[，,]?)?(?:原则上|一般|保证|确保)?${NO_VERB}(?<doer>${INSTITUTION}|${STAGE}|(?:(?!课)[\\p{Script=Han}、\\d—-]){1,10}(?:系统|网站|平台|[年一二三四五六]级(?:及?以[上下])?|[小中]学(?:[高中低]|中高|中低)段(?:（[^（）]{2,10}）)?))(?<modal>(?:应当?|要|须|均|都|原则上|至少)*)(?:平均)?$`,
  'u',
);

const TIME_OF_THEM = /^[^，。；\d]{0,12}时[间长]/u;

function withDoer(phrase: string, scope: RegExpExecArray): string {
  const rest = phrase.slice(scope.index + scope[0].length);
  const before = phrase.slice(0, scope.index);
  // The name of 小学生每天睡眠时间 tells whose it is.
  const { doer, modal } =
    ((isPeriod(scope[0]) || (scope[0].startsWith('每人') && !rest.includes('元'))) &&
      !TIME_OF_THEM.test(rest) &&
      DOER.exec(before)?.groups) ||
    {};
  if (doer === undefined) return joinScopes(phrase, undefined, scope);
  return modal === '' ? phrase.slice(before.lastIndexOf(doer), scope.index + scope[0].length) : doer;
}

/** Joins the last scope with one closely before it: 全省所有县, 各市、县（区）教育行政部门每年. */
function joinScopes(phrase: string, first: RegExpExecArray | undefined, last: RegExpExecArray): string {
  const end = last.index + last[0].length;
  return phrase.slice(startOfScopes(phrase, first, last), end) + matched(BRACKET, phrase.slice(end));
}

function startOfScopes(phrase: string, first: RegExpExecArray | undefined, last: RegExpExecArray): number {
  const before = phrase.slice(0, last.index);
  if (first) {
    const between = before.slice(first.index + first[0].length);
    if (CLOSE.test(between) && (first[0] !== '各校' || between === '')) return first.index;
  }
  return EACH_OF_SCHOOLS.test(last[0]) ? last.index - matched(SCHOOLS_LAST, before).length : last.index;
}

/** Words of duty between those for whom and a period: 每所学校要保证每年. */
const MODAL = /^(?:[要应须]当?(?:确保|保证)|确保|保证|至少)$/u;

/** What is measured, between those for whom and a period. */
const MEASURED_LAST = /(?:时[间长]|次数|数量|率|量)$/u;

function between(phrase: string, first: RegExpExecArray, last: RegExpExecArray): string {
  return phrase.slice(first.index + first[0].length, last.index);
}

/** What may come between two scopes that are one. Verbs may not. */
const CLOSE = /^(?:(?!要求|[建开组设配遴培实达推])[\p{Script=Han}（）、]){0,10}$/u;

/** Each school, or so many classes, after those whose they are: 省属高校 in 省属高校每校. */
const EACH_OF_SCHOOLS = /^每(?:校|件作品|[百千]名学生|\d{1,3}个(?:教学班|班级|班))$/u;
const SCHOOLS_LAST =
  /^[\p{Script=Han}、]{0,12}(?:学校|中心校|教学点|小学|初中|高中|高校|院校|幼儿园|[学中]组)$/u;

/** The bracket that extends a scope: （市、区） after 各县. */
export const BRACKET = /^[（(][^（）()]{1,20}[）)]/u;
