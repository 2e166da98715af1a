import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { listNoticeIds, noticePath } from '../../../src/mdx/notice-files.ts';
import { SourceError } from '../../read/source-error.ts';

/** Returns an error for each generated notice whose source is gone. */
export function findOrphans(root: string): SourceError[] {
  return listNoticeIds(root)
    .filter((id) => !existsSync(join(root, 'content/sources', id)))
    .map((id) => {
      const next = `Restore content/sources/${id}, or delete this file and content/published/${id}.json.`;
      return new SourceError(noticePath(id), null, 'Its source is gone.', next);
    });
}
