import { type Deadline, TIME_DEFAULTS, type Time, type TimeUnit } from './deadline.ts';
import { readNumeral } from './read-numeral.ts';
import { textBefore } from '../../text/text-before.ts';
import { matchesOf } from '../../text/match-pattern.ts';

const NUMBER = '(?:\\d{1,3}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九半])';
const UNIT = '个?学年|个?学期|年|个月|周|个?星期|个?工作日|个?自然日|天|日|个?小时|分钟';
/** Words before a length that is to be used: 用三年时间, 通过三至五年努力, 用两年左右. */
const USED = /(?:(?<!仅)利?用|通过|经过)(?:未来|今后)?$/u;
/** 三年内, 3至5年内, 用三到五年时间, 15个工作日内. */
const LENGTH = new RegExp(
  `(?=[半\\d一二两三四五六七八九十])(?<![\\d.〇零一二三四五六七八九十])(?:(?<min>${NUMBER})(?:(?:年|个月)?[—–\\-－~～至到或]{1,2}|(?=[二三四五六][年天]))|(?<both>两(?=三[年天])))?(?<max>${NUMBER})\\s{0,2}(?<unit>${UNIT})(?:左右)?(?:(?<!左右)[之以]?(?<inside>内)|的?(?:集中|持续|不懈|共同|系统)?(?:时间|努力|(?:建设|发展|攻坚|培育|探索|实践|改革|推进)(?=[，,]))|(?<=左右)|(?=完成|实现|建成|建设\\d))`,
  'gu',
);
/** Words before a length that isn't in the future: 近三年内, 第三年内, 满两年. */
const OTHER =
  /(?:近|过去|前|第|满|每|连续|最后|月|入职|毕业|离校|(?:毕业|学位|资格|学历)证书?|退役|成立|注册|登记|投产|超过|有效期?)\s*$/u;
/** …后, 之日起: counted from an event that the words don't date. */
const FROM_EVENT = /(?:(?<!今)后|起|前|时)的?\s*$/u;
/** Words before how long something takes, which isn't a deadline: 控制在2小时以内, 缩短至3个工作日内. */
const TAKEN =
  /(?:控制|缩短|压[缩减降]?|缩减|减少|降低?|下降|限[定制]|稳定|[保维]持|优化|提速|调[整减])(?:在|到|至|为)(?:[\d一二三四五六七八九十]+(?:个?小时|分钟|天|日)[和、])?\s*$/u;
/** Words after a length that make it no duty: 三年内不得, 两年内未发生. */
const NO_DUTY =
  /^[，,]?(?:不得|不再|不予|不[能可准]|禁止|没有|未|无|曾|被|发生|受[到过]|累计|连续|有(?![效序力关])|[的仍均]|是|新(?![增招建设培认购])|新[建设培认购]\p{Script=Han}?的|取消|免|仅限|因|达到(?=[^，。；\n]{1,16}的)|出现)/u;
/** What is told of the time after 经过: 经过三年建设，学校面貌焕然一新. */
const PASSED = /^[^。；\n]{0,22}?(?:已|焕然|(?<!为)了(?!解))/u;
/** A rate of what is done within hours or days: 24小时内处置率. */
const OF_RATE = /^[，,]?\p{Script=Han}{1,6}(?:率|比例)/u;
/** A level of a rate, which may be reached within years: 三年内，全省故障率降到5%. */
const TO_LEVEL = /(?:率|比例)[^，。；\d]{0,20}[\d一二三四五六七八九十百]/u;
/** What a length with 用 is used for, which 达到 may open: 用三年时间达到评估标准的要求. */
const REACHED_IN = /^达到/u;
/** Pledges, which are duties whatever follows: 力争3年内达到300名, though 一年内达到 may not be one. */
const PLEDGED = /(?:力争|确保|争取)在?$/u;
const UNITS: [end: string, unit: TimeUnit][] = [
  ['学年', 'school-year'],
  ['学期', 'term'],
  ['年', 'year'],
  ['月', 'month'],
  ['周', 'week'],
  ['星期', 'week'],
  ['工作日', 'workday'],
  ['小时', 'hour'],
  ['分钟', 'minute'],
];

/** Lengths that something to be done is spread over: 分三年, 今后五年; not 部分三年级, 今后三年内. */
const SPREAD = new RegExp(
  `(?:(?<![部充百十千万比积学评得])分|今后|未来|接下来|为期)(?<max>${NUMBER})(?<unit>个?学年|年|个月)(?![级制期度内以之左来的])`,
  'gu',
);

/**
 * Finds the lengths of time within which something is to be done. Years are counted from the notice's year unless an
 * event is named.
 */
export function findLengths(text: string): Time[] {
  return [...findWithin(text), ...findSpread(text)];
}

function findSpread(text: string): Time[] {
  return matchesOf(SPREAD, text).flatMap(({ index, 0: words, groups = {} }) => {
    const end = index + words.length;
    const within = lengthOf(groups);
    if (NO_DUTY.test(text.slice(end, end + 24).replace(/^[，,]?累[计积]/u, ''))) return [];
    const yearsLater = within.unit === 'year' ? within.max : null;
    return [{ ...TIME_DEFAULTS, start: index, end, within, kind: 'within' as const, yearsLater }];
  });
}

function findWithin(text: string): Time[] {
  return matchesOf(LENGTH, text).flatMap((match) => {
    const { index, 0: words, groups = {} } = match;
    const end = index + words.length;
    const used = USED.exec(textBefore(text, index, 8))?.[0];
    if (groups.inside === undefined && used === undefined) return [];
    const start = index - (groups.inside === undefined ? (used?.length ?? 0) : 0);
    const before = textBefore(text, start, 16);
    const behind = text.slice(end, end + 24);
    const after = used === undefined ? behind : behind.replace(REACHED_IN, '');
    if (OTHER.test(before) || TAKEN.test(before) || (isNoDuty(after, groups.unit) && !PLEDGED.test(before)))
      return [];
    if (used?.startsWith('经过') && PASSED.test(after)) return [];
    const within = lengthOf(groups);
    const isFromNotice = within.unit === 'year' && !FROM_EVENT.test(before);
    return [
      {
        ...{ ...TIME_DEFAULTS, start, end, within, kind: 'within' as const },
        yearsLater: isFromNotice ? within.max : null,
      },
    ];
  });
}

/** Whether the words after a length say that it is no time to do something in. */
function isNoDuty(after: string, unit: string | undefined): boolean {
  return NO_DUTY.test(after) || (OF_RATE.test(after) && !(unit === '年' && TO_LEVEL.test(after)));
}

function lengthOf({
  min,
  both,
  max,
  unit = '',
}: Partial<Record<string, string>>): NonNullable<Deadline['within']> {
  const named = UNITS.find(([end]) => unit.endsWith(end))?.[1] ?? 'day';
  if (max === '半') {
    const isYear = named === 'year';
    return { min: isYear ? 6 : 0.5, max: isYear ? 6 : 0.5, unit: isYear ? 'month' : named };
  }
  const last = readNumeral(max) ?? 0;
  return { min: readNumeral(min ?? both) ?? last, max: last, unit: named };
}
