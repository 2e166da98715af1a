/** What a build runs beside its pages: a script that fails stops it, and the scripts leave nothing but the site. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { copyProject } from '../helpers/project-copy.ts';

const project = copyProject();
after(() => project.close());

for (const script of ['scripts/write-index.ts', 'scripts/write-open-data.ts'])
  test(`a build stops where ${script} fails, and tells why`, () => {
    const whole = project.read(script);
    project.write(script, `throw new Error('There is no room.');\n`);
    const { status, output } = project.run('build');
    project.write(script, whole);
    assert.notEqual(status, 0);
    assert.match(output, /There is no room\./);
    assert.match(output, new RegExp(`${script} ended with 1`));
  });

test('the next build has the index and the data, and keeps no copy of them', () => {
  const { status, output } = project.run('build');
  assert.equal(status, 0, output);
  for (const path of ['dist/pagefind/catalogue.json', 'dist/data/manifest.json', 'dist/data/index.html'])
    assert.ok(existsSync(join(project.folder, path)), path);
  assert.ok(!existsSync(join(project.folder, '.astro/cache/build')));
});
