import { writeFileSync } from 'node:fs';

import { countBy } from '../../src/knowledge/count-by.ts';
import { countClauses } from '../../src/knowledge/records/list-records.ts';
import { type CensusGroup, type CensusReport, describeGroups } from '../read/census.ts';
import type { Doubt } from '../read/doubt.ts';
import { describeFault, SourceError } from '../read/source-error.ts';
import type { RuleCounts } from './clean/clean-rules.ts';
import type { BuiltNotice } from './build-notice.ts';

/** What is told of one source, in the terminal and in the JSON of --report. */
export interface ReportEntry {
  /** Path of the original, or of the file that is at fault. */
  file: string;
  id: string | null;
  status: 'current' | 'changed' | 'error';
  clauses: number;
  doubts: Doubt[];
  /** How often each rule of cleaning applied. */
  rules: RuleCounts;
  /** What became of all that the original holds; null where it couldn't be read. */
  census: CensusReport | null;
  /** Where the committed files were not what the source gives, a line each. */
  differences: string[];
  error: string | null;
  /** What an editor may still supply, by its name in notice.yaml. */
  toDo: string[];
}

/** What to do about a fault of the disk. */
const DISK_FAULTS: Record<string, string> = {
  ENOSPC: 'The disk is full: free some room and run it again; nothing was changed.',
  EROFS: 'The disk may only be read: run it where it may be written.',
  EACCES: 'Change the permissions of the folder.',
  EPERM: 'Change the permissions of the folder.',
};

/** A fault of the disk, or of the program on this file, as one of the source: one line, with the next step. */
function toSourceError(error: unknown, file: string): SourceError {
  if (error instanceof SourceError) return error;
  const { code = '', path } = error as NodeJS.ErrnoException;
  const next = DISK_FAULTS[code];
  if (next !== undefined) return new SourceError(path ?? file, null, `It can't be written (${code}).`, next);
  return new SourceError(
    file,
    null,
    `Ingest failed on it (${describeFault(error)}).`,
    'Report it with the file.',
  );
}

/** What is told of a source that became a notice. */
export function reportEntry(
  { notice, doubts, census, counts }: BuiltNotice,
  differences: string[],
): ReportEntry {
  const { id, source } = notice;
  const status = differences.length === 0 ? 'current' : 'changed';
  const clauses = countClauses(notice);
  return {
    ...{ file: source.file, id, status, clauses, doubts, census, differences },
    ...{ rules: counts, error: null, toDo: source.url === null ? ['provenance.url'] : [] },
  };
}

/** What is told of a source that didn't. */
export function failedEntry(error: unknown, file: string): ReportEntry {
  const { message } = toSourceError(error, file);
  return {
    ...{ file, id: null, status: 'error', clauses: 0, doubts: [], rules: {}, census: null, differences: [] },
    error: message,
    toDo: [],
  };
}

/** What of a file isn't text, a line for furniture and one for what was left out; none where there is none. */
export function censusLines({ furniture, leftOut }: CensusReport): string[] {
  const line = (name: string, groups: readonly CensusGroup[]) => {
    const count = groups.reduce((total, group) => total + group.count, 0);
    return count === 0 ? [] : [`${name} ${count}: ${describeGroups(groups)}`];
  };
  return [...line('furniture', furniture), ...line('left out', leftOut)];
}

/** Gathers what a run of ingest has to tell. */
export class Report {
  readonly entries: ReportEntry[] = [];

  add(entry: ReportEntry): void {
    this.entries.push(entry);
    const { file, id, status, clauses, doubts, rules, census, error } = entry;
    if (error !== null) {
      console.error(`error ${error}`);
      return;
    }
    const applied = Object.entries(rules).map(([rule, count]) => `${rule} ${count}`);
    console.log(
      `${status === 'current' ? ' ' : '*'} ${(id ?? '').padEnd(20)} ${String(clauses).padStart(4)} clauses  ${applied.join(', ')}`,
    );
    if (census) for (const line of censusLines(census)) console.log(`    ${line}`);
    for (const { line, problem, next } of doubts)
      console.warn(`    doubt ${file}:${line}: ${problem} ${next}`);
  }

  /** Sums up, and gives the exit code: 1 where a source failed, or where a check found a file that isn't current. */
  finish(check: boolean): number {
    const notices = this.entries.filter(({ status }) => status !== 'error');
    const changed = notices.filter(({ status }) => status === 'changed');
    const sum = (of: (entry: ReportEntry) => number) =>
      notices.reduce((total, entry) => total + of(entry), 0);
    const failed = this.entries.length - notices.length;
    console.log(
      `${notices.length} notices, ${sum(({ clauses }) => clauses)} clauses; ${changed.length} ${check ? 'not current' : 'written'}, ` +
        `${sum(({ doubts }) => doubts.length)} doubts, ${failed} errors`,
    );
    const toDo = countBy(notices, (entry) => entry.toDo);
    for (const [name, count] of toDo) console.log(`to do: ${name} isn't given in ${count} notice.yaml`);
    const stale = check && changed.length > 0;
    if (stale) {
      for (const difference of changed.flatMap(({ differences }) => differences))
        console.error(`error ${difference}`);
      const ids = changed.map(({ id }) => id).join(', ');
      console.error(`error content/notices isn't what the sources give: ${ids}. Run: npm run ingest`);
    }
    return failed > 0 || stale ? 1 : 0;
  }

  /** Writes what was told as JSON. @returns whether that was possible; where not, it says why. */
  write(path: string): boolean {
    return writeReport(path, this.entries);
  }
}

/** Writes a report as JSON. @returns whether that was possible; where not, it says why. */
export function writeReport(path: string, entries: readonly object[]): boolean {
  try {
    writeFileSync(path, `${JSON.stringify(entries, null, 1)}\n`);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    console.error(
      `error ${path}: The report can't be written (${code}). Name a file in a folder that is there.`,
    );
    return false;
  }
}
