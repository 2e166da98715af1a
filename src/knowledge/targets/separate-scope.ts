import type { Quantity } from './quantity.ts';

/** Joins scope and owner if they are adjacent in the text: 全省高职院校. */
export function withOwner(scope: string | null, owner: string | null, text: string): string | null {
  if (owner === null || scope === null || scope.includes(owner)) return scope ?? owner;
  const both = [scope + owner, owner + scope].find((words) => text.includes(words));
  return both ?? owner;
}

/** Scopes that stand for each of some, and 我校 and the like: 每校, 县直各学校. */
const EACH = /^(?:我|.{0,3}各)|每/u;

/** A course before those who have so much of it: 人工智能通识课 in 人工智能通识课小学每学年不少于6课时. */
const COURSE_OF =
  /^\p{Script=Han}{2,14}课程?(?=(?:小学|初中|高中|中职|高职|本科|义务教育|[一二三四五六七八九]年级)[^，。；每]{0,6}每)/u;

/**
 * Separates what is measured from for whom, where the words before a value name only those who put something forward
 * (各教研室限报2件; 县教育局、各直属学校限报2件; 东城、西城各推荐2所) or also whoever does it so often (三年级每学期2课时; 三年级每学期人工智能课).
 */
export function separate(
  subject: string | null,
  scope: string | null,
  quantity: Quantity,
): { subject: string | null; scope: string | null } {
  const apart = separateDoer(subject, scope, quantity);
  const course = apart.subject === null ? COURSE_OF.exec(apart.scope ?? '')?.[0] : undefined;
  return course === undefined ? apart : { subject: course, scope: apart.scope?.slice(course.length) ?? null };
}

function separateDoer(
  subject: string | null,
  scope: string | null,
  { targetValue, unitOfMeasure }: Quantity,
): { subject: string | null; scope: string | null } {
  if (subject === null || scope === null) return { subject, scope };
  if (targetValue !== null && unitOfMeasure !== '%') {
    if (endsList(subject, scope)) return { subject: null, scope: subject };
    const isDoer = EACH.test(scope) ? scope.startsWith(subject) : subject.startsWith(`${scope}各`);
    if (isDoer) return { subject: null, scope };
    // 省政府各部门不少于2次: the measure word doesn't count those who do it.
    if (unitOfMeasure === '次' && EACH.test(scope) && subject.endsWith(scope))
      return { subject: null, scope: subject };
  }
  if (subject === scope) return { subject, scope: null };
  // 各校每个项目限报2支队: 每个项目 only ends those concerned.
  if (subject.startsWith('每') && scope.endsWith(subject)) return { subject: null, scope };
  const all = targetValue === null ? /所有(?<whom>.+)$/u.exec(scope)?.groups?.whom : undefined;
  if (all !== undefined && subject.startsWith(all) && subject.length > all.length + 3)
    return { subject: subject.slice(all.length), scope };
  // 无线网络校内全覆盖
  if (targetValue === null && subject.endsWith(scope) && subject.length > scope.length + 1)
    return { subject: subject.slice(0, -scope.length), scope };
  // 学生超过3000人的学校: the words before the number are only the end of those concerned.
  if (targetValue !== null && scope.endsWith(subject) && /\d/u.test(subject)) return { subject: null, scope };
  const isBehind = scope.includes('每') && subject.startsWith(scope) && subject.length > scope.length + 1;
  // 校园网每个账号同时在线终端
  const at = scope.startsWith('每个') ? subject.indexOf(scope) : -1;
  const measured = isBehind || at > 0 ? subject.slice(Math.max(at, 0) + scope.length) : subject;
  return { subject: GIVEN.test(measured) ? null : measured, scope };
}

/** A verb alone, whose object isn't named: 八年级每周开设1课时. */
const GIVEN = /^(?:开[设足]|安排|增设)$/u;

/** Whether a list of those concerned ends with the scope: 县教育局、各直属学校. */
function endsList(listed: string, scope: string): boolean {
  return !scope.startsWith('每') && listed.includes('、') && listed.endsWith(scope);
}
