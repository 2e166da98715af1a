import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Suffix of a file or folder being written, which is then renamed to its final name. */
export const TEMPORARY = '.tmp';

/** Removes temporary files that an interrupted ingest left next to the sources and generated files. */
export function removeLeftovers(root: string): void {
  for (const folder of ['content/sources', 'content/notices', 'content/published'].map((name) =>
    join(root, name),
  ))
    for (const name of existsSync(folder) ? readdirSync(folder) : [])
      if (name.endsWith(TEMPORARY)) rmSync(join(folder, name), { recursive: true, force: true });
}
