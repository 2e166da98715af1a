import type { WordAt } from '../../text/segment.ts';
import { matched, matchesOf } from '../../text/match-pattern.ts';
import { isAllOfPlace, isPeriod, isRateOfPart, ownerOf, SCOPE } from './institutions.ts';
import { BRACKET, readMarked } from './marked-scope.ts';
import { isOfWork, isShare } from './measured-value.ts';
import type { Phrase } from './phrase-around.ts';
import type { Quantity } from './quantity.ts';
import { readBearer, readDoer } from './read-doer.ts';
import { DATE, RELATIVE, subjectBefore } from './subject-before.ts';

/** A place that opens a phrase is the topic of what follows: 各县（市、区）要加强统筹，至少建成2所. */
const TOPIC = new RegExp(
  `(?:^|[，,：:])(?:${DATE}[，,]?)?(?:[一二三四五六七八九十]是|在(?=全[省市县区州]范围内))?(?<scope>${SCOPE.source}|[\\p{Script=Han}]{2,10}组(?=：))`,
  'gu',
);

/**
 * Scopes of one kind, which don't apply to a subject with another owner: 每个乡镇中心学校 isn't the scope of a target for 村小.
 */
const OF_A_KIND = /(?:学校|小学|中学|幼儿园|高校|院校|教学点|教师|学生)$/u;

/**
 * Reads for whom or where a target is set, from the value's own phrase or else from the topic that its sentence names
 * before it.
 */
export function readScope(
  { before, earlier }: Phrase,
  quantity: Quantity,
  { text, wordAt }: { text: string; wordAt: WordAt },
): string | null {
  if (quantity.scope !== undefined) return quantity.scope;
  const gap = text.slice(quantity.subjectEnd ?? quantity.start, quantity.end);
  const phrase = before + gap;
  const named = readMarked(phrase, gap);
  if (named !== null) {
    const doer =
      isAllOfPlace(named) && isDone(quantity) && hasObject(quantity, text)
        ? subjectBefore(before, 'level', wordAt)
        : null;
    return doer !== null && phrase.includes(named + doer) ? named + doer : withoutTotal(named, phrase);
  }
  const doer = readDoer(before, phrase, quantity);
  if (doer !== null) return doer;
  if (isDone(quantity)) return subjectBefore(before, 'level', wordAt);
  const topic =
    /力争|确保/u.test(earlier) || isOfWork({ ...quantity, subject: before }) ? null : readTopic(earlier);
  if (topic !== null) {
    const isOthers = (OF_A_KIND.test(topic) && ownerOf(before) !== null) || isRateOfPart(before);
    return isOthers ? null : topic;
  }
  const whole = isShare(quantity) ? matched(AMONG, earlier) : '';
  return whole === '' ? readBearer(earlier, before) : whole;
}

/** Whether a value without a number says what all of them do: 全部接入专网. */
function isDone({ subjectFollows, targetValue }: Quantity): boolean {
  return subjectFollows === true && targetValue === null;
}

function hasObject({ end }: Quantity, text: string): boolean {
  return /^[\p{Script=Han}“]/u.test(text.slice(end));
}

/** The people whose total is the basis of a share: 专任教师 in 各校专任教师总数的6‰. */
const TOTAL = /(?<=[校园院县市区州）)])(?:[专在]任|参[评赛训]|在[职岗]|骨干)?(?:教师|学生|教职工|人员)$/u;

function withoutTotal(scope: string, phrase: string): string {
  return phrase.includes(`${scope}总`) ? scope.replace(TOTAL, '') : scope;
}

/** Those of whom some are a share: 名师工作室成员 in 名师工作室成员中，乡村教师不少于三分之一. */
const AMONG = /(?<=^|[，：])[^，。；：]{2,16}(?:成员|教师|学员|专家|人员|代表|学生|学校|名额|对象)(?=中，$)/u;

function readTopic(earlier: string): string | null {
  const found = matchesOf(TOPIC, earlier).at(-1);
  const topic = found?.groups?.scope;
  if (!found || topic === undefined || topic === '全国' || isPeriod(topic)) return null;
  const rest = earlier.slice(found.index + found[0].length);
  // 每个县至少布局1个，覆盖率达七成: each has the value beside it, not the next one.
  const hasOwnValue = topic.startsWith('每') && /\d/u.test(rest);
  return RELATIVE.test(rest) || hasOwnValue ? null : topic + matched(BRACKET, rest);
}
