import assert from 'node:assert/strict';

import { findUnaccounted } from '../../scripts/read/census.ts';
import { readBytes } from '../../scripts/read/read-file.ts';
import { SourceError } from '../../scripts/read/source-error.ts';

/**
 * Asserts that a file is read in full or rejected with a one-line error for its editor. It must never crash or lose
 * text silently.
 */
export async function assertReadOrRejected(bytes: Uint8Array, name: string): Promise<void> {
  try {
    const { text, census } = await readBytes(bytes, name);
    assert.equal(findUnaccounted(text, census), null);
  } catch (error) {
    assert.ok(error instanceof SourceError, `${name}: ${(error as Error).stack}`);
    assert.doesNotMatch(error.message, /\n|fault of scripts/);
  }
}
