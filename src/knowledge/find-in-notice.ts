import { type Finding, inField } from '../model/finding.ts';
import type { CorrectedKind } from '../model/finding-correction.ts';
import type { ClauseRecord, Notice } from '../model/notice.ts';
import type { Platform } from '../model/platform.ts';
import type { ForceVocabulary } from '../model/force.ts';
import type { InstrumentVocabulary } from '../model/instrument.ts';
import type { Stage } from '../model/stage.ts';
import type { Unit } from '../model/unit.ts';
import type { Theme } from '../model/vocabulary.ts';
import { searchedText } from '../text/searched-text.ts';
import type { ClassingSegment } from '../text/segment.ts';
import { explainThemes, type ThemeReason } from './themes/explain-themes.ts';
import { readCitationContext } from './citations/citation-context.ts';
import { correctFindings } from './correct-findings.ts';
import { findCitations } from './citations/find-citations.ts';
import { findLinks, type LinkedParagraph } from './links/find-links.ts';
import { findIndicators } from './targets/find-indicators.ts';
import { createCodingFinder, type ForceRow, type InstrumentRow } from './codings/find-codings.ts';
import {
  createPlatformFinder,
  type FindPlatforms,
  type PlatformMention,
} from './platforms/find-platforms.ts';
import { findRecordStages, type StageFinding } from './themes/find-stages.ts';
import { createThemeWordFinder, type ThemeMention } from './themes/find-theme-words.ts';
import type { IndicatorRow } from './targets/group-indicators.ts';
import {
  type DeadlineRow,
  type DeadlinesByPassage,
  findPassageDeadlines,
  listDeadlines,
} from './deadlines/list-deadlines.ts';
import { type Duty, listDuties } from './duties/list-duties.ts';
import { listPassages, type Passage } from './records/list-passages.ts';
import { listRecords } from './records/list-records.ts';
import { mergeRepeats } from './targets/merge-repeats.ts';
import { nameOf } from './name-of.ts';
import type { CitedAt } from './citations/resolve-citations.ts';
import { createUnitResolver } from './duties/resolve-unit.ts';
import { type WordLengths, writeWordLengths } from './words/word-lengths.ts';

/** A mention of a platform with its notice. */
export interface MentionRow {
  notice: string;
  province: string;
  year: number;
  url: string;
  mention: PlatformMention;
}

/** 学段 of a clause, with the words that decided. */
export interface StageRow {
  notice: string;
  url: string;
  clause: string;
  finding: StageFinding;
}

/** The findings of a single notice, independent of all other notices, in text order. */
export interface NoticeFindings {
  themes: ThemeReason[];
  /** Mentions of themes that no record of the notice carries. */
  themeMentions: ThemeMention[];
  stages: StageRow[];
  indicators: IndicatorRow[];
  duties: Duty[];
  deadlines: DeadlineRow[];
  citations: CitedAt[];
  mentions: MentionRow[];
  /** 力度 of the phrases of its clauses, and the 政策工具 they use. */
  force: ForceRow[];
  instruments: InstrumentRow[];
  /** The words that its page links. */
  links: LinkedParagraph[];
  /** How the title and text of each record are segmented into words, by record id. */
  words: Record<string, WordLengths>;
}

/** The parts of the vocabulary that the finders need, and the segmenter. */
export interface FindingVocabulary {
  themes: readonly Theme[];
  stages: readonly Stage[];
  platforms: readonly Platform[];
  units: readonly Unit[];
  force: ForceVocabulary;
  instruments: InstrumentVocabulary;
  segment: ClassingSegment;
}

/** Returns the findings of a notice. */
export type FindInNotice = (notice: Notice) => NoticeFindings;

/**
 * Creates the function that finds everything in a notice. Its result depends on the notice and the vocabulary only.
 */
export function createNoticeFinder(vocabulary: FindingVocabulary): FindInNotice {
  const findPlatforms = createPlatformFinder(vocabulary.platforms);
  const findThemeWords = createThemeWordFinder(vocabulary.themes);
  const resolveUnit = createUnitResolver(vocabulary.units);
  const findCodings = createCodingFinder(vocabulary);
  const findTargets = createTargetFinder(vocabulary, findPlatforms);
  return (notice) => {
    const passages = listPassages(notice);
    const deadlines = findPassageDeadlines(notice, passages);
    return {
      themes: explainThemes(notice, vocabulary.themes),
      themeMentions: findThemeWords(passages),
      stages: findStageRows(notice, vocabulary.stages),
      indicators: findTargets(notice, passages, deadlines),
      duties: listDuties(notice, resolveUnit),
      deadlines: listDeadlines(notice, deadlines),
      citations: findCitationRows(notice, passages),
      mentions: findMentions(notice, passages, findPlatforms),
      ...findCodings(notice),
      links: findLinks(notice, findPlatforms),
      words: cutRecords(notice, vocabulary.segment),
    };
  };
}

function findStageRows(notice: Notice, stages: readonly Stage[]): StageRow[] {
  return listRecords(notice).flatMap((record) =>
    findRecordStages(record, stages).map((finding) => ({
      ...{ notice: notice.id, url: record.url, clause: record.id, finding },
    })),
  );
}

/**
 * Most characters after a platform's name in the subject of a target, e.g. 建设达标率, 活跃用户占比. If more follow, something
 * else is measured, as in 智慧校园示范校IPv6支持能力.
 */
const LONGEST_MEASURE = 6;

/** Creates the finder of the targets of a notice, each with the platforms that it measures. */
function createTargetFinder({ platforms, segment }: FindingVocabulary, findPlatforms: FindPlatforms) {
  const termsOf = (subject: string, province: string) => {
    const measured = findPlatforms('', subject, province).filter(
      ({ end }) => subject.length - end <= LONGEST_MEASURE,
    );
    const ids = new Set(measured.map(({ platform }) => platform));
    return [...ids].map((id) => ({ id, name: nameOf(platforms, id) }));
  };
  return (notice: Notice, passages: readonly Passage[], deadlines: DeadlinesByPassage): IndicatorRow[] => {
    const { id, province, year } = notice;
    const find = (clauseId: string, text: string, passage: Passage) =>
      findIndicators(clauseId, text, year, {
        sectionTitles: [...passage.record.sectionTitles, passage.record.title ?? ''],
        deadlines: deadlines.get(passage),
        wordAt: segment.wordAt,
      });
    const rows = findCorrected(notice, passages, 'indicator', find, (indicator, { themes, url }) => ({
      ...{ notice: id, province, year, themes, url, indicator },
      terms: termsOf(indicator.subject ?? '', province),
    }));
    return mergeRepeats(rows);
  };
}

function findCitationRows(notice: Notice, passages: readonly Passage[]): CitedAt[] {
  const titles = readCitationContext(notice);
  const find = (clauseId: string, text: string) => findCitations(clauseId, text, titles);
  return findCorrected(notice, passages, 'citation', find, (citation) => ({ notice: notice.id, citation }));
}

function findMentions(
  notice: Notice,
  passages: readonly Passage[],
  findPlatforms: FindPlatforms,
): MentionRow[] {
  const { id, province, year } = notice;
  const find = (clauseId: string, text: string) => findPlatforms(clauseId, text, province);
  return findCorrected(notice, passages, 'platform', find, (mention, { url }) => ({
    ...{ notice: id, province, year, url, mention },
  }));
}

/** Finds something in each passage, applies the editor's corrections, and makes a row of each finding. */
function findCorrected<Found extends Finding, Row>(
  { correctedFindings = [] }: Notice,
  passages: readonly Passage[],
  kind: CorrectedKind,
  find: (clauseId: string, text: string, passage: Passage) => Found[],
  toRow: (found: Found, record: ClauseRecord) => Row,
): Row[] {
  return passages.flatMap((passage) => {
    const { record, field, text } = passage;
    const found = find(record.id, text, passage).map((one) => inField(one, field));
    return correctFindings(kind, found, passage, correctedFindings).map((one) => toRow(one, record));
  });
}

function cutRecords(notice: Notice, segment: ClassingSegment): Record<string, WordLengths> {
  return Object.fromEntries(
    listRecords(notice).map((record) => [record.id, writeWordLengths(searchedText(record), segment)]),
  );
}
