import { fold } from '../../text/fold.ts';

/** 关于印发《…》的通知, which is cited for the document it issues. */
const WRAPPER = /^.{0,60}?(?:印发|转发|发布|公布)[《〈﹤<＜](?<title>.+)[》〉﹥>＞]的(?:通知|公告|决定|函)$/u;
/** Suffixes that don't make it a different document: （试行）, （征求意见稿）. */
const TRIAL = /\((?:试行|暂行|修订|征求意见稿)\)$/u;
/** White space that isn't between Latin words or digits. */
const BREAK = /(?<![\p{Script=Latin}\p{N}\s])\s+|\s+(?![\p{Script=Latin}\p{N}\s])/gu;

/**
 * Removes the white space of line breaks and typesetting from a title or number. White space between Latin words or
 * digits becomes a single space.
 */
export function tidy(printed: string): string {
  return printed.replace(BREAK, '').replace(/\s+/gu, ' ');
}

/** Returns the title of the document that a title issues: the one within 关于印发〈…〉的通知, or the title itself. */
export function issuedTitle(title: string): string {
  return WRAPPER.exec(title)?.groups?.title ?? title;
}

/**
 * Returns a key that is equal for titles that differ only in brackets, quotation marks, a suffix such as 试行 or the
 * wrapper 关于印发…的通知.
 */
export function titleKey(title: string): string {
  return fold(issuedTitle(title))
    .replace(TRIAL, '')
    .replace(/["'<>《》〈〉]/gu, '');
}
