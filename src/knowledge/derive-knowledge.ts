import type { CitedDocument } from '../model/cited-document.ts';
import type { ClauseRecord, Notice } from '../model/notice.ts';
import type { Platform } from '../model/platform.ts';
import type { Stage } from '../model/stage.ts';
import type { Unit } from '../model/unit.ts';
import type { Theme } from '../model/vocabulary.ts';
import type { Span } from '../model/finding.ts';
import { searchedText } from '../search/searched-text.ts';
import type { Segment } from '../search/segment.ts';
import { deriveKin, type KinClause } from './derive-kin.ts';
import { explainThemes, type ThemeReason } from './explain-themes.ts';
import { findCitations } from './find-citations.ts';
import { findIndicators } from './find-indicators.ts';
import { createStockPhraseTest } from './find-stock-phrases.ts';
import { type WordLengths, writeWordLengths } from './word-lengths.ts';
import { createPlatformFinder, type PlatformMention } from './find-platforms.ts';
import { findRecordStages, type StageFinding } from './find-stages.ts';
import type { IndicatorRow } from './group-indicators.ts';
import { type Duty, listDuties } from './list-duties.ts';
import { listRecords } from './list-records.ts';
import {
  type CitedAt,
  createCitationResolver,
  type DocumentEntry,
  listDocuments,
} from './resolve-citations.ts';
import { createUnitResolver } from './resolve-unit.ts';

/** A mention with the notice it stands in. */
export interface MentionRow {
  notice: string;
  province: string;
  year: number;
  url: string;
  mention: PlatformMention;
}

/** 学段 of a clause, with the words that decide. */
export interface StageRow {
  notice: string;
  url: string;
  clause: string;
  finding: StageFinding;
}

/** What is found in all clauses of a collection. */
export interface Knowledge {
  themes: ThemeReason[];
  stages: StageRow[];
  indicators: IndicatorRow[];
  duties: Duty[];
  citations: CitedAt[];
  documents: DocumentEntry[];
  mentions: MentionRow[];
  /** 相近条款 of each clause, by `<notice>#<clauseId>`. */
  kin: Map<string, KinClause[]>;
  /** How title and text of each record are cut into words, and the stock phrases of its text, by the same. */
  words: Map<string, WordLengths>;
  stock: Map<string, Span[]>;
}

/** What of the vocabulary the findings are resolved by. */
export interface KnownThings {
  themes: readonly Theme[];
  stages: readonly Stage[];
  platforms: readonly Platform[];
  citedDocuments: readonly CitedDocument[];
  units: readonly Unit[];
  segment: Segment;
}

/** Finds and resolves what the clauses of a collection say, in the order of the notices. */
export function deriveKnowledge(notices: readonly Notice[], known: KnownThings): Knowledge {
  const findPlatforms = createPlatformFinder(known.platforms);
  const resolveUnit = createUnitResolver(known.units);
  const resolveCitation = createCitationResolver(known.citedDocuments, notices);
  const overRecords = <Row>(find: (record: ClauseRecord, notice: Notice) => Row[]): Row[] =>
    notices.flatMap((notice) => listRecords(notice).flatMap((record) => find(record, notice)));
  const citations = overRecords(({ id, text }, notice) =>
    findCitations(id, text).map((citation) => ({ notice: notice.id, citation })),
  );
  const termNames = new Map(known.platforms.map(({ id, name }) => [id, name]));
  const termsOf = (subject: string | null) =>
    [...new Set(findPlatforms('', subject ?? '').map(({ platform }) => platform))].map((id) => ({
      ...{ id, name: termNames.get(id) ?? id },
    }));
  const keyed = notices
    .flatMap(listRecords)
    .map((record) => ({ key: `${record.notice}#${record.id}`, record }));
  const words = new Map(
    keyed.map(({ key, record }) => [key, writeWordLengths(searchedText(record), known.segment)]),
  );
  const { isStock, findStock } = createStockPhraseTest(
    keyed.flatMap(({ record }) => (record.kind === 'clause' || record.kind === 'preamble' ? [record] : [])),
  );
  return {
    words,
    stock: new Map(keyed.map(({ key, record }) => [key, findStock(record.text)])),
    indicators: overRecords((record, notice) =>
      findIndicators(record.id, record.text, notice.year).map((indicator) => ({
        ...placeOf(notice),
        themes: record.themes,
        url: record.url,
        indicator,
        terms: termsOf(indicator.subject),
      })),
    ),
    themes: notices.flatMap((notice) => explainThemes(notice, known.themes)),
    stages: overRecords((record, { id }) =>
      findRecordStages(record, known.stages).map((finding) => ({
        ...{ notice: id, url: record.url, clause: record.id, finding },
      })),
    ),
    duties: notices.flatMap((notice) => listDuties(notice, resolveUnit)),
    kin: deriveKin(notices, words, isStock),
    citations,
    documents: listDocuments(citations, resolveCitation),
    mentions: overRecords((record, notice) =>
      findPlatforms(record.id, record.text).map((mention) => ({
        ...placeOf(notice),
        url: record.url,
        mention,
      })),
    ),
  };
}

function placeOf({ id, province, year }: Notice) {
  return { notice: id, province, year };
}
