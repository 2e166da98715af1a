import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { stringify } from 'yaml';

import { indexVocabulary } from '../src/knowledge/index-vocabulary.ts';
import { readNotices } from '../src/notice-files.ts';
import { readVocabulary } from '../scripts/read-vocabulary.ts';
import { synthesize } from './synthesize.ts';

const CODE = ['src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** A copy of the project in a folder of its own with the five notices, or with so many made ones in their place. */
export function makeProject(root: string, synthetic: number | null): string {
  const folder = mkdtempSync(join(tmpdir(), 'yaodian-bench-'));
  const parts = synthetic === null ? ['content'] : ['content/vocabulary', 'content/redirects.yaml'];
  for (const part of [...CODE, ...parts]) cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  if (synthetic !== null) writeSynthetic(root, folder, synthetic);
  return folder;
}

function writeSynthetic(root: string, folder: string, count: number): void {
  const vocabulary = readVocabulary(root);
  const { segment } = indexVocabulary(vocabulary);
  for (const { id, text } of synthesize(count, readNotices(root), vocabulary.provinces, segment)) {
    const source = join(folder, 'content/sources', id);
    mkdirSync(source, { recursive: true });
    writeFileSync(join(source, 'source.txt'), text);
    const record = {
      id,
      province: id.replace(/-\d{4}.*$/, ''),
      sha256: createHash('sha256').update(text).digest('hex'),
      provenance: { from: 'synthetic', url: null, addedOn: '2026-01-01' },
      publish: { reason: 'synthetic' },
    };
    writeFileSync(join(source, 'notice.yaml'), stringify(record));
  }
}
