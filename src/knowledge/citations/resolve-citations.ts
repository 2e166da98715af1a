import type { CitedDocument } from '../../model/cited-document.ts';
import type { Notice } from '../../model/notice.ts';
import { fold } from '../../text/fold.ts';
import { matchesIssuer } from './citation-context.ts';
import { issuedTitle, titleKey } from './cited-title.ts';
import { countBy } from '../count-by.ts';
import type { Citation } from './find-citations.ts';
import { laws } from './laws.ts';

/** 引用文件: a document that clauses cite, whether in the vocabulary or not, with its citations. */
export interface DocumentEntry {
  /** The id in the vocabulary, or `d-` and a hash of the title. */
  id: string;
  title: string;
  issuer: string | null;
  docNumber: string | null;
  /** Id of the notice, if the document is a notice of the collection. */
  notice: string | null;
  citations: CitedAt[];
}

/**
 * The groups in which documents are listed: those cited, those to be written, and the notices that only cite
 * themselves.
 */
export type DocumentGroup = 'cited' | 'product' | 'itself';

/** The groups in display order. */
const GROUPS: readonly DocumentGroup[] = ['cited', 'product', 'itself'];

/**
 * Returns the group of a document. A document that any clause follows counts as cited, even if others are to write it;
 * one to be written doesn't become cited by being mentioned.
 */
export function groupOfDocument({ citations }: Pick<DocumentEntry, 'citations'>): DocumentGroup {
  const roles = new Set(citations.map(({ citation }) => citation.role));
  if (roles.has('basis')) return 'cited';
  if (roles.has('product')) return 'product';
  return roles.has('mention') ? 'cited' : 'itself';
}

/** A citation with its notice. */
export interface CitedAt {
  notice: string;
  citation: Citation;
}

/** The parts of a notice by which citations of it are recognised. */
type CitableNotice = Pick<Notice, 'id' | 'title' | 'docNumber' | 'issuers'>;

/** Resolves a citation to a document. */
export type ResolveCitation = (cited: CitedAt) => Omit<DocumentEntry, 'citations'>;

/**
 * Creates the function that resolves citations: to the authored list by title or variant, to a notice of the collection
 * by its title or number, or else to a new document with the cited title. A title that names no organ (《实施细则》) means a
 * document of the citing province, so it isn't joined across notices.
 */
export function createCitationResolver(
  authored: readonly CitedDocument[],
  notices: readonly CitableNotice[],
): ResolveCitation {
  const byTitle = new Map(
    [...authored, ...laws].flatMap((entry) =>
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

/**
 * Creates the function that finds a notice by title key. Notices of several provinces may have the same title; a notice
 * that cites its own title means itself.
 */
function createNoticeFinder(
  notices: readonly CitableNotice[],
): (key: string, citing: string, issuer: string | null) => CitableNotice | undefined {
  const keyById = new Map(notices.map((notice) => [notice.id, { notice, key: titleKey(notice.title) }]));
  const byTitle = new Map([...keyById.values()].map(({ notice, key }) => [key, notice]));
  const titles = countBy(keyById.values(), ({ key }) => [key]);
  return (key, citing, issuer) => {
    const isIssuedBy = ({ issuers }: CitableNotice) => issuer === null || matchesIssuer(issuer, issuers);
    const itself = keyById.get(citing);
    // 教育部办公厅关于印发〈2024年…工作要点〉的通知 isn't a province's notice.
    if (itself?.key === key && isIssuedBy(itself.notice)) return itself.notice;
    const other = byTitle.get(key);
    // 2022年…工作要点 without a place is that of the citing province.
    return other && titles.get(key) === 1 && isIssuedBy(other) && !isGeneral(other.title) ? other : undefined;
  };
}

function pick({ id, title, issuer, docNumber }: CitedDocument) {
  return { id, title, issuer, docNumber };
}

/** Lists the cited documents, each once: by group, then the most cited first, then by title. */
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

/** Whether a title names neither organ, place nor enough of a subject to identify one document: 实施细则, 2022年…工作要点. */
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
