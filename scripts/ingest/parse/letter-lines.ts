/**
 * Recognises the lines of an official letter: its number, addressees, signatures, date and attachments. The forms are
 * those of GB/T 9704-2012 (7.2 版头, 7.3 主体, 7.4 版记) with the variations of web pages and word processors: half-width
 * punctuation, seals in brackets, numeric dates.
 */
import { findMarker, parseNumeral } from './markers.ts';
import { DATE } from '../facts/read-date.ts';

/** Name endings of bodies that issue notices. */
const BODY_OF_STATE = '(?:委|委员会|常委会|厅|局|政府|部|办公室|人大|法院|检察院|国务院)';
/**
 * Name endings of other bodies that sign letters. The name alone doesn't identify a signature; its position above a
 * date does.
 */
const SIGNING_BODY = '(?:大学|学校|中学|小学|幼儿园|中心|集团|公司|馆|站|处|科|社|院|所|会|组|队|办)';
const NAME = '[\\p{Script=Han}A-Za-z·“”（）()]';
const SEAL = ' ?[（(](?:公章|盖章|印章|签章|章|印)[）)]';

const ORGANISATION = new RegExp(
  `^${NAME}*${BODY_OF_STATE}(?:[ 、]${NAME}+${BODY_OF_STATE})*(?:${SEAL})?$`,
  'u',
);
const SIGNATORY = new RegExp(`^${NAME}{2,40}(?:${BODY_OF_STATE}|${SIGNING_BODY})(?:${SEAL})?$`, 'u');
const ONLY_DATE = new RegExp(`^[（(]?(?:${DATE.source})[）)]?(?:${SEAL})?$`, 'u');
const FINAL_DATE = new RegExp(`[ ，,]?(?:${DATE.source})(?:${SEAL})?$`, 'u');

const DOC_NUMBER = new RegExp(
  [
    // 陕教信办〔2024〕7号, with any kind of brackets.
    '^[（(]?[\\p{Script=Han}A-Za-z]{1,16} ?[〔[［（(【〈﹝] ?\\d{4} ?(?:年)?[〕\\]］）)】〉﹞] ?第? ?\\d{1,5} ?号[）)]?$',
    // 2024年第5号, 江东省教育厅公告2024年第3号.
    '^(?:[\\p{Script=Han}]{0,20})(?:\\d{4} ?年) ?第? ?\\d{1,4} ?号令?$',
    // 第12号令, 教育部令第45号.
    '^(?:[\\p{Script=Han}]{0,20}令 ?)?第 ?[\\d〇一二三四五六七八九十百]{1,5} ?号令?$',
  ].join('|'),
  'u',
);
/** Text before or after the number on its line. */
const BESIDE_DOC_NUMBER = /^(?:发文字号|文 ?号|公文字号|字 ?号)[：:] ?| ?签发人[：:].*$/gu;

const OPENNESS =
  /^[（(【]?(?:此件|公开属性|公开方式|公开类别|公开选项|信息公开选项|信息公开类别|政府信息公开)?[：: ]?(?:主动公开|依申请公开|不予公开|公开发布|不公开|删减后公开)[）)】]?$/u;
const IMPRINT = new RegExp(
  `^(?:(?:${NAME}+ ?)?(?:${DATE.source}) ?(?:印发|印制)|校 ?对[：:].*|(?:共印|印数)\\d*份?.*|(?:抄 ?送|抄 ?报|分 ?送|报 ?送)[：:].*|承办.*[：:].*)$`,
  'u',
);
const CONTACT =
  /^[（(]?(?:联系|电 ?话|传 ?真|邮 ?箱|电子邮箱|地 ?址|邮 ?编|通讯地址|邮政编码)[^。]{0,12}[：:]/u;
/** Closing formulas such as 特此通知。 (from 党政机关公文 in use; 7.3.3 doesn't list them). */
const FORMULA =
  /^(?:特此|此[复函致]|专此|妥否|以上.{0,8}妥否|请予?(?:支持|批示|审议))[^，。]{0,16}[。！!.]?$/u;

/** Whether a line consists of the name of one or more state bodies. */
export function isOrganisation(text: string): boolean {
  return text.length <= MAX_SIGNATURE_LENGTH && ORGANISATION.test(text);
}

/** Maximum length of a signature. Longer lines name more than those who sign. */
const MAX_SIGNATURE_LENGTH = 60;

/** Returns the bodies that a line of signatures names, without seals. Several are separated by spaces, tabs or 、. */
export function signatoriesOf(text: string): string[] {
  const words = stripFinalDate(text);
  if (words.length > MAX_SIGNATURE_LENGTH) return [];
  const names = words.split(/[\s、]+/u);
  return names.every((name) => SIGNATORY.test(name) || ORGANISATION.test(name))
    ? names.map((name) => name.replace(new RegExp(`${SEAL}$`, 'u'), ''))
    : [];
}

function stripFinalDate(text: string): string {
  return text.replace(FINAL_DATE, '').trim();
}

/** Whether a line consists of a date, perhaps with a seal. */
export function isDate(text: string): boolean {
  return ONLY_DATE.test(text);
}

/** Whether a line consists of signatures followed by a date. */
export function isDatedSignature(text: string): boolean {
  return FINAL_DATE.test(text) && signatoriesOf(text).length > 0;
}

/** Returns the 发文字号 of a line, as printed but without spaces; null if it has none. */
export function docNumberOf(text: string): string | null {
  const bare = text.replace(BESIDE_DOC_NUMBER, '');
  return DOC_NUMBER.test(bare) ? bare.replace(/ /gu, '').replace(/^[（(](.+)[）)]$/u, '$1') : null;
}

export function isOpenness(text: string): boolean {
  return OPENNESS.test(text);
}

/** Whether a line belongs to the 版记: who printed it, when, how many copies, who receives one. */
export function isImprint(text: string): boolean {
  return IMPRINT.test(text);
}

/** Whether a line contains contact details. */
export function isContact(text: string): boolean {
  return CONTACT.test(text);
}

export function isFormula(text: string): boolean {
  return FORMULA.test(text);
}

/** Name endings of addressees. */
const ADDRESSEE =
  /(?:厅|局|委|办|部|院|校|处|室|所|馆|会|署|社|台|站|组|队|司|政府|中心|单位|部门|机关|机构|直属|大学|中学|小学|幼儿园|企业|集团|银行|人民团体|县|市|区|州|盟|旗|省|乡|镇|街道|科|同志|老师|教师|家长|代表|委员|残联|职工|人员|负责人|有关方面)(?:[（(][^（）()]*[）)])?$/u;
/** Lines that name the responsible units of a provision, with the same words as a salutation. */
const NAMES_UNITS =
  /^[（(]?(?:牵头|责任|配合|参与|协助|协办|主办|承办|主管|联系|报送|实施|发布|来源)\p{Script=Han}{0,4}[：:]/u;

/** Whether a line names addressees and ends with the colon after them. */
export function endsSalutation(text: string): boolean {
  if (/^主 ?送[：:]/u.test(text)) return true;
  if (!/[：:]$/u.test(text) || NAMES_UNITS.test(text)) return false;
  return isNameList(text.slice(0, -1));
}

/** Whether a line is a list of bodies, as in the first lines of a salutation of several lines. */
export function isNameList(text: string): boolean {
  const names = splitNames(text.replace(/、$/u, ''));
  const recognised = names.filter((name) => ADDRESSEE.test(name));
  // Up to a third of the names may be of a kind that isn't recognised.
  return recognised.length > 0 && recognised.length * 3 >= names.length * 2 && !/[：:。]/u.test(text);
}

/**
 * Splits a list of bodies into names. ， separates kinds of bodies and 、 names within a kind. If there is no ，, 、
 * separates names only before a word that begins a name: 各市、县教育局 is one name, 各市教育局、各高等学校 are two. Marks inside
 * brackets don't separate.
 */
export function splitNames(text: string): string[] {
  const mark = /[，,；;]/u.test(text) ? '[，,；;]' : NAME_BEGINS;
  const names: string[] = [];
  let start = 0;
  for (const { 0: found, index } of text.matchAll(new RegExp(`${IN_BRACKETS}|${mark}`, 'gu'))) {
    if (found.length > 1) continue;
    names.push(text.slice(start, index).trim());
    start = index + 1;
  }
  return [...names, text.slice(start).trim()].filter((name) => name !== '');
}

/** 、 before a word that begins a name. */
const NAME_BEGINS = '、(?=各|有关|直属|机关|厅|省属|市属|部属|委属|省直|市直|省政府|市政府|县政府|区政府|驻)';
/** An unclosed bracket encloses nothing. */
const IN_BRACKETS = '[（(][^（()）]*[）)]';

const NUMERALS = ['\\d{1,2}', '[一二三四五六七八九十]{1,3}'];
/** 附件：, 附件：1.甲, 附件1：甲, 附件1.甲. 附件1 with nothing after it is the heading of an attachment. */
const ATTACHMENT_LIST = new RegExp(
  `^附 ?件(?:下载|列表|目录)? ?(?:[：:]|(?:${NUMERALS.join('|')}) ?[：:.．、].)`,
  'u',
);

/** Whether a line begins the list of a letter's attachments. */
export function beginsAttachmentList(text: string): boolean {
  return ATTACHMENT_LIST.test(text);
}

/** Maximum length of an attachment's name. */
const MAX_ATTACHMENT_NAME = 80;

/** Whether a line below 附件： may be another name of the list, or the rest of one. */
export function continuesAttachmentList(text: string): boolean {
  return text.length <= MAX_ATTACHMENT_NAME && !/。.|\t/u.test(text) && !isDate(text);
}

/** Whether a line is another, numbered name of a list. */
export function isAttachmentItem(text: string): boolean {
  return /^(?:附 ?件 ?)?(?:\d{1,2}|[一二三四五六七八九十]{1,3}) ?[.．、：:]/u.test(text);
}

/**
 * Reads the names in an attachment list: numbered, one or several per line; or each with 附件 before it; or a single one,
 * on lines that page layout may have broken.
 */
export function readAttachmentNames(lines: readonly string[]): string[] {
  const text = lines.join('\n').replace(/^附 ?件(?:下载|列表|目录)? ?[：:] ?\n?/u, '');
  const items = NUMERALS.flatMap((numerals) => findItems(text, numerals));
  const names = items.length === 0 ? [text] : items.map(([, end], at) => text.slice(end, items[at + 1]?.[0]));
  return names
    .map((name) =>
      name
        .replace(/\n/gu, '')
        .trim()
        .replace(/[；;，,、。]$/u, ''),
    )
    .filter((name) => name !== '');
}

/** Finds the numbers 1, 2, 3… before the names of a text that begins with 1: where each starts and ends. */
function findItems(text: string, numerals: string): [start: number, end: number][] {
  const items: [start: number, end: number][] = [];
  const labels = new RegExp(`(?:附 ?件 ?)?(?<![\\d.])(${numerals}) ?[.．、：:)）](?!\\d)`, 'gu');
  for (const { 0: label, 1: numeral = '', index } of text.matchAll(labels))
    if (parseNumeral(numeral) === items.length + 1) items.push([index, index + label.length]);
  return items[0]?.[0] === 0 ? items : [];
}

/** Whether a line begins with a number, as provisions and list items do. */
export function isNumbered(text: string): boolean {
  return findMarker(text) !== null;
}
