/**
 * npm run ingest                     turns every content/sources/<id> into content/notices/<id>.mdx
 * npm run ingest -- <id…>            only those
 * npm run ingest -- <file…>          makes each file (.txt .docx .pdf .html) a source first; --id names it where the text doesn't
 * npm run ingest -- --check          writes nothing; fails where the committed files aren't what the sources give
 * npm run ingest -- --dry-run <path…>  reads files, or folders of them, and reports; writes nothing
 * --report <out.json>                also writes the report as JSON
 */
import { parseArgs } from 'node:util';

import { addSource } from './ingest/add-source.ts';
import { buildNotice } from './ingest/build-notice.ts';
import { chooseSources } from './ingest/choose-sources.ts';
import { dryRun } from './ingest/dry-run.ts';
import { findOrphans } from './ingest/find-orphans.ts';
import { readSource } from './ingest/read-source.ts';
import { Report } from './ingest/report.ts';
import { areCurrent, removeLeftovers, renderNotice, writeFiles } from './ingest/write-notice.ts';
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
  const vocabulary = readVocabulary(root);
  if (!values.check) removeLeftovers(root);
  const { folders, newFiles } = chooseSources(root, positionals);

  for (const file of newFiles) {
    await report.attempt(file, async () => {
      folders.push(await addSource(root, file, values.id, vocabulary));
    });
  }
  for (const folder of folders) {
    await report.attempt(folder, async () => {
      const source = await readSource(root, folder, vocabulary);
      const built = buildNotice(source, vocabulary);
      const files = renderNotice(root, built.notice);
      const current = areCurrent(root, files);
      if (!values.check && !current) writeFiles(root, files);
      report.tell(built, current);
    });
  }
  if (positionals.length === 0) for (const orphan of findOrphans(root)) report.fail(orphan);
  if (values.report !== undefined) report.write(values.report);
  return report.finish(values.check);
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        check: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        id: { type: 'string' },
        report: { type: 'string' },
      },
      allowPositionals: true,
    });
  } catch (error) {
    console.error(`error ${(error as Error).message} The options are --check, --dry-run, --id and --report.`);
    process.exit(1);
  }
}
