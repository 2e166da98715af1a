import assert from 'node:assert/strict';
import { test } from 'node:test';

import { draw } from '../mutation/draw.ts';
import { findMutants } from '../mutation/find-mutants.ts';

/** A line of code, and its mutants. */
const CHANGES: [code: string, ...changed: string[]][] = [
  ['a < b;', 'a <= b;', ';'],
  ['const a = b === c;', 'const a = b !== c;'],
  ['const a = b && c;', 'const a = b || c;'],
  ['const a = b ?? c;', 'const a = b;'],
  ['const a = 3;', 'const a = 2;', 'const a = 4;'],
  ['const a = 60;', 'const a = 20;', 'const a = 180;'],
  ['const a = true;', 'const a = false;'],
  ['if (a) b();', 'if (false) b();', 'if (a) ;'],
  ['const a = b ? c : d;', 'const a = d;', 'const a = c;'],
  [
    "const a = ['甲', '乙'];",
    "const a = ['乙'];",
    "const a = ['甲'];",
    "const a = ['乙', '乙'];",
    "const a = ['甲', '甲'];",
  ],
  ['const a = /(?:甲|乙)丙/u;', 'const a = /(?:乙)丙/u;', 'const a = /(?:甲)丙/u;'],
  ['const a = /[甲乙]/u;', 'const a = /[乙]/u;', 'const a = /[甲]/u;'],
  ['const a = /甲{0,30}/u;', 'const a = /甲{0,10}/u;'],
  ['a.sort((b, c) => b(c));', 'a.sort((c, b) => b(c));', ';'],
  ['const a = b.reverse();', 'const a = b;'],
  ["type A = 'a' | 'b';"],
  ["import a from 'a';"],
  ["throw new Error('9 lives');"],
];
for (const [code, ...changed] of CHANGES)
  test(`${code} becomes ${changed.join(' or ') || 'nothing else'}`, () => {
    const found = findMutants('a.ts', code).flat();
    assert.deepEqual(
      found
        .map(({ start, end, text }) => (code.slice(0, start) + text + code.slice(end)).replace('[, ', '['))
        .toSorted(),
      changed.toSorted(),
    );
  });

test('a sample is the same for the same seed, and contains each place at most once', () => {
  const places = Array.from({ length: 50 }, (_, at) => [`${at}a`, `${at}b`]);
  const drawn = draw(places, 20, 1);
  assert.deepEqual(draw(places, 20, 1), drawn);
  assert.notDeepEqual(draw(places, 20, 2), drawn);
  assert.equal(new Set(drawn.map((one) => one.slice(0, -1))).size, 20);
  assert.equal(draw(places, 80, 1).length, 50);
});
