import type { CitedDocument } from '../../model/cited-document.ts';
import type { Notice } from '../../model/notice.ts';
import { fold } from '../../text/fold.ts';
import { isOneOf } from './citation-context.ts';
import { issuedTitle, titleKey } from './cited-title.ts';
import { countBy } from '../count-by.ts';
import type { Citation } from './find-citations.ts';
import { laws } from './laws.ts';

/** 引用文件: a document that clauses cite, known or not, with where they do. */
export interface DocumentEntry {
  /** That of the vocabulary, or `d-` and a number made of the title. */
  id: string;
  title: string;
  issuer: string | null;
  docNumber: string | null;
  /** The notice of the collection that it is. */
  notice: string | null;
  citations: CitedAt[];
}

/** How documents are listed: those that are cited apart from those to be written, and from the notices that name themselves. */
export type DocumentGroup = 'cited' | 'product' | 'itself';

/** The groups in the order they are listed. */
const GROUPS: readonly DocumentGroup[] = ['cited', 'product', 'itself'];

/** A document that one clause follows is cited, wherever else it is to be written; one to be written isn't cited by being mentioned. */
export function groupOfDocument({ citations }: Pick<DocumentEntry, 'citations'>): DocumentGroup {
  const roles = new Set(citations.map(({ citation }) => citation.role));
  if (roles.has('basis')) return 'cited';
  if (roles.has('product')) return 'product';
  return roles.has('mention') ? 'cited' : 'itself';
}

/** A citation with the notice it stands in. */
export interface CitedAt {
  notice: string;
  citation: Citation;
}

/** What of a notice tells whether a citation means it. */
type KnownNotice = Pick<Notice, 'id' | 'title' | 'docNumber' | 'issuers'>;

/** Gives the document that a citation means. */
export type ResolveCitation = (cited: CitedAt) => Omit<DocumentEntry, 'citations'>;

/**
 * Makes the function that resolves citations: to the authored list by title or variant, to a notice of the collection by its
 * title or number, or else to a document of its own that stands under the title it is cited by. A title without an organ of
 * its own (《实施细则》) means a document of the province that cites it, so it isn't joined across notices.
 */
export function createCitationResolver(
  known: readonly CitedDocument[],
  notices: readonly KnownNotice[],
): ResolveCitation {
  const byTitle = new Map(
    [...known, ...laws].flatMap((entry) =>
      [entry.title, ...entry.variants].map((title) => [titleKey(title), entry] as const),
    ),
  );
  const noticeByNumber = new Map(
    notices.flatMap((notice) =>
      notice.docNumber === null ? [] : [[fold(notice.docNumber), notice] as const],
    ),
  );
  const noticeById = new Map(notices.map((notice) => [notice.id, notice]));
  const noticeOf = createNoticeFinder(notices);
  return ({ notice, citation }) => {
    const { title, issuer, docNumber } = citation.shortFor ?? citation;
    const key = titleKey(title);
    const entry = byTitle.get(key);
    if (entry) return { ...pick(entry), notice: null };
    const own =
      (citation.role === 'itself' ? noticeById.get(notice) : undefined) ??
      (docNumber !== null ? noticeByNumber.get(fold(docNumber)) : undefined) ??
      noticeOf(key, notice, issuer);
    if (own)
      return {
        id: own.id,
        title: own.title,
        issuer: own.issuers.join('、'),
        docNumber: own.docNumber,
        notice: own.id,
      };
    const place = isGeneral(issuedTitle(title)) ? ` ${issuer ?? notice}` : '';
    return { id: `d-${hash(key + place)}`, title: issuedTitle(title), issuer, docNumber, notice: null };
  };
}

/** Titles of several provinces' notices are alike; a notice that cites its own title means itself. */
function createNoticeFinder(
  notices: readonly KnownNotice[],
): (key: string, citing: string, issuer: string | null) => KnownNotice | undefined {
  const keyById = new Map(notices.map((notice) => [notice.id, { notice, key: titleKey(notice.title) }]));
  const byTitle = new Map([...keyById.values()].map(({ notice, key }) => [key, notice]));
  const titles = countBy(keyById.values(), ({ key }) => [key]);
  return (key, citing, issuer) => {
    const isIssuedBy = ({ issuers }: KnownNotice) => issuer === null || isOneOf(issuer, issuers);
    const itself = keyById.get(citing);
    // 教育部办公厅关于印发〈2024年…工作要点〉的通知 is no province's.
    if (itself?.key === key && isIssuedBy(itself.notice)) return itself.notice;
    const other = byTitle.get(key);
    // 2022年…工作要点 without a place is the citing province's own.
    return other && titles.get(key) === 1 && isIssuedBy(other) && !isGeneral(other.title) ? other : undefined;
  };
}

function pick({ id, title, issuer, docNumber }: CitedDocument) {
  return { id, title, issuer, docNumber };
}

/** The documents that citations mean, each once: by group, those most cited first, then by title. */
export function listDocuments(cited: readonly CitedAt[], resolve: ResolveCitation): DocumentEntry[] {
  const documents = new Map<string, DocumentEntry>();
  for (const one of cited) {
    const resolved = resolve(one);
    const entry = documents.get(resolved.id) ?? { ...resolved, citations: [] };
    entry.issuer ??= resolved.issuer;
    entry.docNumber ??= resolved.docNumber;
    entry.citations.push(one);
    documents.set(entry.id, entry);
  }
  const collator = new Intl.Collator('zh');
  return [...documents.values()].sort(
    (a, b) =>
      GROUPS.indexOf(groupOfDocument(a)) - GROUPS.indexOf(groupOfDocument(b)) ||
      b.citations.length - a.citations.length ||
      collator.compare(a.title, b.title),
  );
}

/** A title that names neither organ, place nor subject enough to mean one document: 实施细则, 2022年…工作要点. */
function isGeneral(title: string): boolean {
  return (
    /^(?:\d{4}年度?)?.{0,16}(?:工作要点|实施细则|实施方案|考核评价办法|管理办法|任务分解表|任务分工方案)$/u.test(
      title,
    ) && !/省|市|自治区|国家|全国|教育部/u.test(title)
  );
}

/** FNV-1a, 32 bits, over UTF-16 units (Fowler, Noll, Vo). */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(36);
}
