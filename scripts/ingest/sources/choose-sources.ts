import { existsSync } from 'node:fs';
import { basename } from 'node:path';

import { listSources } from './read-source.ts';

/** What the command line names: existing sources, and files to add as sources. */
export interface Chosen {
  folders: string[];
  newFiles: string[];
}

/** Separates existing sources, named by id, folder or file, from new files. Without names, all sources are chosen. */
export function chooseSources(root: string, named: readonly string[]): Chosen {
  const all = listSources(root);
  if (named.length === 0) return { folders: all, newFiles: [] };
  const folderOf = (name: string) =>
    `content/sources/${basename(name.replace(/\/(?:source\.\w+|notice\.yaml)?$/, ''))}`;
  const isSource = (name: string) =>
    all.includes(folderOf(name)) && (name.includes('content/sources/') || !existsSync(name));
  return {
    folders: named.filter(isSource).map(folderOf),
    newFiles: named.filter((name) => !isSource(name)),
  };
}
