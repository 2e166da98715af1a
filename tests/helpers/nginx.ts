import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { freePort } from './free-port.ts';
import { root } from './notice-of.ts';

const BINARIES = ['/usr/sbin/nginx', 'nginx'];
const MIME_TYPES = '/etc/nginx/mime.types';

/** The path of the nginx program, if installed. */
export const nginx = BINARIES.find((path) => spawnSync(path, ['-v']).status === 0);

/** A folder served by nginx on loopback. */
export interface NginxServer {
  url: string;
  close: () => Promise<void>;
}

/** Serves a folder with docs/deploy/nginx.conf. Only the port, the root and the paths of its own files are changed. */
export function serveByNginx(folder: string): Promise<NginxServer> {
  return runNginx((port) =>
    readFileSync(join(root, 'docs/deploy/nginx.conf'), 'utf8')
      .replace('listen 80;', `listen 127.0.0.1:${port};`)
      .replace('root /srv/yaodian;', `root ${folder.replace(/\/$/, '')};`)
      .replace('include mime.types;', `include ${MIME_TYPES};`),
  );
}

/**
 * Runs nginx on loopback.
 * @param site returns the site's part of the configuration for a port.
 * @param modules directives for loading modules, placed before it.
 */
export async function runNginx(site: (port: number) => string, modules = ''): Promise<NginxServer> {
  const port = await freePort();
  const prefix = mkdtempSync(join(tmpdir(), 'yaodian-nginx-'));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${prefix}/${name};`,
  );
  writeFileSync(
    join(prefix, 'nginx.conf'),
    `${modules} daemon off; pid ${prefix}/pid; error_log stderr warn; worker_processes 1;
events { worker_connections 512; }
http { access_log off; ${temporary.join(' ')}
${site(port)}
}`,
  );
  const child = spawn(nginx ?? '', ['-p', prefix, '-c', join(prefix, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
  const url = `http://127.0.0.1:${port}`;
  await waitUntilReady(url, child, () => log);
  return {
    url,
    close: () =>
      new Promise((resolve) => {
        child.once('exit', () => {
          rmSync(prefix, { recursive: true, force: true });
          resolve();
        });
        child.kill('SIGQUIT');
      }),
  };
}

async function waitUntilReady(url: string, child: ChildProcess, log: () => string): Promise<void> {
  const failed = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`nginx ended with ${code}: ${log()}`)));
  });
  failed.catch(() => undefined);
  for (;;) {
    const answers = fetch(url).then(
      () => true,
      () => false,
    );
    if (await Promise.race([answers, failed])) return;
  }
}
