import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { readGuide } from './read-guide.ts';
import type { Guide } from '../model/guide.ts';

const FOLDER = 'content/guides';

/**
 * Reads the guides of content/guides, sorted by `order`.
 * @throws if a guide can't be read, with its path and the line.
 */
export function readGuides(root: string): Guide[] {
  const folder = join(root, FOLDER);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.mdx'))
    .map((name) =>
      readGuide(basename(name, '.mdx'), `${FOLDER}/${name}`, readFileSync(join(folder, name), 'utf8')),
    )
    .sort((a, b) => a.order - b.order);
}
