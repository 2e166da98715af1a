import { tidy } from './cited-title.ts';
import { matchesOf } from '../../text/match-pattern.ts';

/** Endings of organ names. 会, 院, 组 and 部 alone end too many other words. */
const ORGAN_END =
  '(?:委员会|改革委|委|厅|总局|局|总署|署|办公室|网信办|教育办|政府|党组|党委|工委|法院|检察院|科学院|研究院|国务院|党中央|中央|协会|学会|联合会|总工会|人大|大学|学院|银行|编办|领导小组|集团|(?<!公)司|(?:信息化?|发展|教育|技术|电教|教研|考试|管理|网络|数据|服务|装备|资源|监测|评估|研究|指导)中心|(?:电教|电化教育)馆|(?<!^[全内外大本各干])部|(?<=^[省市县部中国]|^\\p{Script=Han}{0,6}[省市县区州](?:委|政府))办)';
const ORGAN = new RegExp(
  `^(?![我你本各该其贵和与及由等经以]|[做抓搞用]好|有关|相关|全体|会同|联合|转发|[现兹]?将|以及|.*(?:行动|计划|要求|精神|部署|意见|文件|方案)[和与及])[\\p{Script=Han}]{1,24}(?<=${ORGAN_END})(?:（\\p{Script=Han}{2,16}）)?$`,
  'u',
);
/** 等六部门, 等部门, 等. */
const AND_OTHERS = /等(?:[一二三四五六七八九十\d]*个?(?:部门|部委|单位))?$/u;
/** Boundaries between organs: 教育部公安部, 省委省政府. Names of organs may contain the words that separate others: 发展改革, 宣传部. */
const BETWEEN_ORGANS =
  /[、\s]+|(?<=\p{Script=Han}{2}部)(?!和|与|会同|联合)(?=\p{Script=Han}{2,6}部)|(?<=办公厅)(?=国务院|[省市](?:人民)?政府)|(?<=[省市县区]委|中共中央|党中央)(?=[省市县区](?:人民)?政府|国务院)|(?<=[厅部委局院办会])(?:和|与|会同|联合)(?=\p{Script=Han})/u;
/** The start of a title that names its issuer: 教育部关于…, 陕西省教育厅2024年…, 国务院办公厅转发…. */
const TITLE_HEAD = /^[\p{Script=Han}、\s]{2,60}?(?=\s*(?:关于|印发|转发|批转|发布|公布|\d{4}\s*[-—年]))/u;

const YEAR = '\\s*[〔［[(（【﹝]?\\s*(?:19|20)\\d{2}\\s*[〕］\\])）】﹞]?\\s*(?:年\\s*)?';
const NUMBER = [
  // 教基函〔2019〕8号
  `[\\p{Script=Han}A-Za-z×]{1,14}${YEAR}第?\\s*\\d{1,5}\\s*号`,
  // 国务院令第745号, 公告2020年第5号
  `[\\p{Script=Han}]{0,14}(?:令|公告)(?:${YEAR})?\\s*第?\\s*[\\d一二三四五六七八九十百零〇]{1,6}\\s*号`,
  // 2024年第5号
  `(?:19|20)\\d{2}\\s*年\\s*第\\s*\\d{1,4}\\s*号`,
  // GB/T 22239—2019
  `(?:GB|JY|GM|YD|GA|DB\\d*|T)(?:/[A-Z]{1,6})?\\s*\\d{2,6}(?:\\.\\d+)?\\s*[-—–－]+\\s*\\d{4}`,
  // GB 50174, as standards of building are often named
  `GB(?:/T)?\\s*\\d{4,5}(?![\\d—–－-])`,
].join('|');
const NUMBER_BEHIND = new RegExp(
  `^\\s*(?:(?:精神|要求|文件|(?:省级|市级)?(?:教育)?(?:国家|行业|地方|团体)?标准)?[（(]\\s*(?<bracketed>${NUMBER})\\s*(?=[)）,，;；、])|(?![和与及以的])(?<bare>${NUMBER}))`,
  'u',
);
const NUMBER_BEFORE = new RegExp(`[（(]?\\s*(?<number>${NUMBER})\\s*[)）]?\\s*文?件?$`, 'u');
/** An organ printed right before a number: 临江市教育局 in 临江市教育局江教基〔2019〕29号. */
const ISSUER_BEFORE_NUMBER =
  /^\p{Script=Han}{2,8}[省市县区](?:教育|教体)[厅局委](?=\p{Script=Han}{2,6}[〔［[])/u;
/** 印发《…》的通知（教技〔2018〕8号）: the number belongs to the notice. */
const WRAPPED_END = /^的(?:通知|函|公告|决定)/u;
/** Most characters of a number. */
const NUMBER_LENGTH = 48;

/** What was read at the end of a text, and the rest of the text. */
export interface ReadOff {
  found: string | null;
  rest: string;
}

/** Words after which an organ's name may start: conjunctions, prepositions and dates. */
const BEFORE_NAME = /\d[年月日]|以及|会同|转发|[做抓搞用]好|现将|[、\s和及与由经请对以]/gu;

/** Reads the organs at the end of a text, from an offset on: 教育部等六部门 of 落实教育部等六部门. Several are joined by 、. */
export function readIssuerAtEnd(text: string, from: number): ReadOff {
  const last = text.slice(from);
  const starts = [0, ...matchesOf(BEFORE_NAME, last).map(({ index, 0: word }) => index + word.length)];
  for (const start of starts) {
    const found = readOrgans(last.slice(start));
    if (found !== null) return { found, rest: text.slice(0, from + start) };
  }
  return { found: null, rest: text };
}

/** Reads the organs at the start of a title: 教育部等五部门 of 教育部等五部门关于…. Returns null if it names none. */
export function readIssuerOfTitle(title: string): string | null {
  const head = TITLE_HEAD.exec(title)?.[0];
  if (head === undefined) return null;
  // A line break may split a name.
  return readOrgans(head) ?? readOrgans(head.replace(/\s+/gu, ''));
}

/** Parses a text as organ names. Returns null if it contains anything else. */
function readOrgans(text: string): string | null {
  const printed = text.trim();
  const names = printed.replace(AND_OTHERS, '');
  const organs = names.split(BETWEEN_ORGANS);
  return organs.every((organ) => ORGAN.test(organ)) ? organs.join('、') + printed.slice(names.length) : null;
}

/** Reads the 发文字号 printed after a title, with or without brackets. */
export function readNumberBehind(behind: string): string | null {
  const { bracketed, bare } =
    NUMBER_BEHIND.exec(behind.slice(0, NUMBER_LENGTH).replace(WRAPPED_END, ''))?.groups ?? {};
  const number = bracketed ?? bare;
  return number === undefined ? null : tidy(number);
}

/** Reads the 发文字号 printed before a title, from an offset on: 鲁教科字〔2023〕3号《…》. */
export function readNumberAtEnd(before: string, from: number): ReadOff {
  const end = before.slice(Math.max(from, before.length - NUMBER_LENGTH));
  const number = NUMBER_BEFORE.exec(end)?.groups?.['number'];
  if (number === undefined) return { found: null, rest: before };
  const issuer = ISSUER_BEFORE_NUMBER.exec(number)?.[0] ?? '';
  const rest = before.slice(0, -end.length) + end.replace(NUMBER_BEFORE, issuer);
  return { found: tidy(number.slice(issuer.length)), rest };
}
