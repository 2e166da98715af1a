/** A cached value is returned until something it was derived from changes, and a broken cache never causes an error. */
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

import { cached, isCached, digestOf, programDigest } from '../../../src/build/cache.ts';

const root = mkdtempSync(join(tmpdir(), 'yaodian-cache-'));
after(() => rmSync(root, { recursive: true }));

/** Returns a new value at each call. */
function counter(): () => number {
  let times = 0;
  return () => (times += 1);
}

test('returns the cached value, and derives it again for another digest', () => {
  const derive = counter();
  const [one, other] = [digestOf('one'), digestOf('other')];
  assert.deepEqual([cached(root, 'a', one, derive), cached(root, 'a', one, derive)], [1, 1]);
  assert.ok(isCached(root, 'a', one) && !isCached(root, 'a', other));
  assert.deepEqual([cached(root, 'a', other, derive), cached(root, 'a', other, derive)], [2, 2]);
  assert.ok(!isCached(root, 'a', one));
});

test('treats a truncated file as a miss, though it begins correctly', () => {
  const sum = digestOf('text');
  cached(root, 'folder/b', sum, () => 'a long enough value');
  truncateSync(join(root, '.astro/cache/derived/folder/b.json'), sum.length + 12);
  assert.ok(isCached(root, 'folder/b', sum));
  assert.equal(
    cached(root, 'folder/b', sum, () => 'anew'),
    'anew',
  );
  assert.equal(
    cached(root, 'folder/b', sum, () => 'again'),
    'anew',
  );
});

test('derives each time if nothing can be cached, and leaves no files behind', () => {
  const derive = counter();
  writeFileSync(join(root, '.astro/cache/derived/file'), '');
  assert.equal(cached(root, 'file/c', digestOf(''), derive), 1);
  assert.equal(cached(root, 'file/c', digestOf(''), derive), 2);
  assert.deepEqual(readdirSync(join(root, '.astro/cache/derived')).sort(), ['a.json', 'file', 'folder']);
});

test('lists of texts with the same concatenation have different digests', () => {
  assert.notEqual(digestOf('甲乙', '丙'), digestOf('甲', '乙丙'));
  assert.equal(digestOf('甲', Buffer.from('a')), digestOf('甲', 'a'));
});

test('any change of the program or the vocabulary changes the digest', () => {
  for (const folder of ['src/deep', 'scripts', 'content/vocabulary'])
    mkdirSync(join(root, folder), { recursive: true });
  const files = ['src/deep/rule.ts', 'scripts/step.ts', 'content/vocabulary/themes.yaml'];
  for (const file of files) writeFileSync(join(root, file), 'a');
  const sums = new Set([programDigest(root), programDigest(`${root}/`)]);
  assert.equal(sums.size, 1);
  for (const file of files) {
    appendFileSync(join(root, file), 'b');
    sums.add(programDigest(root));
  }
  assert.equal(sums.size, 1 + files.length);
});
