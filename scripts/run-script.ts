import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

/** A script that runs in a process of its own. */
export interface RunningScript {
  /** Resolves when it ended well. @throws with its exit code otherwise; what it printed stands above. */
  done: Promise<void>;
  /** Resolves when it sends its first message, or else as `done` does. */
  firstMessage: Promise<void>;
  stop: () => void;
}

/** Starts a script of the project beside this process; it ends with this process at the latest. */
export function startScript(root: string, script: string, args: readonly string[] = []): RunningScript {
  const child = spawn(process.execPath, [join(root, script), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const stop = () => void child.kill();
  process.once('exit', stop);
  const done = ended(child, script).finally(() => process.off('exit', stop));
  // Waited for later; until then a failure waits too.
  done.catch(() => undefined);
  const message = new Promise<void>((resolve) => child.once('message', () => resolve()));
  const firstMessage = Promise.race([message, done]);
  firstMessage.catch(() => undefined);
  return { done, firstMessage, stop };
}

function ended(child: ChildProcess, script: string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${script} ended with ${code}; what it found stands above.`));
    });
  });
}

/** Runs a script to its end. @throws where it fails. */
export function runScript(root: string, script: string, args: readonly string[] = []): Promise<void> {
  return startScript(root, script, args).done;
}
