import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The ending of a file or folder that is being written beside its place, which it takes by being renamed. */
export const TEMPORARY = '.tmp';

/** Removes what an ingest that was stopped left beside the sources and the generated files. */
export function removeLeftovers(root: string): void {
  for (const folder of ['content/sources', 'content/notices', 'content/published'].map((name) =>
    join(root, name),
  ))
    for (const name of existsSync(folder) ? readdirSync(folder) : [])
      if (name.endsWith(TEMPORARY)) rmSync(join(folder, name), { recursive: true, force: true });
}
