import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { countClauses } from '../../src/knowledge/list-records.ts';
import type { Notice } from '../../src/model/notice.ts';
import type { Doubt } from './doubt.ts';
import { SourceError } from './source-error.ts';

/** What a run of ingest tells, and how it ends. */
export interface Report {
  /** Runs the stages for one source; a fault of the source is told and the next one goes on. */
  attempt(folder: string, stages: () => void): void;
  notice(notice: Notice, doubts: readonly Doubt[], file: string, current: boolean): void;
  /** Tells of a generated notice whose source is gone. */
  orphan(root: string, id: string, path: string): void;
  fail(error: SourceError): void;
  /** Sums up and gives the exit code: 1 where a source failed, or where a check found a file that isn't current. */
  finish(check: boolean): number;
}

export function createReport(): Report {
  const changed: string[] = [];
  let notices = 0;
  let clauses = 0;
  let doubtful = 0;
  let failed = 0;
  const report: Report = {
    attempt(_folder, stages) {
      try {
        stages();
      } catch (error) {
        if (!(error instanceof SourceError)) throw error;
        report.fail(error);
      }
    },
    notice(notice, doubts, file, current) {
      notices += 1;
      clauses += countClauses(notice);
      doubtful += doubts.length;
      if (!current) changed.push(notice.id);
      console.log(
        `${current ? ' ' : '*'} ${notice.id.padEnd(20)} ${String(countClauses(notice)).padStart(4)} clauses`,
      );
      for (const { line, problem, next } of doubts)
        console.warn(`    doubt ${file}:${line}: ${problem} ${next}`);
    },
    orphan(root, id, path) {
      if (existsSync(join(root, 'content/sources', id))) return;
      report.fail(
        new SourceError(
          path,
          null,
          'Its source is gone.',
          'Restore content/sources/' + id + ', or delete this file.',
        ),
      );
    },
    fail(error) {
      failed += 1;
      console.error(`error ${error.message}`);
    },
    finish(check) {
      const verb = check ? 'not current' : 'written';
      console.log(
        `${notices} notices, ${clauses} clauses; ${changed.length} ${verb}, ${doubtful} doubts, ${failed} errors`,
      );
      const stale = check && changed.length > 0;
      if (stale)
        console.error(
          `error content/notices isn't what the sources give: ${changed.join(', ')}. Run: npm run ingest`,
        );
      return failed > 0 || stale ? 1 : 0;
    },
  };
  return report;
}
