import { INSTITUTION, SCOPE } from './institutions.ts';
import { RATE, SHARE } from './measure-words.ts';
import type { Quantity } from './quantity.ts';
import { endOf, phraseStart, SENTENCE_END, startOf } from './sentence-bounds.ts';

/** A quantity with the words around it that tell what it is of. */
export interface Phrase {
  /** From where its phrase begins, or the quantity before it ends, to where what is measured ends. */
  before: string;
  /** What stands behind it, to the end of the phrase or the next quantity. */
  behind: string;
  /** Its sentence up to the phrase. */
  earlier: string;
}

/** （责任单位：…）12．: who is to do what stands before, and the number of what follows. */
const LEADING_NOTE = /^\s*(?:[（(〔\[][^（）()〔〕]*[）)〕\]])?\s*(?:\d{1,2}[．.、])?/u;
const HARD_END = '，。；！？,;:：\n\t';

/** Cuts the words around a quantity, between those before and behind it. */
export function phraseOf(text: string, quantity: Quantity, floor: number, ceiling: number): Phrase {
  const subjectEnd = Math.max(floor, Math.min(quantity.start, quantity.subjectEnd ?? quantity.start));
  const start = Math.max(floor, phraseStart(text, subjectEnd, HARD_END));
  const end = Math.min(ceiling, endOf(text, quantity.end, HARD_END));
  const note = LEADING_NOTE.exec(text.slice(start, subjectEnd))?.[0].length ?? 0;
  return {
    before: text.slice(start + note, subjectEnd),
    behind: text.slice(quantity.end, Math.max(quantity.end, end)),
    earlier: text.slice(startOf(text, start, SENTENCE_END), start),
  };
}

const DATE =
  '(?:到|至|在|从)?(?:20\\d{2}\\s?年\\s?(?:\\d{1,2}\\s?月)?(?:年?[底末]|春季|秋季)?(?:之?前)?|[“"]?十[三四五]五[”"]?(?:期?末|期间)|年底前?|年内|今年|明年|[一二三四五\\d]年(?:内|累[计积])|用[一二三四五\\d]+年(?:左右)?(?:的?时间)?|累[计积]|全年|每年)';
const DATE_LAST = new RegExp(`(?:${DATE})$`, 'u');
const DATES = new RegExp(`^(?:[、和及与到至]?${DATE})+`, 'u');
/** Verbs, conjunctions and adverbs that open a phrase and aren't what is measured. */
const OPENING =
  /^(?:并且?|重点(?=培育|建设|打造|支持|推进)|既|进一步|实行|实施|探索|推行|形成|助力|释放|设置|设立|深化|加强|推广|切实|做到|严格|控制|全面|积极|大力|加快|深入|扎实|有序|持续|优先|努力|统筹|且|和|与|及|以及|确保|力争|争取|保证|逐步|基本(?=实现|完成|建成|达到|形成|普及)|使|让|推动|推进|完成|其中|为|对|将|把|的|要|应(?![用急对届收])|须|总体|全部|年底前?|实现|在(?![线校籍])|到|至|目前|现有|支持|引导|鼓励|组织|开展|安排|投入(?!运营|使用|产出|占)|遴选|评选|打造|建设|建成(?!区)|培育|培养|新增|新建|创建|争创|提供|配备|覆盖(?![率面范])|达到|压减|降低|下降|减少|提高|提升|、|\s|所有(?=\p{Script=Han})|全体(?=\p{Script=Han}))+/u;
/** Verbs before what is counted, which a rate may begin with (培训覆盖率). */
const MAKING = /^(?:上线|培训|录制|制作|推荐|征集|评选|认定|采购)(?=.{2})/u;
const CLOSING =
  /(?:的|每(?:学年|学期|年|月|周|天|日|县|区|市|校|人)|应当?|要|须|必须|年均|均|都|分别|实现|要求|将|力争|逐步|稳步|基本|总体|平均|全部|原则上|进一步|由|“|、|新增|一般|为|是|争取|累计|不断|持续|显著|明显|大幅|总体上|各|能|可|再|[:：]|\s)+$/u;
/** 比2020年, 较上年, 在2020年基础上. */
export const COMPARED = /(?:比|较|在)(?:20\d{2}\s?年底?|上年|去年|[“"]?十[二三四五]五[”"]?末?)[^，]{0,6}$/u;
/** 具备条件的学校基本实现互联网: what is measured stands behind the verb. */
const LAST_VERB = /^.*(?:实现|达成|做到|确保|力争|促进)(?=[\p{Script=Han}“])/u;
/** What is told to grow or last before the value: 覆盖面逐年扩大，达到60%. */
const MEASURED =
  /^.{0,40}(?:率|比例|占比|比重|覆盖面|总量|规模(?!以上)|收入|产值|增加值|数量|人数|带宽|水平|经费|投入(?!运营|使用|产出|占)|时间|时长)/u;

/** 人工智能课程 in 开设人工智能课程，每学年不少于10课时. */
const HELD = /(?:开设|开展|组织|举办|安排|设置|配备)(?<object>[\p{Script=Han}“”]{2,20})$/u;

/** Units of how much or how long something is: what is measured stands before them as a rule. */
const LEVEL = new RegExp(
  `^(?:${SHARE}|${RATE}|:1|1:|全覆盖|应.尽.|千兆.*|零.*|元.*|美元|(?:小时|分钟|天|秒|毫秒|课时|学时|学分|工作日|个工作日)(?:/.*)?)$`,
  'u',
);

/** What is measured, a slice of the text; null where it isn't told beside the value. */
export function readSubject({ before, behind, earlier }: Phrase, quantity: Quantity): string | null {
  const isShared =
    /^\s*的?(?!全覆盖|实行|实现|开展|达到|完成|建成|接入|应用|采用|通过|纳入|使用)\p{Script=Han}/u.test(
      behind,
    ) && /^[%‰]$/u.test(quantity.unitOfMeasure);
  const isLevel = LEVEL.test(quantity.unitOfMeasure) && !quantity.namesBehind;
  const [left, right] = [subjectBefore(before, isLevel), subjectBehind(behind, quantity)];
  if (isLevel && !(isShared && (left === null || !MEASURED.test(left)))) {
    return left ?? right ?? (quantity.comparator === 'exactly' ? null : subjectEarlier(earlier));
  }
  return right ?? left ?? (quantity.comparator === 'exactly' ? null : subjectEarlier(earlier));
}

/** 数字校园达标率 in 到2024年底，全省数字校园达标率不低于70%. */
function subjectBefore(phrase: string, isLevel: boolean): string | null {
  let subject = phrase.replace(CLOSING, '').replace(COMPARED, '').replace(DATE_LAST, '').replace(CLOSING, '');
  const target = ofTarget(subject);
  subject = withoutVerb(target?.subject ?? subject);
  // Openings, dates and places follow one another in any order.
  for (let last = ''; last !== subject;) {
    last = subject;
    subject = withoutScope(
      subject
        .replace(DATES, '')
        .replace(OPENING, '')
        .replace(isLevel ? '' : MAKING, ''),
    );
  }
  return subject.length >= 2 && subject.length <= 60 && !/^[\d%\p{P}]+$/u.test(subject) ? subject : null;
}

/** 互联网 in 学校基本实现互联网, but all of 毕业生实现就业比例: a bare 就业比例 leaves unsaid of what. */
function withoutVerb(subject: string): string {
  const rest = subject.replace(LAST_VERB, '');
  return /^\p{Script=Han}{2}(?:率|比例)$/u.test(rest) ? subject : rest;
}

/** 对乡村教学点 in 实现“三个课堂”对乡村教学点的全面覆盖, and 结对帮扶 in 实现对薄弱学校结对帮扶全覆盖. */
function ofTarget(phrase: string): { subject: string; scope: string } | null {
  const { subject, scope, own } =
    /(?<subject>[^，。；]{0,40}?)对(?!口|接|象|标|比|应|策|照|外)(?<scope>[^，。；对]{1,16}?(?:学校|教学点|高校|教师|学生|地区|院校|园|校长|县))(?<own>[^，。；]{0,30})$/u.exec(
      phrase,
    )?.groups ?? {};
  if (subject === undefined || scope === undefined) return null;
  const named = own?.replace(/^的/u, '') ?? '';
  return { subject: named === '' ? subject : named, scope };
}

/** 各级园区 of 各级园区和商务楼宇 is half a name. */
const COORDINATED = /^[和与及](?!每|各|所有)/u;

/** A place at the head is the scope and no part of what is measured; of 所有学校的… and 每节课时长 the noun is. */
function withoutScope(subject: string): string {
  const [match] = subject.matchAll(SCOPE);
  if (match?.index !== 0) return subject;
  const scope = match[0];
  if (/^(?:所有|全体|全部)/u.test(scope)) return subject.slice(2);
  const rest = subject.slice(scope.length);
  if (COORDINATED.test(rest)) return subject;
  if (/^每[节起]/u.test(scope)) return subject.slice(2);
  return rest.length < 2 && !/^每|^各/u.test(scope)
    ? subject
    : rest.replace(/^[（(][^（）()]*[）)]/u, '').replace(/^的/u, '');
}

/** 教师培训覆盖面 in 教师培训覆盖面逐年扩大，2025年达到100%. */
function subjectEarlier(earlier: string): string | null {
  const phrase =
    earlier
      .replace(/[，,]$/u, '')
      .split(/[，,：:\t]/u)
      .at(-1) ?? '';
  const measured = MEASURED.exec(phrase)?.[0] ?? HELD.exec(phrase)?.groups?.object;
  return measured === undefined ? null : subjectBefore(measured, true);
}

/** Verbs that say what those who are counted do. */
const SERIAL_VERB =
  /(?<=.{2})(?:积极|开展|开通|建立|进行|参加|参与|作为|支持|用于|给予|常态化|大力|运营|承担|从事|达到|实现|开设|建成|接入|配备|配齐|能够|都|均|(?<![需重主必])要|向|，|、$|和$|与$|以及$|及$).*$/u;

/** 教学联盟 in 43个教学联盟, 教师 in 90%以上的教师: the words counted, to the end of their phrase. */
function subjectBehind(behind: string, { namesBehind }: Quantity): string | null {
  const words =
    /^\s?(?:（[^（）]{0,40}）)?的?《?(?<subject>(?!的)[\p{Script=Han}A-Za-z0-9“”"+](?:[\p{Script=Han}A-Za-z0-9“”"+、\-—·]|（[^（）]{1,6}）){0,40})/u.exec(
      behind,
    )?.groups?.subject;
  if (words === undefined) return null;
  const subject = (namesBehind ? words : words.replace(SERIAL_VERB, '')).replace(/[、和与及\s]+$/u, '');
  return subject.length < 2 && !/^[县市区村乡镇校]$/u.test(subject) ? null : subject;
}

/** 基地, 工程: a place at the head of such a name is a part of it (全国中小学人工智能教育基地). */
const NAME =
  /^[^，。；、\n]{0,24}(?:基地|工程|计划|行动|大赛|竞赛|大会|会议|联盟|论坛|活动|专项|课题|办法|系统|中心)$/u;
/** 乡镇中心校以上学校 in 乡镇中心校以上学校实现同步课堂全覆盖. */
const REACHES = new RegExp(
  `(?:^|使)(?:${DATE}[，,]?)?(?:力争|确保|推动|使)?(?<scope>${INSTITUTION})(?:基本|全部|全面|均|都)?(?:实现|做到)`,
  'u',
);
/** 市教研机构 in 市教研机构配备1名以上教研员: who is to have them. */
const OWN_VERB = new RegExp(
  `^(?:${DATE}[，,]?)?(?<scope>${INSTITUTION})(?:要|应|须|均|至少|原则上)*(?:配备|配齐|设立|设置|开设|建有|安排|推荐|建成|建立|建设|提供|组织|开展)[^，。；]{0,6}$`,
  'u',
);
/** A place that opens a phrase is the topic of what follows: 各县（市、区）要加强统筹，至少建成2所. */
const TOPIC = new RegExp(`(?:^|[，,：:])(?:${DATE}[，,]?)?(?<scope>${SCOPE.source})`, 'gu');

/** For whom or where, from the value's own phrase, or from the topic that the sentence names before it. */
export function readScope({ before, earlier }: Phrase, quantity: Quantity, text: string): string | null {
  if (quantity.scope !== undefined) return quantity.scope;
  const gap = text.slice(quantity.subjectEnd ?? quantity.start, quantity.end);
  const phrase = before + gap;
  const own = [...phrase.matchAll(SCOPE)].filter(
    ({ 0: scope, index }) =>
      scope !== '全国' &&
      !COORDINATED.test(phrase.slice(index + scope.length)) &&
      !NAME.test(phrase.slice(index + scope.length).replace(CLOSING, '')),
  );
  const named = own.at(-1);
  if (named) return joinScopes(phrase, own.at(-2), named);
  const target = ofTarget(phrase.replace(CLOSING, ''))?.scope ?? REACHES.exec(phrase)?.groups?.scope;
  if (target !== undefined) return target;
  const owner = OWN_VERB.exec(phrase)?.groups?.scope;
  if (owner !== undefined && !LEVEL.test(quantity.unitOfMeasure)) return owner;
  if (quantity.namesBehind && quantity.scope === undefined) return subjectBefore(before, true);
  const topic = /力争|确保/u.test(earlier) ? undefined : [...earlier.matchAll(TOPIC)].at(-1)?.groups?.scope;
  return topic === undefined || topic === '全国'
    ? null
    : withBracket(earlier, earlier.lastIndexOf(topic), topic);
}

/** 全省所有县, 各市、县（区）教育行政部门每年: what the last scope follows closely belongs to it. */
function joinScopes(phrase: string, first: RegExpMatchArray | undefined, last: RegExpMatchArray): string {
  const [from, to] = [first?.index ?? 0, last.index ?? 0];
  const between = first ? phrase.slice(from + first[0].length, to) : '';
  const isOne =
    first !== undefined &&
    /^[\p{Script=Han}（）、]{0,10}$/u.test(between) &&
    !/[建开组设配遴培实达推]/u.test(between);
  return withBracket(phrase, isOne ? from : to, isOne ? phrase.slice(from, to + last[0].length) : last[0]);
}

/** 各县 with the （市、区） behind it. */
function withBracket(words: string, at: number, scope: string): string {
  const bracket = /^[（(][^（）()]{1,20}[）)]/u.exec(words.slice(at + scope.length))?.[0] ?? '';
  return scope + bracket;
}
