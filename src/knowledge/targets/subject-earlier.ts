import type { WordAt } from '../../text/segment.ts';
import { canCount, countsPeople, nameCountedBy, nameOfThing, ownerAsSubject } from './counted-nouns.ts';
import { objectOf } from './governing-verbs.ts';
import { matched } from '../../text/match-pattern.ts';
import { LEVEL } from './measure-words.ts';
import type { Quantity } from './quantity.ts';
import { DATE, subjectBefore } from './subject-before.ts';

/** The words up to a date. */
const DATED = new RegExp(`^.*(?:${DATE})(?=\\p{Script=Han}{2}|$)`, 'u');
/** What an earlier phrase says grows or lasts: 覆盖面逐年扩大，达到60%. */
export const MEASURED =
  /^.{0,40}(?:率|比例|占比|比重|覆盖面|总量|规模(?!以上)|收入|产值|增加值|数量|人数|带宽|(?<!高)水平|经费|投入(?!运营|使用|产出|占)|时间|时长|名额|频次|(?:满意|活跃|知晓|适配|参与|关注|匹配|开放)度)/u;

/** The members of a list before the one whose value a bracket holds: 教学设计 in 说课视频（不超过8分钟）、教学设计（. */
const BRACKETED_BEFORE = /^.*[）)](?:[、和及与]|以及)(?=[^（）()]+[（(]$)/u;
/** 教师空间活跃度 in 教师空间活跃度稳步提升，2025年达到70%. */
const GROWING =
  /^[^，。；]{2,30}?(?=(?:稳步|逐年|逐步|持续|不断|显著|明显|大幅|进一步|快速)+(?:提升|提高|扩大|增长|增加|上升|下降|降低|减少|缩小|改善)$)/u;
/** 培训覆盖所有教师. */
const REACHES_ALL = /(?<=.{2})(?:全面|全员)?覆盖(?:所有|全体|全部|全[省市县区]).*$/u;
/** Those to whom something is done in the next phrase: 对长期无人维护的网站，6月10日前全部关停. */
const TO_THEM = /(?:^|[，；])对(?<them>[^，。；]{2,30})，(?:\d{1,2}月|20\d{2}年)?[^，。；]{0,8}$/u;
/** Words at the end that report something under way, or that announce a limit: 课程建设稳步推进, 案例实行限额推荐. */
const UNDER_WAY =
  /(?:工作)?(?:稳步|扎实|全面|有序|深入|持续|加快|不断|积极|大力|系统|统筹)+(?:推进|启动|开展|实施|加强|推开|铺开|深化|落实)$|(?:实行|采取)?限额(?:推荐|申报|报送)制?$/u;
/** What a phrase makes part of something else: 艺术课程 in 将艺术课程纳入公共基础课. */
const MOVED = /[将把](?<named>[^，。；]{2,16}?)(?:纳入|列入|作为)/u;
/** Those whom a phrase describes and chooses: 近三年内未发生安全事故的学校 in 推荐近三年内未发生安全事故的学校. */
const CHOSEN =
  /^(?:择优|优先|限|可|应|请)?(?:推荐|遴选|选派|选送|选拔|评选|申报|报送|征集|组织)(?<named>[^，。；、：]{2,20}的\p{Script=Han}{2,6})(?<!的.*的.*)(?:参加[^，。；]{0,8})?$/u;
/** Returns what a phrase acts on, or reports as under way. */
function namedIn(phrase: string, wordAt: WordAt): string | null {
  const moved = MOVED.exec(phrase)?.groups?.named;
  if (moved !== undefined) return moved;
  const underWay = phrase.replace(UNDER_WAY, '').replace(REACHES_ALL, '');
  return underWay === phrase ? objectOf(phrase, wordAt) : underWay;
}

/**
 * Returns what is measured, from the phrases before the value's own: 教师培训覆盖面 in 教师培训覆盖面逐年扩大，2025年达到100%; 名师工作室 in
 * 建设名师工作室，到2025年达到200个.
 */
export function subjectEarlier(
  earlier: string,
  { unitOfMeasure, targetValue, change, comparator }: Quantity,
  wordAt: WordAt,
): string | null {
  if (unitOfMeasure === '全部') return TO_THEM.exec(earlier)?.groups?.them ?? null;
  const phrases = earlier
    .split(/[，,：:\t]/u)
    .map((phrase) =>
      (CHOSEN.test(phrase) ? phrase : phrase.replace(DATED, ''))
        .replace(BRACKETED_BEFORE, '')
        .replace(/[（(]$|(?<=.{2})(?:配备|配置|建设)标准$/u, ''),
    )
    .filter((phrase) => phrase !== '')
    .reverse();
  const isCount =
    targetValue !== null &&
    change === null &&
    (!LEVEL.test(unitOfMeasure) || /^(?:[学课小]时|分钟)/u.test(unitOfMeasure));
  const isTime = /^(?:分钟|小时)/u.test(unitOfMeasure);
  let nearest: string | null = null;
  for (const [back, phrase] of phrases.slice(0, isCount ? 2 : 1).entries()) {
    // In 达标率：城区98% the rate of all owners is announced.
    const isNamed = (comparator !== 'exactly' || change !== null || earlier.endsWith('：')) && back === 0;
    const measured = isNamed ? matched(MEASURED, phrase) || matched(GROWING, phrase) : '';
    // A phrase with a value of its own names nothing for another value: 培训时间为5天，每班不超过50人.
    if (/\d/u.test(phrase.slice(measured.length))) break;
    if (measured !== '') return subjectBefore(measured, 'level', wordAt);
    // In 全员研修（每人不少于360学时） the name stands before the bracket.
    const isBracketed = back === 0 && /[（(]$/u.test(earlier);
    const isHeading = back === 0 && earlier.endsWith('：') && !OF_A_LIST.test(phrase);
    const named = isCount
      ? (namedIn(phrase, wordAt) ??
        (isNameAlone(phrase, isBracketed || isHeading, unitOfMeasure) ? phrase : null))
      : null;
    // Minutes and hours measure only what takes time, which excludes 保护学生视力，每节课不超过40分钟.
    // 编制了指南，每校最多申报2项: what was done isn't what is limited.
    const isUnfit =
      named === null ||
      named.startsWith('了') ||
      /[厅局处]$/u.test(named) ||
      (isTime && !TAKES_TIME.test(named));
    if (isUnfit || ownerAsSubject(named, unitOfMeasure)) continue;
    const name = nameCountedBy(unitOfMeasure, named);
    const chosen = CHOSEN.exec(phrase)?.groups?.named;
    if (chosen !== undefined && name !== null && chosen.endsWith(name.slice(-2))) return chosen;
    if (name !== null) return subjectBefore(name, 'level', wordAt);
    if (back === 0) nearest = nameOfThing(named);
  }
  return nearest === null || countsPeople(unitOfMeasure) ? null : subjectBefore(nearest, 'level', wordAt);
}

/** Courses that a phrase of their own names before their lessons: 义务教育阶段艺术课程，小学每周不少于4节. */
const COURSES = /^[\p{Script=Han}、]{2,24}课程?$/u;

/** Headings of lists, which name nothing that is counted: 主要目标：. */
const OF_A_LIST =
  /目标|任务|措施|要求|安排|内容|条件|原则|如下|其中|[一二三四五六七八九十]是|职责|步骤|方式|方法|说明/u;
/** Works that a phrase of their own names before a limit: 平台应用案例，每市限报15个. */
const WORKS = /^[\p{Script=Han}A-Za-z“”、]{2,20}(?:案例|课例|作品|论文|课题|项目|成果|微课|课件|教案|方案)$/u;

/**
 * Whether a phrase without a verb names what a value after it counts: before a bracket or as a heading, courses before
 * lessons, or works before a limit.
 */
function isNameAlone(phrase: string, isApart: boolean, unit: string): boolean {
  if (isApart && !/[可应须要]/u.test(phrase)) return true;
  if (/[开建增]设|纳入|征集|遴选|推[荐动进]|评[选审]|组织|开展|报送|申报/u.test(phrase)) return false;
  return /^(?:节|个?[课学]时)/u.test(unit)
    ? COURSES.test(phrase)
    : /^[个件项篇]$/u.test(unit) && WORKS.test(phrase);
}

const TAKES_TIME =
  /课|教学|培训|研修|学习|活动|锻炼|运动|阅读|作业|使用|时间|讲座|视频|音频|睡眠|实践|实习|实训|教研/u;

const NEXT_PHRASE = /^(?:的(?:标准|比例|要求))?，(?<next>[^，。；：\d]{4,40})(?=[，。；]|$)/u;

/**
 * Returns what the phrase after a value makes, if that phrase has no value and the measure word counts it: 在线精品课程 in
 * 不少于4门，建成在线精品课程.
 */
export function subjectLater(
  later: string,
  { unitOfMeasure, targetValue }: Pick<Quantity, 'unitOfMeasure' | 'targetValue'>,
  wordAt: WordAt,
): string | null {
  const next = targetValue === null ? undefined : NEXT_PHRASE.exec(later)?.groups?.next;
  const object = next === undefined ? null : objectOf(next, wordAt);
  if (object === null || !canCount(unitOfMeasure, object)) return null;
  const name = nameCountedBy(unitOfMeasure, object);
  return name === null || ownerAsSubject(name, unitOfMeasure) ? null : subjectBefore(name, 'level', wordAt);
}
