/**
 * npm run export:opensearch -- <folder> [--index yaodian-clauses] [--words cjk|smartcn|ik_max_word]
 *
 * Writes the clauses of content/notices for an OpenSearch or Elasticsearch server: `index.json`, settings and mappings, and
 * `bulk-001.ndjson` …, each below what a server takes at once. docs/deploy/opensearch.md says how they are loaded and asked.
 */
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { bulkLines, clauseDocuments } from '../src/open-search/clause-document.ts';
import { indexDefinition, WORD_ANALYZERS } from '../src/open-search/index-definition.ts';
import { readNotices } from '../src/notice-files.ts';

/** http.max_content_length is 100 MB by default; 5 to 15 MB a request is what servers like. */
const MOST_BYTES = 10_000_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    index: { type: 'string', default: 'yaodian-clauses' },
    words: { type: 'string', default: 'cjk' },
  },
});
const [folder] = positionals;
const words = WORD_ANALYZERS.find((name) => name === values.words);
if (folder === undefined || !words) {
  console.error(
    `error Usage: npm run export:opensearch -- <folder> [--words ${WORD_ANALYZERS.join('|')}] [--index name]`,
  );
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'index.json'), `${JSON.stringify(indexDefinition(words), null, 1)}\n`);
const { files, documents } = writeBulk(folder, values.index);
console.log(`${documents} clauses in ${files} files of ${folder}`);

function writeBulk(target: string, index: string): { files: number; documents: number } {
  let [files, documents, bytes] = [0, 0, Infinity];
  let file: number | undefined;
  for (const notice of readNotices(process.cwd()))
    for (const document of clauseDocuments(notice)) {
      const lines = bulkLines(index, document);
      if (bytes + Buffer.byteLength(lines) > MOST_BYTES) {
        if (file !== undefined) closeSync(file);
        files += 1;
        file = openSync(join(target, `bulk-${String(files).padStart(3, '0')}.ndjson`), 'w');
        bytes = 0;
      }
      bytes += Buffer.byteLength(lines);
      documents += 1;
      if (file !== undefined) writeSync(file, lines);
    }
  if (file !== undefined) closeSync(file);
  return { files, documents };
}
