import { isOwner } from './counted-nouns.ts';
import { isAllOfPlace, isPeriod, ownerOf } from './institutions.ts';
import { isMatch } from '../../text/match-pattern.ts';
import { LEVEL } from './measure-words.ts';
import type { Quantity } from './quantity.ts';
import { VERBS_OF_MAKING } from './verbs-of-making.ts';
import { subjectLater } from './subject-earlier.ts';
import type { WordAt } from '../../text/segment.ts';

/** A value and what it measures. */
export interface MeasuredValue extends Pick<
  Quantity,
  'start' | 'end' | 'comparator' | 'targetValue' | 'unitOfMeasure'
> {
  quote: string;
  subject: string | null;
  scope: string | null;
}

/** Words between two values that name nothing else to measure: 2024年达到85%、2025年达到95%, 收入突破3亿元，年均增长12%. */
const NAMES_NOTHING = new RegExp(
  `^(?:为宜)?[，；、（和及与并]*(?:力争|确保)?(?:经[^，。；\\d]{1,8}后)?[到至在]?(?:(?:20\\d{2}|[今明本])年度?(?:年?[底末])?|年[底内]|[一二两三四五\\d]年内?)?(?:前|，)?(?:[比较](?:上年|上一?年度|上一?学[年期]|去年|上届|同期|20\\d{2}年底?))?(?:[每各][^，。；\\d]{1,12}?|[省市县校]级层面)?(?:年均|每年|[生人校户班]均|平均|力争|确保|争取|力求|今后|未来|使|应当?|要|须|其中|再|计划|拟|预计|累计|总数|共计?|合计|全[省市县区州]|从中|择优|增配|增派|增设|选送|选派|推荐|报送|上报|申报|${VERBS_OF_MAKING})*$`,
  'u',
);
/** A share without its noun, in a phrase of its own: 85%以上的学校建成机房，90%以上配备网管员. */
const NEXT_SHARE = /，(?:其中)?$/u;
/** The same for the same in another year: 到2025年，…达到80%；到2027年，达到95%. */
const NEXT_YEAR = /^[，；、](?:力争|确保)?[到至]?20\d{2}年/u;
/** Two bounds of one count: 不少于100个、不超过200个. */
const SECOND_BOUND = /^[、，且并]*$/u;

/**
 * Returns the subject and scope of a value, which it may take from the value before it in its sentence.
 *
 * @param lastTarget the target before it.
 * @param previous the value before it, be it a target or already reached: 已遴选案例120个，2024年再遴选150个.
 */
export function readShared(
  text: string,
  own: MeasuredValue,
  lastTarget: MeasuredValue | undefined,
  previous: MeasuredValue | undefined,
): Pick<MeasuredValue, 'subject' | 'scope'> {
  if (!previous) return own;
  const behind = text.slice(previous.end, own.start);
  // The first value may precede its subject: 1名专职管理员，规模较大的高校不少于3名.
  const between =
    previous.subject && behind.startsWith(previous.subject) ? behind.slice(previous.subject.length) : behind;
  if (previous === lastTarget && isNextOwner(own, previous, between))
    return { subject: measuredOf(previous), scope: own.subject };
  // Some of those counted before: 培训教师500名，其中来自乡村学校的不少于60%.
  if (
    previous === lastTarget &&
    ((BOUND_FIRST.test(own.quote) && SOME_OF_THEM.test(between)) || SHARE_OF.test(between))
  )
    return { subject: previous.subject, scope: own.scope };
  if (previous.comparator === 'at-least' && own.comparator === 'at-most' && SECOND_BOUND.test(between))
    return { subject: own.subject ?? previous.subject, scope: previous.scope ?? own.scope };
  const isNextLevel =
    isMatch(LEVEL_ALONE, own.subject) ||
    (isMatch(DIVISION_ALONE, own.subject) && isMatch(RATE_LAST, previous.subject));
  if (previous === lastTarget && isShare(own) && isNextLevel && /^，/u.test(between))
    return { subject: previous.subject?.replace(LEVEL_FIRST, '') ?? null, scope: own.subject };
  const takesSubject =
    own.subject === null &&
    own.targetValue !== null &&
    !(isShare(previous) && COUNTS_THINGS.test(own.unitOfMeasure)) &&
    (previous === lastTarget || previous.unitOfMeasure === own.unitOfMeasure) &&
    (namesNothing(between, own.scope) ||
      (previous === lastTarget && isShare(own) && countsOwners(previous) && NEXT_SHARE.test(between)));
  const schools = previous === lastTarget ? schoolsOfPlace(text, own, previous, between) : null;
  return {
    subject: takesSubject ? takenFrom(previous, own) : own.subject,
    scope:
      schools ??
      own.scope ??
      (takesSubject && (previous !== lastTarget || NEXT_YEAR.test(between))
        ? previous.scope
        : sharedScope(text, own, lastTarget)),
  };
}

/** Returns the schools of the whole place whose rates are listed: 全县学校 in 全县学校千兆到校率、百兆到班率分别达到100%、98%. */
function schoolsOfPlace(text: string, own: MeasuredValue, previous: MeasuredValue, between: string) {
  if (own.scope === null || !isAllOfPlace(own.scope) || !/^[、和]?$/u.test(between)) return null;
  const owner = ownerOf(previous.subject);
  const isOthers = own.scope !== previous.scope && !previous.scope?.startsWith(own.scope);
  if (isOthers || ownerOf(own.subject) !== null || !isMatch(RATE_LAST, own.subject)) return null;
  const schools = owner === null ? previous.scope : own.scope + owner;
  return schools !== null && text.includes(schools) ? schools : null;
}

/** Measure words of things and people, which the subject of a share doesn't name. */
const COUNTS_THINGS = /^[所门名位节堂场期家台套间篇座件支]$/u;

/** A level of administration named for the rate before: 省级系统改造完成率不低于80%，市级不低于50%. */
const LEVEL_OF = '(?:国家|县区|区县|[部厅省市州县区镇校院])级';
const LEVEL_ALONE = new RegExp(`^(?:${LEVEL_OF}|有条件的?)$`, 'u');
/** Divisions and kinds of area after a rate: 入园率市区达到90%，县（市）达到80%. */
const DIVISION_ALONE = /^(?:县（[市区]）|县市区?|城区|镇区|乡村|农村)$/u;
const LEVEL_FIRST = new RegExp(`^${LEVEL_OF}的?`, 'u');
const SOME_OF_THEM = /^[，（、][^，。；！？\n\t\d]*的$/u;
/** Words that say of what those counted before are a share: 达到60个，占全省总数的三分之一. */
const SHARE_OF = /^[，（、]约?占(?!比)[^，。；！？\n\t\d]{2,20}(?<!占比|比重|比例)$/u;
const BOUND_FIRST = /^不[\p{Script=Han}]{1,3}\d|^(?:至少|达到?|超过)/u;

/** Whether a value names the next owner of the previous rate: 建成率省属高校达到90%、市属高校达到80%. */
function isNextOwner(own: MeasuredValue, previous: MeasuredValue, between: string): boolean {
  return (
    own.targetValue !== null &&
    LEVEL.test(own.unitOfMeasure) &&
    (previous.scope !== null || ownerOf(previous.subject) !== null) &&
    isMatch(LEVEL_LAST, previous.subject) &&
    /^[、，]/u.test(between) &&
    own.subject !== null &&
    isOwner(own.subject)
  );
}

/** What a value takes over, which has an owner of its own: 作业时间 of 初中作业时间 for 小学. */
function takenFrom(previous: MeasuredValue, { scope }: MeasuredValue): string | null {
  const hasOwner = scope !== null && isOwner(scope) && ownerOf(previous.subject) !== null;
  if (isMatch(LEVEL_ALONE, scope)) return previous.subject?.replace(LEVEL_FIRST, '') ?? null;
  return hasOwner ? measuredOf(previous) : previous.subject;
}

/** What a value measures, without the owner at its head: 出口带宽 in 小规模学校出口带宽. */
function measuredOf({ scope, subject }: MeasuredValue): string | null {
  const isOwned = scope === null || isAllOfPlace(scope);
  return isOwned ? (subject?.slice(ownerOf(subject)?.length) ?? null) : subject;
}

/** Whether a value counts those that a following share can be of: 招聘50名教师，30%以上具有硕士学位. */
function countsOwners(previous: MeasuredValue): boolean {
  return isShare(previous) || (previous.subject !== null && isOwner(previous.subject));
}

function isShare({ unitOfMeasure }: MeasuredValue): boolean {
  return unitOfMeasure === '%';
}

/**
 * Completes targets without a subject by the one that only the last of their list names (2024年建成10个、2025年建成20个示范区,
 * 2个市级、8个县级、50个校级应用场景), or only the following phrase (不少于4门，建成在线精品课程).
 */
export function withLaterSubjects<Target extends MeasuredValue>(
  text: string,
  targets: readonly Target[],
  wordAt: WordAt,
): Target[] {
  return targets
    .reduceRight<Target[]>((completed, target) => {
      const isLevel = isMatch(LEVEL_ALONE, target.subject);
      const next = completed.at(-1);
      const isUnnamed = target.subject === null || isLevel;
      const named =
        next && countsTheSame(text, target, next)
          ? next.subject
          : isUnnamed
            ? subjectOfList(text, target, next)
            : null;
      const shared = isLevel ? (named?.replace(LEVEL_FIRST, '') ?? null) : named;
      completed.push({
        ...target,
        subject: shared ?? target.subject ?? subjectLater(text.slice(target.end), target, wordAt),
        scope: isLevel && shared !== null ? target.subject : target.scope,
      });
      return completed;
    }, [])
    .reverse();
}

/**
 * Whether a value counts what the next names: the next tells its length (至少开展一次时间不少于30分钟的大课间活动) or is another
 * level of the same list (省级50个、市级200个名师工作室).
 */
function countsTheSame(
  text: string,
  { subject, scope, end, unitOfMeasure }: MeasuredValue,
  next: MeasuredValue,
): boolean {
  const between = text.slice(end, next.start);
  if (isMatch(/^时[间长]$/u, subject) && between === subject) return true;
  const areLevels = isMatch(LEVEL_ALONE, scope) && isMatch(LEVEL_ALONE, next.scope);
  return areLevels && unitOfMeasure === next.unitOfMeasure && between === `、${next.scope ?? ''}`;
}

function subjectOfList(text: string, target: MeasuredValue, next: MeasuredValue | undefined): string | null {
  if (next?.unitOfMeasure !== target.unitOfMeasure) return null;
  const between = text.slice(target.end + (target.subject ?? '').length, next.start);
  return namesNothing(between, next.scope) ? next.subject : null;
}

/** Whether words between two values name nothing but the scope of the second. */
function namesNothing(between: string, scope: string | null): boolean {
  return NAMES_NOTHING.test(scope === null ? between : between.replace(scope, ''));
}

const RATE_LAST = /(?:率|比例)$/u;
/** People own their own rate alone: 教师参训率、平台活跃率. */
const PEOPLE_LAST = /(?:教师|学生)$/u;
const LEVEL_LAST = /(?:率|比例|占比|比重|带宽|经费|时[间长])$/u;
const PLACE = /^(?:全|我)[省市县区州旗域校系国]|^(?:省|市|县|区|校|辖区)域?内/u;

/**
 * Returns the scope that a target takes from the one before it in its sentence: the same scope, or in a list the owner
 * of the previous share.
 */
function sharedScope(text: string, own: MeasuredValue, last: MeasuredValue | undefined) {
  if (!last) return null;
  const { start, subject } = own;
  const between = text.slice(last.end, start);
  if (/[。；！？\n\t]|确保|力争/u.test(between) || last.quote.startsWith('为')) return null;
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

const TOTAL_LAST = /(?:，共|[共合总]计)$/u;
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
  if (!between.includes('，') || PLACE.test(scope)) return true;
  // 每校配备1套，共2400套: a total isn't that of each.
  if (TOTAL_LAST.test(between) || isMatch(TOTAL, own.subject)) return false;
  // 每个账号…，访客账号…: other accounts than those.
  if (scope.startsWith('每个') && own.subject?.includes(scope.slice(2)) === true) return false;
  const isOfEach = scope.startsWith('各') || (scope.startsWith('每') && !isShare(own));
  return targetValue !== null && isOfEach && ownerOf(own.subject) === null;
}
