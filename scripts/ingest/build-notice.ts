import { correctionProblem } from '../../src/knowledge/correct-findings.ts';
import { listPassages } from '../../src/knowledge/records/list-passages.ts';
import type { NoticeFacts } from '../../src/model/facts.ts';
import type { Clause, Closing, Frame, Notice, Provision } from '../../src/model/notice.ts';
import type { Vocabulary } from '../../src/model/vocabulary.ts';
import { comparableLines, findDifference } from '../fidelity.ts';
import { type CensusReport, reportCensus } from '../read/census.ts';
import type { Doubt } from '../read/doubt.ts';
import { SourceError } from '../read/source-error.ts';
import { findUnknownCharacters, type RuleCounts } from './clean/clean-rules.ts';
import type { CleanLine } from './clean/clean-line.ts';
import { cleanText } from './clean/clean-text.ts';
import { findFactDoubts, findFacts } from './facts/find-facts.ts';
import { findPlace, type Place } from './facts/find-place.ts';
import { findPersonalData } from './facts/find-personal-data.ts';
import { mergeFacts } from './facts/merge-facts.ts';
import { type NoticeStructure, parseNotice } from './parse/parse-notice.ts';
import type { Source } from './sources/read-source.ts';
import { structureText } from './parse/structure-text.ts';
import { tagThemes } from './tag-themes.ts';
import { UnsettledError } from './unsettled-error.ts';

/** A converted notice, and what to report about the conversion. */
export interface BuiltNotice {
  notice: Notice;
  doubts: Doubt[];
  /** What happened to each piece of the original's content. */
  census: CensusReport;
  /** How often each cleaning rule applied. */
  counts: RuleCounts;
}

/**
 * Converts a source to a notice: clean → parse → find facts → tag.
 * @throws {SourceError} if notice.yaml contradicts the text.
 * @throws {UnsettledError} if notice.yaml leaves a required decision open.
 */
export function buildNotice(source: Source, vocabulary: Vocabulary): BuiltNotice {
  const { record } = source;
  const { lines, counts, doubts: removed } = cleanText(source);
  checkPersonalData(lines, source);
  const { structure, doubts } = parseNotice(lines, record.labels, source.lines);
  checkComplete(lines, structure, source);
  const { facts, marks, doubts: factDoubts } = mergeFacts(findFacts(structure), source);
  const names = [facts.issuers, facts.docNumber].flatMap((words) => words ?? []);
  const place = findPlace(names, vocabulary.provinces, vocabulary.divisions);
  checkMayPublish(facts, source);
  checkChanges(source);
  attachNotes(structure, source);
  const themes = tagThemes(structure, record.themes, vocabulary.themes);
  const notice: Notice = {
    id: record.id,
    province: record.province,
    level: place.level,
    ...facts,
    themes,
    ...marks,
    ...(record.findings.length > 0 && { correctedFindings: record.findings }),
    source: { ...record.provenance, file: source.file, sha256: record.sha256 },
    corrections: record.corrections,
    redactions: record.redactions.map(({ at, find, reason }) => ({
      at,
      characters: [...find].length,
      reason,
    })),
    ...(record.changes.length > 0 && { changes: record.changes }),
    ...structure,
  };
  checkFindings(notice, source);
  return {
    notice,
    doubts: [
      ...source.doubts,
      ...removed,
      ...findUnknownCharacters(lines),
      ...doubts,
      ...factDoubts,
      ...findFactDoubts(structure),
      ...placeDoubts(place, record.province),
    ],
    census: reportCensus(source.census),
    counts,
  };
}

/** Returns a doubt if the issuers belong to a province other than the one in notice.yaml. */
function placeDoubts({ province }: Place, declared: string): Doubt[] {
  if (province === null || province === declared) return [];
  const problem = `The issuers are those of ${province}, but notice.yaml says ${declared}.`;
  return [{ line: 1, problem, next: 'Correct the id and province, or the issuers.' }];
}

/**
 * Checks that the structure contains every character of the cleaned text, in order. The built page is checked again.
 */
function checkComplete(lines: readonly CleanLine[], structure: NoticeStructure, { file }: Source): void {
  const difference = findDifference(comparableLines(lines), structureText(structure));
  if (difference === null) return;
  const next = 'This is a fault of scripts/ingest; report it with the file.';
  throw new SourceError(file, null, `Not every character reaches the notice: ${difference}`, next);
}

/** Checks that all personal data is redacted or that an editor stated why it may be published. */
function checkPersonalData(lines: readonly CleanLine[], { record, file }: Source): void {
  const found = findPersonalData(lines).find(
    ({ quote }) => !record.personalData.some(({ find }) => find === quote || quote.includes(find)),
  );
  if (!found) return;
  throw new UnsettledError(
    file,
    found.line,
    `It may be personal data (${found.kind}): ${JSON.stringify(found.quote)}.`,
    'Remove it under redactions: in notice.yaml, or say why it may stand under personalData:.',
  );
}

function checkMayPublish({ openness }: NoticeFacts, { record, folder }: Source): void {
  if (openness === '主动公开' || record.publish) return;
  throw new UnsettledError(
    `${folder}/notice.yaml`,
    null,
    `The text is ${openness === null ? 'not marked 主动公开' : `marked ${openness}`}.`,
    'If it may be published, say why under publish.reason.',
  );
}

/** Checks that no declared change is dated before the notice was added. */
function checkChanges({ record, folder }: Source): void {
  const { addedOn } = record.provenance;
  const early = record.changes.find(({ on }) => on < addedOn);
  if (!early) return;
  throw new SourceError(
    `${folder}/notice.yaml`,
    null,
    `A change of ${early.on} is older than the notice, which was added on ${addedOn}.`,
    'Correct its date; what was done before it was added needs no entry under changes:.',
  );
}

/** @throws {SourceError} if a correction of a finding has no effect. */
function checkFindings(notice: Notice, { record, folder }: Source): void {
  const passages = listPassages(notice);
  for (const [at, correction] of record.findings.entries()) {
    const problem = correctionProblem(correction, passages);
    if (problem !== null)
      throw new SourceError(
        `${folder}/notice.yaml`,
        null,
        `findings.${at}: ${problem}`,
        'Mend or remove it.',
      );
  }
}

/** Finds the part of a notice that has this id and can carry notes. */
function findPart(structure: NoticeStructure, id: string): Clause | Frame<unknown> | null {
  if (id === 'cover' || id === 'preamble' || id === 'colophon') return structure[id];
  const clauses = (parts: readonly Provision[]): (Clause | Closing)[] =>
    parts.flatMap((part) => {
      if (part.type === 'section') return clauses(part.children);
      return part.type === 'table-head' ? [] : [part];
    });
  return clauses(structure.body).find((part) => part.id === id) ?? null;
}

function attachNotes(structure: NoticeStructure, { record, folder }: Source): void {
  const named = [...record.notes, ...record.redactions].map(({ at }) => at);
  for (const id of [...named, ...Object.keys(record.themes)]) {
    if (findPart(structure, id)) continue;
    throw new SourceError(
      `${folder}/notice.yaml`,
      null,
      `The notice has no part ${id}.`,
      'Use an id of the generated MDX.',
    );
  }
  for (const { at, text } of record.notes) findPart(structure, at)?.notes.push(text);
}
