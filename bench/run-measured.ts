import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Cost of a command. */
export interface Cost {
  seconds: number;
  /** Peak memory of the command and its child processes together, in megabytes; 0 if /proc isn't available. */
  megabytes: number;
}

/** Milliseconds between memory samples. */
const INTERVAL = 200;

/**
 * Runs a file with the current Node.js and waits for its end.
 * @throws with its output if it fails.
 */
export async function runMeasured(args: readonly string[], cwd: string): Promise<Cost> {
  const started = performance.now();
  const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output = (output + chunk.toString()).slice(-20_000)));
  let megabytes = 0;
  const timer = setInterval(() => (megabytes = Math.max(megabytes, treeMegabytes(child.pid ?? 0))), INTERVAL);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  clearInterval(timer);
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}:\n${output}`);
  return { seconds: (performance.now() - started) / 1000, megabytes };
}

function treeMegabytes(pid: number): number {
  try {
    const resident = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
    return (
      Number(resident ?? 0) / 1024 +
      children.filter(Boolean).reduce((sum, child) => sum + treeMegabytes(Number(child)), 0)
    );
  } catch {
    return 0;
  }
}
