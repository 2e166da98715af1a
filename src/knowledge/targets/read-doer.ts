import { INSTITUTION, KIND_OF_EDUCATION } from './institutions.ts';
import { LEVEL } from './measure-words.ts';
import type { Quantity } from './quantity.ts';
import { CLOSING, DATE, splitSubjectAndScope } from './subject-before.ts';

/** Excludes phrases that open with a verb instead of naming someone: 选择部分地区开展. */
export const NO_VERB =
  '(?!落实|实现|联合|会同|培养|让|促使|保证|保障|选择|选取|依托|组织|支持|鼓励|引导|推动|指导|计划|帮助|促进|带动|面向|为|给|在|招)';
/** Those who achieve the target: 乡镇中心校以上学校 in 乡镇中心校以上学校实现同步课堂全覆盖. */
const REACHES = new RegExp(
  `(?:^|使|帮助(?=[^，。；]{2,20}(?:掌握|学会)))(?:${DATE}[，,]?)?(?:力争|确保|推动|使)?${NO_VERB}(?<scope>(?!每)(?:${INSTITUTION}|\\p{Script=Han}{2,14}设施))(?:基本|全部|全面|均|都)?(?:实现|做到|掌握|学会|(?:要|应当?|须)(?:确保|保证))`,
  'u',
);
/** Places listed by name: 沈阳、大连市. */
const PLACES = '(?:\\p{Script=Han}{2,4}、){1,12}\\p{Script=Han}{2,4}[市县区州]';
/** Classes of a competition: 小学、初中组, 高中组（含中职）. */
const CLASSES = '[\\p{Script=Han}、]{1,10}[学中]组(?:（[^（）]{1,8}）)?';
/** Those who are to have what is counted: 市教研机构 in 市教研机构配备1名以上教研员. */
const OWN_VERB = new RegExp(
  `^(?:${DATE}[，,]?)?${NO_VERB}(?<scope>${INSTITUTION}|${PLACES}|${CLASSES})(?:要|应当?|须|均|各|至少|原则上)*(?:[限上]?报送?|完成|申报|选送|配备|配齐|配置|设立|设置|开设|召开|建有|(?<=至少)有|安排|安装|采购|推荐|选派|联系|走访|建成|建立|建设|提供|组织|开展|创办)(?!数量?|名额)(?:[^，。；]{0,6}|[^，。；\\d]{2,14}各\\d[^，。；]{0,2})(?:(?<=(?:推荐|报送?|申报|选送)[^，。；]{0,6})不[多少超低大小][于过]\\d[^，。；]{0,4})?$`,
  'u',
);
/** The same before the number: 职业院校 in 职业院校建成实训基地120个. */
const OWN_OBJECT = new RegExp(
  `^(?:${DATE}[，,]?)?${NO_VERB}(?<scope>(?:(?![为给对在向让使的已])\\p{Script=Han}){0,6}(?:(?<=\\p{Script=Han})学校|院校|高校|中学|小学|幼儿园|教学点|${KIND_OF_EDUCATION}))(?:要|应|须|均)*(?:建成|建设|配备|开设|建立|新建|新增|打造|培育|培养|认定|录制|开发)(?=[^，。；、\\d]{2,20}$)`,
  'u',
);
/** Those whose share it is: 中小学 in 中小学按不低于公用经费10%的比例安排, 教师 in 教师人手一台. */
const BY_SHARE = new RegExp(
  `^(?:${DATE}[，,]?)?${NO_VERB}(?<scope>${INSTITUTION})(?:要|应当?|须|均)*(?:人手|按照?)(?:[^，。；]{2,14}总[数量]的)?$`,
  'u',
);
/** Those among whom something is built: 职业院校 in 在职业院校分别建成10个. */
const PLACED = new RegExp(
  `^(?:${DATE}[，,]?)?在(?<scope>${INSTITUTION})(?:中|内)?(?:分别|统一|逐步|全面|重点|新)*(?:建[成设立]|打造|布局|遴选|设[立置]|培[养育]|开[设展]|配[备置]|部署|推广|组织|认定)[^，。；]{0,6}$`,
  'u',
);
/** Those for whom something is provided or held: 乡村教师 in 面向乡村教师开展培训, 偏远教学点 in 为偏远教学点更换. */
const FOR_WHOM = new RegExp(
  `(?:^|[，,：])(?:${DATE}[，,]?)?(?:并|同时|拟|计划|将|要|再|分[两三四五]年)*(?:面向|为|给)(?!确保|推动|实现)(?<scope>${INSTITUTION})(?:免费|同步|统一|新|再)*(?:更换|更新|配备|配置|配发|配齐|提供|开展|举办|组织|建立|建设|安装|采购|购置|开设|开放|遴选|征集|培训|发放|赠送|推送)[^，。；\\d]{0,24}(?:\\d[^，。；]{0,8})?$`,
  'u',
);
/** Those who choose or take part: 学生 in 学生根据兴趣自选2至3门课程. */
const TAKES_PART =
  /^(?:使|让|引导|确保)?(?<scope>(?:每名|每位|每个)?学生(?:在校期间)?)[^，。；\d]{0,12}(?:自选|选修|选学|参加)(?:不少于|至少)?$/u;
/** A place that is given more: 临江区 in 临江区增加1个名额. */
const GIVEN_MORE = /^(?<scope>\p{Script=Han}{2,5}[区县市])(?:增加|追加|另增)\d[^，。；]{0,4}$/u;
/** Those listed by name: 东城、西城、南城 in 东城、西城、南城各推荐10所. */
const LISTED_EACH =
  /^(?<scope>(?:[^，。；、：（）\d]{2,10}、){1,12}[^，。；、：（）\d]{2,10}?)各(?=[可应须要限最推申报选遴派])[^，。；\d]{1,6}\d[^，。；]{0,6}$/u;

/**
 * Reads those who reach, have, get or put forward what is measured, from the value's own phrase.
 *
 * @param before the words before the value in its phrase.
 * @param phrase the same and the value.
 */
export function readDoer(before: string, phrase: string, { unitOfMeasure }: Quantity): string | null {
  const reaching =
    splitSubjectAndScope(phrase.replace(CLOSING, ''))?.scope ?? REACHES.exec(phrase)?.groups?.scope;
  if (reaching !== undefined) return reaching;
  const owner = (OWN_VERB.exec(phrase) ?? OWN_OBJECT.exec(before))?.groups?.scope;
  if (owner !== undefined && !LEVEL.test(unitOfMeasure)) return owner;
  const place = [PLACED, LISTED_EACH, FOR_WHOM, GIVEN_MORE]
    .map((pattern) => pattern.exec(phrase)?.groups?.scope)
    .concat(TAKES_PART.exec(before)?.groups?.scope)
    .find((scope) => scope !== undefined);
  return place ?? BY_SHARE.exec(before)?.groups?.scope ?? null;
}

const KIND_OF_SCHOOL =
  '(?:\\p{Script=Han}{0,6}(?:学校|院校|高校|高中|初中|小学|中学|幼儿园|教学点)|(?:学前|义务|高中|高等|职业)教育)(?:阶段)?(?:学校)?';
/** One that opens a sentence about what it has to do: 中等职业学校 in 中等职业学校将艺术课程纳入必修课，不少于72课时. */
const BEARER = new RegExp(
  `^\\s*(?:(?:[（(]?\\d{1,2}[）)]?[.．、]?|[一二三四五六七八九十]是)\\s*)?(?<scope>${KIND_OF_SCHOOL})(?<!^\\s*学校)(?=(?:\\p{Script=Han}{0,4}(?:课程?|教育|教学|工作))?要(?![求素点])|将|把|在(?![校线籍])|应(?!用)|须|按照?|根据|确保|保证|力争|争取|促进|达成|注重|强化|落实|逐步|原则上|每[周年月学])`,
  'u',
);
const KIND_FIRST = new RegExp(`^(?:其中)?${KIND_OF_SCHOOL}(?=\\p{Script=Han}{2})`, 'u');

/** Others who act in the value's own phrase: 中小学校要积极组织，市教育局评选优秀奖20个. */
const ORGAN_FIRST =
  /^(?:[省市县]级|专家|评审|大赛|\p{Script=Han}{0,8}(?:厅|局|委(?!托)|部门|办公室|中心|组委会|专家组))/u;
/** A place that plans: 北溪市 in 北溪市将建设100所智慧学校. */
const PLACE_PLANS =
  /^\s*(?<scope>(?![今明去本全各])\p{Script=Han}{2,4}(?:[省市县州盟旗]|(?<![城县市园校社地新片])区))(?=将|拟|计划)/u;

/**
 * Returns the kind of school or the place that opens the sentence, unless the value's own phrase names another.
 *
 * @param earlier the phrases of the sentence before the value's own.
 * @param before the words before the value in its phrase.
 */
export function readBearer(earlier: string, before: string): string | null {
  if (earlier === '') return (BEARER.exec(before) ?? PLACE_PLANS.exec(before))?.groups?.scope ?? null;
  if (ORGAN_FIRST.test(before)) return null;
  return KIND_FIRST.test(before) ? null : (BEARER.exec(earlier)?.groups?.scope ?? null);
}
