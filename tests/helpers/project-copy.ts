import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { stringify } from 'yaml';

import { root } from './notice-of.ts';

/** A copy of the project in a folder of its own, so that a test can put any source into it and run the real commands. */
export function copyProject() {
  const folder = mkdtempSync(join(tmpdir(), 'yaodian-'));
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
    /** Adds a source with a notice.yaml that fits it, but for what is given. */
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
    /** Runs a file of scripts, or `astro`, with Node 24. */
    run(command: 'ingest' | 'build', args: string[] = [], env: Record<string, string> = {}) {
      const script = command === 'ingest' ? 'scripts/ingest.ts' : 'node_modules/astro/bin/astro.mjs';
      const verb = command === 'build' ? ['build'] : [];
      const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...verb, ...args], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, ...env },
      });
      return { status, output: stdout + stderr };
    },
    close: () => rmSync(folder, { recursive: true }),
  };
}
