import type { KinClause } from '../knowledge/kin/derive-kin.ts';
import type { FoundNotice, Knowledge } from '../knowledge/derive-knowledge.ts';
import {
  listSharedWordings,
  NO_WORDING,
  tallyWordings,
  type WordingEntry,
  type WordingTally,
} from '../knowledge/kin/list-shared-wordings.ts';
import { lastAddedOn } from '../knowledge/changes/last-added-on.ts';
import { listRecords } from '../knowledge/records/list-records.ts';
import { listPromised, type Promised } from '../knowledge/citations/list-promises.ts';
import type { CitedAt, DocumentEntry } from '../knowledge/citations/resolve-citations.ts';
import type { Span } from '../model/finding.ts';
import type { ClauseRecord, Notice } from '../model/notice.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { type CodeRows, listCodes } from './codes.ts';

/** The facts about a notice that depend on the whole collection. */
export interface Relations {
  /** Ids of the documents that `findings.citations` refer to, in the same order. */
  documents: string[];
  kin: KinRow[];
  wording: WordingTally;
  /** Stock phrases of each record's text, by record id. Records without any are omitted. */
  stock: Record<string, Span[]>;
}

/** A notice with its findings and its relations to other notices. */
export interface RelatedNotice extends FoundNotice {
  relations: Relations;
}

/** The open data about the collection as a whole. */
export interface CollectionFacts {
  /** Notice ids in the collection's order. */
  notices: string[];
  documents: DocumentRow[];
  wordings: WordingRow[];
  codes: CodeRows;
  lastAddedOn: string;
  /**
   * URL of the site without a trailing slash; empty if none is configured, because files outlive the machine that
   * built them.
   */
  site: string;
}

/** URLs and paths on the site. */
export interface SiteAddresses {
  site: string;
  /** Maps a path with a fragment to the page of the list that contains it. */
  placeOf: (path: string) => string;
}

/** 相近条款, as a row of /data/kin.csv. */
export interface KinRow {
  [column: string]: string | number | string[];
  notice: string;
  clause: string;
  otherNotice: string;
  otherClause: string;
  score: number;
  reuse: number;
  shared: string[];
  earliest: string[];
  stock: string[];
  url: string;
}

/** 引用文件, as a row of /data/documents.csv. */
export interface DocumentRow {
  [column: string]: string | number | null | string[];
  id: string;
  title: string;
  issuer: string | null;
  docNumber: string | null;
  notice: string | null;
  /** Number of citations. */
  citations: number;
  /** Unique roles of its citations. */
  roles: string[];
  /** Ids of the notices that cite it. */
  notices: string[];
  /** Ids of the notices that promise it, and of later ones that cite or mention it. */
  promisedBy: string[];
  seenAgainIn: string[];
  url: string;
}

/** 首见与沿用, as a row of /data/wordings.csv. */
export interface WordingRow {
  [column: string]: string | string[];
  wording: string;
  /** Id of the earliest notice in the collection that contains it. */
  firstIn: string;
  notices: string[];
  /** Keys of the form `<notice>#<clauseId>`. */
  places: string[];
}

/** Yields the relations of each notice to the others, in the order of the notices. */
export function* relateEach(
  notices: readonly Notice[],
  { citations, documents, kin, stock }: Knowledge,
): Generator<[id: string, relations: Relations]> {
  const documentOf = new Map(documents.flatMap(({ id, citations: all }) => all.map((one) => [one, id])));
  const citationsOf = Map.groupBy(citations, ({ notice }) => notice);
  const wordings = tallyWordings(listSharedWordings(kin));
  for (const notice of notices) {
    const keyed = listRecords(notice).map((record) => ({ key: `${record.notice}#${record.id}`, record }));
    const relations = {
      documents: (citationsOf.get(notice.id) ?? []).map((citation) => documentOf.get(citation) ?? ''),
      kin: keyed.flatMap(({ key, record }) => (kin.get(key) ?? []).map((other) => kinRow(record, other))),
      wording: wordings.get(notice.id) ?? NO_WORDING,
      stock: Object.fromEntries(
        keyed
          .map(({ key, record }) => [record.id, stock.get(key) ?? []] as const)
          .filter(([, spans]) => spans.length > 0),
      ),
    };
    yield [notice.id, relations];
  }
}

export function collectionFacts(
  notices: readonly Notice[],
  { documents, kin }: Knowledge,
  vocabulary: Vocabulary,
  { site, placeOf }: SiteAddresses,
): CollectionFacts {
  const years = new Map(notices.map(({ id, year }) => [id, year]));
  const promises = new Map(
    listPromised(documents, (notice) => years.get(notice) ?? 0).map((one) => [one.document.id, one]),
  );
  return {
    notices: notices.map(({ id }) => id),
    documents: documents.map((document) => documentRow(document, promises.get(document.id), placeOf)),
    wordings: listSharedWordings(kin).map(wordingRow),
    codes: listCodes(vocabulary),
    lastAddedOn: lastAddedOn(notices),
    site: new URL(site).hostname === 'localhost' ? '' : site.replace(/\/$/, ''),
  };
}

function kinRow(
  { notice, id, url }: ClauseRecord,
  { record: other, score, reuse, shared, stock }: KinClause,
): KinRow {
  return {
    ...{ notice, clause: id, otherNotice: other.notice, otherClause: other.id },
    ...{ score: Number(score.toFixed(3)), reuse: Number(reuse.toFixed(3)) },
    shared: shared.map(({ text }) => text),
    earliest: shared.map((run) => run.earliest),
    stock: stock.map(({ text }) => text),
    url,
  };
}

function wordingRow({ words, earliest, clauses }: WordingEntry): WordingRow {
  const places = [...clauses.keys()];
  return {
    ...{ wording: words, firstIn: earliest, places },
    notices: [...new Set(places.map((place) => place.split('#')[0] ?? ''))],
  };
}

function documentRow(
  { citations, ...document }: DocumentEntry,
  promise: Promised | undefined,
  placeOf: SiteAddresses['placeOf'],
): DocumentRow {
  return {
    ...document,
    citations: citations.length,
    roles: [...new Set(citations.map(({ citation }) => citation.role))],
    notices: noticesOf(citations),
    promisedBy: noticesOf(promise?.promised ?? []),
    seenAgainIn: noticesOf(promise?.seenAgain ?? []),
    url: placeOf(`/documents/#${document.id}`),
  };
}

function noticesOf(cited: readonly CitedAt[]): string[] {
  return [...new Set(cited.map(({ notice }) => notice))];
}
