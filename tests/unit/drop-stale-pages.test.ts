import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';

import { dropStalePages } from '../../scripts/integrations/drop-stale-pages.ts';

const root = mkdtempSync(join(tmpdir(), 'yaodian-pages-'));
after(() => rmSync(root, { recursive: true }));

const CACHED = '.astro/cache/dist/tasks/index.html';
const BUILT = 'dist/tasks/index.html';

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** Runs a hook of the integration as Astro does. */
function run(hook: 'astro:config:setup' | 'astro:build:done'): void {
  const folder = (path: string) => pathToFileURL(join(root, path, '/'));
  const hooks = integration.hooks as Record<string, (context: object) => void>;
  hooks[hook]?.({
    ...{ command: 'build', logger: { warn: () => undefined } },
    config: { root: folder('.'), outDir: folder('dist') },
  });
}
const integration = dropStalePages();

const CHANGES: [what: string, isReused: boolean, change: () => void][] = [
  ['nothing', true, () => undefined],
  ['a page', false, () => write(BUILT, 'changed')],
  ['a cached page', false, () => write(CACHED, 'changed')],
  ['a script that pages load', false, () => write('src/elements/attempt.ts', 'changed')],
  ['a style', false, () => write('src/styles/base.css', 'changed')],
  ['a package', false, () => write('package-lock.json', 'changed')],
  ['a file that isn’t code', true, () => write('docs/search.md', 'changed')],
];
for (const [what, isReused, change] of CHANGES)
  test(`a page is ${isReused ? 'reused' : 'built again'} if ${what} changed since the last build`, () => {
    for (const path of [CACHED, BUILT, 'src/elements/attempt.ts', 'src/styles/base.css', 'package-lock.json'])
      write(path, 'as before');
    run('astro:config:setup');
    for (const path of [CACHED, BUILT]) write(path, 'as before');
    run('astro:build:done');
    change();
    run('astro:config:setup');
    assert.deepEqual(
      [CACHED, BUILT].map((path) => existsSync(join(root, path))),
      [isReused, isReused],
    );
  });
