import type { Span } from '../../model/finding.ts';
import { endsAsSureUnit, endsAsUnit, splitNames, splitPieces, SURE_ENDINGS } from './split-units.ts';

/** Longer than any list of units in a sentence. */
export const MAX_LIST = 160;
/** What no unit's name starts with: 鼓励企业…, 该部门…. */
const NO_NAME =
  /^(?:[（）()［\[〔等]|有(?!关)|加强|加快|持续|优化(?!营商)|深化|设在|挂靠|提高|新增|细化|厚植|重点|建立|完善|落实|明确|实施|实行|应(?!急)|统一|赋能|适当|主要|提升|引进|鼓励|支持|引导|组织(?!部)|压实|强化|推[动进]|要求|指导(?!中心)|督促|构建|形成|健全|坚持|成立|设立|协调|联合|依托|委托|会同|通过|充分|发挥|积极|主动|统筹|确定|指定|安排|选择|不同|面向|[\d可对将把向与和在从为以按该此让使做抓]|其(?!他|余))|^(?:本|上述|谁|所在|主体|牵头|配合|责任|承办|参与)?(?:部门|单位)$/u;
const DOING_INSIDE =
  /(?<!设区)的|(?<![面定方])向|依托|委托|实行|聘请|成立|设立|建立|加强|明确|开展|做好|完善|要|组织(?!部|处|人事|机构|$)|指导(?!中心|单位|机构|[委处组办])|负责|牵头(?!部门|单位)|主导|参与|配合|推动|形成|凭|指定|审定|为主|转变|(?<!网)报(?![社刊业])/u;
/** What may follow the last name of a list after 会同 or 由: a verb, or an adverbial before one. */
const ACTS = [
  '要|应|可|将|须|对|按|根据|依[法照据]|在|于|每|到|并|再|为(?!主)|向|从|以|通过|围绕|结合|面向|针对|聚焦|利用|依托|本着',
  '共同|联合|分别|另行|自行|统一|分头|分级|分类|逐级|全面|适时|择优|定期|及时|有序|积极|密切|提前|邀请|聘请|尽快|抓紧|直接|集中(?!采购)|具体|进一步',
  '负责(?!人|同志)|牵头|组织(?!部|人事)|实施|落实|执行|抓|管理|主持|领导(?!班子|同志|审)|指导|监[督管]|督[促导查办]|统筹|协调|推[进动广荐选送]|部署|安排|调度',
  '制[定订]|拟[定订]|编[制写印]|起草|修[订改]|印[发制]|出[台具]|发[布放挥]|公[布示]|颁发|通[报知]|宣传|解[释决]|分[配发派]',
  '审[核批定查议计验]|评[审选估定议价比]|认定|验收|考[核评]|检查|抽查|复[审核查评]|初[审评]|测评|鉴定|遴选|选[派拔送定]|命题',
  '归口|汇总|筛选|收[集回取]|采[集取购]|报|上报|申[请报]|提[出交供请]|填[写报]|登记|录入|备案|归档|保管|核[定实发查对]|受理|办理|处[置理]|反馈|跟踪',
  '研[究判制]|开[展发]|建[立设]|构建|打造|组[建合]|成立|设立|召开|运[营维行]|维护|配[备置]|责成|承担|支付|拨付|列[入支]|纳入|保障|筹[措集]',
  '加[强快大]|强化|健全|完善|优化|规[范划]|明确|确[定认]|决定|批准|探索|支持|给予|予以|争取|立项|培训|聘[任请]|解读|调查|安装|做好|进行|履行|完成',
].join('|');
/** The same as parts of a name: 学校管理部门, 省教育厅审批办. */
const WITHIN_NAME = '机构|部门|单位|中心|人员|小组|[局委处厅科者办院部]';
const NAME_THEN_VERB = new RegExp(
  `^[^，。；、]{0,30}?(?:${SURE_ENDINGS})(?!(?<=机构)编制)(?=$|等|(?:${ACTS})(?!(?:[和与及]\\p{Script=Han}{2})?(?:${WITHIN_NAME})))`,
  'u',
);
/**
 * Returns the length of a list of names, up to and including the first name that a verb follows. Returns null if no verb
 * is recognised.
 */
export function lengthOfList(listed: string): number | null {
  let from = 0;
  for (const item of listed.split('、')) {
    const name = NAME_THEN_VERB.exec(item);
    if (name && (name[0].length < item.length || from + item.length === listed.length))
      return from + name[0].length;
    from += item.length + 1;
  }
  return null;
}

/** Reads the names of units in a list. Returns null if it contains anything else. */
export function readNames(phrase: string, { start, end }: Span): Span[] | null {
  if (end - start > MAX_LIST) return null;
  const list = phrase.slice(start, end);
  // Most candidates aren't lists of units; their endings are cheaper to check than their names.
  if (!(endsAsUnit(list) || list.endsWith('等')) || NO_NAME.test(list)) return null;
  const names = splitPieces(list).flatMap((piece) => splitNames(list, piece));
  const words = names.map((name) => list.slice(name.start, name.end));
  const sure = words.filter(endsAsSureUnit);
  // A name like 中科院 counts among other units; alone it is too uncertain.
  const areNames =
    sure.length * 2 > words.length &&
    words.every((name) => endsAsUnit(name) && !NO_NAME.test(name) && !DOING_INSIDE.test(name));
  return areNames ? names.map((name) => ({ start: start + name.start, end: start + name.end })) : null;
}
