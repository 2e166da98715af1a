import { fold } from '../../text/fold.ts';

/** 关于印发《…》的通知 is cited for what it issues. */
const WRAPPER = /^.{0,60}?(?:印发|转发|发布|公布)[《〈﹤<＜](?<title>.+)[》〉﹥>＞]的(?:通知|公告|决定|函)$/u;
/** （试行）, （征求意见稿） don't make another document. */
const TRIAL = /\((?:试行|暂行|修订|征求意见稿)\)$/u;
/** White space that isn't between Latin words or digits. */
const BREAK = /(?<![\p{Script=Latin}\p{N}\s])\s+|\s+(?![\p{Script=Latin}\p{N}\s])/gu;

/** A title or number without the white space of line breaks and typesetting; that between Latin words or digits is kept. */
export function tidy(printed: string): string {
  return printed.replace(BREAK, '').replace(/\s+/gu, ' ');
}

/** The title of what a document issues: that within 关于印发〈…〉的通知, or the title itself. */
export function issuedTitle(title: string): string {
  return WRAPPER.exec(title)?.groups?.title ?? title;
}

/** What titles that differ in brackets, marks and 试行 have in common. */
export function titleKey(title: string): string {
  return fold(issuedTitle(title))
    .replace(TRIAL, '')
    .replace(/["'<>《》〈〉]/gu, '');
}
