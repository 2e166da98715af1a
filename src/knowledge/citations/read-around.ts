import { type Around, findGoverning } from './citation-role.ts';
import { readIssuerAtEnd, readNumberAtEnd } from './read-issuer.ts';
import { textBefore } from '../../text/text-before.ts';
import { matched } from '../../text/match-pattern.ts';

/** The details of a document that are printed before its title. */
export interface Before {
  issuer: string | null;
  docNumber: string | null;
  /** The rest of the text, without these and without 印发的. */
  rest: string;
}

/** Most characters to read of the sentence before a title, and of the paragraph after it. */
const REACH = 160;
/** Most characters to read before a title for a heading above a list. */
const REACH_ABOVE = 12;
/** A line break directly after a verb. The title on the next line belongs to its phrase. */
const BROKEN_LINE = /(?<=落实|贯彻|执行|制定|制订|修订|完善|出台|印发|发布|根据|按照|依据)\s*\n\s*$/u;
/** Brackets with a title's number and short form: （教基函〔2019〕8号，以下简称《意见》）. */
export const BRACKETS = /^\s*[（(](?:[^（()）]|[（(][^（()）]{0,30}[)）]){0,90}[)）]/u;
/** Words between an organ and what it issued: 印发的, 修订后的. */
const ISSUED_BEFORE =
  /(?:联合|共同|正式|最新|新近|近日|新|\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?|(?:印发|发布|下发|出台|制定|制订|颁布|颁发|公布|修订|审议|通过)后?){1,6}的$/u;
/** A verb whose subject precedes it: 印发, 制定了. */
const ISSUES =
  /(?:近日|日前|最近|近期|已经?|先后|相继|联合|共同|研究|正式|牵头){0,3}(?:印发|发布|下发|出台|制定|制订|颁布|颁发|公布|起草|修订){1,2}了?$/u;
const WRAPPED = /(?:关于)?(?:印发|转发|发布|公布|下发)$/u;
const WRAPPED_BEHIND = /^的?(?:通知|函|公告|决定)/u;
/** Empties the titles in a sentence, innermost first, so that 《关于印发…的通知》 contains no verb. */
function withoutTitles(sentence: string): string {
  return sentence.replace(/(?<=《)[^《》]*(?=》)/gu, '').replace(/(?<=《)[^《》]*《》[^《》]*(?=》)/gu, '');
}

/** Reads the issuer and number at the end of a text. */
export function readBefore(text: string): Before {
  const trimmed = text.trimEnd();
  const number = readNumberAtEnd(trimmed, endOfVerbs(trimmed));
  const bare = number.rest.replace(ISSUED_BEFORE, '').trimEnd();
  const issuer = readIssuerAtEnd(bare, endOfVerbs(bare));
  return { issuer: issuer.found, docNumber: number.found, rest: issuer.rest };
}

function endOfVerbs(text: string): number {
  return findGoverning(text)?.end ?? 0;
}

/**
 * Reads the text around titles in a row: the details printed before the first title, and what their role is read from.
 */
export function readAround(text: string, start: number, end: number): { before: Before; around: Around } {
  const sentence = textBefore(text, start, REACH)
    .replace(BROKEN_LINE, '')
    .replace(/^.*[。；！？\n\t]/su, '');
  const above = textBefore(text, start, REACH_ABOVE);
  const untitled = withoutTitles(sentence);
  const opened = untitled.slice(untitled.search(/[^，,：:]*$/u)).replace(/^.*[（(](?=[^)）]*$)/u, '');
  const brackets = matched(BRACKETS, text.slice(end, end + REACH));
  const behind = text.slice(end + brackets.length, end + REACH);
  const isWrapped = WRAPPED.test(opened.trimEnd()) && WRAPPED_BEHIND.test(behind);
  const phrase = isWrapped ? opened.trimEnd().replace(WRAPPED, '') : opened;
  const before = readBefore(phrase);
  const subject = before.issuer === null ? readBefore(before.rest.replace(ISSUES, '')).issuer : null;
  const around = {
    ...{ sentence, phrase: before.rest, above, isWrapped, subject, brackets },
    governing: findGoverning(before.rest),
    behind: isWrapped ? behind.replace(WRAPPED_BEHIND, '') : behind,
  };
  return { before: { ...before, issuer: before.issuer ?? subject }, around };
}
