/**
 * npm run verify -- <folder or address>              checks a copy of the site against the checksums at its root
 * npm run verify -- <folder or address> --key <key>  also checks their minisign signature; the key is the publisher's public key
 *                                                    or a file that contains it
 *
 * docs/security.md explains how to verify a copy without this project.
 */
import { parseArgs } from 'node:util';

import { checkSignature } from './verify/check-signature.ts';
import { compareCopy } from './verify/compare-copy.ts';
import { openServerCopy, openFolderCopy } from './verify/copy.ts';

const USAGE = 'Write: npm run verify -- <folder or https://address/> [--key <public key or file>]';

try {
  process.exitCode = await verify();
} catch (error) {
  console.error(`error ${(error as Error).message}`);
  process.exitCode = 1;
}

async function verify(): Promise<number> {
  const { values, positionals } = readArguments();
  const [where, ...more] = positionals;
  if (where === undefined || more.length > 0) throw new Error(`Which copy? ${USAGE}`);
  const copy = /^https?:\/\//.test(where) ? openServerCopy(where) : openFolderCopy(where);
  const signature = await checkSignature(copy, values.key);
  const { files, problems } = await compareCopy(copy);
  for (const problem of problems) console.error(`error ${problem}`);
  console.log(`${files} files listed, ${problems.length} not as listed; ${signature}`);
  return problems.length > 0 ? 1 : 0;
}

function readArguments() {
  try {
    return parseArgs({ options: { key: { type: 'string' } }, allowPositionals: true });
  } catch (error) {
    throw new Error(`${(error as Error).message} ${USAGE}`, { cause: error });
  }
}
