/** What is kept is given until something it was derived from changes, and is never worth an error. */
import assert from 'node:assert/strict';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { isKept, recall, sumOf, sumOfProgram } from '../../src/kept.ts';

const root = mkdtempSync(join(tmpdir(), 'yaodian-kept-'));
after(() => rmSync(root, { recursive: true }));

/** Derives a new value each time it is asked. */
function counter(): () => number {
  let times = 0;
  return () => (times += 1);
}

test('gives what is kept, and derives anew where the sum is another', () => {
  const derive = counter();
  const [one, other] = [sumOf('one'), sumOf('other')];
  assert.deepEqual([recall(root, 'a', one, derive), recall(root, 'a', one, derive)], [1, 1]);
  assert.ok(isKept(root, 'a', one) && !isKept(root, 'a', other));
  assert.deepEqual([recall(root, 'a', other, derive), recall(root, 'a', other, derive)], [2, 2]);
  assert.ok(!isKept(root, 'a', one));
});

test('derives anew what was cut off, though it begins as it should', () => {
  const sum = sumOf('text');
  recall(root, 'folder/b', sum, () => 'a long enough value');
  truncateSync(join(root, '.astro/kept/folder/b.json'), sum.length + 12);
  assert.ok(isKept(root, 'folder/b', sum));
  assert.equal(
    recall(root, 'folder/b', sum, () => 'anew'),
    'anew',
  );
  assert.equal(
    recall(root, 'folder/b', sum, () => 'again'),
    'anew',
  );
});

test('derives each time where nothing can be kept, and leaves nothing behind', () => {
  const derive = counter();
  writeFileSync(join(root, '.astro/kept/file'), '');
  assert.equal(recall(root, 'file/c', sumOf(''), derive), 1);
  assert.equal(recall(root, 'file/c', sumOf(''), derive), 2);
  assert.deepEqual(readdirSync(join(root, '.astro/kept')).sort(), ['a.json', 'file', 'folder']);
});

test('two lists of texts that run together alike have different sums', () => {
  assert.notEqual(sumOf('甲乙', '丙'), sumOf('甲', '乙丙'));
  assert.equal(sumOf('甲', Buffer.from('a')), sumOf('甲', 'a'));
});

test('whatever changes of the program or the vocabulary changes its sum', () => {
  for (const folder of ['src/deep', 'scripts', 'content/vocabulary'])
    mkdirSync(join(root, folder), { recursive: true });
  const files = ['src/deep/rule.ts', 'scripts/step.ts', 'content/vocabulary/themes.yaml'];
  for (const file of files) writeFileSync(join(root, file), 'a');
  const sums = new Set([sumOfProgram(root), sumOfProgram(`${root}/`)]);
  assert.equal(sums.size, 1);
  for (const file of files) {
    appendFileSync(join(root, file), 'b');
    sums.add(sumOfProgram(root));
  }
  assert.equal(sums.size, 1 + files.length);
});
