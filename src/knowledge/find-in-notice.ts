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
import { createPlatformFinder, type PlatformMention } from './platforms/find-platforms.ts';
import { findRecordStages, type StageFinding } from './themes/find-stages.ts';
import { createThemeWordFinder, type ThemeMention } from './themes/find-theme-words.ts';
import type { IndicatorRow } from './targets/group-indicators.ts';
import { type DeadlineRow, findPassageDeadlines, listDeadlines } from './deadlines/list-deadlines.ts';
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

/** Runs a finder on a passage and sets the field of its findings. */
function findIn<Found extends Finding>(
  passage: Passage,
  find: (clauseId: string, text: string, passage: Passage) => Found[],
): Found[] {
  const { record, field, text } = passage;
  return find(record.id, text, passage).map((found) => inField(found, field));
}

/**
 * Most characters after a platform's name in the subject of an indicator, e.g. 建设达标率, 活跃用户占比. If more follow, something
 * else is measured, as in 智慧校园示范校IPv6支持能力.
 */
const LONGEST_MEASURE = 6;

/**
 * Creates the function that finds everything in a notice. Its result depends on the notice and the vocabulary only.
 */
export function createNoticeFinder(vocabulary: FindingVocabulary): FindInNotice {
  const findPlatforms = createPlatformFinder(vocabulary.platforms);
  const findThemeWords = createThemeWordFinder(vocabulary.themes);
  const resolveUnit = createUnitResolver(vocabulary.units);
  const findCodings = createCodingFinder(vocabulary);
  const termsOf = (subject: string, province: string) => {
    const measured = findPlatforms('', subject, province).filter(
      ({ end }) => subject.length - end <= LONGEST_MEASURE,
    );
    return [...new Set(measured.map(({ platform }) => platform))].map((id) => ({
      id,
      name: nameOf(vocabulary.platforms, id),
    }));
  };
  return (notice) => {
    const { id, province, year } = notice;
    const place = { notice: id, province, year };
    const titles = readCitationContext(notice);
    const passages = listPassages(notice);
    const deadlines = findPassageDeadlines(notice, passages);
    const { correctedFindings: corrections = [] } = notice;
    const overPassages = <Found extends Finding, Row>(
      kind: CorrectedKind,
      find: (clauseId: string, text: string, passage: Passage) => Found[],
      toRow: (found: Found, record: ClauseRecord) => Row,
    ) =>
      passages.flatMap((passage) =>
        correctFindings(kind, findIn(passage, find), passage, corrections).map((found) =>
          toRow(found, passage.record),
        ),
      );
    const overRecords = <Row>(find: (record: ClauseRecord) => Row[]) => listRecords(notice).flatMap(find);
    return {
      themes: explainThemes(notice, vocabulary.themes),
      themeMentions: findThemeWords(passages),
      stages: overRecords((record) =>
        findRecordStages(record, vocabulary.stages).map((finding) => ({
          ...{ notice: id, url: record.url, clause: record.id, finding },
        })),
      ),
      indicators: mergeRepeats(
        overPassages(
          'indicator',
          (clauseId, text, passage) =>
            findIndicators(clauseId, text, year, {
              sectionTitles: [...passage.record.sectionTitles, passage.record.title ?? ''],
              deadlines: deadlines.get(passage),
              wordAt: vocabulary.segment.wordAt,
            }),
          (indicator, { themes, url }) => ({
            ...{ ...place, themes, url, indicator },
            terms: termsOf(indicator.subject ?? '', province),
          }),
        ),
      ),
      duties: listDuties(notice, resolveUnit),
      deadlines: listDeadlines(notice, deadlines),
      citations: overPassages(
        'citation',
        (clauseId, text) => findCitations(clauseId, text, titles),
        (citation) => ({ notice: id, citation }),
      ),
      mentions: overPassages(
        'platform',
        (clauseId, text) => findPlatforms(clauseId, text, province),
        (mention, { url }) => ({ ...place, url, mention }),
      ),
      ...findCodings(notice),
      links: findLinks(notice, findPlatforms),
      words: Object.fromEntries(
        listRecords(notice).map((record) => [
          record.id,
          writeWordLengths(searchedText(record), vocabulary.segment),
        ]),
      ),
    };
  };
}
