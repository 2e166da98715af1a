import type { Notice } from '../../model/notice.ts';
import { tidy, titleKey } from './cited-title.ts';
import { findLaws } from './find-laws.ts';
import { findMarked } from './find-marked.ts';
import { listRecords } from '../records/list-records.ts';
import { BRACKETS } from './read-around.ts';
import { readIssuerOfTitle, readNumberBehind } from './read-issuer.ts';

/** A short title, and the document that it stands for in a notice. */
export interface Alias {
  short: string;
  document: { title: string; issuer: string | null; docNumber: string | null };
  /** Offset after the words that define the short title. */
  end: number;
}

/** What a notice as a whole states about the titles it cites. Titles are keyed by {@link titleKey}. */
export interface CitationContext {
  /** The notice's own titles. */
  ownTitles: ReadonlySet<string>;
  issuers: readonly string[];
  /** Full documents by the short title defined for them. */
  aliases: ReadonlyMap<string, Alias['document']>;
}

/** The context of a text outside a notice. */
export const NO_CONTEXT: CitationContext = { ownTitles: new Set(), issuers: [], aliases: new Map() };

/**
 * Whether an issuer as printed contains one of these issuers, or is the beginning of one's name: 陕西省教育厅 of 陕西省教育厅办公室.
 */
export function matchesIssuer(issuer: string, issuers: readonly string[]): boolean {
  const printed = issuer.split('、');
  return issuers.some((own) => issuer.includes(own) || printed.some((organ) => own.startsWith(organ)));
}

/** Most characters after a title in which its short form is searched. */
const REACH = 100;
const SHORT =
  /(?:(?:以下|下)称|(?:以下)?(?:简称|统称))(?:为)?\s*[:：]?\s*[“"]?\s*[《〈]?(?<short>[^《》〈〉“”"（()），,。\n]{1,30}(?:[（(][^（()）\n]{1,8}[)）])?)[》〉]?[”"]?/u;
/** A short form without brackets: 《…》，以下简称《办法》，…. */
const BARE = new RegExp(`^\\s*[，,]?\\s*${SHORT.source}`, 'u');

/** Reads the short form that is defined after a title. Returns null if there is none. */
export function readAlias(text: string, end: number, title: string): Alias | null {
  const behind = text.slice(end, end + REACH);
  const brackets = BRACKETS.exec(behind)?.[0];
  const match = brackets === undefined ? BARE.exec(behind) : SHORT.exec(brackets);
  const short = match?.groups?.short;
  if (!match || short === undefined) return null;
  return {
    short: tidy(short),
    document: { title, issuer: readIssuerOfTitle(title), docNumber: readNumberBehind(behind) },
    end: end + (brackets ?? match[0]).length,
  };
}

/** Reads the citation context of a notice. */
export function readCitationContext(notice: Notice): CitationContext {
  const aliases = new Map<string, Alias['document']>();
  for (const { text } of listRecords(notice)) {
    if (!text.includes('称')) continue;
    for (const { start, end } of [...findMarked(text), ...findLaws(text)]) {
      const alias = readAlias(text, end, tidy(text.slice(start, end).replace(/^《|》$/gu, '')));
      if (alias) aliases.set(titleKey(alias.short), alias.document);
    }
  }
  return { ownTitles: new Set([titleKey(notice.title)]), issuers: notice.issuers, aliases };
}
