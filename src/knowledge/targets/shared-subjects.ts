import { isOwner } from './counted-nouns.ts';
import { isAllOfPlace, ownerOf } from './institutions.ts';
import { isMatch } from '../../text/match-pattern.ts';
import { LEVEL } from './measure-words.ts';
import { isShare, type MeasuredValue } from './measured-value.ts';
import { RATE_LAST, schoolsOfPlace, sharedScope } from './shared-scopes.ts';
import { VERBS_OF_MAKING } from './verbs-of-making.ts';
import { subjectLater } from './subject-earlier.ts';
import type { WordAt } from '../../text/segment.ts';

/** Words between two values that name nothing else to measure: 2024年达到85%、2025年达到95%, 收入突破3亿元，年均增长12%. */
const NAMES_NOTHING = new RegExp(
  `^(?:为宜)?[，；、（和及与并]*(?:力争|确保)?(?:经[^，。；\\d]{1,8}后)?[到至在]?(?:(?:20\\d{2}|[今明本])年度?(?:年?[底末])?|年[底内]|[一二两三四五\\d]年内?)?(?:前|，)?(?:[比较](?:上年|上一?年度|上一?学[年期]|去年|上届|同期|20\\d{2}年底?))?(?:[每各][^，。；\\d]{1,12}?|[省市县校]级层面)?(?:年均|每年|[生人校户班]均|平均|力争|确保|争取|力求|今后|未来|使|应当?|要|须|其中|再|计划|拟|预计|累计|总数|共计?|合计|全[省市县区州]|从中|择优|增配|增派|增设|选送|选派|推荐|报送|上报|申报|各|${VERBS_OF_MAKING})*$`,
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
    return { subject: previous.subject?.replace(PART_FIRST, '') ?? null, scope: own.subject };
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

/** Measure words of things and people, which the subject of a share doesn't name. */
const COUNTS_THINGS = /^[所门名位节堂场期家台套间篇座件支]$/u;

/** A level of administration named for the rate before: 省级系统改造完成率不低于80%，市级不低于50%. */
const LEVEL_OF = '(?:国家|县区|区县|[部厅省市州县区镇校院])级';
const LEVEL_ALONE = new RegExp(`^(?:${LEVEL_OF}|有条件的?)$`, 'u');
/** Divisions and kinds of area after a rate: 入园率市区达到90%，县（市）达到80%. */
const DIVISION_ALONE = /^(?:县（[市区]）|县市区?|城区|镇区|乡村|农村)$/u;
/** What a rate for one level or kind of area opens with, which the next replaces. */
const PART_FIRST = new RegExp(`^(?:${LEVEL_OF}的?|县（[市区]）|县市区?|市区|城区|镇区|乡村|农村)`, 'u');
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
    isOwner(own.subject) &&
    between.includes(own.subject)
  );
}

const TAKES_TIME = /^(?:个?[学课]时|次|天)/u;
const RATE_OF_TRAINING = /(?<=培训|研修|教研|演练)(?:覆盖|参与|完成)率$/u;

/** What a value takes over, which has an owner of its own: 作业时间 of 初中作业时间 for 小学. */
function takenFrom(previous: MeasuredValue, { scope, unitOfMeasure }: MeasuredValue): string | null {
  // 教师培训覆盖率达到100%，每学年不少于8学时: the training takes so long, not its rate.
  if (TAKES_TIME.test(unitOfMeasure)) return previous.subject?.replace(RATE_OF_TRAINING, '') ?? null;
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

const LEVEL_LAST = /(?:率|比例|占比|比重|带宽|经费|时[间长])$/u;
