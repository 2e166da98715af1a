/** A fault in a source: where it is, what is wrong, and what the editor does next. */
export class SourceError extends Error {
  readonly file: string;
  /** 1-based line of the file; null where the fault isn't on one line. */
  readonly line: number | null;

  constructor(file: string, line: number | null, problem: string, next: string) {
    super(`${file}${line === null ? '' : `:${line}`}: ${problem} ${next}`);
    this.name = 'SourceError';
    this.file = file;
    this.line = line;
  }
}
