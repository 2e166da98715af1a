import { ALL_OF_THEM, ALL_OF_THINGS, EVERY, INSTITUTION } from './institutions.ts';
import { COUNTER } from './measure-words.ts';
import { QUANTITY_DEFAULTS, type Quantity } from './quantity.ts';
import { endOf, wordsBefore } from '../words/sentence-bounds.ts';
import { matchesOf } from '../../text/match-pattern.ts';

/**
 * Complete coverage without a number: 全覆盖, 应接尽接, and what it covers: 相关执法领域 in 清单全面覆盖相关执法领域. In 全覆盖检查 it only
 * says how something is done.
 */
const COVERAGE =
  /(?<!个)[“"]?(?:全覆盖|全员覆盖|全面覆盖(?=(?<scope>(?![和与及并])\p{Script=Han}{2,16}(?!\p{Script=Han}|、))?)|(?<all>应(?<verb>\p{Script=Han})[尽必]\k<verb>))[”"]?/gu;
/** Those covered, before the word itself: 对全省运营校车 in 监控平台对全省运营校车全覆盖. */
const COVERED_LAST =
  /(?<=\p{Script=Han}{4})(?<!实现|做到|推[进动]|确保|完成|落实|针|面|应|校|结|相|绝)(?:对(?![口接象标比应策照外])|在(?=全[省市县区州]|所有|全体|各))[^，。；、对]{2,12}(?<!帮扶|支援|服务|指导|监管|培训|督导|检查|评估|治理)$/u;
const NO_COVERAGE =
  /^(?:、\p{Script=Han}{2,4}(?:、|的)|开展|推进|实施|、?全(?:过程|链条|流程|周期|方位|时段|天候)|的?基础|式|的?(?:水平|能力|机制|要求)|\p{Script=Han}{0,8}(?:比例|占比)|\p{Script=Han}{0,4}(?:检查|排查|监[管控督测]|抽查|培训|督导|管理|改革|服务|清单|重点|自查|项目|工程|行动|计划|试点))/u;
const CAMPUS_LINK = /千兆[到进入]校[、，]?百兆[到进入]班/gu;
const CAMPUS_LINK_SHARE = /^(?:的?比例)?(?:要|应|须|将|达到?|不低于|超过?|逾){0,2}\d/u;

const ALL_DONE =
  /(?<!完成|在)全部(?:与(?=[^，。；]{2,12}(?:互联互通|对接|联通|贯通))|实现|完成|予以|成立|设立|实施(?!细则|项目|方案|的)|开展(?!的|后|[^，。；]{1,14}的)|参[加与](?!人员|者|单位|的|[^，。；]{1,10}后)|接入|达标|达到|配备|配齐|建成|开通|纳入|普及|联网|上云|开设|应用|轮训|迁移|培训|整改|入网|安装|连接|贯通|覆盖|归集|实行|达标|迁入|迁至|并入|(?:退出|下线|下架|清[理退](?:下架|关停|完毕|到位)?|关停|停用|销号|淘汰|更换|换装|备案|入库)(?=[，。；、\n]|$|运行|为|到位|完毕))|(?<!为了?)全面(?:完成(?!年度|各项|既定|上级|目标|(?:国家|[省市县])(?:、|下达|各项|定))|达标)|全(?:接入|联通|贯通|联网|入网|上云|开通)(?!率|覆盖)/gu;
/** In a list with 覆盖 in each member, each member is a quantity: 教学应用覆盖全体教师、学习应用覆盖全体学生. */
const COVERS =
  /覆盖到?(?<scope>(?:全[省市县区州国])?(?:全体|所有|全部|每一?[个所名位])[^，。；、\n\t\d]{1,20}(?:、(?![^，。；、\n\t]{0,16}覆盖)[^，。；、\n\t\d]{1,16}){0,5})(?=[，。；、\n\t]|$)/gu;
const PROVIDED =
  /(?:为|面?向|给)(?<scope>(?:所有|全体|全部|每一?[个所名位]?)[^，。；\n\t为]{1,30}?)(?:免费|同步|统一|足额|全部|逐一)?(?:开通|配备|建立|配置|提供|配齐|安装|开设|购买|[发配]放|[配推赠]送|开放)(?!了)/gu;
const DONE_FOR_ALL = new RegExp(
  `(?:完成|打通|实现|确保|力争|轮训|培训|联通|惠及|接入|贯通)(?<scope>${EVERY})(?![^，。；、\\n]{0,24}?(?:\\d|翻[一两]?番|[降提][低高]|[一二三四五六七八九两]成|一半))`,
  'gu',
);

/** Words that describe what is formed: 形成面向每一名学生提供资源的服务格局. */
const NOT_ALL = /^(?:的|[^，。；]{2,24}的[^，。；]{0,10}(?:格局|体系|模式|生态)(?:[，。；]|$))/u;

/** Verbs that what is measured precedes: 学校全部达到标准, 老旧服务器全部退出运行. */
const SUBJECT_FIRST =
  /(?:达[到标]|予以|退出|下线|下架|清[理退](?:下架|关停)?|关停|停用|销号|淘汰|更换|备案|入库)$/u;

/** Verbs whose subject is all of a kind: 所有中小学校接入教育专网, but not 与所有学校建立联系. */
const ALL_DO = new RegExp(
  `(?<![与和同跟])(?<scope>${ALL_OF_THEM})(?:均|都|要|应|须|基本|全部|全面|普遍|统一){0,2}(?:[于在][^，。；]{2,8}前)?(?:接入|实现|建成|开通|配备|配齐|达到|完成|开设|联通|用上|参[与加]|享[有受]|建立)`,
  'gu',
);

/** The same of things of any kind: 所有数据资源均接入共享平台. */
const ALL_THINGS_DO = new RegExp(
  `(?<![与和同跟])(?<scope>${ALL_OF_THINGS})(?:均|都|全部)(?:要|应|须)?(?:接入|纳入|并入|迁入|迁至|联通|开通)(?![^，。；]{0,16}[的后])`,
  'gu',
);

/** The same of a kind with 均: 普通高校均应建有艺术活动中心. Without 应, 建有 reports. */
const EACH_HAS = new RegExp(
  `(?<=^|[，。；\\n])(?<scope>${INSTITUTION})均(?:(?:要|应|须)(?:建有|设有|配有)|(?:要|应|须)?(?:建成|建立|配备|配齐|开设|开通|接入))`,
  'gu',
);

/** Zero of something unwanted: 零事故, “零发生”. 零容忍 and 零距离 are attitudes. */
const NOUGHT = [
  /(?<=[数率量]|事[故件]|案件|隐患|投诉)(?:保持|控制)?为(?<unit>零)(?!\p{Script=Han})/gu,
  /(?<=事[故件]|案件|漏洞|隐患|投诉)(?:继续)?(?:保持|实现|做到)[“"]?(?<unit>零(?:报告|记录|新增|增长|存量))[”"]?(?!制度)/gu,
  // 零重大网络安全事件: what there is to be none of follows.
  /[“"、]?(?<unit>零)[”"]?(?=\p{Script=Han}{2,8}(?:事[件故]|案件|泄[漏露密]|丢失|瘫痪|中断|故障|入侵|违规)(?:[”"、，。；目]|$))/gu,
  /(?:(?<=漏洞|隐患|存量|问题|大班额)[“"]?(?:动态)?|[“"]?动态)(?<unit>清零)[”"]?/gu,
  /[“"]?(?<unit>零(?:责任)?(?:事故|事件|案件|发生|差错|失误|泄[漏露密]|中断|故障|停机|宕机|断网|失守|入侵|违[规纪法]|舞弊|作弊|延误|遗漏|漏报|瞒报|误报|投诉|炒作|感染|死亡|伤亡|伤害|溺亡|瘫痪|篡改|劫持|攻陷|替考|泄题|辍学|失学|风险|隐患))[”"]?/gu,
];

/** None of something unwanted, in words: 确保不发生重大网络安全事件, 全年无重大责任事故. */
const NONE_AT_ALL =
  /(?:不再?发生|无(?![线缝人障纸论需须偿]))(?<=(?:确保|力争|保证|实现|做到)[^，。；\n]{0,20}(?:不再?发生|无)|(?:^|[。；\n])\s*全年(?:不再?发生|无))(?:[一1]起|任何)?(?=[^，。；\n]{2,20}(?:事[件故]|案件|泄[漏露密]|瘫痪|中断|入侵|舞弊)(?:[”"、，。；\n]|$))(?![^，。；\n]{0,40}的(?:学校|单位|教师|地区))/gu;

/**
 * Finds quantities without a number: all of a kind (全覆盖) and none of a kind (零事故). Runs in time linear in the text.
 * Patterns run only where a text has a word that all their matches contain: most texts have none, and finding a word is
 * much cheaper.
 */
export function findAllOrNone(text: string): Quantity[] {
  const matchRules = (words: readonly string[], ...rules: readonly RegExp[]) =>
    words.some((word) => text.includes(word)) ? rules.flatMap((rule) => matchesOf(rule, text)) : [];
  const coverage = matchRules(['覆盖', '尽', '必'], COVERAGE)
    .filter((match) => !NO_COVERAGE.test(behind(match, text)))
    .map((match) => {
      const covered = COVERED_LAST.exec(wordsBefore(text, match.index))?.[0];
      const quantity = toQuantity(match, match.groups?.all ?? '全覆盖');
      return covered === undefined
        ? quantity
        : {
            ...quantity,
            start: quantity.start - covered.length,
            scope: covered.replace(/^[对在]|的$/gu, ''),
          };
    });
  const links = matchRules(['千兆'], CAMPUS_LINK)
    .filter((match) => !CAMPUS_LINK_SHARE.test(behind(match, text)))
    .map((match) => toQuantity(match, '千兆到校百兆到班'));
  const covers = matchRules(['覆盖'], COVERS).map((match) => toQuantity(match, '全覆盖'));
  const all = [
    ...matchRules(['所有', '全体', '全部', '每'], PROVIDED, DONE_FOR_ALL, ALL_DO, ALL_THINGS_DO),
    ...matchRules(['全'], ALL_DONE),
    ...matchRules(['均建', '均设', '均配', '均开', '均接', '均要', '均应', '均须'], EACH_HAS),
  ]
    .filter((match) => !NOT_ALL.test(behind(match, text)) && isAlone(match, text))
    .map((match) => ({ ...toQuantity(match, '全部'), subjectFollows: !SUBJECT_FIRST.test(match[0]) }));
  const nought = matchRules(['零'], ...NOUGHT).map((match) => ({
    ...toQuantity(match, match.groups?.unit ?? ''),
    targetValue: 0,
    ...(match.groups?.unit === '零' && { subjectFollows: true }),
  }));
  const none = matchRules(['发生', '无'], NONE_AT_ALL).map((match) => ({
    ...toQuantity(match, '零发生'),
    ...{ targetValue: 0, subjectFollows: true },
  }));
  return [...coverage, ...links, ...covers, ...all, ...nought, ...none];
}

function behind(match: Match, text: string): string {
  return text.slice(match.index + match[0].length);
}

type Match = RegExpMatchArray & { index: number };

const SAYS_HOW_MUCH = new RegExp(
  `\\d[\\d.]*[万千百]?\\s?(?:%|‰|[GMK]bps|兆|${COUNTER})|[一二两三四五六七八九十][名个所门人次节项堂台套间件辆支块]|覆盖率|全覆盖|全面覆盖|千兆到校|零(?:事故|发生)|分之|达到|不低于|不少于|至少`,
  'u',
);

/** Whether nothing else in its phrase says how much. 普通教室全部配备设备比例达到80% is a share. */
function isAlone({ index, 0: quote }: Match, text: string): boolean {
  const end = index + quote.length;
  const phrase = wordsBefore(text, index) + text.slice(end, endOf(text, end, '，。；！？,;\n\t'));
  return !SAYS_HOW_MUCH.test(phrase);
}

function toQuantity({ 0: quote, index, groups }: Match, unitOfMeasure: string): Quantity {
  const scope = groups?.scope;
  return {
    ...QUANTITY_DEFAULTS,
    ...{ start: index, end: index + quote.length, comparator: 'reach', targetValue: null, unitOfMeasure },
    ...(scope !== undefined && { scope }),
  };
}
