import { writeFileSync } from 'node:fs';

import { countBy } from '../../src/knowledge/count-by.ts';
import { countClauses } from '../../src/knowledge/records/list-records.ts';
import { type CensusGroup, type CensusReport, describeGroups } from '../read/census.ts';
import type { Doubt } from '../read/doubt.ts';
import { describeFault, SourceError } from '../read/source-error.ts';
import type { RuleCounts } from './clean/clean-rules.ts';
import type { BuiltNotice } from './build-notice.ts';

/** Report on one source, as printed in the terminal and written by --report. */
export interface ReportEntry {
  /** Path of the original, or of the file that caused the error. */
  file: string;
  id: string | null;
  status: 'current' | 'changed' | 'error';
  clauses: number;
  doubts: Doubt[];
  /** How often each cleaning rule applied. */
  rules: RuleCounts;
  /** What happened to each piece of the original's content; null if it couldn't be read. */
  census: CensusReport | null;
  /** Where the committed files differ from what the source produces, one line each. */
  differences: string[];
  error: string | null;
  /** Fields of notice.yaml that an editor may still supply. */
  toDo: string[];
}

/** Advice by error code of the file system. */
const DISK_ERROR_ADVICE: Record<string, string> = {
  ENOSPC: 'The disk is full: free some room and run it again; nothing was changed.',
  EROFS: 'The disk may only be read: run it where it may be written.',
  EACCES: 'Change the permissions of the folder.',
  EPERM: 'Change the permissions of the folder.',
};

/** Describes any error in one line that includes the next step. */
export function describeFailure(error: unknown, file: string): string {
  if (error instanceof SourceError) return error.message;
  const { code = '', path = file } = error as NodeJS.ErrnoException;
  const next = DISK_ERROR_ADVICE[code];
  const failure =
    next === undefined
      ? new SourceError(
          file,
          null,
          `Ingest failed on it (${describeFault(error)}).`,
          'Report it with the file.',
        )
      : new SourceError(path, null, `It can't be written (${code}).`, next);
  return failure.message;
}

/** Report entry of a source that was converted. */
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

/** Report entry of a source that failed. */
export function failedEntry(error: unknown, file: string): ReportEntry {
  return {
    ...{ file, id: null, status: 'error', clauses: 0, doubts: [], rules: {}, census: null, differences: [] },
    error: describeFailure(error, file),
    toDo: [],
  };
}

/**
 * Summarises the non-text content of a file: one line for furniture and one for what was left out, each omitted if
 * empty.
 */
export function censusLines({ furniture, leftOut }: CensusReport): string[] {
  const line = (name: string, groups: readonly CensusGroup[]) => {
    const count = groups.reduce((total, group) => total + group.count, 0);
    return count === 0 ? [] : [`${name} ${count}: ${describeGroups(groups)}`];
  };
  return [...line('furniture', furniture), ...line('left out', leftOut)];
}

/** Collects and prints the report entries of an ingest run. */
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

  /** Prints the summary and returns the exit code: 1 if a source failed or a check found stale files. */
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

  /**
   * Writes the entries as JSON. Prints the reason if that fails.
   * @returns whether the file was written.
   */
  write(path: string): boolean {
    return writeReport(path, this.entries);
  }
}

/**
 * Writes a report as JSON. Prints the reason if that fails.
 * @returns whether the file was written.
 */
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
