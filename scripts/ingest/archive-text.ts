import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { changesOf } from '../../src/knowledge/changes/change-log.ts';
import { listRecords } from '../../src/knowledge/records/list-records.ts';
import type { EarlierText } from '../../src/model/earlier-text.ts';
import type { Notice } from '../../src/model/notice.ts';
import { noticePath, readNotice } from '../../src/mdx/notice-files.ts';
import { textVersion } from '../../src/open-data/text-version.ts';
import { archivePath } from '../earlier-texts.ts';
import type { GeneratedFile } from './write-notice.ts';

/**
 * Returns the previous text of a notice as a file to archive, if an editor declared a change (`changes` in notice.yaml)
 * that the committed MDX doesn't include yet. While a notice is being prepared, its text changes without a declaration,
 * and nothing is archived.
 */
export function archiveText(root: string, built: Notice): GeneratedFile[] {
  const earlier = readCommitted(root, built.id);
  if (!earlier) return [];
  const [change] = changesOf(built);
  const isDeclared = changesOf(built).length > changesOf(earlier).length;
  if (!change || !isDeclared || versionOf(earlier) === versionOf(built)) return [];
  const text: EarlierText = {
    ...{ notice: earlier.id, version: versionOf(earlier), until: change.on, title: earlier.title },
    records: listRecords(earlier).map(({ id, kind, label, title, titleEnd, text: words }) => ({
      ...{ id, kind, label, title, titleEnd, text: words },
    })),
  };
  return [{ path: archivePath(built.id, text.version), text: `${JSON.stringify(text, null, 1)}\n` }];
}

/** Reads the committed notice; returns null if there is none or the file is broken (ingest then repairs it). */
function readCommitted(root: string, id: string): Notice | null {
  try {
    return existsSync(join(root, noticePath(id))) ? readNotice(root, id) : null;
  } catch {
    return null;
  }
}

function versionOf(notice: Notice): string {
  return textVersion({ records: listRecords(notice) });
}
