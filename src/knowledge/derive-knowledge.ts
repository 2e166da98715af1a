import type { CitedDocument } from '../model/cited-document.ts';
import type { Span } from '../model/finding.ts';
import type { ClauseRecord, Notice } from '../model/notice.ts';
import type { Platform } from '../model/platform.ts';
import type { Unit } from '../model/unit.ts';
import { deriveKin, type KinClause } from './kin/derive-kin.ts';
import type { ThemeReason } from './themes/explain-themes.ts';
import {
  createNoticeFinder,
  type FindingVocabulary,
  type MentionRow,
  type NoticeFindings,
  type StageRow,
} from './find-in-notice.ts';
import type { ForceRow, InstrumentRow } from './codings/find-codings.ts';
import { createSetPhrases } from './kin/find-set-phrases.ts';
import type { ThemeMention } from './themes/find-theme-words.ts';
import { createStockPhraseTest } from './kin/find-stock-phrases.ts';
import type { IndicatorRow } from './targets/group-indicators.ts';
import type { DeadlineRow } from './deadlines/list-deadlines.ts';
import type { Duty } from './duties/list-duties.ts';
import { listRecords } from './records/list-records.ts';
import { withoutCache, type Memoize } from './memoize.ts';
import {
  type CitedAt,
  createCitationResolver,
  type DocumentEntry,
  listDocuments,
} from './citations/resolve-citations.ts';
import type { WordLengths } from './words/word-lengths.ts';

/** The findings of all clauses of a collection, in the order of its notices. */
export interface Knowledge {
  themes: ThemeReason[];
  /** By notice id, its passing mentions of themes that none of its clauses carries. */
  themeMentions: ReadonlyMap<string, readonly ThemeMention[]>;
  stages: StageRow[];
  indicators: IndicatorRow[];
  duties: Duty[];
  deadlines: DeadlineRow[];
  citations: CitedAt[];
  documents: DocumentEntry[];
  mentions: MentionRow[];
  force: ForceRow[];
  instruments: InstrumentRow[];
  /** 相近条款 of each clause, by `<notice>#<clauseId>`. */
  kin: Map<string, KinClause[]>;
  /**
   * How the title and text of each record are segmented into words, and the stock phrases of its text, both by
   * `<notice>#<recordId>`.
   */
  words: Map<string, WordLengths>;
  stock: Map<string, Span[]>;
}

/** A notice with its findings. */
export interface FoundNotice {
  notice: Notice;
  findings: NoticeFindings;
}

/**
 * The parts of the vocabulary that joining needs: the names of documents, platforms and units, and the set phrases.
 */
export interface JoiningVocabulary {
  citedDocuments: readonly CitedDocument[];
  platforms: readonly Platform[];
  units: readonly Unit[];
  setPhrases: readonly string[];
}

/** Finds what the clauses of a collection contain, and joins the findings of its notices. */
export function deriveKnowledge(
  notices: readonly Notice[],
  vocabulary: FindingVocabulary & JoiningVocabulary,
): Knowledge {
  const find = createNoticeFinder(vocabulary);
  return joinFindings(
    notices.map((notice) => ({ notice, findings: find(notice) })),
    vocabulary,
  );
}

/**
 * Joins the findings of each notice, and adds those that depend on the whole collection: documents, kin and stock
 * phrases.
 */
export function joinFindings(
  found: readonly FoundNotice[],
  vocabulary: JoiningVocabulary,
  memoize: Memoize = withoutCache,
): Knowledge {
  const notices = found.map(({ notice }) => notice);
  const join = <Row>(rowsOf: (findings: NoticeFindings) => readonly Row[]) =>
    found.flatMap(({ findings }) => rowsOf(findings));
  const keyed = notices
    .flatMap(listRecords)
    .map((record) => ({ key: `${record.notice}#${record.id}`, record }));
  const words = new Map(
    found.flatMap(({ notice, findings }) =>
      Object.entries(findings.words).map(([id, lengths]) => [`${notice.id}#${id}`, lengths] as const),
    ),
  );
  let related: Pick<Knowledge, 'kin' | 'stock'> | undefined;
  // Relating clauses takes longest and the first uses of the knowledge don't need it, so it is done on first access.
  const relate = () => (related ??= relateWording(notices, keyed, words, vocabulary, memoize));
  const citations = join((findings) => findings.citations);
  return {
    words,
    indicators: join((findings) => findings.indicators),
    themes: join((findings) => findings.themes),
    themeMentions: new Map(found.map(({ notice, findings }) => [notice.id, findings.themeMentions])),
    stages: join((findings) => findings.stages),
    duties: join((findings) => findings.duties),
    deadlines: join((findings) => findings.deadlines),
    citations,
    documents: listDocuments(citations, createCitationResolver(vocabulary.citedDocuments, notices)),
    mentions: join((findings) => findings.mentions),
    force: join((findings) => findings.force),
    instruments: join((findings) => findings.instruments),
    get kin() {
      return relate().kin;
    },
    get stock() {
      return relate().stock;
    },
  };
}

function relateWording(
  notices: readonly Notice[],
  keyed: readonly { key: string; record: ClauseRecord }[],
  words: ReadonlyMap<string, WordLengths>,
  vocabulary: JoiningVocabulary,
  memoize: Memoize,
): Pick<Knowledge, 'kin' | 'stock'> {
  const { setPhrases, ...naming } = vocabulary;
  const { isStock, findStock } = createStockPhraseTest(
    createSetPhrases(setPhrases, namesOf(naming)),
    keyed.flatMap(({ record }) => (record.kind === 'clause' || record.kind === 'preamble' ? [record] : [])),
  );
  return {
    kin: deriveKin(notices, words, isStock, memoize),
    stock: new Map(keyed.map(({ key, record }) => [key, findStock(record.text)])),
  };
}

/** Returns the names of platforms, documents and units. */
function namesOf({ citedDocuments, platforms, units }: Omit<JoiningVocabulary, 'setPhrases'>): string[] {
  return [
    ...platforms.flatMap(({ name, variants }) => [name, ...variants]),
    ...citedDocuments.flatMap(({ title, variants = [] }) => [title, ...variants]),
    ...units.map(({ name }) => name),
  ];
}
