import type { Span } from '../../model/finding.ts';
import { CLOSING_BRACKET, OPENING_BRACKET } from './find-note-places.ts';
import { DEADLINE_LABEL, MAX_VERB_LENGTH, readVerb, ROLE_LABEL } from './read-role.ts';
import { textBefore } from '../../text/text-before.ts';
import { matched, matchesOf } from '../../text/match-pattern.ts';

const MAX_UNIT_LENGTH = 60;
/** Maximum length of a list that shares a noun: 发展改革、财政、审计等部门. */
const MAX_LIST_LENGTH = 160;
const LABEL_ANYWHERE = new RegExp(`【?(?:${ROLE_LABEL}|${DEADLINE_LABEL})`, 'gu');
/** Endings of unit names. 社会 and 干部 aren't units. */
const UNIT_END =
  /(?:各校|幼儿园|教学点|各企业|\p{Script=Han}{2}企业|联席会议|少年宫|(?<!部)署|[委办室厅局处科股院校馆所台行府位门构企团司心队关区市县州旗镇乡道地协联班组站厂军盟社]|(?:运营|服务|供应|承建)商|(?:行业|社会|群团|团体|基层|党)组织|(?<!社)会|(?<!干)部|中学|小学|大学|高校|学校|(?<=[有相]关)方面|[）)\]〕])”?$/u;
/**
 * Endings after which a 和 certainly joins two units, as alternatives of a pattern: 省财政厅和省教育厅, but not 发展和改革委员会 or
 * 教育和体育局. 小学组 is a class of a competition, not a unit.
 */
export const SURE_ENDINGS =
  '[委厅局处馆厂社司]|(?<!控)股|(?<![学专本医理文工社全百内外儿分])科|(?<![平后前中舞])台|(?<!部)署|(?<!教)室|(?<!干|全|内)部|(?<![可通易难好])办|法院|检察院|学院|(?:研究|考试|招考|评估|评价|监测|发展|培训|设计|规划)院|医院|[教社]科院|教研院|研修院|学校|高校|院校|中学|小学|幼儿园|(?:中心|[联总分])校|教学点|[教备仪]站|[究教研]所|少年宫|我校|大学|政府|单位|部门|机构|集团|公司|\\p{Script=Han}{2}企业|中心|[支总大]队|海关|银行|[支分]行|[员委]会|[协学金]会|联合会|总工?会|联席会议|妇联|残联|工商联|[科教]协|园区|开发区|新区|乡镇|街道|(?:小|工作|课题|专家|评审|监督|保障|督导|教研|备课|年级)组|专班|(?:运营|服务|供应|承建)商|机关|(?:行业|社会|群团|团体|基层|党)组织|各地区|各(?:[市县区州地校]|市县|市州|州县|县[区市]|区县|地市)|(?<=[有相]关)方面|[）)]';
const SURE_UNIT_END = new RegExp(`(?:${SURE_ENDINGS})”?$`, 'u');
/** Nouns that aren't a unit on their own: 市直有关部门、单位. */
const BARE_KIND = /^(?:单位|部门|政府|地区|企业|机构|个人)(?:等(?:单位)?)?$/u;
/** The first part of 县、区政府, of 各市、县教育局 and of 各市（州）、县人民政府. `each` is set if it may be a unit on its own. */
const DIVISION_HEAD =
  /(?:^|[、和及与：:】\s]|会同|由)(?<each>[各全])?(?<division>省|自治区|设区的?市|地级市|市|州|盟|旗|县|区|乡|镇|乡镇|市县|市州|县市|区县)(?:[（(〈〔].{1,8}[）)〉〕])?$/u;
/** What may continue such a name: 县教育局, 自治区人民政府. */
const DIVISION_TAIL =
  /^(?<division>自治区|直辖市|自治[州县]|县市区|县区|州|市|盟|旗|县|区|乡|镇|街道)(?:[（(〈〔].{1,8}[）)〉〕])?(?<rest>.*)$/u;
/** A noun shared by the whole list: 公安部门 after 网信, 航空港区教育部门 after 济源示范区. */
const SHARED_NOUN = /^(?:[\p{Script=Han}]{2,8}区)?[\p{Script=Han}]{2,12}?(?:行政|主管)?(?:部门|机关|机构)$/u;
const OF_SHARED_NOUN = /(?:^|、)(?:(?!各)[\p{Script=Han}]{2,8}区|人社)$/u;
/**
 * What follows a division that is merged whatever its level: 政府 or 办事处 at the end of a list, or nothing in the middle
 * of it.
 */
const DIVISION_END = /^(?:(?:级|直属?)?(?:人民)?政府|办事处|$)/u;
/** Levels of divisions, highest first. A list of divisions doesn't ascend: 各市、县教育局, 各区、县（市）教育局. */
const DIVISION_LEVELS = [
  /^省$/u,
  /^(?:自治[区州]|直辖市|设区的?市|地级市|市|州|盟)/u,
  /^(?:自治县|县|区|旗)/u,
  /^(?:乡|镇|街道)/u,
];
/** Dates and actions, which no unit's name contains. 的 is allowed only before a kind of unit (有审批职能的处室). */
const NO_UNIT =
  /(?<!设区)的(?!(?:高等学校|高校|院校|学校|处室|单位|部门|机构|企业|地区|市县|县区)$)|底前|\d(?:年|月)|[年月]底|完成|推进(?!(?:工作)?(?:领导)?(?:小组|办|处|室|组|中心|专班))|长期|坚持|以下|列出|[。！？?：:]|^(?:责任|负责|牵头|配合|协助)$/u;
/** A 等 that may end a list, unlike that in 高等学校. */
const AND_OTHERS = /(?<![高中初平同])等/gu;
/** What follows a 等 after names that aren't surely units: 等有关部门, 等和各市人民政府. */
const OTHERS =
  /^(?:$|有关|相关|各|和|及|与|以及|单位|部门|[省市县区州]|国家|多|具有|地|企业|园区|\d|[一二三四五六七八九十]+[个家])/u;
const LEADING = /^(?:[^、]{0,10}(?<!自)由|(?:单位|部门)?(?:以及|及|和|与)|会同|联合)/u;
/** A remark on their role after the names: 网信中心（共同牵头）. */
const REMARK_AT_END = /[（(][^（()）]{0,6}(?:牵头|负责|配合|参与)[)）]$/u;
const OTHERS_AT_END = /(?<![高中初平同])等(?:部门|单位)?$/u;
/** A name in quotation marks, unlike “领航杯”大赛组委会. */
const QUOTED = /^“[^“”]+”$/u;
const CONJUNCTION = /以及|会同|和|及|与|或者?/gu;

/**
 * Splits a list of units into pieces. Each contains a unit or several joined by 和, possibly with a label before and a
 * verb after.
 */
export function splitPieces(text: string): Span[] {
  return mergeDivisions(text, mergeSharedNouns(text, splitList(text)));
}

/** Whether a name ends as unit names do. */
export function endsAsUnit(name: string): boolean {
  return UNIT_END.test(name);
}

/** Whether a name ends as only unit names do, so that it can be recognised in running text. */
export function endsAsSureUnit(name: string): boolean {
  return SURE_UNIT_END.test(name);
}

/** Splits a piece into names: at 和 between two units, without 由, 等 and what 等 sums up. */
export function splitNames(text: string, piece: Span): Span[] {
  const words = text.slice(piece.start, piece.end);
  const others = findOthers(words);
  const names = splitConjunctions(words, 0, others ?? words.length);
  if (others !== null) names.push(...namesBehindOthers(words, others));
  return names
    .map((name) => trimName(words, name))
    .filter((name) => isName(words.slice(name.start, name.end)))
    .map(({ start, end }) => ({ start: piece.start + start, end: piece.start + end }));
}

/** Splits a text at separators outside brackets and quotation marks, and before labels. */
function splitList(text: string): Span[] {
  const labels = new Set<number>();
  // 责任部门、单位： is one label.
  const insideLabels = new Set<number>();
  for (const { 0: label, index } of matchesOf(LABEL_ANYWHERE, text)) {
    labels.add(index);
    for (let at = index + 1; at < index + label.length; at += 1) insideLabels.add(at);
  }
  const pieces: Span[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const character = text.charAt(at);
    if (OPENING_BRACKET.test(character) || character === '“') depth += 1;
    if (CLOSING_BRACKET.test(character) || character === '”') depth = Math.max(0, depth - 1);
    const isSeparator = depth === 0 && '、，,；;。'.includes(character) && !insideLabels.has(at);
    if (!isSeparator && !labels.has(at) && at < text.length) continue;
    if (at > start) pieces.push({ start, end: at });
    start = isSeparator ? at + 1 : at;
  }
  return pieces;
}

/** Merges pieces that share the noun at the end: 卫生健康、药品监管、审计等部门; 济源示范区、航空港区教育部门. */
function mergeSharedNouns(text: string, pieces: readonly Span[]): Span[] {
  const merged: Span[] = [];
  let isShared = false;
  for (const piece of pieces.toReversed()) {
    const next = merged.at(-1);
    const words = text.slice(piece.start, piece.end);
    const isOfNext =
      isShared &&
      next !== undefined &&
      text.slice(piece.end, next.start) === '、' &&
      (OF_SHARED_NOUN.test(words) || !endsAsUnit(words));
    if (isOfNext) merged.splice(-1, 1, { start: piece.start, end: next.end });
    else {
      merged.push(piece);
      isShared = SHARED_NOUN.test(withoutVerb(words));
    }
  }
  return merged.reverse();
}

/** Merges pieces that a 、 inside a name has split: 县、区政府; 各市、州人民政府; 市直有关部门、单位. */
function mergeDivisions(text: string, pieces: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (last && isOneName(text, last, piece)) merged.splice(-1, 1, { start: last.start, end: piece.end });
    else merged.push(piece);
  }
  return merged;
}

function isOneName(text: string, last: Span, piece: Span): boolean {
  if (text.slice(last.end, piece.start) !== '、') return false;
  const before = text.slice(last.start, last.end);
  const words = withoutVerb(text.slice(piece.start, piece.end));
  if (BARE_KIND.test(words)) return /(?:部门|单位|机构|党委|委员会|地区|各地)$/u.test(before);
  const head = DIVISION_HEAD.exec(before)?.groups;
  const tail = DIVISION_TAIL.exec(words)?.groups;
  if (!head || (head.each && !tail)) return false;
  if (!head.each || DIVISION_END.test(tail?.rest ?? '')) return true;
  return divisionLevel(tail?.division) >= divisionLevel(head.division);
}

function divisionLevel(division = ''): number {
  return DIVISION_LEVELS.findIndex((level) => level.test(division));
}

function withoutVerb(words: string): string {
  const verb = readVerb(words, { start: 0, end: words.length });
  return verb ? words.slice(0, verb.start) : words;
}

/** Returns the offset of the 等 that ends a list of names. */
function findOthers(words: string): number | null {
  for (const { index } of matchesOf(AND_OTHERS, words)) {
    const listed = textBefore(words, index, MAX_VERB_LENGTH);
    if (SURE_UNIT_END.test(listed)) return index;
    if (UNIT_END.test(listed) && OTHERS.test(words.slice(index + 1))) return index;
  }
  return null;
}

/** Returns the unit after 和 in 市财政局等有关部门和各县人民政府. */
function namesBehindOthers(words: string, others: number): Span[] {
  for (const { 0: conjunction, index } of matchesOf(CONJUNCTION, words.slice(others))) {
    const start = others + index + conjunction.length;
    const name = words.slice(start);
    if (UNIT_END.test(name) && !BARE_KIND.test(name)) return [{ start, end: words.length }];
  }
  return [];
}

function splitConjunctions(words: string, from: number, to: number): Span[] {
  const names: Span[] = [];
  let start = from;
  for (const { 0: conjunction, index } of matchesOf(CONJUNCTION, words.slice(0, to))) {
    const behind = index + conjunction.length;
    const right = words.slice(behind, to);
    if (!isOutsideBrackets(words.slice(start, index)) || !SURE_UNIT_END.test(words.slice(start, index)))
      continue;
    // 县级人民政府或者其教育部门
    if (/^其(?!他|余)/u.test(right)) continue;
    if (right.length < 2 || BARE_KIND.test(right) || !UNIT_END.test(right)) continue;
    names.push({ start, end: index });
    start = behind;
  }
  return [...names, { start, end: to }];
}

function isOutsideBrackets(words: string): boolean {
  const count = (pattern: RegExp) => [...words].filter((character) => pattern.test(character)).length;
  return count(OPENING_BRACKET) === count(CLOSING_BRACKET);
}

/**
 * Trims a name's span: without 由 before it, 等 after it, quotation marks around it, and a closing bracket that it doesn't
 * open.
 */
function trimName(words: string, { start, end }: Span): Span {
  const name = words.slice(start, end);
  const leading = matched(LEADING, name).length;
  const others = matched(OTHERS_AT_END, name).length || matched(REMARK_AT_END, name).length;
  // 卫生健康、审计等部门 isn't a name without its noun.
  const trailing = endsAsUnit(name.slice(0, name.length - others)) ? others : 0;
  const strayBracket = CLOSING_BRACKET.test(name.slice(-1)) && !OPENING_BRACKET.test(name) ? 1 : 0;
  const from = start + leading;
  const to = Math.max(from, end - (trailing || strayBracket));
  return QUOTED.test(words.slice(from, to)) ? { start: from + 1, end: to - 1 } : { start: from, end: to };
}

function isName(name: string): boolean {
  return (
    name.length >= 2 &&
    name.length <= (name.includes('、') ? MAX_LIST_LENGTH : MAX_UNIT_LENGTH) &&
    !NO_UNIT.test(name)
  );
}
