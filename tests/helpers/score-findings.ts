import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';

import { root } from './notice-of.ts';

/** Reads a file of tests/gold. */
export function readGold<Row>(name: string): Row[] {
  return parse(readFileSync(join(root, 'tests/gold', name), 'utf8')) as Row[];
}

/** Compares findings with a reader's. Each is a line of text, and a line may occur several times in both. */
export function scoreFindings(found: readonly string[], gold: readonly string[]) {
  const rest = [...gold];
  const extra = found.filter((line) => {
    const at = rest.indexOf(line);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  const right = found.length - extra.length;
  return { precision: right / found.length, recall: right / gold.length, missed: rest, extra };
}
