import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Whether a source already has this id. */
export function isTaken(root: string, id: string): boolean {
  return existsSync(join(root, 'content/sources', id));
}

/**
 * Returns the first of `<base>`, `<base>-2`, `<base>-3` … that no source has.
 * @param base `<province>-<year>`
 */
export function firstFreeId(root: string, base: string): string {
  let id = base;
  for (let ordinal = 2; isTaken(root, id); ordinal += 1) id = `${base}-${ordinal}`;
  return id;
}
