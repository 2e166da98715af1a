/**
 * npm run build                    builds the site into dist
 * npm run build -- --shard 1/2     builds a part of its pages, for npm run merge
 * npm run dev, npm start           serve it while it is written, and as it is built
 *
 * Astro's own command, behind what would otherwise end in a stack trace of one of its parts.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { readShard, SHARD_VARIABLE } from '../src/build/shard.ts';
import { lockProject } from './lock.ts';
import { readSiteAddress } from './site-address.ts';

const [command = 'build', ...given] = process.argv.slice(2);
try {
  const args = takeShard(given);
  refuseFolder(process.cwd());
  readSiteAddress(process.env);
  if (command === 'build') lockProject(process.cwd(), 'npm run build');
  if (command === 'preview' && !existsSync('dist'))
    throw new Error('The site isn’t built, so there is nothing to serve. Run: npm run build');
  const astro = astroCommand();
  process.argv = [process.execPath, astro, command, ...args];
  await import(pathToFileURL(astro).href);
} catch (error) {
  console.error(`error ${(error as Error).message}`);
  process.exitCode = 1;
}

/** Hands the part that `--shard` names to the steps of the build; gives the other arguments. */
function takeShard(args: readonly string[]): string[] {
  const at = args.findIndex((arg) => /^--shard(?:=|$)/.test(arg));
  if (at < 0) return [...args];
  const [, value] = args[at]?.split('=') ?? [];
  const part = value ?? args[at + 1] ?? '';
  // An empty variable is the whole site, an empty part a mistake.
  process.env[SHARD_VARIABLE] = part === '' ? 'none' : part;
  readShard(process.env);
  return args.toSpliced(at, value === undefined ? 2 : 1);
}

/** @throws where Vite takes a part of the folder's path for a query, a fragment or an escape. */
function refuseFolder(folder: string): void {
  const [mark] = /[#?%]/.exec(folder) ?? [];
  if (mark !== undefined)
    throw new Error(
      `The site can't be built in a folder with ${mark} in its path: ${folder}. Move it to another.`,
    );
}

function astroCommand(): string {
  const manifest = createRequire(import.meta.url).resolve('astro/package.json');
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: { astro: string } };
  return join(dirname(manifest), bin.astro);
}
