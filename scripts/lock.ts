import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Exists while a command writes to the project; contains the command and its process id. */
const LOCK = '.astro/writing.lock';

interface Lock {
  command: string;
  process: number;
}

/**
 * Locks the project against other writing commands until this process ends. A lock left by a dead process is taken
 * over. If the lock file can't be written, there is no lock; the command's own writes will report the problem.
 * @param command the command line as a user types it.
 * @throws {Error} with one line if another command is writing.
 */
export function lockProject(root: string, command: string): void {
  const path = join(root, LOCK);
  const holder = acquire(path, command);
  if (holder)
    throw new Error(
      `${holder.command} is writing here already (process ${holder.process}). Wait until it has ended.`,
    );
}

/**
 * Acquires the lock, replacing that of a dead process.
 * @returns the running holder; null if the lock was acquired or can't be written.
 */
function acquire(path: string, command: string): Lock | null {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify({ command, process: process.pid } satisfies Lock), { flag: 'wx' });
    process.once('exit', () => rmSync(path, { force: true }));
    return null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return null;
  }
  const holder = readLock(path);
  if (holder && isRunning(holder.process)) return holder;
  rmSync(path, { force: true });
  return acquire(path, command);
}

function readLock(path: string): Lock | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Lock;
  } catch {
    // The file is incomplete, or was just removed by its owner.
    return null;
  }
}

/** Whether another process with this id is running. In a container, this process may have the id of the dead one. */
function isRunning(id: number): boolean {
  if (id === process.pid) return false;
  try {
    return process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
