import { type LogEntry, changeLog } from '../knowledge/changes/change-log.ts';
import type { CitationRole } from '../knowledge/citations/citation-role.ts';
import { showTarget } from '../compare/compare-indicators.ts';
import type { KinClause, SharedWording } from '../knowledge/kin/derive-kin.ts';
import { tidyWording } from '../knowledge/kin/list-shared-wordings.ts';
import { type Fact, FACTS } from '../knowledge/codings/checkable-names.ts';
import type { Checkable } from '../knowledge/codings/list-checkable.ts';
import type { FoundInClause } from '../knowledge/index-findings.ts';
import { earlierTextPath } from '../model/earlier-text.ts';
import type { ForceLevel } from '../model/force.ts';
import type { Duty } from '../knowledge/duties/list-duties.ts';
import { isProvision, listRecords } from '../knowledge/records/list-records.ts';
import { relateNotices } from '../knowledge/kin/relate-notices.ts';
import type { Notice, Provision } from '../model/notice.ts';
import { clauseDigest } from '../open-data/clause-digest.ts';
import { listCodings } from './clause-codings.ts';
import { type ClausePlace, clausePlace } from './clause-place.ts';
import type { Collection } from './collection.ts';
import { createFigures, type NoticeFigures } from './notice-figures.ts';
import type { Page } from './page.ts';

/** /notices/<id>/: what the page shows in addition to the text and the metadata, which come from the notice's own MDX. */
export interface NoticeView {
  id: string;
  contents: ContentsEntry[];
  figures: NoticeFigures;
  /** Findings by clause id. */
  found: Record<string, FoundView>;
  /** SHA-256 by clause id. */
  sums: Record<string, string>;
  /** Published ids of this notice that are no longer valid, with the path of their text; null if it was withdrawn. */
  moved: { id: string; path: string | null; reason: string }[];
  /** The previous and the next notice of the same province. */
  earlier: NeighbourView | null;
  later: NeighbourView | null;
  /** 更新记录, newest first. `before` is the path of the text before the change, if it is archived. */
  changes: (LogEntry & { before: string | null })[];
  /** Address for reporting errors in the text; empty if there is none. */
  reportAddress: string;
}

/** 目录: an entry of the table of contents, with its subentries. */
export interface ContentsEntry {
  id: string;
  label: string | null;
  title: string;
  children: ContentsEntry[];
}

interface NeighbourView {
  id: string;
  year: number;
  title: string;
}

/** Findings in a clause. */
export interface FoundView {
  /** Path and fragment of the clause. */
  url: string;
  /** Theme ids with the decisive words; no words if an editor decided. */
  themes: { id: string; words: string[] }[];
  /** 学段 ids. */
  stages: string[];
  indicators: { subject: string | null; target: string; quote: string }[];
  duties: { text: string; units: string; deadline: string | null }[];
  citations: { title: string; role: CitationRole; path: string }[];
  kin: KinView[];
  codings: CodingsView;
}

/** The codings of a clause. */
export interface CodingsView {
  /** The facts of 可考核 that it has. */
  facts: Fact[];
  /** The judged phrases with their opening words, and the number of unjudged ones. */
  force: { level: ForceLevel; word: string; quote: string }[];
  unjudged: number;
  /** The instruments by id, each with its first quote. */
  instruments: { id: string; quote: string }[];
}

/** 相近条款: a clause of another notice. */
interface KinView {
  place: ClausePlace;
  title: string | null;
  /** Cosine of word weights, 0 to 1. */
  score: number;
  /** Share of the shorter clause that both have in common, 0 to 1. */
  reuse: number;
  /**
   * Substantial shared wording with the earliest notice in the collection that contains it; and shared set phrases
   * and names.
   */
  shared: { words: string; earliest: { title: string; path: string } }[];
  stock: string[];
}

export function* makeNotices(collection: Collection): Generator<Page<NoticeView>> {
  const { notices, redirects, reportAddress } = collection;
  const neighbours = relateNotices(notices);
  const factsOf = new Map(listCodings(collection).map((coding) => [coding.url, factsOfClause(coding)]));
  const figuresOf = createFigures(collection);
  for (const notice of notices) {
    const { earlier, later } = neighbours.get(notice.id) ?? {};
    const records = listRecords(notice);
    const ids = new Set(records.map(({ id }) => id));
    yield {
      params: { id: notice.id },
      shown: {
        id: notice.id,
        contents: listContents(notice),
        figures: figuresOf(notice),
        found: Object.fromEntries(
          records.flatMap(({ id, url, kind }) => {
            const found = isProvision({ kind })
              ? foundView(collection, `${notice.id}#${id}`, url, factsOf.get(url) ?? [])
              : null;
            return found ? [[id, found]] : [];
          }),
        ),
        sums: Object.fromEntries(records.map((record) => [record.id, clauseDigest(record)])),
        moved: redirects
          .map(({ from, to, reason }) => ({ from: from.split('#'), to, reason }))
          .filter(({ from: [of, id = ''] }) => of === notice.id && !ids.has(id))
          .map(({ from: [, id = ''], to, reason }) => ({
            id,
            path: to && `/notices/${to.replace('#', '/#')}`,
            reason,
          })),
        earlier: earlier ? neighbourView(earlier) : null,
        later: later ? neighbourView(later) : null,
        changes: showChanges(notice, collection),
        reportAddress,
      },
    };
  }
}

function showChanges(notice: Notice, { earlierTexts }: Collection): NoticeView['changes'] {
  const own = earlierTexts.filter((text) => text.notice === notice.id);
  return changeLog(notice).map((entry) => {
    const before = entry.kind === 'added' ? undefined : own.find(({ until }) => until === entry.on);
    return { ...entry, before: before ? `/data/${earlierTextPath(before)}` : null };
  });
}

function factsOfClause(coding: Checkable): Fact[] {
  return FACTS.filter((fact) => coding[fact].length > 0);
}

function neighbourView({ id, year, title }: Notice): NeighbourView {
  return { id, year, title };
}

function listContents({ cover, preamble, body, colophon }: Notice): ContentsEntry[] {
  const frame = (id: string, title: string, present: unknown): ContentsEntry[] =>
    present ? [{ id, label: null, title, children: [] }] : [];
  return [
    ...frame('cover', '通知正文', cover),
    ...frame('preamble', '总体思路', preamble),
    ...entriesOf(body),
    ...frame('colophon', '版记', colophon),
  ];
}

function entriesOf(parts: readonly Provision[]): ContentsEntry[] {
  return parts.flatMap((part) => {
    if (part.type === 'closing') return [{ id: part.id, label: null, title: '落款', children: [] }];
    if (part.type === 'table-head' || (part.label === null && part.title === null)) return [];
    const inferred = part.type === 'clause' && part.numberInferred ? `[${part.number}.]` : null;
    const children = part.type === 'section' ? entriesOf(part.children) : [];
    return [{ id: part.id, label: part.label ?? inferred, title: part.title ?? '', children }];
  });
}

/** Returns null if there are no findings. */
function foundView(collection: Collection, key: string, url: string, facts: Fact[]): FoundView | null {
  const { knowledge, findingsOf, listings } = collection;
  const kin = knowledge.kin.get(key) ?? [];
  const found = findingsOf(key);
  const { themes, stages, indicators, duties, citations } = found;
  if (kin.length === 0 && themes.length === 0) return null;
  return {
    url,
    themes: themes.map(({ theme, words }) => ({ id: theme, words })),
    stages: stages.map(({ finding }) => finding.stage),
    indicators: indicators.map(({ indicator }) => ({
      subject: indicator.subject,
      target: showTarget(indicator),
      quote: indicator.quote,
    })),
    duties: duties.map((duty) => ({
      text: cutText(duty.text),
      units: unitNames(duty),
      deadline: duty.deadline,
    })),
    citations: citations.map(({ citation, document }) => ({
      title: citation.title,
      role: citation.role,
      path: listings.placeOf(`/documents/#${document}`),
    })),
    kin: kin.map((one) => kinView(collection, one)),
    codings: codingsView(found, facts),
  };
}

function codingsView({ force, instruments }: FoundInClause, facts: Fact[]): CodingsView {
  const judged = force.flatMap(({ level, word, quote }) => (level && word ? [{ level, word, quote }] : []));
  const firsts = new Map(instruments.toReversed().map(({ instrument, quote }) => [instrument, quote]));
  return {
    facts,
    ...{ force: judged, unjudged: force.length - judged.length },
    instruments: [...firsts].toReversed().map(([id, quote]) => ({ id, quote })),
  };
}

/** Most characters of a text, so that it fits on one line. */
const MAX_TEXT_LENGTH = 40;

function cutText(text: string): string {
  return text.length > MAX_TEXT_LENGTH ? `${text.slice(0, MAX_TEXT_LENGTH)}…` : text;
}

function unitNames({ leadUnits, responsibleUnits, assistUnits }: Duty): string {
  return [...leadUnits, ...responsibleUnits, ...assistUnits].map(({ printed }) => printed).join('、');
}

function kinView(collection: Collection, { record, score, reuse, shared, stock }: KinClause): KinView {
  const earliestOf = ({ earliest }: SharedWording) => ({
    title: collection.noticeById.get(earliest)?.title ?? earliest,
    path: `/notices/${earliest}/`,
  });
  return {
    place: clausePlace(collection, record.url),
    title: record.title,
    ...{ score, reuse },
    shared: shared.map((run) => ({ words: tidyWording(run.text), earliest: earliestOf(run) })),
    stock: stock.map(({ text }) => tidyWording(text)),
  };
}
