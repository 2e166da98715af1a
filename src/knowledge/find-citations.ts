import { type Finding, findingAt } from '../model/finding.ts';

/** 引用: a document named in 《》, as printed. Which document it is, is for {@link resolveCitations} to say. */
export interface Citation extends Finding {
  /** What stands between the outermost marks, without the white space of line breaks; marks inside it are kept. */
  title: string;
  /** Who issued it, printed before it (教育部等六部门《…》) or opening its title (《教育部关于…》); null where neither. */
  issuer: string | null;
  /** 发文字号 printed behind it, e.g. 教基函〔2019〕8号; null where none is. */
  docNumber: string | null;
  /** Its 》 is missing; the title was read to the end of its sentence. */
  unclosed: boolean;
}

/** Longer than any title; where marks stand further apart, one of them is missing. */
const MAX_LENGTH = 200;
const MAX_UNCLOSED_LENGTH = 60;

/** Organs of the state whose names are whole words. */
const MINISTRY =
  '(?:国务院办公厅|国务院|中共中央办公厅|中共中央|(?:教育|财政|公安|科技|科学技术|工业和信息化|工信|人力资源(?:和)?社会保障|人社|民政|商务|住房(?:和)?城乡建设|交通运输|农业农村|农业|文化和旅游|文化|生态环境|自然资源|司法|应急管理|水利|(?:中央|省委|市委|中共中央)?(?:宣传|组织|统战))部(?:办公厅)?)';
/** Ends a name of another organ, behind the name of its place or level. */
const ORGAN_END =
  '(?:委员会|改革委|委|厅|总局|局|总署|办公厅|办公室|人民政府|政府|党组|党委|工委|法院|检察院|银行)';
const PLACE =
  '(?:中共|中央|全国|国家|最高|[\\p{Script=Han}]{2,3}(?:省|市|自治区)|省|自治区|市|县|我厅|我省|厅|中国人民)';
const ORGAN = `(?:${MINISTRY}|${PLACE}[\\p{Script=Han}]{0,12}?${ORGAN_END})`;
/** 等六部门, 等部门. */
const AND_OTHERS = '(?:等[一二三四五六七八九十\\d]*个?(?:部门|部委|单位))';
const ORGANS = `${ORGAN}(?:[、和及与\\s]{0,2}${ORGAN})*${AND_OTHERS}?`;
/** 印发的, 联合发布: between an organ and what it issued. */
const ISSUED = '(?:联合|共同)?(?:印发|发布|下发|出台|制定|颁布|颁发)?(?:的|了)?';
const ISSUER_BEFORE = new RegExp(`(?<issuer>${ORGANS})${ISSUED}\\s*$`, 'u');
const ISSUER_IN_TITLE = new RegExp(
  `^(?<issuer>[\\p{Script=Han}、\\s]{2,40}?(?:${ORGAN_END}|部(?:办公厅)?|${AND_OTHERS}|党中央))\\s*(?:关于|印发|\\d{4}年)`,
  'u',
);
/** （教基函〔2019〕8号）, behind the title. */
const DOC_NUMBER =
  /^\s*[（(]\s*(?<number>[^（()）。；]{0,24}?[〔［[(（【]?(?:19|20)\d{2}[〕］\])）】]?\s*第?\s*\d+\s*号)\s*[)）]/u;
/** As much as an issuer may take. */
const BEFORE = 60;

/**
 * Finds the documents that a clause cites. Marks inside marks, 《关于印发《…》的通知》, are one citation. Takes time linear in the
 * text.
 */
export function findCitations(clauseId: string, text: string): Citation[] {
  const citations: Citation[] = [];
  let previous: Citation | undefined;
  for (const { start, end, unclosed } of findMarked(text)) {
    const title = text.slice(start + 1, text.charAt(end - 1) === '》' ? end - 1 : end).replace(/\s+/gu, '');
    if (title === '') continue;
    const printed = issuerOf(text.slice(Math.max(0, start - BEFORE), start), title);
    // 教育部《…》《…》: the second is the same organ's.
    const isNext = previous !== undefined && /^[和、及与]?$/u.test(text.slice(previous.end, start));
    const citation = {
      ...findingAt(clauseId, text, start, end),
      title,
      issuer: printed ?? (isNext ? (previous?.issuer ?? null) : null),
      docNumber: DOC_NUMBER.exec(text.slice(end, end + 40))?.groups?.number?.replace(/\s+/gu, '') ?? null,
      unclosed,
    };
    citations.push(citation);
    previous = citation;
  }
  return citations;
}

/** A stretch from an outermost 《 to behind its 》. */
interface Marked {
  start: number;
  end: number;
  unclosed: boolean;
}

/** The stretches between outermost marks. One whose end is missing ends with its sentence, and what it holds is looked at anew. */
function findMarked(text: string): Marked[] {
  const found: Marked[] = [];
  for (let at = text.indexOf('《'); at >= 0;) {
    const closed = closeMarks(text, at);
    found.push(closed ?? { ...unclosedAt(text, at), unclosed: true });
    at = text.indexOf('《', closed?.end ?? at + 1);
  }
  return found;
}

/** The stretch from the 《 at a place; null where no 》 closes it within a title's length. */
function closeMarks(text: string, start: number): Marked | null {
  let depth = 0;
  const limit = Math.min(text.length, start + MAX_LENGTH);
  for (let at = start; at < limit; at += 1) {
    if (text.charAt(at) === '《') depth += 1;
    if (text.charAt(at) === '》' && --depth === 0) return { start, end: at + 1, unclosed: false };
  }
  // 《关于印发《…》的通知, whose last 》 is missing, ends with the one there is.
  const last = text.slice(start, limit).search(/[。；！？\n\t]/u);
  const end = text.slice(start, last < 0 ? limit : start + last).lastIndexOf('》');
  return end > 0 ? { start, end: start + end + 1, unclosed: true } : null;
}

function unclosedAt(text: string, start: number): { start: number; end: number } {
  const rest = text.slice(start + 1, start + MAX_UNCLOSED_LENGTH);
  const length = rest.search(/[《。；！？\n\t]/u);
  return { start, end: start + 1 + (length < 0 ? rest.length : length) };
}

function issuerOf(before: string, title: string): string | null {
  const sentence = before.slice(before.search(/[^。；！？，\n\t]*$/u));
  const printed = ISSUER_BEFORE.exec(sentence)?.groups?.issuer ?? ISSUER_IN_TITLE.exec(title)?.groups?.issuer;
  return printed?.replace(/\s+/gu, '') ?? null;
}
