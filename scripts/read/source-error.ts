/** An error in a source file: where it is, what is wrong, and what the editor should do next. */
export class SourceError extends Error {
  readonly file: string;
  /** 1-based line of the file; null if the error isn't on a single line. */
  readonly line: number | null;
  readonly problem: string;
  readonly next: string;

  constructor(file: string, line: number | null, problem: string, next: string) {
    super(`${file}${line === null ? '' : `:${line}`}: ${problem} ${next}`);
    this.name = 'SourceError';
    this.file = file;
    this.line = line;
    this.problem = problem;
    this.next = next;
  }
}

/** Describes a program error on one line: what it is, and where in the code. */
export function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const place = /[/\\]((?:scripts|src)[/\\][\w/\\.-]{1,200}:\d+)/.exec(error.stack ?? '')?.[1];
  const what = `${error.name}: ${error.message.split('\n')[0]}`;
  return place === undefined ? what : `${what}, ${place}`;
}
