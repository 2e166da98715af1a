/** A range of a pattern's source, and its replacement. */
export interface PatternChange {
  start: number;
  end: number;
  text: string;
}

/**
 * Returns changes of a pattern, given as written between slashes or quotes: one alternative of a group or one character of a
 * class removed, or another upper limit of a repetition.
 */
export function changePattern(written: string): PatternChange[] {
  return [...dropAlternatives(written), ...dropCharacters(written), ...changeLimits(written)];
}

function dropAlternatives(written: string): PatternChange[] {
  const changes: PatternChange[] = [];
  for (const bars of groupsOf(written))
    for (let at = 0; at + 1 < bars.length && bars.length > 2; at++) {
      const [from, to] = [bars[at] ?? 0, bars[at + 1] ?? 0];
      const isLast = at + 2 === bars.length;
      changes.push({ start: isLast ? from : from + 1, end: isLast ? to : to + 1, text: '' });
    }
  return changes;
}

/** For each group, the positions before its first alternative, of its bars, and of its end. */
function groupsOf(written: string): number[][] {
  const done: number[][] = [];
  const open: number[][] = [[0]];
  for (const { 0: token, index } of written.matchAll(
    /\\.|\$\{[^}]*\}|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|<\w+>))?|[|)]/gsu,
  )) {
    if (token.startsWith('(')) open.push([index + token.length - 1]);
    else if (token === '|') open.at(-1)?.push(index);
    else if (token === ')' && open.length > 1) done.push([...(open.pop() ?? []), index]);
  }
  const end = written.search(/[/'"`][a-z]*$/u);
  done.push([...(open[0] ?? []), end]);
  return done;
}

function dropCharacters(written: string): PatternChange[] {
  return [...written.matchAll(/(?<!\\)\[\^?((?:\\.|[^\]\\])+)\]/gsu)].flatMap((found) => {
    const from = found.index + found[0].indexOf(found[1] ?? '');
    const parts = [...(found[1] ?? '').matchAll(/\\[pP]\{[^}]+\}|\\u\{[^}]+\}|\\.|.-.|./gsu)];
    if (parts.length < 2) return [];
    return parts.map(({ 0: part, index }) => ({
      start: from + index,
      end: from + index + part.length,
      text: '',
    }));
  });
}

function changeLimits(written: string): PatternChange[] {
  return [...written.matchAll(/\{\d+,(\d+)\}/gu)].map((found) => {
    const start = found.index + found[0].indexOf(',') + 1;
    const limit = Number(found[1]);
    return { start, end: start + String(limit).length, text: String(Math.max(1, Math.round(limit / 3))) };
  });
}
