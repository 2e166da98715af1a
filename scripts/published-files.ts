import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';
import { z } from 'zod';

import {
  type PublishedSnapshot,
  publishedSnapshot,
  type Redirect,
  redirect,
} from '../src/model/published.ts';

/** Returns the path of a notice's snapshot of published ids, relative to the project root. */
export function publishedPath(id: string): string {
  return `content/published/${id}.json`;
}

/** Reads the snapshot of a notice; null if it hasn't been published. */
export function readPublished(root: string, id: string): PublishedSnapshot | null {
  const path = join(root, publishedPath(id));
  return existsSync(path) ? publishedSnapshot.parse(JSON.parse(readFileSync(path, 'utf8'))) : null;
}

/** Reads the entries of content/redirects.yaml. */
export function readRedirects(root: string): Redirect[] {
  return z.array(redirect).parse(parse(readFileSync(join(root, 'content/redirects.yaml'), 'utf8')));
}
