import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';

import { SingleBar } from 'cli-progress';

import { countClauses } from '../../src/knowledge/list-records.ts';
import { comparableLines, findDifference } from '../fidelity.ts';
import type { Doubt } from '../read/doubt.ts';
import { readFile } from '../read/read-file.ts';
import { SourceError } from '../read/source-error.ts';
import { assessNumbering, type NumberingAssessment } from './assess-numbering.ts';
import { findUnknownCharacters, type RuleCounts } from './clean-rules.ts';
import { cleanLines } from './clean-text.ts';
import { findFactDoubts, findFacts, type PrintedFacts } from './find-facts.ts';
import { findPersonalData, type PersonalData } from './find-personal-data.ts';
import { parseNotice } from './parse-notice.ts';
import { structureText } from './structure-text.ts';

/** What a dry run tells of a file. */
interface DryRunEntry {
  file: string;
  error: string | null;
  format?: string;
  encoding?: string | undefined;
  characters?: number;
  clauses?: number;
  /** Null where every character of the cleaned text stands in the structure, in order; else the place. */
  fidelity?: string | null;
  numbering?: NumberingAssessment;
  facts?: PrintedFacts;
  doubts?: Doubt[];
  personalData?: PersonalData[];
  rules?: RuleCounts;
}

const READABLE = new Set(['.txt', '.docx', '.pdf', '.html', '.htm']);

/** Reads files and folders of files and reports how each would fare; writes nothing but the report. Gives the exit code. */
export async function dryRun(paths: readonly string[], reportPath: string | undefined): Promise<number> {
  const files = paths.flatMap(listFiles);
  if (files.length === 0) {
    console.error('error Nothing to read. Name files or folders: npm run ingest -- --dry-run <path…>');
    return 1;
  }
  const bar = new SingleBar({ format: '{bar} {value}/{total} files', noTTYOutput: false });
  if (files.length > 1) bar.start(files.length, 0);
  const entries: DryRunEntry[] = [];
  for (const file of files) {
    entries.push(await tryFile(file));
    bar.increment();
  }
  bar.stop();
  if (reportPath !== undefined) writeFileSync(reportPath, `${JSON.stringify(entries, null, 1)}\n`);
  return summarise(entries);
}

function listFiles(path: string): string[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && READABLE.has(extname(entry.name).toLowerCase()))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function tryFile(file: string): Promise<DryRunEntry> {
  try {
    const { text, format, encoding, lines: ends, doubts: readDoubts } = await readFile(file);
    const { lines, counts } = cleanLines(text);
    const { structure, doubts } = parseNotice(lines, [], ends);
    return {
      file,
      error: null,
      format,
      encoding,
      characters: text.length,
      clauses: countClauses(structure),
      fidelity: findDifference(comparableLines(lines), structureText(structure)),
      numbering: assessNumbering(lines, structure.body),
      facts: findFacts(structure),
      doubts: [...readDoubts, ...findUnknownCharacters(lines), ...doubts, ...findFactDoubts(structure)],
      personalData: findPersonalData(lines),
      rules: counts,
    };
  } catch (error) {
    if (error instanceof SourceError) return { file, error: error.message };
    throw error;
  }
}

function summarise(entries: readonly DryRunEntry[]): number {
  const read = entries.filter(({ error }) => error === null);
  const failed = entries.filter(({ error }) => error !== null);
  const unfaithful = read.filter(({ fidelity }) => fidelity !== null);
  const continuous = read.filter(({ numbering }) => numbering?.continuousInText);
  const lost = continuous.filter(({ numbering }) => !numbering?.continuousInStructure);
  const count = (of: (entry: DryRunEntry) => number) => read.reduce((total, entry) => total + of(entry), 0);
  for (const { error } of failed) console.error(`error ${error}`);
  for (const { file, fidelity } of unfaithful) console.error(`error ${file}: ${fidelity}`);
  for (const { file, numbering } of lost)
    console.warn(`doubt ${file}: its ${numbering?.kind} numbers run on, its structure's don't.`);
  if (entries.length === 1)
    for (const { file, doubts } of read) {
      for (const { line, problem, next } of doubts ?? [])
        console.warn(`doubt ${file}:${line}: ${problem} ${next}`);
    }
  console.log(
    `${read.length} of ${entries.length} files read, ${count((entry) => entry.characters ?? 0)} characters, ${count((entry) => entry.clauses ?? 0)} clauses`,
  );
  console.log(`${read.length - unfaithful.length} keep every character`);
  console.log(`${continuous.length - lost.length} of ${continuous.length} whose numbers run on keep them so`);
  console.log(
    `${count((entry) => entry.doubts?.length ?? 0)} doubts, ${count((entry) => entry.personalData?.length ?? 0)} places that may be personal data`,
  );
  return failed.length + unfaithful.length > 0 ? 1 : 0;
}
