/**
 * npm run ingest                       converts every content/sources/<id> to content/notices/<id>.mdx
 * npm run ingest -- <id…>              converts only these sources
 * npm run ingest -- <file…>            adds each file as a source first (formats: docs/ingest.md); --id sets the id if the text
 *                                      doesn't determine it
 * --url <address>                      where the issuing body publishes the new file; becomes provenance.url in its notice.yaml
 * npm run ingest -- --check            writes nothing; fails if the committed files differ from what the sources produce
 * npm run ingest -- --dry-run <path…>  reads files or folders of files and reports; writes nothing
 * --report <out.json>                  also writes the report as JSON
 */
import { parseArgs } from 'node:util';

import { addSource } from './ingest/sources/add-source.ts';
import { chooseSources } from './ingest/sources/choose-sources.ts';
import { dryRun } from './ingest/dry-run.ts';
import { findOrphans } from './ingest/sources/find-orphans.ts';
import { ingestAll } from './ingest/ingest-all.ts';
import { removeLeftovers } from './ingest/temporary-files.ts';
import { failedEntry, Report } from './ingest/report.ts';
import { lockProject } from './lock.ts';
import { readVocabulary } from './read-vocabulary.ts';

const { values, positionals } = readArguments();
const root = process.cwd();

if (values['dry-run']) {
  process.exitCode = await dryRun(positionals, values.report);
} else {
  process.exitCode = await ingest();
}

async function ingest(): Promise<number> {
  const report = new Report();
  if (!values.check) {
    try {
      lockProject(root, 'npm run ingest');
    } catch (error) {
      console.error(`error ${(error as Error).message}`);
      return 1;
    }
    removeLeftovers(root);
  }
  const { folders, newFiles } = chooseSources(root, positionals);
  if (values.id !== undefined && newFiles.length === 0) {
    console.error(
      'error --id names a new file, and none is given: npm run ingest -- --id <province>-<year> <file>',
    );
    return 1;
  }
  const urlProblem = findUrlProblem(values.url, newFiles.length);
  if (urlProblem !== null) {
    console.error(`error --url ${values.url}: ${urlProblem}`);
    return 1;
  }

  for (const file of newFiles) {
    try {
      folders.push(await addSource(root, file, { id: values.id, url: values.url }, readVocabulary(root)));
    } catch (error) {
      report.add(failedEntry(error, file));
    }
  }
  for await (const entry of ingestAll(folders, values.check)) report.add(entry);
  if (positionals.length === 0)
    for (const orphan of findOrphans(root)) report.add(failedEntry(orphan, orphan.file));
  const isWritten = values.report === undefined || report.write(values.report);
  return isWritten ? report.finish(values.check) : Math.max(1, report.finish(values.check));
}

/** Returns what is wrong with the address passed for a new file; null if it is valid or absent. */
function findUrlProblem(url: string | undefined, newFiles: number): string | null {
  if (url === undefined) return null;
  if (newFiles !== 1) return `It is the address of one new file, and ${newFiles} are given.`;
  return /^https?:/u.test(url) && URL.canParse(url)
    ? null
    : 'It is no web address. Write it like https://jyt.example.gov.cn/notice.html';
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        check: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        id: { type: 'string' },
        report: { type: 'string' },
        url: { type: 'string' },
      },
      allowPositionals: true,
    });
  } catch (error) {
    console.error(
      `error ${(error as Error).message} The options are --check, --dry-run, --id, --report and --url.`,
    );
    process.exit(1);
  }
}
