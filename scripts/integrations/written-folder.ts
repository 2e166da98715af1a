import { cpSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { type RunningScript, startScript } from '../run-script.ts';

/** The folders of the site that don't consist of pages, with the scripts that write them. */
const SCRIPTS = { pagefind: 'scripts/write-index.ts', data: 'scripts/write-open-data.ts' };

export type FolderName = keyof typeof SCRIPTS;
export const FOLDER_NAMES = Object.keys(SCRIPTS) as FolderName[];

/** A folder being written by a separate process while pages are rendered. */
export interface WrittenFolder extends RunningScript {
  name: FolderName;
  /** Its path. The folder is complete when `done` resolves. */
  path: string;
}

/** The command that writes. A build moves its folders into the site, while `astro dev` may be serving its own. */
type Command = 'build' | 'dev';

const parentOf = (root: string, command: Command) => join(root, '.astro/cache', command);

/** Deletes the folders that a command wrote, including those left by a killed process. */
export function clearWritten(root: string, command: Command): void {
  rmSync(parentOf(root, command), { recursive: true, force: true });
}

/** Starts writing a folder. */
export function startWriting(root: string, command: Command, name: FolderName): WrittenFolder {
  const parent = parentOf(root, command);
  mkdirSync(parent, { recursive: true });
  // The name is unique, because the script of a killed build may still be writing.
  const path = mkdtempSync(join(parent, `${name}-`));
  return { name, path, ...startScript(root, SCRIPTS[name], [path]) };
}

/** Moves a folder's entries into another folder, next to its existing entries. */
export function moveInto(folder: string, target: string): void {
  mkdirSync(target, { recursive: true });
  for (const name of readdirSync(folder)) move(join(folder, name), join(target, name));
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    // The cache and the site may be on different disks.
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
  }
}
