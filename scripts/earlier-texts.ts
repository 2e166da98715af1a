import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { type EarlierText, earlierText } from '../src/model/earlier-text.ts';

const FOLDER = 'content/versions';

/** Returns the path of an earlier text of a notice, relative to the project root. */
export function archivePath(id: string, version: string): string {
  return `${FOLDER}/${id}/${version}.json`;
}

/**
 * Reads the earlier texts of all notices.
 * @throws with its path if a file is invalid.
 */
export function readEarlierTexts(root: string): EarlierText[] {
  const folder = join(root, FOLDER);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .sort()
    .map((path) => {
      const read = earlierText.safeParse(JSON.parse(readFileSync(join(folder, path), 'utf8')));
      if (read.success) return read.data;
      const [issue] = read.error.issues;
      throw new Error(
        `${FOLDER}/${path}: Its ${issue?.path.join('.')}: ${issue?.message}. Restore the committed file.`,
      );
    });
}
