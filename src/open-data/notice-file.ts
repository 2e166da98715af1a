import { citeNotice } from '../cite/cite-notice.ts';
import { type LogEntry, changeLog } from '../knowledge/changes/change-log.ts';
import {
  type CodingTally,
  codeClauses,
  groupCodingSources,
  tallyCodings,
} from '../knowledge/codings/tally-codings.ts';
import type { Knowledge } from '../knowledge/derive-knowledge.ts';
import type { Deadline } from '../knowledge/deadlines/deadline.ts';
import type { Citation } from '../knowledge/citations/find-citations.ts';
import type { Comparator, Quantity } from '../knowledge/targets/quantity.ts';
import type { DeadlineRow } from '../knowledge/deadlines/list-deadlines.ts';
import type { ThemeMention } from '../knowledge/themes/find-theme-words.ts';
import type { IndicatorRow } from '../knowledge/targets/group-indicators.ts';
import { countClauses, listRecords } from '../knowledge/records/list-records.ts';
import {
  listSharedWordings,
  NO_WORDING,
  tallyWordings,
  type WordingTally,
} from '../knowledge/kin/list-shared-wordings.ts';
import { listTasks, type TaskRow } from '../knowledge/duties/list-tasks.ts';
import type { CitedAt } from '../knowledge/citations/resolve-citations.ts';
import type { WordLengths } from '../knowledge/words/word-lengths.ts';
import type { Field, Span } from '../model/finding.ts';
import {
  type ClauseRecord,
  type Notice,
  type NoticeFrontMatter,
  noticeFrontMatter,
} from '../model/notice.ts';
import type { RelatedNotice } from './relations.ts';

/** A notice's metadata and provenance, without its text. */
export interface NoticeEntry extends Omit<NoticeFrontMatter, 'changes'> {
  /** 更新记录: when the notice was added and how it has changed since, newest first. */
  changes: LogEntry[];
  /** Number of clauses. */
  clauses: number;
  /** Path below the site's base. */
  url: string;
}

/** `/data/notices/<id>.json`: a complete notice with everything a browser needs to compare it with another. */
export interface NoticeFile extends NoticeEntry {
  /** GB/T 7714 citation of the notice, without a URL. */
  citation: string;
  records: RecordInFile[];
  tasks: TaskRow[];
  /** 时限, as rows of /data/deadlines.csv. */
  deadlines: DeadlineInFile[];
  indicators: IndicatorInFile[];
  citations: CitationInFile[];
  /** Passing mentions of themes that no clause of the notice is on. */
  themeMentions: { theme: string; clause: string; quote: string }[];
  /** Counts of 可考核, 力度 and 政策工具 in its clauses. */
  codings: CodingTally;
  /** Counts of its wording that other notices share. */
  wording: WordingTally;
}

export interface RecordInFile extends ClauseRecord {
  /** Lengths of the nodejieba tokens of title and text, joined by a line feed. */
  words: WordLengths;
  /** Stock phrases of the text; absent if there are none. */
  stock?: [start: number, end: number][];
}

/** A deadline with the id of its clause. */
export interface DeadlineInFile extends Omit<Deadline, 'clauseId'> {
  clause: string;
}

/** The fields of a target that comparisons use: subject, value and position. */
export interface IndicatorInFile {
  clause: string;
  start: number;
  end: number;
  quote: string;
  subject: string | null;
  /** Names of the terms in the subject. Targets of different notices with a common term have the same subject. */
  terms: string[];
  comparator: Comparator;
  targetValue: number | null;
  targetValueMax: number | null;
  baseValue: number | null;
  unitOfMeasure: string;
  change: Quantity['change'];
  /** To whom or where it applies, as printed. */
  scope: string | null;
  /** As printed. */
  deadline: string | null;
}

/** A document that a clause names, and its role there. */
export type CitationInFile = Pick<
  Citation,
  'start' | 'end' | 'quote' | 'title' | 'role' | 'issuer' | 'docNumber'
> & {
  clause: string;
  /** The part of the clause that contains the quote. */
  field: Field;
};

/** The findings of a collection that the notice files contain. */
export interface FoundInNotices {
  words: ReadonlyMap<string, WordLengths>;
  stock: ReadonlyMap<string, readonly Span[]>;
  /** By notice id. */
  indicators: ReadonlyMap<string, readonly IndicatorRow[]>;
  deadlines: ReadonlyMap<string, readonly DeadlineRow[]>;
  citations: ReadonlyMap<string, readonly CitedAt[]>;
  themeMentions: ReadonlyMap<string, readonly ThemeMention[]>;
  codings: ReadonlyMap<string, CodingTally>;
  wordings: ReadonlyMap<string, WordingTally>;
}

/** Empty findings, for files with the text alone. */
export const NOTHING_FOUND: FoundInNotices = {
  words: new Map(),
  stock: new Map(),
  indicators: new Map(),
  deadlines: new Map(),
  citations: new Map(),
  themeMentions: new Map(),
  codings: new Map(),
  wordings: new Map(),
};

/** Selects the findings that the notice files contain from the knowledge of a collection. */
export function foundInNotices(notices: readonly Notice[], knowledge: Knowledge): FoundInNotices {
  const { words, stock, indicators, deadlines, citations, themeMentions } = knowledge;
  const sourcesOf = groupCodingSources(knowledge);
  return {
    ...{ words, stock, themeMentions },
    indicators: Map.groupBy(indicators, ({ notice }) => notice),
    deadlines: Map.groupBy(deadlines, ({ notice }) => notice),
    citations: Map.groupBy(citations, ({ notice }) => notice),
    wordings: tallyWordings(listSharedWordings(knowledge.kin)),
    codings: new Map(
      notices.map((notice) => [notice.id, tallyCodings(codeClauses(notice, sourcesOf(notice.id)))]),
    ),
  };
}

/** Like {@link foundInNotices} for a single notice. */
export function foundInNotice({ notice, findings, relations }: RelatedNotice): FoundInNotices {
  const keyed = <Value>(byRecord: Record<string, Value>) =>
    new Map(Object.entries(byRecord).map(([id, value]) => [`${notice.id}#${id}`, value]));
  return {
    words: keyed(findings.words),
    stock: keyed(relations.stock),
    indicators: new Map([[notice.id, findings.indicators]]),
    deadlines: new Map([[notice.id, findings.deadlines]]),
    citations: new Map([[notice.id, findings.citations]]),
    themeMentions: new Map([[notice.id, findings.themeMentions]]),
    wordings: new Map([[notice.id, relations.wording]]),
    codings: new Map([[notice.id, tallyCodings(codeClauses(notice, findings))]]),
  };
}

export function noticeEntry(notice: Notice): NoticeEntry {
  const facts = noticeFrontMatter.strip().parse(notice);
  return {
    ...facts,
    changes: changeLog(notice),
    clauses: countClauses(notice),
    url: `/notices/${notice.id}/`,
  };
}

export function noticeFile(
  notice: Notice,
  { words, stock, indicators, deadlines, citations, themeMentions, codings, wordings }: FoundInNotices,
): NoticeFile {
  const recordInFile = (record: ClauseRecord): RecordInFile => {
    const key = `${record.notice}#${record.id}`;
    const spans = stock.get(key) ?? [];
    return {
      ...record,
      words: words.get(key) ?? '',
      ...(spans.length > 0 && { stock: spans.map(({ start, end }): [number, number] => [start, end]) }),
    };
  };
  return {
    ...noticeEntry(notice),
    citation: citeNotice(notice),
    records: listRecords(notice).map(recordInFile),
    tasks: listTasks(notice),
    deadlines: (deadlines.get(notice.id) ?? []).map(({ deadline }) => deadlineInFile(deadline)),
    indicators: (indicators.get(notice.id) ?? []).map(indicatorInFile),
    citations: (citations.get(notice.id) ?? []).map(citationInFile),
    themeMentions: firstMentions(themeMentions.get(notice.id) ?? []),
    codings: codings.get(notice.id) ?? tallyCodings([]),
    wording: wordings.get(notice.id) ?? NO_WORDING,
  };
}

function deadlineInFile({ clauseId, ...deadline }: Deadline): DeadlineInFile {
  return { clause: clauseId, ...deadline };
}

/** Returns the first word of each clause on each theme. */
function firstMentions(mentions: readonly ThemeMention[]): NoticeFile['themeMentions'] {
  const firsts = new Map<string, NoticeFile['themeMentions'][number]>();
  for (const { theme, clauseId, quote } of mentions)
    if (!firsts.has(`${theme} ${clauseId}`))
      firsts.set(`${theme} ${clauseId}`, { theme, clause: clauseId, quote });
  return [...firsts.values()];
}

function indicatorInFile({ indicator, terms }: IndicatorRow): IndicatorInFile {
  const { clauseId, start, end, quote, subject, comparator, targetValue, targetValueMax } = indicator;
  const { baseValue, unitOfMeasure, change, scope, deadline } = indicator;
  return {
    ...{ clause: clauseId, start, end, quote, subject, terms: terms.map(({ name }) => name) },
    ...{ comparator, targetValue, targetValueMax, baseValue, unitOfMeasure, change, scope },
    deadline: deadline?.quote ?? null,
  };
}

function citationInFile({ citation }: CitedAt): CitationInFile {
  const { clauseId, field = 'text', start, end, quote, title, role, issuer, docNumber } = citation;
  return { clause: clauseId, field, start, end, quote, title, role, issuer, docNumber };
}
