/**
 * node scripts/check-current.ts checks whether content/notices and content/published are what ingest would write, and
 * prints one line per difference: `npm run ingest -- --check` without its report.
 */
import { chooseSources } from './ingest/sources/choose-sources.ts';
import { findOrphans } from './ingest/sources/find-orphans.ts';
import { ingestAll } from './ingest/ingest-all.ts';

const root = process.cwd();
const problems = findOrphans(root).map(({ message }) => message);
for await (const { error, differences } of ingestAll(chooseSources(root, []).folders, true))
  problems.push(...(error === null ? differences : [error]));
for (const problem of problems) console.error(`error ${problem}`);
process.exitCode = problems.length > 0 ? 1 : 0;
