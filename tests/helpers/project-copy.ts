import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { stringify } from 'yaml';

import { root } from './notice-of.ts';

const COMMANDS = {
  ingest: ['scripts/ingest.ts'],
  build: ['scripts/site.ts', 'build'],
  preview: ['scripts/site.ts', 'preview'],
  merge: ['scripts/merge-shards.ts'],
  verify: ['scripts/verify.ts'],
};

/**
 * Copies the project to a temporary folder, so that a test can add any source and run the real commands.
 * @param name prefix of the folder's name.
 */
export function copyProject(name = 'yaodian-') {
  const folder = mkdtempSync(join(tmpdir(), name));
  for (const part of [
    'src',
    'scripts',
    'public',
    'content',
    'astro.config.mjs',
    'package.json',
    'tsconfig.json',
  ]) {
    cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const write = (path: string, text: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  return {
    folder,
    write,
    read: (path: string) => readFileSync(join(folder, path), 'utf8'),
    remove: (path: string) => rmSync(join(folder, path), { recursive: true }),
    /** Adds a source with a matching notice.yaml, overridden by `given`. */
    addSource(id: string, text: string | Uint8Array, given: Record<string, unknown> = {}) {
      write(`content/sources/${id}/source.txt`, text);
      const record = {
        id,
        province: id.replace(/-\d{4}.*$/, ''),
        sha256: createHash('sha256').update(text).digest('hex'),
        provenance: { from: '测试', url: null, addedOn: '2026-01-01' },
        publish: { reason: '测试' },
        ...given,
      };
      write(`content/sources/${id}/notice.yaml`, stringify(record));
    },
    /** Runs the program behind a command of package.json, with the Node that runs the tests. */
    run(command: keyof typeof COMMANDS, args: string[] = [], env: Record<string, string> = {}) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [...COMMANDS[command], ...args], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, ...env },
      });
      return { status, output: stdout + stderr };
    },
    close: () => rmSync(folder, { recursive: true }),
  };
}
