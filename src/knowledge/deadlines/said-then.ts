/**
 * What the words after a time say: that something is finished, done, planned or reached then. Most of these words are also
 * parts of names, so that each pattern says how far from the time it may be.
 */

/** Words that oblige, unless they are part of others (主要, 供应, 必须). */
export const OBLIGES =
  '(?<![纲摘概主必重需简提紧])要(?![求点素闻件])|(?<![响供对反适效相法])应(?![用急对届邀变])|(?<!必)须(?!知)';
/** 计划 as a verb: 2026年计划新建10所, which isn't that of 2026年计划安排情况. */
export const PLANS =
  '计划(?=[再新共]?(?:新[建增]|创建|培[育养]|培训(?=[^，。；]{0,10}\\d)|建[设成]|开展|投[入资]|招[收生聘]|遴选|选[派聘]|认定|改造|支持|资助|(?!任务|指标|数|的|方案)\\p{Script=Han}{2,8}\\d))';
/** The phrase goes on to say that something is to be finished by then. */
const COMPLETED =
  /^[，,]?[^，。；、（(\n]{0,18}?(?:完成|建成|实现|达到?|形成|(?<!不)出台|印发|上报|报送|提交|覆盖|建立(?!的)|全部|定型|成型|[见达]效|取得|进入|迈[入上]|跻身)/u;
/** The phrase goes on to name a level to be reached or a change to be made then: 满意度超过95%, 提高5个百分点. */
const LEVELLED =
  /^(?![、和及与])[，,]?[^，。；（(\n]{0,28}?(?:翻[一两]?番|(?:达到?|超|突破|提[高升]|增(?:加到|[至长])|上升|下降|减少|降[低至到]|压[降减缩]|控制|稳定|保持|不[低少]于|不超过|接近|约|在(?=\d))[^，。；、（(\n]{0,6}?[\d一二三四五六七八九十百])/u;
/** The phrase goes on to say that something is to be done then. */
const DONE_THEN =
  /^[，,]?[^，。；、（(\n]{0,18}?(?:由[^，。；\n]{2,16}(?:牵头|承办|主办)|启动|开启|关闭|划[出拨]|(?:方案|项目|课程|系统|平台)设计|论证|采购|招标|施工|装修|联调|开展|组织|举办|举行|实施|推开|铺开|停[用办]|关停|下线|切换|推广|推出|推进|推动|新增|通报|归档|推送|参加|总结|验收|检查|评[估选审价比]|遴选|培训|调度|建设|新建|改扩建|改造|支持|制定|开[设通放]|上线|试[行点用]|编制|修订|选派|认定|培育|打造|扩大|部署|更新|调整(?!后|为)|答疑|报到|注册(?!会计|[^，。；\n]{0,8}\d)|返校(?![^，。；\n]{0,6}\d)|提请|报批|审议(?!通过)|上课|放假|播出|抽[查检]|演练|巡[查检]|汇总|(?<!工作|研究)报告|报备|考核|测[评试]|试运行|[为是][^，。；（]{0,20}(?:阶段|期|时间|宣传[周月]|活动[周月]|(?:活动|主题|校园|法治|开放|体验|宣传)日)(?=[，。；（”]|$)|调研|提供(?![^，。；\n]{0,8}的)|撰写|填[报写]|上[交传]|登[录陆]|[开闭]馆|停机|恢复|反馈|受理|申请(?!表|书|人|材料|专利|[^，。；\n]{0,8}\d)|审核(?!通过)|核对|确认|督[查导]|监测|[排核清]查|整[治改顿]|自[评查]|申报|推荐|复[核查]|轮训|选树|使用|启用|投入|摸[清底排]|梳理|攻坚|签订|组建|搭建|迁移|调试|编[发印]|研判|会商|复盘|表彰|公示|答辩|[初复决]赛|[初复终]评|[初复终]审|收官|竣工|(?<!公)开工|安排|进行|召[开集]|选择|招募|募集|征集|给予|列支|落实|发布|公布|印发|出台)/u;
/** The same, of words that are also part of names (优化服务改革), so only right behind the time. */
const DONE_DIRECTLY =
  /^[，,]?(?:要|将|新|再|全面|进一步|持续|逐步|继续|基本)?(?:完善|健全|接[入通]|清理|优化|兑现|淘汰|升级|对接|配[齐备强]|归集|建好|补齐|整合|取消|汇聚|扩容|引[进入]|聘[请任]|培养|研[发制]|拨付|创建(?!行动|活动|工作|单位)|巩固|拓展(?!活动|训练)|投资(?![者额])|指定|明确|重点突破|示范引领|(?:深化|巩固|总结)提升)/u;
/** The phrase goes on to say that something is a duty or planned then: 2025年，各校要…, 今年拟…. */
const BOUND_THEN = new RegExp(
  `^[，,]?[^，。；、（(\\n]{0,18}?(?:(?<!依法)必须|务必|力争|确保|${OBLIGES}|需(?!求)|将(?![近军于在])|拟(?!态)|${PLANS})`,
  'u',
);
/** By what means something is done, before what is done: 今年，通过专项治理，…. */
const MEANS = /^，(?:通过|依托|围绕|以)[^，。；\n]{2,16}(?=，)/u;
/** To whom something is done, before what is done: 8月，对体育、艺术教师开展…. */
const TO_WHOM = /^，[对为][^，。；\n]{2,20}?(?=开展|进行|组织|实施)/u;

/** Whether something is to be finished by the time before these words. */
export function isCompletedThen(after: string): boolean {
  return COMPLETED.test(after);
}

/** Whether something is to be done at the time before these words, or has to be. */
export function isDoneThen(after: string): boolean {
  return [DONE_THEN, DONE_DIRECTLY, BOUND_THEN].some((sign) => sign.test(after));
}

/** The same, or whether a level is to be reached then, by whatever means and for whomever it is done. */
export function isPlannedThen(after: string): boolean {
  const act = after.replace(MEANS, '').replace(TO_WHOM, '，');
  return isDoneThen(act) || LEVELLED.test(act);
}
