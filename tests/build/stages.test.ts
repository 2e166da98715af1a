/** Steps of a build besides its pages: a script that fails stops the build. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { runScript } from '../../scripts/run-script.ts';
import { copyProject } from '../helpers/project-copy.ts';

const project = copyProject();
after(() => project.close());
const FAILING = `throw new Error('There is no room.');\n`;

test('a script that fails is reported with its name and its exit code', async () => {
  project.write('scripts/fails.ts', FAILING);
  await assert.rejects(
    runScript(project.folder, 'scripts/fails.ts'),
    /scripts\/fails\.ts failed with exit code 1/,
  );
});

test('a build stops if the index or the data can’t be written, and reports why', () => {
  project.write('scripts/write-index.ts', FAILING);
  const { status, output } = project.run('build');
  assert.notEqual(status, 0);
  assert.match(output, /There is no room\./);
  assert.match(output, /scripts\/write-index\.ts failed with exit code 1/);
});
