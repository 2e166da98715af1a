import { basename } from 'node:path';

import { listSources } from './read-source.ts';
import { SourceError } from './source-error.ts';
import type { Report } from './report.ts';

/** The source folders that the command line names by id, folder or file; all of them where it names none. */
export function chooseSources(root: string, named: readonly string[], report: Report): string[] {
  const all = listSources(root);
  if (named.length === 0) return all;
  return named.flatMap((name) => {
    const id = basename(name.replace(/\/(?:source\.\w+|notice\.yaml)?$/, ''));
    const folder = `content/sources/${id}`;
    if (all.includes(folder)) return [folder];
    report.fail(
      new SourceError(
        name,
        null,
        'It names no folder of content/sources.',
        'Put the text and a notice.yaml into content/sources/<province>-<year>/ first.',
      ),
    );
    return [];
  });
}
