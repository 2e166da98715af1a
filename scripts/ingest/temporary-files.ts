import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Suffix of a file or folder being written, which is then renamed to its final name. */
export const TEMPORARY = '.tmp';

/** Where ingest writes; sources are folders, earlier versions of texts are in a folder per notice. */
const WRITTEN = 'content/{sources,notices,published,versions/*}';

/** Removes temporary files and folders that an interrupted ingest left next to the sources and generated files. */
export function removeLeftovers(root: string): void {
  for (const path of globSync(`${WRITTEN}/*${TEMPORARY}`, { cwd: root }))
    rmSync(join(root, path), { recursive: true, force: true });
}
