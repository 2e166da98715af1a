import { TITLE } from '../facts/genres.ts';

/** Maximum length of a title on one line, in characters. */
const MAX_TITLE_LENGTH = 40;

/** Whether a line could be the title of a document: short, without sentence punctuation, ending in a genre. */
export function isDocumentTitle(text: string): boolean {
  return text.length <= MAX_TITLE_LENGTH && !/[。，；：\t]/u.test(text) && TITLE.test(text);
}

/** Whether a line is a bracketed subtitle: （2025—2027年）, （试行）. */
export function isSubtitle(text: string): boolean {
  return /^[（(](?:[^（）()]*\d{4}[^（）()]{0,8}年(?:度|版)?|试行|暂行|草案|征求意见稿|修订稿?|\d{4}年?版)[）)]$/u.test(
    text,
  );
}

const MAX_TITLE_LINES = 4;

/**
 * Finds the lines of a letter's title: the last one that ends in a genre, the lines above it on which the title begins,
 * and the issuing body if 关于 begins a new line below it.
 * @returns the first index and the exclusive end; null if no line ends in a genre.
 */
export function findLetterTitle(
  texts: readonly string[],
  isPart: (text: string) => boolean,
  isOrganisation: (text: string) => boolean,
): [start: number, end: number] | null {
  const last = texts.findLastIndex((text) => isPart(text) && TITLE.test(text));
  if (last < 0) return null;
  let start = last;
  const title = () => texts.slice(start, last + 1).join('');
  while (!OPENS_TITLE.test(title()) && last - start < MAX_TITLE_LINES && isPart(texts[start - 1] ?? ''))
    start -= 1;
  if (!OPENS_TITLE.test(title())) return [last, last + 1];
  const above = texts[start - 1] ?? '';
  if (/^(?:关于|印发|转发|批转)/u.test(title()) && isPart(above) && isOrganisation(above)) start -= 1;
  return [start, last + 1];
}

const OPENS_TITLE = /关于|印发|转发|批转|发布/u;

/** Returns the names of the documents that a title issues (印发《…》, 转发《…〈…〉…》), from the outer marks only. */
export function issuedNames(title: string): string[] {
  return (title.match(/《(?:[^《》]|《[^《》]*》)*》/gu) ?? []).map((name) => name.slice(1, -1));
}

/** `附件`, `附件1`, `附表二：` alone on a line. */
export const ATTACHMENT = /^(?:附 ?件|附 ?表|附 ?录|附)\s*[\d一二三四五六七八九十]{0,3}[：:]?$/u;
/** `附件1：任务清单`, `附表2.指标`: the label and title of an attachment on one line. */
export const TITLED_ATTACHMENT =
  /^(?<label>(?:附 ?件|附 ?表|附 ?录) ?[\d一二三四五六七八九十]{1,3}) ?[：:.．、]? ?(?<title>[^。；，：:]{2,40})$/u;

/** Whether a line is the label of an attachment, with or without its title. */
export function beginsAttachment(text: string): boolean {
  return ATTACHMENT.test(text) || TITLED_ATTACHMENT.test(text);
}

/** Whether a line marks the beginning of a document. */
export function beginsDocument(text: string): boolean {
  return beginsAttachment(text) || isDocumentTitle(text);
}
