/**
 * npm run ingest                  turns every content/sources/<id> into content/notices/<id>.mdx
 * npm run ingest -- <id…>         only those
 * npm run ingest -- --check       writes nothing; fails where the committed MDX isn't what the sources give
 */
import { parseArgs } from 'node:util';

import { policyTerms } from '../src/knowledge/policy-terms.ts';
import { createSegmenter } from '../src/search/segment.ts';
import { buildNotice } from './ingest/build-notice.ts';
import { chooseSources } from './ingest/choose-sources.ts';
import { readSource } from './ingest/read-source.ts';
import { createReport } from './ingest/report.ts';
import { areCurrent, renderNotice, writeFiles } from './ingest/write-notice.ts';
import { listNoticeIds, noticePath } from './notice-files.ts';
import { readVocabulary } from './read-vocabulary.ts';

const { values, positionals } = parseArgs({
  options: { check: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const root = process.cwd();
const report = createReport();

const vocabulary = readVocabulary(root);
const segment = createSegmenter(policyTerms(vocabulary.themes));

for (const folder of chooseSources(root, positionals, report)) {
  report.attempt(folder, () => {
    const source = readSource(root, folder, vocabulary);
    const { notice, doubts } = buildNotice(source, vocabulary, segment);
    const files = renderNotice(root, notice);
    const current = areCurrent(root, files);
    if (!values.check && !current) writeFiles(root, files);
    report.notice(notice, doubts, source.file, current);
  });
}
if (positionals.length === 0) {
  for (const id of listNoticeIds(root)) report.orphan(root, id, noticePath(id));
}
process.exitCode = report.finish(values.check);
