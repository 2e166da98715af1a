/**
 * npm run build                    builds the site into dist
 * npm run build -- --shard 1/2     builds a part of its pages, for npm run merge
 * npm run dev                      serves the site during development
 * npm start                        builds the site and serves it
 *
 * Runs Astro's own command after checks for what would otherwise end in one of its stack traces.
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
  const args = extractShard(given);
  checkFolder(process.cwd());
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

/**
 * Passes the value of `--shard` to the build steps through the environment.
 * @returns the other arguments.
 */
function extractShard(args: readonly string[]): string[] {
  const at = args.findIndex((arg) => /^--shard(?:=|$)/.test(arg));
  if (at < 0) return [...args];
  const [, value] = args[at]?.split('=') ?? [];
  const part = value ?? args[at + 1] ?? '';
  // An empty variable means the whole site, but an empty --shard is a mistake.
  process.env[SHARD_VARIABLE] = part === '' ? 'none' : part;
  readShard(process.env);
  return args.toSpliced(at, value === undefined ? 2 : 1);
}

/** @throws if Vite would interpret part of the folder's path as a query, a fragment or an escape. */
function checkFolder(folder: string): void {
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
