import type { Quantity } from './quantity.ts';
import { isAllotted } from './read-counted.ts';
import { RATE, SHARE } from './measure-words.ts';
import { isDescription, type QuantityContext } from './describes-what-is.ts';
import { isHistory } from './detect-history.ts';
import { MADE_BEFORE } from './verbs-of-making.ts';
import { endOf, SENTENCE_END, startOf, wordsBefore } from '../words/sentence-bounds.ts';

/** Legal penalties rather than targets: 处五万元以上十万元以下罚款, 数额巨大. */
const PENALTY =
  /罚款|罚金|没收|徒刑|拘[役留]|追究|核减|扣减|扣(?=\d)|情节严重|数额|货值|违法所得|立案|退还|取消[^，]{0,10}资格|评为不合格/u;
const PROHIBITION =
  /是否|严禁|禁止|杜绝|防止|避免|不搞|不得(?!低于|少于|小于|超过|超出|突破|高于|大于|多于)/u;
/** Principles: 坚持“全覆盖、零拒绝”原则. */
const PRINCIPLE = /(?:坚持(?!参[加与]|开展|每)|按照|遵循|秉持|本着).{0,16}$/u;
const PRINCIPLE_NAME = /^[^，\t]{0,8}(?:原则|理念|口号|态度|方针|思路)/u;
/** The basis of a calculation rather than a target: 按60%返还, 标准为200元. */
const CALCULATION =
  /(?:征[求得]|按(?![时期月季年需])照?|标准(?:[为是的]|(?=[^\p{Script=Han}\d]))|基准为?|只有|仅有|占比?为|适用|[须应需]当?(?:具备|符合|满足))(?![^（(]*[（(][^）)]*$).{0,24}$/u;
/** The same for grants: 补贴20%. 资助率达到100% is a target. */
const GRANTING = /(?:奖励|奖补|补助|补贴|资助(?!比例|率|面)|给予).{0,24}$/u;
/** Properties of files and signals: 最低码率不得低于1024Kbps. */
const TECHNICAL = /码[率流]|采样率|帧率|比特率|片头|片尾/u;
/** How long or complex a password is, which a rule sets rather than a plan. */
const PASSWORD = /密码|口令/u;
const CHARACTERS = /^[位个种类]$/u;
/** How a share is rounded: 不足1人的按1人推荐. */
const ROUNDING = /不足\d\p{Script=Han}的，?(?:可?按照?)?\d/u;
/** Those called out for failing: 对未完成任务的10个县进行督办. */
const CALLED_OUT = /^[^，]{0,20}(?:督办|约谈|通报|问责)/u;
/** Words that mark a sentence about grants, in which amounts of money aren't targets: 给予20万元补助, 最高不超过50万元. */
const GRANT =
  /会务费|评审费|参赛费|培训费(?=每人)|食宿费|报名费|资料费|注册费|给予|予以(?=\d+万?元)|补助|补贴|奖励|奖补|贴息|资助|免收|保证金/u;
/** A level that grants are to reach: 补助标准不低于50元, 资助金额累计2000万元以上. */
const GRANT_LEVEL = /(?:标准|经费|金额|总额)(?:累计)?$/u;
/** The weights of a mark, and what it takes to pass: 考核结果占总成绩的10%, 满分100分, 80分以上为合格. */
const WEIGHT =
  /(?:评价|考核|考试|测试|测验|测评|成绩|得分|评分)(?:结果|成绩|得分|部分)?(?:各?占(?!比)|(?:所占)?权重|.{0,4}的权重)|占.{0,16}(?:考核|评价|总分|成绩|评分|分值)的?$/u;
/** A sentence about marks: 满分100分，其中创新性占30%. */
const MARKED = /满分|总分|评分|分值|权重/u;
const PASS_MARK = /^(?:[，,]?[为是]|评?定?为)(?:优秀|良好|合格|基本合格|不合格|通过|达标)/u;
/** What makes a bound a quality of what follows: 招收学生5人以上的学校. 建设20个以上的示范点 counts them. */
const QUALIFIES = /^(?:（[^）]+）)?的/u;
/** Those that a quantity before 的 describes: 招收超过3名残疾幼儿的幼儿园, 招收5名以上残疾学生的普通学校, 评分低于60分的学校. */
const RELATIVE =
  /^\p{Script=Han}{0,8}的(?!标准|比例)\p{Script=Han}{0,4}(?:学校|幼儿园|高校|院校|县|区|市|乡镇|街道|社区|村|企业|单位|地区|教师|学生|班级|教学点|机构|校区|处理者|运营者|平台)/u;
const HAVING_AMOUNT =
  /(?:招收|接收|接纳|拥有|具有|处理|掌握|存储|服务|达到|满|有|在校生|学生|规模)(?:20\d{2}年)?$/u;
const IS_RATE = new RegExp(`^${RATE}$`, 'u');
const VERB_END =
  /(?:建设|新建|建成|打造|遴选|评选|新增|培育|培养|组建|认定|投放|开发|开设|培训|推荐|征集|配备|完成|达到?|至少|超过|不少于|不低于|每[校县市人]|支持|覆盖|服务|带动|惠及|实现)(?:[全我][国省市县区州])?$/u;
/** Verbs for what exists already: 完善43个联盟, 依托4所学校, 指导4所. */
const EXISTING =
  /(?:^|[、并和与将要须应共]|继续|进一步|不断|持续|充分|切实|同时)(?:深化|完善|优化|依托|通过|利用|用好|巩固|指导(?![教老]师)|督促|督导|办好|维护|管理(?!员|人员|干部|者|平台|系统|中心)|管好|原有|发挥|做好|抓好|落实(?!\p{Script=Han}{0,8}(?:资金|经费))|根据|结合|围绕|聚焦|紧扣|对照|作为|(?<!成员)包括|涉及|位于|下设|涵盖).{0,24}$/u;
/** Units of time limits, which say until when and not how much: 应在24小时内报告, 3个工作日内. */
const TIME_LIMIT = /^(?:个?工作日|个?小时|天|周|个月|日|分钟)$/u;
const DURATION = /(?:时间|时长|时限|时延|延[时迟]|[用耗]时|周期|控制在|压缩|缩短).{0,8}$/u;

/**
 * Whether a quantity is to be reached. History, penalties, prohibitions, principles, calculations and what exists
 * already are not.
 */
export function isTarget(text: string, quantity: Quantity, noticeYear: number | undefined): boolean {
  const place = contextOf(text, quantity);
  const { before, from, phraseBefore, behind } = place;
  const sentence = before + from;
  if (PENALTY.test(sentence) || PROHIBITION.test(phraseBefore)) return false;
  const isProvided = isAllotted(quantity, behind);
  if (
    (PRINCIPLE.test(phraseBefore) && !isProvided) ||
    (quantity.targetValue === null && PRINCIPLE_NAME.test(behind))
  )
    return false;
  if (/元/u.test(quantity.unitOfMeasure) && GRANT.test(sentence) && !isGrantLevel(quantity, phraseBefore))
    return false;
  if (isQualifier(quantity, place) || isMark(quantity, place)) return false;
  if (
    quantity.targetValue !== null &&
    quantity.baseValue === null &&
    isCalculation(quantity, phraseBefore) &&
    !isProvided
  )
    return false;
  if (CHARACTERS.test(quantity.unitOfMeasure) && PASSWORD.test(phraseBefore)) return false;
  if (TECHNICAL.test(phraseBefore) || ROUNDING.test(sentence)) return false;
  if (phraseBefore.includes('对') && CALLED_OUT.test(behind)) return false;
  if (isTimeLimit(quantity, place) || isDescription(quantity, place)) return false;
  const isBounded = quantity.hasBound && /^at-/u.test(quantity.comparator);
  if (isCount(quantity) && !isBounded && isExisting(phraseBefore) && !EACH_TIME.test(phraseBefore))
    return false;
  if (isOver(text, quantity.year, noticeYear)) return false;
  return !isHistory(place, noticeYear);
}

function isGrantLevel({ comparator }: Quantity, phraseBefore: string): boolean {
  return /^(?:at-least|more-than|reach)$/u.test(comparator) && GRANT_LEVEL.test(phraseBefore);
}

function isOver(text: string, year: Quantity['year'], noticeYear = 0): boolean {
  return year !== undefined && Number.parseInt(text.slice(year.start), 10) < noticeYear;
}

function contextOf(text: string, { start, end, subjectEnd: from = start }: Quantity): QuantityContext {
  const sentenceEnd = endOf(text, end, SENTENCE_END);
  const clauseStart = startOf(text, from, SENTENCE_END);
  return {
    earlier: text.slice(startOf(text, clauseStart, '。！？\n'), clauseStart),
    before: text.slice(clauseStart, from),
    from: text.slice(from, sentenceEnd),
    phraseBefore: wordsBefore(text, from),
    quote: text.slice(start, end),
    behind: text.slice(end, sentenceEnd),
  };
}

/** Units that count nothing. */
const NOT_COUNTED = new RegExp(`^(?:${SHARE}|${RATE}|:1|1:|清?零.*)$`, 'u');

function isCount({ unitOfMeasure, targetValue }: Quantity): boolean {
  return targetValue !== null && !NOT_COUNTED.test(unitOfMeasure);
}

function isQualifier(quantity: Quantity, { phraseBefore, quote, behind }: QuantityContext): boolean {
  if (/^(?:且|并且|或者?)(?:符合|具有|取得)/u.test(behind)) return true;
  if (/^的(?:不|可|应|须|由|予以|给予|一律|视为|纳入|列入|推荐|限?报|申报|至少)/u.test(behind)) return true;
  if (/(?:率|比例?|占比)$/u.test(phraseBefore) && RELATIVE.test(behind)) return true;
  const isQuality =
    /^(?!至少).*以[上下内]$/u.test(quote) && QUALIFIES.test(behind) && !VERB_END.test(phraseBefore);
  // In 接入带宽10M以上的中小学比例达到80% the speed says which schools the share is of.
  if (isQuality && (isCount(quantity) || IS_RATE.test(quantity.unitOfMeasure))) return true;
  if (!isCount(quantity)) return /^(?:达|提高|提升)/u.test(quote) && /^的(?!目标|水平|要求)/u.test(behind);
  if (!RELATIVE.test(behind) || quantity.hasVerb) return false;
  return (
    /^(?:不?(?:超过|高于|低于|多于|少于|大于|小于)|不足|至少)/u.test(quote) ||
    (/^达|(?:以[上下]|左右)$/u.test(quote) && HAVING_AMOUNT.test(phraseBefore))
  );
}

/** Whether a number is a mark or the weight of one. */
function isMark({ unitOfMeasure }: Quantity, { before, phraseBefore, behind }: QuantityContext): boolean {
  if (unitOfMeasure === '分')
    return (
      /满分为?$|(?:给予|[加扣计减记占])$|每[题项]|分值|总分|[-—－]$/u.test(phraseBefore) ||
      PASS_MARK.test(behind)
    );
  if (unitOfMeasure !== '%') return false;
  return WEIGHT.test(phraseBefore) || (/占$/u.test(phraseBefore) && MARKED.test(before));
}

/** Recurring amounts, which are to be reached whatever the verb: 落实每周2节信息科技课. */
const EACH_TIME = /每(?:周|天|日|月|年|学期|学年)$/u;

/** Verbs for recordings, whose duration is an amount to make: 录制音频2万分钟. */
const RECORDED = /(?:录制|制作|摄制|开发|汇聚|征集).{2,12}$/u;

/** Words after hours of service or duty: 每天24小时值班. */
const ON_DUTY = /^\p{Script=Han}{0,4}(?:值[班守]|在线|开放|运行|服务|监[测控]|[内前后]|不间断|，)/u;

/** Counts earlier in a list, which share its verb: 发挥2所示范校、10所特色校、5所基地校的作用. */
const COUNTED_BEFORE = /\d{1,5}[所个名家门]\p{Script=Han}{2,20}、/gu;

/** Whether the nearest verb before a count is about what exists already. */
function isExisting(phrase: string): boolean {
  return isGoverned(phrase.replace(COUNTED_BEFORE, ''), EXISTING);
}

function isCalculation({ unitOfMeasure }: Quantity, phrase: string): boolean {
  if (/测试(?:合格|优良|达标|及格|优秀)率$/u.test(phrase)) return false;
  return isGoverned(phrase, CALCULATION) || (unitOfMeasure === '%' && isGoverned(phrase, GRANTING));
}

/** Whether words precede a value without a verb of making in between. */
function isGoverned(phrase: string, words: RegExp): boolean {
  const governing = words.exec(phrase);
  return governing !== null && !MADE_BEFORE.test(phrase.slice(governing.index));
}

function isTimeLimit(
  { unitOfMeasure, comparator }: Quantity,
  { phraseBefore, quote, behind }: QuantityContext,
): boolean {
  if (!TIME_LIMIT.test(unitOfMeasure)) return false;
  if (EACH_TIME.test(phraseBefore) && !ON_DUTY.test(behind)) return false;
  if (RECORDED.test(phraseBefore)) return false;
  const isWithin = /内$/u.test(quote) || /^(?:之?内|前|后)/u.test(behind);
  return (
    (isWithin || comparator === 'exactly') &&
    !DURATION.test(phraseBefore) &&
    !/^(?:控制|限|[压缩减降])/u.test(quote)
  );
}
