import { memoizeTexts } from '../../text/memoize-texts.ts';
import { mergeSpans } from '../words/merge-spans.ts';
import { createTermFinder } from '../words/find-terms.ts';
import type { Span } from '../../model/finding.ts';
import { matchesOf } from '../../text/match-pattern.ts';

/** Whether no part of a wording is original: it is a set phrase, a name or a title, or consists of such. */
export type IsSetPhrase = (text: string) => boolean;

/** A phrase, which ends at punctuation. */
const PHRASE = /[^，。；：、！？\n\t]+/gu;
/** Families of set phrases with a variable middle. A phrase that matches is entirely part of the family. */
const FAMILY =
  /习近平|党的[一二三四五六七八九十]+大|[一二三四五六七八九十]+届.{0,4}全会|全会精神|党中央|国务院|省委|中国特色社会主义|[四两]个(?:意识|自信|确立|维护)|重要论述|指示(?:批示)?精神|(?:会议|讲话|大会)精神|^以.+为(?:指导|指引|引领|遵循)$|^(?:深入|全面|认真)?学习贯彻|决策部署|请结合/u;
const TITLE = /《[^《》]*》?|[^《》]*》/gu;
/**
 * Verbs by which a notice orders something. A phrase without any is a noun and not a provision, such as 教育信息化和网络安全工作的.
 */
const ORDER =
  /推进|推动|推广|开展|加[强大快]|强化|深化|优化|完善|提[升高]|促进|健全|落实|贯彻|实施|组织|指导|支持|鼓励|引导|督促|协调|统筹|建立|构建|打造|建设|创建|建成|形成|制定|研究|出台|印发|发布|修订|做好|抓好|用好|保障|实现|完成|达到|确保|探索|拓展|扩大|培[养育]|遴选|认定|征集|总结|举办|召开|营造|纳入|利用|运用|发挥|坚持|严格|规范|启动|打通|畅通|疏通|对接|增强|缩小|解决|夯实|筑牢|压实|厘清|梳理|简化|整合|编制|选派|配备|配齐|改善|改造|升级|监测|防范|排查|整治|考核|评估|培训|宣传|提供|满足|确立|确定|明确|鼓足|设立|成立|安排|争取|借助|依托|助力|服务于|面向|围绕|把|将|使|让|汇聚|接入|覆盖/gu;
/** Verbs and adverbs that may precede a name. */
const LEAD =
  /^(?:(?:深入|积极|持续|继续|全面|大力|进一步|认真|并|和|及|与)*(?:组织|推进|推动|开展|加强|加快|强化|落实|实施|参加|参与|做好|抓好|举办|建设|创建|完善|印发|出台|启动|用好|依托))+/u;
/** Endings of the names of programmes, activities, platforms and bodies. */
const NAME =
  /(?:工程|计划|行动|活动|平台|系统|资源库|数据库|共同体|联盟|基地|中心|大赛|竞赛|比赛|实验区|示范区|示范校|实验室|宣传周|校园日|课堂|课程|中小学|学校|高校|教育局|教育厅|委员会|领导小组|办公室|制度|办法|标准|规范|条例|纲要|规划|意见)”?(?:等|的)?$/u;
/** Fewest letters of a phrase that could be borrowed. */
const MIN_LETTERS = 5;
/** Fewest letters besides the verbs of `ORDER`: 做好组织实施 consists of them alone. */
const MIN_CONTENT_LETTERS = 3;

/** Most wordings to cache: consecutive clauses share the same ones. */
const MAX_RECENT = 50_000;

/** Finds set phrases, and recognises wording that consists of nothing else. */
export interface SetPhrases {
  /** Finds the phrases of a text that belong to a family or to the authored list, in order. */
  find: (text: string) => Span[];
  isSet: IsSetPhrase;
}

/**
 * Creates the test for set phrases. A wording is a set phrase if, without the names covered by the vocabulary, the
 * authored phrases and 《》, each of its phrases is too short to say anything, part of a family, or a noun that no verb
 * orders.
 * @param authored the phrases of content/vocabulary/set-phrases.yaml.
 * @param names of things in the vocabulary.
 */
export function createSetPhrases(authored: readonly string[], names: readonly string[] = []): SetPhrases {
  const findPhrases = createTermFinder(authored);
  const findNames = createTermFinder([...authored, ...names]);
  const isOriginal = (phrase: string, rest: string) => !FAMILY.test(phrase) && isSubstantive(rest, phrase);
  return {
    find: (text) => mergeSpans([...findFamilies(text), ...findPhrases(text)]),
    isSet: memoizeTexts(MAX_RECENT, (text) => {
      const phrases = matchesOf(PHRASE, text).filter(({ 0: phrase }) => isOriginal(phrase, phrase));
      if (phrases.length === 0) return true;
      const covered = mergeSpans([...findNames(text), ...findTitles(text)]);
      return !phrases.some(({ 0: phrase, index }) =>
        isOriginal(phrase, withoutSpans(phrase, index, covered)),
      );
    }),
  };
}

function findTitles(text: string): Span[] {
  return matchesOf(TITLE, text).map(({ 0: title, index }) => ({
    start: index,
    end: index + title.length,
  }));
}

function findFamilies(text: string): Span[] {
  return matchesOf(PHRASE, text)
    .filter(({ 0: phrase }) => FAMILY.test(phrase))
    .map(({ 0: phrase, index }) => ({ start: index, end: index + phrase.length }));
}

/** Removes from a phrase, which starts at offset `at` of its text, what the spans of the text cover. */
function withoutSpans(phrase: string, at: number, spans: readonly Span[]): string {
  let rest = '';
  let from = 0;
  for (const { start, end } of spans) {
    rest += phrase.slice(from, Math.max(from, start - at));
    from = Math.max(from, end - at);
  }
  return rest + phrase.slice(from);
}

/** Whether the rest of a phrase is a provision: it orders something that isn't only a name. */
function isSubstantive(rest: string, phrase: string): boolean {
  const behind = phrase.replace(LEAD, '');
  if (!behind.includes('的') && NAME.test(behind) && !/[把将]/u.test(behind)) return false;
  const matter = rest.replace(ORDER, '');
  return matter !== rest && countLetters(rest) >= MIN_LETTERS && countLetters(matter) >= MIN_CONTENT_LETTERS;
}

function countLetters(text: string): number {
  return matchesOf(/[\p{L}\p{N}]/gu, text).length;
}
