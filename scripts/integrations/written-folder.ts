import { cpSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { type RunningScript, startScript } from '../run-script.ts';

/** The folders of the site that aren't pages, each with the script that writes it. */
const SCRIPTS = { pagefind: 'scripts/write-index.ts', data: 'scripts/write-open-data.ts' };

export type FolderName = keyof typeof SCRIPTS;
export const FOLDER_NAMES = Object.keys(SCRIPTS) as FolderName[];

/** A folder that is being written beside the pages, by a process of its own. */
export interface WrittenFolder extends RunningScript {
  name: FolderName;
  /** Its path; it is whole when `done` resolves. */
  path: string;
}

/** Which command writes: a build moves away what it wrote, while `astro dev` may be serving its own. */
type Command = 'build' | 'dev';

const parentOf = (root: string, command: Command) => join(root, '.astro/cache', command);

/** Removes what a command wrote, and what one that was killed left behind. */
export function clearWritten(root: string, command: Command): void {
  rmSync(parentOf(root, command), { recursive: true, force: true });
}

/** Begins to write a folder. */
export function startWriting(root: string, command: Command, name: FolderName): WrittenFolder {
  const parent = parentOf(root, command);
  mkdirSync(parent, { recursive: true });
  // A folder of its own, since the script of a build that was killed may still be writing.
  const path = mkdtempSync(join(parent, `${name}-`));
  return { name, path, ...startScript(root, SCRIPTS[name], [path]) };
}

/** Moves a folder's entries into another, beside what that holds already. */
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
