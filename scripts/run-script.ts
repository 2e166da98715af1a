import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

/** A script running in a separate process. */
export interface RunningScript {
  /**
   * Resolves when the script exits with 0.
   * @throws with its exit code otherwise; its output is in the terminal.
   */
  done: Promise<void>;
  /** Resolves when the script sends its first message, or else settles as `done` does. */
  firstMessage: Promise<void>;
  stop: () => void;
}

/** Starts a script of the project in a child process, which is stopped when this process exits. */
export function startScript(root: string, script: string, args: readonly string[] = []): RunningScript {
  const child = spawn(process.execPath, [join(root, script), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const stop = () => void child.kill();
  process.once('exit', stop);
  const done = waitForExit(child, script).finally(() => process.off('exit', stop));
  // Callers await it later; suppress the unhandled-rejection warning until then.
  done.catch(() => undefined);
  const message = new Promise<void>((resolve) => child.once('message', () => resolve()));
  const firstMessage = Promise.race([message, done]);
  firstMessage.catch(() => undefined);
  return { done, firstMessage, stop };
}

function waitForExit(child: ChildProcess, script: string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${script} failed with exit code ${code}; see its output above.`));
    });
  });
}

/**
 * Runs a script until it ends.
 * @throws if it fails.
 */
export function runScript(root: string, script: string, args: readonly string[] = []): Promise<void> {
  return startScript(root, script, args).done;
}
