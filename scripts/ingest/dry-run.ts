import { readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';

import { SingleBar } from 'cli-progress';

import { countClauses } from '../../src/knowledge/records/list-records.ts';
import { comparableLines, findDifference } from '../fidelity.ts';
import { type CensusReport, reportCensus } from '../read/census.ts';
import type { Doubt } from '../read/doubt.ts';
import { readFileInChildProcess } from '../read/child-process/read-in-child-process.ts';
import { isReadable } from '../read/read-file.ts';
import type { ReadText } from '../read/read-result.ts';
import { assessNumbering, type NumberingAssessment } from './parse/assess-numbering.ts';
import { findUnknownCharacters, type RuleCounts } from './clean/clean-rules.ts';
import { cleanLines } from './clean/clean-text.ts';
import { findFactDoubts, findFacts, type PrintedFacts } from './facts/find-facts.ts';
import { findPersonalData, type PersonalData } from './facts/find-personal-data.ts';
import { parseNotice } from './parse/parse-notice.ts';
import { censusLines, describeFailure, writeReport } from './report.ts';
import { structureText } from './parse/structure-text.ts';

/** Dry-run result for a file that was read. */
interface ReadEntry {
  file: string;
  error: null;
  format: string;
  encoding: string | undefined;
  characters: number;
  clauses: number;
  /** Null if the structure contains every character of the cleaned text, in order; else where they first differ. */
  fidelity: string | null;
  /** What happened to each piece of the file's content. */
  census: CensusReport;
  numbering: NumberingAssessment;
  facts: PrintedFacts;
  doubts: Doubt[];
  personalData: PersonalData[];
  rules: RuleCounts;
}

/** Dry-run result for a file that couldn't be read. */
interface FailedEntry {
  file: string;
  error: string;
}

type DryRunEntry = ReadEntry | FailedEntry;

/**
 * Reads files and folders of files and reports how ingest would handle each. Writes nothing but the report.
 * @returns the exit code.
 */
export async function dryRun(paths: readonly string[], reportPath: string | undefined): Promise<number> {
  const files = paths.flatMap(listFiles);
  if (files.length === 0) {
    console.error('error Nothing to read. Name files or folders: npm run ingest -- --dry-run <path…>');
    return 1;
  }
  const bar = new SingleBar({ format: '{bar} {value}/{total} files', noTTYOutput: false });
  if (files.length > 1) bar.start(files.length, 0);
  const entries: DryRunEntry[] = [];
  for (const { file, reading } of readAhead(files)) {
    entries.push(await tryFile(file, reading));
    bar.increment();
  }
  bar.stop();
  const isWritten = reportPath === undefined || writeReport(reportPath, entries);
  return isWritten ? summarise(entries) : Math.max(1, summarise(entries));
}

/** Lists the files of a path. In a folder, only files with a readable extension; the others are reported. */
function listFiles(path: string): string[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return [path];
  const files = readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const others = Map.groupBy(
    files.filter((file) => !isReadable(file)),
    (file) => extname(file).toLowerCase() || 'without an ending',
  );
  if (others.size > 0) {
    const kinds = [...others].map(([ending, alike]) => `${ending} ${alike.length}`).join(', ');
    console.warn(
      `doubt ${path}: Files of other kinds are skipped: ${kinds}. Pass one by name to see what to do.`,
    );
  }
  return files.filter(isReadable);
}

/** Yields each file with its pending read. The next read starts while the current file is parsed. */
function* readAhead(files: readonly string[]): Generator<{ file: string; reading: Promise<ReadText> }> {
  const begin = (file: string) => {
    const reading = readFileInChildProcess(file);
    // Suppresses the unhandled-rejection warning; the error is reported when this file's turn comes.
    reading.catch(() => undefined);
    return reading;
  };
  let next: Promise<ReadText> | undefined;
  for (const [index, file] of files.entries()) {
    const reading = next ?? begin(file);
    const following = files[index + 1];
    next = following === undefined ? undefined : begin(following);
    yield { file, reading };
  }
}

async function tryFile(file: string, reading: Promise<ReadText>): Promise<DryRunEntry> {
  try {
    const { text, format, encoding, lines: lineKind, census, doubts: readDoubts } = await reading;
    const { lines, counts, doubts: removed } = cleanLines(text);
    const { structure, doubts } = parseNotice(lines, [], lineKind);
    return {
      file,
      error: null,
      format,
      encoding,
      characters: text.length,
      clauses: countClauses(structure),
      fidelity: findDifference(comparableLines(lines), structureText(structure)),
      census: reportCensus(census),
      numbering: assessNumbering(lines, structure.body),
      facts: findFacts(structure),
      doubts: [
        ...readDoubts,
        ...removed,
        ...findUnknownCharacters(lines),
        ...doubts,
        ...findFactDoubts(structure),
      ],
      personalData: findPersonalData(lines),
      rules: counts,
    };
  } catch (error) {
    return { file, error: describeFailure(error, file) };
  }
}

function summarise(entries: readonly DryRunEntry[]): number {
  const read = entries.filter((entry) => entry.error === null);
  const failed = entries.filter((entry) => entry.error !== null);
  const unfaithful = read.filter(({ fidelity }) => fidelity !== null);
  const continuous = read.filter(({ numbering }) => numbering.continuousInText);
  const lost = continuous.filter(({ numbering }) => !numbering.continuousInStructure);
  const count = (of: (entry: ReadEntry) => number) => read.reduce((total, entry) => total + of(entry), 0);
  for (const { error } of failed) console.error(`error ${error}`);
  for (const { file, fidelity } of unfaithful) console.error(`error ${file}: ${fidelity}`);
  for (const { file, numbering } of lost)
    console.warn(
      `doubt ${file}: its ${numbering.kind} numbers are continuous in the text but not in the structure.`,
    );
  if (entries.length === 1) read.forEach(printDetails);
  console.log(
    `${read.length} of ${entries.length} files read, ${count(({ characters }) => characters)} characters, ${count(({ clauses }) => clauses)} clauses`,
  );
  console.log(
    `${read.length - unfaithful.length} keep every character: ${count(({ census }) => census.characters.text)} of the files’ text, ` +
      `${count(({ census }) => census.characters.generated)} generated (shown but not stored)`,
  );
  console.log(
    `${countRuns(read, 'furniture')} runs are furniture, ${countRuns(read, 'leftOut')} left out${entries.length > 1 ? '; --report lists them' : ''}`,
  );
  console.log(
    `${continuous.length - lost.length} of ${continuous.length} continuously numbered files keep their numbering`,
  );
  console.log(
    `${count(({ doubts }) => doubts.length)} doubts, ${count(({ personalData }) => personalData.length)} places that may be personal data`,
  );
  return failed.length + unfaithful.length > 0 ? 1 : 0;
}

/** Prints the details of a single file: its non-text content and its doubts. */
function printDetails({ file, census, doubts }: ReadEntry): void {
  for (const line of censusLines(census)) console.log(`    ${line}`);
  for (const { line, problem, next } of doubts) console.warn(`doubt ${file}:${line}: ${problem} ${next}`);
}

function countRuns(entries: readonly ReadEntry[], fate: 'furniture' | 'leftOut'): number {
  return entries.flatMap(({ census }) => census[fate]).reduce((total, group) => total + group.count, 0);
}
