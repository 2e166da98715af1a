import type { ValueInSentence } from './detect-history.ts';
import type { Quantity } from './quantity.ts';
import { MADE_BEFORE } from './verbs-of-making.ts';

/** The words around a quantity, cut out once for all checks. */
export interface QuantityContext extends ValueInSentence {
  phraseBefore: string;
  behind: string;
}

/** Verbs for how many are listed: 明确32项重点任务, 提出18条措施. */
const LISTED = /(?:明确|提出|确定|部署|列出|梳理|分解|细[化分]|分为|推出).{0,6}$/u;
/** Words before how many parts there are in all: 重点任务分为…三大板块共12项. */
const DIVIDED = /(?:任务|措施|举措|内容|工作|指标)[^，]{0,4}分(?:为|成)[^，]{2,40}共$/u;
/** What those who apply have done: 近5年讲授课程2轮. */
const RECENTLY = /近[一二两三四五六七八九十几\d]年(?:来|内)?[^，。；]{1,24}$/u;
const LISTED_ITEMS =
  /^(?:重点|主要|具体|核心|改革|工作|支持){0,3}(?:任务|举措|措施|要求|指标|内容|目标|意见|工作(?=[，。；、]|$))|^\p{Script=Han}{2,12}清单/u;
/** Conditions: 当电力缺口大于5%. */
const CONDITION =
  /^\s*(?:(?:当(?!前|地|年)|若|如(?!期)|凡)(?![^，]{0,24}参[赛加评]，)|(?:申报|参评|参选|申请)(?:学校|单位|院校|高校|者|人|教师|地区|对象)[^。；]{0,30}(?:在校学?生|在籍|规模|年限|班额|从教)[^，。；\d]{0,10}$)/u;
/** Words after a count of those named before or after it: 发改委、财政部9个部门组成, 毕业生、退役军人6类群体, 工作方面3项：. */
const COMPOSED =
  /^[^，]{0,8}(?:组成|构成)(?!\d|[一二三四五六七八九十]+[支个])|^(?:重点|特殊)?(?:群体|人群|情形)|^[：:](?!\d)/u;
/** Teams, whose size is a rule: 每支队伍由3名学生组成. */
const EACH_TEAM = /(?:每[^，。；]{1,12}|团队|队伍|参赛队|代表队|小组)由[^，。；]{0,16}$|每队$/u;
/** The number to choose from: 从60所学校中遴选20所. */
const OUT_OF = /^\p{Script=Han}{1,8}中/u;
/** Something still to be formed: 组建由50名专家组成的专家库. */
const FORMED = /(?:组建|成立|建立)由$/u;
/** How much is reduced or granted: 利息的50%予以免除. */
const GRANTED = /^(?:予以|给予|减免|返还)/u;
/** What depends on a value: 2/3以上成员出席方可开会. */
const REQUIRED = /^[^，。；]{0,16}(?:方[可能]|才[能可])/u;
/** How large something is: 学校占地100亩，在校生3000人. */
const STOCK =
  /(?:占地(?:面积)?|总投资|(?:建筑|总)面积|在校学?生|在读学生|教职工|专任教师|常住人口|人口(?:总数)?为|(?:时间|周期|期限|学制|名额|人数|规模)共?为)$/u;
/** What all those of a place are: 全省3.6万所学校是主体. */
const PLACE_ALONE = /^(?:全[国省市县区州]|我[省市县区])?$/u;
const ARE = /^[^，；]{2,24}(?<![但就总还凡若如或])是(?!否)/u;
/** A count and its share of a total describe what there is: 民办园130所，占62%. */
const SHARE_NEXT = /^[，（]约?占[\d.]+%(?!以[上内])/u;
const SHARE_ALONE = /[，、]占$/u;
/** Those for whom something is done everywhere: 对34所学校实行课后服务全覆盖. */
const FOR_THEM = /对(?:全[省市县区州])?$/u;
const COVERED = /^[^，。；\d的]{2,14}实行[^，。；\d]{2,10}全覆盖/u;
/** Those who get something each: 为68个教学点各配备1套. */
const GIVEN_EACH = /[为给](?:全[省市县区州])?$/u;
const EACH_GETS = /^\p{Script=Han}{2,12}各(?:配|建|安|提|更|增|开)\p{Script=Han}{0,3}\d/u;
/** What applies to all of a known number: 方案的6个子方向均须有学校申报. */
const EACH_OF_THEM = /^\p{Script=Han}{2,10}(?:均(?!衡)|都)/u;
/** What happens to those for whom a value is so: 对连续缺勤超过15天的，可以解除合同. */
const OF_THOSE = /对[^，。；]{0,40}$/u;
const WHAT_HAPPENS = /^[^，。；]{0,12}的，(?:可|应|予以|给予|一律|不予|视为)/u;
/** How many of them an organ has: 设主任委员2人. */
const OFFICERS = /(?:主任委员|副主任|秘书长|(?<!教研)组长|会长|理事长?|委员)共?$/u;
/** With what something is done: 以5个实验区和3个示范校为试点. */
const WITH_THEM = /^以(?:[^，。；]{0,30}[和、])?$/u;
const AS_WHAT = /^[^，。；]{2,40}为(?:试点|基础|依托|重点|引领|支撑|载体)/u;
/** Concurrent users: 支持2000人同时在线. */
const AT_ONCE = /^(?:同时|并发)/u;
/** A remark in brackets: （采集周期为15分钟）. */
const BRACKETED = /[（(](?![^（）()]*其中)(?!(?<=\d\p{Script=Han}[（(])包括)[^（）()]*$/u;
/**
 * Whether a number says what there is or what something depends on, rather than what there is to be: a condition, the
 * size of a group or of an organ, how many are listed.
 */
export function isDescription(
  quantity: Quantity,
  { before, phraseBefore, quote, behind }: QuantityContext,
): boolean {
  if (OF_THOSE.test(before) && WHAT_HAPPENS.test(behind)) return true;
  if (CONDITION.test(before) || GRANTED.test(behind) || RECENTLY.test(phraseBefore)) return true;
  // 获得至少2个学分方可毕业 is to be reached by all.
  if (REQUIRED.test(behind) && !/^至少/u.test(quote)) return true;
  if (COMPOSED.test(behind) && !FORMED.test(phraseBefore) && !EACH_TEAM.test(phraseBefore)) return true;
  if (/(?:从|在(?:[^，。；]{0,8}的)?)$/u.test(phraseBefore) && OUT_OF.test(behind)) return true;
  if (LISTED_ITEMS.test(behind) && LISTED.test(phraseBefore)) return true;
  return quantity.comparator === 'exactly' && describesWhatIs(quantity, { before, phraseBefore, behind });
}

/** Whether an exact number says how many there are, not how many there are to be. */
function describesWhatIs(
  quantity: Quantity,
  { before, phraseBefore, behind }: Pick<QuantityContext, 'before' | 'phraseBefore' | 'behind'>,
): boolean {
  return (
    BRACKETED.test(before) ||
    AT_ONCE.test(behind) ||
    (PLACE_ALONE.test(phraseBefore) && ARE.test(behind)) ||
    DIVIDED.test(phraseBefore) ||
    SHARE_ALONE.test(before) ||
    SHARE_NEXT.test(behind) ||
    (FOR_THEM.test(phraseBefore) && COVERED.test(behind)) ||
    (GIVEN_EACH.test(phraseBefore) && EACH_GETS.test(behind)) ||
    countsListed(quantity, phraseBefore) ||
    /现有的?$/u.test(phraseBefore) ||
    OFFICERS.test(phraseBefore) ||
    (WITH_THEM.test(phraseBefore) && AS_WHAT.test(behind)) ||
    (/的$/u.test(phraseBefore) && EACH_OF_THEM.test(behind)) ||
    (STOCK.test(phraseBefore) && !/每|拥有|配备|新增|补充/u.test(phraseBefore))
  );
}

/** Whether a number is that of the things listed right before it: 教学、管理和服务3个平台. */
function countsListed({ targetValue, unitOfMeasure }: Quantity, phraseBefore: string): boolean {
  if (targetValue === null || targetValue < 3 || !/^[个类种项支]$/u.test(unitOfMeasure)) return false;
  const [first = '', ...others] = phraseBefore.split(/[、和及与]/u);
  // After 按 even 培训 is part of a name: 按照团队研修、送教下乡培训和网络研修3类设计.
  const isMade = MADE_BEFORE.test(phraseBefore) && !/按照?/u.test(first);
  return !isMade && others.length + 1 === targetValue && [first, ...others].every((name) => name.length > 1);
}
