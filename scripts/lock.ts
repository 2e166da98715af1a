import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Stands while a command writes into the project; names the command and its process. */
const LOCK = '.astro/writing.lock';

interface Lock {
  command: string;
  process: number;
}

/**
 * Keeps other commands from writing into the project for as long as this process runs. Where a process died without giving its
 * lock back, the lock is taken over; where the disk refuses one, what the command itself writes tells of it.
 * @param command as a reader types it.
 * @throws {Error} with one line where another command is writing.
 */
export function lockProject(root: string, command: string): void {
  const path = join(root, LOCK);
  const holder = take(path, command);
  if (holder)
    throw new Error(
      `${holder.command} is writing here already (process ${holder.process}). Wait until it has ended.`,
    );
}

/** Takes a lock, a dead process's as well; gives the running one that holds it. */
function take(path: string, command: string): Lock | null {
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
  return take(path, command);
}

function readLock(path: string): Lock | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Lock;
  } catch {
    // Cut off, or given back just now.
    return null;
  }
}

/** Whether another process of this number runs; a container may give this one the number of the one that died. */
function isRunning(id: number): boolean {
  if (id === process.pid) return false;
  try {
    return process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
