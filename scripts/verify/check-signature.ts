import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { SIGNATURE, SUMS } from '../checksums.ts';
import type { SiteCopy } from './copy.ts';

/**
 * Checks the signature of a copy's list with minisign, which must be installed.
 * @param key the publisher's public key, or a file that contains it. Without it nothing is checked, and the result says
 * so.
 * @returns a description of the result.
 * @throws {Error} with one line if a key is passed and the signature isn't by that key or can't be checked.
 */
export async function checkSignature(copy: SiteCopy, key: string | undefined): Promise<string> {
  const signature = await copy.read(SIGNATURE);
  if (key === undefined)
    return signature
      ? 'signed, and not checked: give the publisher’s public key with --key'
      : 'not signed, so the list is only as good as where it came from';
  if (!signature) throw new Error(`There is no ${SIGNATURE}: the copy isn't signed.`);
  const list = await copy.read(SUMS);
  if (!list) throw new Error(`There is no ${SUMS} at its root: this is no whole copy of the site.`);
  const folder = mkdtempSync(join(tmpdir(), 'yaodian-verify-'));
  try {
    writeFileSync(join(folder, SUMS), list);
    writeFileSync(join(folder, SIGNATURE), signature);
    return runMinisign(join(folder, SUMS), key);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function runMinisign(file: string, key: string): string {
  const keyOption = existsSync(key) ? ['-p', key] : ['-P', key];
  const { status, stdout, stderr, error } = spawnSync('minisign', ['-V', '-m', file, ...keyOption], {
    encoding: 'utf8',
  });
  if (error)
    throw new Error(
      `minisign can't be run (${(error as NodeJS.ErrnoException).code}). Install it to check the signature.`,
    );
  if (status !== 0)
    throw new Error(`The signature doesn't hold: ${(stderr || stdout).trim().split('\n')[0]}`);
  const [, comment = ''] = /^Trusted comment: (.*)$/m.exec(stdout) ?? [];
  return `the signature holds (${comment})`;
}
