const CONTEXT = 12;

/**
 * Describes for an editor where a committed file first differs from what its source produces: the line and the
 * surrounding words.
 * @param committed null if there is no such file.
 */
export function firstDifference(path: string, committed: string | null, generated: string): string {
  if (committed === null) return `${path}: It is missing.`;
  let at = 0;
  while (at < committed.length && committed[at] === generated[at]) at += 1;
  const line = committed.slice(0, at).split('\n').length;
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - CONTEXT), at + CONTEXT));
  return `${path}:${line}: It has ${around(committed)}, its source gives ${around(generated)}.`;
}
